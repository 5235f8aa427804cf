//! The dictionary as it is stored, and the words that it makes known.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

use super::packed::{self, pack};
use super::user::Change;
use super::words::Words;

/// Bytes of a dictionary without gzip, at most: three times those of jieba.
const LARGEST: usize = 1 << 24;

/// Why bytes are no dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DictionaryError {
    /// They are cut off or changed.
    Damaged,
    /// They are no list of words with frequencies.
    NotAList,
    /// There is no word.
    Empty,
    /// More than 16 megabytes; in the packed form also more than 65 000 different characters or frequencies, 256 parts of
    /// speech or a word of more than 255 characters.
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

/// The words of the dictionary and what the reader says of them.
pub(super) fn words(dictionary: &[u8], changes: &BTreeMap<String, Change>) -> Result<Words, DictionaryError> {
    let unpacked = unpack(dictionary)?;
    match unpacked.strip_prefix(packed::HEADING) {
        Some(rest) => Words::new(&packed::open(rest)?, changes),
        None => words(&pack(&unpacked)?, changes),
    }
}

/// Hands out each word of a dictionary with its frequency and part of speech.
pub(super) fn each_word(bytes: &[u8], mut tell: impl FnMut(&str, u32, &str)) -> Result<(), DictionaryError> {
    let unpacked = unpack(bytes)?;
    let Some(rest) = unpacked.strip_prefix(packed::HEADING) else {
        return each_line(std::str::from_utf8(&unpacked).map_err(|_| DictionaryError::NotAList)?, tell);
    };
    let opened = packed::open(rest)?;
    let tags: Vec<&str> = opened.tags().collect();
    let mut word = String::new();
    opened.each(|codes, frequency, tag| {
        word.clear();
        word.extend(codes.iter().map(|&code| opened.alphabet[usize::from(code) - 1]));
        tell(&word, frequency, tags[usize::from(tag)]);
    })
}

/// The bytes without gzip.
fn unpack(bytes: &[u8]) -> Result<Cow<'_, [u8]>, DictionaryError> {
    const GZIP: &[u8] = b"\x1f\x8b";
    /// About what the packed dictionary of jieba unpacks to.
    const USUAL: usize = 5 << 19;
    let mut unpacked = Cow::Borrowed(bytes);
    if bytes.starts_with(GZIP) {
        let mut all = Vec::with_capacity(USUAL);
        let gzip = flate2::read::GzDecoder::new(bytes);
        gzip.take(LARGEST as u64 + 1).read_to_end(&mut all).map_err(|_| DictionaryError::Damaged)?;
        unpacked = Cow::Owned(all);
    }
    if unpacked.len() > LARGEST { Err(DictionaryError::TooLarge) } else { Ok(unpacked) }
}

/// One word a line, its frequency (0 where there is none) and its part of speech, parted by white space. Of two lines for a word
/// jieba takes the frequency of the later and the part of speech of the earlier.
fn each_line(lines: &str, mut word: impl FnMut(&str, u32, &str)) -> Result<(), DictionaryError> {
    for line in lines.lines() {
        let mut fields = line.split_whitespace();
        let Some(first) = fields.next() else { continue };
        let frequency = fields.next().map_or(Ok(0), str::parse).map_err(|_| DictionaryError::NotAList)?;
        word(first, frequency, fields.next().unwrap_or(""));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "大 5 a\n大学 3 n\n大学生 2 n\n学 1 n\n学生 4 n\n𠮷 1 nr\n𠮷野家 7 nz\n";

    fn lines(bytes: &[u8]) -> Result<String, DictionaryError> {
        let mut lines = Vec::new();
        each_word(bytes, |word, frequency, tag| lines.push(format!("{word} {frequency} {tag}\n")))?;
        lines.sort();
        Ok(lines.concat())
    }

    #[test]
    fn what_goes_in_comes_out_of_any_form() {
        assert_eq!(lines(LINES.as_bytes()).unwrap(), LINES);
        assert_eq!(lines(&pack(LINES.as_bytes()).unwrap()).unwrap(), LINES);
        assert_eq!(pack(&pack(LINES.as_bytes()).unwrap()), pack(LINES.as_bytes()));
    }

    #[test]
    fn words_may_lack_frequency_and_tag_and_come_twice() {
        let bytes = "好\r\n\n坏 3 v\n坏\t8 a\n".as_bytes();
        assert_eq!(lines(bytes).unwrap(), "坏 3 v\n坏 8 a\n好 0 \n");
        assert_eq!(lines(&pack(bytes).unwrap()).unwrap(), "坏 8 v\n好 0 \n");
    }

    #[test]
    fn damage_is_an_error_wherever_it_is() {
        let packed = pack(LINES.as_bytes()).unwrap();
        for at in packed::HEADING.len()..packed.len() {
            assert_eq!(lines(&packed[..at]), Err(DictionaryError::Damaged));
            for change in [1, 0x80, 0xff] {
                let mut changed = packed.clone();
                changed[at] ^= change;
                // It may by chance be another dictionary.
                let _ = lines(&changed);
            }
        }
    }

    #[test]
    fn what_is_no_list_is_told_apart() {
        let check = |bytes: &[u8], error| assert_eq!(words(bytes, &BTreeMap::new()).unwrap_err(), error);
        check(b"", DictionaryError::Empty);
        check(b" \n", DictionaryError::Empty);
        check(b"<!doctype html><title>404 not</title>", DictionaryError::NotAList);
        check("好 -1".as_bytes(), DictionaryError::NotAList);
        check(b"\xff\xfe", DictionaryError::NotAList);
        check(b"\x1f\x8b\x08junk", DictionaryError::Damaged);
        check(&vec![b' '; LARGEST + 1], DictionaryError::TooLarge);
        assert_eq!(pack("长".repeat(256).as_bytes()), Err(DictionaryError::TooLarge));
        assert_eq!(pack(b""), Err(DictionaryError::Empty));
    }
}
