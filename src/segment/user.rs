//! The words that the reader adds, weighs and removes, over those of the dictionary.

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
