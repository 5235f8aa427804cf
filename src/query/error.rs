//! What can be wrong with a query, and how that is said.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::parser::{MAX_DEPTH, MAX_LENGTH};
use crate::text::Span;

/// Why a query could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Error {
    /// What is wrong.
    pub problem: Problem,
    /// Byte offsets into the query, never empty and on character borders.
    pub span: Span,
}

/// What is wrong with a query. Each is a sentence that the interface says in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// This quotation mark opens a quotation that does not end.
    UnclosedQuote(char),
    /// A parenthesis is opened and not closed.
    UnclosedGroup,
    /// A parenthesis is closed that was not opened.
    UnopenedGroup,
    /// Nothing stands between two parentheses.
    EmptyGroup,
    /// Nothing stands between two quotation marks.
    EmptyQuote,
    /// Nothing stands between two slashes.
    EmptyRegex,
    /// Nothing stands before the operator that it could join.
    NothingBefore(Operator),
    /// Nothing stands after the operator.
    NothingAfter(Operator),
    /// Nothing is looked for in the field.
    NoValue(Field),
    /// No field has this name.
    UnknownField(String),
    /// A field stands within another.
    FieldInField(Field),
    /// This is no date.
    BadDate(String),
    /// The dates end before they begin.
    BackwardDates(String),
    /// A regular expression that cannot be compiled: why. Found when it is looked for, not when the query is read.
    BadRegex(String),
    /// The query has more characters than [`MAX_LENGTH`]: so many.
    TooLong(u32),
    /// Parentheses and `NOT`s stand in each other more than [`MAX_DEPTH`] deep.
    TooDeep,
}

/// The words that join terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Operator {
    /// Both.
    And,
    /// One or the other.
    Or,
    /// Not what follows.
    Not,
}

impl Operator {
    /// As it is written.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::And => "AND",
            Self::Or => "OR",
            Self::Not => "NOT",
        }
    }
}

impl Problem {
    /// A name that programs can rely on.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnclosedQuote(_) => "unclosed_quote",
            Self::UnclosedGroup => "unclosed_group",
            Self::UnopenedGroup => "unopened_group",
            Self::EmptyGroup => "empty_group",
            Self::EmptyQuote => "empty_quote",
            Self::EmptyRegex => "empty_regex",
            Self::NothingBefore(_) => "nothing_before",
            Self::NothingAfter(_) => "nothing_after",
            Self::NoValue(_) => "no_value",
            Self::UnknownField(_) => "unknown_field",
            Self::FieldInField(_) => "field_in_field",
            Self::BadDate(_) => "bad_date",
            Self::BackwardDates(_) => "backward_dates",
            Self::BadRegex(_) => "bad_regex",
            Self::TooLong(_) => "too_long",
            Self::TooDeep => "too_deep",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnclosedQuote(mark) => {
                write!(f, "the quotation mark {mark} is not closed (write \\{mark} for the sign itself)")
            }
            Self::UnclosedGroup => f.write_str("the parenthesis is not closed (write \\( for the sign itself)"),
            Self::UnopenedGroup => f.write_str("no parenthesis is open here (write \\) for the sign itself)"),
            Self::EmptyGroup => {
                f.write_str("nothing stands between the parentheses (write \"()\" for the signs themselves)")
            }
            Self::EmptyQuote => f.write_str("nothing stands between the quotation marks"),
            Self::EmptyRegex => {
                f.write_str("nothing stands between the slashes (write \"//\" for the signs themselves)")
            }
            Self::NothingBefore(operator) => {
                let word = operator.word();
                write!(f, "{word} needs a term before it (write \"{word}\" for the word itself)")
            }
            Self::NothingAfter(operator) => {
                let word = operator.word();
                write!(f, "{word} needs a term after it (write \"{word}\" for the word itself)")
            }
            Self::NoValue(field) => write!(f, "{}: needs a term after it", field.name()),
            Self::UnknownField(name) => {
                write!(
                    f,
                    "no field is named {name} (put the term between quotation marks to find it as text); fields are"
                )?;
                Field::ALL
                    .iter()
                    .enumerate()
                    .try_for_each(|(at, field)| write!(f, "{}{}", if at == 0 { " " } else { ", " }, field.name()))
            }
            Self::FieldInField(field) => write!(f, "{}: stands within another field", field.name()),
            Self::BadDate(text) => {
                write!(f, "{text} is no date: write 2021, 2021-04, 2021-04-07 or two of these with .. between them")
            }
            Self::BackwardDates(text) => write!(f, "{text} ends before it begins"),
            Self::BadRegex(cause) => write!(f, "the regular expression cannot be read: {cause}"),
            Self::TooLong(characters) => {
                write!(f, "the query has {characters} characters, and {MAX_LENGTH} are the most that are read")
            }
            Self::TooDeep => write!(f, "parentheses and NOTs stand in each other more than {MAX_DEPTH} deep"),
        }
    }
}

impl Error {
    /// This problem, there.
    #[must_use]
    pub fn new(problem: Problem, span: Span) -> Self {
        Self { problem, span }
    }

    /// Where the error begins, in characters from the beginning of the query.
    #[must_use]
    pub fn character(&self, query: &str) -> usize {
        query.char_indices().take_while(|(at, _)| *at < self.span.start as usize).count()
    }

    /// The query on one line and under it carets that point at the place, for a terminal: East Asian characters count as
    /// two columns. Of a long query only the surroundings are shown.
    #[must_use]
    pub fn caret(&self, query: &str) -> String {
        const AROUND: usize = 30;
        let place = self.span.range();
        let first = self.character(query);
        let skipped = first.saturating_sub(AROUND);
        let (mut line, mut carets) = (String::new(), String::new());
        if skipped > 0 {
            line.push('…');
            carets.push(' ');
        }
        let mut shown = query.char_indices().skip(skipped);
        for (at, c) in shown.by_ref().take(2 * AROUND) {
            // A line break or a control character would tear the two lines apart.
            let c = if c.is_control() { ' ' } else { c };
            line.push(c);
            let mark = if place.contains(&at) { '^' } else { ' ' };
            carets.extend(std::iter::repeat_n(mark, columns(c)));
        }
        if shown.next().is_some() {
            line.push('…');
        }
        format!("{line}\n{}", carets.trim_end())
    }
}

/// How many columns of a terminal the character takes.
fn columns(c: char) -> usize {
    match c as u32 {
        0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2064 | 0xfe00..=0xfe0f | 0xfeff => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff01..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1faff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// The sentence for the command line.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use crate::query::parse;

    fn caret(query: &str) -> String {
        parse(query).unwrap_err().caret(query)
    }

    #[test]
    fn carets_stand_under_the_place() {
        assert_eq!(caret("河长 (a"), "河长 (a\n     ^");
        assert_eq!(caret("date:2021-13 x"), "date:2021-13 x\n     ^^^^^^^");
        assert_eq!(caret("\n)"), " )\n ^");
    }

    #[test]
    fn a_long_query_is_cut_around_the_place() {
        let query = format!("{} ) {}", "字".repeat(100), "字".repeat(100));
        let caret = caret(&query);
        let (line, carets) = caret.split_once('\n').unwrap();
        assert!(line.starts_with('…') && line.ends_with('…') && line.chars().count() < 70, "{line}");
        assert_eq!(carets.len(), 1 + 29 * 2 + 1 + 1);
    }
}
