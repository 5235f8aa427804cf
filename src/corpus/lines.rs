//! From places back to the page, and to the articles in which they stand.

use super::node::Place;
use crate::index::Index;
use crate::model::{Article, Document};
use crate::setting::title;
use crate::text::Span;
use crate::wire::ArticleId;

/// An index and the pages that it was made from.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'a> {
    /// The index.
    pub index: &'a Index,
    /// The pages, in library order.
    pub documents: &'a [Document],
}

impl<'a> Pages<'a> {
    /// An article.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> Option<&'a Article> {
        self.documents.get(id.page as usize)?.page.articles.get(id.article as usize)
    }

    /// The headline of an article, or its opening words.
    #[must_use]
    pub fn headline(&self, id: ArticleId) -> String {
        self.article(id).map(title).unwrap_or_default()
    }

    /// Where each place stands on its page, from its first to its last byte. Places may come in any order; each paragraph
    /// that holds some is read once.
    #[must_use]
    pub fn spans(&self, places: &[Place]) -> Vec<Option<Span>> {
        let mut spans = vec![None; places.len()];
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_unstable_by_key(|at| (places[*at].first, places[*at].skip));
        let mut rest = order.as_slice();
        while let Some(entry) = rest.first().map(|at| places[*at].entry) {
            let (own, others) = rest.split_at(rest.partition_point(|at| places[*at].entry == entry));
            self.article_spans(entry, places, own, &mut spans);
            rest = others;
        }
        spans
    }

    fn article_spans(&self, entry: u32, places: &[Place], mut order: &[usize], spans: &mut [Option<Span>]) {
        let Some(about) = self.index.about(entry) else { return };
        let Some(document) = self.documents.get(about.id.page as usize) else { return };
        let Some(layout) = self.index.layout(document, entry) else { return };
        let mut found = Vec::new();
        for (passage, tokens) in layout.passages() {
            let (own, others) = order.split_at(order.partition_point(|at| places[*at].first < tokens.end));
            order = others;
            if own.is_empty() {
                continue;
            }
            let back = passage.places(&document.text);
            let (mut token, mut characters) = (tokens.start, 0);
            for &at in own {
                let place = places[at];
                characters += self.index.characters(token..place.first);
                token = place.first;
                let start = characters + place.skip as usize;
                found.clear();
                back.locate(start..start + place.length as usize, &mut found);
                spans[at] = found
                    .first()
                    .zip(found.last())
                    .map(|(first, last)| Span { start: first.start, end: last.end.max(first.start) });
            }
        }
    }
}
