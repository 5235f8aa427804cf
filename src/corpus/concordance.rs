//! The concordance: every place of a node with its context, sorted; only the lines asked for become strings.

use super::around::{reach_after, reach_before};
use super::lines::Pages;
use super::node::Place;
use super::order::sorted;
use crate::index::facets::date;
use crate::wire::{ConcordanceOrder, ConcordanceRow};

/// Words of context at most, on either side.
pub const MOST_CONTEXT: u32 = 100;

/// What of the concordance is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// Words of context on either side, at most [`MOST_CONTEXT`]; it never leaves the paragraph.
    pub context: u32,
    /// By what the lines are sorted, first by the first.
    pub order: &'a [ConcordanceOrder],
    /// Lines to leave out at the beginning.
    pub from: usize,
    /// Lines at most.
    pub limit: usize,
}

/// The lines of these places.
#[must_use]
pub fn concordance(pages: Pages, places: &[Place], options: Options) -> Vec<ConcordanceRow> {
    let index = pages.index;
    let order = sorted(index, places, options.order);
    let asked = order.iter().skip(options.from).take(options.limit);
    let asked: Vec<Place> = asked.filter_map(|line| places.get(*line as usize).copied()).collect();
    let spans = pages.spans(&asked);
    let row = |(place, span): (&Place, _)| {
        let about = index.about(place.entry)?;
        let words = options.context.min(MOST_CONTEXT) as usize;
        let text = index.words_of(place.first..place.end());
        let (before, rest) = split(&text, place.skip);
        let (node, after) = split(rest, place.length);
        // What the node leaves of its own words is context, however little was asked for.
        let left = index.words_of(reach_before(index, place.first, words)..place.first) + before;
        let right = after.to_owned() + &index.words_of(place.end()..reach_after(index, place.end(), words));
        Some(ConcordanceRow {
            page: about.id.page,
            article: about.id.article,
            span,
            left,
            node: node.to_owned(),
            right,
            date: (about.date > 0).then(|| date(about.date)),
            whole: place.whole,
        })
    };
    asked.iter().zip(spans).filter_map(row).collect()
}

fn split(text: &str, characters: u32) -> (&str, &str) {
    text.split_at(text.char_indices().nth(characters as usize).map_or(text.len(), |(at, _)| at))
}
