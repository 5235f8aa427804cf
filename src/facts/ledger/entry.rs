//! From a draft to an entry with its places on the page.

use std::ops::Range;

use super::Found;
use super::scene::Scene;
use crate::facts::reading::{Placed, Reading};
use crate::text::Span;
use crate::wire::facts::{Amount, Date, EntityKind, Entry, EntryKind, Quantity};

/// Actors that an entry names at most: who is named first does it.
const MOST_ACTORS: usize = 2;

/// The entry that a draft tells.
#[inline(never)]
pub(super) fn entry(reading: &Reading<'_>, scene: &Scene<'_>, found: Found, dates: &[Placed<Date>]) -> Entry {
    let Found { draft, .. } = found;
    let spans: Vec<Span> =
        draft.stretches.iter().flat_map(|range| scene.text.spans(scene.plain().printed(range.clone()))).collect();
    let amounts =
        draft.stretches.iter().flat_map(|range| scene.quantities(range.clone())).map(|placed| amount(&placed.fact));
    let first = draft.stretches.first().map_or(0, |range| range.start);
    let at = dates.partition_point(|date| date.stretch.start < first);
    let inside = |date: &&Placed<Date>| draft.covers(&date.stretch);
    // Dates stand in the order of the text: beyond the last stretch there is none.
    let last = draft.stretches.iter().map(|range| range.end).max().unwrap_or(0);
    let near = dates[at..].iter().take_while(|date| date.stretch.start < last);
    let date = near.filter(inside).find_map(|date| date.fact.value.clone());
    let printed = |range: &Range<usize>| {
        let words = scene.text.words().get(scene.plain().printed(range.clone())).unwrap_or_default();
        words.trim_matches(['”', '“', '，', '。', ',', '」', '「']).to_owned()
    };
    let list = |ranges: &[Range<usize>]| unique(ranges.iter().map(printed));
    let mut places = list(&draft.named.places);
    let named = draft.stretches.iter().flat_map(|range| scene.names(range.clone(), EntityKind::Place));
    for place in named.map(|range| printed(&range)) {
        if !places.iter().any(|known| known.contains(&place)) {
            places.push(place);
        }
    }
    let mut actors = list(&draft.named.actors);
    if draft.kind != EntryKind::Concern {
        actors.truncate(MOST_ACTORS);
    }
    Entry {
        kind: draft.kind,
        actors,
        partners: list(&draft.named.partners),
        places,
        beneficiaries: list(&draft.named.beneficiaries),
        problem: draft.problem.as_ref().map(printed),
        action: draft.acts.then(|| draft.stretches.iter().map(printed).collect::<Vec<_>>().join("；")),
        date,
        status: draft.status,
        amounts: amounts.collect(),
        progress: draft.progress,
        page: reading.page,
        article: reading.article,
        spans,
        rule: draft.rule.to_owned(),
        confidence: draft.confidence,
    }
}

/// Each once, in order.
fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn amount(quantity: &Quantity) -> Amount {
    let Quantity { text, value, unit, bound, of, .. } = quantity.clone();
    Amount { text, value, unit, bound, of }
}
