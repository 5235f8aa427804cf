//! The token stream: all articles' tokens one after the other, as numbers. What is counted of a library is counted here.

use std::ops::Range;

use super::fields::{Field, Passage};
use super::lexicon::{BORDER, Kind, Lexicon, TypeId};
use crate::segment::Cut;

/// A place in the stream, counted in tokens from the first of the library.
pub type Position = u32;

/// A token: the number of its type, and what its type does in a text, so that counting needs no look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token(u32);

const NO_WORD: u32 = 1 << 31;
const STOP: u32 = 1 << 30;

impl Token {
    fn new(id: TypeId, kind: Kind) -> Self {
        Self(match kind {
            Kind::Word => id,
            Kind::Mark => id | NO_WORD,
            Kind::Stop => id | NO_WORD | STOP,
        })
    }

    /// The number of its type.
    #[must_use]
    pub fn id(self) -> TypeId {
        self.0 & !(NO_WORD | STOP)
    }

    /// Whether it is counted: it holds a letter, digit or Han character.
    #[must_use]
    pub fn is_word(self) -> bool {
        self.0 & NO_WORD == 0
    }

    /// Whether a sentence, a paragraph or a field ends with it.
    #[must_use]
    pub fn is_stop(self) -> bool {
        self.0 & STOP != 0
    }
}

/// Where a field begins; it goes on to the next run or the end of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    field: Field,
    first: Position,
}

/// Where an article stands in the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// All tokens. The articles follow each other without a gap, and each ends with a border.
#[derive(Debug, Clone, Default)]
pub struct Stream {
    tokens: Vec<Token>,
    runs: Vec<Run>,
    ends: Vec<u32>,
}

impl Stream {
    /// Appends an article.
    pub fn push(&mut self, lexicon: &mut Lexicon, cutter: &mut impl Cut, passages: &[Passage]) -> Extent {
        let (first, first_run) = (self.tokens.len() as Position, self.runs.len() as u32);
        let mut extent =
            Extent { first, counted: first, end: first, runs: first_run..first_run, words: 0, characters: 0 };
        let mut last = None;
        for passage in passages {
            if last.replace(passage.field) != Some(passage.field) {
                self.runs.push(Run { field: passage.field, first: self.tokens.len() as Position });
            }
            let words = self.cut(lexicon, cutter, &passage.text);
            if passage.field.is_counted() {
                extent.words += words;
                extent.characters += passage.text.chars().filter(|c| *c != ' ').count() as u32;
                extent.counted = self.tokens.len() as Position;
            }
        }
        extent.end = self.tokens.len() as Position;
        extent.runs.end = self.runs.len() as u32;
        extent
    }

    /// Appends the tokens of a passage and a border, and tells how many are words.
    fn cut(&mut self, lexicon: &mut Lexicon, cutter: &mut impl Cut, text: &str) -> u32 {
        let mut ends = std::mem::take(&mut self.ends);
        ends.clear();
        cutter.ends(text, &mut ends);
        let (mut start, mut words) = (0, 0);
        for &end in &ends {
            let word = text.get(start..end as usize).unwrap_or_default();
            start = end as usize;
            let id = lexicon.intern(word, || cutter.pos(word));
            let token = Token::new(id, lexicon.kind(id));
            words += u32::from(token.is_word());
            self.tokens.push(token);
        }
        self.tokens.push(Token::new(BORDER, Kind::Stop));
        self.ends = ends;
        words
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> Position {
        self.tokens.len() as Position
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The tokens of a stretch; what lies outside of the stream is left out.
    #[must_use]
    pub fn slice(&self, range: Range<Position>) -> &[Token] {
        let end = (range.end as usize).min(self.tokens.len());
        &self.tokens[(range.start as usize).min(end)..end]
    }

    /// The token at a place.
    #[must_use]
    pub fn get(&self, at: Position) -> Option<Token> {
        self.tokens.get(at as usize).copied()
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
        self.tokens.capacity() * size_of::<Token>() + self.runs.capacity() * size_of::<Run>()
    }
}
