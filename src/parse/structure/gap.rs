//! The units between two texts: what closes the article before, what is verse or an advert, what heads the text below.

use std::cell::Cell;
use std::ops::Range;

use super::super::attribution::{bare_names, closing, titled_name};
use super::super::headings::HeadLine;
use super::super::neighbours::is_picture_column;
use super::super::units::{Kind, Unit};
use super::habits::Habits;
use super::signs::tells_when;
use super::{Context, Current, Plan, begin};
use crate::model::{Role, Rule};

/// The units between two texts and the text that follows them.
pub(super) struct Gap<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) habits: &'a Habits,
    pub(super) body: Option<usize>,
    /// The last answer of `bare_author`, behind the first unit and the number of units it was asked for.
    pub(super) author: Cell<Option<(usize, usize, Option<usize>)>>,
}

impl Gap<'_> {
    pub(super) fn kind(&self, unit: usize) -> Kind {
        self.context.units[unit].kind
    }

    /// Decides on the units of the gap.
    #[inline(never)]
    pub(super) fn decide(&self, gap: &[usize], current: &mut Option<Current>, next: &mut u32, plans: &mut [Plan]) {
        let mut rest = self.close_previous(gap, current, plans);
        let heads = rest.iter().any(|u| matches!(self.kind(*u), Kind::Head | Kind::Column));
        if !heads {
            let extra = current.is_none_or(|c| c.closed && c.texts > 0)
                && rest.iter().any(|u| matches!(self.kind(*u), Kind::Byline | Kind::Signature));
            if (extra && self.body.is_some()) || current.is_none() {
                *current = Some(begin(next, gap[0]));
            }
            if let Some(article) = current.as_mut() {
                for unit in rest {
                    self.attach(*unit, article, plans);
                }
            }
            return;
        }
        // What the writer of a letter calls himself, over the editor's answer.
        if let ([name], Some(body)) = (rest, self.body)
            && self.kind(*name) == Kind::Head
            && super::is_note(self.context.words(body))
            && let Some(article) = current.as_mut().filter(|c| !c.closed && self.signs_letter(*name, c))
        {
            plans[*name] =
                Plan { article: Some(article.index), role: Role::Byline, rule: Rule::BylineName, confidence: 0.7 };
            return;
        }
        let kept = self.head_start(rest, current.as_ref());
        if current.is_some_and(|c| c.closed) {
            for unit in &rest[..kept] {
                plans[*unit] = Plan { article: None, role: Role::Advert, rule: Rule::AdvertShape, confidence: 0.4 };
            }
        } else if let Some(article) = current.as_mut() {
            for unit in &rest[..kept] {
                self.attach_old(*unit, article, plans);
            }
        } else if kept > 0 {
            let mut article = begin(next, gap[0]);
            for unit in &rest[..kept] {
                self.attach_old(*unit, &mut article, plans);
            }
            *current = Some(article);
        }
        rest = &rest[kept..];
        if self.is_cut(rest)
            && let Some(article) = current.as_mut().filter(|c| c.texts > 0 && !c.closed)
        {
            for unit in rest {
                self.attach_old(*unit, article, plans);
            }
            return;
        }
        match self.border(rest, current.as_ref()) {
            Some((rule, confidence)) => {
                let noted = current.filter(|c| c.note && !c.headed && !c.closed && c.texts <= 3);
                let mut article = noted.unwrap_or_else(|| begin(next, rest[0]));
                article.headed = true;
                article.items = self.context.style.is_old() && self.heads_items(rest);
                self.head_article(rest, rule, confidence, &mut article, plans);
                *current = Some(article);
            }
            None => {
                if let Some(article) = current.as_mut() {
                    self.head_section(rest, article, plans);
                }
            }
        }
    }

    /// Units at the front of the gap that close the article before; returns the others.
    pub(super) fn close_previous<'g>(
        &self,
        gap: &'g [usize],
        current: &mut Option<Current>,
        plans: &mut [Plan],
    ) -> &'g [usize] {
        let mut rest = gap;
        let Some(article) = current.as_mut().filter(|c| c.texts > 0) else { return rest };
        while let Some((first, others)) = rest.split_first() {
            let heads_follow = others.iter().any(|u| matches!(self.kind(*u), Kind::Head | Kind::Column));
            let last = heads_follow || self.body.is_none();
            let (role, rule) = match self.kind(*first) {
                Kind::Closing => (Role::Byline, Rule::BylineClosing),
                Kind::Signature if !article.closed && (last || !heads_follow) => (Role::Byline, Rule::BylineBrackets),
                Kind::Byline if last => (Role::Byline, Rule::BylineRole),
                Kind::Head
                    if last
                        && (heads_follow || others.is_empty())
                        && !article.closed
                        && !article.open
                        && self.signs_letter(*first, article) =>
                {
                    (Role::Byline, Rule::BylineName)
                }
                Kind::Head
                    if last
                        && !article.parts
                        && !article.closed
                        && !article.open
                        && self.context.units[*first].chars <= 12
                        && !self.leads_group(*first, others)
                        && bare_names(self.context.words(*first)).is_some()
                        && (heads_follow || self.body.is_none() && others.is_empty()) =>
                {
                    (Role::Byline, Rule::BylineName)
                }
                Kind::Caption | Kind::PhotoCredit => {
                    plans[*first] = self.caption(*first, article.index);
                    rest = others;
                    continue;
                }
                _ => break,
            };
            let dateline = rule == Rule::BylineClosing
                && closing(self.context.words(*first)).is_some_and(|c| c.dateline.is_some() && c.people.is_empty());
            plans[*first] = if dateline {
                Plan {
                    article: Some(article.index),
                    role: Role::Dateline,
                    rule: Rule::DatelineClosing,
                    confidence: 0.95,
                }
            } else {
                Plan { article: Some(article.index), role, rule, confidence: 0.85 }
            };
            article.closed = true;
            rest = others;
        }
        rest
    }

    /// Whether a blank line parts the head line from the text before it, and none from the head line below: it opens a headline
    /// in several lines, and signs nothing.
    fn leads_group(&self, first: usize, others: &[usize]) -> bool {
        let below = others.first().filter(|u| self.kind(**u) == Kind::Head).map(|u| &self.context.units[*u]);
        let unit = &self.context.units[first];
        unit.gap > 0 && below.is_some_and(|b| b.gap == 0 && b.lines.start == unit.lines.end)
    }

    /// Whether the line is what the writer of a letter calls himself: a reader of some place, or any short line under a letter.
    fn signs_letter(&self, unit: usize, article: &Current) -> bool {
        let line = &self.context.lines[self.context.units[unit].lines.start];
        let plain = line.pauses == 0 && line.stops == 0 && line.digits == 0 && line.chars <= 20;
        let reader =
            || titled_name(line.of(self.context.text)).and_then(|b| b.role).is_some_and(|r| !r.ends_with(['长', '長']));
        let signed = article.letter
            && article.texts > 1
            && line.chars <= 16
            && !super::super::columns::names_column(line.of(self.context.text));
        plain && (signed || reader())
    }

    /// How many units at the front are verse or lists that still belong to the article before.
    pub(super) fn head_start(&self, gap: &[usize], current: Option<&Current>) -> usize {
        if current.is_none_or(|c| c.texts == 0) {
            return 0;
        }
        let units = self.context.units;
        if gap.len() < 2 {
            return 0;
        }
        let mut groups: Vec<(usize, usize)> = Vec::new();
        for (n, unit) in gap.iter().enumerate() {
            let tight = n > 0 && units[*unit].gap == 0 && units[gap[n - 1]].lines.end == units[*unit].lines.start;
            match groups.last_mut() {
                Some(group) if tight => group.1 = n + 1,
                _ => groups.push((n, n + 1)),
            }
        }
        if groups.len() < 2 {
            return 0;
        }
        let mut start = groups.len();
        let mut lines = 0;
        while start > 0 {
            let (from, to) = groups[start - 1];
            let heads: Vec<&Unit> = gap[from..to].iter().map(|u| &units[*u]).filter(|u| u.kind == Kind::Head).collect();
            let body = heads.len().saturating_sub(1).max(1);
            let equal = heads.len() >= 2
                && heads[..body].iter().all(|h| h.chars == heads[0].chars)
                && heads[heads.len() - 1].chars <= heads[0].chars
                && (5..=16).contains(&heads[0].chars);
            // Two verses of seven characters a line.
            let couplet = equal && heads.len() == 2 && to - from == 2 && heads.iter().all(|h| h.chars == 14);
            let verse = start < groups.len() && ((equal && heads.len() >= 3) || heads.len() >= 6 || couplet);
            let trade = start < groups.len()
                && heads.len() >= 2
                && (heads
                    .iter()
                    .map(|h| super::super::adverts::trade_words(h.of(self.context.text, self.context.lines)))
                    .sum::<usize>()
                    >= 2
                    || (heads.len() >= 4 && heads.iter().all(|h| h.chars <= 8)));
            if verse || trade || (lines + heads.len() > 9 && start < groups.len()) {
                break;
            }
            lines += heads.len();
            start -= 1;
        }
        groups.get(start).map_or(gap.len(), |g| g.0)
    }

    pub(super) fn head_lines(&self, heads: &[usize]) -> Vec<HeadLine<'_>> {
        heads
            .iter()
            .enumerate()
            .map(|(n, u)| {
                let unit = &self.context.units[*u];
                let apart = n == 0 || unit.gap > 0 || self.context.units[heads[n - 1]].lines.end != unit.lines.start;
                HeadLine::new(*u, self.context.words(*u), apart)
            })
            .collect()
    }
}

/// The parts of a gap, each with whether it opens an article: where a picture column stands in it, what is before, the column
/// with its captions, and what is behind; and so where a head line over a caption that tells the whole story does.
pub(super) fn pictures_apart(context: &Context, gap: &[usize], body: bool) -> Vec<(Range<usize>, bool)> {
    let mut parts = Vec::new();
    let (mut start, mut fresh) = (0, false);
    let kind = |n: usize| context.units[gap[n]].kind;
    let column = |n: usize| kind(n) == Kind::Column && is_picture_column(context.words(gap[n]));
    let caption = |n: usize| matches!(kind(n), Kind::Caption | Kind::PhotoCredit);
    let mut inside = !gap.is_empty() && column(0);
    for n in 0..gap.len() {
        let opens = n > 0 && column(n);
        let story =
            kind(n) == Kind::Head && (n == 0 || kind(n - 1) != Kind::Head) && tells_story(context, gap, n, body);
        if opens || story || n > 0 && inside && caption(n - 1) && !caption(n) {
            if n > 0 {
                parts.push((start..n, fresh));
            }
            (start, fresh, inside) = (n, true, opens || story);
        }
    }
    parts.push((start..gap.len(), fresh));
    parts
}

/// Whether the head line `n` stands over a picture alone: the caption tells when it was, and no text follows.
fn tells_story(context: &Context, gap: &[usize], n: usize, body: bool) -> bool {
    let kind = |n: usize| gap.get(n).map(|u| context.units[*u].kind);
    let captions =
        (n + 1..gap.len()).take_while(|at| matches!(kind(*at), Some(Kind::Caption | Kind::PhotoCredit))).count();
    let behind = kind(n + 1 + captions);
    let alone = matches!(behind, Some(Kind::Head | Kind::Column)) || behind.is_none() && !body;
    let told = gap.get(n + 1).is_some_and(|u| {
        kind(n + 1) == Some(Kind::Caption)
            && context.units[*u].chars >= 24
            && tells_when(context.words(*u))
            && context.lines[context.units[*u].lines.start].pauses > 0
    });
    alone && told
}
