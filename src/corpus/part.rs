//! The part of a library that is counted over.

use crate::index::Index;
use crate::index::lexicon::TypeId;
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
}

impl Part {
    /// The part that these articles are.
    #[must_use]
    pub fn new(index: &Index, entries: Vec<u32>) -> Self {
        let mut part = Self { entries, ..Self::default() };
        for extent in part.entries.iter().filter_map(|entry| index.extent(*entry)) {
            part.tokens += u64::from(extent.words);
            part.characters += u64::from(extent.characters);
            part.parts += usize::from(extent.words > 0);
        }
        part
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
        for extent in self.entries.iter().filter_map(|entry| index.extent(*entry)) {
            for token in index.stream().slice(extent.first..extent.counted).iter().filter(|token| token.is_word()) {
                counts[token.id() as usize] += 1;
            }
        }
        counts
    }

    /// Of each article that has the type in its counted text: how often, and how many words the article has.
    #[must_use]
    pub fn held(&self, index: &Index, id: TypeId) -> Vec<(u32, u64)> {
        let mut held: Vec<(u32, u64)> = Vec::new();
        let mut entries = self.entries.iter().copied().filter_map(|entry| index.extent(entry)).peekable();
        let mut open = None;
        for &at in index.segments().positions(id).flatten() {
            while entries.next_if(|extent| extent.end <= at).is_some() {}
            let Some(extent) = entries.peek() else { break };
            if !(extent.first..extent.counted).contains(&at) {
                continue;
            }
            match held.last_mut() {
                Some((count, _)) if open == Some(extent.first) => *count += 1,
                _ => held.push((1, u64::from(extent.words))),
            }
            open = Some(extent.first);
        }
        held
    }
}
