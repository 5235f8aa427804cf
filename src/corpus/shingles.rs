//! Rows of words as numbers, and the sketch of an article.

use std::ops::Range;

use crate::index::stream::{Position, Token};

/// Words of a shingle.
pub(super) const SHINGLE: usize = 10;
/// Shingles of a sketch at most.
const SKETCH: usize = 128;

/// The words of an article, and where each stands.
pub(super) struct Article {
    pub(super) words: Vec<u32>,
    pub(super) places: Vec<Position>,
}

impl Article {
    /// The words of these tokens, the first of which stands at `first`.
    pub(super) fn new(first: Position, text: &[Token]) -> Self {
        let words = (first..).zip(text).filter(|(_, token)| token.is_word());
        let (places, words) = words.map(|(at, token)| (at, token.id())).unzip();
        Self { words, places }
    }

    /// From the first to the last of so many words, what stands between them included.
    pub(super) fn stretch(&self, start: usize, words: usize) -> Range<Position> {
        match self.places.get(start..start + words) {
            Some([first, .., last]) => *first..last + 1,
            Some([only]) => *only..only + 1,
            _ => 0..0,
        }
    }
}

/// A prime, by which rows are counted.
const PRIME: u64 = (1 << 61) - 1;
const BASE: u64 = 0x0123_4567_89ab_cdef;

/// A number for each row of so many words, in order: the row read as digits, from one to the next in one step (Karp & Rabin
/// 1987). Equal rows have equal numbers.
pub(super) fn hashes(article: &Article, length: usize) -> impl Iterator<Item = u64> {
    let words = &article.words;
    let rows = if length == 0 { 0 } else { (words.len() + 1).saturating_sub(length) };
    let highest = (1..length).fold(1, |power, _| times(power, BASE));
    let first = words.iter().take(if rows > 0 { length } else { 0 });
    let mut hash = first.fold(0, |hash, word| plus(times(hash, BASE), digit(*word)));
    (0..rows).map(move |at| {
        let now = hash;
        if let (Some(out), Some(next)) = (words.get(at), words.get(at + length)) {
            let rest = plus(hash, PRIME - times(highest, digit(*out)));
            hash = plus(times(rest, BASE), digit(*next));
        }
        shuffled(now)
    })
}

fn digit(word: u32) -> u64 {
    u64::from(word) + 1
}

fn times(a: u64, b: u64) -> u64 {
    (u128::from(a) * u128::from(b) % u128::from(PRIME)) as u64
}

fn plus(a: u64, b: u64) -> u64 {
    (a + b) % PRIME
}

/// The same number as if drawn by lot: SplitMix64 (Steele, Lea & Flood 2014).
fn shuffled(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The least of the numbers, in order.
pub(super) fn sketch(mut hashes: Vec<u64>) -> Vec<u64> {
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(SKETCH);
    hashes.shrink_to_fit();
    hashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rolling_is_reading_anew() {
        let article = |words: &[u32]| Article { words: words.to_vec(), places: Vec::new() };
        let all: Vec<u32> = (0..40).map(|at| at * at % 7).collect();
        for length in [1, 2, 5, 40] {
            let rolled: Vec<u64> = hashes(&article(&all), length).collect();
            let anew: Vec<u64> =
                all.windows(length).flat_map(|row| hashes(&article(row), length).collect::<Vec<_>>()).collect();
            assert_eq!(rolled, anew);
        }
        assert_eq!(hashes(&article(&all), 41).count() + hashes(&article(&all), 0).count(), 0);
    }
}
