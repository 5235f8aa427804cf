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
mod gazetteer;
mod ledger;
mod number;
mod quantities;
pub(crate) mod reading;
mod whole;
mod wordset;

use crate::model::Document;
use crate::pace::{Pace, whole};
use crate::segment::Segmenter;
use crate::wire::facts::Facts;
pub use dates::times;
use entities::Vocabulary;
use gazetteer::Home;
pub use gazetteer::{Gazetteer, GazetteerError};
use reading::Reading;

/// Reads what pages tell. What it has learnt of a word on one page it knows on the next.
pub struct Finder<'s> {
    vocabulary: Vocabulary<'s>,
    gazetteer: Option<&'s Gazetteer>,
}

/// A page that was read.
pub struct Told<'a> {
    /// What it tells.
    pub facts: Facts,
    pub(crate) document: &'a Document,
    pub(crate) readings: Vec<Reading<'a>>,
    pub(crate) segmenter: &'a Segmenter,
    pub(crate) gazetteer: Option<&'a Gazetteer>,
    /// Where it is at home, as far as the gazetteer knows.
    pub(crate) home: Option<Home>,
}

impl<'s> Finder<'s> {
    /// Reads with this segmenter. Without the gazetteer places lie in what the text says.
    #[must_use]
    pub fn new(segmenter: &'s Segmenter, gazetteer: Option<&'s Gazetteer>) -> Self {
        Self { vocabulary: Vocabulary::new(segmenter), gazetteer }
    }

    /// What a page tells, as the page of this number in the library.
    #[must_use]
    pub fn read<'a>(&'a self, document: &'a Document, page: u32) -> Told<'a> {
        whole(self.read_at(document, page, &Pace::steady()))
    }

    /// The same at a pace: a page may be long.
    pub(crate) async fn read_at<'a>(&'a self, document: &'a Document, page: u32, pace: &Pace) -> Told<'a> {
        let (segmenter, gazetteer) = (self.vocabulary.segmenter(), self.gazetteer);
        let readings = reading::readings(document, page, &self.vocabulary);
        pace.rest().await;
        let (mut entities, names) = entities::find(&readings, &self.vocabulary);
        pace.rest().await;
        let paper = document.page.newspaper.as_deref();
        let home = gazetteer.and_then(|gazetteer| gazetteer::home(&entities, paper, gazetteer));
        gazetteer::resolve(&mut entities, &document.text, home, gazetteer);
        let dates = dates::find(&readings, document.page.date.as_ref());
        pace.rest().await;
        let quantities = quantities::find(&readings, &dates, &self.vocabulary);
        pace.rest().await;
        let ledger = ledger::find(&readings, segmenter, &names, &quantities, &dates);
        let quantities = quantities.into_iter().map(|placed| placed.fact).collect();
        let dates = dates.into_iter().map(|placed| placed.fact).collect();
        Told { facts: Facts { entities, quantities, dates, ledger }, document, readings, segmenter, gazetteer, home }
    }
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
