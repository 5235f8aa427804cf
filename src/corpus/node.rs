//! What is looked at in its surroundings: the places of a node in the counted text of a part.
//!
//! A node is asked for in the language of queries: a term, or several with OR. Each stretch of text that one of its terms
//! fits is a place; where two terms fit the same stretch, it is one. Within a word, and for an expression within a
//! paragraph, places do not overlap.

use std::ops::Range;

use regex::Regex;

use super::Part;
use super::part::Walk;
use crate::index::Index;
use crate::index::evaluate::{Leaf, Sought};
use crate::index::lexicon::{BORDER, TypeId};
use crate::index::stream::Position;
use crate::index::term::Stretch;
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
    /// One past the last token that it reaches into.
    #[must_use]
    pub fn end(&self) -> Position {
        self.first + self.tokens
    }
}

/// Every place of the node in the part, in the order of the stream, where these characters are the same. A node without a term that should occur (nothing, `NOT a`, a
/// date) has none.
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
        Finder { index, scope: Scope::Part(part.walk(index)), leaf, places: &mut places }.find(pace).await;
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
    Finder { index, scope: Scope::Article(entry), leaf, places: &mut places }.find_in(entry);
    places.sort_unstable();
    places
}

/// Where places are looked for.
enum Scope<'a> {
    /// In the counted text of a part.
    Part(Walk<'a>),
    /// In an article.
    Article(u32),
}

struct Finder<'a> {
    index: &'a Index,
    scope: Scope<'a>,
    leaf: &'a Leaf,
    places: &'a mut Vec<Place>,
}

impl Finder<'_> {
    async fn find(mut self, pace: &Pace) {
        match &self.leaf.sought {
            Sought::Text(text, found) => {
                let length = characters(text);
                for &id in &found.types {
                    for list in self.index.segments().positions(id) {
                        self.within(id, text, length, list);
                    }
                }
                for stretch in &found.stretches {
                    self.across(stretch.first, u32::from(stretch.skip), length);
                }
            }
            Sought::Tokens(tokens, found) => {
                for &id in &found.types {
                    let length = characters(self.index.lexicon().word(id));
                    for list in self.index.segments().positions(id) {
                        self.each(list, |first, entry| Place { first, skip: 0, length, tokens: 1, entry, whole: true });
                    }
                }
                for stretch in &found.stretches {
                    let length = self.index.characters(stretch.first..stretch.first + tokens) as u32;
                    self.across(stretch.first, 0, length);
                }
            }
            Sought::Regex(regex) => {
                let holders = &self.leaf.holders;
                for (at, holder) in holders.iter().enumerate() {
                    pace.at(at, holders.len()).await;
                    let extent = self.index.extent(holder.entry);
                    extent.into_iter().for_each(|extent| self.matches_of(regex, extent.first..extent.counted));
                }
            }
        }
    }

    /// Reads one article rather than the lists of all places.
    fn find_in(mut self, entry: u32) {
        let Some(extent) = self.index.extent(entry) else { return };
        let tokens = self.index.stream().slice(extent.first..extent.end);
        match &self.leaf.sought {
            Sought::Text(text, found) => {
                let length = characters(text);
                for (at, token) in (extent.first..).zip(tokens) {
                    if found.types.binary_search(&token.id()).is_ok() {
                        self.within(token.id(), text, length, &[at]);
                    }
                }
                for stretch in among(&found.stretches, extent.first..extent.end) {
                    self.across(stretch.first, u32::from(stretch.skip), length);
                }
            }
            Sought::Tokens(several, found) => {
                for (at, token) in (extent.first..).zip(tokens) {
                    if found.types.binary_search(&token.id()).is_ok() {
                        self.across(at, 0, characters(self.index.lexicon().word(token.id())));
                    }
                }
                for stretch in among(&found.stretches, extent.first..extent.end) {
                    self.across(stretch.first, 0, self.index.characters(stretch.first..stretch.first + several) as u32);
                }
            }
            Sought::Regex(regex) => self.matches_of(regex, extent.first..extent.end),
        }
    }

    /// The article of a place, where it is one that counts.
    fn article(&mut self, at: Position) -> Option<u32> {
        let entry = match &mut self.scope {
            Scope::Part(walk) => walk.to(at)?,
            Scope::Article(entry) => *entry,
        };
        let in_field = |field| {
            self.index
                .extent(entry)
                .and_then(|extent| self.index.stream().field(extent, at))
                .is_some_and(|own| own == field)
        };
        self.leaf.field.is_none_or(in_field).then_some(entry)
    }

    fn each(&mut self, list: &[Position], place: impl Fn(Position, u32) -> Place) {
        for &at in list {
            if let Some(entry) = self.article(at) {
                self.places.push(place(at, entry));
            }
        }
    }

    /// The places of the text in these tokens of a type that is or holds it.
    fn within(&mut self, id: TypeId, text: &str, length: u32, list: &[Position]) {
        let folded = self.index.letters(self.leaf.script).of(id);
        let whole = folded.len() == text.len();
        for (at, _) in folded.match_indices(text) {
            let skip = characters(&folded[..at]);
            self.each(list, |first, entry| Place { first, skip, length, tokens: 1, entry, whole });
        }
    }

    fn across(&mut self, first: Position, skip: u32, length: u32) {
        let Some(entry) = self.article(first) else { return };
        let (mut reached, mut tokens) = (0, 0);
        while reached < skip + length {
            let Some(token) = self.index.stream().get(first + tokens) else { return };
            reached += characters(self.index.lexicon().word(token.id()));
            tokens += 1;
        }
        self.places.push(Place { first, skip, length, tokens, entry, whole: skip == 0 && reached == length });
    }

    /// The matches in each paragraph of these tokens.
    fn matches_of(&mut self, regex: &Regex, tokens: Range<Position>) {
        let mut start = tokens.start;
        for (at, token) in (tokens.start..).zip(self.index.stream().slice(tokens)) {
            if token.id() == BORDER {
                if self.article(start).is_some() {
                    let text = self.index.words_of(start..at);
                    self.matches_in(regex, &self.leaf.script.text(&text), start);
                }
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

/// Those of the stretches, which are in order, that begin in this range.
fn among(stretches: &[Stretch], range: Range<Position>) -> &[Stretch] {
    let before = |at: Position| stretches.partition_point(|stretch| stretch.first < at);
    stretches.get(before(range.start)..before(range.end)).unwrap_or_default()
}

fn characters(text: &str) -> u32 {
    text.chars().count() as u32
}
