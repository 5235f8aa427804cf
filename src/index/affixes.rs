//! The types of a lexicon by their letters: which hold a string, begin with it or end with it.
//!
//! This is the character layer of the index. A string of the text lies within one token, or it begins in the end of one,
//! takes some whole, and ends in the beginning of another; these orders answer each part without reading the text.

use std::cmp::Ordering;

use super::letters::Letters;
use super::lexicon::{BORDER, TypeId};

/// Types that came after the orders were made are looked through one by one, as long as they are this small a part.
const LATE_PART: usize = 16;

/// The orders, made when asked for and kept until many types have come.
#[derive(Debug, Clone, Default)]
pub struct Affixes {
    /// Types by their folded letters.
    forward: Vec<TypeId>,
    /// Types by their folded letters read from the end.
    backward: Vec<TypeId>,
    /// Types by the characters that they hold: the characters in order, where the list of each begins, the lists.
    characters: Vec<char>,
    holders_from: Vec<u32>,
    holders: Vec<TypeId>,
}

/// Which end of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Affix {
    /// It begins with the string.
    Prefix,
    /// It ends with the string.
    Suffix,
}

impl Affixes {
    /// Takes in the types that came to be known. The letters of all others are as they were.
    pub fn update(&mut self, letters: Letters) {
        let late = letters.len() - self.forward.len();
        if late * LATE_PART <= self.forward.len() {
            return;
        }
        let mut forward: Vec<TypeId> = (0..letters.len() as TypeId).collect();
        let mut backward = forward.clone();
        forward.sort_unstable_by(|a, b| letters.of(*a).cmp(letters.of(*b)));
        backward.sort_unstable_by(|a, b| from_the_end(letters.of(*a), letters.of(*b)));
        (self.forward, self.backward) = (forward, backward);
        self.spell(letters);
    }

    fn spell(&mut self, letters: Letters) {
        let mut pairs: Vec<(char, TypeId)> = Vec::with_capacity(letters.len() * 3);
        for id in 1..letters.len() as TypeId {
            pairs.extend(letters.of(id).chars().map(|c| (c, id)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        self.characters.clear();
        self.holders_from.clear();
        for (at, (c, _)) in pairs.iter().enumerate() {
            if self.characters.last() != Some(c) {
                self.characters.push(*c);
                self.holders_from.push(at as u32);
            }
        }
        self.holders_from.push(pairs.len() as u32);
        self.holders = pairs.into_iter().map(|(_, id)| id).collect();
    }

    fn late(&self, letters: Letters) -> std::ops::Range<TypeId> {
        self.forward.len() as TypeId..letters.len() as TypeId
    }

    /// The types whose folded letters hold the string, which is not empty, in the order of their numbers.
    #[must_use]
    pub fn holding(&self, letters: Letters, part: &str) -> Vec<TypeId> {
        // The rarest of its characters leaves the fewest to look at.
        let rarest = part.chars().map(|c| self.holders(c)).min_by_key(|list| list.len()).unwrap_or_default();
        let late = self.late(letters).filter(|id| *id != BORDER);
        let candidates = rarest.iter().copied().chain(late);
        candidates.filter(|id| letters.of(*id).contains(part)).collect()
    }

    fn holders(&self, c: char) -> &[TypeId] {
        let Ok(at) = self.characters.binary_search(&c) else { return &[] };
        &self.holders[self.holders_from[at] as usize..self.holders_from[at + 1] as usize]
    }

    /// The types that share the affix, the string itself among them where it is a type.
    #[must_use]
    pub fn sharing(&self, letters: Letters, affix: Affix, part: &str) -> Vec<TypeId> {
        let order = match affix {
            Affix::Prefix => &self.forward,
            Affix::Suffix => &self.backward,
        };
        let first = order.partition_point(|id| compare(affix, letters.of(*id), part) == Ordering::Less);
        let length = order[first..].partition_point(|id| has(affix, letters.of(*id), part));
        let late = self.late(letters).filter(|id| has(affix, letters.of(*id), part));
        order[first..first + length].iter().copied().chain(late).collect()
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        (2 * self.forward.capacity() + self.holders.capacity() + 2 * self.characters.capacity()) * size_of::<u32>()
    }
}

fn from_the_end(a: &str, b: &str) -> Ordering {
    a.chars().rev().cmp(b.chars().rev())
}

fn compare(affix: Affix, word: &str, part: &str) -> Ordering {
    match affix {
        Affix::Prefix => word.cmp(part),
        Affix::Suffix => from_the_end(word, part),
    }
}

fn has(affix: Affix, word: &str, part: &str) -> bool {
    match affix {
        Affix::Prefix => word.starts_with(part),
        Affix::Suffix => word.ends_with(part),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    const WORDS: [&str; 7] = ["河长", "河", "河长制", "长河", "河流", "GPS", "长"];

    fn check(early: usize) {
        let mut lexicon = Lexicon::default();
        let mut affixes = Affixes::default();
        for (at, word) in WORDS.iter().enumerate() {
            lexicon.intern(word, || "n");
            if at + 1 == early {
                affixes.update(Letters::plain(&lexicon));
            }
        }
        let words = |ids: Vec<TypeId>| {
            let mut words: Vec<&str> = ids.into_iter().map(|id| lexicon.word(id)).collect();
            words.sort_unstable();
            words
        };
        let sharing = |affix, part| words(affixes.sharing(Letters::plain(&lexicon), affix, part));
        assert_eq!(words(affixes.holding(Letters::plain(&lexicon), "河长")), ["河长", "河长制"]);
        assert_eq!(words(affixes.holding(Letters::plain(&lexicon), "ps")), ["GPS"]);
        assert_eq!(words(affixes.holding(Letters::plain(&lexicon), "山")), [""; 0]);
        assert_eq!(sharing(Affix::Prefix, "河"), ["河", "河流", "河长", "河长制"]);
        assert_eq!(sharing(Affix::Suffix, "长"), ["河长", "长"]);
        assert_eq!(sharing(Affix::Suffix, "江"), [""; 0]);
    }

    #[test]
    fn types_are_found_by_their_letters_before_and_after_the_orders_are_made() {
        (0..=WORDS.len()).for_each(check);
    }
}
