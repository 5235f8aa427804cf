//! Paragraphs that stop in the middle of a sentence.

use super::Sink;
use crate::facts::reading::Reading;
use crate::index::fields::Field;
use crate::segment::sentences;
use crate::wire::doubts::DoubtKind;

/// A paragraph of fewer characters may be a line of a list or of verse.
const LEAST: usize = 40;

/// What a sentence, or a paragraph that leads to the next, may end in.
fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…' | '：' | '；' | '—' | '.' | '!' | '?' | ':' | ';' | '｡' | '～' | '~')
        || matches!(
            c,
            '”' | '’' | '」' | '』' | '）' | ')' | '】' | ']' | '》' | '"' | '▲' | '■' | '□' | '◆' | '●' | '★'
        )
}

#[inline(never)]
pub(super) fn find(reading: &Reading<'_>, sink: &mut Sink<'_, '_>) {
    let body = || reading.texts.iter().filter(|text| text.field() == Field::Body);
    // A paper that sets no marks, or a text of lists, has no ends to miss.
    let long = || body().filter(|text| text.words().chars().nth(LEAST).is_some());
    let ended = long().filter(|text| text.words().ends_with(is_end)).count();
    if ended * 4 < long().count() * 3 || ended == 0 {
        return;
    }
    for text in long().filter(|text| !text.words().ends_with(is_end)) {
        let words = text.words();
        let last = sentences(words).last().unwrap_or(0..words.len());
        // What has no full stop at all may be a head; a signature or a date behind the last one is no sentence.
        if last.start == 0 || words[last.clone()].chars().count() < 12 {
            continue;
        }
        let tail = words.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
        sink.doubt(DoubtKind::NoEnd, text, tail.max(last.start)..words.len(), None, 0.6);
    }
}
