//! The query language: what is typed into the search box and given to `--query`.
//!
//! ```text
//! query  = and { OR and }            词 OR 词
//! and    = not { [AND] not }         white space is AND
//! not    = [NOT] item
//! item   = ( query ) | field:item | "quoted" | /regular expression/ | pattern* | any stretch of text
//! ```
//!
//! Words, quoted or not, are stretches of text: they are found within words and across their borders. Quotation marks and
//! brackets may be Chinese. What is no operator is text: `C++`, `4+1`, `12:30` and `and` are words like others.

mod error;
mod fields;
mod parser;
mod print;
mod scan;

use std::ops::Range;

pub use error::{Problem, QueryError};
pub use fields::{DateRange, Field};
pub use parser::parse;
pub use print::term;

/// A query in at most so many characters is read.
pub const LONGEST: usize = 10_000;
/// Parentheses, fields and NOTs stand within each other at most so often.
pub const DEEPEST: usize = 64;

/// What articles are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// All hold. None is every article.
    All(Vec<Self>),
    /// One holds at least.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// It holds in a field of the article's text.
    In(Field, Box<Self>),
    /// The article was published in these days.
    Published(DateRange),
    /// Text that occurs.
    Term(Term),
}

/// Text that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// A stretch of text as it stands, also across the borders of words.
    Text(String),
    /// A word, or several that follow each other, as words: `word:河长`.
    Words(String),
    /// A word with `*` for any letters and `?` for one.
    Pattern(String),
    /// A regular expression, for the text of a paragraph or headline.
    Regex(String),
    /// A part of speech in jieba's tag set, or the beginning of its tag: `pos:n`.
    PartOfSpeech(String),
}

/// Where in the query something stands, in bytes.
pub type At = Range<usize>;
