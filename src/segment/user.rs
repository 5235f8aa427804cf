//! The words that the reader adds, weighs and removes, over those of the dictionary.

use std::fmt;

/// Characters of a user's word, at most.
pub const LONGEST_WORD: usize = 64;

/// A word that the reader adds, or weighs anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UserWord {
    /// The word.
    pub word: String,
    /// How often it counts as seen, at least 1; without one it weighs as much as it needs to stay whole.
    pub weight: Option<u32>,
    /// Part of speech in jieba's tag set; without one that of the dictionary, or `x`.
    pub tag: Option<String>,
}

/// What the reader has said of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserChange {
    /// It was added or weighed anew, and weighs this.
    Added(UserWord),
    /// It was removed.
    Removed(String),
}

/// Why an entry is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// What holds for each word, also for one that is removed.
pub(super) fn check_word(word: &str) -> Result<(), WordError> {
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

/// What the reader says of a word.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// It is one.
    Word {
        /// How often it counts as seen.
        frequency: u32,
        /// The logarithm of that.
        logarithm: f64,
        /// Its part of speech.
        tag: String,
    },
    /// It is none, whatever the dictionary says.
    Removed,
}

/// All changes, found by the characters of their words.
#[derive(Debug)]
pub(super) struct Changes {
    /// The first is the root.
    nodes: Vec<Node>,
    /// How many words have a change.
    count: usize,
}

#[derive(Debug, Default)]
struct Node {
    /// Sorted by character.
    children: Vec<(char, u32)>,
    change: Option<Change>,
}

impl Default for Changes {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], count: 0 }
    }
}

impl Changes {
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What is said of the word.
    pub(super) fn get(&self, word: &str) -> Option<&Change> {
        let node = word.chars().try_fold(0, |node, c| self.child(node, c))?;
        self.nodes.get(node)?.change.as_ref()
    }

    /// Says something of the word, or nothing any more; returns what was said before.
    pub(super) fn set(&mut self, word: &str, change: Option<Change>) -> Option<Change> {
        let mut node = 0;
        for c in word.chars() {
            node = match self.child(node, c) {
                Some(child) => child,
                None if change.is_none() => return None,
                None => self.grow(node, c),
            };
        }
        let added = usize::from(change.is_some());
        let old = std::mem::replace(&mut self.nodes.get_mut(node)?.change, change);
        self.count = self.count + added - usize::from(old.is_some());
        old
    }

    /// The changes of all words that the characters begin with, the shortest first, each with its number of characters.
    pub(super) fn beginnings(&self, characters: impl Iterator<Item = char>) -> impl Iterator<Item = (usize, &Change)> {
        let mut node = Some(0);
        characters
            .enumerate()
            .map_while(move |(at, c)| {
                node = self.child(node?, c);
                node.map(|node| (at + 1, node))
            })
            .filter_map(|(length, node)| Some((length, self.nodes.get(node)?.change.as_ref()?)))
    }

    /// Every word of which something is said, in the order of their characters.
    pub(super) fn all(&self) -> Vec<(String, &Change)> {
        let (mut found, mut open) = (Vec::new(), vec![(0, String::new())]);
        while let Some((node, word)) = open.pop() {
            let Some(node) = self.nodes.get(node) else { continue };
            open.extend(node.children.iter().rev().map(|&(c, child)| (child as usize, format!("{word}{c}"))));
            found.extend(node.change.as_ref().map(|change| (word, change)));
        }
        found
    }

    fn child(&self, node: usize, c: char) -> Option<usize> {
        let children = &self.nodes.get(node)?.children;
        let at = children.binary_search_by_key(&c, |&(own, _)| own).ok()?;
        children.get(at).map(|&(_, child)| child as usize)
    }

    fn grow(&mut self, node: usize, c: char) -> usize {
        let child = self.nodes.len();
        let children = &mut self.nodes[node].children;
        let at = children.partition_point(|&(own, _)| own < c);
        children.insert(at, (c, child as u32));
        self.nodes.push(Node::default());
        child
    }
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

    #[test]
    fn changes_are_found_by_their_beginnings() {
        let mut changes = Changes::default();
        assert!(changes.is_empty());
        for word in ["大", "大学生", "小"] {
            assert_eq!(changes.set(word, Some(Change::Removed)), None);
        }
        let found: Vec<usize> = changes.beginnings("大学生活".chars()).map(|(length, _)| length).collect();
        assert_eq!(found, [1, 3]);
        assert_eq!(changes.set("大", None), Some(Change::Removed));
        assert_eq!(changes.get("大"), None);
        assert_eq!(changes.all().iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>(), ["大学生", "小"]);
        assert_eq!(changes.set("没有", None), None);
    }
}
