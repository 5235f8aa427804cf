//! How a page is used to head, sign and space its articles.

use super::super::attribution::bare_names;
use super::super::units::{Kind, Unit};
use super::Context;

/// Whether blank lines tell the borders of articles on this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Some heads stand behind more blank lines than the number given, which is usual between paragraphs, others do not.
    Telling(u16),
    /// All stand alike.
    Mute,
}

/// How this page is used to head its articles.
pub(super) struct Habits {
    /// Articles here are told by bylines and datelines, so a head line without one is a cross-head.
    pub(super) attributed: bool,
    /// The share of the head lines that a byline or dateline stands with, from 0 to 1.
    pub(super) signed_share: f32,
    /// There are no head lines at all: each dateline begins a report.
    pub(super) headless: bool,
    /// Pen names stand in brackets or alone under headlines.
    pub(super) pen_names: bool,
    /// Characters of the longest line of this page's sure headlines, on average.
    pub(super) headline_length: f32,
    /// Whether wider gaps set articles apart.
    pub(super) spacing: Spacing,
    /// Bare names stand as the last of the head lines.
    pub(super) names_last: bool,
    /// The ornament that opens short items, each signed at its end.
    pub(super) brief_mark: Option<char>,
    /// Paragraphs follow each other without a blank line, so a blank line parts articles.
    pub(super) set_off: bool,
}

#[inline(never)]
pub(super) fn habits(context: &Context) -> Habits {
    let units = context.units;
    let (mut attributed, mut gaps, mut heads, mut signatures) = (0u32, 0u32, 0u32, 0u32);
    let (mut longest, mut sure) = (0, (0u32, 0u32));
    let mut closings = 0u32;
    let mut after_text = false;
    let (mut follow, mut follow_tight) = (0u32, 0u32);
    let mut last_body = false;
    let mut brief_mark = None;
    let mut in_gap = false;
    let mut headed = false;
    let mut signed = false;
    for (at, unit) in units.iter().enumerate() {
        if unit.kind == Kind::Body && last_body {
            follow += 1;
            follow_tight += u32::from(unit.gap == 0);
        }
        last_body = unit.kind == Kind::Body;
        match unit.kind {
            Kind::Head => {
                heads += 1;
                longest = longest.max(unit.chars.min(40));
                in_gap = true;
                headed = true;
                after_text = false;
            }
            Kind::Byline | Kind::Closing => {
                signed |= headed;
                closings += u32::from(after_text);
            }
            Kind::Signature => {
                signatures += 1;
                signed |= headed;
                closings += u32::from(after_text);
            }
            Kind::Body => {
                let first = context.lines[unit.lines.start].first;
                if super::super::chars::is_bullet(first) && context.edges[at].closing.as_ref().is_some_and(|c| c.bare) {
                    brief_mark = Some(first);
                }
                after_text = true;
                closings += u32::from(context.edges[at].closing.is_some());
                if in_gap {
                    gaps += 1;
                    let opens = context.edges[at].opening.is_some();
                    attributed += u32::from(signed || opens);
                    if signed || opens {
                        sure.0 += longest;
                        sure.1 += 1;
                    }
                    longest = 0;
                }
                in_gap = false;
                headed = false;
                signed = false;
            }
            _ => {}
        }
    }
    let told = attributed + closings;
    // What Chinese papers set: a headline of about seventeen characters, where the page itself does not tell.
    let headline_length = (sure.0 as f32 + 2.0 * 17.0) / (sure.1 as f32 + 2.0);
    Habits {
        attributed: told > 0 && told * 8 >= gaps,
        signed_share: (told as f32 / (gaps as f32).max(1.0)).min(0.6),
        headless: heads == 0,
        pen_names: signatures >= 2,
        names_last: names_last(context) >= 2,
        headline_length,
        spacing: spacing(units),
        brief_mark,
        set_off: follow_tight >= 2 && follow_tight * 10 >= follow * 7,
    }
}

/// How often the last of several head lines is a bare name.
pub(super) fn names_last(context: &Context) -> usize {
    let head = |unit: &Unit| unit.kind == Kind::Head;
    let named = |at: usize| bare_names(context.words(at)).is_some();
    (1..context.units.len().saturating_sub(1))
        .filter(|at| {
            head(&context.units[at - 1])
                && head(&context.units[*at])
                && !head(&context.units[at + 1])
                && context.units[*at].chars <= 8
                && named(*at)
        })
        .count()
}

/// Compares the blank lines before head lines with those between paragraphs.
pub(super) fn spacing(units: &[Unit]) -> Spacing {
    let mut between = [0u32; 8];
    let mut before = [0u32; 8];
    let mut text_seen = false;
    for two in units.windows(2) {
        let gap = usize::from(two[1].gap.min(7));
        text_seen |= two[0].kind == Kind::Body;
        match (two[0].kind, two[1].kind) {
            (Kind::Body, Kind::Body) => between[gap] += 1,
            (
                Kind::Body
                | Kind::Closing
                | Kind::Byline
                | Kind::Signature
                | Kind::Caption
                | Kind::PhotoCredit
                | Kind::Furniture(_),
                Kind::Head | Kind::Column,
            ) if text_seen => before[gap] += 1,
            _ => {}
        }
    }
    let usual = (0..8).max_by_key(|g| (between[*g], 8 - *g)).unwrap_or(0);
    let wide: u32 = before[usual + 1..].iter().sum();
    let close: u32 = before[..=usual].iter().sum();
    if wide >= 1 && close >= 2 || wide >= 2 && close >= 1 { Spacing::Telling(usual as u16) } else { Spacing::Mute }
}
