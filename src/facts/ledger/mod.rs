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
mod entry;
mod measures;
mod progress;
mod scene;
mod series;
mod targets;
mod who;

use super::entities::Name;
use super::reading::{Placed, Reading, of_text, split};
use crate::index::fields::Field;
use crate::segment::Segmenter;
use crate::wire::facts::{Date, Entry, Quantity};
use entry::entry;
use scene::{Draft, Scene, Taken};

/// A draft and the text of its article that it was read from.
struct Found {
    text: usize,
    draft: Draft,
}

/// What articles tell of that belongs into the ledger.
#[inline(never)]
pub(super) fn find(
    readings: &[Reading<'_>],
    segmenter: &Segmenter,
    names: &[Placed<Name>],
    quantities: &[Placed<Quantity>],
    dates: &[Placed<Date>],
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let (mut names, mut quantities, mut dates) = (names, quantities, dates);
    for reading in readings {
        let names_of_article = split(&mut names, |name| name.article == reading.article);
        let quantities_of_article = split(&mut quantities, |quantity| quantity.article == reading.article);
        let dates_of_article = split(&mut dates, |date| date.article == reading.article);
        let texts = reading.texts.iter().enumerate().filter(|(_, text)| text.field() == Field::Body);
        let scene = |number, text| {
            let (names, quantities) = (of_text(names_of_article, number), of_text(quantities_of_article, number));
            (number, Scene::new(text, segmenter, names, quantities))
        };
        let scenes: Vec<(usize, Scene<'_>)> = texts.map(|(number, text)| scene(number, text)).collect();
        let mut found: Vec<Found> = Vec::new();
        for (text, (_, scene)) in scenes.iter().enumerate() {
            found.extend(drafts(scene).into_iter().map(|draft| Found { text, draft }));
        }
        answers::link(&mut found, &scenes);
        entries.extend(found.into_iter().map(|found| {
            let (number, scene) = &scenes[found.text];
            entry(reading, scene, found, of_text(dates_of_article, *number))
        }));
    }
    entries
}

/// What a text tells, in its order.
#[inline(never)]
fn drafts(scene: &Scene<'_>) -> Vec<Draft> {
    let mut found = series::find(scene);
    let taken = Taken::of(&found);
    found.extend(
        targets::find(scene).into_iter().filter(|draft| !draft.stretches.iter().any(|range| taken.covers(range))),
    );
    let measures = measures::find(scene, &Taken::of(&found));
    found.extend(measures);
    found.extend(concerns::find(scene));
    let deeds = deeds::find(scene, &Taken::of(&found));
    found.extend(deeds);
    found.sort_by_key(|draft| draft.stretches.first().map_or(0, |range| range.start));
    found
}
