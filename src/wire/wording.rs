//! How texts are to be cut: into words or characters, and what the reader says of words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Characters of a user's word, at most.
pub const LONGEST_WORD: usize = 64;

/// How texts are cut.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wording {
    /// Into what.
    pub unit: Unit,
    /// All that the reader says of words; of each word once.
    pub changes: Vec<UserChange>,
}

/// What a text is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Unit {
    /// Words; names of persons, places and organisations stay whole.
    #[default]
    Name,
    /// Words as the dictionary and the model have them.
    Word,
    /// Characters; numbers, foreign words and addresses stay whole.
    Character,
}

/// A word that the reader adds, or weighs anew.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UserWord {
    /// The word.
    pub word: String,
    /// How often it counts as seen, at least 1; without one it weighs as much as it needs to stay whole.
    pub weight: Option<u32>,
    /// Part of speech in jieba's tag set; without one that of the dictionary, or `x`.
    pub tag: Option<String>,
}

/// What the reader has said of a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum UserChange {
    /// It was added or weighed anew, and weighs this.
    Added(UserWord),
    /// It was removed.
    Removed(String),
}

/// Why an entry is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordError {
    /// There is no word.
    Empty,
    /// A space, a tab or a line break stands inside: words are parted there anyway.
    Space,
    /// The word is longer than [`LONGEST_WORD`] characters.
    TooLong,
    /// The weight is no whole number between 0 and 4 294 967 295.
    Weight,
    /// The weight is 0, which no word can have: remove it instead.
    ZeroWeight,
    /// More than word, weight and part of speech, or a part of speech that is not of letters.
    Fields,
}

impl fmt::Display for WordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "there is no word",
            Self::Space => "there is white space in the word",
            Self::TooLong => "the word is too long",
            Self::Weight => "the weight is no whole number",
            Self::ZeroWeight => "the weight is zero",
            Self::Fields => "an entry is a word, a weight and a part of speech",
        })
    }
}

impl std::error::Error for WordError {}

impl UserWord {
    /// Reads a line of a user dictionary: `word`, `word weight`, `word tag` or `word weight tag`, parted by spaces or tabs, as jieba
    /// takes them.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub fn parse(line: &str) -> Result<Self, WordError> {
        let mut fields = line.trim_matches('\u{feff}').split_whitespace();
        let word = fields.next().ok_or(WordError::Empty)?.to_owned();
        let (weight, tag) = match (fields.next(), fields.next(), fields.next()) {
            (None, ..) => (None, None),
            (Some(one), None, _) if is_tag(one) => (None, Some(one)),
            (Some(one), tag, None) => (Some(one.parse().map_err(|_| WordError::Weight)?), tag),
            _ => return Err(WordError::Fields),
        };
        let entry = Self { word, weight, tag: tag.map(str::to_owned) };
        entry.check().map(|()| entry)
    }

    /// Whether a segmenter can take it.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self) -> Result<(), WordError> {
        check_word(&self.word)?;
        match (self.weight, &self.tag) {
            (Some(0), _) => Err(WordError::ZeroWeight),
            (_, Some(tag)) if !is_tag(tag) => Err(WordError::Fields),
            _ => Ok(()),
        }
    }
}

impl UserChange {
    /// Of which word.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Added(entry) => &entry.word,
            Self::Removed(word) => word,
        }
    }

    /// Whether a segmenter can take it.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self) -> Result<(), WordError> {
        match self {
            Self::Added(entry) => entry.check(),
            Self::Removed(word) => check_word(word),
        }
    }
}

/// What holds for each word, also for one that is removed.
fn check_word(word: &str) -> Result<(), WordError> {
    if word.is_empty() {
        Err(WordError::Empty)
    } else if word.contains(|c: char| c.is_whitespace() || c.is_control()) {
        Err(WordError::Space)
    } else if word.chars().nth(LONGEST_WORD).is_some() {
        Err(WordError::TooLong)
    } else {
        Ok(())
    }
}

fn is_tag(field: &str) -> bool {
    !field.is_empty() && field.len() <= 8 && field.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &str, weight: Option<u32>, tag: Option<&str>) -> Result<UserWord, WordError> {
        Ok(UserWord { word: word.to_owned(), weight, tag: tag.map(str::to_owned) })
    }

    #[test]
    fn lines_are_read_as_jieba_reads_them() {
        assert_eq!(UserWord::parse("龙头铺"), word("龙头铺", None, None));
        assert_eq!(UserWord::parse("\u{feff}龙头铺\t12"), word("龙头铺", Some(12), None));
        assert_eq!(UserWord::parse("龙头铺 ns\r\n"), word("龙头铺", None, Some("ns")));
        assert_eq!(UserWord::parse(" 龙头铺  12\tns"), word("龙头铺", Some(12), Some("ns")));
    }

    #[test]
    fn bad_lines_say_what_is_bad() {
        for (line, error) in [
            ("", WordError::Empty),
            (" \t", WordError::Empty),
            ("龙头铺 0", WordError::ZeroWeight),
            ("龙头铺 -1", WordError::Weight),
            ("龙头铺 99999999999", WordError::Weight),
            ("龙头 铺", WordError::Weight),
            ("龙头铺 1 ns 什么", WordError::Fields),
            ("龙头铺 1 地名", WordError::Fields),
            (&"铺".repeat(65), WordError::TooLong),
        ] {
            assert_eq!(UserWord::parse(line), Err(error), "{line:?}");
        }
        let spaced = UserWord { word: "龙头\t铺".into(), ..UserWord::default() };
        assert_eq!(spaced.check(), Err(WordError::Space));
    }
}
