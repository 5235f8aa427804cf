//! How much, and how many of what.

use super::reading::Reading;
use crate::wire::facts::Quantity;

/// The quantities that articles tell of.
pub(super) fn find(_readings: &[Reading<'_>]) -> Vec<Quantity> {
    Vec::new()
}
