//! Facts: who, where, how much, when, and the ledger of what was done: from the words of articles, each with its place on the page.
//!
//! ```text
//! passages of an article ─┬→ entities ───┐
//!                         ├→ quantities ─┼→ ledger
//!                         └→ dates ──────┘
//! ```
//!
//! Each finder looks at one running text and tells byte ranges in it; `reading` alone knows the way back to the page.

mod dates;
mod entities;
pub(crate) mod gazetteer;
mod ledger;
mod number;
mod quantities;
pub(crate) mod reading;

use crate::model::Document;
use crate::segment::Segmenter;
use crate::wire::facts::Facts;
pub use dates::times;
pub use gazetteer::{Gazetteer, GazetteerError};
use reading::Reading;

/// What a page tells, as the page of this number in the library. Without the gazetteer its places lie in what the text says.
#[must_use]
pub fn facts(document: &Document, page: u32, segmenter: &Segmenter, gazetteer: Option<&Gazetteer>) -> Facts {
    let readings: Vec<Reading<'_>> = reading::readings(document, page, segmenter);
    let mut entities = entities::find(&readings, segmenter);
    let paper = document.page.newspaper.as_deref();
    let home = gazetteer.and_then(|gazetteer| gazetteer::home(&entities, paper, gazetteer));
    gazetteer::resolve(&mut entities, &document.text, home, gazetteer);
    let dates = dates::find(&readings, document.page.date.as_ref());
    let quantities = quantities::find(&readings, &dates, segmenter);
    let ledger = ledger::find(&readings, segmenter, &entities, &quantities, &dates);
    let quantities = quantities.into_iter().map(|placed| placed.fact).collect();
    let dates = dates.into_iter().map(|placed| placed.fact).collect();
    Facts { entities, quantities, dates, ledger }
}

/// The facts of several pages as those of one library: what is one entity on several is one.
#[must_use]
pub fn merge(pages: impl IntoIterator<Item = Facts>) -> Facts {
    let mut all = Facts::default();
    for page in pages {
        all.entities.extend(page.entities);
        all.quantities.extend(page.quantities);
        all.dates.extend(page.dates);
        all.ledger.extend(page.ledger);
    }
    all.entities = entities::merge(all.entities);
    all
}
