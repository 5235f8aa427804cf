//! The dictionary: words with their frequency and part of speech, in a trie.

mod listing;
mod packed;
mod plain;
mod trie;

use std::fmt;
use std::io::Read;

pub(super) use trie::{Cell, Trie};

use listing::Listing;

/// Why bytes are no dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DictionaryError {
    /// They are cut off or changed.
    Damaged,
    /// They are no list of words with frequencies.
    NotAList,
    /// There is no word.
    Empty,
    /// More than 65 000 different characters or frequencies, 256 parts of speech, 16 million nodes, or a word of more than
    /// 255 characters.
    TooLarge,
}

impl fmt::Display for DictionaryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Damaged => "it is damaged",
            Self::NotAList => "it is no list of words",
            Self::Empty => "it holds no words",
            Self::TooLarge => "it is too large",
        })
    }
}

impl std::error::Error for DictionaryError {}

impl From<DictionaryError> for String {
    fn from(error: DictionaryError) -> Self {
        error.to_string()
    }
}

/// A dictionary that is ready to be asked.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// Code of each character of the basic plane, 0 where no word has it.
    codes: Vec<u16>,
    /// The same beyond the basic plane, sorted.
    rare: Vec<(char, u16)>,
    pub(super) trie: Trie,
    /// By the place that a cell names, less one.
    pub(super) frequencies: Vec<u32>,
    pub(super) tags: Vec<String>,
    /// Sum of the frequencies of all words.
    pub(super) total: u64,
}

impl Dictionary {
    /// Reads a dictionary in its packed form or as lines of `word frequency tag`, with gzip around it or without.
    pub(super) fn new(bytes: &[u8]) -> Result<Self, DictionaryError> {
        Self::build(&listing(bytes)?)
    }

    fn build(listing: &Listing) -> Result<Self, DictionaryError> {
        if listing.words.is_empty() {
            return Err(DictionaryError::Empty);
        }
        let mut codes = vec![0; 1 << 16];
        let mut rare = Vec::new();
        for (&c, code) in listing.alphabet.iter().zip(1..) {
            match codes.get_mut(c as usize) {
                Some(place) => *place = code,
                None => rare.push((c, code)),
            }
        }
        rare.sort_unstable();
        let frequency = |place: u16| listing.frequencies.get(usize::from(place)).copied().map_or(0, u64::from);
        Ok(Self {
            codes,
            rare,
            trie: Trie::build(listing).ok_or(DictionaryError::TooLarge)?,
            frequencies: listing.frequencies.clone(),
            tags: listing.tags.clone(),
            total: listing.words.iter().map(|word| frequency(word.frequency)).sum(),
        })
    }

    /// The code of a character; 0 where no word has it.
    #[inline]
    pub(super) fn code(&self, c: char) -> u16 {
        match self.codes.get(c as usize) {
            Some(&code) => code,
            None => self.rare.binary_search_by_key(&c, |&(rare, _)| rare).map_or(0, |at| self.rare[at].1),
        }
    }

    /// The node in which the word ends, if it is in the dictionary.
    pub(super) fn find(&self, word: &str) -> Option<(u32, Cell)> {
        let mut characters = word.chars();
        let (mut node, mut cell) = self.trie.first(self.code(characters.next()?));
        for c in characters {
            (node, cell) = self.trie.next(cell, self.code(c))?;
        }
        (cell.word() != 0).then_some((node, cell))
    }

    /// How often the word that ends in the cell was seen.
    pub(super) fn frequency(&self, cell: Cell) -> u32 {
        usize::from(cell.word()).checked_sub(1).and_then(|place| self.frequencies.get(place).copied()).unwrap_or(0)
    }

    /// The part of speech of the word that ends in the node.
    pub(super) fn tag(&self, node: u32) -> &str {
        self.trie.tag(node).and_then(|place| self.tags.get(usize::from(place))).map_or("", String::as_str)
    }
}

/// The dictionary in the form that the site ships, to be packed with gzip.
///
/// # Errors
/// Why the bytes, which may have any of the forms that [`Segmenter::new`](super::Segmenter::new) takes, are no dictionary.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>, DictionaryError> {
    Ok(packed::pack(&listing(bytes)?))
}

/// The dictionary as lines of `word frequency tag`, whatever its form.
///
/// # Errors
/// As [`pack`].
pub fn unpack(bytes: &[u8]) -> Result<String, DictionaryError> {
    Ok(plain::write(&listing(bytes)?))
}

fn listing(bytes: &[u8]) -> Result<Listing, DictionaryError> {
    const GZIP: &[u8] = b"\x1f\x8b";
    /// About what the packed dictionary of jieba unpacks to.
    const USUAL: usize = 5 << 19;
    if !bytes.starts_with(GZIP) {
        return read(bytes);
    }
    let mut unpacked = Vec::with_capacity(USUAL);
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut unpacked).map_err(|_| DictionaryError::Damaged)?;
    read(&unpacked)
}

fn read(bytes: &[u8]) -> Result<Listing, DictionaryError> {
    match bytes.strip_prefix(packed::HEADING) {
        Some(rest) => packed::unpack(rest),
        None => plain::read(std::str::from_utf8(bytes).map_err(|_| DictionaryError::NotAList)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "大 5 a\n大学 3 n\n大学生 2 n\n学 1 n\n学生 4 n\n𠮷 1 nr\n𠮷野家 7 nz\n";

    fn words(dictionary: &Dictionary) -> Vec<(&str, u32, &str)> {
        let tell =
            |word| dictionary.find(word).map(|(node, cell)| (word, dictionary.frequency(cell), dictionary.tag(node)));
        ["大", "大学", "大学生", "学", "学生", "𠮷", "𠮷野家", "大生", "生", "野", ""]
            .into_iter()
            .filter_map(tell)
            .collect()
    }

    #[test]
    fn what_goes_in_is_found_in_any_form() {
        let expected = [
            ("大", 5, "a"),
            ("大学", 3, "n"),
            ("大学生", 2, "n"),
            ("学", 1, "n"),
            ("学生", 4, "n"),
            ("𠮷", 1, "nr"),
            ("𠮷野家", 7, "nz"),
        ];
        let plain = Dictionary::new(LINES.as_bytes()).unwrap();
        assert_eq!(words(&plain), expected);
        let packed = Dictionary::new(&pack(LINES.as_bytes()).unwrap()).unwrap();
        assert_eq!(words(&packed), expected);
        assert_eq!((plain.total, packed.total), (23, 23));
        assert_eq!(unpack(&pack(LINES.as_bytes()).unwrap()), unpack(LINES.as_bytes()));
        assert_eq!(unpack(LINES.as_bytes()).unwrap().len(), LINES.len());
    }

    #[test]
    fn words_may_lack_frequency_and_tag_and_come_twice() {
        let dictionary = Dictionary::new("好\r\n\n坏 3\n坏\t8 a\n".as_bytes()).unwrap();
        let tell = |word| dictionary.find(word).map(|(node, cell)| (dictionary.frequency(cell), dictionary.tag(node)));
        assert_eq!((tell("好"), tell("坏")), (Some((0, "")), Some((8, ""))));
    }

    #[test]
    fn damage_is_an_error_wherever_it_is() {
        let packed = pack(LINES.as_bytes()).unwrap();
        for at in packed::HEADING.len()..packed.len() {
            assert_eq!(Dictionary::new(&packed[..at]).unwrap_err(), DictionaryError::Damaged);
            for change in [1, 0x80, 0xff] {
                let mut changed = packed.clone();
                changed[at] ^= change;
                // It may by chance be another dictionary.
                let _ = Dictionary::new(&changed);
            }
        }
    }

    #[test]
    fn what_is_no_list_is_told_apart() {
        assert_eq!(Dictionary::new(b"").unwrap_err(), DictionaryError::Empty);
        assert_eq!(Dictionary::new(b"<!doctype html><title>404 not</title>").unwrap_err(), DictionaryError::NotAList);
        assert_eq!(Dictionary::new(b"\xff\xfe").unwrap_err(), DictionaryError::NotAList);
        assert_eq!(Dictionary::new(b"\x1f\x8b\x08junk").unwrap_err(), DictionaryError::Damaged);
        let long = "长".repeat(256);
        assert_eq!(Dictionary::new(long.as_bytes()).unwrap_err(), DictionaryError::TooLarge);
    }
}
