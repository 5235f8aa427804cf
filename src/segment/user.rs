//! The words that the reader adds, weighs and removes, over those of the dictionary.

use jieba_rs::Jieba;

use crate::wire::UserWord;

/// What the reader says of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// It is one.
    Word {
        /// As the reader gave it.
        entry: UserWord,
        /// How often it counts as seen.
        weight: u32,
        /// Its part of speech; empty where that is not known.
        tag: String,
    },
    /// It is none, whatever the dictionary says.
    Removed,
}

impl Change {
    /// Tells jieba of a word; of one that is removed it must not have heard.
    pub(super) fn tell(&self, word: &str, jieba: &mut Jieba) {
        /// The most frequent word of jieba's dictionary was seen a third as often. jieba-rs adds all up in 32 bits in a browser.
        const HEAVIEST: u32 = 1 << 20;
        if let Self::Word { weight, tag, .. } = self {
            jieba.add_word(word, Some((*weight).min(HEAVIEST) as usize), Some(tag));
        }
    }
}
