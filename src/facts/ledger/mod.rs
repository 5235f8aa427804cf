//! The ledger: deeds, concerns, measures and targets.
//!
//! ```text
//! a text → sentences, clauses, what their words say (cues) → series, targets, measures, concerns, deeds → answers linked
//! ```
//!
//! Each rule reads clauses by the words in them and takes what no rule before it has taken.

mod answers;
mod clauses;
mod concerns;
mod cues;
mod deeds;
mod measures;
mod progress;
mod scene;
mod series;
mod targets;
mod who;

use std::ops::Range;

use super::reading::Reading;
use crate::index::fields::Field;
use crate::segment::Segmenter;
use crate::text::Span;
use crate::wire::facts::{Amount, Date, Entity, EntityKind, Entry, EntryKind, Quantity};
use scene::{Draft, Scene};

/// A draft and the text of its article that it was read from.
struct Found {
    text: usize,
    draft: Draft,
}

/// What articles tell of that belongs into the ledger.
pub(super) fn find(
    readings: &[Reading<'_>],
    segmenter: &Segmenter,
    entities: &[Entity],
    quantities: &[Quantity],
    dates: &[Date],
) -> Vec<Entry> {
    let mut entries = Vec::new();
    for reading in readings {
        let of_article = |page: u32, article: u32| (page, article) == (reading.page, reading.article);
        let mut quantities: Vec<&Quantity> = quantities.iter().filter(|q| of_article(q.page, q.article)).collect();
        quantities.sort_by_key(|quantity| quantity.span.start);
        let texts = reading.texts.iter().filter(|text| text.field() == Field::Body);
        let scenes: Vec<Scene<'_>> = texts.map(|text| Scene::new(text, segmenter, &quantities)).collect();
        let mut found: Vec<Found> = Vec::new();
        for (text, scene) in scenes.iter().enumerate() {
            found.extend(drafts(scene).into_iter().map(|draft| Found { text, draft }));
        }
        answers::link(&mut found, &scenes);
        for Found { text, draft } in found {
            let scene = &scenes[text];
            let spans: Vec<Span> = draft
                .stretches
                .iter()
                .flat_map(|range| scene.text.spans(scene.plain().printed(range.clone())))
                .collect();
            let inside = |span: &Span| spans.iter().any(|own| own.start <= span.start && span.start < own.end);
            let date = dates
                .iter()
                .find(|date| of_article(date.page, date.article) && inside(&date.span) && date.value.is_some());
            let amounts =
                quantities.iter().filter(|quantity| inside(&quantity.span)).map(|quantity| amount(quantity)).collect();
            let named = |kind| {
                let mentioned = move |entity: &&Entity| {
                    entity.kind == kind
                        && entity
                            .mentions
                            .iter()
                            .any(|mention| of_article(mention.page, mention.article) && inside(&mention.span))
                };
                entities.iter().filter(mentioned).map(|entity| entity.name.clone())
            };
            let printed = |range: &Range<usize>| {
                scene.text.words()[scene.plain().printed(range.clone())]
                    .trim_matches(['”', '“', '，', '。', ','])
                    .to_owned()
            };
            let list = |ranges: &[Range<usize>]| {
                let mut list: Vec<String> = ranges.iter().map(printed).collect();
                let mut seen = Vec::new();
                list.retain(|name| {
                    !seen.contains(name) && {
                        seen.push(name.clone());
                        true
                    }
                });
                list
            };
            let mut places = list(&draft.named.places);
            for place in named(EntityKind::Place) {
                if !places.iter().any(|known| known.contains(&place)) {
                    places.push(place);
                }
            }
            let actors = list(&draft.named.actors);
            entries.push(Entry {
                kind: draft.kind,
                // Who is named first does it; for a concern all that raised it.
                actors: if draft.kind == EntryKind::Concern { actors } else { actors.into_iter().take(2).collect() },
                partners: list(&draft.named.partners),
                places,
                beneficiaries: list(&draft.named.beneficiaries),
                problem: draft.problem.as_ref().map(printed),
                action: draft
                    .action
                    .as_ref()
                    .map(|_| draft.stretches.iter().map(printed).collect::<Vec<_>>().join("；")),
                date: date.and_then(|date| date.value.clone()),
                status: draft.status,
                progress: draft.progress,
                amounts,
                page: reading.page,
                article: reading.article,
                spans,
                rule: draft.rule.to_owned(),
                confidence: draft.confidence,
            });
        }
    }
    entries
}

/// What a text tells, in its order.
fn drafts(scene: &Scene<'_>) -> Vec<Draft> {
    let mut taken = series::find(scene);
    taken.extend(
        targets::find(scene)
            .into_iter()
            .filter(|target| !taken.iter().any(|draft| target.stretches.iter().any(|range| draft.covers(range))))
            .collect::<Vec<_>>(),
    );
    let measures = measures::find(scene, &taken);
    taken.extend(measures);
    taken.extend(concerns::find(scene));
    let deeds = deeds::find(scene, &taken);
    taken.extend(deeds);
    taken.sort_by_key(|draft| draft.stretches[0].start);
    taken
}

fn amount(quantity: &Quantity) -> Amount {
    Amount {
        text: quantity.text.clone(),
        value: quantity.value,
        unit: quantity.unit.clone(),
        bound: quantity.bound,
        of: quantity.of.clone(),
    }
}
