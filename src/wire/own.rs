//! What the reader says of what was read: kept apart from it, on the reader's device, and sent along with each question that it
//! bears upon.

use serde::{Deserialize, Serialize};

use super::facts::{EntryKind, Status};

/// What the reader thinks of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Verdict {
    /// Nothing was said.
    #[default]
    Open,
    /// It is right.
    Confirmed,
    /// It does not belong here.
    Dismissed,
}

/// What the reader says of an entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct OwnEntry {
    /// [`super::LedgerRow::key`]; for an entry of the reader's own any other.
    pub key: String,
    /// The name of the page that it was read from; empty for one of the reader's own.
    pub source: String,
    /// The words that it was read from.
    pub words: String,
    /// What is thought of it.
    pub verdict: Verdict,
    /// Whether what it tells was written by the reader.
    pub written: bool,
    /// What it tells, also where nothing was written: it is kept when the words are gone.
    pub told: EntryText,
}

/// What the reader can write in an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EntryText {
    /// What it tells.
    pub kind: EntryKind,
    /// How far it has come.
    pub status: Status,
    /// What is done, or what was wished for.
    pub text: String,
    /// Who.
    pub actors: Vec<String>,
    /// Where.
    pub places: Vec<String>,
    /// When, in the form of [`super::facts::Date::value`].
    pub date: String,
}

impl Default for EntryText {
    fn default() -> Self {
        Self {
            kind: EntryKind::Deed,
            status: Status::Planned,
            text: String::new(),
            actors: Vec::new(),
            places: Vec::new(),
            date: String::new(),
        }
    }
}

/// A name for what some texts tell, the same wherever it is made: FNV-1a over them in 64 bits.
#[must_use]
pub fn key(texts: &[&str]) -> String {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    // A byte that no text has parts them.
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    format!("{:016x}", bytes.fold(START, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_texts_apart() {
        assert_eq!(key(&["甲", "乙"]), key(&["甲", "乙"]));
        assert_ne!(key(&["甲", "乙"]), key(&["甲乙", ""]));
        assert_ne!(key(&["甲"]), key(&["乙"]));
    }
}
