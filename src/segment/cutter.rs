//! What cuts the texts of a library, one after the other.

use super::{Cutting, Scratch, Segmenter, Unit, atoms, characters};

/// Cuts texts into tokens and knows their parts of speech.
pub trait Cut {
    /// Appends the end of each token, as a byte offset. The tokens put together are the text.
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>);

    /// The part of speech of a token, in jieba's tag set.
    fn pos<'a>(&'a self, word: &'a str) -> &'a str;

    /// The tokens that are names of persons, where it is known of all.
    fn persons(&self) -> Option<Vec<&str>> {
        None
    }
}

/// A segmenter with the room that it works in; without one, texts are cut into characters, and numbers, foreign words and
/// addresses stay whole.
#[derive(Debug, Default)]
pub struct Cutter<'a> {
    segmenter: Option<&'a Segmenter>,
    cutting: Cutting,
    scratch: Scratch,
}

impl<'a> Cutter<'a> {
    /// Cuts as the segmenter does.
    #[must_use]
    pub fn new(segmenter: Option<&'a Segmenter>, cutting: Cutting) -> Self {
        Self { segmenter, cutting, scratch: Scratch::default() }
    }
}

impl Cut for Cutter<'_> {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        match self.segmenter {
            Some(segmenter) => segmenter.cut_ends(text, self.cutting, &mut self.scratch, ends),
            None => by_character(text, ends),
        }
    }

    fn pos<'a>(&'a self, word: &'a str) -> &'a str {
        match self.segmenter {
            Some(segmenter) if self.cutting.unit != Unit::Character => segmenter.pos(word),
            _ => "x",
        }
    }
}

/// Characters, but for what stays whole among them.
fn by_character(text: &str, ends: &mut Vec<u32>) {
    let mut at = 0;
    for atom in atoms::atoms(text, false, |_, _, _| false) {
        ends.extend(characters(text, at, atom.start));
        ends.push(atom.end as u32);
        at = atom.end;
    }
    ends.extend(characters(text, at, text.len()));
}
