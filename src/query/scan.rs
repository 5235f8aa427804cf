//! A query's characters to its signs and words.

use super::At;
use super::error::{Problem, QueryError};

/// A piece of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Open,
    Close,
    And,
    Or,
    Not,
    /// Between quotation marks.
    Quoted(String),
    /// Between slashes.
    Regex(String),
    /// A run of other characters, as typed.
    Bare(String),
}

/// The pieces with their places.
pub(super) fn pieces(query: &str) -> Result<Vec<(Piece, At)>, QueryError> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = query[at..].chars().next() {
        let start = at;
        at += c.len_utf8();
        let piece = match c {
            c if is_space(c) => continue,
            '(' | '（' => Piece::Open,
            ')' | '）' => Piece::Close,
            _ if closing(c).is_some() => Piece::Quoted(quoted(query, start, &mut at)?),
            '/' if regex_end(&query[at..]).is_some() => {
                let end = at + regex_end(&query[at..]).unwrap_or(0);
                let pattern = query[at..end].replace("\\/", "/");
                at = end + 1;
                Piece::Regex(pattern)
            }
            _ => {
                at = start + bare(&query[start..]);
                match &query[start..at] {
                    "AND" => Piece::And,
                    "OR" => Piece::Or,
                    "NOT" => Piece::Not,
                    word => Piece::Bare(word.to_owned()),
                }
            }
        };
        found.push((piece, start..at));
    }
    Ok(found)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// The mark that closes what this one opens.
fn closing(open: char) -> Option<char> {
    Some(match open {
        '"' => '"',
        '＂' => '＂',
        '“' => '”',
        '「' => '」',
        '『' => '』',
        _ => return None,
    })
}

/// The text after the mark at `start` up to the mark that closes it; `at` goes behind that one.
fn quoted(query: &str, start: usize, at: &mut usize) -> Result<String, QueryError> {
    let open = query[start..].chars().next().unwrap_or('"');
    let close = closing(open).unwrap_or(open);
    let mut text = String::new();
    let mut characters = query[*at..].char_indices();
    let mut within = 0;
    while let Some((offset, c)) = characters.next() {
        match c {
            '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
            c if c == close && within == 0 => {
                *at += offset + c.len_utf8();
                return Ok(text);
            }
            c => {
                // Chinese marks may stand within each other.
                within += usize::from(c == open && open != close);
                within -= usize::from(c == close);
                text.push(c);
            }
        }
    }
    Err(QueryError::new(Problem::OpenQuote, start..start + open.len_utf8()))
}

/// Where the slash stands that closes a regular expression: one that ends its word.
fn regex_end(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        if c == '/' && !escaped {
            let ends = rest[at + 1..].chars().next().is_none_or(|next| is_space(next) || matches!(next, ')' | '）'));
            return (ends && at > 0).then_some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// Bytes of a run of characters that are no sign: up to white space, a parenthesis, or a quotation mark after a colon.
fn bare(rest: &str) -> usize {
    let mut last = None;
    for (at, c) in rest.char_indices() {
        let ends = is_space(c) || matches!(c, '(' | ')' | '（' | '）');
        let value = matches!(last, Some(':' | '：')) && (closing(c).is_some() || c == '/');
        if at > 0
            && last != Some('\\')
            && (ends || (value && !rest[..at].contains("://") && !rest[at..].starts_with("//")))
        {
            return at;
        }
        last = Some(c);
    }
    rest.len()
}
