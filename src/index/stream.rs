//! The token stream: all articles' tokens one after the other, as numbers. What is counted of a library is counted here.

use std::ops::Range;

use super::fields::{Field, Passage};
pub use super::lexicon::Token;
use super::lexicon::{BORDER_TOKEN, Lexicon};
use crate::segment::Cut;

/// A place in the stream, counted in tokens from the first of the library.
pub type Position = u32;

/// Where a field begins; it goes on to the next run or the end of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    field: Field,
    first: Position,
}

/// Where an article stands in the stream.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extent {
    /// Its first token.
    pub first: Position,
    /// One past the last token that is counted.
    pub counted: Position,
    /// One past its last token.
    pub end: Position,
    runs: Range<u32>,
    /// Counted tokens that are words.
    pub words: u32,
    /// Counted characters.
    pub characters: u32,
}

/// How many characters a text has that are no space.
pub(crate) fn characters(text: &str) -> u32 {
    // Eight bytes at once: of each its lowest bit tells whether it is no character of its own or a space.
    const LOW: u64 = u64::MAX / 0xff;
    const MOST: u64 = 0x7f * LOW;
    const SPACES: u64 = b' ' as u64 * LOW;
    let others = |eight: [u8; 8]| {
        let bytes = u64::from_le_bytes(eight);
        let goes_on = (bytes >> 7) & !(bytes >> 6) & LOW;
        // Of a byte that is not 0, its highest bit is set, or that of what its other bits and 0x7f are together.
        let unlike_space = bytes ^ SPACES;
        let is_space = !((((unlike_space & MOST) + MOST) | unlike_space) >> 7) & LOW;
        (goes_on | is_space).count_ones()
    };
    let (eights, rest) = text.as_bytes().as_chunks();
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    let others = eights.iter().map(|eight| others(*eight)).sum::<u32>() + others(last);
    8 * (eights.len() as u32 + 1) - others
}

/// Bits of a [`Position`] that tell the place in a chunk.
const CHUNK_BITS: u32 = 16;
const CHUNK: usize = 1 << CHUNK_BITS;

/// All tokens. Each article ends with a border.
///
/// The articles follow each other in chunks, in which they are whole: what is held is never copied to grow. An article that is
/// longer than a chunk has one of its own size; the positions at the end of a chunk that no article fills are nowhere.
#[derive(Debug, Clone, Default)]
pub struct Stream {
    chunks: Vec<Vec<Token>>,
    /// For each [`CHUNK`] positions the chunk that they are in, and the first position of that.
    slots: Vec<(u32, Position)>,
    runs: Vec<Run>,
    ends: Vec<u32>,
    /// The tokens of the article that is being cut.
    room: Vec<Token>,
}

impl Stream {
    /// Appends an article.
    pub fn push(&mut self, lexicon: &mut Lexicon, cutter: &mut impl Cut, passages: &[Passage<'_>]) -> Extent {
        let first_run = self.runs.len() as u32;
        let mut extent = Extent { runs: first_run..first_run, ..Extent::default() };
        let mut last = None;
        self.room.clear();
        for passage in passages {
            if last.replace(passage.field) != Some(passage.field) {
                self.runs.push(Run { field: passage.field, first: self.room.len() as Position });
            }
            let words = self.cut(lexicon, cutter, &passage.text);
            if passage.field.is_counted() {
                extent.words += words;
                extent.characters += characters(&passage.text);
                extent.counted = self.room.len() as Position;
            }
        }
        let first = self.place();
        extent.first = first;
        extent.counted += first;
        extent.end = first + self.room.len() as Position;
        extent.runs.end = self.runs.len() as u32;
        self.runs[first_run as usize..].iter_mut().for_each(|run| run.first += first);
        extent
    }

    /// Appends what was cut, and tells where it begins.
    fn place(&mut self) -> Position {
        if (self.slots.len() << CHUNK_BITS) - (self.len() as usize) < self.room.len() {
            let size = self.room.len().max(CHUNK);
            let slot = (self.chunks.len() as u32, (self.slots.len() << CHUNK_BITS) as Position);
            self.slots.extend(std::iter::repeat_n(slot, size.div_ceil(CHUNK)));
            self.chunks.push(Vec::with_capacity(size));
        }
        let first = self.len();
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.extend_from_slice(&self.room);
        }
        first
    }

    /// Cuts a passage, puts a border after it, and tells how many tokens are words.
    fn cut(&mut self, lexicon: &mut Lexicon, cutter: &mut impl Cut, text: &str) -> u32 {
        self.ends.clear();
        cutter.ends(text, &mut self.ends);
        let (mut start, mut words) = (0, 0);
        for &end in &self.ends {
            let token = lexicon.intern_in(text, start..end as usize, |word| cutter.pos(word));
            start = end as usize;
            words += u32::from(token.is_word());
            self.room.push(token);
        }
        self.room.push(BORDER_TOKEN);
        words
    }

    /// One past the last token.
    #[must_use]
    pub fn len(&self) -> Position {
        let first = self.slots.last().map_or(0, |(_, first)| *first);
        first + self.chunks.last().map_or(0, Vec::len) as Position
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// The tokens of a stretch of an article; what lies outside of its chunk is left out.
    #[must_use]
    pub fn slice(&self, range: Range<Position>) -> &[Token] {
        let Some((first, tokens)) = self.chunk(range.start) else { return &[] };
        let end = ((range.end - first) as usize).min(tokens.len());
        &tokens[((range.start - first) as usize).min(end)..end]
    }

    /// The token at a place.
    #[must_use]
    pub fn get(&self, at: Position) -> Option<Token> {
        let (first, tokens) = self.chunk(at)?;
        tokens.get((at - first) as usize).copied()
    }

    /// The chunk of a place, and the first place of that.
    #[inline]
    fn chunk(&self, at: Position) -> Option<(Position, &[Token])> {
        let (chunk, first) = self.slots.get((at >> CHUNK_BITS) as usize)?;
        Some((*first, self.chunks.get(*chunk as usize)?))
    }

    fn runs(&self, extent: &Extent) -> &[Run] {
        self.runs.get(extent.runs.start as usize..extent.runs.end as usize).unwrap_or_default()
    }

    /// The fields of an article with their tokens, in order. A field may come several times.
    pub fn fields(&self, extent: &Extent) -> impl Iterator<Item = (Field, Range<Position>)> {
        let runs = self.runs(extent);
        let ends = runs.iter().skip(1).map(|run| run.first).chain([extent.end]);
        runs.iter().zip(ends).map(|(run, end)| (run.field, run.first..end))
    }

    /// The field in which a token of the article stands.
    #[must_use]
    pub fn field(&self, extent: &Extent, at: Position) -> Option<Field> {
        let runs = self.runs(extent);
        let after = runs.partition_point(|run| run.first <= at);
        Some(runs.get(after.checked_sub(1)?)?.field)
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.chunks.iter().map(Vec::capacity).sum::<usize>() * size_of::<Token>()
            + self.runs.capacity() * size_of::<Run>()
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::segment::Cutter;

    #[test]
    fn characters_are_counted_without_spaces() {
        let text = "通车 2 km，New York，ａｂ！😀\u{80}\u{7f}~ !\u{a0}";
        for (start, _) in text.char_indices() {
            for (end, _) in text[start..].char_indices() {
                let part = &text[start..][..end];
                assert_eq!(characters(part) as usize, part.chars().filter(|c| *c != ' ').count(), "{part}");
            }
        }
    }

    #[test]
    fn articles_of_any_length_are_whole() {
        let mut stream = Stream::default();
        let mut lexicon = Lexicon::default();
        let lengths = [1, CHUNK - 10, 3, 4, CHUNK - 1, CHUNK, 2 * CHUNK + 5, 7, 0, 1];
        let texts = lengths.map(|length| "河长制".chars().cycle().take(length).collect::<String>());
        let mut extents = Vec::new();
        for text in &texts {
            let passage = Passage { field: Field::Body, text: Cow::Borrowed(text), pieces: Cow::default() };
            extents.push(stream.push(&mut lexicon, &mut Cutter::default(), &[passage]));
        }
        assert!(extents.is_sorted_by(|a, b| a.end <= b.first));
        for (text, extent) in texts.iter().zip(&extents) {
            let words = stream.slice(extent.first..extent.counted).iter().map(|token| lexicon.word(token.id()));
            assert_eq!(&words.collect::<String>(), &format!("{text}\n"));
            let last = stream.get(extent.end - 1).unwrap();
            assert!(last.is_stop() && !last.is_word());
            assert_eq!(stream.field(extent, extent.first), Some(Field::Body));
        }
        assert_eq!((stream.get(stream.len()), stream.slice(stream.len()..stream.len() + 1)), (None, [].as_slice()));
    }
}
