//! Marks that are set in another width than their like in the article.

use super::Sink;
use crate::facts::reading::Reading;
use crate::wire::doubts::DoubtKind;

/// The same mark in full and in half width.
const MARKS: [(char, char); 6] = [('，', ','), ('：', ':'), ('；', ';'), ('！', '!'), ('？', '?'), ('（', '(')];
/// So many of one width for each of the other make the other a slip.
const MANY: usize = 12;

#[inline(never)]
pub(super) fn find(reading: &Reading<'_>, sink: &mut Sink<'_, '_>) {
    let texts = || reading.texts.iter().filter(|text| text.field().is_counted());
    for (full, half) in MARKS {
        let places = |mark: char| {
            texts().flat_map(move |text| {
                text.words()
                    .match_indices(mark)
                    .filter(move |(at, _)| is_between_han(text.words(), *at, mark))
                    .map(move |(at, _)| (text, at))
            })
        };
        let (fulls, halves) = (places(full).count(), places(half).count());
        let (slip, meant) = if halves > 0 && fulls >= halves * MANY {
            (half, full)
        } else if fulls > 0 && halves >= fulls * MANY {
            (full, half)
        } else {
            continue;
        };
        for (text, at) in places(slip) {
            sink.doubt(DoubtKind::MixedWidth, text, at..at + slip.len_utf8(), Some(meant.into()), 0.6);
        }
    }
}

/// Whether Han characters, not numbers or foreign words, stand on both sides: there a mark in half width may be right.
fn is_between_han(words: &str, at: usize, mark: char) -> bool {
    let han = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '”' | '》' | '“' | '《'));
    han(words[..at].chars().next_back()) && han(words[at + mark.len_utf8()..].chars().next())
}
