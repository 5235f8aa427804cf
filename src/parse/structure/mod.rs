//! Step 5: where articles begin, and what each unit is in its article. Between two texts stands a gap: head lines, bylines,
//! captions. The gap either opens a new article or heads the next part of the same one.

mod evidence;
mod habits;
mod labels;
mod gap;
mod signs;
mod echo;
mod border;
mod roles;

pub(super) use labels::{is_correction_label, made_by, name_at_end};

use std::cell::Cell;

use super::attribution::{Closing, Opening, closing, opening};
use super::chars::{is_bullet, is_closer, is_opener, is_pause, is_stop};
use super::kinds::{is_continued, is_entry};
use super::lines::{Line, hint};
use super::style::Style;
use super::units::{Kind, Unit};
use crate::model::{Role, Rule};
use gap::{Gap, pictures_apart};
use habits::{Habits, habits};
use labels::is_correction;

/// The article that is being read.
#[derive(Debug, Clone, Copy)]
struct Current {
    pub(super) index: u32,
    /// The unit with which it begins.
    pub(super) start: usize,
    pub(super) texts: u32,
    pub(super) closed: bool,
    pub(super) headed: bool,
    /// Whether its first text opened with reporters.
    pub(super) signed: bool,
    /// Whether its first text opened with a dateline.
    pub(super) reported: bool,
    /// Whether the last text stopped in the middle of a sentence.
    pub(super) open: bool,
    /// Whether it opened as a letter does.
    pub(super) letter: bool,
    /// Whether it is a round-up of reports, each under a short label.
    pub(super) parts: bool,
    /// Whether its last cross-head heads a part that stands at the end: what the judge says, a link.
    pub(super) ending: bool,
    /// Cross-heads so far.
    pub(super) crossed: u32,
    /// Whether it was begun by something other than text or a headline.
    pub(super) bare: bool,
    /// Whether it is an editor's note so far, which stands with the article below it.
    pub(super) note: bool,
    /// Whether it is the first of the short items in a column of news, each with an ornament before it.
    pub(super) items: bool,
    /// Whether its last text says that something stands below.
    pub(super) announced: bool,
}

fn begin(next: &mut u32, start: usize) -> Current {
    let index = *next;
    *next += 1;
    Current {
        index,
        start,
        texts: 0,
        closed: false,
        headed: false,
        signed: false,
        reported: false,
        open: false,
        letter: false,
        parts: false,
        ending: false,
        crossed: 0,
        bare: false,
        note: false,
        items: false,
        announced: false,
    }
}

/// What a unit turned out to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// The article, as an index.
    pub article: Option<u32>,
    /// The role.
    pub role: Role,
    /// The rule that decided.
    pub rule: Rule,
    /// How sure it is.
    pub confidence: f32,
}

/// What is known about a text unit beside its lines. Offsets are relative to the unit's first byte.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    /// Dateline and reporters at its start.
    pub opening: Option<Box<Opening>>,
    /// Author or agency at its end.
    pub closing: Option<Box<Closing>>,
}

/// Everything that the decisions look at.
pub(super) struct Context<'a> {
    /// The page's text.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    /// Its units.
    pub units: &'a [Unit],
    /// What the text units open and close with.
    pub edges: &'a [Edges],
    /// How the page is set.
    pub style: Style,
}

impl Context<'_> {
    /// The words of a unit.
    pub(super) fn words(&self, unit: usize) -> &str {
        self.units[unit].of(self.text, self.lines)
    }
}

/// Openings and closings of all text units.
#[inline(never)]
pub(super) fn edges(text: &str, lines: &[Line], units: &[Unit]) -> Vec<Edges> {
    units
        .iter()
        .map(|unit| {
            if unit.kind != Kind::Body {
                return Edges::default();
            }
            let words = unit.of(text, lines);
            Edges {
                opening: may_open(lines, unit).then(|| opening(words)).flatten().map(Box::new),
                closing: closing(words).filter(|c| c.start > 0 && (!c.bare || unit.chars > 24)).map(Box::new),
            }
        })
        .collect()
}

/// Whether the first lines hold what no opening is without: 讯 or 电, or a bracket before everything else.
fn may_open(lines: &[Line], unit: &Unit) -> bool {
    let mut first = lines[unit.lines.clone()].iter().take(3).peekable();
    let marked = first.peek().is_some_and(|l| is_opener(l.first) || is_bullet(l.first));
    marked || first.any(|l| l.hints(hint::WIRE))
}

/// Decides on every unit.
#[inline(never)]
pub(super) fn plan(context: &Context) -> Vec<Plan> {
    let units = context.units;
    let mut plans =
        vec![Plan { article: None, role: Role::Unknown, rule: Rule::Fallback, confidence: 0.0 }; units.len()];
    for (plan, unit) in plans.iter_mut().zip(units) {
        let (role, rule, confidence) = match unit.kind {
            Kind::Furniture(rule) => (Role::Folio, rule, if rule == Rule::Ornament { 0.7 } else { 0.9 }),
            Kind::Picture => (Role::Caption, Rule::CaptionBeside, 0.8),
            Kind::Credits => (Role::Credits, Rule::PageCredits, 0.95),
            Kind::Advert(rule) => (Role::Advert, rule, 0.6),
            _ => continue,
        };
        *plan = Plan { article: None, role, rule, confidence };
    }
    let habits = habits(context);
    let mut current: Option<Current> = None;
    let mut next = 0;
    let mut at = 0;
    while at < units.len() {
        match units[at].kind {
            Kind::Furniture(_) | Kind::Credits | Kind::Picture | Kind::Advert(_) => at += 1,
            Kind::Body => {
                text_unit(context, &habits, at, &mut current, &mut next, &mut plans);
                at += 1;
            }
            _ => {
                let mut end = at;
                let mut gap = Vec::new();
                while end < units.len() && units[end].kind != Kind::Body {
                    if matches!(units[end].kind, Kind::Advert(_)) && !gap.is_empty() {
                        break;
                    }
                    if !units[end].is_transparent() && !matches!(units[end].kind, Kind::Advert(_)) {
                        gap.push(end);
                    }
                    end += 1;
                }
                let body = (end..units.len())
                    .find(|u| !units[*u].is_transparent() && !matches!(units[*u].kind, Kind::Advert(_)))
                    .filter(|u| units[*u].kind == Kind::Body);
                for (part, fresh) in pictures_apart(context, &gap, body.is_some()) {
                    if fresh {
                        current = None;
                    }
                    let body = body.filter(|_| part.end == gap.len());
                    Gap { context, habits: &habits, body, author: Cell::new(None) }.decide(
                        &gap[part],
                        &mut current,
                        &mut next,
                        &mut plans,
                    );
                }
                at = end;
            }
        }
    }
    plans
}

/// Numbers the articles by their first units, so that none is missing.
pub(super) fn renumber(plans: &mut [Plan]) {
    let count = plans.iter().filter_map(|p| p.article).max().map_or(0, |n| n as usize + 1);
    let mut numbers: Vec<Option<u32>> = vec![None; count];
    let mut next = 0;
    for article in plans.iter_mut().filter_map(|p| p.article.as_mut()) {
        *article = *numbers[*article as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        });
    }
}

/// Whether the words open as an editor's note does.
pub(super) fn is_note(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| is_opener(c) || is_bullet(c) || c.is_whitespace());
    ["编者按", "編者按", "编者的话", "编者案", "开栏的话", "開欄的話", "开栏语", "编辑按", "编者注"]
        .iter()
        .any(|label| words.starts_with(label))
}

/// `编辑同志：`: a line that addresses the editors.
pub(super) fn is_salutation(line: &Line, words: &str) -> bool {
    line.chars <= 12 && matches!(line.last, '：' | ':') && addresses(words)
}

/// `编辑同志：我是一名工人。`: whether the words open with a salutation to the editors.
fn is_addressed(words: &str) -> bool {
    words
        .split_once(['：', ':'])
        .is_some_and(|(who, _)| who.chars().count() <= 8 && who.contains("编辑") && addresses(who))
}

fn addresses(words: &str) -> bool {
    ["同志", "先生", "女士", "编辑部", "編輯", "编辑", "朋友", "记者"].iter().any(|w| words.contains(w))
}

/// Whether the last words say that something stands below: `茲誌如下、`, `錄詩在下。`
fn announces(words: &str) -> bool {
    let words =
        words.trim_end_matches(|c: char| is_pause(c) || is_stop(c) || is_closer(c) || matches!(c, '：' | ':' | '云'));
    ["如下", "如左", "於下", "在下", "於左", "于左", "于下", "列下", "列左"].iter().any(|w| words.ends_with(w))
}

/// A text unit goes to the current article, or begins one of its own.
fn text_unit(
    context: &Context,
    habits: &Habits,
    at: usize,
    current: &mut Option<Current>,
    next: &mut u32,
    plans: &mut [Plan],
) {
    let unit = &context.units[at];
    let edges = &context.edges[at];
    let first = context.lines[unit.lines.start].first;
    let bullet = super::chars::is_bullet(first);
    let usual = bullet && habits.brief_mark == Some(first);
    let brief = bullet
        && current
            .is_some_and(|c| (c.texts > 0 || c.bare) && (usual || ((c.closed || edges.closing.is_some()) && !c.open)));
    let report = habits.headless
        && edges.opening.as_ref().is_some_and(|o| o.dateline.is_some())
        && current.is_some_and(|c| c.texts > 0);
    let item = bullet && unit.gap > 0 && current.is_some_and(|c| c.texts > 0 && c.items)
        || unit.gap > 0 && is_correction(context.words(at)) && current.is_some_and(|c| c.texts > 0);
    // What the text before announced is no item of its own.
    let brief = brief && current.is_none_or(|c| !c.announced);
    if current.is_none() || brief || report || item {
        *current = Some(Current { items: item, ..begin(next, at) });
    }
    let Some(article) = current.as_mut() else { return };
    if !article.headed && article.texts == 0 {
        article.note = is_note(context.words(at));
    }
    let rule = if brief || item {
        Rule::Brief
    } else if unit.wrapped {
        Rule::ParagraphWrapped
    } else {
        Rule::ParagraphLine
    };
    plans[at] = Plan {
        article: Some(article.index),
        role: Role::Paragraph,
        rule,
        confidence: if unit.ended { 0.95 } else { 0.75 },
    };
    if article.texts == 0 {
        let words = context.words(at);
        let addressed = unit.chars > 20 && is_addressed(words);
        article.letter = is_salutation(&context.lines[unit.lines.start], words) || addressed;
        // The salutation and the letter are one text.
        article.texts += u32::from(addressed);
    }
    article.texts += 1;
    article.announced = announces(context.words(at));
    let table = is_entry(&context.lines[unit.lines.start], context.words(at));
    article.open = !unit.ended && edges.closing.is_none() && !table;
    article.closed |= edges.closing.is_some() || unit.chars <= 8 && is_continued(context.words(at));
    article.signed |= edges.opening.as_ref().is_some_and(|o| o.byline.is_some());
    article.reported |= edges.opening.is_some();
}
