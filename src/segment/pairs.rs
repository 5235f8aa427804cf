//! What the model makes of two characters, kept: most pairs that it is asked about it was asked about before.

/// The answers that were given last, by what the pair comes to.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The bytes of a pair, and in the last bit whether it is one word; 0 where there is none yet.
    answers: Vec<u64>,
}

impl Pairs {
    /// So many answers are kept, as a power of two.
    const BITS: u32 = 12;
    /// A pair has so many bytes: Han characters have three.
    const BYTES: usize = 6;

    /// Whether the pair is one word, as `ask` says or has said; `None` where this is no pair of as many bytes.
    pub(super) fn is_word(&mut self, run: &str, ask: impl FnOnce() -> bool) -> Option<bool> {
        if run.len() != Self::BYTES || run.chars().nth(2).is_some() {
            return None;
        }
        let key = run.bytes().fold(0, |key, byte| key << 8 | u64::from(byte)) << 1;
        if self.answers.is_empty() {
            self.answers.resize(1 << Self::BITS, 0);
        }
        // The highest bits of the product depend on all of the key (Knuth, The Art of Computer Programming 3, 6.4).
        let place = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - Self::BITS)) as usize;
        let kept = self.answers.get_mut(place)?;
        if *kept & !1 != key {
            *kept = key | u64::from(ask());
        }
        Some(*kept & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_asked_about_once() {
        let mut pairs = Pairs::default();
        assert_eq!(pairs.is_word("俞强", || true), Some(true));
        assert_eq!(pairs.is_word("俞强", || unreachable!("it is known")), Some(true));
        assert_eq!(pairs.is_word("强俞", || false), Some(false));
        assert_eq!(pairs.is_word("强俞", || unreachable!("it is known")), Some(false));
        for other in ["", "俞", "俞强年", "俞abc", "𠮷aa", "ééé"] {
            assert_eq!(pairs.is_word(other, || true), None, "{other}");
        }
    }
}
