//! What can be seen around head lines: who signs, how the text below opens, what comes next.

use super::super::attribution::{bare_names, closing, titled_name};
use super::super::chars::{head, is_bullet, is_digit, is_han, is_han_numeral};
use super::super::columns;
use super::super::kinds::is_tabular;
use super::super::lines::hint;
use super::super::units::{Kind, Unit};
use super::super::words::Words;
use super::labels::{is_news_column, made_by};
use super::{Current, Gap};
use crate::model::Rule;

/// Words that tell when, as the first sentence of a report does.
static TIMES: Words<13> = Words::new([
    "今天",
    "昨天",
    "昨日",
    "今日",
    "日前",
    "近日",
    "连日来",
    "連日來",
    "当地时间",
    "當地時間",
    "本月",
    "上午",
    "下午",
]);

/// Whether the first words tell when something was.
pub(super) fn tells_when(words: &str) -> bool {
    let opening = head(words, 24);
    TIMES.within(opening)
        || opening
            .find(['日', '号', '號'])
            .is_some_and(|at| opening[..at].ends_with(|c| is_digit(c) || is_han_numeral(c)))
}

impl Gap<'_> {
    /// Whether the first words of the text that follows tell when, as the first sentence of a report does.
    pub(super) fn opens_as_news(&self) -> bool {
        self.body.is_some_and(|body| tells_when(self.context.words(body)))
    }

    /// Whether the text up to the next head line is closed by an author although the article so far was signed at its start:
    /// nothing is signed twice.
    pub(super) fn signed_again(&self, current: &Current) -> bool {
        let (Some(body), true) = (self.body, current.signed || current.reported) else { return false };
        let units = self.context.units;
        for (at, unit) in units.iter().enumerate().skip(body).take(40) {
            match unit.kind {
                Kind::Body
                    if self.context.edges[at]
                        .closing
                        .as_ref()
                        .is_some_and(|c| !c.people.is_empty() && c.dateline.is_none()) =>
                {
                    return true;
                }
                // A byline between two articles closes the first.
                Kind::Byline => {
                    let below = units[at + 1..].iter().find(|u| !u.is_transparent());
                    return below.is_none_or(|u| matches!(u.kind, Kind::Head | Kind::Column));
                }
                Kind::Head | Kind::Label => return false,
                Kind::Closing | Kind::Signature => {
                    // `（作者系某校教授）` tells more of who signed already.
                    return closing(self.context.words(at))
                        .is_none_or(|c| c.dateline.is_none() && !c.people.is_empty());
                }
                _ => {}
            }
        }
        false
    }

    /// Whether the gap is but the name of a column of short news over the first of its items, which an ornament opens.
    pub(super) fn heads_items(&self, gap: &[usize]) -> bool {
        let [name] = gap else { return false };
        let Some(body) = self.body.map(|b| &self.context.units[b]) else { return false };
        matches!(self.kind(*name), Kind::Head | Kind::Column)
            && body.gap > 0
            && is_bullet(self.context.lines[body.lines.start].first)
            && is_news_column(self.context.words(*name))
    }

    /// Whether the text that follows opens with an ornament, as the items of a list do.
    pub(super) fn opens_with_bullet(&self) -> bool {
        self.body.is_some_and(|b| is_bullet(self.context.lines[self.context.units[b].lines.start].first))
    }

    /// Whether the last text before the head line opens with an ornament.
    pub(super) fn last_opens_with_bullet(&self, head: usize) -> bool {
        self.last_text(head).is_some_and(|u| is_bullet(self.context.lines[u.lines.start].first))
    }

    /// Whether the last text before the head line is a row of a table.
    pub(super) fn last_is_table(&self, head: usize) -> bool {
        let row =
            |u: &Unit| is_tabular(&self.context.lines[u.lines.start], u.of(self.context.text, self.context.lines));
        self.last_text(head).is_some_and(row)
    }

    fn last_text(&self, head: usize) -> Option<&Unit> {
        self.context.units[..head].iter().rev().take(60).find(|u| u.kind == Kind::Body)
    }

    /// The head line before this one.
    pub(super) fn last_head(&self, head: usize) -> Option<&Unit> {
        self.context.units[..head].iter().rev().take(60).find(|u| u.kind == Kind::Head)
    }

    /// Whether a jump line, an advert or a picture of its own parts the head line from the text before it.
    pub(super) fn after_jump_or_advert(&self, head: usize) -> bool {
        let between = self.context.units[..head].iter().rev().take(60).take_while(|u| u.kind != Kind::Body);
        between.into_iter().any(|u| matches!(u.kind, Kind::Advert(_) | Kind::Picture | Kind::Furniture(Rule::JumpLine)))
    }

    /// Whether the text that follows opens as a letter does: `编辑同志：`.
    pub(super) fn opens_as_letter(&self) -> bool {
        let Some(body) = self.body else { return false };
        let line = self.context.lines[self.context.units[body].lines.start];
        super::is_salutation(&line, line.of(self.context.text))
    }

    /// Paragraphs from here to the next head line, byline or the end.
    pub(super) fn texts_below(&self) -> usize {
        let Some(body) = self.body else { return 0 };
        self.context.units[body..]
            .iter()
            .take(60)
            .take_while(|u| !matches!(u.kind, Kind::Head | Kind::Column | Kind::Byline))
            .filter(|u| u.kind == Kind::Body)
            .count()
    }

    /// Whether the gap is the front of a sentence that a picture cut: long for a head line, with a comma, right before the caption.
    pub(super) fn is_cut(&self, gap: &[usize]) -> bool {
        let [head, caption] = gap else { return false };
        let line = self.context.lines[self.context.units[*head].lines.start];
        let cut = self.kind(*head) == Kind::Head && matches!(self.kind(*caption), Kind::Caption | Kind::PhotoCredit);
        cut && self.body.is_some()
            && line.pauses > 0
            && line.stops == 0
            && line.chars >= 20
            && !line.hints(hint::SPACE)
            && !self.opens()
    }

    /// Whether the next gap with a head line, not far on, is surely the border of an article, or there is none up to the end.
    pub(super) fn next_is_border(&self) -> bool {
        let Some(body) = self.body else { return false };
        let units = self.context.units;
        let mut headed = false;
        let mut closed = false;
        let mut heads = 0;
        for (at, unit) in units.iter().enumerate().skip(body).take(60) {
            heads = if unit.kind == Kind::Head { heads + 1 } else { 0 };
            // Cross-heads are no groups of three.
            if heads >= 3 {
                return true;
            }
            match unit.kind {
                Kind::Body if headed => return closed || self.context.edges[at].opening.is_some(),
                Kind::Body => closed = self.context.edges[at].closing.is_some(),
                Kind::Head if columns::column_at_end(self.context.words(at)).is_some() => return true,
                Kind::Head => headed = true,
                Kind::Byline | Kind::Signature | Kind::Closing | Kind::Column => return true,
                Kind::Label => return false,
                _ => {}
            }
        }
        body + 60 >= units.len() && !headed
    }

    /// Whether the text that follows begins with a few characters a line, as it does beside a cross-head set into the column.
    pub(super) fn narrow_start(&self) -> bool {
        let Some(unit) = self.body.map(|b| &self.context.units[b]) else { return false };
        let lines = &self.context.lines[unit.lines.clone()];
        let widest = lines.iter().map(|l| l.chars).max().unwrap_or(0);
        lines.len() >= 4 && lines[0].chars <= 3 && lines[1].chars <= 3 && widest >= 6
    }

    /// Whether the text that follows opens with a dateline or reporters.
    pub(super) fn opens(&self) -> bool {
        self.body.is_some_and(|b| self.context.edges[b].opening.is_some())
    }

    /// Whether the unit can only name an author.
    pub(super) fn is_signature(&self, unit: usize) -> bool {
        matches!(self.kind(unit), Kind::Byline | Kind::Signature | Kind::Closing)
    }

    /// Whether a byline stands behind a head line in the gap.
    pub(super) fn signed(&self, gap: &[usize]) -> bool {
        let Some(first) = gap.iter().position(|u| matches!(self.kind(*u), Kind::Head | Kind::Column)) else {
            return false;
        };
        let behind = &gap[first + 1..];
        behind.iter().any(|u| self.is_signature(*u)) || self.bare_author(gap).is_some()
    }

    /// A bare name as the last head line of several, right before the text.
    pub(super) fn bare_author(&self, gap: &[usize]) -> Option<usize> {
        let first = *gap.first()?;
        let asked = self.author.get().filter(|(unit, units, _)| (*unit, *units) == (first, gap.len()));
        if let Some((_, _, answer)) = asked {
            return answer;
        }
        let answer = self.find_bare_author(gap);
        self.author.set(Some((first, gap.len(), answer)));
        answer
    }

    fn find_bare_author(&self, gap: &[usize]) -> Option<usize> {
        let heads: Vec<usize> = gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head).collect();
        if heads.len() < 2 || self.body.is_none() {
            return None;
        }
        let written = heads[1..]
            .iter()
            .copied()
            .find(|u| self.context.units[*u].chars <= 14 && made_by(self.context.words(*u)).is_some());
        if written.is_some() {
            return written;
        }
        let found = heads[1..].iter().copied().find(|u| {
            let unit = &self.context.units[*u];
            let words = self.context.words(*u);
            let named = unit.chars <= 18 && bare_names(words).is_some()
                || unit.chars <= 26 && Some(u) == heads.last() && titled_name(words).is_some();
            let made = unit.chars <= 14 && made_by(words).is_some();
            let last = Some(u) == heads.last();
            if super::super::kinds::is_numbered(words) {
                return false;
            }
            let pen = made
                || self.habits.names_last && last && heads.len() >= 3 && (2..=3).contains(&unit.chars)
                || self.habits.pen_names
                    && unit.chars <= 3
                    && unit.chars >= 2
                    && unit.gap > 0
                    && Some(u) == heads.last();
            named || pen
        })?;
        // The name stands apart from the lines below it, or is followed by the text.
        let below = heads.iter().copied().find(|h| *h > found);
        let apart = below.is_none_or(|b| self.context.units[b].gap > 0);
        (apart && (below.is_none() || self.context.units[found].gap > 0)).then_some(found)
    }

    /// A text unit that is a long deck: it does not end as a sentence, and the next text does not go on with it.
    pub(super) fn body_is_deck(&self) -> Option<usize> {
        let body = self.body?;
        let unit = &self.context.units[body];
        let line = self.context.lines[unit.lines.start];
        let after = self.context.units.get(body + 1)?;
        let fits = unit.lines.len() == 1
            && !unit.ended
            && (20..=90).contains(&unit.chars)
            && line.stops == 0
            && is_han(line.last)
            && !line.hints(hint::COLON | hint::SPACE)
            && after.kind == Kind::Body
            && after.gap > 0
            && after.chars > unit.chars
            && self.context.edges[body].opening.is_none();
        fits.then_some(body)
    }
}
