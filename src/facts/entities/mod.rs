//! Persons, places and organisations.
//!
//! ```text
//! a text → stretches that may be names ┐
//!          words of the dictionary ────┴→ cheapest way → pieces → persons with posts, places, organisations
//! the texts of an article: names found again, 老傅 is 傅永 → entities of the article → those of all pages
//! ```

mod candidates;
mod characters;
mod endings;
mod found;
mod lattice;
mod linking;
mod lists;
mod names;
mod organisations;
mod people;
mod posts;
mod vocabulary;
mod wordset;

use super::reading::Reading;
use crate::segment::Segmenter;
use crate::wire::facts::Entity;
use vocabulary::Vocabulary;

pub(super) use linking::merge;

/// The entities that articles tell of.
pub(super) fn find(readings: &[Reading<'_>], segmenter: &Segmenter) -> Vec<Entity> {
    let mut vocabulary = Vocabulary::new(segmenter);
    merge(readings.iter().flat_map(|reading| found::article(reading, &mut vocabulary)).collect())
}
