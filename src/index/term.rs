//! Where a string, a word, a row of words or a pattern stands in the text.

use std::ops::Range;

use super::Index;
use super::letters::Letters;
use super::lexicon::TypeId;
use super::meetings::{Letter, Meeting};
use super::pattern::Pattern;
use super::spellings::Spellings;
use super::stream::{Position, Token};
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

impl Occurrences {
    /// Those of the stretches that begin in this range.
    #[must_use]
    pub fn among(&self, range: Range<Position>) -> &[Stretch] {
        let before = |at: Position| self.stretches.partition_point(|stretch| stretch.first < at);
        self.stretches.get(before(range.start)..before(range.end)).unwrap_or_default()
    }
}

/// Looks for terms. What it is given is folded as its script says.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    index: &'a Index,
    letters: Letters<'a>,
    spellings: &'a Spellings,
}

impl Index {
    /// Something that looks for terms, of characters as the script has them.
    #[must_use]
    pub fn terms(&self, script: Script) -> Terms<'_> {
        Terms { index: self, letters: self.letters(script), spellings: self.spellings(script) }
    }
}

impl Terms<'_> {
    /// Every place of a string, within words and across their borders. `part` is folded running text; an empty one is nowhere.
    #[must_use]
    pub fn string(&self, part: &str) -> Occurrences {
        if part.is_empty() {
            return Occurrences::default();
        }
        let mut found = Occurrences { types: self.spellings.holding(self.letters, part), stretches: Vec::new() };
        for (border, _) in part.char_indices().skip(1) {
            self.across(part, border, &mut found.stretches);
        }
        found.stretches.sort_unstable();
        found
    }

    /// The places in which the first border between tokens falls after so many bytes of the string.
    fn across(&self, part: &str, border: usize, found: &mut Vec<Stretch>) {
        let (head, tail) = part.split_at(border);
        let Some(meeting) = meeting(head, tail) else { return };
        // Few stretches have words that end with several of their letters, which spares most places.
        if !self.spellings.may_end(self.letters, head) {
            return;
        }
        let (mut ends, mut begins) = (Lately::default(), Lately::default());
        for first in self.index.meetings().flat_map(|borders| borders.places(meeting)) {
            let Some(token) = self.index.stream.get(first) else { continue };
            let skip = ends.or(token.id(), |id| {
                let before = self.letters.of(id).strip_suffix(head)?;
                Some(u16::try_from(before.chars().count()).unwrap_or(u16::MAX))
            });
            let Some((skip, next)) = skip.zip(self.index.stream.get(first + 1)) else { continue };
            let rest = begins.or(next.id(), |id| after(self.letters.of(id), tail));
            if rest.is_some_and(|rest| self.goes_on(first + 2, rest)) {
                found.push(Stretch { first, skip });
            }
        }
    }

    /// Whether the text from the token on begins with the string.
    fn goes_on(&self, mut at: Position, mut string: &str) -> bool {
        while !string.is_empty() {
            let word = self.index.stream.get(at).map(|token| self.letters.of(token.id()));
            let Some(rest) = word.and_then(|word| after(word, string)) else { return false };
            (at, string) = (at + 1, rest);
        }
        true
    }

    /// Every token that is this word. `word` is folded.
    #[must_use]
    pub fn word(&self, word: &str) -> Occurrences {
        Occurrences { types: self.spellings.spelled(self.letters, word), stretches: Vec::new() }
    }

    /// Every place where these words follow each other. They are folded.
    #[must_use]
    pub fn row(&self, words: &[&str]) -> Occurrences {
        if let [word] = words {
            return self.word(word);
        }
        let spelled: Vec<Vec<TypeId>> = words.iter().map(|word| self.spellings.spelled(self.letters, word)).collect();
        let meetings = words.windows(2).enumerate().filter_map(|(at, pair)| Some((at, meeting(pair[0], pair[1])?)));
        let rarest = meetings
            .min_by_key(|(_, meeting)| self.index.meetings().map(|borders| borders.count(*meeting)).sum::<usize>());
        let Some((before, meeting)) = rarest.filter(|_| spelled.iter().all(|types| !types.is_empty())) else {
            return Occurrences::default();
        };
        let stands = |(position, types): (Position, &Vec<TypeId>)| {
            self.index.stream.get(position).is_some_and(|token| types.contains(&token.id()))
        };
        let borders = self.index.meetings().flat_map(|borders| borders.places(meeting));
        let firsts = borders.filter_map(|at| at.checked_sub(before as Position));
        let rows = firsts.filter(|first| (*first..).zip(&spelled).all(stands));
        Occurrences { types: Vec::new(), stretches: rows.map(|first| Stretch { first, skip: 0 }).collect() }
    }

    /// Every token that the pattern fits.
    #[must_use]
    pub fn pattern(&self, pattern: &Pattern) -> Occurrences {
        let fits = |id: &TypeId| pattern.fits(self.letters.of(*id));
        // Letters that every such word holds leave few words to look at.
        let types = match pattern.letters() {
            letters if !letters.is_empty() => self.spellings.holding(self.letters, letters),
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

/// What of a string is left after a word, where the text goes on with that word and the string is there.
fn after<'a>(word: &str, string: &'a str) -> Option<&'a str> {
    if word.starts_with(string) { Some("") } else { string.strip_prefix(word) }
}

/// What was found of the type that was asked for last: most places of a term are of the same types.
struct Lately<T>(Option<(TypeId, T)>);

impl<T> Default for Lately<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Copy> Lately<T> {
    fn or(&mut self, id: TypeId, find: impl FnOnce(TypeId) -> T) -> T {
        match self.0 {
            Some((last, found)) if last == id => found,
            _ => self.0.insert((id, find(id))).1,
        }
    }
}

/// What is at the end of the first and the beginning of the second.
fn meeting(first: &str, second: &str) -> Option<Meeting> {
    Some(Meeting::new(Letter::new(first.chars().next_back()?), Letter::new(second.chars().next()?)))
}

/// Some types of a lexicon, to be asked many times.
pub enum TypeSet {
    /// This one.
    One(TypeId),
    /// For each type a bit.
    Many(Vec<u64>),
}

impl TypeSet {
    /// The set of these.
    #[must_use]
    pub fn new(members: &[TypeId]) -> Self {
        if let [one] = members {
            return Self::One(*one);
        }
        let mut bits = vec![0; members.iter().max().map_or(0, |most| *most as usize / 64 + 1)];
        for &id in members {
            bits[id as usize / 64] |= 1 << (id % 64);
        }
        Self::Many(bits)
    }

    /// The places at which one of them stands, the first of these tokens being at `first`.
    pub fn places<'a>(&'a self, first: Position, tokens: &'a [Token]) -> impl Iterator<Item = (Position, TypeId)> {
        let some = (first..).step_by(AT_ONCE).zip(tokens.chunks(AT_ONCE)).filter(|(_, tokens)| self.may_meet(tokens));
        some.flat_map(|(first, tokens)| (first..).zip(tokens)).map(|(at, token)| (at, token.id())).filter(|(_, id)| {
            match self {
                Self::One(one) => id == one,
                Self::Many(bits) => bits.get(*id as usize / 64).is_some_and(|bits| bits >> (id % 64) & 1 == 1),
            }
        })
    }

    /// Whether one of these tokens may be of the set.
    fn may_meet(&self, tokens: &[Token]) -> bool {
        match self {
            Self::One(one) => tokens.iter().fold(false, |met, token| met | (token.id() == *one)),
            Self::Many(_) => true,
        }
    }
}

/// Tokens that are looked at together: most of what a search reads holds nothing of what is looked for.
const AT_ONCE: usize = 32;
