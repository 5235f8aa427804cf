//! Step 4: how the whole page is set: the width of its columns, and what parts its sentences.

use std::ops::Range;

use super::lines::Line;
use super::wrapping::{misfits, opens_report, wrap_measure};

/// How the whole page is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    /// The page parts sentences with 、 alone, as papers of the 1920s did.
    pub comma_stop: bool,
    /// The width to which most lines of the page are wrapped, in characters; 0 where they are not.
    pub measure: u32,
    /// The page parts no sentences at all, as papers up to the 1910s did.
    pub unmarked: bool,
    /// Blank lines part nothing: hardly any line stands behind one.
    pub dense: bool,
    /// Each stretch of wrapped text opens with its headline.
    pub headed: bool,
}

impl Style {
    /// Whether the page is set as papers of the first half of the century were: narrow columns, or 、 as the only stop.
    pub(super) fn is_old(self) -> bool {
        self.comma_stop || self.unmarked || (1..=13).contains(&self.measure)
    }
}

/// The page's style, from the sums of its lines.
#[inline(never)]
pub(super) fn style(lines: &[Line]) -> Style {
    let (mut listing, mut others, mut chars) = (0u64, 0u64, 0u64);
    for line in lines {
        listing += u64::from(line.listing);
        chars += u64::from(line.chars);
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
    let dense = lines.iter().filter(|l| l.gap > 0).count() * 30 < lines.len();
    let unmarked = (listing + others) * 100 < chars;
    // A page of adverts parts no sentences either, but its lines keep to no measure.
    let (enough, share) = if unmarked { (5, 2) } else { (12, 4) };
    let measure = (1..widths.len())
        .max_by_key(|w| widths[*w])
        .filter(|w| widths[*w] >= enough && widths[*w] * share >= inner && *w >= 6)
        .map_or_else(|| if listing > others { 0 } else { wide_measure(lines) }, |w| w as u32);
    Style {
        comma_stop: listing > 20 && listing > others || listing > 6 && listing > 4 * others,
        measure,
        unmarked: unmarked && measure > 0,
        dense,
        headed: false,
    }
}

/// The width of wide columns on a page with few lines, or with blank lines between its paragraphs: that of most lines which
/// others follow.
fn wide_measure(lines: &[Line]) -> u32 {
    let mut widths = [0u32; 48];
    let mut inner = 0u32;
    for two in lines.windows(2).filter(|two| two[1].gap == 0) {
        inner += 1;
        if let Some(count) = widths.get_mut((two[0].chars + u32::from(two[0].indent) / 2) as usize) {
            *count += 1;
        }
    }
    let most = (14..widths.len()).max_by_key(|w| widths[*w]).unwrap_or(0);
    if widths[most] >= 6 && widths[most] * 5 >= inner * 2 { most as u32 } else { 0 }
}

/// The stretches of lines without a blank line between them.
pub(super) fn runs(lines: &[Line]) -> impl Iterator<Item = Range<usize>> + '_ {
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
pub(super) fn runs_are_headed(text: &str, lines: &[Line], style: Style) -> bool {
    let (mut wrapped, mut headed, mut plain) = (0, 0, 0);
    for run in runs(lines).filter(|r| r.len() >= 4) {
        if let Some(measure) = wrap_measure(&lines[run.clone()], style, None).filter(|m| *m >= 12) {
            wrapped += 1;
            let first = &lines[run.start];
            headed += usize::from(misfits(first, measure));
            plain += usize::from(first.stops + first.pauses == 0 && first.indent < 2 && !opens_report(text, first));
        }
    }
    // Wrapped text seldom has a line without any mark, let alone as the first each time.
    let most = if style.comma_stop { 8 } else { 5 };
    headed >= 2 && headed * 10 >= wrapped * most || plain >= 3 && plain * 10 >= wrapped * 9 && !style.comma_stop
}
