//! Tokens to a tree: `NOT` binds most, then `AND` (also unwritten), then `OR`.

use super::ast::{Expr, Leaf, Node, Query, Term};
use super::date::{Dates, Misread};
use super::error::{Error, Operator, Problem};
use super::field::Field;
use super::lexer::{Token, is_plain_word, tokens};
use crate::text::Span;

/// The most characters that a query may have.
pub const MAX_LENGTH: usize = 10_000;

/// How deep parentheses and `NOT`s may stand in each other. The reader of the tree may recurse this far.
pub const MAX_DEPTH: usize = 64;

/// Reads a query.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn parse(query: &str) -> Result<Query, Error> {
    if let Some((at, _)) = query.char_indices().nth(MAX_LENGTH) {
        let characters = query.chars().count() as u32;
        return Err(Error::new(Problem::TooLong(characters), Span::new(at, query.len())));
    }
    if is_plain_word(query) {
        let term = Term::Text { text: query.to_owned(), quoted: false };
        let expr = Expr::Leaf(Leaf { field: None, term });
        return Ok(Query { root: Some(Node { expr, span: Span::new(0, query.len()) }) });
    }
    let tokens = tokens(query)?;
    let mut parser = Parser { query, tokens: tokens.into_iter(), depth: 0 };
    let root = parser.any(None)?;
    match parser.next() {
        // Only a closing parenthesis ends what stands outside of all.
        Some((_, span)) => Err(Error::new(Problem::UnopenedGroup, span)),
        None => Ok(Query { root }),
    }
}

struct Parser<'a> {
    query: &'a str,
    /// Those that were not read yet.
    tokens: std::vec::IntoIter<(Token, Span)>,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<(&Token, Span)> {
        self.tokens.as_slice().first().map(|(token, span)| (token, *span))
    }

    fn next(&mut self) -> Option<(Token, Span)> {
        self.tokens.next()
    }

    /// The operator that stands here, which is passed over.
    fn operator(&mut self, wanted: Operator) -> Option<Span> {
        let (_, span) = self.peek().filter(|(token, _)| **token == Token::Operator(wanted))?;
        self.tokens.next();
        Some(span)
    }

    /// Alternatives, up to a closing parenthesis or the end; none where nothing stands there.
    fn any(&mut self, field: Option<Field>) -> Result<Option<Node>, Error> {
        let mut nodes = Vec::new();
        let mut last = None;
        loop {
            match (self.all(field)?, last) {
                (Some(node), _) => nodes.push(node),
                (None, Some(span)) => return Err(Error::new(Problem::NothingAfter(Operator::Or), span)),
                (None, None) => {}
            }
            last = self.operator(Operator::Or);
            match last {
                Some(span) if nodes.is_empty() => {
                    return Err(Error::new(Problem::NothingBefore(Operator::Or), span));
                }
                Some(_) => {}
                None => return Ok(joined(nodes, Expr::Or)),
            }
        }
    }

    /// What must hold together, up to `OR`, a closing parenthesis or the end.
    fn all(&mut self, field: Option<Field>) -> Result<Option<Node>, Error> {
        let mut nodes = Vec::new();
        loop {
            let and = self.operator(Operator::And);
            if let (Some(span), true) = (and, nodes.is_empty()) {
                return Err(Error::new(Problem::NothingBefore(Operator::And), span));
            }
            match (self.one(field)?, and) {
                (Some(node), _) => nodes.push(node),
                (None, Some(span)) => return Err(Error::new(Problem::NothingAfter(Operator::And), span)),
                (None, None) => return Ok(joined(nodes, Expr::And)),
            }
        }
    }

    /// One term or group, negated or not; none at an operator, a closing parenthesis or the end.
    fn one(&mut self, field: Option<Field>) -> Result<Option<Node>, Error> {
        let Some((token, span)) = self.peek() else { return Ok(None) };
        match token {
            Token::Operator(Operator::Not) => {
                self.tokens.next();
                self.deeper(span)?;
                let node = self.one(field)?;
                self.depth -= 1;
                let node = node.ok_or_else(|| Error::new(Problem::NothingAfter(Operator::Not), span))?;
                let span = cover(span, node.span);
                Ok(Some(Node { expr: Expr::Not(Box::new(node)), span }))
            }
            Token::Operator(_) | Token::Close => Ok(None),
            Token::Field(name) => {
                let name = *name;
                self.tokens.next();
                self.value(name, span, field).map(Some)
            }
            _ => self.primary(field).map(Some),
        }
    }

    /// What stands after a field's name.
    fn value(&mut self, name: Field, span: Span, outer: Option<Field>) -> Result<Node, Error> {
        let next = self.peek();
        if outer.is_some() {
            return Err(Error::new(Problem::FieldInField(name), span));
        }
        match next {
            Some((Token::Field(inner), span)) => Err(Error::new(Problem::FieldInField(*inner), span)),
            None | Some((Token::Operator(_) | Token::Close, _)) => Err(Error::new(Problem::NoValue(name), span)),
            Some(_) => {
                let mut node = self.primary(Some(name))?;
                node.span = cover(span, node.span);
                Ok(node)
            }
        }
    }

    /// A term or a group, which the caller has seen to stand here.
    fn primary(&mut self, field: Option<Field>) -> Result<Node, Error> {
        let Some((token, span)) = self.next() else { return Err(Error::new(Problem::EmptyGroup, Span::default())) };
        let term = match token {
            Token::Open => return self.group(field, span),
            Token::Regex(regex) => Term::Regex(regex),
            Token::Wildcard(pieces) => Term::Wildcard(pieces),
            Token::Text { text, quoted } => Term::Text { text, quoted },
            Token::Close | Token::Operator(_) | Token::Field(_) => {
                return Err(Error::new(Problem::UnopenedGroup, span));
            }
        };
        let term = if field == Some(Field::Date) { self.dates(&term, span)? } else { term };
        Ok(Node { expr: Expr::Leaf(Leaf { field, term }), span })
    }

    fn group(&mut self, field: Option<Field>, open: Span) -> Result<Node, Error> {
        self.deeper(open)?;
        let node = self.any(field)?;
        self.depth -= 1;
        let Some((_, close)) = self.next() else { return Err(Error::new(Problem::UnclosedGroup, open)) };
        let span = cover(open, close);
        let node = node.ok_or_else(|| Error::new(Problem::EmptyGroup, span))?;
        Ok(Node { span, ..node })
    }

    fn dates(&self, term: &Term, span: Span) -> Result<Term, Error> {
        let written = match term {
            Term::Text { text, .. } => text.as_str(),
            _ => span.of(self.query),
        };
        let problem = match Dates::read(written) {
            Ok(dates) => return Ok(Term::Dates(dates)),
            Err(Misread::NoDate) => Problem::BadDate(written.to_owned()),
            Err(Misread::Backward) => Problem::BackwardDates(written.to_owned()),
        };
        Err(Error::new(problem, span))
    }

    fn deeper(&mut self, span: Span) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(Error::new(Problem::TooDeep, span)) } else { Ok(()) }
    }
}

/// The nodes as one: none, the only one, or all joined.
fn joined(mut nodes: Vec<Node>, join: fn(Vec<Node>) -> Expr) -> Option<Node> {
    if nodes.len() < 2 {
        return nodes.pop();
    }
    let span = cover(nodes.first()?.span, nodes.last()?.span);
    Some(Node { expr: join(nodes), span })
}

fn cover(first: Span, last: Span) -> Span {
    Span { start: first.start, end: last.end }
}
