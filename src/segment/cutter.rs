//! What cuts a text into tokens: the dictionary, or nothing but the characters themselves.

use super::{Segmenter, atoms};

/// How texts are cut.
#[derive(Debug, Clone, Copy)]
pub enum Cutter<'a> {
    /// Into characters; numbers, foreign words and addresses stay whole. Needs no dictionary.
    Characters,
    /// Into words.
    Words(&'a Segmenter),
}

impl Cutter<'_> {
    /// Appends the end of each token, as a byte offset. The tokens put together are the text.
    pub fn ends(self, text: &str, ends: &mut Vec<u32>) {
        match self {
            Self::Characters => characters(text, ends),
            Self::Words(segmenter) => ends.extend(segmenter.tokens(text).iter().map(|token| token.end() as u32)),
        }
    }

    /// The part of speech of a token.
    #[must_use]
    pub fn pos(self, word: &str) -> &str {
        match self {
            Self::Characters => "x",
            Self::Words(segmenter) => segmenter
                .tokens(word)
                .first()
                .map_or("x", |token| if token.word == word { token.pos } else { "x" })
                .to_owned()
                .leak(),
        }
    }
}

fn characters(text: &str, ends: &mut Vec<u32>) {
    let mut at = 0;
    for atom in atoms::atoms(text) {
        ends.extend(text[at..atom.range.start].char_indices().map(|(start, c)| (at + start + c.len_utf8()) as u32));
        ends.push(atom.range.end as u32);
        at = atom.range.end;
    }
    ends.extend(text[at..].char_indices().map(|(start, c)| (at + start + c.len_utf8()) as u32));
}
