//! Pieces to a [`Query`].

use super::error::{Problem, QueryError};
use super::fields::{DateRange, Prefix};
use super::scan::{Piece, pieces};
use super::{At, DEEPEST, LONGEST, Query, Term};

/// Reads a query. An empty one is every article.
///
/// # Errors
/// [`QueryError`] with the place where it cannot be read on.
pub fn parse(query: &str) -> Result<Query, QueryError> {
    if let Some((at, _)) = query.char_indices().nth(LONGEST) {
        return Err(QueryError::new(Problem::TooLong, at..query.len()));
    }
    let mut parser = Parser { pieces: pieces(query)?, next: 0, end: query.len(), depth: 0 };
    if parser.pieces.is_empty() {
        return Ok(Query::All(Vec::new()));
    }
    let read = parser.any()?;
    match parser.peek() {
        Some((_, at)) => Err(QueryError::new(Problem::CloseParenthesis, at.clone())),
        None => Ok(read),
    }
}

struct Parser {
    pieces: Vec<(Piece, At)>,
    next: usize,
    end: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<&(Piece, At)> {
        self.pieces.get(self.next)
    }

    fn take(&mut self, piece: &Piece) -> bool {
        let found = self.peek().is_some_and(|(next, _)| next == piece);
        self.next += usize::from(found);
        found
    }

    /// Where something is missing: at what stands there instead, or at the end.
    fn missing(&self) -> QueryError {
        let at = self.peek().map_or(self.end..self.end, |(_, at)| at.clone());
        QueryError::new(Problem::Missing, at)
    }

    fn any(&mut self) -> Result<Query, QueryError> {
        let mut found = vec![self.all()?];
        while self.take(&Piece::Or) {
            found.push(self.all()?);
        }
        Ok(one_or(found, Query::Any))
    }

    fn all(&mut self) -> Result<Query, QueryError> {
        let mut found = vec![self.not()?];
        while self.take(&Piece::And) || self.peek().is_some_and(|(next, _)| !matches!(next, Piece::Or | Piece::Close)) {
            found.push(self.not()?);
        }
        Ok(one_or(found, Query::All))
    }

    fn not(&mut self) -> Result<Query, QueryError> {
        if self.take(&Piece::Not) {
            return self.deeper(|parser| Ok(Query::Not(Box::new(parser.not()?))));
        }
        self.item()
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Result<Query, QueryError>) -> Result<Query, QueryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let at = self.peek().map_or(self.end..self.end, |(_, at)| at.clone());
            return Err(QueryError::new(Problem::TooDeep, at));
        }
        let found = read(self)?;
        self.depth -= 1;
        Ok(found)
    }

    fn item(&mut self) -> Result<Query, QueryError> {
        let Some((piece, at)) = self.peek().cloned() else { return Err(self.missing()) };
        match piece {
            Piece::And | Piece::Or | Piece::Not | Piece::Close => return Err(self.missing()),
            _ => self.next += 1,
        }
        match piece {
            Piece::Open => {
                let found = self.deeper(Self::any)?;
                if self.take(&Piece::Close) { Ok(found) } else { Err(QueryError::new(Problem::OpenParenthesis, at)) }
            }
            Piece::Quoted(text) => Ok(Query::Term(Term::Text(text))),
            Piece::Regex(pattern) => Ok(Query::Term(Term::Regex(pattern))),
            Piece::Bare(word) => self.bare(&word, at),
            Piece::Close | Piece::And | Piece::Or | Piece::Not => Err(self.missing()),
        }
    }

    fn bare(&mut self, word: &str, at: At) -> Result<Query, QueryError> {
        let Some((name, value)) = word.split_once([':', '：']) else { return Ok(Query::Term(text(word))) };
        let name_at = at.start..at.start + name.len();
        let Some(prefix) = Prefix::named(name) else {
            // An address, a time or a ratio is text; a name that nobody knows is more likely a slip.
            let is_name = name.chars().nth(1).is_some() && name.chars().all(|c| c.is_ascii_alphabetic());
            return if is_name && !value.starts_with("//") {
                Err(QueryError::new(Problem::UnknownField(name.to_owned()), name_at))
            } else {
                Ok(Query::Term(text(word)))
            };
        };
        let value_at = at.end - value.len()..at.end;
        match prefix {
            Prefix::Field(field) if value.is_empty() => self.value(|inner| Ok(Query::In(field, Box::new(inner)))),
            Prefix::Field(field) => Ok(Query::In(field, Box::new(Query::Term(text(value))))),
            Prefix::Date => match DateRange::read(value) {
                Some(range) => Ok(Query::Published(range)),
                None => Err(QueryError::new(Problem::BadDate(value.to_owned()), value_at)),
            },
            Prefix::PartOfSpeech if value.is_empty() => Err(self.missing()),
            Prefix::PartOfSpeech => Ok(Query::Term(Term::PartOfSpeech(value.to_ascii_lowercase()))),
            Prefix::Word if value.is_empty() => {
                let missing = self.missing();
                self.value(|inner| match inner {
                    Query::Term(Term::Text(words)) => Ok(Query::Term(Term::Words(words))),
                    _ => Err(missing),
                })
            }
            Prefix::Word => Ok(Query::Term(Term::Words(unescaped(value)))),
        }
    }

    /// What follows a field's colon: something quoted, a regular expression or parentheses, without white space between.
    fn value(&mut self, wrap: impl FnOnce(Query) -> Result<Query, QueryError>) -> Result<Query, QueryError> {
        let touches = self.next.checked_sub(1).and_then(|last| self.pieces.get(last)).map(|(_, at)| at.end);
        match self.peek() {
            Some((Piece::Open | Piece::Quoted(_) | Piece::Regex(_), at)) if Some(at.start) == touches => {}
            _ => return Err(self.missing()),
        }
        let inner = self.deeper(Self::item)?;
        wrap(inner)
    }
}

fn one_or(mut found: Vec<Query>, several: fn(Vec<Query>) -> Query) -> Query {
    match found.pop() {
        Some(only) if found.is_empty() => only,
        Some(last) => {
            found.push(last);
            several(found)
        }
        None => several(found),
    }
}

/// A word as typed: a pattern where it holds an unescaped `*` or `?` beside something else.
fn text(word: &str) -> Term {
    let mut escaped = false;
    let (mut wild, mut plain) = (false, false);
    for c in word.chars() {
        match c {
            '*' | '?' if !escaped => wild = true,
            _ => plain |= c != '\\' || escaped,
        }
        escaped = c == '\\' && !escaped;
    }
    if wild && plain && !word.contains('\\') { Term::Pattern(word.to_owned()) } else { Term::Text(unescaped(word)) }
}

fn unescaped(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    let mut characters = word.chars();
    while let Some(c) = characters.next() {
        // A lone backslash at the end is itself.
        text.push(if c == '\\' { characters.next().unwrap_or(c) } else { c });
    }
    text
}

#[cfg(test)]
mod tests;
