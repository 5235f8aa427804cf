//! What the bench calls, over the engine as it is: the only place of the bench that knows the engine's own functions.
//!
//! No function may keep an answer for the next call: a bench of a cache measures nothing.

mod answer;
mod articles;
mod replay;

use std::cmp::Reverse;

use broadsheet::bundle::document;
use broadsheet::corpus::concordance::{Options as Lining, concordance};
use broadsheet::corpus::frequency::{Options as Listing, frequencies};
use broadsheet::corpus::keyness::{Options as Contrasting, keyness};
use broadsheet::corpus::node::places;
use broadsheet::corpus::{Pages, Part};
use broadsheet::facts::{Finder, Gazetteer};
use broadsheet::index::Index;
use broadsheet::index::fields::passages;
use broadsheet::model::Document;
use broadsheet::pace::{Pace, whole};
use broadsheet::query::{self, Leaf};
use broadsheet::segment::{Cutter, Cutting, Scratch, Segmenter};
use broadsheet::text::fold::Script;
use broadsheet::wire::{ConcordanceOrder, KeynessOrder};
use wasm_bindgen::prelude::*;

pub use answer::{Lines, Rows};
use replay::{Kept, Replay};

/// The engine with the articles that the bench gave it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Bench {
    segmenter: Option<Segmenter>,
    /// Kept from one text to the next, as a worker keeps it.
    scratch: Scratch,
    documents: Vec<Document>,
    /// The words of all articles, where these were cut apart from being indexed.
    kept: Kept,
    index: Index,
    gazetteer: Option<Gazetteer>,
    page: Document,
}

#[wasm_bindgen]
impl Bench {
    /// An engine without dictionary and articles.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the dictionary, packed with gzip.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with it.
    pub fn load_dictionary(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.segmenter = Some(Segmenter::new(bytes).map_err(String::from)?);
        Ok(())
    }

    /// The ends of the tokens, in bytes. Empty without a dictionary.
    #[must_use]
    pub fn segment_ends(&mut self, text: &str) -> Vec<u32> {
        let mut ends = Vec::with_capacity(text.len() / 4);
        if let Some(segmenter) = &self.segmenter {
            segmenter.cut_ends(text, Cutting::default(), &mut self.scratch, &mut ends);
        }
        ends
    }

    /// Takes articles, one JSON object `{title, text}` a line, with everything that opening them does but words; returns how
    /// many articles there are now. An article's number is its place in the order in which they came.
    ///
    /// # Errors
    /// A sentence that tells which line is none.
    pub fn add_articles(&mut self, lines: &[u8]) -> Result<u32, String> {
        self.documents.extend(articles::documents(lines)?);
        Ok(self.documents.len() as u32)
    }

    /// Cuts all articles into words with their parts of speech, and what belongs to it; returns how many tokens there are.
    pub fn segment_articles(&mut self) -> Option<f64> {
        let mut cutter = Cutter::new(self.segmenter.as_ref(), Cutting::default());
        let mut tokens = 0;
        self.kept = Kept::default();
        for document in &self.documents {
            tokens +=
                passages(document, 0).iter().map(|passage| self.kept.cut(&mut cutter, &passage.text)).sum::<usize>();
        }
        Some(tokens as f64)
    }

    /// Builds the index of words and letters; returns how many articles it holds. Articles that were segmented before are not
    /// segmented again; all else that an index needs is done here.
    pub fn build_index(&mut self) -> Option<u32> {
        self.index = Index::default();
        let mut cutter = Replay::new(Cutter::new(self.segmenter.as_ref(), Cutting::default()), &self.kept);
        for (page, document) in (0..).zip(&self.documents) {
            self.index.push(page, document, &mut cutter);
        }
        self.index.settle();
        Some(self.index.len())
    }

    /// Makes what phrases and stretches of text are looked for by, which a worker does when nothing else is to be done.
    pub fn prepare(&mut self) {
        // What the bench itself keeps is not weighed.
        self.kept = Kept::default();
        while self.index.prepare() {}
    }

    /// Takes the gazetteer, packed with gzip, and a page as its file is.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with them.
    pub fn load_page(&mut self, gazetteer: &[u8], page: &[u8]) -> Result<(), String> {
        self.gazetteer = Some(Gazetteer::new(gazetteer).map_err(|error| error.to_string())?);
        self.page = document("page", page).map_err(|fault| format!("{fault:?}"))?;
        Ok(())
    }

    /// Reads who, where, how much, when and what was done from the page, as a worker does when it is first asked; returns how many
    /// of these there are.
    #[must_use]
    pub fn facts(&self) -> Option<usize> {
        let facts = Finder::new(self.segmenter.as_ref()?, self.gazetteer.as_ref()).read(&self.page, 0).facts;
        Some(facts.entities.len() + facts.quantities.len() + facts.dates.len() + facts.ledger.len())
    }

    /// Articles that hold all the words (`all`) or the words one after the other (`phrase`), best first; the words are parted by spaces.
    #[must_use]
    pub fn query(&self, kind: &str, words: &str, limit: usize) -> Option<Vec<u32>> {
        let quoted = |words: &str| format!("word:{}", Leaf::text(words));
        let asked = match kind {
            "phrase" => format!("word:\"{words}\""),
            _ => words.split(' ').map(quoted).collect::<Vec<_>>().join(" "),
        };
        self.hits(&asked, limit)
    }

    /// Articles that hold the stretch of text, best first.
    #[must_use]
    pub fn substring(&self, needle: &str, limit: usize) -> Option<Vec<u32>> {
        self.hits(&Leaf::text(needle).to_string(), limit)
    }

    /// The most frequent words of all articles, with their counts.
    #[must_use]
    pub fn frequency(&self, limit: usize) -> Option<Rows> {
        let part = Part::new(&self.index, (0..self.index.len()).collect());
        let mut counts: Vec<(u32, u32)> =
            (0..).zip(whole(part.counts(&self.index, &Pace::steady()))).filter(|(_, count)| *count > 0).collect();
        let total = counts.len();
        let order = |(id, count): &(u32, u32)| (Reverse(*count), *id);
        if limit < total {
            counts.select_nth_unstable_by_key(limit, order);
            counts.truncate(limit);
        }
        counts.sort_unstable_by_key(order);
        let row = |(id, count)| (self.index.lexicon().word(id), f64::from(count));
        Some(Rows::new(total, counts.into_iter().map(row)))
    }

    /// The same as the app has it: each word with its dispersion.
    #[must_use]
    pub fn frequency_with_dispersion(&self, limit: usize) -> Option<Rows> {
        let part = Part::new(&self.index, (0..self.index.len()).collect());
        let (total, rows) =
            whole(frequencies(&self.index, &part, Listing { limit, content_only: false }, &Pace::steady()));
        Some(Rows::new(total as usize, rows.iter().map(|row| (row.word.as_str(), f64::from(row.count)))))
    }

    /// The words that mark the articles below `border` against those from there on: log-likelihood, signed, greatest first.
    #[must_use]
    pub fn keyness(&self, border: u32, limit: usize) -> Option<Rows> {
        let target = Part::new(&self.index, (0..border).collect());
        let rest = Part::new(&self.index, (border..self.index.len()).collect());
        let options = Contrasting { least: 1, order: KeynessOrder::LogLikelihood, limit };
        let (total, rows) = whole(keyness(&self.index, &target, &rest, options, &Pace::steady()));
        Some(Rows::new(total as usize, rows.iter().map(|row| (row.word.as_str(), row.log_likelihood))))
    }

    /// Concordance lines of a word, five tokens on both sides, sorted by the first, second and third token to the right.
    #[must_use]
    pub fn kwic(&self, node: &str, limit: usize) -> Option<Lines> {
        let part = Part::new(&self.index, (0..self.index.len()).collect());
        let node = format!("word:{}", Leaf::text(node));
        let found = whole(places(&self.index, &part, &node, Script::Own, &Pace::steady())).ok()?;
        let order = [1, 2, 3].map(ConcordanceOrder::Right);
        let pages = Pages { index: &self.index, documents: &self.documents };
        let rows = concordance(pages, &found, Lining { context: 5, order: &order, from: 0, limit });
        let line = |row: &broadsheet::wire::ConcordanceRow| format!("{}\t{}\t{}", row.left, row.node, row.right);
        Some(Lines::new(found.len(), &rows.iter().map(line).collect::<Vec<_>>()))
    }
}

impl Bench {
    /// How many articles a query found, and the numbers of the best.
    fn hits(&self, asked: &str, limit: usize) -> Option<Vec<u32>> {
        let found = self.index.evaluate(&query::parse(asked).ok()?, Script::Own).ok()?;
        let terms: Vec<_> = found.leaves.iter().map(|leaf| leaf.holders.as_slice()).collect();
        let top = self.index.rank(&found.entries, &terms, limit).into_iter().map(|ranked| ranked.entry);
        Some(std::iter::once(found.entries.len() as u32).chain(top).collect())
    }
}
