//! Step 3: who wrote it and where it comes from: bylines on their own line, openings of first paragraphs, closings.

mod closing;
mod dateline;
mod opening;
mod people;

pub(super) use closing::{Closing, closing};
pub(super) use opening::{Opening, opening};
pub(super) use people::{bare_names, byline_line, name_behind, people, titled_name};

use super::chars::closer_of;

/// The words inside the bracket that opens at the start of `words`, and the byte after its closing mark. The bracket
/// must close within `limit` characters.
pub(super) fn bracketed(words: &str, limit: usize) -> Option<(&str, usize)> {
    let mut chars = words.char_indices();
    let (_, open) = chars.next()?;
    let close = closer_of(open)?;
    let mut depth = 1usize;
    let inside = open.len_utf8();
    for (at, c) in chars.take(limit) {
        if c == open {
            depth += 1;
        } else if c == close || (matches!(close, '）' | ')') && matches!(c, '）' | ')')) {
            depth -= 1;
            if depth == 0 {
                return Some((&words[inside..at], at + c.len_utf8()));
            }
        }
    }
    None
}

/// The words inside the bracket that closes at the end of `words`, and the byte where the bracket opens.
pub(super) fn bracketed_at_end(words: &str, limit: usize) -> Option<(&str, usize)> {
    let mut chars = words.char_indices().rev();
    let (end, close) = chars.next()?;
    let round = matches!(close, '）' | ')');
    if !round && !matches!(close, '】' | '〕' | ']' | '］') {
        return None;
    }
    let mut depth = 1usize;
    for (at, c) in chars.take(limit) {
        if c == close || (round && matches!(c, '）' | ')')) {
            depth += 1;
        } else if closer_of(c) == Some(close) || (round && matches!(c, '（' | '(')) {
            depth -= 1;
            if depth == 0 {
                return Some((&words[at + c.len_utf8()..end], at));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_found_at_either_end() {
        assert_eq!(bracketed("（甲（乙）丙)丁", 20).unwrap().0, "甲（乙）丙");
        assert_eq!(bracketed("（没有完", 20), None);
        let (inside, at) = bracketed_at_end("正文。（记者 王明）", 20).unwrap();
        assert_eq!((inside, at), ("记者 王明", "正文。".len()));
    }
}
