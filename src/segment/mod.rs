//! Text to words: jieba cuts (jieba-rs); here stands what it needs to do right by a newspaper.
//!
//! Invariant: the tokens of a text, put together, are the text.
//!
//! ```text
//! dictionary (packed) ┐
//! reader's own words ─┴→ jieba → ends of its words ──────────────────┐
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
mod quantity;
mod sentences;
pub(crate) mod units;
mod user;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jieba_rs::Jieba;

pub use crate::wire::{LONGEST_WORD, Unit, UserChange, UserWord, WordError};
pub use cutter::{Cut, Cutter};
pub use dictionary::DictionaryError;
pub use packed::pack;
pub use sentences::sentences;
use user::Change;

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
    /// As it was given, for when a word is removed or restored: jieba-rs forgets none.
    dictionary: Box<[u8]>,
    changes: BTreeMap<String, Change>,
    /// The parts of speech that it has.
    tags: BTreeSet<Box<str>>,
    /// Empty from then until the next question.
    jieba: OnceLock<Jieba>,
}

impl Segmenter {
    /// A segmenter with this dictionary: as [`pack`] writes it, or lines of `word frequency tag`; with gzip around it or
    /// without.
    ///
    /// # Errors
    /// Why the bytes are no dictionary.
    pub fn new(dictionary: &[u8]) -> Result<Self, DictionaryError> {
        let changes = BTreeMap::new();
        let (jieba, tags) = dictionary::jieba(dictionary, &changes)?;
        Ok(Self { dictionary: dictionary.into(), changes, tags, jieba: jieba.into() })
    }

    fn jieba(&self) -> &Jieba {
        // What was read once can be read again.
        let anew =
            || dictionary::jieba(&self.dictionary, &self.changes).map_or_else(|_| Jieba::empty(), |(jieba, _)| jieba);
        self.jieba.get_or_init(anew)
    }

    /// Adds the end of each token of the text, in bytes, to `ends`. The first token begins at 0, each other where the one before
    /// ends; the last end is the length of the text, which is below 4 GiB.
    pub fn cut_ends(&self, text: &str, cutting: Cutting, scratch: &mut Scratch, ends: &mut Vec<u32>) {
        let Scratch { atoms } = scratch;
        let jieba = self.jieba();
        let words = cutting.unit == Unit::Word;
        let removed = self.changes.values().any(|change| *change == Change::Removed);
        let first = ends.len();
        let mut cut = |from: usize, to: usize| {
            let text = text.get(from..to).unwrap_or_default();
            if words {
                for word in jieba.cut(text, cutting.new_words) {
                    if removed && self.changes.get(word.word) == Some(&Change::Removed) {
                        // The model made it again of its characters.
                        let start = from + word.byte_start;
                        ends.extend(word.word.char_indices().map(|(at, c)| (start + at + c.len_utf8()) as u32));
                    } else {
                        ends.push((from + word.byte_end) as u32);
                    }
                }
            } else {
                ends.extend(text.char_indices().map(|(at, c)| (from + at + c.len_utf8()) as u32));
            }
        };
        let mut start = 0;
        atoms.clear();
        for atom in atoms::atoms(text, words, |text, beyond, least| reaches(jieba, text, beyond, least)) {
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
    /// for what the dictionary does not know, or jieba would cut where it stands alone, `m` (numbers), `mq` (numbers with
    /// units), `t` (dates), `eng` (foreign words and addresses), else `x`.
    #[must_use]
    pub fn pos(&self, word: &str) -> &str {
        self.tag(word).unwrap_or_else(|| atoms::kind(word).map_or("x", atoms::Kind::pos))
    }

    /// How often the dictionary saw the word, at least 1, and its part of speech; `None` where neither it nor the reader knows it.
    #[must_use]
    pub fn known(&self, word: &str) -> Option<(u64, &str)> {
        self.tag(word).map(|tag| (self.frequency(word), tag))
    }

    /// The part of speech that the reader or the dictionary gives the word.
    fn tag(&self, word: &str) -> Option<&str> {
        let tag = match self.changes.get(word) {
            Some(Change::Word { tag, .. }) => tag.as_str(),
            // jieba-rs guesses for what is no word.
            _ if !self.jieba().has_word(word) => return None,
            _ => match self.jieba().tag(word, false).as_slice() {
                [whole] => self.tags.get(whole.tag)?,
                _ => return None,
            },
        };
        Some(tag).filter(|tag| !tag.is_empty())
    }

    /// Adds a word of the reader's, or weighs one anew. The next cut knows it.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing is changed then.
    pub fn add_word(&mut self, entry: &UserWord) -> Result<(), WordError> {
        entry.check()?;
        let needed = || u32::try_from(self.frequency(&entry.word)).unwrap_or(u32::MAX);
        let weight = entry.weight.unwrap_or_else(needed);
        let tag = entry.tag.clone().or_else(|| self.tag(&entry.word).map(str::to_owned)).unwrap_or_default();
        let change = Change::Word { entry: entry.clone(), weight, tag };
        if let Some(jieba) = self.jieba.get_mut() {
            change.tell(&entry.word, jieba);
        }
        self.changes.insert(entry.word.clone(), change);
        Ok(())
    }

    /// From now on this is no word, whether it was the dictionary's or the reader's.
    ///
    /// # Errors
    /// Why it cannot be one anyway.
    pub fn remove_word(&mut self, word: &str) -> Result<(), WordError> {
        UserChange::Removed(word.to_owned()).check()?;
        self.changes.insert(word.to_owned(), Change::Removed);
        self.jieba.take();
        Ok(())
    }

    /// Takes back what was added, weighed or removed: the dictionary alone counts again for this word. Tells whether there was
    /// anything to take back.
    pub fn restore_word(&mut self, word: &str) -> bool {
        let found = self.changes.remove(word).is_some();
        if found {
            self.jieba.take();
        }
        found
    }

    /// Takes all that the reader says of words in place of what was said before. Words that are only added or weighed cost nothing;
    /// others have the dictionary read anew.
    ///
    /// # Errors
    /// The first that cannot be taken, and why; nothing is changed then.
    pub fn set_changes(&mut self, changes: &[UserChange]) -> Result<(), (String, WordError)> {
        let refused = |change: &UserChange| change.check().err().map(|error| (change.word().to_owned(), error));
        if let Some(refused) = changes.iter().find_map(refused) {
            return Err(refused);
        }
        // What has the dictionary read anew first, so that it is read once.
        let told: BTreeMap<&str, &UserChange> = changes.iter().map(|change| (change.word(), change)).collect();
        let is_over = |(word, change): (&String, &Change)| match told.get(word.as_str()) {
            Some(UserChange::Added(_)) => *change == Change::Removed,
            Some(UserChange::Removed(_)) => false,
            None => true,
        };
        let over: Vec<String> = self.changes.iter().filter(|it| is_over(*it)).map(|(word, _)| word.clone()).collect();
        for word in over {
            self.restore_word(&word);
        }
        for (&word, change) in &told {
            if matches!(change, UserChange::Removed(_)) && self.changes.get(word) != Some(&Change::Removed) {
                self.changes.insert(word.to_owned(), Change::Removed);
                self.jieba.take();
            }
        }
        for change in told.values() {
            if let UserChange::Added(new) = change
                && !matches!(self.changes.get(&new.word), Some(Change::Word { entry, .. }) if entry == new)
            {
                // It was looked at above.
                let _ = self.add_word(new);
            }
        }
        Ok(())
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
        (self.jieba().suggest_freq(word) as u64).max(1)
    }
}

/// Whether the text begins with a word that has more than `beyond` bytes and was seen `least` times.
fn reaches(jieba: &Jieba, text: &str, beyond: usize, least: u32) -> bool {
    /// Characters that such a word has further on, at most. What is longer begins with a word that reaches further, too.
    const FURTHER: usize = 4;
    let further = text.get(beyond..).unwrap_or_default().char_indices().take(FURTHER);
    further.map(|(at, c)| &text[..beyond + at + c.len_utf8()]).any(|word| {
        // Their numbers are taken from the word itself or from its parts: good enough to tell what is rare.
        jieba.has_word(word) && (least == 0 || jieba.suggest_freq(word) >= least as usize)
    })
}

#[cfg(test)]
mod tests;
