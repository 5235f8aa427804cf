//! Where each type stands, and where letters meet: postings in segments.
//!
//! A segment covers a stretch of the stream and the articles in it. New articles make a new segment; neighbours of like
//! size are merged, so that adding one article never sorts the whole library again, and there are few to look through.
//!
//! Of a type only its articles are kept: where it stands in one is read there. What goes over a border between two tokens is kept
//! by the two letters that meet at the border, which leaves few places to look at for rows of words and for any stretch of text.

use std::ops::Range;

use super::fields::Field;
use super::lexicon::{BORDER, Lexicon, TypeId};
use super::packed::{Lists, Numbers, Rising, Tell, Write};
use super::stream::{Extent, Position, Stream, Token};
use crate::text::fold::{fold, simplified};

/// An article that holds a type, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Posting {
    /// The article's number in the index.
    pub entry: u32,
    /// Occurrences of the type.
    pub tokens: u32,
    /// Those in text that is counted.
    pub counted: u32,
    /// Occurrences weighted by their field, for ranking.
    pub weight: u32,
}

/// The postings of a stretch of the stream.
#[derive(Debug, Clone)]
struct Segment {
    /// Numbers of its articles.
    entries: Range<u32>,
    /// Its first token.
    first: Position,
    /// By type. Types that came later have none.
    postings: Lists,
    /// By what [`Meeting`] makes of the two letters: the tokens after the borders.
    meetings: Lists,
    /// How many lists of meetings there are.
    lists: u32,
}

/// All segments, in the order of the stream.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    segments: Vec<Segment>,
}

/// Two letters that meet at a border between tokens, the last of one and the first of the next: a number that the same two always
/// have, and others seldom. Traditional letters are taken as their simplified ones, so that both can be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting(u32);

impl Meeting {
    /// Where these letters meet.
    #[must_use]
    pub fn new(last: char, first: char) -> Self {
        Self(ending(last).wrapping_add(beginning(first)))
    }

    /// Its list among so many.
    pub(super) fn list(self, lists: u32) -> usize {
        ((u64::from(self.0) * u64::from(lists)) >> u32::BITS) as usize
    }
}

// Two odd numbers without pattern: the highest bits of the sum, which decide, depend on all bits of both letters (Knuth, The
// Art of Computer Programming 3, 6.4).
fn ending(last: char) -> u32 {
    letter(last).wrapping_mul(0x9e37_79b1)
}

fn beginning(first: char) -> u32 {
    letter(first).wrapping_mul(0x85eb_ca6b)
}

fn letter(c: char) -> u32 {
    simplified(fold(c)) as u32
}

impl Segments {
    /// One past the last article that is covered.
    #[must_use]
    pub fn covered(&self) -> u32 {
        self.segments.last().map_or(0, |segment| segment.entries.end)
    }

    /// Covers the articles that were added since.
    pub fn cover(&mut self, stream: &Stream, extents: &[Extent], lexicon: &Lexicon) {
        let mut entries = self.covered()..extents.len() as u32;
        if entries.is_empty() {
            return;
        }
        while let Some(last) = self.segments.pop_if(|last| last.entries.len() <= 2 * entries.len()) {
            entries.start = last.entries.start;
        }
        self.segments.push(Segment::new(stream, extents, entries, lexicon));
    }

    /// Which articles hold the type, in order. Quickest with `for_each`.
    pub fn postings(&self, id: TypeId) -> impl Iterator<Item = Posting> {
        self.segments.iter().flat_map(move |segment| Postings {
            numbers: segment.postings.get(id as usize),
            entry: segment.entries.start,
        })
    }

    /// About how many articles hold the type: not more than this.
    #[must_use]
    pub fn holders(&self, id: TypeId) -> usize {
        self.segments.iter().map(|segment| segment.postings.get(id as usize).size()).sum()
    }

    /// The tokens that end where the letters meet, in order, and perhaps others.
    pub fn meetings(&self, meeting: Meeting) -> impl Iterator<Item = Position> {
        self.segments.iter().flat_map(move |segment| {
            let mut at = segment.first;
            segment.meetings.get(meeting.list(segment.lists)).map(move |step| {
                at += step;
                at - 1
            })
        })
    }

    /// About how many of these there are.
    #[must_use]
    pub fn places(&self, meeting: Meeting) -> usize {
        self.segments.iter().map(|segment| segment.meetings.get(meeting.list(segment.lists)).size()).sum()
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.segments.iter().map(|segment| segment.postings.bytes() + segment.meetings.bytes()).sum()
    }
}

impl Segment {
    /// Tokens to a list of meetings, about: so many more are looked at in vain.
    const TOKENS: usize = 16;

    fn new(stream: &Stream, extents: &[Extent], entries: Range<u32>, lexicon: &Lexicon) -> Self {
        let articles = &extents[entries.start as usize..entries.end as usize];
        let range = articles.first().map_or(0, |first| first.first)..articles.last().map_or(0, |last| last.end);
        let (first, lists) = (range.start, (range.len() / Self::TOKENS + 1) as u32);
        let text = Text { stream, articles, lexicon, entry: entries.start, lists };
        let postings = Lists::new(lexicon.len(), Types::new(&text), &Packing { start: entries.start });
        let told = Meetings { text: &text, edges: vec![UNMET; lexicon.len()] };
        let meetings = Lists::new(lists as usize, told, &Rising(first));
        Self { entries, first, postings, meetings, lists }
    }
}

/// What a segment is made from.
struct Text<'a> {
    stream: &'a Stream,
    articles: &'a [Extent],
    lexicon: &'a Lexicon,
    /// Its first article.
    entry: u32,
    lists: u32,
}

/// For each article the types that it holds, and how much of each.
struct Types<'a> {
    text: &'a Text<'a>,
    /// By type its number among all that were told, the articles' one after the other.
    places: Vec<u32>,
    /// How many were told of the articles before.
    before: u32,
    /// The types of an article, in the order in which it has them, with room for one more.
    held: Vec<Held>,
}

/// How much of a type an article holds.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    id: TypeId,
    tokens: u32,
    /// How many of them are in text that is not counted.
    uncounted: u32,
    /// What they weigh more than one each.
    more: u32,
}

impl<'a> Types<'a> {
    fn new(text: &'a Text<'a>) -> Self {
        // Before the first, so that what a type has at the beginning is of no article.
        Self { text, places: vec![0; text.lexicon.len()], before: 1, held: Vec::new() }
    }

    /// Adds tokens of an article, of which so many types were held; tells how many there are now.
    #[inline]
    fn hold(&mut self, mut count: u32, tokens: &[Token], mut and: impl FnMut(&mut Held)) -> u32 {
        self.held.resize(self.held.len().max(count as usize + tokens.len() + 1), Held::default());
        for token in tokens {
            // Half of them are new to the article, which cannot be foreseen: so it is not asked, but reckoned.
            let id = token.id();
            let place = &mut self.places[id as usize];
            self.held[count as usize] = Held { id, ..Held::default() };
            let is_new = u32::from(*place < self.before);
            let at = is_new.wrapping_neg() & count | is_new.wrapping_sub(1) & place.wrapping_sub(self.before);
            *place = self.before + at;
            count += is_new;
            let held = &mut self.held[at as usize];
            held.tokens += 1;
            and(held);
        }
        count
    }
}

impl Tell for Types<'_> {
    type Told = Posting;

    fn parts(&self) -> usize {
        self.text.articles.len()
    }

    fn tell(&mut self, part: usize, mut to: impl FnMut(usize, Posting)) {
        let Text { stream, articles, entry, .. } = *self.text;
        let entry = entry + part as u32;
        let mut count = 0;
        for (field, run) in stream.fields(&articles[part]) {
            let (uncounted, more) = (u32::from(field > Field::Caption), WEIGHTS[field as usize] - 1);
            count = if uncounted + more == 0 {
                self.hold(count, stream.slice(run), |_| ())
            } else {
                self.hold(count, stream.slice(run), |held| {
                    held.uncounted += uncounted;
                    held.more += more;
                })
            };
        }
        self.before += count;
        for Held { id, tokens, uncounted, more } in &self.held[..count as usize] {
            to(*id as usize, Posting { entry, tokens: *tokens, counted: tokens - uncounted, weight: tokens + more });
        }
    }
}

// The postings of a type: its articles as differences, with two bits for the shape of what follows. Up to two occurrences, all in
// paragraphs or captions, are told by the shape itself.

/// More than two such occurrences: how many more.
const MORE: u32 = 2;
/// Occurrences in all, those that are counted, and their weight.
const OTHER: u32 = 3;

/// Packs the postings of a type.
struct Packing {
    /// The first article there is.
    start: u32,
}

impl Write<Posting> for Packing {
    /// The article that was told last.
    type Last = u32;

    fn begin(&self) -> u32 {
        self.start
    }

    #[inline]
    fn write(&self, last: &mut u32, Posting { entry, tokens, counted, weight }: Posting, mut put: impl FnMut(u32)) {
        let step = (entry - std::mem::replace(last, entry)) << 2;
        if counted != tokens || weight != tokens {
            put(step | OTHER);
            [tokens, counted, weight].into_iter().for_each(put);
        } else {
            put(step | (tokens - 1).min(MORE));
            if tokens > MORE {
                put(tokens - MORE);
            }
        }
    }
}

/// How much an occurrence in each field weighs in ranking: a headline says what an article is about.
const WEIGHTS: [u32; Field::Dateline as usize + 1] = {
    let mut weights = [1; Field::Dateline as usize + 1];
    weights[Field::Headline as usize] = 3;
    weights[Field::Heading as usize] = 2;
    weights
};

struct Postings<'a> {
    numbers: Numbers<'a>,
    entry: u32,
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    #[inline(always)]
    fn next(&mut self) -> Option<Posting> {
        let head = self.numbers.next()?;
        self.entry += head >> 2;
        let posting = |tokens, counted, weight| Posting { entry: self.entry, tokens, counted, weight };
        match head & 3 {
            MORE => self.numbers.next().map(|more| more + MORE).map(|tokens| posting(tokens, tokens, tokens)),
            OTHER => Some(posting(self.numbers.next()?, self.numbers.next()?, self.numbers.next()?)),
            shape => Some(posting(shape + 1, shape + 1, shape + 1)),
        }
    }

    // By value, so that what is read of the list stays at hand from one posting to the next.
    #[inline]
    fn fold<B, F: FnMut(B, Posting) -> B>(self, init: B, mut f: F) -> B {
        let (numbers, entry, mut folded) = (self.numbers, self.entry, init);
        for posting in (Postings { numbers, entry }) {
            folded = f(folded, posting);
        }
        folded
    }
}

/// For each two letters that meet within a passage the token after.
struct Meetings<'a> {
    text: &'a Text<'a>,
    /// What each type ends and begins with, once it was met.
    edges: Vec<(u32, u32)>,
}

impl Tell for Meetings<'_> {
    type Told = Position;

    fn parts(&self) -> usize {
        self.text.articles.len()
    }

    fn tell(&mut self, part: usize, mut to: impl FnMut(usize, Position)) {
        let Text { stream, articles, lexicon, lists, .. } = *self.text;
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
                to(Meeting(begins.wrapping_add(before)).list(lists), at);
            }
        }
    }
}

const UNMET: (u32, u32) = (0, 0);

fn edges_of(word: &str) -> (u32, u32) {
    let mut letters = word.chars();
    let first = letters.next();
    (letters.next_back().or(first).map_or(0, ending), first.map_or(0, beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_meet_alike_in_any_width_case_and_script() {
        assert_eq!(Meeting::new('灣', 'Ａ'), Meeting::new('湾', 'a'));
        assert_ne!(Meeting::new('长', '河'), Meeting::new('河', '长'));
    }
}
