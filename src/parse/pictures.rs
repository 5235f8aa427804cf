//! Step 4: pictures told apart by their neighbours: reports by photographers, and captions that an ornament opens, as papers of
//! the first half of the century set them.

use super::attribution::{bracketed_at_end, byline_line};
use super::captions::opens_as_caption;
use super::chars::{is_bullet, is_han};
use super::lines::Line;
use super::style::Style;
use super::units::{Kind, Unit};

/// The printed lines from an ornament to the credit of a photograph, which nothing parts, are one caption.
pub(super) fn from_a_bullet(lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len() {
        if !matches!(units[at].kind, Kind::Caption | Kind::PhotoCredit) || units[at].gap > 0 {
            continue;
        }
        for first in (at.saturating_sub(5)..at).rev() {
            let unit = &units[first];
            if !matches!(unit.kind, Kind::Head | Kind::Body) || unit.ended {
                break;
            }
            if is_bullet(lines[unit.lines.start].first) {
                units[first..at].iter_mut().for_each(|u| u.kind = Kind::Caption);
                break;
            }
            if unit.gap > 0 {
                break;
            }
        }
    }
}

/// `记者 王海 摄影报道` between the headline and what follows signs the report, and is no picture's credit. Texts that circled
/// numbers open are the captions of such a report.
pub(super) fn told_by_photographers(text: &str, lines: &[Line], units: &mut [Unit]) {
    let mut signed = false;
    for at in 1..units.len() {
        let told = matches!(units[at].kind, Kind::PhotoCredit | Kind::Byline);
        if !told && !signed {
            continue;
        }
        let words = units[at].of(text, lines);
        let below = units.get(at + 1).is_some_and(|u| matches!(u.kind, Kind::Body | Kind::Caption));
        let reports = ["报道", "報導", "報道", "文/图", "文／图", "图/文", "图／文", "摄", "攝"]
            .iter()
            .any(|e| words.ends_with(e));
        match units[at].kind {
            Kind::PhotoCredit
                if units[at - 1].kind == Kind::Head && below && reports && byline_line(words).is_some() =>
            {
                units[at].kind = Kind::Byline;
                signed = true;
            }
            Kind::Byline => signed = reports,
            Kind::Head => signed &= units[at - 1].kind != Kind::Body,
            Kind::Body if signed && words.starts_with(|c| ('①'..='⑳').contains(&c)) && units[at].chars <= 120 => {
                units[at].kind = Kind::Caption;
            }
            _ => {}
        }
    }
}

/// In old papers, a picture between two articles belongs to neither: an ornament opens its caption, blank lines part it from
/// both.
#[inline(never)]
pub(super) fn apart(text: &str, lines: &[Line], units: &mut [Unit], style: Style) {
    if !style.is_old() {
        return;
    }
    let mut at = 0;
    while at < units.len() {
        let first = at;
        at += 1;
        while at < units.len() && units[at].gap == 0 && at - first < 6 {
            at += 1;
        }
        let stretch = &units[first..at];
        let line = &lines[stretch[0].lines.start];
        let caption = |u: &Unit| matches!(u.kind, Kind::Caption | Kind::PhotoCredit);
        if !is_bullet(line.first) || opens_as_caption(line, line.of(text)) {
            continue;
        }
        let plain = |u: &Unit| u.kind == Kind::Head && lines[u.lines.start].pauses == 0;
        // The photographer signs a caption over the next headline with a name in brackets.
        let last = lines[stretch[stretch.len() - 1].lines.end - 1].of(text);
        let named = units.get(at).is_some_and(|u| u.gap > 0 && (u.kind == Kind::Head || caption(u)))
            && stretch.iter().all(plain)
            && bracketed_at_end(last, 4).is_some_and(|(name, at)| at > 0 && name.chars().all(is_han));
        let noted = caption(&stretch[0]) && stretch[1..].iter().all(|u| lines[u.lines.start].first == '（');
        if stretch.iter().all(caption) || named || noted {
            units[first..at].iter_mut().for_each(|u| u.kind = Kind::Picture);
        }
    }
}
