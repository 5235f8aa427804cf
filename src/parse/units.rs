//! Step 4: printed lines become units: a whole paragraph as far as its lines follow each other, one head line, one byline,
//! one caption, one piece of furniture.

use std::borrow::Cow;
use std::ops::Range;

use super::captions::credit_at_end;
use super::chars::squeezed;
use super::credits::credits_line;
use super::folio::is_masthead;
use super::furniture::furniture;
use super::kinds::kind_of;
use super::lines::{Line, ends_a_sentence, hint};
use super::neighbours::{
    genre_labels, kickers_on_a_comma, marked_heads, page_names, salutations, section_masthead, table_heads, verse,
};
use super::style::{Style, runs, runs_are_headed};
use super::wrapping::{Run, head_between, heads_on_top, runs_on, wrap_measure};
use crate::model::Rule;

/// What a unit is by itself, before its neighbours are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Body,
    /// A short line that does not end as sentences do.
    Head,
    /// A line that names who wrote it.
    Byline,
    /// A line in brackets that closes an article.
    Closing,
    /// A line in brackets that may be a pen name.
    Signature,
    /// A caption with or without its credit.
    Caption,
    /// A caption, or what names a picture, that stands apart from all articles.
    Picture,
    /// The credit of a picture on a line of its own.
    PhotoCredit,
    /// A set label: 核心阅读, 编者按.
    Label,
    /// A label in brackets or ornaments: 【…】, ·专题·.
    Column,
    /// What belongs to the page.
    Furniture(Rule),
    /// Who made the page.
    Credits,
    /// A notice or an advert.
    Advert(Rule),
}

/// Consecutive lines of one kind.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Its lines, as indices.
    pub lines: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// Characters.
    pub chars: u32,
    /// Blank lines before it.
    pub gap: u16,
    /// Whether its last line ends as a sentence does.
    pub ended: bool,
    /// Whether it is made of lines that were wrapped.
    pub wrapped: bool,
}

impl Unit {
    /// Whether the unit belongs to the page and lets the text run past it.
    pub(super) fn is_transparent(&self) -> bool {
        matches!(self.kind, Kind::Furniture(_) | Kind::Credits | Kind::Picture)
    }

    /// The words of the unit.
    pub(super) fn of<'a>(&self, text: &'a str, lines: &[Line]) -> &'a str {
        match (lines.get(self.lines.start), lines.get(self.lines.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or(""),
            _ => "",
        }
    }
}

/// Lines at either end of the page where furniture stands.
const EDGE: usize = 14;

/// All units in order.
#[inline(never)]
pub(super) fn units(text: &str, lines: &[Line], style: Style) -> Vec<Unit> {
    let mut found = Vec::with_capacity(lines.len() / 2 + 1);
    let paper = paper_name(text, lines);
    let paper = paper.as_deref();
    let style = Style { headed: runs_are_headed(text, lines, style), ..style };
    let mut near = None;
    for lines_run in runs(lines) {
        near = run(text, lines, lines_run, (style, near), paper, &mut found).or(near);
    }
    section_masthead(text, lines, &mut found);
    page_names(text, lines, &mut found);
    genre_labels(text, lines, &mut found);
    kickers_on_a_comma(text, lines, &mut found);
    marked_heads(text, lines, &mut found);
    salutations(text, lines, &mut found);
    table_heads(text, lines, &mut found);
    verse(text, lines, &mut found);
    found
}

/// The paper's name as the top or the end of the page tells it, to know it again where it runs through the page.
fn paper_name(text: &str, lines: &[Line]) -> Option<String> {
    let mut top = lines.iter().take(4).filter(|l| l.chars <= 24).map(|l| squeezed(l.of(text)));
    let top = top.find(|words| super::folio::is_titled(words));
    let front = lines.iter().take(EDGE);
    let back = lines.iter().rev().take(EDGE / 2);
    let named = front.chain(back).filter(|l| l.hints(hint::PAPER) && l.chars <= 60).find_map(|line| {
        let words = line.of(text);
        let whole = squeezed(words);
        if super::folio::is_paper_name(&whole) {
            return Some(whole.into_owned());
        }
        let dated = furniture(line, words, true).is_some();
        dated
            .then(|| super::folio::pieces(words).find(|p| super::folio::is_paper_name(p)).map(Cow::into_owned))
            .flatten()
    });
    named.or_else(|| top.map(Cow::into_owned))
}

/// The units of lines that follow each other without a blank line. Gives the measure to which they were wrapped; `near` is that
/// of the wrapped lines before.
#[inline(never)]
fn run(
    text: &str,
    lines: &[Line],
    run: Range<usize>,
    (style, near): (Style, Option<u32>),
    paper: Option<&str>,
    found: &mut Vec<Unit>,
) -> Option<u32> {
    let edge = |at: usize| at < EDGE || at + EDGE / 2 >= lines.len();
    let measure = wrap_measure(&lines[run.clone()], style, near);
    let mut at = run.start;
    if let Some(measure) = measure {
        let run = Run::new(lines, run, measure, style);
        let heads = heads_on_top(text, lines, &run, style);
        while at < heads {
            found.push(single(text, lines, at, edge(at), style, paper));
            at += 1;
        }
        let end = run.lines.end;
        let mut known = None;
        while at < end {
            let firm_here =
                known.take().unwrap_or_else(|| firm(text, lines, at, edge(at) && at + 2 >= end, measure, paper));
            if let Some(unit) = firm_here {
                found.push(unit);
                at += 1;
                continue;
            }
            let after_head = found.last().is_some_and(|u| {
                matches!(u.kind, Kind::Head | Kind::Byline | Kind::Label | Kind::Closing | Kind::Signature)
                    && u.lines.end == at
                    && at > run.lines.start
            });
            if let Some(mut kind) = head_between(text, lines, at, &run, after_head) {
                // What stands where a head line can may say by itself that it is something else.
                if kind == Kind::Head {
                    match kind_of(&lines[at], lines[at].of(text), style) {
                        Kind::Body | Kind::Head => {}
                        other => kind = other,
                    }
                }
                found.push(unit(lines, at..at + 1, kind));
                at += 1;
                continue;
            }
            let first = at;
            at += 1;
            while at < end && head_between(text, lines, at, &run, false).is_none() && runs_on(lines, at, &run, style) {
                // At the edge of the page the next look is closer.
                let next = firm(text, lines, at, false, measure, paper);
                if next.is_some() {
                    known = (!edge(at) || at + 2 < end).then_some(next);
                    break;
                }
                at += 1;
            }
            found.push(paragraph(lines, first..at, style));
        }
        return Some(measure);
    }
    while at < run.end {
        found.push(single(text, lines, at, edge(at), style, paper));
        at += 1;
    }
    None
}

/// A line that is page furniture, page credits or a photo credit wherever it stands, also between wrapped lines.
fn firm(text: &str, lines: &[Line], at: usize, edge: bool, measure: u32, paper: Option<&str>) -> Option<Unit> {
    let line = &lines[at];
    let words = line.of(text);
    let runs = line.chars <= 24 && paper.is_some_and(|p| p.starts_with(line.first) && squeezed(words) == p);
    let kind = if runs {
        Kind::Furniture(if edge { Rule::Masthead } else { Rule::RunningHeader })
    } else if line.hints(hint::PAGE) && credits_line(line, words).is_some() {
        Kind::Credits
    } else if let Some(rule) = furniture(line, words, edge) {
        // Between narrow wrapped lines a bare number may be part of a sentence.
        if rule == Rule::PageNumber
            && line.han == 0
            && line.digits as u32 == line.chars
            && line.chars <= 2
            && measure > 0
            && measure < 12
        {
            return None;
        }
        // And so may a date.
        if rule == Rule::DateLine && !edge && measure > 0 && line.chars <= measure + 1 && measure < 12 {
            return None;
        }
        Kind::Furniture(rule)
    } else if line.hints(hint::PICTURE) && line.chars > 4 && line.chars <= 200 {
        match credit_at_end(line, words) {
            Some(0) if line.chars <= 30 => Kind::PhotoCredit,
            Some(at) if ends_a_sentence(&words[..at]) => Kind::Caption,
            _ => return None,
        }
    } else {
        return None;
    };
    Some(unit(lines, at..at + 1, kind))
}

/// The unit of a line that stands by itself.
#[inline(never)]
fn single(text: &str, lines: &[Line], at: usize, edge: bool, style: Style, paper: Option<&str>) -> Unit {
    if let Some(unit) = firm(text, lines, at, edge, 0, paper) {
        return unit;
    }
    let line = &lines[at];
    let words = line.of(text);
    let kind =
        if edge && is_masthead(line, words) { Kind::Furniture(Rule::Masthead) } else { kind_of(line, words, style) };
    unit(lines, at..at + 1, kind)
}

fn paragraph(lines: &[Line], range: Range<usize>, style: Style) -> Unit {
    let mut unit = unit(lines, range, Kind::Body);
    unit.wrapped = unit.lines.len() > 1;
    if let Some(last) = lines.get(unit.lines.end.wrapping_sub(1)) {
        unit.ended = last.ended || style.comma_stop && last.paused || style.unmarked && last.chars + 2 < style.measure;
    }
    unit
}

fn unit(lines: &[Line], range: Range<usize>, kind: Kind) -> Unit {
    let chars = lines[range.clone()].iter().fold(0u32, |sum, l| sum.saturating_add(l.chars));
    let (gap, ended) = (lines[range.start].gap, lines[range.end - 1].ended);
    Unit { lines: range, kind, chars, gap, ended, wrapped: false }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::super::style::style;
    use super::*;

    fn told(text: &str) -> Vec<(Kind, usize)> {
        let all = lines(text);
        units(text, &all, style(&all)).into_iter().map(|u| (u.kind, u.lines.len())).collect()
    }

    #[test]
    fn wrapped_lines_become_paragraphs() {
        let text = "　　春天来了，江边的柳树\n都发了新芽，人们走出家门\n散步，孩子们放起风筝。\n　　到了傍晚，江上的船都\n回来了，灯火一盏盏亮起，\n一直亮到深夜。";
        assert_eq!(told(text), [(Kind::Body, 3), (Kind::Body, 3)]);
        let text = "春天来了，江边的柳树都发了\n新芽，人们走出家门散步，孩\n子们放起风筝。\n到了傍晚，江上的船都回来了\n，灯火一盏盏亮起。";
        assert_eq!(told(text), [(Kind::Body, 3), (Kind::Body, 2)]);
    }

    #[test]
    fn head_lines_over_wrapped_text_stand_apart() {
        let text =
            "江边的春天\n市民纷纷出门踏青\n　　春天来了，江边的柳树\n都发了新芽，人们走出家门\n散步，孩子们放起风筝。";
        assert_eq!(told(text), [(Kind::Head, 1), (Kind::Head, 1), (Kind::Body, 3)]);
    }

    #[test]
    fn lines_by_themselves_tell_what_they_are() {
        let kinds: Vec<Kind> = told("老街换新颜\n\n本报记者 王海\n\n图为老街夜景。王海 摄\n\n【民生】\n\n核心阅读\n\n一条老街，修了三年，终于重新开放。\n\n（记者 王海）")
            .into_iter()
            .map(|(k, _)| k)
            .collect();
        assert_eq!(
            kinds,
            [Kind::Head, Kind::Byline, Kind::Caption, Kind::Column, Kind::Label, Kind::Body, Kind::Closing]
        );
    }
}
