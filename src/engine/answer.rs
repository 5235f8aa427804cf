//! Questions to tables.

use super::{Engine, told};
use crate::corpus::collocates::{self, collocates};
use crate::corpus::compare::{self, compare};
use crate::corpus::concordance::{self, concordance};
use crate::corpus::dispersion::{dispersion, series};
use crate::corpus::diversity::diversity;
use crate::corpus::frequency::{self, frequencies};
use crate::corpus::keyness::{self, keyness};
use crate::corpus::keywords::{Weighing, keywords};
use crate::corpus::new_words::{self, new_words};
use crate::corpus::ngrams::{self, ngrams};
use crate::corpus::node::{Place, places};
use crate::corpus::reuse::reuse;
use crate::corpus::search::search;
use crate::corpus::similar::similar;
use crate::corpus::{Pages, Part};
use crate::index::evaluate::{Found, Leaf};
use crate::pace::Pace;
use crate::wire::facts::EntityKind;
use crate::wire::{Answer, Basis, Comparison, Fault, KeywordMethod, Question, Reference, Selection, Table};

impl Engine {
    /// The table that a question asks for. The index must be settled.
    pub(super) async fn answered(
        &self,
        selection: &Selection,
        question: &Question,
        pace: &Pace,
    ) -> Result<Answer, Fault> {
        if question.counts_words() && self.segmenter.is_none() {
            return Err(Fault::NoDictionary);
        }
        let (Found { leaves, .. }, part) = self.narrowed(selection, pace).await?;
        Asked { engine: self, selection, leaves: &leaves, part: &part, pace }.answer(question).await
    }
}

/// A library and the part of it that is asked about.
struct Asked<'a> {
    engine: &'a Engine,
    selection: &'a Selection,
    /// The terms of the selection's query.
    leaves: &'a [Leaf],
    part: &'a Part,
    pace: &'a Pace,
}

impl Asked<'_> {
    async fn answer(&self, question: &Question) -> Result<Answer, Fault> {
        let (index, part, pace) = (&self.engine.index, self.part, self.pace);
        Ok(match question {
            Question::Words { limit, content_only } => {
                let options = frequency::Options { limit: *limit as usize, content_only: *content_only };
                Answer::Words(self.table(frequencies(index, part, options, pace).await))
            }
            Question::Concordance { node, context, order, from, limit } => {
                let places = self.places(node).await?;
                let options =
                    concordance::Options { context: *context, order, from: *from as usize, limit: *limit as usize };
                let rows = concordance(self.pages(), &places, options);
                Answer::Concordance(self.table((places.len() as u32, rows)))
            }
            Question::Collocates { node, left, right, across, least, order, limit } => {
                let options = collocates::Options {
                    left: *left,
                    right: *right,
                    across: *across,
                    least: *least,
                    order: *order,
                    limit: *limit as usize,
                };
                let places = self.places(node).await?;
                Answer::Collocates(self.table(collocates(index, part, &places, options, pace).await))
            }
            Question::Keywords { method, limit } => {
                let segmenter = self.engine.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
                let weighing = match method {
                    KeywordMethod::TfIdf => Weighing::TfIdf(segmenter),
                    KeywordMethod::TextRank => Weighing::TextRank,
                };
                Answer::Keywords(self.table(keywords(index, part, weighing, *limit as usize, pace).await))
            }
            Question::Ngrams { n, least, limit } => {
                let options = ngrams::Options { n: *n, least: *least, limit: *limit as usize };
                Answer::Ngrams(self.table(ngrams(index, part, options, pace).await))
            }
            Question::Dispersion { node, limit } => {
                Answer::Dispersion(self.table(dispersion(self.pages(), &self.places(node).await?, *limit as usize)))
            }
            Question::Series { node, by } => {
                let rows = series(index, part, &self.places(node).await?, *by);
                Answer::Series(self.table((rows.len() as u32, rows)))
            }
            Question::Diversity => {
                Answer::Diversity(part.basis(&self.selection.query), diversity(index, part, pace).await)
            }
            Question::Search { limit } => {
                let rows = search(self.pages(), &part.entries, self.leaves, *limit as usize);
                Answer::Search(self.table((part.entries.len() as u32, rows)))
            }
            Question::NewWords { least, limit } => {
                let segmenter = self.engine.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
                let options = new_words::Options { least: *least, limit: *limit as usize };
                Answer::NewWords(self.table(new_words(index, segmenter, part, options, pace).await))
            }
            Question::Similar { article, limit } => {
                let article = index.number(*article).ok_or(Fault::NoSuchArticle)?;
                Answer::Similar(self.table(similar(self.pages(), part, article, *limit as usize, pace).await))
            }
            Question::Reuse { limit } => {
                Answer::Reuse(self.table(reuse(self.pages(), part, *limit as usize, pace).await))
            }
            Question::Entities { kind, limit } => {
                let pages = self.engine.told(part, pace).await?;
                match kind {
                    EntityKind::Place => Answer::Places(self.table(told::places(&pages, *limit))),
                    kind => Answer::Entities(self.table(told::entities(&pages, *kind, *limit))),
                }
            }
            Question::Together { limit } => {
                let pages = self.engine.told(part, pace).await?;
                Answer::Together(self.table(told::together(&pages, *limit)))
            }
            Question::Appearances { limit } => {
                let pages = self.engine.told(part, pace).await?;
                Answer::Appearances(self.table(told::appearances(&pages, *limit)))
            }
            Question::Quantities { limit } => {
                let pages = self.engine.told(part, pace).await?;
                Answer::Quantities(self.table(told::quantities(&pages, *limit)))
            }
            Question::Dates { limit } => {
                let pages = self.engine.told(part, pace).await?;
                Answer::Dates(self.table(told::dates(&pages, *limit)))
            }
            Question::Ledger { kind, status, order, dismissed, own, limit } => {
                let asked = told::Asked {
                    kind: *kind,
                    status: *status,
                    order: *order,
                    dismissed: *dismissed,
                    own,
                    limit: *limit,
                };
                let (rows, totals) = told::ledger(&self.engine.told(part, pace).await?, asked);
                Answer::Ledger(self.table(rows), totals)
            }
            Question::Doubts { all, dismissed, limit } => {
                let pages = self.engine.told(part, pace).await?;
                Answer::Doubts(self.table(told::doubts(&pages, *all, dismissed, *limit)))
            }
            Question::Keyness { reference, least, order, limit } => {
                let (other, basis) = self.reference(reference.as_ref()).await?;
                let options = keyness::Options { least: *least, order: *order, limit: *limit as usize };
                Answer::Keyness(self.table(keyness(index, part, &other, options, pace).await), basis)
            }
            Question::Compare { reference, kind, least, limit } => {
                self.compared(reference, *kind, *least, *limit as usize).await?
            }
        })
    }

    /// The part beside another, or one zone of its text beside another.
    async fn compared(
        &self,
        reference: &Reference,
        kind: Option<EntityKind>,
        least: u32,
        limit: usize,
    ) -> Result<Answer, Fault> {
        let (index, pace, query) = (&self.engine.index, self.pace, &self.selection.query);
        let (here, (there, reference)) = match reference {
            Reference::Rest => (self.part.clone(), self.reference(None).await?),
            Reference::Selection(other) => (self.part.clone(), self.reference(Some(other)).await?),
            Reference::Zones(zones) => {
                let [here, there] = zones.map(|zone| self.part.zone(index, zone));
                let basis = there.basis(query);
                (here, (there, basis))
            }
        };
        let (total, rows) = match kind {
            None => compare(index, &here, &there, compare::Options { least, limit }, pace).await,
            Some(kind) => {
                let pages = self.engine.told(&here.with(index, &there), pace).await?;
                let sides = |id, zone| {
                    let entry = index.number(id);
                    [&here, &there].map(|side| entry.is_some_and(|entry| side.holds_zone(entry, zone)))
                };
                compare::names(told::compared(&pages, kind, sides), [here.tokens, there.tokens], limit)
            }
        };
        let comparison = Comparison {
            reference,
            diversity: [diversity(index, &here, pace).await, diversity(index, &there, pace).await],
            shared: here.shared(&there),
        };
        Ok(Answer::Compare(Table { basis: here.basis(query), total, rows }, Box::new(comparison)))
    }

    /// What the part is compared with, and its basis: a selection, or all other articles.
    async fn reference(&self, selection: Option<&Selection>) -> Result<(Part, Basis), Fault> {
        let part = match selection {
            Some(selection) => self.engine.narrowed(selection, self.pace).await?.1,
            None => {
                let all = self.engine.find(&Selection::default(), self.pace).await?;
                self.part.rest(&self.engine.index, &all.entries)
            }
        };
        let basis = part.basis(selection.map_or("", |selection| &selection.query));
        Ok((part, basis))
    }

    fn pages(&self) -> Pages<'_> {
        Pages { index: &self.engine.index, documents: &self.engine.documents }
    }

    fn table<R>(&self, (total, rows): (u32, Vec<R>)) -> Table<R> {
        Table { basis: self.part.basis(&self.selection.query), total, rows }
    }

    async fn places(&self, node: &str) -> Result<Vec<Place>, Fault> {
        let script = self.selection.script();
        places(&self.engine.index, self.part, node, script, self.pace).await.map_err(Fault::BadQuery)
    }
}
