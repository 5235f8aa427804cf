//! From a draft to an entry with its places on the page.

use std::ops::Range;

use super::Found;
use super::scene::Scene;
use crate::facts::reading::{Placed, Reading};
use crate::text::Span;
use crate::wire::facts::{Amount, Date, Entity, EntityKind, Entry, EntryKind, Quantity};

/// Actors that an entry names at most: who is named first does it.
const MOST_ACTORS: usize = 2;

/// The mentions of entities on a page, in the order of the page.
pub(super) struct Mentions<'a>(Vec<(u32, &'a Entity)>);

impl<'a> Mentions<'a> {
    pub(super) fn of(entities: &'a [Entity], page: u32) -> Self {
        let all = entities.iter().flat_map(|entity| entity.mentions.iter().map(move |mention| (mention, entity)));
        let on_page = all.filter(|(mention, _)| mention.page == page);
        let mut found: Vec<_> = on_page.map(|(mention, entity)| (mention.span.start, entity)).collect();
        found.sort_by_key(|(start, _)| *start);
        Self(found)
    }

    /// The names of one kind that are mentioned in these spans.
    fn names(&self, spans: &[Span], kind: EntityKind) -> impl Iterator<Item = &'a str> {
        let within = |span: &Span| {
            let first = self.0.partition_point(|(start, _)| *start < span.start);
            let last = self.0.partition_point(|(start, _)| *start < span.end);
            self.0.get(first..last).unwrap_or_default()
        };
        let entities = spans.iter().flat_map(within).map(|(_, entity)| *entity);
        entities.filter(move |entity| entity.kind == kind).map(|entity| entity.name.as_str())
    }
}

/// The entry that a draft tells.
pub(super) fn entry(
    reading: &Reading<'_>,
    scene: &Scene<'_>,
    found: Found,
    dates: &[Placed<Date>],
    mentions: &Mentions<'_>,
) -> Entry {
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
    for place in mentions.names(&spans, EntityKind::Place) {
        if !places.iter().any(|known| known.contains(place)) {
            places.push(place.to_owned());
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
