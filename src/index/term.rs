//! Where a string, a word, a row of words or a pattern stands in the text.

use super::Index;
use super::affixes::{Affix, Affixes};
use super::letters::Letters;
use super::lexicon::TypeId;
use super::pattern::Pattern;
use super::stream::Position;
use crate::text::fold::Script;

/// All places of a term, in two parts: what lies within one token is told by type, the rest by place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Occurrences {
    /// Each token of these types is or holds one, in the order of their numbers.
    pub types: Vec<TypeId>,
    /// These stretches of several tokens are one each, in the order of the stream.
    pub stretches: Vec<Stretch>,
}

/// An occurrence that goes over the border of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The token in which it begins.
    pub first: Position,
    /// How many characters of that token stand before it.
    pub skip: u16,
}

/// Looks for terms. What it is given is folded as its script says.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    index: &'a Index,
    letters: Letters<'a>,
    affixes: &'a Affixes,
}

impl Index {
    /// Something that looks for terms, of characters as the script has them.
    #[must_use]
    pub fn terms(&self, script: Script) -> Terms<'_> {
        Terms { index: self, letters: self.letters(script), affixes: self.affixes(script) }
    }
}

impl Terms<'_> {
    /// Every place of a string, within words and across their borders. `part` is folded running text; an empty one is nowhere.
    #[must_use]
    pub fn string(&self, part: &str) -> Occurrences {
        if part.is_empty() {
            return Occurrences::default();
        }
        let mut found = Occurrences { types: self.affixes.holding(self.letters, part), stretches: Vec::new() };
        for (border, _) in part.char_indices().skip(1) {
            self.across(part, border, &mut found.stretches);
        }
        found.stretches.sort_unstable();
        found
    }

    /// The places in which the first border between tokens falls after so many bytes of the string.
    fn across(&self, part: &str, border: usize, found: &mut Vec<Stretch>) {
        let (head, tail) = part.split_at(border);
        let heads = self.affixes.sharing(self.letters, Affix::Suffix, head);
        let before = self.cost(&heads);
        if before == 0 {
            return;
        }
        let nexts = self.openings(tail);
        // From the rarer side, the other is looked at only where it may be.
        if before <= self.cost(&nexts) {
            let opens = TypeSet::new(self.letters.len(), &nexts);
            for &id in &heads {
                let skip = self.skip(id, head);
                for &first in self.index.segments.positions(id).flatten() {
                    if self.is_at(first + 1, &opens) && self.goes_on(first + 1, tail) {
                        found.push(Stretch { first, skip });
                    }
                }
            }
        } else {
            let leads = TypeSet::new(self.letters.len(), &heads);
            for &at in nexts.iter().flat_map(|id| self.index.segments.positions(*id)).flatten() {
                let Some(first) = at.checked_sub(1).filter(|first| self.is_at(*first, &leads)) else { continue };
                if self.goes_on(at, tail) {
                    let id = self.index.stream.get(first).map_or(0, |token| token.id());
                    found.push(Stretch { first, skip: self.skip(id, head) });
                }
            }
        }
    }

    fn is_at(&self, at: Position, types: &TypeSet) -> bool {
        self.index.stream.get(at).is_some_and(|token| types.has(token.id()))
    }

    /// The types with which a text may go on that is to go on with `tail`.
    fn openings(&self, tail: &str) -> Vec<TypeId> {
        let mut types = self.affixes.sharing(self.letters, Affix::Prefix, tail);
        for (end, _) in tail.char_indices().skip(1) {
            types.extend(self.spelled(&tail[..end]));
        }
        types
    }

    /// The types with exactly these folded letters.
    fn spelled(&self, letters: &str) -> Vec<TypeId> {
        let mut types = self.affixes.sharing(self.letters, Affix::Prefix, letters);
        types.retain(|id| self.letters.of(*id).len() == letters.len());
        types
    }

    fn skip(&self, id: TypeId, head: &str) -> u16 {
        let before = self.letters.of(id).chars().count() - head.chars().count();
        u16::try_from(before).unwrap_or(u16::MAX)
    }

    fn cost(&self, types: &[TypeId]) -> u64 {
        types.iter().map(|id| u64::from(self.index.segments.count(*id))).sum()
    }

    /// Whether the text from the token on begins with the string.
    fn goes_on(&self, mut at: Position, mut rest: &str) -> bool {
        while let Some(token) = self.index.stream.get(at) {
            let word = self.letters.of(token.id());
            if word.len() >= rest.len() {
                return word.starts_with(rest);
            }
            let Some(after) = rest.strip_prefix(word) else { return false };
            rest = after;
            at += 1;
        }
        false
    }

    /// Every token that is this word. `word` is folded.
    #[must_use]
    pub fn word(&self, word: &str) -> Occurrences {
        let mut types = self.spelled(word);
        types.sort_unstable();
        Occurrences { types, stretches: Vec::new() }
    }

    /// Every place where these words follow each other. They are folded.
    #[must_use]
    pub fn row(&self, words: &[&str]) -> Occurrences {
        if let [word] = words {
            return self.word(word);
        }
        let spelled: Vec<Vec<TypeId>> = words.iter().map(|word| self.spelled(word)).collect();
        let Some((rarest, types)) = spelled.iter().enumerate().min_by_key(|(_, types)| self.cost(types)) else {
            return Occurrences::default();
        };
        let mut stretches = Vec::new();
        for &at in types.iter().flat_map(|id| self.index.segments.positions(*id)).flatten() {
            let Some(first) = at.checked_sub(rarest as u32) else { continue };
            let stands = |(position, types): (Position, &Vec<TypeId>)| {
                self.index.stream.get(position).is_some_and(|token| types.contains(&token.id()))
            };
            if (first..).zip(&spelled).all(stands) {
                stretches.push(Stretch { first, skip: 0 });
            }
        }
        stretches.sort_unstable();
        Occurrences { types: Vec::new(), stretches }
    }

    /// Every token that the pattern fits.
    #[must_use]
    pub fn pattern(&self, pattern: &Pattern) -> Occurrences {
        let fits = |id: &TypeId| pattern.fits(self.letters.of(*id));
        // Letters that every such word holds leave few words to look at.
        let types = match pattern.letters() {
            letters if !letters.is_empty() => self.affixes.holding(self.letters, letters),
            _ => (1..self.letters.len() as TypeId).collect(),
        };
        Occurrences { types: types.into_iter().filter(fits).collect(), stretches: Vec::new() }
    }

    /// Every word of a part of speech: its tag, or the beginning of it (`n` is `nr` and `ns` too).
    #[must_use]
    pub fn part_of_speech(&self, tag: &str) -> Occurrences {
        let is = |id: &TypeId| self.index.lexicon.pos(*id).starts_with(tag);
        Occurrences { types: (1..self.letters.len() as TypeId).filter(is).collect(), stretches: Vec::new() }
    }
}

/// Some types of a lexicon, to be asked many times.
struct TypeSet(Vec<u64>);

impl TypeSet {
    fn new(types: usize, members: &[TypeId]) -> Self {
        let mut bits = vec![0; types.div_ceil(64)];
        for &id in members {
            bits[id as usize / 64] |= 1 << (id % 64);
        }
        Self(bits)
    }

    fn has(&self, id: TypeId) -> bool {
        self.0.get(id as usize / 64).is_some_and(|bits| bits >> (id % 64) & 1 == 1)
    }
}
