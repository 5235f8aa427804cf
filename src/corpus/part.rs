//! The part of a library that is counted over.

use crate::index::Index;
use crate::index::lexicon::TypeId;
use crate::index::stream::{Extent, Position, Token};
use crate::pace::Pace;
use crate::wire::Basis;

/// Some articles of a library, and how much text they are.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The articles by number, in order.
    pub entries: Vec<u32>,
    /// Words in them.
    pub tokens: u64,
    /// Characters in them, without white space.
    pub characters: u64,
    /// How many of them have words.
    pub parts: usize,
    /// Words in the shortest of those that have any.
    pub smallest: u64,
    /// For each article of the index, whether it is one of these.
    member: Vec<bool>,
}

impl Part {
    /// The part that these articles are.
    #[must_use]
    pub fn new(index: &Index, entries: Vec<u32>) -> Self {
        let member = vec![false; entries.last().map_or(0, |last| *last as usize + 1)];
        let mut part = Self { entries, smallest: u64::MAX, member, ..Self::default() };
        for &entry in &part.entries {
            let Some(extent) = index.extent(entry) else { continue };
            part.member[entry as usize] = true;
            part.tokens += u64::from(extent.words);
            part.characters += u64::from(extent.characters);
            if extent.words > 0 {
                part.parts += 1;
                part.smallest = part.smallest.min(u64::from(extent.words));
            }
        }
        if part.parts == 0 {
            part.smallest = 0;
        }
        part
    }

    /// All articles of the index that are not in this part and were not removed.
    #[must_use]
    pub fn rest(&self, index: &Index, all: &[u32]) -> Self {
        Self::new(index, all.iter().copied().filter(|entry| !self.holds(*entry)).collect())
    }

    /// Whether the article, by number, is in the part.
    #[must_use]
    pub fn holds(&self, entry: u32) -> bool {
        self.member.get(entry as usize).is_some_and(|member| *member)
    }

    /// The counted tokens of each article, with the article's number.
    pub fn texts<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = (u32, &'a [Token])> {
        let text = move |entry: &u32| {
            let extent = index.extent(*entry)?;
            Some((*entry, index.stream().slice(extent.first..extent.counted)))
        };
        self.entries.iter().filter_map(text)
    }

    /// Something that tells in which of these articles places stand, quick for places in order.
    #[must_use]
    pub fn walk<'a>(&'a self, index: &'a Index) -> Walk<'a> {
        Walk { part: self, index, entry: 0, first: 0, counted: 0, end: 0 }
    }

    /// What a report says it was counted over.
    #[must_use]
    pub fn basis(&self, query: &str) -> Basis {
        Basis {
            articles: self.entries.len() as u32,
            tokens: self.tokens,
            characters: self.characters,
            query: query.to_owned(),
        }
    }

    /// How often each type of the lexicon occurs, by its number; marks do not.
    pub async fn counts(&self, index: &Index, pace: &Pace) -> Vec<u32> {
        let mut counts = vec![0u32; index.lexicon().len()];
        for (at, (_, text)) in self.texts(index).enumerate() {
            pace.at(at, self.entries.len()).await;
            for token in text.iter().filter(|token| token.is_word()) {
                counts[token.id() as usize] += 1;
            }
        }
        counts
    }

    /// For each of these types, which differ, the articles that have it in their counted text: how often, and how many words the
    /// article has.
    pub async fn held(&self, index: &Index, types: &[TypeId], pace: &Pace) -> Vec<Vec<(u32, u64)>> {
        const NONE: u32 = u32::MAX;
        let mut row_of = vec![NONE; index.lexicon().len()];
        for (row, id) in (0..).zip(types) {
            row_of[*id as usize] = row;
        }
        let mut held: Vec<Vec<(u32, u64)>> = vec![Vec::new(); types.len()];
        let mut last = vec![NONE; types.len()];
        for (at, (entry, text)) in self.texts(index).enumerate() {
            pace.at(at, self.entries.len()).await;
            let words = index.extent(entry).map_or(0, |extent| u64::from(extent.words));
            for token in text {
                let row = row_of[token.id() as usize] as usize;
                let Some(held) = held.get_mut(row) else { continue };
                match held.last_mut() {
                    Some((count, _)) if last[row] == entry => *count += 1,
                    _ => held.push((1, words)),
                }
                last[row] = entry;
            }
        }
        held
    }
}

/// See [`Part::walk`].
pub struct Walk<'a> {
    part: &'a Part,
    index: &'a Index,
    /// The article that was found last, and its extent; its counted text ends where it begins if it is not in the part.
    entry: u32,
    first: Position,
    counted: Position,
    end: Position,
}

impl Walk<'_> {
    /// The number of the article of the part in whose counted text the place is.
    pub fn to(&mut self, at: Position) -> Option<u32> {
        if !(self.first..self.end).contains(&at) {
            let from = if at < self.first { 0 } else { self.entry };
            self.entry = self.index.entry_at(at, from);
            let extent: &Extent = self.index.extent(self.entry)?;
            (self.first, self.end) = (extent.first, extent.end);
            self.counted = if self.part.holds(self.entry) { extent.counted } else { extent.first };
        }
        (self.first..self.counted).contains(&at).then_some(self.entry)
    }
}
