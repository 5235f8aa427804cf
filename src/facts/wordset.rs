//! Long lists of words as tables that the compiler makes: asked for each word of a page, made for none.

/// Words parted by white space. `SLOTS` is a power of two, and more than twice the number of words.
pub(super) struct WordSet<const SLOTS: usize> {
    text: &'static str,
    /// Where in the text a word begins, times 64, and its length in bytes; 0 where no word is.
    slots: [u32; SLOTS],
}

impl<const SLOTS: usize> WordSet<SLOTS> {
    pub(super) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut slots = [0; SLOTS];
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                at += 1;
            }
            if at > start {
                assert!(at - start < 64, "a word is too long");
                let mut slot = hash(bytes, start, at) % SLOTS;
                while slots[slot] != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = (start << 6 | (at - start)) as u32;
            }
            at += 1;
        }
        Self { text, slots }
    }

    /// Whether the word ends in one of them, or is one.
    pub(super) fn closes(&self, word: &str) -> bool {
        word.char_indices().rev().any(|(at, _)| self.has(&word[at..]))
    }

    /// Whether the word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        let mut slot = hash(word.as_bytes(), 0, word.len()) % SLOTS;
        while let Some(&place) = self.slots.get(slot).filter(|place| **place != 0) {
            let (start, length) = (place as usize >> 6, place as usize & 63);
            if self.text.get(start..start + length) == Some(word) {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        false
    }
}

const fn hash(bytes: &[u8], start: usize, end: usize) -> usize {
    // FNV-1a.
    let mut hash = 0x811c_9dc5_u32;
    let mut at = start;
    while at < end {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        static SET: WordSet<8> = WordSet::new("湖南 株洲\n 湖");
        assert!(["湖南", "株洲", "湖"].into_iter().all(|word| SET.has(word)));
        assert!(["", "湖南 ", "南", "株", "湖南 株洲"].into_iter().all(|word| !SET.has(word)));
        assert!(SET.closes("去湖南") && SET.closes("湖南") && !SET.closes("湖南人") && !SET.closes(""));
    }
}
