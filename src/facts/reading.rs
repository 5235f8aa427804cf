//! An article as finders read it, and the way from what they find back to the page.

use std::ops::Range;

use crate::index::fields::{Field, Passage, Places, passages};
use crate::model::Document;
use crate::text::Span;
use crate::wire::facts::Mention;

/// An article with its running texts.
pub(super) struct Reading<'a> {
    /// Index of the page in the library.
    pub(super) page: u32,
    /// Index into that page's articles.
    pub(super) article: u32,
    /// Headlines, cross-heads, paragraphs and captions in the order of the page, then what is no text of the article: byline,
    /// dateline, column.
    pub(super) texts: Vec<Text<'a>>,
}

/// One running text: a headline, a paragraph, a caption.
pub(super) struct Text<'a> {
    passage: Passage<'a>,
    places: Places<'a>,
}

/// The articles of a page.
pub(super) fn readings(document: &Document, page: u32) -> Vec<Reading<'_>> {
    let article = |article: u32| {
        let text = |passage| Text::new(document, passage);
        Reading { page, article, texts: passages(document, article).into_iter().map(text).collect() }
    };
    (0..document.page.articles.len() as u32).map(article).collect()
}

impl Reading<'_> {
    /// Where a stretch of one of the texts, in bytes, stands on the page: from its first to its last byte there.
    pub(super) fn mention(&self, text: &Text<'_>, stretch: Range<usize>) -> Mention {
        let spans = text.spans(stretch);
        let span = match (spans.first(), spans.last()) {
            (Some(first), Some(last)) => Span { start: first.start, end: last.end.max(first.end) },
            _ => Span::default(),
        };
        Mention { page: self.page, article: self.article, span }
    }
}

impl<'a> Text<'a> {
    fn new(document: &'a Document, passage: Passage<'a>) -> Self {
        Self { places: passage.places(&document.text), passage }
    }

    /// The words without the page's white space.
    pub(super) fn words(&self) -> &str {
        &self.passage.text
    }

    /// Which part of the article it is.
    pub(super) fn field(&self) -> Field {
        self.passage.field
    }

    /// Where a stretch, in bytes, stands on the page: one span, or several where the page cut it.
    pub(super) fn spans(&self, stretch: Range<usize>) -> Vec<Span> {
        let words = self.words();
        let before = words.get(..stretch.start).unwrap_or_default().chars().count();
        let length = words.get(stretch).unwrap_or_default().chars().count();
        let mut spans = Vec::new();
        self.places.locate(before..before + length, &mut spans);
        spans
    }
}
