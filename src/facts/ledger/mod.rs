//! The ledger: deeds, concerns, measures and targets.

use super::reading::Reading;
use crate::segment::Segmenter;
use crate::wire::facts::{Date, Entity, Entry, Quantity};

/// What articles tell of that belongs into the ledger.
pub(super) fn find(_: &[Reading<'_>], _: &Segmenter, _: &[Entity], _: &[Quantity], _: &[Date]) -> Vec<Entry> {
    Vec::new()
}
