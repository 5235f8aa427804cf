//! What is looked at in its surroundings: the places of a node in the counted text of a part.
//!
//! A node is asked for in the language of queries: a term, or several with OR. Each stretch of text that one of its terms
//! fits is a place; where two terms fit the same stretch, it is one. Within a word, and for an expression within a
//! paragraph, places do not overlap.

use std::ops::Range;

use regex::Regex;

use super::Part;
use crate::index::Index;
use crate::index::evaluate::{Leaf, Sought};
use crate::index::lexicon::BORDER;
use crate::index::stream::Position;
use crate::index::term::TypeSet;
use crate::pace::Pace;
use crate::query;
use crate::text::fold::Script;

/// A stretch of the counted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The token in which it begins.
    pub first: Position,
    /// Characters of that token before it.
    pub skip: u32,
    /// Characters that it holds.
    pub length: u32,
    /// How many tokens it reaches into.
    pub tokens: u32,
    /// The article in which it stands, by number.
    pub entry: u32,
    /// Whether it is whole tokens.
    pub whole: bool,
}

impl Place {
    /// One whole token of an article.
    #[must_use]
    pub fn token(index: &Index, entry: u32, token: Position) -> Self {
        let length = index.characters(token..token + 1) as u32;
        Self { first: token, skip: 0, length, tokens: 1, entry, whole: true }
    }

    /// One past the last token that it reaches into.
    #[must_use]
    pub fn end(&self) -> Position {
        self.first + self.tokens
    }
}

/// Every place of the node in the part, in the order of the stream, where these characters are the same. A node without a term
/// that should occur (nothing, `NOT a`, a date) has none.
///
/// # Errors
/// What is wrong with the node.
pub async fn places(
    index: &Index,
    part: &Part,
    node: &str,
    script: Script,
    pace: &Pace,
) -> Result<Vec<Place>, query::Error> {
    let found = index.find(&query::parse(node)?, script, pace).await?;
    let mut places = Vec::new();
    for leaf in &found.leaves {
        let mut finder = Finder::new(index, leaf, true, &mut places);
        for (at, own) in leaf.holders.iter().enumerate().filter(|(_, own)| part.holds(own.entry)) {
            pace.at(at, leaf.holders.len()).await;
            finder.find(own.entry);
        }
    }
    places.sort_unstable();
    places.dedup();
    // `a AND b`, `a NOT b`: only in the articles that the whole holds.
    let mut held = found.entries.iter().copied().peekable();
    places.retain(|place| {
        while held.next_if(|entry| *entry < place.entry).is_some() {}
        held.peek() == Some(&place.entry)
    });
    Ok(places)
}

/// Every place of a term of a query in an article, counted or not, in the order of the stream.
#[must_use]
pub fn places_in(index: &Index, entry: u32, leaf: &Leaf) -> Vec<Place> {
    let mut places = Vec::new();
    Finder::new(index, leaf, false, &mut places).find(entry);
    places.sort_unstable();
    places
}

struct Finder<'a> {
    index: &'a Index,
    leaf: &'a Leaf,
    /// Only what is counted.
    counted: bool,
    /// The types that are the term or hold it.
    types: TypeSet,
    /// The article that is looked through.
    entry: u32,
    places: &'a mut Vec<Place>,
}

impl<'a> Finder<'a> {
    fn new(index: &'a Index, leaf: &'a Leaf, counted: bool, places: &'a mut Vec<Place>) -> Self {
        let types = match &leaf.sought {
            Sought::Text(_, found) | Sought::Tokens(_, found) => TypeSet::new(&found.types),
            Sought::Regex(_) => TypeSet::new(&[]),
        };
        Self { index, leaf, counted, types, entry: 0, places }
    }

    fn find(&mut self, entry: u32) {
        let Some(extent) = self.index.extent(entry) else { return };
        self.entry = entry;
        let end = if self.counted { extent.counted } else { extent.end };
        match self.leaf.field {
            None => self.find_in(extent.first..end),
            Some(field) => {
                let runs = self.index.stream().fields(extent);
                let own = runs.filter(|(own, run)| *own == field && run.end <= end);
                own.for_each(|(_, run)| self.find_in(run));
            }
        }
    }

    fn find_in(&mut self, range: Range<Position>) {
        let (index, leaf) = (self.index, self.leaf);
        let tokens = index.stream().slice(range.clone());
        match &leaf.sought {
            Sought::Text(text, found) => {
                let length = characters(text);
                let (entry, letters) = (self.entry, index.letters(leaf.script));
                let held = self.types.places(range.start, tokens);
                self.places.extend(held.flat_map(|(first, id)| {
                    let folded = letters.of(id);
                    let whole = folded.len() == text.len();
                    folded.match_indices(text).map(move |(at, _)| {
                        let skip = characters(&folded[..at]);
                        Place { first, skip, length, tokens: 1, entry, whole }
                    })
                }));
                for stretch in found.among(range) {
                    self.across(stretch.first, u32::from(stretch.skip), length);
                }
            }
            Sought::Tokens(several, found) => {
                let entry = self.entry;
                self.places.extend(self.types.places(range.start, tokens).map(|(first, id)| {
                    let length = characters(index.lexicon().word(id));
                    Place { first, skip: 0, length, tokens: 1, entry, whole: true }
                }));
                for stretch in found.among(range) {
                    let length = index.characters(stretch.first..stretch.first + several) as u32;
                    self.across(stretch.first, 0, length);
                }
            }
            Sought::Regex(regex) => self.matches(regex, range),
        }
    }

    fn across(&mut self, first: Position, skip: u32, length: u32) {
        let (mut reached, mut tokens) = (0, 0);
        while reached < skip + length {
            let Some(token) = self.index.stream().get(first + tokens) else { return };
            reached += characters(self.index.lexicon().word(token.id()));
            tokens += 1;
        }
        let whole = skip == 0 && reached == length;
        self.places.push(Place { first, skip, length, tokens, entry: self.entry, whole });
    }

    /// The matches in each paragraph of these tokens.
    fn matches(&mut self, regex: &Regex, tokens: Range<Position>) {
        let mut start = tokens.start;
        for (at, token) in (tokens.start..).zip(self.index.stream().slice(tokens)) {
            if token.id() == BORDER {
                let text = self.index.words_of(start..at);
                self.matches_in(regex, &self.leaf.script.text(&text), start);
                start = at + 1;
            }
        }
    }

    fn matches_in(&mut self, regex: &Regex, text: &str, start: Position) {
        // The token that holds the match's beginning is sought from the last one on.
        let (mut token, mut byte) = (start, 0);
        for found in regex.find_iter(text).filter(|found| !found.is_empty()) {
            while let Some(next) = self.index.stream().get(token) {
                let end = byte + self.leaf.script.text(self.index.lexicon().word(next.id())).len();
                if end > found.start() {
                    break;
                }
                (token, byte) = (token + 1, end);
            }
            let skip = characters(&text[byte..found.start()]);
            self.across(token, skip, characters(found.as_str()));
        }
    }
}

fn characters(text: &str) -> u32 {
    text.chars().count() as u32
}
