//! Which articles a query holds.

use std::pin::Pin;

use regex::Regex;

use super::Index;
use super::fields::{self, sought};
use super::holders::Holder;
use super::lexicon::TypeId;
use super::pattern::Pattern;
use super::rank::leap;
use super::term::Occurrences;
use crate::pace::{Pace, whole};
use crate::query::{self, Dates, Expr, Field, Moment, Node, Problem, Query, Term};
use crate::text::Span;
use crate::text::fold::Script;

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
    /// Which characters are the same to it.
    pub script: Script,
    /// The field in which alone it counts.
    pub field: Option<fields::Field>,
    /// The articles that hold it, in order.
    pub holders: Vec<Holder>,
}

/// How a term is found in a text.
#[derive(Debug, Clone)]
pub enum Sought {
    /// As a stretch of running text, folded as the term's script says.
    Text(String, Occurrences),
    /// As so many tokens.
    Tokens(u32, Occurrences),
    /// By an expression, in text as the term's script has it.
    Regex(Regex),
}

/// A regular expression may compile to so many bytes.
const REGEX_LIMIT: usize = 1 << 20;

/// What of a query is being evaluated.
#[derive(Clone, Copy)]
struct Scope<'a> {
    /// Only these articles matter, where it is known.
    within: Option<&'a [u32]>,
    /// Whether what is found should occur.
    wanted: bool,
    script: Script,
    pace: &'a Pace,
}

impl Index {
    /// The articles that the query holds, where these characters are the same.
    ///
    /// # Errors
    /// [`Problem::BadRegex`].
    pub fn evaluate(&self, query: &Query, script: Script) -> Result<Found, query::Error> {
        whole(self.find(query, script, &Pace::steady()))
    }

    /// The same at a pace: only an expression, for which every text is read, takes long.
    ///
    /// # Errors
    /// [`Problem::BadRegex`].
    pub async fn find(&self, query: &Query, script: Script, pace: &Pace) -> Result<Found, query::Error> {
        let mut found = Found::default();
        let scope = Scope { within: None, wanted: true, script, pace };
        found.entries = match &query.root {
            Some(root) => self.held(root, scope, &mut found.leaves).await?,
            None => self.everything(scope),
        };
        if self.removed > 0 {
            found.entries.retain(|entry| self.about(*entry).is_some_and(|about| !about.removed));
        }
        Ok(found)
    }

    /// Boxed, as it asks itself.
    fn set<'a>(
        &'a self,
        node: &'a Node,
        scope: Scope<'a>,
        leaves: &'a mut Vec<Leaf>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u32>, query::Error>> + 'a>> {
        Box::pin(async move { self.held(node, scope, leaves).await })
    }

    async fn held(&self, node: &Node, scope: Scope<'_>, leaves: &mut Vec<Leaf>) -> Result<Vec<u32>, query::Error> {
        match &node.expr {
            Expr::And(parts) => {
                // The cheap and rare ones first, so that the others look at less.
                let mut order = Vec::with_capacity(parts.len());
                for part in parts {
                    let sought = match &part.expr {
                        Expr::Leaf(leaf) if cost(part) == 0 => Some(self.seek(leaf, part.span, scope.script)?),
                        _ => None,
                    };
                    order.push((part, sought, Vec::new()));
                }
                // What is found is told in this order, whichever is rare: scores are sums.
                order.sort_by_key(|(part, ..)| cost(part));
                let mut turns: Vec<_> = order.iter_mut().collect();
                turns.sort_by_key(|(part, sought, _)| {
                    (cost(part), sought.as_ref().map_or(0, |sought| self.size(sought)))
                });
                let mut held: Option<Vec<u32>> = None;
                for (part, sought, leaves) in turns {
                    let scope = Scope { within: held.as_deref().or(scope.within), ..scope };
                    let next = match &part.expr {
                        Expr::Leaf(leaf) => self.leaf(leaf, part.span, sought.take(), scope, leaves).await?,
                        _ => self.set(part, scope, leaves).await?,
                    };
                    held = Some(match held {
                        Some(held) => both(&held, &next, |entry| *entry),
                        None => next,
                    });
                }
                order.into_iter().for_each(|(.., own)| leaves.extend(own));
                Ok(held.unwrap_or_default())
            }
            Expr::Or(parts) => {
                let mut held = Vec::new();
                for part in parts {
                    held.extend(self.set(part, scope, leaves).await?);
                }
                held.sort_unstable();
                held.dedup();
                Ok(held)
            }
            Expr::Not(inner) => {
                let held = self.set(inner, Scope { wanted: !scope.wanted, ..scope }, leaves).await?;
                Ok(without(&self.everything(scope), &held))
            }
            Expr::Leaf(leaf) => self.leaf(leaf, node.span, None, scope, leaves).await,
        }
    }

    fn everything(&self, scope: Scope) -> Vec<u32> {
        scope.within.map_or_else(|| (0..self.extents.len() as u32).collect(), <[u32]>::to_vec)
    }

    fn those(&self, scope: Scope, holds: impl Fn(&super::About) -> bool) -> Vec<u32> {
        let mut entries = self.everything(scope);
        entries.retain(|entry| self.about(*entry).is_some_and(&holds));
        entries
    }

    /// `sought` is what the term is found to be, where that is known.
    async fn leaf(
        &self,
        leaf: &query::Leaf,
        span: Span,
        sought: Option<Sought>,
        scope: Scope<'_>,
        leaves: &mut Vec<Leaf>,
    ) -> Result<Vec<u32>, query::Error> {
        if let Term::Dates(dates) = &leaf.term {
            return Ok(self.those(scope, |about| meets(about.date, dates)));
        }
        let sought = match sought {
            Some(sought) => sought,
            None => self.seek(leaf, span, scope.script)?,
        };
        if leaf.field == Some(Field::Person) {
            return Ok(self.people_named(&sought, scope, leaves));
        }
        let field = match leaf.field {
            Some(Field::Headline) => Some(fields::Field::Headline),
            Some(Field::Body) => Some(fields::Field::Body),
            Some(known @ (Field::Byline | Field::Place | Field::Column | Field::Source | Field::Paper)) => {
                return Ok(self.named(known, &sought, scope));
            }
            _ => None,
        };
        let holders = match &sought {
            Sought::Text(_, places) | Sought::Tokens(_, places) => self.holders(places, field),
            Sought::Regex(regex) => self.matched(regex, scope.script, field, &self.everything(scope), scope.pace).await,
        };
        let entries = match scope.within {
            Some(within) => both(within, &holders, |holder| holder.entry),
            None => holders.iter().map(|holder| holder.entry).collect(),
        };
        if scope.wanted {
            leaves.push(Leaf { sought, script: scope.script, field, holders });
        }
        Ok(entries)
    }

    /// About how many articles hold it, at most.
    fn size(&self, sought: &Sought) -> usize {
        match sought {
            Sought::Text(_, places) | Sought::Tokens(_, places) => {
                places.types.iter().map(|id| self.segments.holders(*id)).sum::<usize>() + places.stretches.len()
            }
            Sought::Regex(_) => self.extents.len(),
        }
    }

    /// Finds a term everywhere. `span` is where it is written, for the error.
    ///
    /// # Errors
    /// [`Problem::BadRegex`].
    pub fn seek(&self, leaf: &query::Leaf, span: Span, script: Script) -> Result<Sought, query::Error> {
        let terms = self.terms(script);
        let folded = |text: &str| script.text(&sought(text)).into_owned();
        Ok(match (&leaf.term, leaf.field) {
            (Term::Text { text, .. }, Some(Field::Pos)) => {
                Sought::Tokens(1, terms.part_of_speech(&text.to_ascii_lowercase()))
            }
            (Term::Text { text, .. }, Some(Field::Word)) => {
                let words: Vec<String> = text.split_whitespace().map(folded).collect();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                Sought::Tokens(words.len() as u32, terms.row(&words))
            }
            (Term::Text { text, .. }, _) => {
                let text = folded(text);
                let places = terms.string(&text);
                Sought::Text(text, places)
            }
            (Term::Wildcard(pieces), _) => Sought::Tokens(1, terms.pattern(&Pattern::new(pieces, script))),
            (Term::Regex(pattern), _) => Sought::Regex(compiled(pattern, span, script)?),
            (Term::Dates(_), _) => Sought::Tokens(1, Occurrences::default()),
        })
    }

    /// The articles whose text names a person whose name holds the term.
    fn people_named(&self, sought: &Sought, scope: Scope, leaves: &mut Vec<Leaf>) -> Vec<u32> {
        let letters = self.letters(scope.script);
        let fits = |id: &TypeId| match sought {
            Sought::Text(text, _) => letters.of(*id).contains(text),
            Sought::Regex(regex) => regex.is_match(&scope.script.text(self.lexicon.word(*id))),
            Sought::Tokens(_, places) => places.types.binary_search(id).is_ok(),
        };
        let types: Vec<TypeId> = self.people().names().iter().copied().filter(fits).collect();
        let places = Occurrences { types, stretches: Vec::new() };
        let mut holders = self.holders(&places, None);
        // A name in a byline alone is not one that the text tells.
        holders.retain(|holder| self.people().of(holder.entry).iter().any(|id| places.types.binary_search(id).is_ok()));
        let entries = match scope.within {
            Some(within) => both(within, &holders, |holder| holder.entry),
            None => holders.iter().map(|holder| holder.entry).collect(),
        };
        if scope.wanted {
            leaves.push(Leaf { sought: Sought::Tokens(1, places), script: scope.script, field: None, holders });
        }
        entries
    }

    /// The articles of which a name is known that holds the term.
    fn named(&self, field: Field, term: &Sought, scope: Scope) -> Vec<u32> {
        let names = match field {
            Field::Byline => &self.reporters,
            Field::Place => &self.places,
            Field::Paper => &self.papers,
            Field::Source => &self.sources,
            _ => &self.columns,
        };
        let fits = |name: &String| match term {
            Sought::Text(text, _) => scope.script.text(&sought(name)).contains(text),
            Sought::Regex(regex) => regex.is_match(&scope.script.text(name)),
            // What stands in a name is no token of its own: patterns fit names as a whole.
            Sought::Tokens(..) => false,
        };
        let fitting: Vec<bool> = names.all().iter().map(fits).collect();
        let is = |number: &u32| fitting.get(*number as usize).is_some_and(|fits| *fits);
        self.those(scope, |about| match field {
            Field::Byline => about.reporters.iter().any(is),
            Field::Place => about.place.as_ref().is_some_and(is),
            Field::Paper => about.paper.as_ref().is_some_and(is),
            Field::Source => is(&about.source),
            _ => about.column.as_ref().is_some_and(is),
        })
    }
}

fn compiled(pattern: &str, span: Span, script: Script) -> Result<Regex, query::Error> {
    let build = |pattern: &str| regex::RegexBuilder::new(pattern).size_limit(REGEX_LIMIT).build();
    let as_written = build(pattern).map_err(|error| {
        let cause = error.to_string();
        // The library draws the expression over several lines; the last says what is wrong.
        let cause = cause.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        query::Error::new(Problem::BadRegex(cause), span)
    })?;
    // A range may be none any more when its ends are simplified.
    Ok(build(&script.text(pattern)).unwrap_or(as_written))
}

/// Whether a date (`yyyymmdd`, zeros for what is not known, 0 for nothing) may lie in the stretch.
fn meets(date: u32, dates: &Dates) -> bool {
    let known = |number: u32| u8::try_from(number % 100).ok().filter(|number| *number > 0);
    let moment = Moment { year: (date / 10_000) as u16, month: known(date / 100), day: known(date) };
    date != 0 && dates.meet(moment)
}

/// The order of evaluation within AND.
fn cost(node: &Node) -> u8 {
    match &node.expr {
        Expr::Not(inner) => cost(inner).max(2),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().map(cost).max().unwrap_or(0),
        Expr::Leaf(query::Leaf { term: Term::Regex(_), .. }) => 3,
        Expr::Leaf(query::Leaf { term: Term::Text { .. }, field: None | Some(Field::Word) }) => 0,
        Expr::Leaf(_) => 1,
    }
}

/// What is in both, which are in order of their articles: the shorter is walked, the longer leapt through.
fn both<T>(a: &[u32], b: &[T], entry: impl Fn(&T) -> u32) -> Vec<u32> {
    let mut held = Vec::with_capacity(a.len().min(b.len()));
    if a.len() < b.len() {
        let mut b = b;
        for &own in a {
            b = &b[leap(b, |other| entry(other) < own)..];
            held.extend(b.first().map(&entry).filter(|other| *other == own));
        }
    } else {
        let mut a = a;
        for own in b.iter().map(entry) {
            a = &a[leap(a, |other| *other < own)..];
            held.extend(a.first().filter(|other| **other == own));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_is_not_known_to_the_day_is_found_where_it_may_be() {
        let meets = |dates: &str, date| meets(date, &Dates::parse(dates).unwrap());
        assert!(meets("2021", 20_210_407) && meets("2021-04", 20_210_400) && meets("2021-04-07", 20_210_400));
        assert!(!meets("2021-05", 20_210_400) && !meets("2020", 20_210_000) && !meets("2021", 0));
    }
}
