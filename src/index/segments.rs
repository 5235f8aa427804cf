//! Where each type stands: postings in segments.
//!
//! A segment covers a stretch of the stream and the articles in it. New articles make a new segment; neighbours of like
//! size are merged, so that adding one article never sorts the whole library again, and there are few to look through.

use std::ops::Range;

use super::fields::Field;
use super::lexicon::TypeId;
use super::stream::{Extent, Position, Stream};

/// Bits of a [`Posting`] that hold the weight.
const WEIGHT_BITS: u32 = 8;
/// The most that fits; ranking tells no difference beyond.
const MOST: u32 = (1 << WEIGHT_BITS) - 1;
/// Articles that a library can hold.
pub const MOST_ARTICLES: u32 = 1 << (u32::BITS - WEIGHT_BITS);

/// An article that holds a type, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting(u32);

impl Posting {
    fn new(entry: u32) -> Self {
        Self(entry << WEIGHT_BITS)
    }

    /// The article's number in the index.
    #[must_use]
    pub fn entry(self) -> u32 {
        self.0 >> WEIGHT_BITS
    }

    /// Occurrences of the type, weighted by their field, for ranking: 1 to 255.
    #[must_use]
    pub fn weight(self) -> u32 {
        self.0 & MOST
    }

    fn add(&mut self, weight: u32) {
        self.0 += weight.min(MOST - self.weight());
    }
}

/// The postings of a stretch of the stream.
#[derive(Debug, Clone)]
struct Segment {
    /// Numbers of its articles.
    entries: Range<u32>,
    /// Where the lists of each type begin; one more at the end. Types that came later are not in it.
    positions_from: Vec<u32>,
    postings_from: Vec<u32>,
    positions: Vec<Position>,
    postings: Vec<Posting>,
}

/// All segments, in the order of the stream.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    segments: Vec<Segment>,
}

impl Segments {
    /// One past the last article that is covered.
    #[must_use]
    pub fn covered(&self) -> u32 {
        self.segments.last().map_or(0, |segment| segment.entries.end)
    }

    /// Covers the articles that were added since. `types` is how many types there are.
    pub fn cover(&mut self, stream: &Stream, extents: &[Extent], types: usize) {
        let mut entries = self.covered()..extents.len() as u32;
        if entries.is_empty() {
            return;
        }
        while let Some(last) = self.segments.pop_if(|last| last.entries.len() <= 2 * entries.len()) {
            entries.start = last.entries.start;
        }
        self.segments.push(Segment::new(stream, extents, entries, types));
    }

    /// Where the type stands, in the order of the stream: one list a segment.
    pub fn positions(&self, id: TypeId) -> impl Iterator<Item = &[Position]> {
        self.segments.iter().map(move |segment| list(&segment.positions_from, &segment.positions, id))
    }

    /// Which articles hold the type, in order: one list a segment.
    pub fn postings(&self, id: TypeId) -> impl Iterator<Item = &[Posting]> {
        self.segments.iter().map(move |segment| list(&segment.postings_from, &segment.postings, id))
    }

    /// How often the type occurs.
    #[must_use]
    pub fn count(&self, id: TypeId) -> u32 {
        self.positions(id).map(|list| list.len() as u32).sum()
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let words = |s: &Segment| {
            s.positions_from.capacity() + s.postings_from.capacity() + s.positions.capacity() + s.postings.capacity()
        };
        self.segments.iter().map(words).sum::<usize>() * size_of::<u32>()
    }
}

fn list<'a, T>(from: &[u32], all: &'a [T], id: TypeId) -> &'a [T] {
    let id = id as usize;
    let (Some(&start), Some(&end)) = (from.get(id), from.get(id + 1)) else { return &[] };
    all.get(start as usize..end as usize).unwrap_or_default()
}

impl Segment {
    /// Counts, then deals out: two passes over the stretch for each of the two lists.
    fn new(stream: &Stream, extents: &[Extent], entries: Range<u32>, types: usize) -> Self {
        let articles = &extents[entries.start as usize..entries.end as usize];
        let range = articles.first().map_or(0, |first| first.first)..articles.last().map_or(0, |last| last.end);
        let mut positions_from = vec![0u32; types + 1];
        let mut postings_from = vec![0u32; types + 1];
        // The last article that was seen to hold the type, plus one.
        let mut seen = vec![0u32; types];
        for (entry, extent) in (entries.start + 1..).zip(articles) {
            for token in stream.slice(extent.first..extent.end) {
                let id = token.id() as usize;
                positions_from[id + 1] += 1;
                if std::mem::replace(&mut seen[id], entry) != entry {
                    postings_from[id + 1] += 1;
                }
            }
        }
        let total = accumulate(&mut postings_from);
        accumulate(&mut positions_from);
        let mut positions = vec![0; range.len()];
        let mut postings = vec![Posting(0); total as usize];
        let (mut next_position, mut next_posting) = (positions_from.clone(), postings_from.clone());
        for (entry, extent) in (entries.start..).zip(articles) {
            for (field, run) in stream.fields(extent) {
                let weight = weight(field);
                for (at, token) in (run.start..).zip(stream.slice(run)) {
                    let id = token.id() as usize;
                    positions[next_position[id] as usize] = at;
                    next_position[id] += 1;
                    // The list's last posting, where it has one, may be this article's.
                    let mut last = (next_posting[id] as usize).wrapping_sub(1);
                    if next_posting[id] == postings_from[id] || postings[last].entry() != entry {
                        last = next_posting[id] as usize;
                        postings[last] = Posting::new(entry);
                        next_posting[id] += 1;
                    }
                    postings[last].add(weight);
                }
            }
        }
        Self { entries, positions_from, postings_from, positions, postings }
    }
}

/// How much an occurrence weighs in ranking: a headline says what an article is about.
fn weight(field: Field) -> u32 {
    match field {
        Field::Headline => 3,
        Field::Heading => 2,
        _ => 1,
    }
}

/// Turns counts, shifted by one, into beginnings, and tells the sum.
fn accumulate(counts: &mut [u32]) -> u32 {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
    sum
}
