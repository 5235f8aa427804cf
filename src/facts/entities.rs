//! Persons, places and organisations.

use super::reading::Reading;
use crate::segment::Segmenter;
use crate::wire::facts::Entity;

/// The entities that articles tell of.
pub(super) fn find(_readings: &[Reading<'_>], _segmenter: &Segmenter) -> Vec<Entity> {
    Vec::new()
}

/// Makes one of what is one entity, in the order of the first mentions.
pub(super) fn merge(entities: Vec<Entity>) -> Vec<Entity> {
    entities
}
