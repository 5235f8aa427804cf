//! The form in which the dictionary is stored: what deflate packs well and a trie is built from in one go.
//!
//! A heading line, then the fields of [`Packed`] as postcard writes them. Bytes of one kind stand together.

use serde::{Deserialize, Serialize};

use super::DictionaryError;
use super::listing::{Entry, Listing};

/// What a packed dictionary begins with.
pub(super) const HEADING: &[u8] = b"broadsheet dictionary 1\n";

#[derive(Serialize, Deserialize, Default)]
struct Packed<'a> {
    alphabet: &'a str,
    /// Each less the one before.
    frequencies: Vec<u32>,
    tags: Vec<&'a str>,
    /// One byte a word in each of these. See [`Entry`].
    keep: &'a [u8],
    add: &'a [u8],
    /// The first code that the word adds, less the code that stands there in the word before.
    first_low: &'a [u8],
    first_high: &'a [u8],
    frequency_low: &'a [u8],
    frequency_high: &'a [u8],
    tag: &'a [u8],
    /// The codes that the words add beyond the first.
    rest_low: &'a [u8],
    rest_high: &'a [u8],
}

/// Reads what [`pack`] wrote, without the heading.
///
/// # Errors
/// [`DictionaryError::Damaged`] where the bytes cannot come from there.
pub(super) fn unpack(bytes: &[u8]) -> Result<Listing, DictionaryError> {
    let packed: Packed = postcard::from_bytes(bytes).map_err(|_| DictionaryError::Damaged)?;
    read(&packed).ok_or(DictionaryError::Damaged)
}

fn read(packed: &Packed) -> Option<Listing> {
    let mut listing = Listing {
        alphabet: packed.alphabet.chars().collect(),
        frequencies: Vec::with_capacity(packed.frequencies.len()),
        tags: packed.tags.iter().map(ToString::to_string).collect(),
        words: Vec::with_capacity(packed.keep.len()),
        codes: Vec::with_capacity(packed.keep.len() + packed.rest_low.len()),
    };
    let mut frequency = 0u32;
    for step in &packed.frequencies {
        frequency = frequency.checked_add(*step)?;
        listing.frequencies.push(frequency);
    }
    let largest = u16::try_from(listing.alphabet.len()).ok()?;
    let is_code = |code: u16| (1..=largest).contains(&code);
    let mut rest = packed.rest_low.iter().zip(packed.rest_high).map(|(&low, &high)| u16::from_le_bytes([low, high]));
    // The codes of the word that is being read; before, those of the word before.
    let mut word: Vec<u16> = Vec::new();
    for (at, (&keep, &add)) in packed.keep.iter().zip(packed.add).enumerate() {
        let before = match word.get(usize::from(keep)) {
            Some(&code) => code,
            None if word.len() == usize::from(keep) => 0,
            None => return None,
        };
        let step = u16::from_le_bytes([*packed.first_low.get(at)?, *packed.first_high.get(at)?]);
        let first = before.checked_add(step).filter(|&code| code > before && is_code(code))?;
        word.truncate(usize::from(keep));
        word.push(first);
        listing.codes.push(first);
        for _ in 1..add {
            let code = rest.next().filter(|&code| is_code(code))?;
            word.push(code);
            listing.codes.push(code);
        }
        let frequency = u16::from_le_bytes([*packed.frequency_low.get(at)?, *packed.frequency_high.get(at)?]);
        let tag = *packed.tag.get(at)?;
        let known = add > 0
            && usize::from(frequency) < listing.frequencies.len()
            && usize::from(tag) < listing.tags.len()
            && word.len() <= usize::from(u8::MAX);
        if !known {
            return None;
        }
        listing.words.push(Entry { keep, add, frequency, tag });
    }
    Some(listing)
}

/// The listing as bytes, heading and all, for gzip to pack.
#[must_use]
pub(super) fn pack(listing: &Listing) -> Vec<u8> {
    let alphabet: String = listing.alphabet.iter().collect();
    let mut before = 0;
    let frequencies =
        listing.frequencies.iter().map(|&frequency| frequency - std::mem::replace(&mut before, frequency));
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let (mut word, mut at): (Vec<u16>, usize) = (Vec::new(), 0);
    for entry in &listing.words {
        let codes = &listing.codes[at..at + usize::from(entry.add)];
        at += codes.len();
        let before = word.get(usize::from(entry.keep)).copied().unwrap_or(0);
        first.push(codes[0] - before);
        rest.extend_from_slice(&codes[1..]);
        word.truncate(usize::from(entry.keep));
        word.extend_from_slice(codes);
    }
    let low = |codes: &[u16]| codes.iter().map(|code| code.to_le_bytes()[0]).collect::<Vec<u8>>();
    let high = |codes: &[u16]| codes.iter().map(|code| code.to_le_bytes()[1]).collect::<Vec<u8>>();
    let column = |of: fn(&Entry) -> u8| listing.words.iter().map(of).collect::<Vec<u8>>();
    let packed = Packed {
        alphabet: &alphabet,
        frequencies: frequencies.collect(),
        tags: listing.tags.iter().map(String::as_str).collect(),
        keep: &column(|entry| entry.keep),
        add: &column(|entry| entry.add),
        first_low: &low(&first),
        first_high: &high(&first),
        frequency_low: &column(|entry| entry.frequency.to_le_bytes()[0]),
        frequency_high: &column(|entry| entry.frequency.to_le_bytes()[1]),
        tag: &column(|entry| entry.tag),
        rest_low: &low(&rest),
        rest_high: &high(&rest),
    };
    // Writing to memory what is made of numbers and text cannot fail.
    [HEADING, &postcard::to_allocvec(&packed).unwrap_or_default()].concat()
}
