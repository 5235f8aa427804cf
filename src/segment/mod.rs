//! Text to words: jieba's way of cutting, and what it needs to do right by a newspaper.
//!
//! Invariant: the tokens of a text, put together, are the text.
//!
//! ```text
//! dictionary (packed) → trie ┐
//! reader's own words ────────┴→ vocabulary → cut → ends of jieba's words ┐
//! text → atoms (numbers with units, dates, foreign words, addresses) ────┴→ ends of tokens → part of speech, one a type
//! ```

mod atoms;
mod cut;
mod cutter;
mod dictionary;
mod foreign;
mod hmm;
mod merge;
mod number;
mod quantity;
mod sentences;
mod units;
mod user;
mod vocabulary;
mod weight;

pub use cutter::{Cut, Cutter};
pub use dictionary::{DictionaryError, pack, unpack};
pub use sentences::sentences;
pub use user::{LONGEST_WORD, UserChange, UserWord, WordError};

use user::Change;
use vocabulary::Vocabulary;

/// A word, a number or a mark of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// As it stands in the text.
    pub word: &'a str,
    /// Part of speech, see [`Segmenter::pos`].
    pub pos: &'a str,
    /// Its first byte in the text.
    pub start: usize,
}

impl Token<'_> {
    /// One past its last byte in the text.
    #[must_use]
    pub fn end(&self) -> usize {
        self.start + self.word.len()
    }
}

/// What a text is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Words.
    #[default]
    Word,
    /// Characters; numbers, foreign words and addresses stay whole.
    Character,
}

/// How a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cutting {
    /// Into what.
    pub unit: Unit,
    /// Whether a model joins single characters to words that the dictionary does not know (names above all).
    pub new_words: bool,
}

impl Default for Cutting {
    fn default() -> Self {
        Self { unit: Unit::Word, new_words: true }
    }
}

/// Room that a cut works in. Keep it for the next text: then a cut allocates nothing.
#[derive(Debug, Default)]
pub struct Scratch {
    room: cut::Room,
    atoms: Vec<atoms::Atom>,
}

/// Whether a token counts as a word: it holds a letter, a digit or a Han character. Punctuation does not.
#[must_use]
pub fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// Whether the part of speech is one of words that carry content: not particles, affixes and interjections, pronouns,
/// prepositions, conjunctions, adverbs and numerals.
#[must_use]
pub fn is_content(pos: &str) -> bool {
    !pos.starts_with(['u', 'y', 'e', 'o', 'h', 'k', 'r', 'p', 'c', 'd', 'm']) || pos == "eng"
}

/// Cuts text into words.
#[derive(Debug)]
pub struct Segmenter {
    vocabulary: Vocabulary,
}

impl Segmenter {
    /// A segmenter with this dictionary: as [`pack`] writes it, or lines of `word frequency tag`; with gzip around it or
    /// without.
    ///
    /// # Errors
    /// Why the bytes are no dictionary.
    pub fn new(dictionary: &[u8]) -> Result<Self, DictionaryError> {
        Ok(Self { vocabulary: Vocabulary::new(dictionary)? })
    }

    /// Adds the end of each token of the text, in bytes, to `ends`. The first token begins at 0, each other where the one before
    /// ends; the last end is the length of the text, which is below 4 GiB.
    pub fn cut_ends(&self, text: &str, cutting: Cutting, scratch: &mut Scratch, ends: &mut Vec<u32>) {
        let Scratch { room, atoms } = scratch;
        let words = cutting.unit == Unit::Word;
        let first = ends.len();
        let mut cut = |from: usize, to: usize| {
            let text = text.get(from..to).unwrap_or_default();
            if words {
                cut::cut(text, from, cutting.new_words, &self.vocabulary, room, ends);
            } else {
                ends.extend(text.char_indices().map(|(at, c)| (from + at + c.len_utf8()) as u32));
            }
        };
        let mut start = 0;
        atoms.clear();
        for atom in atoms::atoms(text, words, |text, least| self.vocabulary.longest(text, least)) {
            if atom.border {
                cut(start, atom.end);
                start = atom.end;
            }
            atoms.push(atom);
        }
        cut(start, text.len());
        merge::merge(ends, first, atoms);
    }

    /// The tokens of the text, in order, with their parts of speech.
    #[must_use]
    pub fn tokens<'a>(&'a self, text: &'a str) -> Vec<Token<'a>> {
        let mut ends = Vec::with_capacity(text.len() / 4);
        self.cut_ends(text, Cutting::default(), &mut Scratch::default(), &mut ends);
        let mut start = 0;
        let token = |end| {
            let word = text.get(start..end).unwrap_or_default();
            Token { word, pos: self.pos(word), start: std::mem::replace(&mut start, end) }
        };
        ends.into_iter().map(|end| end as usize).map(token).collect()
    }

    /// The part of speech of a word, the same wherever it stands, so ask once a type. It is in jieba's tag set: `n`, `v`, `ns` …;
    /// for what the dictionary does not know `m` (numbers), `mq` (numbers with units), `t` (dates), `eng` (foreign words and
    /// addresses), else `x`.
    #[must_use]
    pub fn pos<'a>(&'a self, word: &str) -> &'a str {
        self.vocabulary.tag(word).unwrap_or_else(|| atoms::kind(word).map_or("x", atoms::Kind::pos))
    }

    /// Adds a word of the reader's, or weighs one anew. The next cut knows it.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing is changed then.
    pub fn add_word(&mut self, entry: &UserWord) -> Result<(), WordError> {
        entry.check()?;
        let most = || u32::try_from(self.frequency(&entry.word)).unwrap_or(u32::MAX);
        let frequency = entry.weight.unwrap_or_else(most);
        let logarithm = weight::logarithm(u64::from(frequency));
        let tag = entry.tag.clone().or_else(|| self.vocabulary.tag(&entry.word).map(str::to_owned)).unwrap_or_default();
        self.vocabulary.set(&entry.word, Some(Change::Word { frequency, logarithm, tag }));
        Ok(())
    }

    /// From now on this is no word, whether it was the dictionary's or the reader's.
    ///
    /// # Errors
    /// Why it cannot be one anyway.
    pub fn remove_word(&mut self, word: &str) -> Result<(), WordError> {
        user::check_word(word)?;
        self.vocabulary.set(word, Some(Change::Removed));
        Ok(())
    }

    /// Takes back what was added, weighed or removed: the dictionary alone counts again for this word. Tells whether there was
    /// anything to take back.
    pub fn restore_word(&mut self, word: &str) -> bool {
        self.vocabulary.set(word, None).is_some()
    }

    /// What the reader has said of words, in the order of their characters.
    #[must_use]
    pub fn user_changes(&self) -> Vec<UserChange> {
        let entry = |(word, change): (String, &Change)| match change {
            Change::Removed => UserChange::Removed(word),
            Change::Word { frequency, tag, .. } => {
                let tag = (!tag.is_empty()).then(|| tag.clone());
                UserChange::Added(UserWord { word, weight: Some(*frequency), tag })
            }
        };
        self.vocabulary.changes.all().into_iter().map(entry).collect()
    }

    /// How often the dictionary saw the word in its own texts, at least 1; for a word that it does not have, what its
    /// parts let expect: with that weight it stays whole.
    #[must_use]
    pub fn frequency(&self, word: &str) -> u64 {
        let mut ends = Vec::new();
        cut::cut(word, 0, false, &self.vocabulary, &mut cut::Room::default(), &mut ends);
        let mut start = 0;
        let parts = ends.iter().filter_map(|&end| word.get(std::mem::replace(&mut start, end as usize)..end as usize));
        let share =
            |part| self.vocabulary.share(weight::logarithm(self.vocabulary.frequency_of(part).map_or(1, u64::from)));
        let expected = parts.fold(0.0, |sum, part| sum + share(part));
        let known = self.vocabulary.frequency_of(word).map_or(1, u64::from);
        (weight::frequency(expected + self.vocabulary.log_total()) + 1).max(known)
    }
}

#[cfg(test)]
mod tests;
