//! The words of a dictionary in the order in which its trie is built.

/// All words, sorted by the codes of their characters; each says how much of the one before it begins with.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    /// The characters that words are made of. A character's code is its place here and one: 0 is every other character.
    pub(super) alphabet: Vec<char>,
    /// The different frequencies.
    pub(super) frequencies: Vec<u32>,
    /// The different parts of speech.
    pub(super) tags: Vec<String>,
    /// The words in order.
    pub(super) words: Vec<Entry>,
    /// The codes that the words add, one after the other.
    pub(super) codes: Vec<u16>,
}

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// How many characters it begins with that the word before begins with too.
    pub(super) keep: u8,
    /// How many characters follow, at least one.
    pub(super) add: u8,
    /// Place of its frequency.
    pub(super) frequency: u16,
    /// Place of its part of speech.
    pub(super) tag: u8,
}
