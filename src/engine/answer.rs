//! Questions to tables.

use super::Engine;
use crate::corpus::collocates::{self, collocates};
use crate::corpus::concordance::{self, concordance};
use crate::corpus::dispersion::{dispersion, series};
use crate::corpus::diversity::diversity;
use crate::corpus::frequency::{self, frequencies};
use crate::corpus::keyness::{self, keyness};
use crate::corpus::ngrams::{self, ngrams};
use crate::corpus::node::{Place, places};
use crate::corpus::{Pages, Part};
use crate::wire::{Answer, Fault, Question, Selection, Table};

impl Engine {
    /// The table that a question asks for.
    ///
    /// # Errors
    /// [`Fault::NoDictionary`], [`Fault::BadQuery`] for the selection or the node, [`Fault::NoSuchArticle`].
    pub fn answer(&mut self, selection: &Selection, question: &Question) -> Result<Answer, Fault> {
        if question.counts_words() && self.segmenter.is_none() {
            return Err(Fault::NoDictionary);
        }
        let part = self.part(selection)?;
        if let Question::Keyness { reference, least, order, limit } = question {
            let options = keyness::Options { least: *least, order: *order, limit: *limit as usize };
            return self.keyness(selection, &part, reference.as_ref(), options);
        }
        Asked { engine: self, selection, part: &part }.answer(question)
    }

    fn keyness(
        &mut self,
        selection: &Selection,
        part: &Part,
        reference: Option<&Selection>,
        options: keyness::Options,
    ) -> Result<Answer, Fault> {
        let other = match reference {
            Some(reference) => self.part(reference)?,
            None => {
                let all = self.find(&Selection::default())?.entries;
                part.rest(&self.index, &all)
            }
        };
        let (total, rows) = keyness(&self.index, part, &other, options);
        let table = Table { basis: part.basis(&selection.query), total, rows };
        Ok(Answer::Keyness(table, other.basis(reference.map_or("", |reference| &reference.query))))
    }
}

/// A library and the part of it that is asked about.
struct Asked<'a> {
    engine: &'a Engine,
    selection: &'a Selection,
    part: &'a Part,
}

impl Asked<'_> {
    fn answer(&self, question: &Question) -> Result<Answer, Fault> {
        let (index, part) = (&self.engine.index, self.part);
        Ok(match question {
            Question::Words { limit, content_only } => {
                let options = frequency::Options { limit: *limit as usize, content_only: *content_only };
                Answer::Words(self.table(frequencies(index, part, options)))
            }
            Question::Concordance { node, context, order, from, limit } => {
                let places = self.places(node)?;
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
                Answer::Collocates(self.table(collocates(index, part, &self.places(node)?, options)))
            }
            Question::Ngrams { n, least, limit } => {
                let options = ngrams::Options { n: *n, least: *least, limit: *limit as usize };
                Answer::Ngrams(self.table(ngrams(index, part, options)))
            }
            Question::Dispersion { node, limit } => {
                Answer::Dispersion(self.table(dispersion(self.pages(), &self.places(node)?, *limit as usize)))
            }
            Question::Series { node, by } => {
                let rows = series(index, part, &self.places(node)?, *by);
                Answer::Series(self.table((rows.len() as u32, rows)))
            }
            Question::Diversity => Answer::Diversity(part.basis(&self.selection.query), diversity(index, part)),
            _ => return Err(Fault::NoSuchArticle),
        })
    }

    fn pages(&self) -> Pages<'_> {
        Pages { index: &self.engine.index, documents: &self.engine.documents }
    }

    fn table<R>(&self, (total, rows): (u32, Vec<R>)) -> Table<R> {
        Table { basis: self.part.basis(&self.selection.query), total, rows }
    }

    fn places(&self, node: &str) -> Result<Vec<Place>, Fault> {
        places(&self.engine.index, self.part, node).map_err(Fault::BadQuery)
    }
}
