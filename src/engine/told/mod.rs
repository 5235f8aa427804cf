//! What is told of: rows of persons, places, quantities, times, the ledger and doubts, of the articles that are selected.
//!
//! What a page tells is read once and kept until its text or its words change.

mod context;
mod dates;
mod doubts;
mod entities;
mod ledger;
mod named;
mod places;
mod quantities;
mod together;

use std::sync::Arc;

use super::Engine;
use crate::corpus::Part;
use crate::facts::Finder;
use crate::model::Document;
use crate::pace::Pace;
use crate::proof;
use crate::wire::doubts::Doubt;
use crate::wire::facts::Facts;
use crate::wire::{ArticleId, Fault};

pub(super) use dates::dates;
pub(super) use doubts::doubts;
pub(super) use entities::{compared, entities};
pub(super) use ledger::{Asked, ledger};
pub(super) use named::named;
pub(super) use places::places;
pub(super) use quantities::quantities;
pub(super) use together::{appearances, together};

/// What a page tells, and what looks wrong on it.
#[derive(Debug)]
pub(super) struct Known {
    facts: Facts,
    doubts: Vec<Doubt>,
}

/// A page with articles that are selected.
pub(super) struct Page<'a> {
    /// Its place in the library. Pages come in its order.
    number: u32,
    document: &'a Document,
    known: Arc<Known>,
    /// The articles by their place on the page, in order.
    articles: Vec<u32>,
}

impl Page<'_> {
    fn holds(&self, article: u32) -> bool {
        self.articles.binary_search(&article).is_ok()
    }
}

impl Engine {
    /// What the pages of a part tell, page by page.
    pub(super) async fn told(&self, part: &Part, pace: &Pace) -> Result<Vec<Page<'_>>, Fault> {
        let segmenter = self.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
        let mut pages: Vec<(u32, Vec<u32>)> = Vec::new();
        for ArticleId { page, article } in part.entries.iter().filter_map(|entry| Some(self.index.about(*entry)?.id)) {
            match pages.last_mut() {
                Some((last, articles)) if *last == page => articles.push(article),
                _ => pages.push((page, vec![article])),
            }
        }
        let of = pages.len();
        let mut told = Vec::with_capacity(of);
        let finder = Finder::new(segmenter, self.gazetteer.as_ref());
        for (at, (page, articles)) in pages.into_iter().enumerate() {
            pace.at(at, of).await;
            let Some(document) = self.documents.get(page as usize) else { continue };
            let kept = self.known.borrow().get(&page).cloned();
            let known = match kept {
                Some(known) => known,
                None => {
                    let told = finder.read_at(document, page, pace).await;
                    pace.rest().await;
                    let doubts = proof::doubts(&told);
                    let known = Arc::new(Known { facts: told.facts, doubts });
                    self.known.borrow_mut().insert(page, Arc::clone(&known));
                    known
                }
            };
            told.push(Page { number: page, document, known, articles });
        }
        Ok(told)
    }
}

/// The first rows of a table, and how many there are.
fn first<R>(mut rows: Vec<R>, limit: u32) -> (u32, Vec<R>) {
    let total = rows.len() as u32;
    rows.truncate(limit as usize);
    (total, rows)
}
