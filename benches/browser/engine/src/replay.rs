//! A cut that was made before, so that indexing is timed without it.

use broadsheet::segment::{Cut, Cutter};

/// Gives the ends that were kept, one text after the other; cuts for itself where none were.
pub(crate) struct Replay<'a> {
    cutter: Cutter<'a>,
    kept: std::slice::Iter<'a, Vec<u32>>,
}

impl<'a> Replay<'a> {
    pub(crate) fn new(cutter: Cutter<'a>, kept: &'a [Vec<u32>]) -> Self {
        Self { cutter, kept: kept.iter() }
    }
}

impl Cut for Replay<'_> {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        match self.kept.next() {
            Some(kept) => ends.extend_from_slice(kept),
            None => self.cutter.ends(text, ends),
        }
    }

    fn pos<'a>(&'a self, word: &'a str) -> &'a str {
        self.cutter.pos(word)
    }
}
