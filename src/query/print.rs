//! A query as text that reads back as the same query.

use std::fmt::{self, Write};

use super::ast::{Expr, Leaf, Node, Piece, Query, Term};
use super::field::Field;
use super::lexer::{Token, closing, is_border, is_plain_word, is_space, name_and_colon, operator, tokens};

/// Where a node stands decides whether it needs parentheses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Or,
    And,
    Not,
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root.as_ref().map_or(Ok(()), |root| node(root, Within::Nothing, f))
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        node(self, Within::Nothing, f)
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = self.field {
            write!(f, "{}:", field.name())?;
        }
        match &self.term {
            Term::Text { text, quoted: false } if operator(text).is_none() && !text.contains(is_space) => {
                if reads_as_itself(text) {
                    f.write_str(text)
                } else {
                    escaped(text, true, f)
                }
            }
            Term::Text { text, .. } => quotation(text, f),
            Term::Wildcard(pieces) => pieces.iter().enumerate().try_for_each(|(at, piece)| match piece {
                Piece::Text(text) => escaped(text, at == 0, f),
                Piece::One => f.write_char('?'),
                Piece::Any => f.write_char('*'),
            }),
            Term::Regex(regex) => slashes(regex, f),
            Term::Dates(dates) => write!(f, "{dates}"),
        }
    }
}

fn node(node: &Node, within: Within, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (nodes, inner, between) = match &node.expr {
        Expr::Leaf(leaf) => return write!(f, "{leaf}"),
        Expr::Not(inner) => {
            f.write_str("NOT ")?;
            return self::node(inner, Within::Not, f);
        }
        Expr::And(nodes) => (nodes, Within::And, " "),
        Expr::Or(nodes) => (nodes, Within::Or, " OR "),
    };
    // An AND in an OR needs none, but an AND in an AND does: it was written as a group.
    let grouped = within != Within::Nothing && !(inner == Within::And && within == Within::Or);
    if grouped {
        f.write_char('(')?;
    }
    for (at, node) in nodes.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        self::node(node, inner, f)?;
    }
    if grouped { f.write_char(')') } else { Ok(()) }
}

/// Whether the text, written as it is, is read as a word of these characters, whatever stands beside it.
pub(super) fn reads_as_itself(text: &str) -> bool {
    // A leading slash may find its partner in a later term, and a last backslash takes the parenthesis that follows.
    is_plain_word(text)
        || (!text.starts_with('/') || text == "/")
            && !text.ends_with('\\')
            && matches!(tokens(text).as_deref(), Ok([(Token::Text { text: read, quoted: false }, _)]) if read == text)
}

/// The text as a word, or as part of one.
fn escaped(text: &str, leads: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    // Whatever is read as a field's colon, and now and then a colon that would not be.
    let colon = name_and_colon(text).filter(|_| leads).map(|(name, _)| name.len());
    for (at, c) in text.char_indices() {
        let first = leads && at == 0 && (c == '/' || closing(c).is_some());
        if first || is_border(c) || matches!(c, '\\' | '*' | '?') || colon == Some(at) {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    Ok(())
}

fn quotation(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    f.write_char('"')
}

fn slashes(regex: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('/')?;
    let mut chars = regex.chars();
    while let Some(c) = chars.next() {
        match c {
            '/' => f.write_str("\\/")?,
            '\\' => {
                f.write_char(c)?;
                chars.next().map_or(Ok(()), |next| f.write_char(next))?;
            }
            c => f.write_char(c)?,
        }
    }
    f.write_char('/')
}

/// The name with its colon, as the interface offers it to be completed.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name())
    }
}
