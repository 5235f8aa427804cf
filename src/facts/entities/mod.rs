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

use super::reading::{Placed, Reading};
use crate::wire::facts::{Entity, EntityKind};

pub(super) use linking::merge;
pub(super) use vocabulary::{Entry, Vocabulary};

/// An entity where it is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// Index into the page's articles.
    pub(super) article: u32,
    pub(super) kind: EntityKind,
}

/// The entities that articles tell of, and where they are named, in the order of the articles and texts; a form of address behind
/// a name stands in its stretch.
#[inline(never)]
pub(super) fn find<'a>(readings: &[Reading<'a>], vocabulary: &'a Vocabulary<'_>) -> (Vec<Entity>, Vec<Placed<Name>>) {
    let (mut entities, mut names) = (Vec::new(), Vec::new());
    for reading in readings {
        entities.extend(found::article(reading, vocabulary, &mut names));
    }
    (merge(entities), names)
}
