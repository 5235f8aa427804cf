//! Facets and their values in the reader's words.

use crate::fill;
use crate::ui::dates;
use crate::ui::i18n::{Locale, grouped};
use crate::wire::Facet;
use crate::word;

/// What a facet is called.
#[must_use]
pub fn facet(locale: Locale, facet: Facet) -> &'static str {
    match facet {
        Facet::Paper => word!(locale, facets.paper),
        Facet::Date => word!(locale, facets.date),
        Facet::Column => word!(locale, facets.columns),
        Facet::Reporter => word!(locale, facets.reporters),
        Facet::Place => word!(locale, facets.place),
        Facet::Person => word!(locale, facets.people),
        Facet::Length => word!(locale, facets.length),
    }
}

/// Whether its values are words of pages, not of the interface.
#[must_use]
pub fn is_print(facet: Facet) -> bool {
    !matches!(facet, Facet::Date | Facet::Length)
}

/// A value where it stands alone: `2021年4月`.
#[must_use]
pub fn value(locale: Locale, facet: Facet, value: &str) -> String {
    match facet {
        Facet::Date => dates::date(locale, value),
        Facet::Length => length(locale, value),
        Facet::Paper | Facet::Column | Facet::Reporter | Facet::Place | Facet::Person => value.to_owned(),
    }
}

/// A value among those of its facet, where a month stands under its year: `4月`.
#[must_use]
pub fn short(locale: Locale, facet: Facet, text: &str) -> String {
    if facet == Facet::Date { dates::last_part(locale, text) } else { value(locale, facet, text) }
}

fn length(locale: Locale, class: &str) -> String {
    let number = |text: &str| text.parse::<u64>().ok().map(grouped);
    match class.split_once('-').map(|(least, most)| (number(least), number(most))) {
        Some((Some(least), None)) => fill!(locale, facets.length_from, least = least),
        Some((Some(least), Some(most))) if least == "0" => {
            fill!(locale, facets.length_to, most = most)
        }
        Some((Some(least), Some(most))) => fill!(locale, facets.length_between, least = least, most = most),
        _ => class.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_said_in_words() {
        assert_eq!(value(Locale::Chinese, Facet::Date, "2021-04"), "2021年4月");
        assert_eq!(short(Locale::Chinese, Facet::Date, "2021-04"), "4月");
        assert_eq!(value(Locale::Chinese, Facet::Length, "200-499"), "200–499 字");
        assert_eq!(value(Locale::English, Facet::Length, "3000-"), "3\u{2009}000 chars. or more");
        assert_eq!(value(Locale::Chinese, Facet::Length, "odd"), "odd");
        assert_eq!(value(Locale::Chinese, Facet::Column, "2021-04"), "2021-04");
    }
}
