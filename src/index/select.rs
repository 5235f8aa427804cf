//! The evaluation of a selection.

use std::collections::HashSet;

use memchr::memmem::Finder;

use super::{Entry, Index, Names, fold};
use crate::model::Document;
use crate::text::Span;
use crate::wire::{ArticleId, FacetCount, Hit, Selected, Selection};

/// What a selection asks, in numbers.
struct Question<'a> {
    terms: Vec<Finder<'a>>,
    columns: Option<HashSet<u32>>,
    reporters: Option<HashSet<u32>>,
    articles: Option<HashSet<ArticleId>>,
}

impl Index {
    /// The articles of the selection and the facet counts under it. A facet's own choice does not narrow its own counts,
    /// so that they tell what another choice would show. `documents` is the library that was indexed.
    #[must_use]
    pub fn select(&self, documents: &[Document], selection: &Selection) -> Selected {
        let terms = fold::terms(&selection.query);
        let question = self.question(selection, &terms);
        let mut columns = vec![0; self.columns.names.len()];
        let mut reporters = vec![0; self.reporters.names.len()];
        let mut selected = Selected { of: self.entries.len() as u32, ..Selected::default() };
        for entry in &self.entries {
            let (column, reporter) = (question.column(entry), question.reporter(entry));
            if !(column || reporter) || !question.rest(entry) {
                continue;
            }
            if let (true, Some(own)) = (reporter, entry.column) {
                columns[own as usize] += 1;
            }
            if column {
                entry.reporters.iter().for_each(|&own| reporters[own as usize] += 1);
            }
            if column && reporter {
                selected.characters += entry.characters;
                selected.articles.push(Hit { id: entry.id, spans: question.spans(entry, documents) });
            }
        }
        selected.columns = counts(&self.columns, &columns, &selection.columns);
        selected.reporters = counts(&self.reporters, &reporters, &selection.reporters);
        selected
    }

    /// The articles of the selection alone.
    #[must_use]
    pub fn matching(&self, selection: &Selection) -> Vec<ArticleId> {
        let terms = fold::terms(&selection.query);
        let question = self.question(selection, &terms);
        let holds = |entry: &&Entry| question.column(entry) && question.reporter(entry) && question.rest(entry);
        self.entries.iter().filter(holds).map(|entry| entry.id).collect()
    }

    fn question<'a>(&self, selection: &Selection, terms: &'a [String]) -> Question<'a> {
        // A value that no article has stays a choice, which then holds nothing.
        let choice = |names: &Names, chosen: &[String]| {
            (!chosen.is_empty()).then(|| chosen.iter().filter_map(|value| names.known(value)).collect())
        };
        Question {
            terms: terms.iter().map(|term| Finder::new(term.as_bytes())).collect(),
            columns: choice(&self.columns, &selection.columns),
            reporters: choice(&self.reporters, &selection.reporters),
            articles: (!selection.articles.is_empty()).then(|| selection.articles.iter().copied().collect()),
        }
    }
}

impl Question<'_> {
    fn column(&self, entry: &Entry) -> bool {
        self.columns.as_ref().is_none_or(|chosen| entry.column.is_some_and(|own| chosen.contains(&own)))
    }

    fn reporter(&self, entry: &Entry) -> bool {
        self.reporters.as_ref().is_none_or(|chosen| entry.reporters.iter().any(|own| chosen.contains(own)))
    }

    fn rest(&self, entry: &Entry) -> bool {
        self.articles.as_ref().is_none_or(|chosen| chosen.contains(&entry.id))
            && self.terms.iter().all(|term| term.find(entry.text.text.as_bytes()).is_some())
    }

    /// Where the terms stand on the page, in order and without overlap.
    fn spans(&self, entry: &Entry, documents: &[Document]) -> Vec<Span> {
        let Some(document) = documents.get(entry.id.page as usize) else { return Vec::new() };
        let mut spans = Vec::new();
        for term in &self.terms {
            let length = term.needle().len();
            for start in term.find_iter(entry.text.text.as_bytes()) {
                entry.text.locate(&document.text, start..start + length, &mut spans);
            }
        }
        spans.sort_unstable();
        spans.dedup_by(|next, last| {
            let overlap = next.start < last.end;
            if overlap {
                last.end = last.end.max(next.end);
            }
            overlap
        });
        spans
    }
}

/// The values that would show something, and those that are chosen: most articles first, then in the order of the library.
fn counts(names: &Names, counts: &[u32], chosen: &[String]) -> Vec<FacetCount> {
    let counted = names.names.iter().zip(counts);
    let mut rows: Vec<FacetCount> = counted
        .filter(|(value, count)| **count > 0 || chosen.contains(value))
        .map(|(value, &count)| FacetCount { value: value.clone(), count })
        .collect();
    // A chosen value that no article has is told as such.
    for value in chosen.iter().filter(|value| names.known(value).is_none()) {
        rows.push(FacetCount { value: value.clone(), count: 0 });
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    rows
}
