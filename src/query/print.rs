//! A [`Query`] as text that reads as the same query.

use std::fmt::{self, Display, Write};

use super::{Query, Term};

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(all) => joined(f, all, " "),
            Self::Any(any) => joined(f, any, " OR "),
            Self::Not(inner) => {
                f.write_str("NOT ")?;
                inner.grouped(f)
            }
            Self::In(field, inner) => {
                write!(f, "{}:", field.name())?;
                match inner.as_ref() {
                    Self::Term(term @ (Term::Text(_) | Term::Regex(_))) => term.fmt(f),
                    inner => write!(f, "({inner})"),
                }
            }
            Self::Published(range) => write!(f, "date:{}", range.written()),
            Self::Term(term) => term.fmt(f),
        }
    }
}

impl Query {
    /// In parentheses where it would otherwise fall apart.
    fn grouped(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self, Self::All(_) | Self::Any(_)) { write!(f, "({self})") } else { self.fmt(f) }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, parts: &[Query], between: &str) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        part.grouped(f)?;
    }
    Ok(())
}

impl Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => quoted(f, text),
            Self::Words(words) => {
                f.write_str("word:")?;
                quoted(f, words)
            }
            Self::Pattern(pattern) => f.write_str(pattern),
            Self::Regex(pattern) => write!(f, "/{}/", pattern.replace('/', "\\/")),
            Self::PartOfSpeech(tag) => write!(f, "pos:{tag}"),
        }
    }
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    f.write_char('"')
}

/// The text as one term of a query: as it is where that is read as this very text, else in quotation marks.
#[must_use]
pub fn term(text: &str) -> String {
    let plain = Query::Term(Term::Text(text.to_owned()));
    if super::parse(text).as_ref() == Ok(&plain) { text.to_owned() } else { plain.to_string() }
}
