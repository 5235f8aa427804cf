//! The query language as the page knows it: what is wrong with a query, in the reader's words, and how a word is put
//! into one. The only file of the page that names [`crate::query`].

use std::ops::Range;

use crate::fill;
pub use crate::query::Error as QueryError;
use crate::word;

use crate::query::{Error, Field, Leaf, MAX_DEPTH, MAX_LENGTH, Problem, Query, parse};
use crate::route::Language;
use crate::ui::i18n::Locale;

/// What is wrong, in a sentence.
#[must_use]
pub fn problem(locale: Locale, error: &Error) -> String {
    let field = |field: Field| if locale == Language::Chinese { field.chinese_name() } else { field.name() };
    match &error.problem {
        Problem::UnclosedQuote(mark) => fill!(locale, query.unclosed_quote, mark = mark),
        Problem::UnclosedGroup => word!(locale, query.unclosed_group).to_owned(),
        Problem::UnopenedGroup => word!(locale, query.unopened_group).to_owned(),
        Problem::EmptyGroup => word!(locale, query.empty_group).to_owned(),
        Problem::EmptyQuote => word!(locale, query.empty_quote).to_owned(),
        Problem::EmptyRegex => word!(locale, query.empty_regex).to_owned(),
        Problem::NothingBefore(operator) => fill!(locale, query.nothing_before, word = operator.word()),
        Problem::NothingAfter(operator) => fill!(locale, query.nothing_after, word = operator.word()),
        Problem::NoValue(name) => fill!(locale, query.no_value, name = field(*name)),
        Problem::UnknownField(name) => {
            let all: Vec<&str> = Field::ALL.into_iter().map(field).collect();
            fill!(locale, query.unknown_field, name = name, all = all.join(word!(locale, query.comma)))
        }
        Problem::FieldInField(name) => fill!(locale, query.field_in_field, name = field(*name)),
        Problem::BadDate(date) => fill!(locale, query.bad_date, date = date),
        Problem::BackwardDates(dates) => fill!(locale, query.backward_dates, dates = dates),
        Problem::BadRegex(cause) => {
            let cause = cause.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
            fill!(locale, query.bad_regex, cause = cause)
        }
        Problem::TooLong(n) => fill!(locale, query.too_long, n = n, most = MAX_LENGTH),
        Problem::TooDeep => fill!(locale, query.too_deep, most = MAX_DEPTH),
    }
}

/// Where in the query it is wrong, on character borders; one character at least where there is one.
#[must_use]
pub fn place(error: &Error, query: &str) -> Range<usize> {
    let span = error.span.range();
    let start = query.floor_char_boundary(span.start);
    let end = query.ceil_char_boundary(span.end.min(query.len()));
    let least = query[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    start..end.max(least)
}

/// A query with one more stretch of text that must occur; the same where it asks for it already. One that cannot be read
/// is replaced.
#[must_use]
pub fn with(query: &str, text: &str) -> String {
    parse(query).unwrap_or_default().with(Leaf::text(text)).to_string()
}

/// A query that also asks for these dates, `2021-04..2021-06`.
#[must_use]
pub fn during(query: &str, dates: &str) -> String {
    match query.trim() {
        "" => format!("date:{dates}"),
        one if !one.contains(char::is_whitespace) => format!("{one} date:{dates}"),
        several => format!("({several}) date:{dates}"),
    }
}

/// A query that finds this stretch of text, whatever signs it is made of.
#[must_use]
pub fn quoted(text: &str) -> String {
    with("", text)
}

/// A query of which any one must hold, to mark the places of all; those that cannot be read are left out.
#[must_use]
pub fn any(queries: &[&str]) -> String {
    let read: Vec<Query> = queries.iter().filter_map(|query| parse(query).ok()).filter(|it| !it.is_empty()).collect();
    match read.as_slice() {
        [] => String::new(),
        [one] => one.to_string(),
        all => all.iter().map(|query| format!("({query})")).collect::<Vec<_>>().join(" OR "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn a_word_is_added_once() {
        assert_eq!(with("", "河长"), "河长");
        assert_eq!(with("河长", "河长"), "河长");
        assert_eq!(with("河长", "销号"), "河长 销号");
        assert_eq!(with("a OR b", "c"), "(a OR b) c");
        assert_eq!(with("\"half", "河长"), "河长");
        assert_eq!(quoted("a OR b"), "\"a OR b\"");
    }

    #[test]
    fn dates_are_added_to_what_is_asked() {
        assert_eq!(during("河长", "2021-04..2021-06"), "河长 date:2021-04..2021-06");
        assert_eq!(during("", "2021..2022"), "date:2021..2022");
        assert_eq!(during("a OR b", "2021..2022"), "(a OR b) date:2021..2022");
    }

    #[test]
    fn any_of_several_is_one_query() {
        assert_eq!(any(&["河长", "销号"]), "(河长) OR (销号)");
        assert_eq!(any(&["", "销号"]), "销号");
        assert_eq!(any(&["(", ""]), "");
    }

    #[test]
    fn the_place_of_an_error_is_never_empty_nor_within_a_character() {
        let error = |start, end| Error::new(Problem::EmptyGroup, Span::new(start, end));
        assert_eq!(place(&error(1, 1), "河长"), 0..3);
        assert_eq!(place(&error(3, 6), "河长"), 3..6);
        assert_eq!(place(&error(99, 100), "河长"), 6..6);
    }

    #[test]
    fn what_is_wrong_is_said_in_both_languages() {
        for locale in [Locale::Chinese, Locale::English] {
            for query in
                ["\"a", "(a", "a)", "()", "\"\"", "OR a", "a AND", "colour:red", "date:soon", "date:2022..2021"]
            {
                let said = problem(locale, &parse(query).unwrap_err());
                assert!(!said.is_empty() && !said.contains('{'), "{query}: {said}");
            }
        }
    }
}
