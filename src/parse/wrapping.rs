//! Step 4: printed lines that were wrapped to a measure, and the head lines among them.

use std::ops::Range;

use super::attribution::{byline_line, closing, titled_name};
use super::chars::{is_bullet, is_closer, is_pause};
use super::lines::{Line, hint};
use super::style::Style;
use super::units::Kind;

/// The width to which the lines of a run are wrapped, if they are wrapped prose.
pub(super) fn wrap_measure(run: &[Line], style: Style, near: Option<u32>) -> Option<u32> {
    if run.len() < 2 {
        return None;
    }
    let mut counts = [0u32; 64];
    let mut marks = 0u32;
    for line in run {
        if let Some(count) = counts.get_mut(line.chars as usize) {
            *count += 1;
        }
        marks += u32::from(line.pauses) + u32::from(line.stops);
    }
    let n = run.len() as u32;
    let long = run.iter().filter(|l| l.chars > 62).count() as u32;
    if style.unmarked {
        let full = run.iter().filter(|l| l.chars.abs_diff(style.measure) <= 1).count();
        return (full > 0 && longest_of(run) <= style.measure + 2).then_some(style.measure);
    }
    if long * 3 > n || marks == 0 {
        return None;
    }
    let last = run[run.len() - 1];
    // `…履新、（華）`: where 、 is the only stop, it also stands before the name that signs.
    let signed = style.comma_stop && last.pauses > 0 && matches!(last.last, '）' | ')');
    let finished = last.ended || last.paused || last.stops > 0 && is_closer(last.last) || signed;
    // A short run set to the measure of the page.
    let to_measure = |l: &Line| l.chars.abs_diff(style.measure) <= 1;
    let (front, wide) = (&run[..run.len() - 1], style.measure >= 14 && !style.comma_stop);
    let short = style.measure > 0
        && n <= 4
        && (finished || wide && to_measure(&last))
        && front.iter().all(to_measure)
        && front.iter().any(|l| !l.ended)
        && last.chars <= style.measure + 1;
    // On a page of wide columns, also under a head line and with the ends of paragraphs inside.
    let heads = run.iter().take(3).take_while(|l| misfits(l, style.measure)).count();
    let mixed = |l: &Line| to_measure(l) || l.ended && l.chars <= style.measure + 1 || set_in_to(l, style.measure);
    let short_wide = wide
        && n <= 8
        && heads < front.len()
        && front[heads..].iter().all(mixed)
        && front[heads..].iter().any(|l| !l.ended)
        && (last.ended || to_measure(&last) || last.pauses > 0 && front.iter().any(|l| l.pauses > 0))
        && last.chars <= style.measure + 1;
    if short_wide {
        return Some(style.measure);
    }
    if short && wide {
        return Some(style.measure);
    }
    // Lines that were wrapped break inside sentences; where nearly each ends one, each is a paragraph.
    let text = run.iter().filter(|l| l.pauses - l.listing + l.stops > 0);
    if !style.comma_stop && text.clone().filter(|l| l.closed).count() * 10 >= text.count() * 7 {
        return None;
    }
    if short {
        return Some(style.measure);
    }
    let longest = longest_of(run);
    let common = (1..counts.len())
        .max_by_key(|w| (counts[*w] + counts.get(w + 1).copied().unwrap_or(0), *w))
        .unwrap_or(1) as u32;
    let measure = if n >= 4 { (common + 1).min(longest) } else { longest };
    if let Some(near) = near.filter(|near| n <= 6 && style.is_old() && goes_on_in(run, *near, finished)) {
        return Some(near);
    }
    if n == 2 {
        let first = run[0];
        let prose = run.iter().any(|l| l.pauses > 0) || last.last == '。';
        let fits = prose
            && !super::chars::is_dash(first.last)
            && !first.ended
            && first.chars + 1 >= last.chars
            && first.chars >= 8
            && finished
            && first.chars <= 62
            || first.indent >= 2
                && run[1].indent == 0
                && run[1].last == '：'
                && first.chars >= 8
                && first.chars + 2 >= run[1].chars
                && !first.ended;
        return fits.then_some(measure);
    }
    let open = run[..run.len() - 1].iter().filter(|l| !l.ended && l.chars + 3 >= measure).count() as u32;
    let full = run[..run.len() - 1].iter().filter(|l| l.chars + 3 >= measure && l.chars <= measure + 3).count() as u32;
    if n <= 4 {
        return (marks >= 2 && open >= 1 && full + 1 >= n - 1 && (finished || style.measure > 0 && marks * 2 >= n))
            .then_some(measure);
    }
    let even = run.windows(2).filter(|w| w[0].chars.abs_diff(w[1].chars) <= 1).count() as u32;
    let open_any = run[..run.len() - 1].iter().filter(|l| !l.ended).count() as u32;
    let steady = open * 3 >= n - 1 && full * 5 >= 2 * (n - 1);
    let shifting = longest <= 40 && open_any * 2 >= n && even * 5 >= 2 * (n - 1);
    (marks * 5 >= n && (steady || shifting)).then_some(measure)
}

/// The longest line of a run, where wrapped lines can be that long.
fn longest_of(run: &[Line]) -> u32 {
    run.iter().map(|l| l.chars.min(62)).max().unwrap_or(0)
}

/// In a page without marks: whether the line is short, and the next one full, so that it ends no paragraph but heads one.
fn heads_unmarked(lines: &[Line], at: usize, run: &Run) -> bool {
    let short = |l: &Line| l.chars + 2 < run.measure;
    let before = at == run.lines.start || short(&lines[at - 1]) || is_bullet(lines[at].first);
    let below = lines[at..run.lines.end].iter().skip(1).take(3).any(|l| !short(l));
    before && short(&lines[at]) && below
}

/// How many short lines without a mark stand from `at` on, right above a line that is full.
fn short_above(lines: &[Line], at: usize, end: usize, measure: u32) -> usize {
    let short = |l: &&Line| l.chars + 3 <= measure && l.pauses + l.stops == 0;
    let count = lines[at..end].iter().take(4).take_while(short).count();
    let below = lines[at..end].get(count).is_some_and(|l| l.chars + 2 >= measure && l.chars <= measure + 2);
    if below { count } else { 0 }
}

/// Whether the first line of a paragraph, which is set in, fills the measure with its white space.
fn set_in_to(line: &Line, measure: u32) -> bool {
    (2..=8).contains(&line.indent) && (line.chars + u32::from(line.indent) / 2).abs_diff(measure) <= 1
}

/// Whether a short run is a paragraph more in a column of this measure: its lines are as wide, and sentences are parted in it.
fn goes_on_in(run: &[Line], measure: u32, finished: bool) -> bool {
    let [lines @ .., last] = run else { return false };
    let full = |l: &Line| l.chars + u32::from(l.indent) / 2 + 2 >= measure && l.chars <= measure + 1 && !l.ended;
    let marks: u32 = run.iter().map(|l| u32::from(l.pauses + l.stops)).sum();
    measure >= 6
        && lines.iter().all(full)
        && last.chars <= measure + 2
        && marks >= 1
        && (finished || marks >= 2 || last.last == '：')
}

/// A run of lines that were wrapped to a measure.
pub(super) struct Run {
    /// Its lines.
    pub lines: Range<usize>,
    /// The width to which they were wrapped, in characters.
    pub measure: u32,
    /// Whether no line of another width can be text.
    pub steady: bool,
    /// Whether the page parts no sentences.
    unmarked: bool,
    /// Whether it parts them with 、 alone, and nothing with blank lines.
    commas: bool,
    /// How many lines are set in as the first line of a paragraph is.
    set_in: usize,
    /// How many lines stand behind white space, however wide.
    indented: usize,
    /// How many of the first lines do, and how many those are.
    sample: (usize, usize),
}

impl Run {
    /// Looks at the lines.
    pub(super) fn new(lines: &[Line], range: Range<usize>, measure: u32, style: Style) -> Self {
        let run = &lines[range.clone()];
        let first = run.iter().take(12);
        Self {
            measure,
            steady: is_steady(run, measure, style),
            unmarked: style.unmarked,
            commas: style.comma_stop && style.dense,
            set_in: run.iter().filter(|l| (2..=8).contains(&l.indent)).count(),
            indented: run.iter().filter(|l| l.indent >= 2).count(),
            sample: (first.clone().filter(|l| l.indent >= 2).count(), first.len()),
            lines: range,
        }
    }
}

/// How many lines at the top of a wrapped run are head lines: up to a line that is indented, or that opens a report, else
/// as many as cannot be wrapped text.
pub(super) fn heads_on_top(text: &str, lines: &[Line], run: &Run, style: Style) -> usize {
    let (run, measure, steady) = (&run.lines, run.measure, run.steady);
    let first = &lines[run.start];
    if style.unmarked {
        return run.start;
    }
    // Text that runs round a cross-head begins with a few lines of three or four characters.
    let set_in = lines[run.clone()].iter().take(2).all(|l| l.chars <= 4);
    if style.comma_stop && (style.dense || style.headed && !set_in && misfits(first, measure)) {
        // The masthead may stand over the head lines.
        let plain = lines[run.clone()].iter().take(8).take_while(|l| l.pauses + l.stops == 0).count();
        let above = plain.saturating_sub(1);
        return if plain < 8 && (0..=above).any(|n| short_above(lines, run.start + n, run.end, measure) > 0) {
            (run.start..run.start + plain)
                .rev()
                .find(|at| lines[*at].chars + 3 <= measure)
                .map_or(run.start, |at| at + 1)
        } else {
            run.start
        };
    }
    let window = run.start + 1..run.end.min(run.start + 7);
    for at in window {
        let line = &lines[at];
        let set_in = line.indent >= 2 && first.indent < line.indent && line.indent <= 8;
        if set_in || opens_report(text, line) {
            let heads = &lines[run.start..at];
            let fits = heads.iter().all(|l| !l.ended && l.pauses <= 2 && !is_pause(l.last));
            return if fits { at } else { run.start };
        }
    }
    if run.len() < 4 || measure < 12 || style.comma_stop || !style.headed && !steady {
        return run.start;
    }
    let mut at = run.start;
    while at < run.end.min(run.start + 4) && misfits(&lines[at], measure) {
        at += 1;
    }
    let plain = !first.ended && first.stops == 0 && !is_pause(first.last);
    if at == run.start
        && style.headed
        && plain
        && !opens_report(text, first)
        && first.pauses <= 1
        && first.chars <= measure + 3
    {
        run.start + 1
    } else {
        at
    }
}

pub(super) fn opens_report(text: &str, line: &Line) -> bool {
    line.hints(hint::WIRE | hint::PEOPLE)
        && (super::attribution::opening(line.of(text)).is_some() || byline_line(line.of(text)).is_some())
}

/// Whether a line is too short or too long for a line of wrapped text that goes on.
pub(super) fn misfits(line: &Line, measure: u32) -> bool {
    let width = line.chars + u32::from(line.indent) / 2;
    !line.ended
        && line.stops == 0
        && !line.paused
        && line.pauses <= 2
        && (width + 3 <= measure || line.chars > measure + 3)
}

/// Whether the text of a run keeps to its measure so well that a line of another width is no text.
pub(super) fn is_steady(run: &[Line], measure: u32, style: Style) -> bool {
    let width = |l: &Line| l.chars + u32::from(l.indent) / 2;
    // What stands behind the end of a paragraph and is too short may be a head line; all others are text.
    let (mut inner, mut full, mut fresh, mut begun) = (0, 0, true, false);
    for line in run {
        let head = fresh && misfits(line, measure);
        // A masthead without a mark may stand over the first head lines.
        begun |= line.stops + line.pauses > 0;
        fresh = line.closed || head || !begun;
        if !line.ended && !head {
            inner += 1;
            full += usize::from(width(line).abs_diff(measure) <= 2);
        }
    }
    let share = if style.measure >= 14 && !style.comma_stop { 15 } else { 17 };
    measure >= 12 && run.len() >= 6 && full * 20 >= inner * share
}

/// A line inside a wrapped run that is no text: a head line after a finished paragraph, or the author's name at the end.
pub(super) fn head_between(text: &str, lines: &[Line], at: usize, run: &Run, after_head: bool) -> Option<Kind> {
    let (measure, steady, indented, unmarked) = (run.measure, run.steady, run.indented, run.unmarked);
    let unmarked_head = unmarked && heads_unmarked(lines, at, run);
    let commas = run.commas && at > run.lines.start;
    let run = &run.lines;
    let line = &lines[at];
    if unmarked {
        return unmarked_head.then_some(Kind::Head);
    }
    if commas && lines[at - 1].paused && lines[at - 1].chars + 2 < measure {
        return (short_above(lines, at, run.end, measure) > 0).then_some(Kind::Head);
    }
    if at == run.start || measure < 10 || line.ended || !(lines[at - 1].closed || after_head) {
        return None;
    }
    let words = line.of(text);
    // A name in brackets on a line of its own; what it is exactly, the line tells.
    if matches!(line.first, '（' | '(') && closing(words).is_some_and(|c| c.start == 0) {
        return Some(Kind::Head);
    }
    if after_head && line.chars <= 40 && line.hints(hint::PEOPLE) && byline_line(words).is_some() {
        return Some(Kind::Byline);
    }
    if at + 1 == run.end {
        if line.pauses > 0 || line.chars > 14 {
            return None;
        }
        let named = line.chars <= 10 && super::attribution::bare_names(words).is_some()
            || byline_line(words).is_some()
            || titled_name(words).is_some();
        let signs_off = line.indent >= 2
            && line.han as u32 >= 3
            && line.chars <= 14
            && line.digits == 0
            && !line.hints(hint::BRACKET | hint::QUOTE);
        return (named || signs_off).then_some(Kind::Byline);
    }
    if after_paragraph_set_in(lines, at, run.end) && indented >= 2 && !opens_report(text, line) {
        return Some(if byline_line(words).is_some() { Kind::Byline } else { Kind::Head });
    }
    if super::structure::is_salutation(line, words) {
        return None;
    }
    if before_report(text, lines, at, run.end) {
        return Some(if byline_line(words).is_some() { Kind::Byline } else { Kind::Head });
    }
    let next = &lines[at + 1];
    let signs = line.chars <= 14
        && line.indent >= 2
        && next.indent >= 2
        && line.pauses == 0
        && line.hints(hint::SPACE)
        && words.split_whitespace().next_back().is_some_and(super::names::is_name);
    if signs {
        return Some(Kind::Byline);
    }
    if steady {
        let fresh = after_head || lines[at - 1].chars + 2 < measure || lines[at - 1].chars > measure + 3;
        let set_out = line.indent < 2 && (next.indent >= 2 && indented >= 2 || opens_report(text, next));
        let plain = line.stops == 0 && !line.paused && line.pauses <= 2;
        if line.chars <= 60
            && plain
            && !opens_report(text, line)
            && (misfits(line, measure) && !(line.indent >= 2 && next.indent < 2 && line.chars + 3 > measure)
                || set_out && (fresh || line.pauses == 0))
        {
            return Some(if byline_line(words).is_some() { Kind::Byline } else { Kind::Head });
        }
    }
    if line.pauses > 0 || line.chars > 14 {
        return None;
    }
    let short = line.chars * 2 <= measure && line.han as u32 == line.chars;
    let opens = next.chars + 2 >= measure && (next.indent >= line.indent || next.indent >= 2);
    (short && opens).then_some(Kind::Head)
}

/// Whether this line and all up to one that opens a report are no text, because none of them ends a sentence or is cut.
fn before_report(text: &str, lines: &[Line], at: usize, end: usize) -> bool {
    let plain = |l: &&Line| !l.ended && l.stops == 0 && !l.paused && l.pauses <= 2 && l.chars <= 40;
    let count = lines[at..end].iter().take(4).take_while(|l| plain(l) && !opens_report(text, l)).count();
    count > 0 && lines.get(at + count).is_some_and(|l| at + count < end && opens_report(text, l))
}

/// Whether this line and all up to the next that is set in are no text: where the first lines of paragraphs are set in, what
/// stands between the end of one and the start of the next, and ends no sentence itself, heads something.
fn after_paragraph_set_in(lines: &[Line], at: usize, end: usize) -> bool {
    let Some(count) = lines[at..end].iter().take(5).position(|l| (2..=8).contains(&l.indent)) else { return false };
    count > 0
        && lines[at..at + count].iter().all(|l| !l.ended && l.stops == 0 && !l.paused && l.pauses <= 2 && l.chars <= 40)
}

/// Whether the line goes on with the paragraph of the line before.
pub(super) fn runs_on(lines: &[Line], at: usize, run: &Run, style: Style) -> bool {
    let measure = run.measure;
    let (before, line) = (&lines[at - 1], &lines[at]);
    if style.unmarked {
        return before.chars + 2 >= measure && line.indent < 2;
    }
    let set_in = line.indent >= 2 && line.indent <= 8;
    if set_in {
        let (all, sample) = run.sample;
        if all * 10 < sample * 8 {
            return false;
        }
    }
    // Where first lines are set in, all others go on.
    if line.indent == 0 && run.set_in >= 2 && before.chars <= measure + 3 && !style.comma_stop {
        return true;
    }
    if before.chars > 62 || (before.chars > measure + 12 && before.ended) {
        return false;
    }
    // Lines beside a cross-head that is set into the column are all as short as the first.
    let beside = (2..5).contains(&(at - run.lines.start)) && before.chars == lines[run.lines.start].chars;
    if style.comma_stop && before.paused && before.chars + 3 <= measure && !beside {
        return false;
    }
    if before.ended {
        let around = if at >= 2 && at - 1 > run.lines.start { lines[at - 2].chars.min(measure) } else { measure };
        let wide = around.max(line.chars.min(measure));
        return before.chars + 1 >= wide || style.comma_stop;
    }
    true
}
