//! From tokens back to the words of the page.

use std::ops::Range;

use super::Index;
use super::fields::{Passage, passages};
use super::stream::Position;
use crate::model::Document;
use crate::text::Span;

/// A stretch of the stream: from so many characters into one token, so many characters long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The token in which it begins.
    pub first: Position,
    /// Characters of that token before it.
    pub skip: u32,
    /// Characters that it holds.
    pub length: u32,
}

/// An article laid beside its tokens.
pub struct Layout<'a> {
    index: &'a Index,
    page: &'a str,
    passages: Vec<Passage>,
    /// The tokens of each passage, without the border.
    tokens: Vec<Range<Position>>,
}

impl Index {
    /// Lays an article beside its tokens. `document` is the page that it was indexed from.
    #[must_use]
    pub fn layout<'a>(&'a self, document: &'a Document, entry: u32) -> Option<Layout<'a>> {
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
        Some(Layout { index: self, page: &document.text, passages, tokens })
    }
}

impl Layout<'_> {
    /// The passages with their tokens.
    pub fn passages(&self) -> impl Iterator<Item = (&Passage, Range<Position>)> {
        self.passages.iter().zip(self.tokens.iter().cloned())
    }

    /// Where a stretch stands on the page: one span, or several where the page cut it.
    #[must_use]
    pub fn spans(&self, mark: Mark) -> Vec<Span> {
        let mut spans = Vec::new();
        let found = self.passages().find(|(_, tokens)| tokens.contains(&mark.first));
        if let Some((passage, tokens)) = found {
            let before = self.index.characters(tokens.start..mark.first) + mark.skip as usize;
            passage.places(self.page).locate(before..before + mark.length as usize, &mut spans);
        }
        spans
    }
}

impl Index {
    /// How many characters the tokens of a stretch have.
    #[must_use]
    pub fn characters(&self, range: Range<Position>) -> usize {
        self.stream.slice(range).iter().map(|token| self.lexicon.word(token.id()).chars().count()).sum()
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
