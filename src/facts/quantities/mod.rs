//! How much, and how many of what.
//!
//! ```text
//! numerals of a plain text → amount (number, what multiplies, unit, range) → no trap → bound → what is counted
//! ```

mod amount;
mod bound;
mod counted;
mod traps;
mod units;

use super::entities::Vocabulary;
use super::reading::{Placed, Plain, Reading, of_text, split};
use crate::segment::number::is_numeral;
use crate::wire::facts::{Bound, Date, Quantity};
use amount::Amount;

/// The quantities that articles tell of.
#[inline(never)]
pub(super) fn find(
    readings: &[Reading<'_>],
    dates: &[Placed<Date>],
    vocabulary: &Vocabulary<'_>,
) -> Vec<Placed<Quantity>> {
    let mut found = Vec::new();
    let mut dates = dates;
    for reading in readings {
        let of_article = split(&mut dates, |date| date.article == reading.article);
        for (number, text) in reading.texts.iter().enumerate().filter(|(_, text)| text.field().is_counted()) {
            let plain = text.plain();
            for amount in amounts(plain, of_text(of_article, number)) {
                let printed = plain.printed(amount.stretch.clone());
                let unit = plain.printed(amount.unit.clone());
                let unit = amount.called.unwrap_or(&text.words()[unit]);
                let of = counted::counted(plain, &amount, vocabulary);
                let mention = reading.mention(text, printed.clone());
                let quantity = Quantity {
                    text: text.words()[printed].to_owned(),
                    value: amount.value,
                    upper: amount.upper,
                    unit: if unit == "％" { "%" } else { unit }.to_owned(),
                    bound: amount.bound.unwrap_or(Bound::Exact),
                    of: of.map(|of| text.words()[plain.printed(of)].to_owned()),
                    page: mention.page,
                    article: mention.article,
                    span: mention.span,
                };
                found.push(Placed { fact: quantity, text: number, stretch: amount.stretch });
            }
        }
    }
    found
}

/// The amounts of a text that are quantities, in order, their bounds told. The numbers of dates are none.
#[inline(never)]
fn amounts(plain: &Plain<'_>, dates: &[Placed<Date>]) -> Vec<Amount> {
    let text = &*plain.text;
    let mut found: Vec<Amount> = Vec::new();
    let mut at = 0;
    let mut dates = dates.iter().map(|date| &date.stretch).peekable();
    while let Some(offset) = text[at..].find(begins) {
        let start = at + offset;
        while dates.next_if(|date| date.end <= start).is_some() {}
        if let Some(date) = dates.peek().filter(|date| date.start <= start) {
            at = date.end;
            continue;
        }
        let first = text[start..].chars().next().map_or(1, char::len_utf8);
        let Some(mut amount) = amount::amount(text, start) else {
            // What is too long for a number is passed over whole.
            let rest = &text[start + first..];
            at = start + first + rest.find(|c| !begins(c)).unwrap_or(rest.len());
            continue;
        };
        at = amount.stretch.end.max(start + first);
        // A date begins inside of what was taken for its number: 3—5月.
        if dates.peek().is_some_and(|date| date.start < amount.stretch.end) || traps::is_trap(plain, &amount) {
            continue;
        }
        bound::tell(text, &mut amount);
        found.push(amount);
    }
    found
}

fn begins(c: char) -> bool {
    c.is_ascii_digit() || c == '半' || is_numeral(c)
}
