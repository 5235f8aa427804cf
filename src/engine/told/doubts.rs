//! What looks wrong.

use std::collections::HashMap;

use super::{Page, context::sentence, first};
use crate::wire::DoubtRow;
use crate::wire::doubts::{Doubt, SHOWN};
use crate::wire::own::key;

/// In the order of the pages; without `all`, only what is sure enough and was not dismissed.
#[inline(never)]
pub(in crate::engine) fn doubts(
    pages: &[Page<'_>],
    all: bool,
    dismissed: &[String],
    limit: u32,
) -> (u32, Vec<DoubtRow>) {
    let mut rows = Vec::new();
    for page in pages {
        // The same sentence may stand twice on a page.
        let mut seen: HashMap<String, u32> = HashMap::new();
        for doubt in &page.known.doubts {
            let mut row = row(page, doubt);
            let nth = seen.entry(row.key.clone()).or_default();
            if *nth > 0 {
                row.key = key(&[&row.key, &nth.to_string()]);
            }
            *nth += 1;
            row.dismissed = dismissed.contains(&row.key);
            if page.holds(doubt.article) && (all || (doubt.confidence >= SHOWN && !row.dismissed)) {
                rows.push(row);
            }
        }
    }
    first(rows, limit)
}

fn row(page: &Page<'_>, doubt: &Doubt) -> DoubtRow {
    let (before, after) = sentence(page.document, doubt.span);
    let Doubt { kind, text, suggestion, confidence, .. } = doubt.clone();
    DoubtRow {
        key: key(&[&page.document.page.source, kind.key(), &before, &text, &after]),
        kind,
        before,
        text,
        after,
        suggestion,
        confidence,
        dismissed: false,
        page: doubt.page,
        article: doubt.article,
        span: doubt.span,
    }
}
