//! The part of a library that is counted over.

use crate::index::Index;
use crate::index::lexicon::{Kind, TypeId};
use crate::index::stream::Token;
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

    /// All articles of both parts.
    #[must_use]
    pub fn with(&self, index: &Index, other: &Self) -> Self {
        let mut entries = [self.entries.as_slice(), &other.entries].concat();
        entries.sort_unstable();
        entries.dedup();
        Self::new(index, entries)
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
    pub async fn counts(&self, index: &Index, pace: &Pace) -> Vec<u32> {
        let lexicon = index.lexicon();
        // Of most of the library, what is left out is counted.
        let most = 2 * self.tokens > u64::from(index.words());
        let mut counts = if most { index.counts() } else { vec![0; lexicon.len()] };
        let step = if most { 1u32.wrapping_neg() } else { 1 };
        let entries = index.entries().filter(|entry| self.holds(*entry) != most);
        for (at, extent) in entries.filter_map(|entry| index.extent(entry)).enumerate() {
            pace.at(at, index.len() as usize).await;
            for token in index.stream().slice(extent.first..extent.counted) {
                let count = &mut counts[token.id() as usize];
                *count = count.wrapping_add(step);
            }
        }
        for (id, count) in (0..).zip(&mut counts) {
            if lexicon.kind(id) != Kind::Word {
                *count = 0;
            }
        }
        counts
    }

    /// The same, where it is known for another part: what that one does not have, if the two are the library.
    pub async fn counts_beside(&self, index: &Index, other: &Self, of_other: &[u32], pace: &Pace) -> Vec<u32> {
        let all = self.entries.len() + other.entries.len() == index.len() as usize;
        if all && !self.entries.iter().any(|entry| other.holds(*entry)) {
            let mut counts = index.counts();
            counts.iter_mut().zip(of_other).for_each(|(count, other)| *count -= other);
            return counts;
        }
        self.counts(index, pace).await
    }

    /// The articles that have the type in their counted text: how often, and how many words the article has.
    #[must_use]
    pub fn held(&self, index: &Index, id: TypeId) -> Vec<(u32, u64)> {
        let postings = index.segments().postings(id).filter(|own| own.counted > 0 && self.holds(own.entry));
        let words = |entry| index.extent(entry).map_or(0, |extent| u64::from(extent.words));
        postings.map(|own| (own.counted, words(own.entry))).collect()
    }
}
