//! What stands before and after a place, within its paragraph.

use crate::index::Index;
use crate::index::lexicon::BORDER;
use crate::index::stream::{Position, Token};

/// The tokens before `at`, nearest first, to the border of the paragraph.
pub(super) fn before(index: &Index, at: Position) -> impl Iterator<Item = (Position, Token)> {
    let stream = index.stream();
    let tokens = (0..at).rev().map_while(move |at| Some((at, stream.get(at)?)));
    tokens.take_while(|(_, token)| token.id() != BORDER)
}

/// The tokens from `at` on, to the border of the paragraph.
pub(super) fn after(index: &Index, at: Position) -> impl Iterator<Item = (Position, Token)> {
    let stream = index.stream();
    let tokens = (at..stream.len()).map_while(move |at| Some((at, stream.get(at)?)));
    tokens.take_while(|(_, token)| token.id() != BORDER)
}

/// Where the text of so many words before `at` begins. Marks before the last of them are left out.
pub(super) fn reach_before(index: &Index, at: Position, words: usize) -> Position {
    let near = before(index, at).filter(|(_, token)| token.is_word()).take(words);
    near.last().map_or_else(|| edge_before(index, at, words), |(at, _)| at)
}

/// Where the text of so many words from `at` on ends. Marks after the last of them are left out.
pub(super) fn reach_after(index: &Index, at: Position, words: usize) -> Position {
    let near = after(index, at).filter(|(_, token)| token.is_word()).take(words);
    near.last().map_or_else(|| edge_after(index, at, words), |(at, _)| at + 1)
}

/// How many marks alone are shown where no word is near.
const MARKS: usize = 8;

fn edge_before(index: &Index, at: Position, words: usize) -> Position {
    before(index, at).take(if words > 0 { MARKS } else { 0 }).last().map_or(at, |(at, _)| at)
}

fn edge_after(index: &Index, at: Position, words: usize) -> Position {
    after(index, at).take(if words > 0 { MARKS } else { 0 }).last().map_or(at, |(at, _)| at + 1)
}
