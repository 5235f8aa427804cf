//! Where letters meet at the borders between tokens.
//!
//! What goes over a border is kept by the two letters that meet at it, which leaves few places to look at for rows of words and for
//! any stretch of text.

use super::lexicon::BORDER;
use super::packed::{Lists, Rising, Tell};
use super::segments::Text;
use super::stream::Position;
use crate::text::fold::{fold, simplified};

/// A letter as it is found where two meet. Traditional letters are taken as their simplified ones, so that both can be looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter(u32);

impl Letter {
    pub(super) fn new(c: char) -> Self {
        Self(simplified(fold(c)) as u32)
    }

    // Two odd numbers without pattern: the highest bits of the sum, which decide, depend on all bits of both letters (Knuth, The
    // Art of Computer Programming 3, 6.4).
    fn ending(self) -> u32 {
        self.0.wrapping_mul(0x9e37_79b1)
    }

    fn beginning(self) -> u32 {
        self.0.wrapping_mul(0x85eb_ca6b)
    }
}

/// Two letters that meet at a border between tokens, the last of one and the first of the next: a number that the same two always
/// have, and others seldom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meeting(u32);

impl Meeting {
    /// Where these letters meet.
    #[must_use]
    pub(super) fn new(last: Letter, first: Letter) -> Self {
        Self(last.ending().wrapping_add(first.beginning()))
    }

    /// Of a letter alone.
    pub(super) fn alone(letter: Letter) -> Self {
        Self(letter.beginning())
    }

    /// Its list among so many.
    pub(super) fn list(self, lists: u32) -> usize {
        ((u64::from(self.0) * u64::from(lists)) >> u32::BITS) as usize
    }
}

/// The borders in some articles that follow each other, by the letters that meet there.
#[derive(Debug, Clone)]
pub(super) struct Meetings {
    /// The first token of the articles.
    first: Position,
    /// By what [`Meeting`] makes of the two letters: the tokens after the borders.
    borders: Lists,
    lists: u32,
}

impl Meetings {
    /// Tokens to a list, about: so many more are looked at in vain.
    const TOKENS: usize = 4;
    /// Lists at most: about as many different pairs of letters meet in any number of texts, so that more would stay empty.
    const LISTS: usize = 1 << 20;

    pub(super) fn new(text: Text<'_>) -> Self {
        let range =
            text.articles.first().map_or(0, |first| first.first)..text.articles.last().map_or(0, |last| last.end);
        let lists = (range.len() / Self::TOKENS + 1).min(Self::LISTS) as u32;
        let told = Borders { text, lists, edges: vec![UNMET; text.lexicon.len()] };
        Self { first: range.start, borders: Lists::new(lists as usize, told, &Rising(range.start)), lists }
    }

    /// The tokens that end where the letters meet, in order, and perhaps others.
    pub(super) fn places(&self, meeting: Meeting) -> impl Iterator<Item = Position> {
        let mut at = self.first;
        self.borders.get(meeting.list(self.lists)).map(move |step| {
            at += step;
            at - 1
        })
    }

    /// About how many of these there are.
    pub(super) fn count(&self, meeting: Meeting) -> usize {
        self.borders.get(meeting.list(self.lists)).size()
    }

    /// Bytes held, for the figures.
    pub(super) fn bytes(&self) -> usize {
        self.borders.bytes()
    }
}

/// For each two letters that meet within a passage the token after.
struct Borders<'a> {
    text: Text<'a>,
    lists: u32,
    /// What each type ends and begins with, once it was met.
    edges: Vec<(u32, u32)>,
}

impl Tell for Borders<'_> {
    type Told = Position;

    fn parts(&self) -> usize {
        self.text.articles.len()
    }

    fn tell(&mut self, part: usize, mut to: impl FnMut(usize, Position)) {
        let Text { stream, articles, lexicon } = self.text;
        let extent = &articles[part];
        let mut before = None;
        for (at, token) in (extent.first..).zip(stream.slice(extent.first..extent.end)) {
            let id = token.id();
            if id == BORDER {
                before = None;
                continue;
            }
            let edge = &mut self.edges[id as usize];
            if *edge == UNMET {
                *edge = edges_of(lexicon.word(id));
            }
            let (ends, begins) = *edge;
            if let Some(before) = before.replace(ends) {
                to(Meeting(begins.wrapping_add(before)).list(self.lists), at);
            }
        }
    }
}

const UNMET: (u32, u32) = (0, 0);

fn edges_of(word: &str) -> (u32, u32) {
    let mut letters = word.chars();
    let first = letters.next();
    let of = |c: Option<char>| c.map(Letter::new);
    (of(letters.next_back().or(first)).map_or(0, Letter::ending), of(first).map_or(0, Letter::beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_meet_alike_in_any_width_case_and_script() {
        let meet = |last, first| Meeting::new(Letter::new(last), Letter::new(first));
        assert_eq!(meet('灣', 'Ａ'), meet('湾', 'a'));
        assert_ne!(meet('长', '河'), meet('河', '长'));
    }
}
