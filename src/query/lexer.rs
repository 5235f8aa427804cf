//! A query's text to tokens: where a term begins and ends and what kind it is.

use super::ast::Piece;
use super::error::{Error, Operator, Problem};
use super::field::Field;
use crate::text::Span;

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `AND`, `OR`, `NOT`
    Operator(Operator),
    /// A name and its colon.
    Field(Field),
    /// A word or a quotation.
    Text { text: String, quoted: bool },
    /// A word with gaps.
    Wildcard(Vec<Piece>),
    /// What stands between two slashes.
    Regex(String),
}

/// The tokens of the query in order.
pub(super) fn tokens(query: &str) -> Result<Vec<(Token, Span)>, Error> {
    let mut tokens: Vec<(Token, Span)> = Vec::new();
    let mut at = 0;
    while let Some(c) = query[at..].chars().next() {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let after_field = matches!(tokens.last(), Some((Token::Field(_), _)));
        let (token, end) = token(query, at, after_field)?;
        tokens.push((token, Span::new(at, end)));
        at = end;
    }
    Ok(tokens)
}

/// The token that begins at `at`, where no white space is, and its end.
fn token(query: &str, at: usize, after_field: bool) -> Result<(Token, usize), Error> {
    let rest = &query[at..];
    match rest.chars().next() {
        Some(c @ ('(' | '（')) => return Ok((Token::Open, at + c.len_utf8())),
        Some(c @ (')' | '）')) => return Ok((Token::Close, at + c.len_utf8())),
        Some('/') => {
            if let Some((regex, length)) = regex(rest) {
                let span = Span::new(at, at + length);
                return if regex.is_empty() {
                    Err(Error::new(Problem::EmptyRegex, span))
                } else {
                    Ok((Token::Regex(regex), at + length))
                };
            }
        }
        Some(open) => {
            if let Some(close) = closing(open)
                && let Some((text, length)) = quotation(query, at, open, close)?
            {
                return Ok((Token::Text { text, quoted: true }, at + length));
            }
        }
        None => {}
    }
    if let Some((field, length)) = field(query, at, after_field)? {
        return Ok((Token::Field(field), at + length));
    }
    Ok(word(query, at))
}

/// White space, and what takes no room.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// What always ends a word.
pub(super) fn is_border(c: char) -> bool {
    is_space(c) || matches!(c, '(' | ')' | '（' | '）')
}

/// What a backslash takes as it is. Before anything else it is a backslash, so that paths are found.
fn is_escapable(c: char) -> bool {
    !c.is_alphanumeric() && !is_space(c)
}

/// The mark that closes the quotation that this one opens.
pub(super) fn closing(open: char) -> Option<char> {
    match open {
        '"' | '＂' => Some(open),
        '“' => Some('”'),
        '「' => Some('」'),
        '『' => Some('』'),
        _ => None,
    }
}

/// The operator that is this word.
pub(super) fn operator(word: &str) -> Option<Operator> {
    match word {
        "AND" | "ＡＮＤ" => Some(Operator::And),
        "OR" | "ＯＲ" => Some(Operator::Or),
        "NOT" | "ＮＯＴ" => Some(Operator::Not),
        _ => None,
    }
}

/// A quotation and its length in bytes. `None` where Chinese marks belong to the word that they begin.
fn quotation(query: &str, at: usize, open: char, close: char) -> Result<Option<(String, usize)>, Error> {
    let mut text = String::new();
    let mut chars = query[at..].char_indices().skip(1).peekable();
    while let Some((place, c)) = chars.next() {
        if c == close {
            let length = place + c.len_utf8();
            let goes_on = query[at + length..].chars().next().is_some_and(|next| !is_border(next));
            if goes_on && !open.is_ascii() && !text.contains(is_border) {
                return Ok(None);
            }
            let empty = text.chars().all(is_space);
            let problem = || Error::new(Problem::EmptyQuote, Span::new(at, at + length));
            return if empty { Err(problem()) } else { Ok(Some((text, length))) };
        }
        // Only these need it, so that a quoted path keeps its backslashes.
        let escaped = (c == '\\').then(|| chars.next_if(|&(_, next)| next == close || next == '\\')).flatten();
        text.push(escaped.map_or(c, |(_, next)| next));
    }
    Err(Error::new(Problem::UnclosedQuote(open), Span::new(at, at + open.len_utf8())))
}

/// A regular expression and its length with both slashes, where the text begins with one.
fn regex(rest: &str) -> Option<(String, usize)> {
    let mut regex = String::new();
    let mut chars = rest.char_indices().skip(1);
    while let Some((place, c)) = chars.next() {
        match c {
            // No expression begins so, and a lone slash may stand last in a group.
            c if place == 1 && (is_space(c) || matches!(c, ')' | '）')) => return None,
            '/' => {
                let ends = rest[place + 1..].chars().next().is_none_or(is_border);
                return ends.then_some((regex, place + 1));
            }
            '\\' => match chars.next() {
                Some((_, '/')) => regex.push('/'),
                Some((_, next)) => regex.extend([c, next]),
                None => return None,
            },
            c => regex.push(c),
        }
    }
    None
}

/// A field's name and colon, and their length, where the term begins so.
fn field(query: &str, at: usize, after_field: bool) -> Result<Option<(Field, usize)>, Error> {
    let rest = &query[at..];
    let Some((name, colon)) = name_and_colon(rest) else { return Ok(None) };
    let length = name.len() + colon.len_utf8();
    if rest[length..].starts_with("//") {
        return Ok(None);
    }
    if let Some(field) = Field::named(name) {
        return Ok(Some((field, length)));
    }
    let value = &rest[length..];
    if !after_field && colon == ':' && looks_like_field(name) && looks_like_value(value) {
        return Err(Error::new(Problem::UnknownField(name.to_owned()), Span::new(at, at + name.len())));
    }
    Ok(None)
}

/// What stands before the first colon of the word, if something does and it is all letters (or `_`).
pub(super) fn name_and_colon(rest: &str) -> Option<(&str, char)> {
    let (end, colon) = rest.char_indices().find(|(_, c)| !(is_letter(*c) || *c == '_'))?;
    (end > 0 && matches!(colon, ':' | '：')).then(|| (&rest[..end], colon))
}

/// Whether it is a letter. Most are Chinese, which is seen at once.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphabetic()
}

/// Whether it is of letters and digits, which mean themselves, and no operator: what is looked for most often.
pub(super) fn is_plain_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_letter(c) || c.is_numeric()) && operator(text).is_none()
}

/// Whether somebody who writes this before a colon means a field.
fn looks_like_field(name: &str) -> bool {
    name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Whether what follows the colon can be a value: `note:` stays text, and so does `localhost:80`.
fn looks_like_value(value: &str) -> bool {
    let opens = |c: char| !c.is_ascii_digit() && (!is_border(c) || matches!(c, '(' | '（'));
    value.chars().next().is_some_and(opens)
}

/// The word that begins here, with or without gaps, or the operator; and its end.
fn word(query: &str, at: usize) -> (Token, usize) {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut chars = query[at..].char_indices().peekable();
    let mut end = query.len();
    while let Some((place, c)) = chars.next() {
        match c {
            c if is_border(c) && place > 0 => {
                end = at + place;
                break;
            }
            '*' if pieces.last() == Some(&Piece::Any) => {}
            '*' => pieces.push(Piece::Any),
            '?' => pieces.push(Piece::One),
            c => {
                let escaped = (c == '\\').then(|| chars.next_if(|&(_, next)| is_escapable(next))).flatten();
                push(&mut pieces, escaped.map_or(c, |(_, next)| next));
            }
        }
    }
    let source = &query[at..end];
    if let Some(operator) = operator(source) {
        return (Token::Operator(operator), end);
    }
    let token = match pieces.as_mut_slice() {
        [Piece::Text(text)] => Token::Text { text: std::mem::take(text), quoted: false },
        // Nothing but gaps would be found everywhere: it is the signs that are meant.
        gaps if !gaps.iter().any(|piece| matches!(piece, Piece::Text(_))) => {
            Token::Text { text: source.to_owned(), quoted: false }
        }
        _ => Token::Wildcard(pieces),
    };
    (token, end)
}

fn push(pieces: &mut Vec<Piece>, c: char) {
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        text.push(c);
    } else {
        pieces.push(Piece::Text(c.into()));
    }
}
