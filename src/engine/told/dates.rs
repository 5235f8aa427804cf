//! When: the times that texts tell, in their order.

use super::{Page, context::sentence, first};
use crate::wire::DateRow;
use crate::wire::facts::Date;

/// By year, month and day; then days of no year; then what has no date. Those of one time in the order of the pages.
#[inline(never)]
pub(in crate::engine) fn dates(pages: &[Page<'_>], limit: u32) -> (u32, Vec<DateRow>) {
    let mut found: Vec<(&Page<'_>, &Date)> = pages
        .iter()
        .flat_map(|page| {
            let dates = page.known.facts.dates.iter().filter(|date| page.holds(date.article));
            dates.map(move |date| (page, date))
        })
        .collect();
    found.sort_by_key(|(_, date)| match &date.value {
        Some(value) if value.starts_with('-') => (1, value.as_str()),
        Some(value) => (0, value.as_str()),
        None => (2, ""),
    });
    let (total, found) = first(found, limit);
    (total, found.into_iter().map(|(page, date)| row(page, date)).collect())
}

fn row(page: &Page<'_>, date: &Date) -> DateRow {
    let (before, after) = sentence(page.document, date.span);
    DateRow {
        date: date.value.clone(),
        end: date.end.clone(),
        precision: date.precision,
        before,
        text: date.text.clone(),
        after,
        page: date.page,
        article: date.article,
        span: date.span,
    }
}
