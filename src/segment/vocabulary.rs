//! The dictionary and the reader's changes to it as one: what a segmenter knows of words.

use super::dictionary::{Cell, Dictionary, DictionaryError};
use super::user::{Change, Changes};
use super::weight;

/// All words.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) dictionary: Dictionary,
    pub(super) changes: Changes,
    /// The logarithms of the dictionary's frequencies, by the number of the word that a cell names; the first is not used.
    logarithms: Vec<f64>,
    /// The same as shares of all words: what a word is worth on its way.
    weights: Vec<f64>,
    /// Sum of all frequencies.
    total: u64,
    /// Its logarithm.
    log_total: f64,
}

impl Vocabulary {
    pub(super) fn new(bytes: &[u8]) -> Result<Self, DictionaryError> {
        let dictionary = Dictionary::new(bytes)?;
        let logarithm = |&frequency: &u32| weight::logarithm(u64::from(frequency));
        let logarithms = std::iter::once(0.0).chain(dictionary.frequencies.iter().map(logarithm)).collect();
        let total = dictionary.total;
        let mut vocabulary =
            Self { dictionary, changes: Changes::default(), logarithms, weights: Vec::new(), total, log_total: 0.0 };
        vocabulary.weigh();
        Ok(vocabulary)
    }

    /// Says something of the word, or nothing any more.
    pub(super) fn set(&mut self, word: &str, change: Option<Change>) -> Option<Change> {
        let before = self.frequency_of(word).unwrap_or(0);
        let old = self.changes.set(word, change);
        let after = self.frequency_of(word).unwrap_or(0);
        self.total = self.total + u64::from(after) - u64::from(before);
        self.weigh();
        old
    }

    fn weigh(&mut self) {
        self.log_total = weight::logarithm(self.total.max(1));
        self.weights = self.logarithms.iter().map(|logarithm| logarithm - self.log_total).collect();
    }

    /// How often the word was seen; nothing where it is none.
    pub(super) fn frequency_of(&self, word: &str) -> Option<u32> {
        match self.changes.get(word) {
            Some(&Change::Word { frequency, .. }) => Some(frequency),
            Some(Change::Removed) => None,
            None => self.dictionary.find(word).map(|(_, cell)| self.dictionary.frequency(cell)),
        }
    }

    /// Its part of speech; nothing where it is none or has none.
    pub(super) fn tag(&self, word: &str) -> Option<&str> {
        let tag = match self.changes.get(word) {
            Some(Change::Word { tag, .. }) => tag,
            Some(Change::Removed) => return None,
            None => self.dictionary.tag(self.dictionary.find(word)?.0),
        };
        (!tag.is_empty()).then_some(tag)
    }

    /// What the dictionary's word that ends in the cell is worth, if one does.
    #[inline]
    pub(super) fn worth(&self, cell: Cell) -> Option<f64> {
        match cell.word() {
            0 => None,
            word => self.weights.get(usize::from(word)).copied(),
        }
    }

    /// What a word with this logarithm is worth; with 0, one that was seen once.
    #[inline]
    pub(super) fn share(&self, logarithm: f64) -> f64 {
        logarithm - self.log_total
    }

    /// Sum of all frequencies, as a logarithm.
    pub(super) fn log_total(&self) -> f64 {
        self.log_total
    }

    /// Bytes of the longest word that the text begins with and that was seen so often; 0 where there is none.
    pub(super) fn longest(&self, text: &str, least: u32) -> usize {
        let mut longest = 0;
        let mut characters = text.char_indices();
        let Some((_, c)) = characters.next() else { return 0 };
        let mut end = c.len_utf8();
        let (_, mut cell) = self.dictionary.trie.first(self.dictionary.code(c));
        loop {
            let removed = || !self.changes.is_empty() && self.changes.get(&text[..end]) == Some(&Change::Removed);
            if cell.word() != 0 && self.dictionary.frequency(cell) >= least && !removed() {
                longest = end;
            }
            let Some((at, c)) = characters.next().filter(|_| cell.goes_on()) else { break };
            end = at + c.len_utf8();
            match self.dictionary.trie.next(cell, self.dictionary.code(c)) {
                Some((_, next)) => cell = next,
                None => break,
            }
        }
        if !self.changes.is_empty() {
            let counts = |change: &Change| matches!(change, Change::Word { frequency, .. } if *frequency >= least);
            let own = self.changes.beginnings(text.chars()).filter(|(_, change)| counts(change)).last();
            if let Some((length, _)) = own {
                longest = longest.max(text.chars().take(length).map(char::len_utf8).sum());
            }
        }
        longest
    }
}
