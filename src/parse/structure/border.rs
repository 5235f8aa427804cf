//! Whether the head lines between two texts open a new article or head a part of the same one.

use super::super::chars::is_bullet;
use super::super::columns;
use super::super::headings::{self, HeadLine};
use super::super::kinds::{is_numbered, is_tabular};
use super::super::units::Kind;
use super::evidence::{Evidence, length_ratio};
use super::habits::Spacing;
use super::labels::{is_correction_label, is_ending_label, is_part_label, is_voice, name_at_end, serial};
use super::{Current, Gap};
use crate::model::Rule;

impl Gap<'_> {
    /// Whether an article begins with these units, by which rule and how surely.
    pub(super) fn border(&self, gap: &[usize], current: Option<&Current>) -> Option<(Rule, f32)> {
        let heads: Vec<usize> = gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head).collect();
        let columns = gap.iter().any(|u| self.kind(*u) == Kind::Column);
        let Some(current) = current.filter(|c| c.texts > 0) else {
            let rule = if heads.len() > 1 { Rule::HeadlineGroup } else { Rule::HeadlineAlone };
            return (current.is_none() || !heads.is_empty()).then_some((
                if self.opens() || self.signed(gap) { Rule::HeadlineBeforeAttribution } else { rule },
                0.9,
            ));
        };
        let Some(first) = heads.first() else { return columns.then_some((Rule::ColumnMark, 0.6)) };
        let words = self.context.words(*first);
        self.body?;
        let lines: Vec<HeadLine> = self.head_lines(&heads);
        let label = heads.len() == 2 && is_part_label(&lines[0]);
        let bare = !self.opens() && !self.signed(gap);
        if (label && (current.parts || (lines[0].leads && self.habits.attributed && !current.closed && bare)))
            || columns::is_linked(words)
            || self.is_set_in(gap, &lines) && !current.closed
        {
            return None;
        }
        self.weigh(gap, &heads, &lines, current).verdict()
    }

    /// Whether the head lines are set into the column, with the text running round them, and name no author.
    fn is_set_in(&self, gap: &[usize], lines: &[HeadLine]) -> bool {
        let tight = lines[1..].iter().all(|l| !l.apart);
        lines.len() <= 3
            && lines.iter().all(|l| l.chars <= 4)
            && self.narrow_start()
            && !gap.iter().any(|u| self.is_signature(*u))
            && (tight || self.bare_author(gap).is_none())
    }

    /// What speaks for and against an article's beginning at these head lines.
    pub(super) fn weigh(&self, gap: &[usize], heads: &[usize], lines: &[HeadLine], current: &Current) -> Evidence {
        let units = self.context.units;
        let first = &units[heads[0]];
        let words = self.context.words(heads[0]);
        let numbered = is_numbered(words);
        // Narrow columns, and papers that part their sentences with 、, have headlines as short as cross-heads, and few cross-heads.
        let old = self.context.style.is_old();
        let mut evidence = Evidence::new(-1.0);
        // What the page says outright.
        evidence.say(self.signed(gap) || self.opens() && !numbered, Rule::HeadlineBeforeAttribution, 6.0);
        evidence.say(current.closed && !numbered, Rule::HeadlineAfterClosing, 4.0);
        let again = if current.signed { 2.5 } else { 2.0 };
        evidence.say(self.signed_again(current), Rule::HeadlineAfterClosing, again);
        let columns = gap.iter().any(|u| self.kind(*u) == Kind::Column) || columns::column_at_end(words).is_some();
        let marked = gap.windows(2).any(|w| self.kind(w[0]) == Kind::Column && self.kind(w[1]) == Kind::Head);
        evidence.say(columns && !numbered, Rule::ColumnMark, if marked { 5.0 } else { 3.5 });
        evidence.weigh(numbered, -5.0);
        // Where no sentence is parted, a paragraph may end with a full line.
        let open = if self.context.style.unmarked { -1.0 } else { -4.0 };
        evidence.weigh(current.open && !self.context.style.comma_stop, open);
        evidence.weigh(
            self.narrow_start()
                && (heads.len() == 1 && first.chars <= 6
                    || heads.len() == 2 && heads.iter().all(|h| units[*h].chars <= 2)),
            -4.0,
        );
        evidence.say(current.ending && !numbered, Rule::HeadlineAlone, 3.0);
        // The form of the head lines.
        let parts =
            heads.len() > 1 && (lines[1..].iter().any(|l| l.dash) || lines[..lines.len() - 1].iter().any(|l| l.leads));
        let tight = heads.windows(2).any(|w| units[w[1]].gap == 0 && units[w[0]].lines.end == units[w[1]].lines.start);
        let total: u32 = heads.iter().map(|h| units[*h].chars).sum();
        evidence.say(parts && !numbered, Rule::HeadlineGroup, 4.0);
        evidence.say(tight && (total >= 11 || heads.iter().all(|h| units[*h].chars <= 6)), Rule::HeadlineGroup, 2.5);
        evidence.say(
            heads.iter().any(|h| {
                serial(self.context.words(*h))
                    || (self.habits.pen_names && name_at_end(self.context.words(*h)).is_some())
            }),
            Rule::HeadlineGroup,
            3.0,
        );
        let pen = old && !numbered && heads.iter().any(|h| name_at_end(self.context.words(*h)).is_some());
        evidence.say(pen, Rule::HeadlineBeforeAttribution, 5.0);
        // A short label over a longer line: a column and the headline of what stands in it.
        evidence.say(
            heads.len() > 1
                && first.chars <= 6
                && lines[1].apart | tight
                && (units[heads[1]].chars > first.chars || self.habits.set_off),
            Rule::ColumnLabel,
            2.0,
        );
        let named = heads.len() > 1 && first.chars <= 6 && !numbered && columns::names_column(words);
        evidence.say(named, Rule::ColumnLabel, 3.0);
        evidence.say(
            heads.len() > 1 && units[heads[1]].chars < first.chars && first.chars >= 9,
            Rule::HeadlineGroup,
            1.0,
        );
        evidence.say(heads.len() > 1, Rule::HeadlineGroup, if old { 1.0 } else { 1.5 });
        evidence.say(self.body_is_deck().is_some(), Rule::HeadlineGroup, 1.5);
        evidence.weigh(headings::deck_in_line(words).is_some(), -0.5);
        let longest = heads.iter().map(|h| units[*h].chars).max().unwrap_or(0);
        let length = match (old, self.habits.attributed) {
            (true, _) => {
                if longest <= 5 {
                    -0.5
                } else if longest >= 14 {
                    0.8
                } else {
                    0.0
                }
            }
            (false, true) => length_ratio(longest, self.habits.headline_length),
            (false, false) => 0.25 * length_ratio(longest, self.habits.headline_length),
        };
        evidence.say(true, Rule::HeadlineAlone, length);
        let ornament = heads.len() == 1 && is_bullet(words.chars().next().unwrap_or(' '));
        evidence.say(old && self.context.style.dense, Rule::HeadlineAlone, 1.0);
        evidence.weigh(ornament && !old, -2.5);
        evidence.say(ornament && old, Rule::HeadlineAlone, 1.5);
        // A quotation alone over a text of the same report: what the next speaker says.
        let quoted = words.starts_with('“') && words.ends_with('”') && words.matches('“').count() == 1;
        evidence.weigh(heads.len() == 1 && quoted && self.habits.attributed, -2.5);
        evidence.say(!old && self.opens_as_news(), Rule::HeadlineAlone, 0.7);
        let (above, below) = (self.last_opens_with_bullet(heads[0]), self.opens_with_bullet());
        evidence.say(above && !below && current.texts > 1, Rule::HeadlineAlone, 2.5);
        evidence.say(
            below && !above && heads.len() == 1 && !super::super::kinds::is_label(words),
            Rule::ColumnLabel,
            2.0,
        );
        let items = heads.len() == 1 && below && !above && columns::names_column(words);
        evidence.say(items, Rule::ColumnLabel, 2.0);
        // Those whom a letter or a telegram addresses.
        let addressed = self.context.words(heads[heads.len() - 1]).ends_with(['：', ':']);
        evidence.weigh(addressed, -4.0);
        let correction = heads.len() == 1 && is_correction_label(words);
        evidence.say(self.heads_items(gap) || correction, Rule::ColumnLabel, 5.0);
        // How this page is used to set its heads.
        // A column's mark right over the head lines stands for them.
        let over = gap.iter().find(|u| matches!(self.kind(**u), Kind::Head | Kind::Column));
        let space = if marked { over.map_or(first.gap, |u| units[*u].gap) } else { first.gap };
        match self.habits.spacing {
            Spacing::Telling(usual) => {
                evidence.say(space > usual, Rule::HeadlineSetOff, 3.0);
                evidence.weigh(space <= usual, if old { 0.0 } else { -2.0 });
            }
            Spacing::Mute => {
                let tight = self.body.is_some_and(|b| units[b].gap == 0);
                evidence.say(self.habits.set_off && space > 0 && tight, Rule::HeadlineSetOff, 1.1);
            }
        }
        evidence.say(!self.habits.attributed, Rule::HeadlineAlone, if old { 1.5 } else { 2.0 });
        evidence.weigh(self.habits.attributed, if old { 0.2 } else { -0.4 });
        // Cross-heads come in twos and more, in articles of some length, over more than one paragraph.
        let lone = !numbered && self.habits.attributed && current.crossed == 0 && self.next_is_border();
        let row = |u: usize| {
            units.get(u).is_some_and(|u| {
                is_tabular(&self.context.lines[u.lines.start], u.of(self.context.text, self.context.lines))
            })
        };
        // The first row may be the names of the columns.
        let table =
            self.body.is_some_and(|b| row(b) || row(b + 1) && units[b + 1].kind == Kind::Body && !units[b].ended);
        evidence.say(table, Rule::HeadlineAlone, if self.last_is_table(heads[0]) { 1.5 } else { 4.0 });
        evidence.say(lone, Rule::HeadlineAlone, 2.0);
        evidence.say(lone && self.texts_below() == 1, Rule::HeadlineAlone, 1.5);
        evidence.say(lone && current.texts <= 2, Rule::HeadlineAlone, 1.0);
        evidence.say(lone && self.opens_as_news(), Rule::HeadlineAlone, 1.5);
        evidence.say(self.after_jump_or_advert(heads[0]), Rule::HeadlineAfterClosing, 3.0);
        evidence.say(self.opens_as_letter(), Rule::HeadlineBeforeAttribution, 4.0);
        // `法官说法`, `乘客：只听一声响`: what heads the words of one of those who speak in the same article.
        let voiced = heads.len() == 1 && (is_ending_label(words) || is_voice(words));
        evidence.weigh(voiced && !old, -2.5);
        if !table && evidence.is_open() && !numbered && !self.opens() && !self.signed(gap) && !current.closed {
            self.weigh_unsigned(heads, current, &mut evidence);
        }
        evidence
    }
}
