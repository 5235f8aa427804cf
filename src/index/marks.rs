//! Where the terms of a query stand in one article.

use std::ops::Range;

use super::Index;
use super::evaluate::{Leaf, Sought};
use super::locate::{Layout, merge};
use super::stream::Position;
use super::term::Occurrences;
use crate::model::Document;
use crate::text::Span;
use crate::text::fold::fold;

impl Index {
    /// The places of the terms in an article, in order and without overlap. `document` is the page that it was indexed from.
    #[must_use]
    pub fn marks(&self, document: &Document, entry: u32, leaves: &[Leaf]) -> Vec<Span> {
        let mut spans = Vec::new();
        if let Some(layout) = self.layout(document, entry) {
            leaves.iter().for_each(|leaf| self.mark(document, &layout, leaf, &mut spans));
        }
        merge(&mut spans);
        spans
    }

    fn mark(&self, document: &Document, layout: &Layout<'_>, leaf: &Leaf, spans: &mut Vec<Span>) {
        for (passage, tokens) in layout.passages() {
            if leaf.field.is_some_and(|field| field != passage.field) {
                continue;
            }
            let places = passage.places(&document.text);
            let stretches = match &leaf.sought {
                Sought::Text(text, _) if !text.is_empty() => {
                    let folded: String = passage.text.chars().map(|c| leaf.script.fold(fold(c))).collect();
                    in_characters(&folded, folded.match_indices(text).map(|(at, found)| at..at + found.len()))
                }
                Sought::Text(..) => Vec::new(),
                Sought::Regex(regex) => {
                    let text = leaf.script.text(&passage.text);
                    in_characters(&text, regex.find_iter(&text).map(|found| found.range()))
                }
                Sought::Tokens(several, found) => self.token_stretches(tokens, *several, found),
            };
            stretches.into_iter().for_each(|stretch| places.locate(stretch, spans));
        }
    }

    /// The stretches of these tokens that are occurrences, in characters.
    fn token_stretches(&self, tokens: Range<Position>, several: u32, found: &Occurrences) -> Vec<Range<usize>> {
        let from = found.stretches.partition_point(|stretch| stretch.first < tokens.start);
        let mut rows = found.stretches[from..].iter().map(|stretch| stretch.first).peekable();
        let (mut stretches, mut start) = (Vec::new(), 0);
        for (at, token) in (tokens.start..).zip(self.stream().slice(tokens)) {
            let row = rows.next_if_eq(&at).is_some();
            if row || found.types.binary_search(&token.id()).is_ok() {
                stretches.push(start..start + self.characters(at..at + several));
            }
            start += self.lexicon().word(token.id()).chars().count();
        }
        stretches
    }
}

/// Stretches in bytes, which are in order, as stretches in characters.
fn in_characters(text: &str, stretches: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let (mut byte, mut character) = (0, 0);
    let mut to = |next: usize| {
        character += text.get(byte..next).unwrap_or_default().chars().count();
        byte = next;
        character
    };
    stretches.map(|stretch| to(stretch.start)..to(stretch.end)).collect()
}
