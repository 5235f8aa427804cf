//! Characters that stand twice where once would do: 工作作作风, 毒废废弃物.

use super::Sink;
use crate::facts::reading::Text;
use crate::parse::is_name;
use crate::segment::Segmenter;
use crate::wire::doubts::DoubtKind;

pub(super) fn find(text: &Text<'_>, segmenter: &Segmenter, sink: &mut Sink<'_, '_>) {
    let words = text.words();
    if !has_double(words) {
        return;
    }
    let tokens = segmenter.tokens(words);
    for (at, pair) in tokens.windows(2).enumerate() {
        let [token, next] = pair else { continue };
        let Some(c) = token.word.chars().next_back().filter(|c| next.word.starts_with(*c)) else { continue };
        if !matches!(c, '\u{3400}'..='\u{9fff}') || !is_long(next.word) {
            continue;
        }
        let single = token.word.len() == c.len_utf8();
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let confidence = if single && before.is_some_and(|it| it.word.ends_with(c) && is_long(it.word)) {
            // Thrice in a row, in the middle of two words: 工作|作|作风.
            0.9
        } else if !single && is_unknown(segmenter, token.word) && hardly_heads(segmenter, c) {
            // 毒废|废弃物.
            0.5
        } else {
            continue;
        };
        let start = next.start - c.len_utf8();
        sink.doubt(DoubtKind::Doubled, text, start..next.end(), Some(next.word.to_owned()), confidence);
    }
}

fn is_long(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// Whether a word is none of the dictionary, and no name.
fn is_unknown(segmenter: &Segmenter, word: &str) -> bool {
    segmenter.pos(word) == "x" && !is_name(word)
}

/// Whether the character is a verb or an adjective by itself: a noun may end a compound, 两国|国旗.
fn hardly_heads(segmenter: &Segmenter, c: char) -> bool {
    segmenter.pos(c.encode_utf8(&mut [0; 4])).starts_with(['v', 'a'])
}

fn has_double(words: &str) -> bool {
    let mut last = None;
    words.chars().any(|c| last.replace(c) == Some(c) && matches!(c, '\u{3400}'..='\u{9fff}'))
}
