//! Days that no calendar has.

use crate::wire::doubts::{Doubt, DoubtKind};
use crate::wire::facts::{Date, DatePrecision};

/// A date that names its month and day, and yet could be no day.
pub(super) fn doubt(date: &Date) -> Option<Doubt> {
    let (month, day) = date.text.split_once('月')?;
    // 今年2月 has no value either, where the page's year is not known.
    let named = month.starts_with(is_numeral) && month.ends_with(is_numeral) && day.starts_with(is_numeral);
    (named && date.value.is_none() && date.precision == DatePrecision::Day).then(|| Doubt {
        kind: DoubtKind::ImpossibleDate,
        text: date.text.clone(),
        suggestion: None,
        page: date.page,
        article: date.article,
        span: date.span,
        confidence: 0.9,
    })
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９') || "〇○一二三四五六七八九十廿卅".contains(c)
}
