//! The part of a library that is counted over.

use crate::index::Index;
use crate::index::lexicon::{BORDER, TypeId};
use crate::index::stream::{Extent, Token, characters};
use crate::pace::Pace;
use crate::wire::{Basis, Zone};

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
    /// Of their text only what stands in this zone.
    zone: Option<Zone>,
    /// For each article of the index, whether it is one of these.
    member: Vec<bool>,
}

impl Part {
    /// The part that these articles are.
    #[must_use]
    pub fn new(index: &Index, entries: Vec<u32>) -> Self {
        let size = |entry| index.extent(entry).map_or([0; 2], |extent| [extent.words, extent.characters]);
        Self::sized(entries, size)
    }

    /// Of these articles those that have words in a zone of their text, and of their text only that.
    #[must_use]
    pub fn zone(&self, index: &Index, zone: Zone) -> Self {
        let size = |extent: &Extent| {
            let mut size = [0; 2];
            for token in stretches(index, extent, Some(zone)).flatten() {
                size[0] += u32::from(token.is_word());
                if token.id() != BORDER {
                    size[1] += characters(index.lexicon().word(token.id()));
                }
            }
            size
        };
        let sizes = self.entries.iter().map(|entry| index.extent(*entry).map_or([0; 2], size));
        let held: (Vec<u32>, Vec<[u32; 2]>) =
            self.entries.iter().copied().zip(sizes).filter(|(_, [words, _])| *words > 0).unzip();
        let mut sizes = held.1.into_iter();
        Self { zone: Some(zone), ..Self::sized(held.0, |_| sizes.next().unwrap_or_default()) }
    }

    /// The part that these articles are, `size` tells of each in turn how many words and characters it has.
    fn sized(entries: Vec<u32>, mut size: impl FnMut(u32) -> [u32; 2]) -> Self {
        let member = vec![false; entries.last().map_or(0, |last| *last as usize + 1)];
        let mut part = Self { entries, smallest: u64::MAX, member, ..Self::default() };
        for &entry in &part.entries {
            part.member[entry as usize] = true;
            let [words, characters] = size(entry).map(u64::from);
            part.tokens += words;
            part.characters += characters;
            if words > 0 {
                part.parts += 1;
                part.smallest = part.smallest.min(words);
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

    /// The counted tokens of each article, with the article's number; of a zone, each of its stretches.
    pub fn texts<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = (u32, &'a [Token])> {
        let texts = move |entry: &u32| {
            let entry = *entry;
            let extent = index.extent(entry).into_iter();
            extent.flat_map(move |extent| stretches(index, extent, self.zone)).map(move |text| (entry, text))
        };
        self.entries.iter().flat_map(texts)
    }

    /// Whether that zone of the article is in the part.
    #[must_use]
    pub fn holds_zone(&self, entry: u32, zone: Option<Zone>) -> bool {
        self.holds(entry) && (self.zone.is_none() || self.zone == zone)
    }

    /// How many articles are in both parts, as far as the same of their text is.
    #[must_use]
    pub fn shared(&self, other: &Self) -> u32 {
        let shared = self.entries.iter().filter(|entry| self.zone == other.zone && other.holds(**entry));
        shared.count() as u32
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
        // Of most of the library, what is left out is counted.
        let most = self.zone.is_none() && 2 * self.tokens > u64::from(index.words());
        let mut counts = if most { index.counts() } else { vec![0; index.lexicon().len()] };
        let step = if most { 1u32.wrapping_neg() } else { 1 };
        let entries = index.entries().filter(|entry| self.holds(*entry) != most);
        for (at, extent) in entries.filter_map(|entry| index.extent(entry)).enumerate() {
            pace.at(at, index.len() as usize).await;
            stretches(index, extent, self.zone).for_each(|text| count(text, step, &mut counts));
        }
        for mark in index.lexicon().marks() {
            counts[*mark as usize] = 0;
        }
        counts
    }

    /// The same, where it is known for another part: what that one does not have, if the two are the library.
    pub async fn counts_beside(&self, index: &Index, other: &Self, of_other: &[u32], pace: &Pace) -> Vec<u32> {
        let whole = self.zone.is_none() && other.zone.is_none();
        let all = self.entries.len() + other.entries.len() == index.len() as usize;
        if whole && all && !self.entries.iter().any(|entry| other.holds(*entry)) {
            let mut counts = index.counts();
            counts.iter_mut().zip(of_other).for_each(|(count, other)| *count -= other);
            return counts;
        }
        self.counts(index, pace).await
    }

    /// The articles that have the type in their counted text: how often, and how many words the article has.
    #[must_use]
    #[inline(never)]
    pub fn held(&self, index: &Index, id: TypeId) -> Vec<(u32, u64)> {
        let postings = index.segments().postings(id).filter(|own| own.counted > 0 && self.holds(own.entry));
        let words = |entry| index.extent(entry).map_or(0, |extent| u64::from(extent.words));
        postings.map(|own| (own.counted, words(own.entry))).collect()
    }
}

/// Counts tokens by type, each as one or as one less. By itself, so that nothing else is at hand while it counts.
#[inline(never)]
fn count(tokens: &[Token], step: u32, counts: &mut [u32]) {
    for token in tokens {
        let count = &mut counts[token.id() as usize];
        *count = count.wrapping_add(step);
    }
}

/// The counted tokens of an article: all in one, or those of a zone, stretch by stretch.
fn stretches<'a>(index: &'a Index, extent: &'a Extent, zone: Option<Zone>) -> impl Iterator<Item = &'a [Token]> {
    let whole = zone.is_none().then_some(extent.first..extent.counted);
    let fields = zone.into_iter().flat_map(move |zone| {
        let fields = index.stream().fields(extent);
        fields.filter(move |(field, _)| field.zone() == Some(zone)).map(|(_, range)| range)
    });
    whole.into_iter().chain(fields).map(|range| index.stream().slice(range))
}
