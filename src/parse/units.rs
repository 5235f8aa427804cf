//! Step 4: printed lines become units: a whole paragraph as far as its lines follow each other, one head line, one byline,
//! one caption, one piece of furniture.

use std::ops::Range;

use super::attribution::{byline_line, closing};
use super::captions::{credit_at_end, opens_as_caption};
use super::chars::{is_bullet, is_closer, is_dash, is_digit, is_han_numeral, is_opener, is_pause, squeezed};
use super::credits::credits_line;
use super::furniture::{furniture, is_masthead};
use super::lines::{Line, hint};
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
        matches!(self.kind, Kind::Furniture(_) | Kind::Credits)
    }

    /// The words of the unit.
    pub(super) fn of<'a>(&self, text: &'a str, lines: &[Line]) -> &'a str {
        match (lines.get(self.lines.start), lines.get(self.lines.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or(""),
            _ => "",
        }
    }
}

/// How the whole page is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    /// The page parts sentences with 、 alone, as papers of the 1920s did.
    pub comma_stop: bool,
    /// The width to which most lines of the page are wrapped, in characters; 0 where they are not.
    pub measure: u32,
    /// Each stretch of wrapped text opens with its headline.
    pub headed: bool,
}

/// The page's style, from the sums of its lines.
pub(super) fn style(lines: &[Line]) -> Style {
    let (mut listing, mut others) = (0u64, 0u64);
    for line in lines {
        listing += u64::from(line.listing);
        others += u64::from(line.stops) + u64::from(line.pauses - line.listing);
    }
    let mut widths = [0u32; 48];
    let mut inner = 0u32;
    for three in lines.windows(3) {
        if three[1].gap == 0 && three[2].gap == 0 {
            inner += 1;
            if let Some(count) = widths.get_mut(three[1].chars as usize) {
                *count += 1;
            }
        }
    }
    let measure = (1..widths.len()).max_by_key(|w| widths[*w]).filter(|w| widths[*w] >= 12 && widths[*w] * 4 >= inner && *w >= 6).unwrap_or(0) as u32;
    Style { comma_stop: listing > 20 && listing > others, measure, headed: false }
}

/// Lines at either end of the page where furniture stands.
const EDGE: usize = 14;

/// All units in order.
pub(super) fn units(text: &str, lines: &[Line], style: Style) -> Vec<Unit> {
    let mut found = Vec::with_capacity(lines.len() / 2 + 1);
    let paper = paper_name(text, lines);
    let paper = paper.as_deref();
    let style = Style { headed: runs_are_headed(text, lines, style), ..style };
    for lines_run in runs(lines) {
        run(text, lines, lines_run, style, paper, &mut found);
    }
    section_masthead(text, lines, &mut found);
    genre_labels(text, lines, &mut found);
    kickers_on_a_comma(text, lines, &mut found);
    verse(text, lines, &mut found);
    found
}

/// The stretches of lines without a blank line between them.
fn runs(lines: &[Line]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= lines.len() {
            return None;
        }
        let mut end = start + 1;
        while end < lines.len() && lines[end].gap == 0 {
            end += 1;
        }
        let found = start..end;
        start = end;
        Some(found)
    })
}

/// Whether most runs of wrapped text open with a line that can only be a headline, so that the others do too.
fn runs_are_headed(text: &str, lines: &[Line], style: Style) -> bool {
    let (mut wrapped, mut headed, mut plain) = (0, 0, 0);
    for run in runs(lines).filter(|r| r.len() >= 4) {
        if let Some(measure) = wrap_measure(&lines[run.clone()], style).filter(|m| *m >= 12) {
            wrapped += 1;
            let first = &lines[run.start];
            headed += usize::from(misfits(first, measure));
            plain += usize::from(first.stops + first.pauses == 0 && first.indent < 2 && !opens_report(text, first));
        }
    }
    // Wrapped text seldom has a line without any mark, let alone as the first each time.
    headed >= 2 && headed * 2 >= wrapped || plain >= 3 && plain * 10 >= wrapped * 9 && !style.comma_stop
}

/// The paper's name as the top or the end of the page tells it, to know it again where it runs through the page.
fn paper_name(text: &str, lines: &[Line]) -> Option<String> {
    let front = lines.iter().take(EDGE);
    let back = lines.iter().rev().take(EDGE / 2);
    front.chain(back).filter(|l| l.hints(hint::PAPER) && l.chars <= 60).find_map(|line| {
        let words = line.of(text);
        let whole = squeezed(words);
        if super::furniture::is_paper_name(&whole) {
            return Some(whole);
        }
        let dated = furniture(line, words, true).is_some();
        dated.then(|| super::furniture::pieces(words).into_iter().find(|p| super::furniture::is_paper_name(p))).flatten()
    })
}

/// The name of a section with its editors at the very top of the page: `影城` over `某某合輯`.
fn section_masthead(text: &str, lines: &[Line], units: &mut [Unit]) {
    let top = units.len().min(6);
    for at in 0..top {
        let words = squeezed(units[at].of(text, lines));
        let edited = units[at].kind == Kind::Head && units[at].chars <= 16 && ["合輯", "合辑", "合編", "合编", "主編", "編輯"].iter().any(|e| words.ends_with(e));
        if edited {
            for unit in units[..=at].iter_mut().filter(|u| u.kind == Kind::Head && u.chars <= 16) {
                unit.kind = Kind::Furniture(Rule::Masthead);
            }
            return;
        }
    }
}

/// 记者手记 and its like over a headline name a column; over text they head a part of the article.
fn genre_labels(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 0..units.len().saturating_sub(1) {
        let genre = units[at].kind == Kind::Label && units[at + 1].kind == Kind::Head && ["记者手记", "采访手记", "短评", "点评", "编后", "编余"].contains(&squeezed(units[at].of(text, lines)).as_str());
        if genre || units[at].kind == Kind::Head && is_picture_column(units[at].of(text, lines)) {
            units[at].kind = Kind::Column;
        }
    }
}

/// The columns under which papers print a picture with its caption alone.
pub(super) fn is_picture_column(words: &str) -> bool {
    ["图片新闻", "圖片新聞", "新闻图片", "图片报道", "摄影报道", "图文快讯"].contains(&squeezed(words).as_str())
}

/// A short line that ends in a comma right before a head line is the first line of the same head.
fn kickers_on_a_comma(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len() {
        let (line, next) = (&lines[units[at - 1].lines.start], &lines[units[at].lines.start]);
        let fits = units[at - 1].kind == Kind::Body
            && units[at].kind == Kind::Head
            && units[at - 1].lines.len() == 1
            && units[at].gap == 0
            && line.chars <= 28
            && matches!(line.last, '，' | ',')
            && line.stops == 0
            && (next.chars <= 28 && (at == 1 || units[at - 1].gap > 0) && !next.of(text).ends_with('。'));
        if fits {
            units[at - 1].kind = Kind::Head;
        }
    }
}

/// Short lines behind an author's name, where head lines cannot stand any more, are verse.
fn verse(text: &str, lines: &[Line], units: &mut [Unit]) {
    let mut at = 1;
    while at < units.len() {
        let named = matches!(units[at].kind, Kind::Signature | Kind::Byline)
            || (units[at].kind == Kind::Head && units[at].chars <= 8 && super::attribution::bare_names(units[at].of(text, lines)).is_some());
        if !(named && units[at - 1].kind == Kind::Head) {
            at += 1;
            continue;
        }
        let mut next = at + 1;
        let mut stanzas = 0;
        while next < units.len() && matches!(units[next].kind, Kind::Head | Kind::Body) && units[next].chars <= 24 {
            let mut end = next + 1;
            while end < units.len() && units[end].gap == 0 && matches!(units[end].kind, Kind::Head | Kind::Body) && units[end].chars <= 24 {
                end += 1;
            }
            // A title and a pen name over prose.
            let prose = units.get(end).is_some_and(|u| u.kind == Kind::Body && u.chars > 40);
            if stanzas > 0 && end - next <= 4 && prose && units[end - 1].chars <= 4 && units[next..end].iter().any(|u| u.chars > units[end - 1].chars) {
                break;
            }
            if end - next < if stanzas == 0 { 3 } else { 2 } {
                // The title of the next piece of several.
                let titled = stanzas > 0 && end < units.len() && units[end].gap > 0 && units.get(end + 1).is_some_and(|u| u.gap == 0 && u.kind == Kind::Head) && units.get(end + 2).is_some_and(|u| u.gap == 0);
                if !titled || super::attribution::bare_names(units[end].of(text, lines)).is_some() {
                    break;
                }
            }
            for unit in &mut units[next..end] {
                unit.kind = Kind::Body;
                unit.ended = true;
            }
            stanzas += 1;
            next = end;
        }
        at = next.max(at + 1);
    }
}

/// The units of lines that follow each other without a blank line.
fn run(text: &str, lines: &[Line], run: Range<usize>, style: Style, paper: Option<&str>, found: &mut Vec<Unit>) {
    let edge = |at: usize| at < EDGE || at + EDGE / 2 >= lines.len();
    let measure = wrap_measure(&lines[run.clone()], style);
    let mut at = run.start;
    if let Some(measure) = measure {
        let heads = heads_on_top(text, lines, &run, measure, style);
        let steady = is_steady(&lines[run.clone()], measure);
        while at < heads {
            found.push(single(text, lines, at, edge(at), style, paper));
            at += 1;
        }
        while at < run.end {
            if let Some(unit) = firm(text, lines, at, edge(at) && at + 2 >= run.end, measure, paper) {
                found.push(unit);
                at += 1;
                continue;
            }
            let after_head = found.last().is_some_and(|u| matches!(u.kind, Kind::Head | Kind::Byline) && u.lines.end == at && at > run.start);
            if let Some(kind) = head_between(text, lines, at, &run, measure, steady, after_head) {
                found.push(unit(lines, at..at + 1, kind));
                at += 1;
                continue;
            }
            let first = at;
            at += 1;
            while at < run.end && head_between(text, lines, at, &run, measure, steady, false).is_none() && runs_on(lines, at, &run, measure, style) && firm(text, lines, at, false, measure, paper).is_none() {
                at += 1;
            }
            found.push(paragraph(lines, first..at, style));
        }
        return;
    }
    while at < run.end {
        found.push(single(text, lines, at, edge(at), style, paper));
        at += 1;
    }
}

/// The width to which the lines of a run are wrapped, if they are wrapped prose.
fn wrap_measure(run: &[Line], style: Style) -> Option<u32> {
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
    if long * 3 > n || marks == 0 {
        return None;
    }
    let longest = run.iter().map(|l| l.chars.min(62)).max().unwrap_or(0);
    let common = (1..counts.len()).max_by_key(|w| (counts[*w] + counts.get(w + 1).copied().unwrap_or(0), *w)).unwrap_or(1) as u32;
    let measure = if n >= 4 { (common + 1).min(longest) } else { longest };
    let last = run[run.len() - 1];
    let finished = last.ended || last.paused || last.stops > 0 && is_closer(last.last);
    // A short run set to the measure of the page.
    let to_measure = |l: &Line| l.chars.abs_diff(style.measure) <= 1;
    if style.measure > 0 && n <= 4 && finished && marks > 0 && run[..run.len() - 1].iter().all(|l| to_measure(l) && !l.ended) && last.chars <= style.measure + 1 {
        return Some(style.measure);
    }
    if n == 2 {
        let first = run[0];
        let prose = run.iter().any(|l| l.pauses > 0) || last.last == '。';
        let fits = prose && !super::chars::is_dash(first.last) && !first.ended && first.chars + 1 >= last.chars && first.chars >= 8 && finished && first.chars <= 62;
        return fits.then_some(measure);
    }
    let open = run[..run.len() - 1].iter().filter(|l| !l.ended && l.chars + 3 >= measure).count() as u32;
    let full = run[..run.len() - 1].iter().filter(|l| l.chars + 3 >= measure && l.chars <= measure + 3).count() as u32;
    if n <= 4 {
        return (marks >= 2 && open >= 1 && full + 1 >= n - 1 && (finished || style.measure > 0 && marks * 2 >= n)).then_some(measure);
    }
    let even = run.windows(2).filter(|w| w[0].chars.abs_diff(w[1].chars) <= 1).count() as u32;
    let open_any = run[..run.len() - 1].iter().filter(|l| !l.ended).count() as u32;
    let steady = open * 3 >= n - 1 && full * 5 >= 2 * (n - 1);
    let shifting = longest <= 40 && open_any * 2 >= n && even * 5 >= 2 * (n - 1);
    (marks * 5 >= n && (steady || shifting)).then_some(measure)
}

/// How many lines at the top of a wrapped run are head lines: up to a line that is indented, or that opens a report, else
/// as many as cannot be wrapped text.
fn heads_on_top(text: &str, lines: &[Line], run: &Range<usize>, measure: u32, style: Style) -> usize {
    let first = &lines[run.start];
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
    if run.len() < 4 || measure < 12 || style.comma_stop || !style.headed && !is_steady(&lines[run.clone()], measure) {
        return run.start;
    }
    let mut at = run.start;
    while at < run.end.min(run.start + 4) && misfits(&lines[at], measure) {
        at += 1;
    }
    let plain = !first.ended && first.stops == 0 && !is_pause(first.last);
    if at == run.start && style.headed && plain && !opens_report(text, first) && first.pauses <= 1 && first.chars <= measure + 3 { run.start + 1 } else { at }
}

fn opens_report(text: &str, line: &Line) -> bool {
    line.hints(hint::WIRE | hint::PEOPLE) && (super::attribution::opening(line.of(text)).is_some() || byline_line(line.of(text)).is_some())
}

/// Whether a line is too short or too long for a line of wrapped text that goes on.
fn misfits(line: &Line, measure: u32) -> bool {
    let width = line.chars + u32::from(line.indent) / 2;
    !line.ended && line.stops == 0 && !line.paused && line.pauses <= 2 && (width + 3 <= measure || line.chars > measure + 3)
}

/// Whether the text of a run keeps to its measure so well that a line of another width is no text.
fn is_steady(run: &[Line], measure: u32) -> bool {
    let inner = run.iter().filter(|l| !l.ended).count();
    let full = run.iter().filter(|l| !l.ended && (l.chars + u32::from(l.indent) / 2).abs_diff(measure) <= 2).count();
    measure >= 12 && run.len() >= 6 && full * 20 >= inner * 17
}

/// A line inside a wrapped run that is no text: a head line after a finished paragraph, or the author's name at the end.
fn head_between(text: &str, lines: &[Line], at: usize, run: &Range<usize>, measure: u32, steady: bool, after_head: bool) -> Option<Kind> {
    let line = &lines[at];
    if at == run.start || measure < 10 || line.ended || !(lines[at - 1].ended || after_head) {
        return None;
    }
    let words = line.of(text);
    if at + 1 == run.end {
        if line.pauses > 0 || line.chars > 14 {
            return None;
        }
        let named = line.chars <= 10 && super::attribution::bare_names(words).is_some() || byline_line(words).is_some();
        let signs_off = line.indent >= 2 && line.han as u32 >= 3 && line.chars <= 14 && line.digits == 0 && !line.hints(hint::BRACKET | hint::QUOTE);
        return (named || signs_off).then_some(Kind::Byline);
    }
    let next = &lines[at + 1];
    let signs = line.chars <= 14 && line.indent >= 2 && next.indent >= 2 && line.pauses == 0 && line.hints(hint::SPACE) && words.split_whitespace().next_back().is_some_and(super::names::is_name);
    if signs {
        return Some(Kind::Byline);
    }
    if steady {
        let fresh = after_head || lines[at - 1].chars + 2 < measure || lines[at - 1].chars > measure + 3;
        let set_out = line.indent < 2 && (next.indent >= 2 && lines[run.clone()].iter().filter(|l| l.indent >= 2).count() >= 2 || opens_report(text, next));
        let plain = line.stops == 0 && !line.paused && line.pauses <= 2;
        if line.chars <= 60 && plain && !opens_report(text, line) && (misfits(line, measure) && !(line.indent >= 2 && next.indent < 2 && line.chars + 3 > measure) || set_out && (fresh || line.pauses == 0)) {
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

/// Whether the line goes on with the paragraph of the line before.
fn runs_on(lines: &[Line], at: usize, run: &Range<usize>, measure: u32, style: Style) -> bool {
    let (before, line) = (&lines[at - 1], &lines[at]);
    let set_in = line.indent >= 2 && line.indent <= 8;
    if set_in {
        let all = lines[run.clone()].iter().take(12).filter(|l| l.indent >= 2).count();
        let sample = run.len().min(12);
        if all * 10 < sample * 8 {
            return false;
        }
    }
    // Where first lines are set in, all others go on.
    if line.indent == 0 && lines[run.clone()].iter().filter(|l| (2..=8).contains(&l.indent)).count() >= 2 && before.chars <= measure + 3 && !style.comma_stop {
        return true;
    }
    if before.chars > 62 || (before.chars > measure + 12 && before.ended) {
        return false;
    }
    if style.comma_stop && before.paused && before.chars + 3 <= measure {
        return false;
    }
    if before.ended {
        let around = if at >= 2 && at - 1 > run.start { lines[at - 2].chars.min(measure) } else { measure };
        let wide = around.max(line.chars.min(measure));
        return before.chars + 1 >= wide || style.comma_stop;
    }
    true
}

/// A line that is page furniture, page credits or a photo credit wherever it stands, also between wrapped lines.
fn firm(text: &str, lines: &[Line], at: usize, edge: bool, measure: u32, paper: Option<&str>) -> Option<Unit> {
    let line = &lines[at];
    let words = line.of(text);
    let runs = line.chars <= 14 && line.hints(hint::PAPER) && paper.is_some_and(|p| squeezed(words) == p);
    let kind = if runs {
        Kind::Furniture(if edge { Rule::Masthead } else { Rule::RunningHeader })
    } else if line.hints(hint::PAGE) && credits_line(line, words).is_some() {
        Kind::Credits
    } else if let Some(rule) = furniture(line, words, edge) {
        // Between narrow wrapped lines a bare number may be part of a sentence.
        if rule == Rule::PageNumber && line.han == 0 && line.digits as u32 == line.chars && line.chars <= 2 && measure > 0 && measure < 12 {
            return None;
        }
        Kind::Furniture(rule)
    } else if line.hints(hint::PICTURE) && line.chars > 4 && line.chars <= 30 && credit_at_end(line, words) == Some(0) {
        Kind::PhotoCredit
    } else {
        return None;
    };
    Some(unit(lines, at..at + 1, kind))
}

/// The unit of a line that stands by itself.
fn single(text: &str, lines: &[Line], at: usize, edge: bool, style: Style, paper: Option<&str>) -> Unit {
    if let Some(unit) = firm(text, lines, at, edge, 0, paper) {
        return unit;
    }
    let line = &lines[at];
    let words = line.of(text);
    let kind = if edge && is_masthead(line, words) { Kind::Furniture(Rule::Masthead) } else { kind_of(line, words, style) };
    unit(lines, at..at + 1, kind)
}

fn kind_of(line: &Line, words: &str, style: Style) -> Kind {
    if line.chars > 220 {
        return Kind::Body;
    }
    if line.hints(hint::PICTURE) {
        match credit_at_end(line, words) {
            Some(0) => return Kind::PhotoCredit,
            Some(_) if line.chars <= 200 => return Kind::Caption,
            _ => {}
        }
        if opens_as_caption(line, words) {
            return Kind::Caption;
        }
    }
    if line.chars <= 36 && is_label(words) {
        return Kind::Label;
    }
    if (line.hints(hint::PEOPLE | hint::AUTHOR | hint::PICTURE | hint::PAPER) || is_bullet(line.first) && line.chars <= 12) && line.chars <= 96 && byline_line(words).is_some() {
        let set_off = words.starts_with(['（', '(']);
        return if set_off { Kind::Closing } else { Kind::Byline };
    }
    if matches!(line.first, '（' | '(' | '【' | '〔' | '［' | '[')
        && let Some((inside, end)) = super::attribution::bracketed(words, 200)
        && words[end..].trim().is_empty()
    {
        let label = line.first == '【' && inside.chars().count() <= 14;
        if let Some(end) = closing(words).filter(|c| c.start == 0 && !(label && c.bare)) {
            return if end.bare { Kind::Signature } else { Kind::Closing };
        }
        if !matches!(line.first, '（' | '(') && inside.chars().count() <= 14 {
            return Kind::Column;
        }
    }
    // Long words between two ornaments stand under a picture.
    if (8..=40).contains(&line.chars) && is_bullet(line.first) && is_bullet(line.last) && line.han >= 7 {
        return Kind::Caption;
    }
    if line.chars <= 16 && is_marked_column(words) {
        return Kind::Column;
    }
    if is_head(line, words, style) { Kind::Head } else { Kind::Body }
}

/// Whether the line may head something: short, and not ending as sentences do.
fn is_head(line: &Line, words: &str, style: Style) -> bool {
    if is_entry(line, words) {
        return false;
    }
    let fields = if line.hints(hint::COLON) { words.matches(['：', ':']).count() } else { 0 };
    if fields >= 2 && line.chars > 24 {
        return false;
    }
    if line.chars > 60 || is_pause(line.last) || matches!(line.last, '。' | '；' | '：' | ':') && line.chars > 24 {
        return false;
    }
    if line.last == '。' || line.last == '.' && line.latin > 12 {
        return false;
    }
    if line.ended {
        // A question or an exclamation can be a headline, a spoken line is none.
        let spoken = words.char_indices().take(9).any(|(_, c)| matches!(c, '：' | ':'));
        let closed = is_closer(line.last);
        let marks = line.stops;
        return !spoken && !(closed && is_opener(line.first)) && line.chars <= 30 && marks <= 2 && !words.contains('。') && !words.ends_with("……");
    }
    if line.stops > 0 && words.contains('。') {
        return false;
    }
    // Direct speech that goes on behind the quotation.
    if is_opener(line.first) && !matches!(line.first, '（' | '(' | '《' | '【') && line.stops + line.pauses > 0 && !is_closer(line.last) && speaks(words) && line.chars <= 12 {
        return false;
    }
    if matches!(line.last, '：' | ':') {
        let letter = ["同志", "先生", "女士", "朋友", "小姐", "编辑", "編輯", "敬启", "你好", "您好", "如下", "：：", "说", "問", "问", "道"].iter().any(|w| words.contains(w));
        return line.chars <= 14 && line.pauses == 0 && !letter;
    }
    if line.chars >= 12 && hangs(words) {
        return false;
    }
    let limit = if style.comma_stop { 2 } else { 3 };
    if line.chars > 36 && line.pauses >= 2 {
        return false;
    }
    line.pauses <= limit
}

/// Whether the first quotation in the line ends with a mark inside, as speech does.
fn speaks(words: &str) -> bool {
    let close = words.find(['』', '」', '”']);
    close.is_some_and(|at| words[..at].ends_with(|c| is_pause(c) || super::chars::is_stop(c)))
}

/// Whether the line is a row of a table: fields set apart by spaces, with figures in them (a score, a temperature, numbers drawn).
pub(super) fn is_tabular(line: &Line, words: &str) -> bool {
    if !line.hints(hint::SPACE | hint::COLON) || line.stops > 0 || line.pauses > 1 {
        return false;
    }
    let drawn = words.split_once(['：', ':']).is_some_and(|(_, rest)| rest.chars().all(|c| is_digit(c) || c.is_whitespace()));
    let fields: Vec<&str> = words.split_whitespace().collect();
    let figures = fields.iter().filter(|f| f.contains(is_digit) && f.chars().filter(|c| super::chars::is_han(*c)).count() <= 2).count();
    let issue = |f: &str| f.starts_with('第') && f.ends_with(['期', '號', '号']) && f.contains(is_digit);
    let valued = |f: &str| f.split_once(['：', ':']).is_some_and(|(_, value)| value.starts_with(is_digit));
    line.digits > 0 && (drawn || fields.len() >= 3 && figures >= 1 || fields.len() >= 2 && fields.iter().any(|f| valued(f) || issue(f)))
}

/// Whether the line is an entry of a list: a row of a table, or fields that each have their name before them.
pub(super) fn is_entry(line: &Line, words: &str) -> bool {
    let named = line.hints(hint::COLON) && line.stops == 0 && words.matches(['：', ':']).count() >= 2 && words.split_whitespace().all(|f| f.contains(['：', ':']));
    named || is_tabular(line, words)
}

/// Whether the line stops at a word that needs another behind it, as a sentence cut by a column does and no heading.
fn hangs(words: &str) -> bool {
    let ends = ["的", "和", "与", "與", "及", "或", "把", "被", "通过", "通過", "关于", "關於", "根据", "根據", "按照", "为了", "為了", "不仅", "不僅", "已经", "已經", "一个", "一個", "我们", "我們", "他们", "他們", "包括"];
    let whole = ["目的", "共和", "温和", "溫和", "总和", "總和", "参与", "參與", "普及"];
    ends.iter().any(|e| words.ends_with(e)) && !whole.iter().any(|w| words.ends_with(w))
}

/// Labels that stand over a part of an article in any paper.
const LABELS: [&str; 34] = [
    "核心阅读", "阅读提示", "内容提要", "编者按", "编者的话", "编辑按", "開欄的話", "开栏的话", "编后", "编后语", "编后话", "编余", "记者手记", "采访手记", "链接", "相关链接", "延伸阅读", "新闻链接", "背景",
    "新闻背景", "背景链接", "点评", "短评", "专家点评", "小贴士", "温馨提示", "名词解释", "小资料", "新闻缘起", "编者案", "編者按", "编者注", "提要", "导读",
];

fn is_label(words: &str) -> bool {
    // `点评　　交往总比不交往好`: a label with its heading.
    if let Some((label, rest)) = words.split_once(char::is_whitespace).filter(|(label, rest)| LABELS.contains(label) && !rest.trim().is_empty()) {
        return rest.chars().count() <= 30 && label.chars().count() >= 2;
    }
    let plain: String = squeezed(words).trim_matches(|c: char| is_bullet(c) || is_closer(c) || is_opener(c) || matches!(c, '：' | ':' | '·')).to_owned();
    LABELS.contains(&plain.as_str())
}

/// `▌江边观察`, `·专题·`, `◆读书◆`, `—时评—`: a short label with the same ornament on both sides, or a bar before it.
fn is_marked_column(words: &str) -> bool {
    let mark = |c: char| is_bullet(c) || is_dash(c) || matches!(c, '·' | '•' | '|' | '｜' | '▌' | '▎' | '~' | '～' | '=');
    let inner = words.trim_matches(|c: char| mark(c) || c.is_whitespace());
    let count = inner.chars().count();
    if !(2..=10).contains(&count) || !inner.chars().any(super::chars::is_han) || inner.contains('，') {
        return false;
    }
    let (front, back) = (words.chars().next().is_some_and(mark), words.chars().next_back().is_some_and(mark));
    let bar = words.starts_with(['▌', '▎', '▍', '█', '|', '｜']);
    (front && back) || (bar && count <= 10)
}

/// A heading number at the start of the line: 一、 （二） 3. 第四
pub(super) fn is_numbered(words: &str) -> bool {
    let rest = words.trim_start_matches(['（', '(', '第']);
    let numerals = rest.chars().take_while(|c| is_digit(*c) || (is_han_numeral(*c) && *c != '元') || ('①'..='⑳').contains(c)).count();
    if numerals == 0 || numerals > 3 {
        return ('①'..='⑳').contains(&words.chars().next().unwrap_or(' '));
    }
    let opened = rest.len() < words.len();
    let after = rest.chars().nth(numerals);
    match after {
        Some('、' | '．' | '）' | ')') => true,
        Some('.') => !rest.chars().nth(numerals + 1).is_some_and(is_digit),
        Some('章' | '节' | '節' | '回' | '部' | '讲') => opened,
        // `三　归途`, but not characters that are all set apart.
        Some(c) => c.is_whitespace() && !opened && numerals == 1 && is_han_numeral(rest.chars().next().unwrap_or(' ')) && rest.split_whitespace().nth(1).is_some_and(|w| w.chars().nth(1).is_some()),
        None => true,
    }
}

fn paragraph(lines: &[Line], range: Range<usize>, style: Style) -> Unit {
    let mut unit = unit(lines, range, Kind::Body);
    unit.wrapped = unit.lines.len() > 1;
    if let Some(last) = lines.get(unit.lines.end.wrapping_sub(1)) {
        unit.ended = last.ended || (style.comma_stop && last.paused);
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
        let text = "江边的春天\n市民纷纷出门踏青\n　　春天来了，江边的柳树\n都发了新芽，人们走出家门\n散步，孩子们放起风筝。";
        assert_eq!(told(text), [(Kind::Head, 1), (Kind::Head, 1), (Kind::Body, 3)]);
    }

    #[test]
    fn lines_by_themselves_tell_what_they_are() {
        let kinds: Vec<Kind> = told("老街换新颜\n\n本报记者 王海\n\n图为老街夜景。王海 摄\n\n【民生】\n\n核心阅读\n\n一条老街，修了三年，终于重新开放。\n\n（记者 王海）")
            .into_iter()
            .map(|(k, _)| k)
            .collect();
        assert_eq!(kinds, [Kind::Head, Kind::Byline, Kind::Caption, Kind::Column, Kind::Label, Kind::Body, Kind::Closing]);
    }

    #[test]
    fn numbers_before_headings() {
        assert!(is_numbered("一、提高认识") && is_numbered("（二）加强领导") && is_numbered("3.落实责任") && is_numbered("三　归途"));
        assert!(!is_numbered("一条老街") && !is_numbered("3.5万人参加") && !is_numbered("三月春风"));
    }
}
