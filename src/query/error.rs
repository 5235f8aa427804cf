//! What is wrong with a query, and where.

use std::fmt;

use super::{At, DEEPEST, LONGEST};

/// Why a query cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct QueryError {
    /// What is wrong.
    pub problem: Problem,
    /// First byte of what is wrong.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Problem {
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// A parenthesis that nothing closes.
    OpenParenthesis,
    /// A closing parenthesis that nothing opened.
    CloseParenthesis,
    /// Nothing stands where AND, OR, NOT, a field or parentheses need something.
    Missing,
    /// No field is called so.
    UnknownField(String),
    /// No date: what stands there.
    BadDate(String),
    /// A regular expression that cannot be read: the cause.
    BadRegex(String),
    /// More than [`LONGEST`] characters.
    TooLong,
    /// More than [`DEEPEST`] levels.
    TooDeep,
}

impl QueryError {
    pub(super) fn new(problem: Problem, at: At) -> Self {
        Self { problem, start: at.start as u32, end: at.end as u32 }
    }

    /// The query with a line below that points at the place; wide characters take two columns.
    #[must_use]
    pub fn pointed(&self, query: &str) -> String {
        let columns = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        let cut = |at: u32| query.floor_char_boundary(at as usize);
        let (start, end) = (cut(self.start), cut(self.end).max(cut(self.start)));
        let line = query.replace(|c: char| c.is_control(), " ");
        let width = columns(&query[start..end]).max(1);
        format!("{line}\n{}{}", " ".repeat(columns(&query[..start])), "^".repeat(width))
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Problem::OpenQuote => f.write_str("this quotation mark is not closed"),
            Problem::OpenParenthesis => f.write_str("this parenthesis is not closed"),
            Problem::CloseParenthesis => f.write_str("nothing opens this parenthesis"),
            Problem::Missing => f.write_str("something is missing here"),
            Problem::UnknownField(name) => write!(f, "there is no field '{name}'"),
            Problem::BadDate(date) => {
                write!(f, "'{date}' is no date; write 2021, 2021-04, 2021-04-07 or two of them with '..' between")
            }
            Problem::BadRegex(cause) => write!(f, "this regular expression cannot be read: {cause}"),
            Problem::TooLong => write!(f, "the query is longer than {LONGEST} characters"),
            Problem::TooDeep => write!(f, "the query has more than {DEEPEST} levels"),
        }
    }
}

impl std::error::Error for QueryError {}
