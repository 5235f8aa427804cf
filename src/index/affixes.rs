//! The types of a lexicon by their letters: which hold a string, begin with it or end with it.
//!
//! This is the character layer of the index. A string of the text lies within one token, or it begins in the end of one,
//! takes some whole, and ends in the beginning of another; these orders answer each part without reading the text.

use std::cmp::Ordering;

use super::lexicon::{BORDER, Lexicon, TypeId};

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
    /// Takes in what the lexicon has come to know.
    pub fn update(&mut self, lexicon: &Lexicon) {
        let late = lexicon.len() - self.forward.len();
        if late * LATE_PART <= self.forward.len() {
            return;
        }
        let mut forward: Vec<TypeId> = (0..lexicon.len() as TypeId).collect();
        let mut backward = forward.clone();
        forward.sort_unstable_by(|a, b| lexicon.folded(*a).cmp(lexicon.folded(*b)));
        backward.sort_unstable_by(|a, b| from_the_end(lexicon.folded(*a), lexicon.folded(*b)));
        (self.forward, self.backward) = (forward, backward);
        self.spell(lexicon);
    }

    fn spell(&mut self, lexicon: &Lexicon) {
        let mut pairs: Vec<(char, TypeId)> = Vec::with_capacity(lexicon.len() * 3);
        for id in 1..lexicon.len() as TypeId {
            pairs.extend(lexicon.folded(id).chars().map(|c| (c, id)));
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

    fn late(&self, lexicon: &Lexicon) -> std::ops::Range<TypeId> {
        self.forward.len() as TypeId..lexicon.len() as TypeId
    }

    /// The types whose folded letters hold the string, which is not empty, in the order of their numbers.
    #[must_use]
    pub fn holding(&self, lexicon: &Lexicon, part: &str) -> Vec<TypeId> {
        // The rarest of its characters leaves the fewest to look at.
        let rarest = part.chars().map(|c| self.holders(c)).min_by_key(|list| list.len()).unwrap_or_default();
        let late = self.late(lexicon).filter(|id| *id != BORDER);
        let candidates = rarest.iter().copied().chain(late);
        candidates.filter(|id| lexicon.folded(*id).contains(part)).collect()
    }

    fn holders(&self, c: char) -> &[TypeId] {
        let Ok(at) = self.characters.binary_search(&c) else { return &[] };
        &self.holders[self.holders_from[at] as usize..self.holders_from[at + 1] as usize]
    }

    /// The types that share the affix, the string itself among them where it is a type.
    #[must_use]
    pub fn sharing(&self, lexicon: &Lexicon, affix: Affix, part: &str) -> Vec<TypeId> {
        let order = match affix {
            Affix::Prefix => &self.forward,
            Affix::Suffix => &self.backward,
        };
        let first = order.partition_point(|id| compare(affix, lexicon.folded(*id), part) == Ordering::Less);
        let length = order[first..].partition_point(|id| has(affix, lexicon.folded(*id), part));
        let late = self.late(lexicon).filter(|id| has(affix, lexicon.folded(*id), part));
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
    use super::*;

    const WORDS: [&str; 7] = ["河长", "河", "河长制", "长河", "河流", "GPS", "长"];

    fn check(early: usize) {
        let mut lexicon = Lexicon::default();
        let mut affixes = Affixes::default();
        for (at, word) in WORDS.iter().enumerate() {
            lexicon.intern(word, || "n");
            if at + 1 == early {
                affixes.update(&lexicon);
            }
        }
        let words = |ids: Vec<TypeId>| {
            let mut words: Vec<&str> = ids.into_iter().map(|id| lexicon.word(id)).collect();
            words.sort_unstable();
            words
        };
        let sharing = |affix, part| words(affixes.sharing(&lexicon, affix, part));
        assert_eq!(words(affixes.holding(&lexicon, "河长")), ["河长", "河长制"]);
        assert_eq!(words(affixes.holding(&lexicon, "ps")), ["GPS"]);
        assert_eq!(words(affixes.holding(&lexicon, "山")), [""; 0]);
        assert_eq!(sharing(Affix::Prefix, "河"), ["河", "河流", "河长", "河长制"]);
        assert_eq!(sharing(Affix::Suffix, "长"), ["河长", "长"]);
        assert_eq!(sharing(Affix::Suffix, "江"), [""; 0]);
    }

    #[test]
    fn types_are_found_by_their_letters_before_and_after_the_orders_are_made() {
        (0..=WORDS.len()).for_each(check);
    }
}
