//! Quotation marks and brackets that are not closed, not opened, or closed in the wrong order.

use super::Sink;
use crate::facts::reading::{Reading, Text};
use crate::index::fields::Field;
use crate::wire::doubts::DoubtKind;

/// Marks that open and what closes them. Half-width brackets close full-width ones and the reverse: that is a matter of width.
const PAIRS: [(&[char], &[char]); 10] = [
    (&['“'], &['”']),
    (&['‘'], &['’']),
    (&['「'], &['」']),
    (&['『'], &['』']),
    (&['《'], &['》']),
    (&['〈'], &['〉']),
    (&['（', '('], &['）', ')']),
    (&['【'], &['】']),
    (&['［', '['], &['］', ']']),
    (&['〔'], &['〕']),
];

/// A mark that was opened.
#[derive(Clone, Copy)]
struct Open {
    pair: usize,
    at: usize,
    mark: char,
}

fn opens(c: char) -> Option<usize> {
    PAIRS.iter().position(|(open, _)| open.contains(&c))
}

fn closes(c: char) -> Option<usize> {
    PAIRS.iter().position(|(_, close)| close.contains(&c))
}

/// Whether the pair is one of quotation marks, which go on over paragraphs.
const fn is_quote(pair: usize) -> bool {
    pair < 4
}

#[inline(never)]
pub(super) fn find(reading: &Reading<'_>, sink: &mut Sink<'_, '_>) {
    for (at, text) in reading.texts.iter().enumerate() {
        if !text.field().is_counted() {
            continue;
        }
        let next = reading.texts[at + 1..].iter().find(|next| next.field() == text.field());
        let before = reading.texts[..at].iter().rev().find(|before| before.field() == text.field());
        in_text(text, before, next, sink);
    }
}

fn in_text(text: &Text<'_>, before: Option<&Text<'_>>, next: Option<&Text<'_>>, sink: &mut Sink<'_, '_>) {
    let words = text.words();
    let mut open: Vec<Open> = Vec::new();
    let mut unopened: Vec<(usize, char)> = Vec::new();
    for (at, c) in words.char_indices() {
        let end = at + c.len_utf8();
        if let Some(pair) = opens(c) {
            // `“好“，他说。`: set the wrong way round.
            if is_quote(pair) && open.last().is_some_and(|it| it.pair == pair) && !is_closed_next(&words[end..], pair) {
                open.pop();
                sink.doubt(DoubtKind::Unclosed, text, at..end, closing(pair), 0.8);
            } else {
                open.push(Open { pair, at, mark: c });
            }
        } else if let Some(pair) = closes(c) {
            match open.iter().rposition(|it| it.pair == pair) {
                Some(place) => {
                    let inner = open.remove(place);
                    // What was opened since stays open; if it is closed later, the two are crossed.
                    if open[place..].iter().any(|it| is_closed_next(&words[end..], it.pair)) {
                        sink.doubt(DoubtKind::Crossed, text, inner.at..end, None, 0.7);
                    }
                }
                None if is_list_number(words, at, c) || is_apostrophe(words, at, c) => {}
                None => unopened.push((at, c)),
            }
        } else if c == '"' && open.last().is_some_and(|it| it.pair == 0) && !is_closed_next(&words[end..], 0) {
            open.pop();
            sink.doubt(DoubtKind::Unclosed, text, at..end, closing(0), 0.8);
        }
    }
    for (at, c) in unopened {
        let Some(pair) = closes(c) else { continue };
        // A quotation of several paragraphs opens each and closes the last; some papers open the first alone.
        let goes_on = is_quote(pair) && before.is_some_and(|before| leaves_open(before.words(), pair));
        if !goes_on {
            sink.doubt(DoubtKind::Unopened, text, at..at + c.len_utf8(), None, 0.6);
        }
    }
    for it in open {
        let goes_on = is_quote(it.pair)
            && next.is_some_and(|next| {
                next.words().starts_with(|c| opens(c) == Some(it.pair)) || is_closed_next(next.words(), it.pair)
            });
        if goes_on {
            continue;
        }
        let confidence = if text.field() == Field::Body { 0.8 } else { 0.6 };
        sink.doubt(DoubtKind::Unclosed, text, it.at..it.at + it.mark.len_utf8(), None, confidence);
    }
}

/// What closes the pair, as a suggestion.
fn closing(pair: usize) -> Option<String> {
    PAIRS.get(pair)?.1.first().map(char::to_string)
}

/// Whether the pair is closed before it is opened anew.
fn is_closed_next(words: &str, pair: usize) -> bool {
    words.chars().find_map(|c| {
        if closes(c) == Some(pair) {
            Some(true)
        } else if opens(c) == Some(pair) {
            Some(false)
        } else {
            None
        }
    }) == Some(true)
}

fn leaves_open(words: &str, pair: usize) -> bool {
    let depth = words.chars().fold(0i32, |depth, c| {
        if opens(c) == Some(pair) {
            depth + 1
        } else if closes(c) == Some(pair) {
            (depth - 1).max(0)
        } else {
            depth
        }
    });
    depth > 0
}

/// `1)`, `（1）2）`, `a)`: a number of a list.
fn is_list_number(words: &str, at: usize, c: char) -> bool {
    matches!(c, ')' | '）')
        && words[..at].chars().next_back().is_some_and(|c| {
            c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c) || ('０'..='９').contains(&c)
        })
}

/// `it’s`, `’98`.
fn is_apostrophe(words: &str, at: usize, c: char) -> bool {
    let near = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || ('０'..='９').contains(&c));
    c == '’' && (near(words[..at].chars().next_back()) || near(words[at + c.len_utf8()..].chars().next()))
}
