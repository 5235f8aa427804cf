//! What the bench calls, over the engine as it is: the only place of the bench that knows the engine's own functions.
//!
//! A function that the engine cannot do yet returns `None`; the bench prints "not yet" for it and measures its peers all
//! the same. No function may keep an answer for the next call: a bench of a cache measures nothing.

mod answer;
mod articles;

use broadsheet::corpus::frequency::Options;
use broadsheet::engine::Engine;
use broadsheet::wire::{Request, Response, Selection};
use wasm_bindgen::prelude::*;

pub use answer::{Hits, Lines, Rows};

/// The engine with the articles that the bench gave it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Bench {
    engine: Engine,
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
        self.engine.load_dictionary(bytes)
    }

    /// The ends of the tokens, in bytes. Empty without a dictionary.
    #[must_use]
    pub fn segment_ends(&self, text: &str) -> Vec<u32> {
        let tokens = self.engine.segmenter().map(|segmenter| segmenter.tokens(text)).unwrap_or_default();
        tokens.iter().map(|token| token.end() as u32).collect()
    }

    /// Takes articles, one JSON object `{title, text}` a line, with everything that opening them does but words; returns how
    /// many articles there are now. An article's number is its place in the order in which they came.
    ///
    /// # Errors
    /// A sentence that tells which line is none.
    pub fn add_articles(&mut self, lines: &[u8]) -> Result<u32, String> {
        for document in articles::documents(lines)? {
            self.engine.add(document);
        }
        Ok(self.engine.documents().len() as u32)
    }

    /// Cuts all articles into words, with what belongs to it; returns how many tokens are words.
    pub fn segment_articles(&mut self) -> Option<f64> {
        let all = self.engine.frequencies(&Selection::default(), Options { limit: 0, content_only: false }).ok()?;
        Some(all.tokens as f64)
    }

    /// Builds the index of words from the segmented articles; returns how many articles it holds. All work of the index belongs
    /// here, where it is measured, and none into the functions before.
    ///
    /// NOT YET: the engine has no index of words.
    pub fn build_index(&mut self) -> Option<u32> {
        None
    }

    /// Articles that hold all the words (`all`) or the words one after the other (`phrase`), best first; the words are parted by spaces.
    ///
    /// NOT YET: the engine neither knows words in its search nor ranks.
    #[must_use]
    pub fn query(&self, _kind: &str, _words: &str, _limit: usize) -> Option<Hits> {
        None
    }

    /// Articles that hold the stretch of text, in the order of the library.
    pub fn substring(&mut self, needle: &str, limit: usize) -> Option<Hits> {
        let selection = Selection { query: needle.to_owned(), ..Selection::default() };
        let Ok(Response::Selected(found)) = self.engine.handle(Request::Select(selection)) else { return None };
        let top = found.articles.iter().take(limit).map(|hit| hit.id.page).collect();
        Some(Hits::new(found.articles.len(), top))
    }

    /// The most frequent words of all articles, with their counts.
    pub fn frequency(&mut self, limit: usize) -> Option<Rows> {
        let all = self.engine.frequencies(&Selection::default(), Options { limit, content_only: false }).ok()?;
        let (words, values) = all.rows.into_iter().map(|row| (row.word, f64::from(row.count))).unzip();
        Some(Rows::new(all.total as usize, words, values))
    }

    /// The words that mark the articles below `border` against those from there on: log-likelihood, signed, greatest first.
    ///
    /// NOT YET: the engine has no keyness.
    #[must_use]
    pub fn keyness(&self, _border: u32, _limit: usize) -> Option<Rows> {
        None
    }

    /// Concordance lines of a word, five tokens on both sides, sorted by the first, second and third token to the right.
    ///
    /// NOT YET: the engine has no concordance.
    #[must_use]
    pub fn kwic(&self, _node: &str, _limit: usize) -> Option<Lines> {
        None
    }
}
