//! When.

use super::reading::Reading;
use crate::model::PageDate;
use crate::wire::facts::Date;

/// The dates that articles tell of; relative ones are counted from the date of the page.
pub(super) fn find(_readings: &[Reading<'_>], _published: Option<&PageDate>) -> Vec<Date> {
    Vec::new()
}
