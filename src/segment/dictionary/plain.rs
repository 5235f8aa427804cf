//! The dictionary as lines of text: `word frequency tag`, as jieba has it.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::DictionaryError;
use super::listing::{Entry, Listing};

/// Reads a dictionary: one word a line, its frequency (0 where there is none) and its part of speech, parted by white space.
/// Of two lines for a word the later tells the frequency, the earlier the part of speech, as in jieba.
///
/// # Errors
/// [`DictionaryError::NotAList`] where a frequency is no number, [`DictionaryError::TooLarge`] where there is more than the trie can hold.
pub(super) fn read(text: &str) -> Result<Listing, DictionaryError> {
    let mut words: HashMap<&str, (u32, &str)> = HashMap::new();
    for line in text.lines() {
        let mut fields = line.split_whitespace();
        let Some(word) = fields.next() else { continue };
        let frequency = fields.next().map_or(Ok(0), str::parse).map_err(|_| DictionaryError::NotAList)?;
        let tag = fields.next().unwrap_or("");
        words.entry(word).and_modify(|entry| entry.0 = frequency).or_insert((frequency, tag));
    }
    list(&words).ok_or(DictionaryError::TooLarge)
}

/// The lines of a listing, in its order.
pub(super) fn write(listing: &Listing) -> String {
    let mut lines = String::new();
    let (mut word, mut at): (Vec<char>, usize) = (Vec::new(), 0);
    for entry in &listing.words {
        let codes = &listing.codes[at..at + usize::from(entry.add)];
        at += codes.len();
        word.truncate(usize::from(entry.keep));
        word.extend(codes.iter().filter_map(|&code| listing.alphabet.get(usize::from(code) - 1)));
        lines.extend(&word);
        let frequency = listing.frequencies[usize::from(entry.frequency)];
        let tag = &listing.tags[usize::from(entry.tag)];
        // Writing to a string cannot fail.
        let _ = writeln!(lines, " {frequency} {tag}");
    }
    lines
}

/// Nothing where there are more characters, frequencies or tags than their numbers can hold.
fn list(words: &HashMap<&str, (u32, &str)>) -> Option<Listing> {
    let mut frequencies: Vec<u32> = words.values().map(|&(frequency, _)| frequency).collect();
    frequencies.sort_unstable();
    frequencies.dedup();
    let tags = by_count(words.values().map(|&(_, tag)| tag));
    let alphabet = by_count(words.keys().flat_map(|word| word.chars()));
    // One value is left for "no word" and one for "no character".
    if frequencies.len() >= usize::from(u16::MAX)
        || tags.len() > usize::from(u8::MAX)
        || alphabet.len() >= usize::from(u16::MAX)
    {
        return None;
    }
    let codes: HashMap<char, u16> = alphabet.iter().zip(1..).map(|(&c, code)| (c, code)).collect();
    let places: HashMap<&str, u8> = tags.iter().zip(0..).map(|(&tag, place)| (tag, place)).collect();
    let mut sorted: Vec<(Vec<u16>, u32, &str)> = words
        .iter()
        .map(|(word, &(frequency, tag))| {
            (word.chars().filter_map(|c| codes.get(&c).copied()).collect(), frequency, tag)
        })
        .collect();
    sorted.sort_unstable();
    let mut listing = Listing { alphabet, tags: tags.iter().map(ToString::to_string).collect(), ..Listing::default() };
    let mut before: &[u16] = &[];
    for (word, frequency, tag) in &sorted {
        let keep = word.iter().zip(before).take_while(|(a, b)| a == b).count();
        u8::try_from(word.len()).ok()?;
        listing.words.push(Entry {
            keep: keep as u8,
            add: (word.len() - keep) as u8,
            frequency: frequencies.binary_search(frequency).ok()? as u16,
            tag: *places.get(tag)?,
        });
        listing.codes.extend_from_slice(&word[keep..]);
        before = word;
    }
    listing.frequencies = frequencies;
    Some(listing)
}

/// The different items, the most frequent first: small numbers for what is frequent keep the trie and the file dense.
fn by_count<T: Copy + Ord + std::hash::Hash>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: HashMap<T, usize> = HashMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    let mut sorted: Vec<(T, usize)> = counts.into_iter().collect();
    sorted.sort_unstable_by_key(|&(item, count)| (std::cmp::Reverse(count), item));
    sorted.into_iter().map(|(item, _)| item).collect()
}
