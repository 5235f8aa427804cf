//! The query language as the page knows it: what is wrong with a query, in the reader's words, and how a word is put
//! into one. The only file of the page that names [`crate::query`].

use std::ops::Range;

use leptos_i18n::td_string;

use crate::fill;
use crate::query::{DEEPEST, LONGEST, Problem, QueryError, term};
use crate::ui::i18n::Locale;

/// What is wrong, in a sentence.
#[must_use]
pub fn problem(locale: Locale, error: &QueryError) -> String {
    let said = match &error.problem {
        Problem::OpenQuote => td_string!(locale, query.open_quote),
        Problem::OpenParenthesis => td_string!(locale, query.open_parenthesis),
        Problem::CloseParenthesis => td_string!(locale, query.close_parenthesis),
        Problem::Missing => td_string!(locale, query.missing),
        Problem::UnknownField(name) => return fill!(locale, query.unknown_field, name = name),
        Problem::BadDate(date) => return fill!(locale, query.bad_date, date = date),
        Problem::BadRegex(_) => td_string!(locale, query.bad_regex),
        Problem::TooLong => return fill!(locale, query.too_long, n = LONGEST),
        Problem::TooDeep => return fill!(locale, query.too_deep, n = DEEPEST),
    };
    said.to_owned()
}

/// Where in the query it is wrong, on character borders; one character at least where there is one.
#[must_use]
pub fn place(error: &QueryError, query: &str) -> Range<usize> {
    let start = query.floor_char_boundary(error.start as usize);
    let end = query.ceil_char_boundary((error.end as usize).min(query.len()));
    let least = query[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    start..end.max(least)
}

/// A word as a query that finds it, whatever signs it is made of.
#[must_use]
pub fn quoted(word: &str) -> String {
    term(word)
}

/// A query with one more word that must occur; the same where it holds the word already.
#[must_use]
pub fn with(query: &str, word: &str) -> String {
    let word = quoted(word);
    if query == word || query.split_whitespace().any(|part| part == word) {
        return query.to_owned();
    }
    // What OR joins stays together.
    let query = query.trim();
    match query {
        "" => word,
        query if query.split_whitespace().any(|part| part == "OR") && !query.ends_with(')') => {
            format!("({query}) {word}")
        }
        query => format!("{query} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_added_once() {
        assert_eq!(with("", "河长"), "河长");
        assert_eq!(with("河长", "河长"), "河长");
        assert_eq!(with("河长", "销号"), "河长 销号");
        assert_eq!(with("a OR b", "c"), "(a OR b) c");
    }

    #[test]
    fn the_place_of_an_error_is_never_empty_nor_within_a_character() {
        let error = |start, end| QueryError { problem: Problem::Missing, start, end };
        assert_eq!(place(&error(1, 1), "河长"), 0..3);
        assert_eq!(place(&error(3, 6), "河长"), 3..6);
        assert_eq!(place(&error(99, 100), "河长"), 6..6);
    }

    #[test]
    fn all_that_can_be_wrong_is_said_in_both_languages() {
        for locale in [Locale::zh, Locale::en] {
            for query in ["\"a", "(a", "a)", "a AND", "colour:red", "date:soon", "/(/"] {
                let Err(error) = crate::query::parse(query) else { continue };
                assert!(!problem(locale, &error).is_empty() && !problem(locale, &error).contains('{'), "{query}");
            }
        }
    }
}
