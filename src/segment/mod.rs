//! Text to words: cut as jieba cuts, and what it takes to do right by a newspaper.
//!
//! Invariant: the tokens of a text, put together, are the text.
//!
//! ```text
//! dictionary (packed) ┐
//! reader's own words ─┴→ words → likeliest path, jieba's model ──────┐
//! text → atoms (numbers with units, dates, foreign words, addresses) ┴→ ends of tokens → part of speech, one a type
//! ```

mod atoms;
mod characters;
mod cutter;
mod dictionary;
mod foreign;
mod merge;
pub(crate) mod number;
mod packed;
mod pairs;
mod path;
mod quantity;
mod sentences;
pub(crate) mod units;
mod user;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jieba_rs::Jieba;

use crate::measure::{expected_count, log_share};
pub use crate::wire::{LONGEST_WORD, Unit, UserChange, UserWord, WordError};
pub use cutter::{Cut, Cutter};
pub use dictionary::DictionaryError;
pub use packed::pack;
use path::{By, Path};
pub use sentences::sentences;
use user::Change;
use words::Words;

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

/// Room that a cut works in, to be kept for the next text.
#[derive(Debug, Default)]
pub struct Scratch {
    atoms: Vec<atoms::Atom>,
    path: Path,
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
    /// As it was given, for when the reader says something of words.
    dictionary: Box<[u8]>,
    changes: BTreeMap<String, Change>,
    /// Empty from then until the next question.
    words: OnceLock<Words>,
    /// Without words: of jieba-rs the model is used.
    model: Jieba,
}

impl Segmenter {
    /// A segmenter with this dictionary: as [`pack`] writes it, or lines of `word frequency tag`; with gzip around it or
    /// without.
    ///
    /// # Errors
    /// Why the bytes are no dictionary.
    pub fn new(dictionary: &[u8]) -> Result<Self, DictionaryError> {
        let words = dictionary::words(dictionary, &BTreeMap::new())?.into();
        Ok(Self { dictionary: dictionary.into(), changes: BTreeMap::new(), words, model: Jieba::empty() })
    }

    fn words(&self) -> &Words {
        // What was read once can be read again.
        self.words.get_or_init(|| dictionary::words(&self.dictionary, &self.changes).unwrap_or_default())
    }

    /// Adds the end of each token of the text, in bytes, to `ends`. The first token begins at 0, each other where the one before
    /// ends; the last end is the length of the text, which is below 4 GiB.
    pub fn cut_ends(&self, text: &str, cutting: Cutting, scratch: &mut Scratch, ends: &mut Vec<u32>) {
        let Scratch { atoms, path } = scratch;
        let words = self.words();
        let by = By { words, model: cutting.new_words.then_some(&self.model) };
        let in_words = cutting.unit != Unit::Character;
        let first = ends.len();
        let mut cut = |from: usize, to: usize| {
            if in_words {
                path.cut(by, text, from..to, ends);
            } else {
                ends.extend(characters(text, from, to));
            }
        };
        let mut start = 0;
        atoms.clear();
        for atom in atoms::atoms(text, in_words, |text, beyond, least| self.reaches(text, beyond, least)) {
            if atom.border {
                cut(start, atom.end);
                start = atom.end;
            }
            atoms.push(atom);
        }
        cut(start, text.len());
        if in_words && cutting.new_words && self.changes.values().any(|change| *change == Change::Removed) {
            self.undo_removed(text, first, ends);
        }
        merge::merge(ends, first, atoms);
    }

    /// Cuts what the model has made again of the characters of a word that the reader has removed.
    fn undo_removed(&self, text: &str, first: usize, ends: &mut Vec<u32>) {
        let mut start = 0;
        for end in ends.split_off(first) {
            let word = text.get(start..end as usize).unwrap_or_default();
            if self.is_removed(word) {
                ends.extend(characters(text, start, end as usize));
            } else {
                ends.push(end);
            }
            start = end as usize;
        }
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
    /// for what the dictionary does not know, or would be cut where it stands alone, `m` (numbers), `mq` (numbers with
    /// units), `t` (dates), `eng` (foreign words and addresses), else `x`.
    #[must_use]
    pub fn pos(&self, word: &str) -> &str {
        self.tag(word).unwrap_or_else(|| atoms::kind(word).map_or("x", atoms::Kind::pos))
    }

    /// How often the dictionary saw the word, at least 1, and its part of speech; `None` where neither it nor the reader knows it.
    #[must_use]
    pub fn known(&self, word: &str) -> Option<(u64, &str)> {
        let (seen, tag) = match self.changes.get(word) {
            Some(Change::Word { tag, .. }) => (self.frequency(word), tag.as_str()),
            _ => self.get(word).filter(|_| self.parts(word).len() == 1)?,
        };
        Some((seen.max(1), tag)).filter(|_| !tag.is_empty())
    }

    /// The part of speech that the reader or the dictionary gives the word.
    fn tag(&self, word: &str) -> Option<&str> {
        self.known(word).map(|(_, tag)| tag)
    }

    /// How often the word was seen, and its part of speech, where it is known.
    fn get(&self, word: &str) -> Option<(u64, &str)> {
        let words = self.words();
        words.get(word.chars().map(|c| words.code(c))).map(|(seen, tag)| (seen.into(), tag))
    }

    /// Where the words end that this is cut into where it stands alone, and no new words are made.
    fn parts(&self, word: &str) -> Vec<u32> {
        let mut ends = Vec::new();
        Path::default().cut(By { words: self.words(), model: None }, word, 0..word.len(), &mut ends);
        ends
    }

    /// Adds a word of the reader's, or weighs one anew. The next cut knows it.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing is changed then.
    pub fn add_word(&mut self, entry: &UserWord) -> Result<(), WordError> {
        entry.check()?;
        let change = self.weighed(entry);
        self.changes.insert(entry.word.clone(), change);
        self.words.take();
        Ok(())
    }

    /// A word of the reader's with the weight and the part of speech that it needs.
    fn weighed(&self, entry: &UserWord) -> Change {
        let needed = || u32::try_from(self.frequency(&entry.word)).unwrap_or(u32::MAX);
        let weight = entry.weight.unwrap_or_else(needed);
        let tag = entry.tag.clone().or_else(|| self.tag(&entry.word).map(str::to_owned)).unwrap_or_default();
        Change::Word { entry: entry.clone(), weight, tag }
    }

    /// From now on this is no word, whether it was the dictionary's or the reader's.
    ///
    /// # Errors
    /// Why it cannot be one anyway.
    pub fn remove_word(&mut self, word: &str) -> Result<(), WordError> {
        UserChange::Removed(word.to_owned()).check()?;
        self.changes.insert(word.to_owned(), Change::Removed);
        self.words.take();
        Ok(())
    }

    /// Takes back what was added, weighed or removed: the dictionary alone counts again for this word. Tells whether there was
    /// anything to take back.
    pub fn restore_word(&mut self, word: &str) -> bool {
        let found = self.changes.remove(word).is_some();
        if found {
            self.words.take();
        }
        found
    }

    /// Takes all that the reader says of words in place of what was said before.
    ///
    /// # Errors
    /// The first that cannot be taken, and why; nothing is changed then.
    pub fn set_changes(&mut self, changes: &[UserChange]) -> Result<(), (String, WordError)> {
        let refused = |change: &UserChange| change.check().err().map(|error| (change.word().to_owned(), error));
        if let Some(refused) = changes.iter().find_map(refused) {
            return Err(refused);
        }
        let told: BTreeMap<&str, &UserChange> = changes.iter().map(|change| (change.word(), change)).collect();
        let before = self.changes.clone();
        let stays = |word: &String, change: &mut Change| match told.get(word.as_str()) {
            Some(UserChange::Added(_)) => *change != Change::Removed,
            Some(UserChange::Removed(_)) => *change == Change::Removed,
            None => false,
        };
        self.changes.retain(stays);
        let removed = told.iter().filter(|(_, change)| matches!(change, UserChange::Removed(_)));
        self.changes.extend(removed.map(|(word, _)| ((*word).to_owned(), Change::Removed)));
        if self.changes != before {
            self.words.take();
        }
        // What a word needs to weigh is reckoned without the others, so that their order does not matter.
        let is_new =
            |new: &UserWord| !matches!(self.changes.get(&new.word), Some(Change::Word { entry, .. }) if entry == new);
        let added = told.values().filter_map(|change| match change {
            UserChange::Added(new) if is_new(new) => Some((new.word.clone(), self.weighed(new))),
            _ => None,
        });
        let added: Vec<(String, Change)> = added.collect();
        if !added.is_empty() {
            self.changes.extend(added);
            self.words.take();
        }
        Ok(())
    }

    /// Whether the reader has said that this is no word.
    #[must_use]
    pub fn is_removed(&self, word: &str) -> bool {
        self.changes.get(word) == Some(&Change::Removed)
    }

    /// What the reader has said of words, in the order of their characters.
    #[must_use]
    pub fn user_changes(&self) -> Vec<UserChange> {
        let entry = |(word, change): (&String, &Change)| match change {
            Change::Removed => UserChange::Removed(word.clone()),
            Change::Word { weight, tag, .. } => {
                let tag = (!tag.is_empty()).then(|| tag.clone());
                UserChange::Added(UserWord { word: word.clone(), weight: Some(*weight), tag })
            }
        };
        self.changes.iter().map(entry).collect()
    }

    /// How often the dictionary saw the word in its own texts, at least 1; for a word that it does not have, what its
    /// parts let expect: with that weight it stays whole.
    #[must_use]
    pub fn frequency(&self, word: &str) -> u64 {
        let (known, parts) = (self.get(word).map(|(seen, _)| seen), self.parts(word));
        if let (Some(seen), [_]) = (known, &parts[..]) {
            return seen.max(1);
        }
        let total = self.words().total();
        let (mut start, mut log) = (0, 0.0);
        for end in parts {
            let part = word.get(start..end as usize).unwrap_or_default();
            log += log_share(self.get(part).map_or(1, |(seen, _)| seen), total);
            start = end as usize;
        }
        // The next whole number, so that the word outweighs its parts.
        let needed = expected_count(log, total) as u64 + 1;
        known.map_or(needed, |seen| needed.max(seen))
    }

    /// Whether the text begins with a word that has more than `beyond` bytes and was seen `least` times.
    fn reaches(&self, text: &str, beyond: usize, least: u32) -> bool {
        /// Characters that such a word has further on, at most. What is longer begins with a word that reaches further, too.
        const FURTHER: usize = 4;
        let further = text.get(beyond..).unwrap_or_default().chars().take(FURTHER).map(char::len_utf8).sum::<usize>();
        let begun = text.get(..beyond + further).unwrap_or_default();
        let words = self.words();
        let mut found = false;
        words.each(begun.chars().map(|c| words.code(c)), |length, _| {
            let bytes = begun.char_indices().nth(length).map_or(begun.len(), |(at, _)| at);
            // Their numbers are taken from the word itself or from its parts: good enough to tell what is rare.
            found |= bytes > beyond && (least == 0 || self.frequency(&begun[..bytes]) >= u64::from(least));
        });
        found
    }
}

/// Where each character of a part of the text ends.
fn characters(text: &str, from: usize, to: usize) -> impl Iterator<Item = u32> {
    text.get(from..to).unwrap_or_default().char_indices().map(move |(at, c)| (from + at + c.len_utf8()) as u32)
}

#[cfg(test)]
mod tests;
