//! Where each type stands, and where letters meet: postings in segments.
//!
//! A segment covers a stretch of the stream and the articles in it. New articles make a new segment; neighbours of like
//! size are merged, so that adding one article never sorts the whole library again, and there are few to look through.
//!
//! Of a type only its articles are kept: where it stands in one is read there. What goes over a border between two tokens is
//! found by its `Meetings`.

use std::ops::Range;
use std::sync::OnceLock;

use super::fields::Field;
use super::lexicon::{Lexicon, TypeId};
use super::meetings::Meetings;
use super::packed::{Lists, Numbers, Tell, Write};
use super::stream::{Extent, Stream, Token};

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

/// What is known of a stretch of the stream.
#[derive(Debug, Clone)]
struct Segment {
    /// Numbers of its articles.
    entries: Range<u32>,
    /// By type. Types that came later have none.
    postings: Lists,
    /// Made when they are first asked for, or when there is time.
    meetings: OnceLock<Meetings>,
}

/// Articles that follow each other, with all that tells their text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) stream: &'a Stream,
    pub(super) lexicon: &'a Lexicon,
    pub(super) articles: &'a [Extent],
}

impl<'a> Text<'a> {
    fn of(self, entries: &Range<u32>) -> Self {
        Self { articles: self.articles.get(entries.start as usize..entries.end as usize).unwrap_or_default(), ..self }
    }
}

/// All segments, in the order of the stream.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    segments: Vec<Segment>,
}

impl Segments {
    /// One past the last article that is covered.
    #[must_use]
    pub fn covered(&self) -> u32 {
        self.segments.last().map_or(0, |segment| segment.entries.end)
    }

    /// Covers the articles that were added since.
    pub(super) fn cover(&mut self, text: Text<'_>) {
        let mut entries = self.covered()..text.articles.len() as u32;
        if entries.is_empty() {
            return;
        }
        while let Some(last) = self.segments.pop_if(|last| last.entries.len() <= 2 * entries.len()) {
            entries.start = last.entries.start;
        }
        let own = text.of(&entries);
        let types = Types::new(own, entries.start);
        let postings = Lists::new(text.lexicon.len(), types, &Packing { start: entries.start });
        self.segments.push(Segment { entries, postings, meetings: OnceLock::new() });
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

    /// Where letters meet, segment by segment, in the text that was covered.
    pub(super) fn meetings<'a>(&'a self, text: Text<'a>) -> impl Iterator<Item = &'a Meetings> {
        self.segments
            .iter()
            .map(move |segment| segment.meetings.get_or_init(|| Meetings::new(text.of(&segment.entries))))
    }

    /// Makes where letters meet for one more segment; `false` where that is known of all.
    pub(super) fn prepare(&self, text: Text<'_>) -> bool {
        let next = self.segments.iter().find(|segment| segment.meetings.get().is_none());
        next.is_some_and(|segment| segment.meetings.set(Meetings::new(text.of(&segment.entries))).is_ok())
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let bytes = |it: &Segment| it.postings.bytes() + it.meetings.get().map_or(0, Meetings::bytes);
        self.segments.iter().map(bytes).sum()
    }
}

/// For each article the types that it holds, and how much of each.
struct Types<'a> {
    text: Text<'a>,
    /// The number of the first.
    entry: u32,
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
    fn new(text: Text<'a>, entry: u32) -> Self {
        // Before the first, so that what a type has at the beginning is of no article.
        Self { text, entry, places: vec![0; text.lexicon.len()], before: 1, held: Vec::new() }
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
        let Text { stream, articles, .. } = self.text;
        let entry = self.entry + part as u32;
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
