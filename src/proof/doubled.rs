//! Characters that stand twice where once would do: 工作作作风, 毒废废弃物.

use super::Sink;
use crate::facts::reading::Text;
use crate::parse::is_name;
use crate::segment::Segmenter;
use crate::wire::doubts::DoubtKind;

#[inline(never)]
pub(super) fn find(text: &Text<'_>, segmenter: &Segmenter, sink: &mut Sink<'_, '_>) {
    let plain = text.plain();
    if !has_double(&plain.text) {
        return;
    }
    for at in 0..plain.ends.len().saturating_sub(1) {
        let (word, next) = (plain.word(at), plain.word(at + 1));
        let Some(c) = word.chars().next_back().filter(|c| next.starts_with(*c)) else { continue };
        if !matches!(c, '\u{3400}'..='\u{9fff}') || !is_long(next) {
            continue;
        }
        let single = word.len() == c.len_utf8();
        let before = at.checked_sub(1).map_or("", |before| plain.word(before));
        let confidence = if single && before.ends_with(c) && is_long(before) {
            // Thrice in a row, in the middle of two words: 工作|作|作风.
            0.9
        } else if !single && plain.pos(at) == "x" && !is_name(word) && hardly_heads(segmenter, c) {
            // 毒废|废弃物.
            0.5
        } else {
            continue;
        };
        let next = plain.token(at + 1);
        let start = next.start - c.len_utf8();
        let instead = text.printed(next.clone()).to_owned();
        sink.doubt(DoubtKind::Doubled, text, plain.printed(start..next.end), Some(instead), confidence);
    }
}

fn is_long(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// Whether the character is a verb or an adjective by itself: a noun may end a compound, 两国|国旗.
fn hardly_heads(segmenter: &Segmenter, c: char) -> bool {
    segmenter.pos(c.encode_utf8(&mut [0; 4])).starts_with(['v', 'a'])
}

fn has_double(words: &str) -> bool {
    let mut last = None;
    words.chars().any(|c| last.replace(c) == Some(c) && matches!(c, '\u{3400}'..='\u{9fff}'))
}
