//! Which articles a query holds.

use regex::Regex;

use super::Index;
use super::fields::{Field, sought};
use super::holders::Holder;
use super::term::Occurrences;
use crate::query::{self, Problem, Query, QueryError, Term};

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The articles by number, in order.
    pub entries: Vec<u32>,
    /// The terms that should occur, for ranking and marking.
    pub leaves: Vec<Leaf>,
}

/// A term of the query and where it was found.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Where to look for it.
    pub sought: Sought,
    /// The field in which alone it counts.
    pub field: Option<Field>,
    /// The articles that hold it, in order.
    pub holders: Vec<Holder>,
}

/// How a term is found in a text.
#[derive(Debug, Clone)]
pub enum Sought {
    /// As a stretch of folded running text.
    Text(String, Occurrences),
    /// As so many tokens.
    Tokens(u32, Occurrences),
    /// By an expression.
    Regex(Regex),
}

/// A regular expression may compile to so many bytes.
const REGEX_LIMIT: usize = 1 << 20;

/// What of a query is being evaluated.
#[derive(Clone, Copy)]
struct Scope<'a> {
    field: Option<Field>,
    /// Only these articles matter, where it is known.
    within: Option<&'a [u32]>,
    /// Whether what is found should occur.
    wanted: bool,
}

impl Index {
    /// The articles that the query holds.
    ///
    /// # Errors
    /// [`Problem::BadRegex`].
    pub fn evaluate(&self, query: &Query) -> Result<Found, QueryError> {
        let mut found = Found::default();
        let scope = Scope { field: None, within: None, wanted: true };
        found.entries = self.set(query, scope, &mut found.leaves)?;
        if self.removed > 0 {
            found.entries.retain(|entry| self.about(*entry).is_some_and(|about| !about.removed));
        }
        Ok(found)
    }

    fn set(&self, query: &Query, scope: Scope, leaves: &mut Vec<Leaf>) -> Result<Vec<u32>, QueryError> {
        match query {
            Query::All(parts) => self.all(parts, scope, leaves),
            Query::Any(parts) => {
                let mut held = Vec::new();
                for part in parts {
                    held.extend(self.set(part, scope, leaves)?);
                }
                held.sort_unstable();
                held.dedup();
                Ok(held)
            }
            Query::Not(inner) => {
                let scope = Scope { wanted: !scope.wanted, ..scope };
                let held = self.set(inner, scope, leaves)?;
                Ok(without(&self.everything(scope), &held))
            }
            Query::In(field, inner) => match text_field(*field) {
                Some(field) => self.set(inner, Scope { field: Some(field), ..scope }, leaves),
                None => self.known(*field, inner, scope),
            },
            Query::Published(range) => Ok(self.those(scope, |about| range.holds(about.date))),
            Query::Term(term) => self.term(term, scope, leaves),
        }
    }

    /// What all parts hold: the cheap ones first, so that the dear ones look at less.
    fn all(&self, parts: &[Query], scope: Scope, leaves: &mut Vec<Leaf>) -> Result<Vec<u32>, QueryError> {
        let mut order: Vec<&Query> = parts.iter().collect();
        order.sort_by_key(|part| cost(part));
        let mut held: Option<Vec<u32>> = None;
        for part in order {
            let scope = Scope { within: held.as_deref().or(scope.within), ..scope };
            let next = match part {
                Query::Not(inner) => {
                    let unwanted = self.set(inner, Scope { wanted: !scope.wanted, ..scope }, leaves)?;
                    without(&self.everything(scope), &unwanted)
                }
                part => self.set(part, scope, leaves)?,
            };
            held = Some(match held {
                Some(held) => both(&held, &next),
                None => next,
            });
        }
        Ok(held.unwrap_or_else(|| self.everything(scope)))
    }

    fn everything(&self, scope: Scope) -> Vec<u32> {
        scope.within.map_or_else(|| (0..self.extents.len() as u32).collect(), <[u32]>::to_vec)
    }

    fn those(&self, scope: Scope, holds: impl Fn(&super::About) -> bool) -> Vec<u32> {
        let mut entries = self.everything(scope);
        entries.retain(|entry| self.about(*entry).is_some_and(&holds));
        entries
    }

    fn term(&self, term: &Term, scope: Scope, leaves: &mut Vec<Leaf>) -> Result<Vec<u32>, QueryError> {
        let sought = self.seek(term)?;
        let holders = match &sought {
            Sought::Text(_, places) | Sought::Tokens(_, places) => self.holders(places, scope.field),
            Sought::Regex(regex) => self.matched(regex, scope.field, &self.everything(scope)),
        };
        let entries = holders.iter().map(|holder| holder.entry).collect();
        if scope.wanted {
            leaves.push(Leaf { sought, field: scope.field, holders });
        }
        Ok(entries)
    }

    /// Finds a term everywhere.
    ///
    /// # Errors
    /// [`Problem::BadRegex`].
    pub fn seek(&self, term: &Term) -> Result<Sought, QueryError> {
        Ok(match term {
            Term::Text(text) => {
                let text = sought(text);
                let places = self.string(&text);
                Sought::Text(text, places)
            }
            Term::Words(words) => {
                let words: Vec<String> = words.split_whitespace().map(sought).collect();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                Sought::Tokens(words.len() as u32, self.row(&words))
            }
            Term::Pattern(pattern) => Sought::Tokens(1, self.pattern(&sought(pattern))),
            Term::PartOfSpeech(tag) => Sought::Tokens(1, self.part_of_speech(tag)),
            Term::Regex(pattern) => Sought::Regex(compiled(pattern)?),
        })
    }

    /// The articles of which something is known that the inner query, of which text alone counts, holds.
    fn known(&self, field: query::Field, inner: &Query, scope: Scope) -> Result<Vec<u32>, QueryError> {
        Ok(match inner {
            Query::All(parts) => {
                let mut held = self.everything(scope);
                for part in parts {
                    held = self.known(field, part, Scope { within: Some(&held), ..scope })?;
                }
                held
            }
            Query::Any(parts) => {
                let mut held = Vec::new();
                for part in parts {
                    held.extend(self.known(field, part, scope)?);
                }
                held.sort_unstable();
                held.dedup();
                held
            }
            Query::Not(inner) => without(&self.everything(scope), &self.known(field, inner, scope)?),
            Query::In(inner_field, inner) => self.known(*inner_field, inner, scope)?,
            Query::Published(range) => self.those(scope, |about| range.holds(about.date)),
            Query::Term(Term::Regex(pattern)) => {
                let regex = compiled(pattern)?;
                self.named(field, scope, |name| regex.is_match(name))
            }
            Query::Term(Term::Text(text) | Term::Words(text) | Term::Pattern(text) | Term::PartOfSpeech(text)) => {
                let text = sought(text.trim_matches('*'));
                self.named(field, scope, |name| sought(name).contains(&text))
            }
        })
    }

    fn named(&self, field: query::Field, scope: Scope, fits: impl Fn(&str) -> bool) -> Vec<u32> {
        let names = match field {
            query::Field::Byline => &self.reporters,
            query::Field::Place => &self.places,
            query::Field::Paper => &self.papers,
            _ => &self.columns,
        };
        let fitting: Vec<bool> = names.all().iter().map(|name| fits(name)).collect();
        let is = |number: &u32| fitting.get(*number as usize).is_some_and(|fits| *fits);
        self.those(scope, |about| match field {
            query::Field::Byline => about.reporters.iter().any(is),
            query::Field::Place => about.place.as_ref().is_some_and(is),
            query::Field::Paper => about.paper.as_ref().is_some_and(is),
            _ => about.column.as_ref().is_some_and(is),
        })
    }
}

fn compiled(pattern: &str) -> Result<Regex, QueryError> {
    regex::RegexBuilder::new(pattern).size_limit(REGEX_LIMIT).build().map_err(|error| {
        let cause = error.to_string();
        // The library draws the expression over several lines; the last says what is wrong.
        let cause = cause.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        QueryError { problem: Problem::BadRegex(cause), start: 0, end: 0 }
    })
}

/// The fields that are stretches of the article's text.
fn text_field(field: query::Field) -> Option<Field> {
    Some(match field {
        query::Field::Headline => Field::Headline,
        query::Field::Heading => Field::Heading,
        query::Field::Body => Field::Body,
        query::Field::Caption => Field::Caption,
        _ => return None,
    })
}

/// The order of evaluation within AND.
fn cost(query: &Query) -> u8 {
    match query {
        Query::Term(Term::Regex(_)) => 3,
        Query::Not(_) => 2,
        Query::In(_, inner) => cost(inner),
        Query::All(parts) | Query::Any(parts) => parts.iter().map(cost).max().unwrap_or(0),
        Query::Published(_) | Query::Term(Term::Pattern(_) | Term::PartOfSpeech(_)) => 1,
        Query::Term(_) => 0,
    }
}

/// What is in both, which are in order: the shorter is walked, the longer leapt through.
fn both(a: &[u32], b: &[u32]) -> Vec<u32> {
    let (short, mut long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let mut held = Vec::with_capacity(short.len());
    for &entry in short {
        long = &long[super::rank::leap(long, |other| *other < entry)..];
        if long.first() == Some(&entry) {
            held.push(entry);
        }
    }
    held
}

/// What of `all` is not in `some`; both are in order.
fn without(all: &[u32], some: &[u32]) -> Vec<u32> {
    let mut some = some.iter().copied().peekable();
    let kept = all.iter().copied().filter(|entry| {
        while some.next_if(|other| other < entry).is_some() {}
        some.peek() != Some(entry)
    });
    kept.collect()
}
