//! The tokens of short words, found by the words' own bytes.
//!
//! Every token of a library is looked up once, so this is most of what indexing is: a word is read as one or two numbers, and
//! these stand beside its token, so that one place in memory tells both whether it is the word and what its token is.

use std::ops::Range;

use super::lexicon::Token;

/// A word of at most seven bytes as a number that no other has.
type Short = [u32; 2];
/// The same for up to fifteen bytes: five Chinese characters.
type Wide = [u32; 4];

/// The tokens of the words that are short enough.
#[derive(Debug, Clone, Default)]
pub(super) struct ShortWords {
    short: Table<2>,
    wide: Table<4>,
}

/// A short word.
enum Key {
    Short(Short),
    Wide(Wide),
}

/// The word that stands there; nothing where it is too long.
#[inline]
fn key(text: &str, range: Range<usize>) -> Option<Key> {
    let bytes = text.as_bytes();
    match range.len() {
        length @ 0..8 => Some(Key::Short(short(first_bytes(bytes, &range) & low_bytes(length), length))),
        length @ 8..16 => {
            let [low, high] = short(first_bytes(bytes, &(range.start + 8..range.end)) & low_bytes(length - 8), length);
            let first = first_bytes(bytes, &range);
            Some(Key::Wide([first as u32, (first >> u32::BITS) as u32, low, high]))
        }
        _ => None,
    }
}

impl ShortWords {
    /// The token of the word that stands there, if it is short and has one.
    #[inline]
    pub(super) fn get(&self, text: &str, range: Range<usize>) -> Option<Token> {
        match key(text, range)? {
            Key::Short(key) => self.short.find(key, hash(key)).ok(),
            Key::Wide(key) => self.wide.find(key, hash_wide(key)).ok(),
        }
    }

    /// Gives a word its token. Tells whether it is short.
    pub(super) fn insert(&mut self, word: &str, token: Token) -> bool {
        match key(word, 0..word.len()) {
            Some(Key::Short(key)) => self.short.insert(key, token, hash),
            Some(Key::Wide(key)) => self.wide.insert(key, token, hash_wide),
            None => return false,
        }
        true
    }

    /// Bytes held, for the figures.
    pub(super) fn bytes(&self) -> usize {
        self.short.bytes() + self.wide.bytes()
    }
}

/// Eight bytes from the beginning of the range; what lies beyond the text is 0.
#[inline]
fn first_bytes(bytes: &[u8], range: &Range<usize>) -> u64 {
    if let Some(eight) = bytes.get(range.start..).and_then(<[u8]>::first_chunk) {
        return u64::from_le_bytes(*eight);
    }
    let own = bytes.get(range.clone()).unwrap_or_default();
    own.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The bits of the first bytes of a number, fewer than eight.
#[inline]
fn low_bytes(count: usize) -> u64 {
    (1 << (u8::BITS as usize * count)) - 1
}

/// The last byte, which is free, tells the length: a word may end with zeros.
#[inline]
fn short(bytes: u64, length: usize) -> Short {
    [bytes as u32, (bytes >> u32::BITS) as u32 | (length as u32) << 24]
}

/// An odd number without pattern: the highest bits of what it multiplies depend on all bits (Knuth, The Art of Computer
/// Programming 3, 6.4).
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

#[inline]
fn hash([low, high]: Short) -> u64 {
    (u64::from(high) << u32::BITS | u64::from(low)).wrapping_mul(FACTOR)
}

#[inline]
fn hash_wide([a, b, c, d]: Wide) -> u64 {
    (hash([a, b]).rotate_left(u32::BITS) ^ (u64::from(d) << u32::BITS | u64::from(c))).wrapping_mul(FACTOR)
}

/// Tokens by keys of so many numbers: each as near behind the place of its hash as was free. What came early, which the most
/// frequent words do, is nearest.
#[derive(Debug, Clone)]
struct Table<const N: usize> {
    places: Vec<([u32; N], Option<Token>)>,
    used: usize,
}

impl<const N: usize> Default for Table<N> {
    fn default() -> Self {
        Self { places: vec![([0; N], None); 16], used: 0 }
    }
}

impl<const N: usize> Table<N> {
    /// The token of the key, or the free place at which it would stand.
    #[inline]
    fn find(&self, key: [u32; N], hash: u64) -> Result<Token, usize> {
        let mut at = self.home(hash);
        // One place at least is free.
        while let (other, Some(token)) = &self.places[at] {
            if *other == key {
                return Ok(*token);
            }
            at = if at + 1 == self.places.len() { 0 } else { at + 1 };
        }
        Err(at)
    }

    /// The place that the highest bits of the hash tell.
    #[inline]
    fn home(&self, hash: u64) -> usize {
        (((hash >> u32::BITS) * self.places.len() as u64) >> u32::BITS) as usize
    }

    fn insert(&mut self, key: [u32; N], token: Token, hash: impl Fn([u32; N]) -> u64) {
        if (self.used + 1) * 2 > self.places.len() {
            let larger = vec![([0; N], None); self.places.len() * 2];
            for (key, token) in std::mem::replace(&mut self.places, larger) {
                if let (Some(_), Err(at)) = (token, self.find(key, hash(key))) {
                    self.places[at] = (key, token);
                }
            }
        }
        if let Err(at) = self.find(key, hash(key)) {
            self.places[at] = (key, Some(token));
            self.used += 1;
        }
    }

    fn bytes(&self) -> usize {
        self.places.capacity() * size_of::<([u32; N], Option<Token>)>()
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    #[test]
    fn no_two_words_of_up_to_fifteen_bytes_are_taken_for_each_other() {
        // Words in the middle and at the end of a text, with bytes behind them and without.
        let text = "aab\0\0baaabba\0baab河长制河长ab\0";
        let mut words = ShortWords::default();
        let mut lexicon = Lexicon::default();
        let mut seen = std::collections::HashMap::new();
        for _ in 0..2 {
            for start in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                for end in (start..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                    let word = &text[start..end];
                    let token = lexicon.intern(word, |_| "x");
                    let found = words.get(text, start..end);
                    if word.len() > 15 {
                        assert!(found.is_none() && !words.insert(word, token));
                        continue;
                    }
                    assert_eq!(found, seen.get(word).copied(), "{word:?}");
                    if seen.insert(word, token).is_none() {
                        assert!(words.insert(word, token));
                    }
                }
            }
        }
        assert!(seen.len() > 100);
    }
}
