//! A cut that was made before, so that indexing is timed without it.

use std::cell::Cell;

use broadsheet::index::lexicon::{BORDER, Lexicon, TypeId};
use broadsheet::segment::{Cut, Cutter};

/// What cutting tells of the texts: the ends of their tokens, and the parts of speech of their words.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    ends: Vec<Vec<u32>>,
    words: Lexicon,
}

impl Kept {
    /// Cuts the next text; tells how many tokens it has.
    pub(crate) fn cut(&mut self, cutter: &mut Cutter<'_>, text: &str) -> usize {
        let mut ends = Vec::new();
        cutter.ends(text, &mut ends);
        let mut start = 0;
        for &end in &ends {
            self.words.intern(text.get(start..end as usize).unwrap_or_default(), |word| cutter.pos(word));
            start = end as usize;
        }
        self.ends.push(ends);
        self.ends.last().map_or(0, Vec::len)
    }
}

/// Gives what was kept, one text after the other; cuts for itself where nothing was.
pub(crate) struct Replay<'a> {
    cutter: Cutter<'a>,
    ends: std::slice::Iter<'a, Vec<u32>>,
    words: &'a Lexicon,
    /// Who takes the texts in the same order asks for the words in theirs.
    next: Cell<TypeId>,
}

impl<'a> Replay<'a> {
    pub(crate) fn new(cutter: Cutter<'a>, kept: &'a Kept) -> Self {
        Self { cutter, ends: kept.ends.iter(), words: &kept.words, next: Cell::new(BORDER + 1) }
    }
}

impl Cut for Replay<'_> {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        match self.ends.next() {
            Some(kept) => ends.extend_from_slice(kept),
            None => self.cutter.ends(text, ends),
        }
    }

    fn pos<'a>(&'a self, word: &'a str) -> &'a str {
        let next = self.next.replace(self.next.get() + 1);
        let id = if self.words.word(next) == word { Some(next) } else { self.words.find(word) };
        id.map_or_else(|| self.cutter.pos(word), |id| self.words.pos(id))
    }
}
