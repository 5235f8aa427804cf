//! Questions to tables.

use super::Engine;
use crate::corpus::concordance::{self, concordance};
use crate::corpus::frequency::{self, frequencies};
use crate::corpus::node::{Place, places};
use crate::corpus::Part;
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
        let basis = part.basis(&selection.query);
        let table = Asked { engine: self, part: &part };
        Ok(match question {
            Question::Words { limit, content_only } => {
                let options = frequency::Options { limit: *limit as usize, content_only: *content_only };
                let (total, rows) = frequencies(&self.index, &part, options);
                Answer::Words(Table { basis, total, rows })
            }
            Question::Concordance { node, context, order, from, limit } => {
                let places = table.places(node)?;
                let options =
                    concordance::Options { context: *context, order, from: *from as usize, limit: *limit as usize };
                let rows = concordance(&self.index, &self.documents, &places, options);
                Answer::Concordance(Table { basis, total: places.len() as u32, rows })
            }
            _ => return Err(Fault::NoSuchArticle),
        })
    }
}

/// A library and the part of it that is asked about.
struct Asked<'a> {
    engine: &'a Engine,
    part: &'a Part,
}

impl Asked<'_> {
    fn places(&self, node: &str) -> Result<Vec<Place>, Fault> {
        places(&self.engine.index, self.part, node).map_err(Fault::BadQuery)
    }
}
