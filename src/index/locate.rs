//! From tokens back to the words of the page.

use std::ops::Range;

use super::Index;
use super::fields::{Passage, passages};
use super::stream::Position;
use crate::model::Document;
use crate::text::Span;

/// An article laid beside its tokens.
pub struct Layout<'a> {
    passages: Vec<Passage<'a>>,
    /// The tokens of each passage, without the border.
    tokens: Vec<Range<Position>>,
}

impl Index {
    /// Lays an article beside its tokens. `document` is the page that it was indexed from.
    #[must_use]
    pub fn layout<'a>(&self, document: &'a Document, entry: u32) -> Option<Layout<'a>> {
        let extent = self.extent(entry)?;
        let passages = passages(document, self.about(entry)?.id.article);
        let mut tokens = Vec::with_capacity(passages.len());
        let mut start = extent.first;
        for (at, token) in (extent.first..).zip(self.stream.slice(extent.first..extent.end)) {
            if token.id() == super::lexicon::BORDER {
                tokens.push(start..at);
                start = at + 1;
            }
        }
        Some(Layout { passages, tokens })
    }
}

impl<'a> Layout<'a> {
    /// The passages with their tokens.
    pub fn passages(&self) -> impl Iterator<Item = (&Passage<'a>, Range<Position>)> {
        self.passages.iter().zip(self.tokens.iter().cloned())
    }
}

impl Index {
    /// How many characters the tokens of a stretch have.
    #[must_use]
    pub fn characters(&self, range: Range<Position>) -> usize {
        self.stream.slice(range).iter().map(|token| self.lexicon.word(token.id()).chars().count()).sum()
    }

    /// Appends where each token of a stretch ends, in bytes from the beginning of the first.
    pub fn ends(&self, range: Range<Position>, ends: &mut Vec<u32>) {
        let mut end = 0;
        ends.extend(self.stream.slice(range).iter().map(|token| {
            end += self.lexicon.word(token.id()).len() as u32;
            end
        }));
    }

    /// The words of a stretch, put together as they run on the page.
    #[must_use]
    pub fn words_of(&self, range: Range<Position>) -> String {
        self.stream.slice(range).iter().map(|token| self.lexicon.word(token.id())).collect()
    }
}

/// The spans in order, those that overlap or touch made one.
pub fn merge(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        if overlap {
            last.end = last.end.max(next.end);
        }
        overlap
    });
}
