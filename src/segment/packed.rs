//! The form in which the dictionary is stored: sorted, and what neighbours share written once.
//!
//! A heading line, then the fields of [`Packed`] as postcard writes them. Bytes of one kind stand together, so that deflate packs
//! them well. A character's code is its place in the alphabet and one.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use super::dictionary::{self, DictionaryError};

/// What a packed dictionary begins with.
pub(super) const HEADING: &[u8] = b"broadsheet dictionary 1\n";

#[derive(Serialize, Deserialize)]
struct Packed<'a, Bytes> {
    /// The characters that words are made of, the most frequent first.
    alphabet: &'a str,
    /// The different frequencies, each less the one before.
    frequencies: Vec<u32>,
    /// The different parts of speech.
    tags: Vec<&'a str>,
    // One byte a word in each of these.
    /// How many characters it begins with that the word before begins with too.
    keep: Bytes,
    /// How many characters follow, at least one.
    add: Bytes,
    /// The code of the first of them, less the code that stands there in the word before.
    first_low: Bytes,
    first_high: Bytes,
    /// Place of its frequency.
    frequency_low: Bytes,
    frequency_high: Bytes,
    /// Place of its part of speech.
    tag: Bytes,
    /// The codes of the characters that follow the first.
    rest_low: Bytes,
    rest_high: Bytes,
}

/// A packed dictionary that is being read.
pub(super) struct Opened<'a> {
    packed: Packed<'a, &'a [u8]>,
    /// The character of each code, from code 1 on.
    pub(super) alphabet: Vec<char>,
    frequencies: Vec<u32>,
}

/// Opens what [`pack`] wrote, without the heading.
///
/// # Errors
/// [`DictionaryError::Damaged`] where the bytes cannot come from there.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, DictionaryError> {
    let packed: Packed<&[u8]> = postcard::from_bytes(bytes).map_err(|_| DictionaryError::Damaged)?;
    let mut frequencies = packed.frequencies.clone();
    for at in 1..frequencies.len() {
        frequencies[at] = frequencies[at].checked_add(frequencies[at - 1]).ok_or(DictionaryError::Damaged)?;
    }
    Ok(Opened { alphabet: packed.alphabet.chars().collect(), frequencies, packed })
}

impl Opened<'_> {
    /// The different parts of speech.
    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.packed.tags.iter().copied()
    }

    /// Hands out each word: the codes of its characters, its frequency, and its part of speech as a place among [`Self::tags`].
    ///
    /// # Errors
    /// [`DictionaryError::Damaged`] as above.
    pub(super) fn each(&self, word: impl FnMut(&[u16], u32, u16)) -> Result<(), DictionaryError> {
        self.read(word).ok_or(DictionaryError::Damaged)
    }

    fn read(&self, mut tell: impl FnMut(&[u16], u32, u16)) -> Option<()> {
        let packed = &self.packed;
        let number = |low: &[u8], high: &[u8], at: usize| Some(u16::from_le_bytes([*low.get(at)?, *high.get(at)?]));
        let mut rest =
            packed.rest_low.iter().zip(packed.rest_high).map(|(&low, &high)| u16::from_le_bytes([low, high]));
        let is_code = |code: u16| (1..=self.alphabet.len()).contains(&usize::from(code));
        let mut word: Vec<u16> = Vec::new();
        for (at, (&keep, &add)) in packed.keep.iter().zip(packed.add).enumerate() {
            let before = word.get(usize::from(keep)).copied();
            if before.is_none() && word.len() != usize::from(keep) {
                return None;
            }
            word.truncate(usize::from(keep));
            let first = before.unwrap_or(0).checked_add(number(packed.first_low, packed.first_high, at)?)?;
            keep.checked_add(add)?;
            word.push(first);
            word.extend(rest.by_ref().take(usize::from(add.checked_sub(1)?)));
            if !word[usize::from(keep)..].iter().all(|&code| is_code(code)) {
                return None;
            }
            let frequency = number(packed.frequency_low, packed.frequency_high, at)?;
            let tag = *packed.tag.get(at)?;
            packed.tags.get(usize::from(tag))?;
            tell(&word, *self.frequencies.get(usize::from(frequency))?, tag.into());
        }
        Some(())
    }
}

/// A dictionary in the form that the site ships, for gzip to pack.
///
/// # Errors
/// Why the bytes, which may have any of the forms that [`Segmenter::new`](super::Segmenter::new) takes, are no dictionary.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>, DictionaryError> {
    let mut words: HashMap<String, (u32, String)> = HashMap::new();
    dictionary::each_word(bytes, |word, frequency, tag| {
        words.entry(word.to_owned()).or_insert_with(|| (0, tag.to_owned())).0 = frequency;
    })?;
    if words.is_empty() {
        return Err(DictionaryError::Empty);
    }
    write(&words).ok_or(DictionaryError::TooLarge)
}

/// Nothing where there is more than the numbers can hold.
fn write(words: &HashMap<String, (u32, String)>) -> Option<Vec<u8>> {
    let mut frequencies: Vec<u32> = words.values().map(|&(frequency, _)| frequency).collect();
    frequencies.sort_unstable();
    frequencies.dedup();
    let tags = by_count(words.values().map(|(_, tag)| tag.as_str()));
    let alphabet = by_count(words.keys().flat_map(|word| word.chars()));
    let codes: HashMap<char, usize> = alphabet.iter().zip(1..).map(|(&c, code)| (c, code)).collect();
    let coded = |word: &str| word.chars().map(|c| u16::try_from(*codes.get(&c)?).ok()).collect::<Option<Vec<u16>>>();
    let mut sorted = words
        .iter()
        .map(|(word, (frequency, tag))| Some((coded(word)?, *frequency, tag)))
        .collect::<Option<Vec<_>>>()?;
    sorted.sort_unstable();
    let mut packed = Packed {
        alphabet: &alphabet.iter().collect::<String>(),
        frequencies: frequencies
            .iter()
            .zip(std::iter::once(&0).chain(&frequencies))
            .map(|(own, last)| own - last)
            .collect(),
        tags: tags.clone(),
        keep: Vec::new(),
        add: Vec::new(),
        first_low: Vec::new(),
        first_high: Vec::new(),
        frequency_low: Vec::new(),
        frequency_high: Vec::new(),
        tag: Vec::new(),
        rest_low: Vec::new(),
        rest_high: Vec::new(),
    };
    let split = |number: u16, low: &mut Vec<u8>, high: &mut Vec<u8>| {
        let [a, b] = number.to_le_bytes();
        low.push(a);
        high.push(b);
    };
    let mut before: &[u16] = &[];
    for (word, frequency, tag) in &sorted {
        let keep = word.iter().zip(before).take_while(|(a, b)| a == b).count();
        u8::try_from(word.len()).ok()?;
        packed.keep.push(keep as u8);
        packed.add.push((word.len() - keep) as u8);
        let first = word[keep] - before.get(keep).copied().unwrap_or(0);
        split(first, &mut packed.first_low, &mut packed.first_high);
        word[keep + 1..].iter().for_each(|&code| split(code, &mut packed.rest_low, &mut packed.rest_high));
        let frequency = u16::try_from(frequencies.binary_search(frequency).ok()?).ok()?;
        split(frequency, &mut packed.frequency_low, &mut packed.frequency_high);
        packed.tag.push(u8::try_from(tags.iter().position(|own| own == tag)?).ok()?);
        before = word;
    }
    Some([HEADING, &postcard::to_allocvec(&packed).ok()?].concat())
}

/// The different items, the most frequent first: small numbers for what is frequent.
fn by_count<T: Copy + Ord + Hash>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: HashMap<T, usize> = HashMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    let mut sorted: Vec<(T, usize)> = counts.into_iter().collect();
    sorted.sort_unstable_by_key(|&(item, count)| (Reverse(count), item));
    sorted.into_iter().map(|(item, _)| item).collect()
}
