//! The part of a library that is counted over.

use crate::index::Index;
use crate::index::lexicon::TypeId;
use crate::index::stream::Token;
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
    #[must_use]
    pub fn counts(&self, index: &Index) -> Vec<u32> {
        let mut counts = vec![0u32; index.lexicon().len()];
        for (_, text) in self.texts(index) {
            for token in text.iter().filter(|token| token.is_word()) {
                counts[token.id() as usize] += 1;
            }
        }
        counts
    }

    /// For each of these types, which differ, the articles that have it in their counted text: how often, and how many words the
    /// article has.
    #[must_use]
    pub fn held(&self, index: &Index, types: &[TypeId]) -> Vec<Vec<(u32, u64)>> {
        const NONE: u32 = u32::MAX;
        let mut row_of = vec![NONE; index.lexicon().len()];
        for (row, id) in (0..).zip(types) {
            row_of[*id as usize] = row;
        }
        let mut held: Vec<Vec<(u32, u64)>> = vec![Vec::new(); types.len()];
        let mut last = vec![NONE; types.len()];
        for (entry, text) in self.texts(index) {
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
