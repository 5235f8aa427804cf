//! What programs left behind: tags, entities, characters that could not be read.

use std::ops::Range;

use super::Sink;
use crate::facts::reading::Text;
use crate::wire::doubts::DoubtKind;

/// Names that entities of HTML have most often where a program forgot to read them.
const ENTITIES: [&str; 12] =
    ["nbsp", "amp", "lt", "gt", "quot", "ldquo", "rdquo", "lsquo", "rsquo", "hellip", "mdash", "middot"];
/// Names of tags.
const TAGS: [&str; 14] = ["br", "p", "div", "span", "b", "i", "strong", "em", "font", "a", "img", "td", "tr", "table"];

#[inline(never)]
pub(super) fn find(text: &Text<'_>, sink: &mut Sink<'_, '_>) {
    let words = text.words();
    let mut rest = 0;
    for (at, c) in words.char_indices().filter(|(_, c)| may_begin_one(*c)) {
        if at < rest {
            continue;
        }
        let length = match c {
            '&' => entity(&words[at..]),
            '<' => tag(&words[at..]),
            // A run of them is one doubt.
            _ => Some(words[at..].find(|other| other != c).unwrap_or(words.len() - at)),
        };
        if let Some(length) = length {
            rest = at + length;
            let stretch: Range<usize> = at..rest;
            sink.doubt(DoubtKind::Leftover, text, stretch, None, 0.9);
        }
    }
}

fn may_begin_one(c: char) -> bool {
    matches!(c, '&' | '<' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}') || (c.is_control() && !c.is_whitespace())
}

/// Bytes of `&nbsp;`, `&#160;`.
fn entity(words: &str) -> Option<usize> {
    let name = words.strip_prefix('&')?;
    let end = name.find(';').filter(|end| *end <= 8)?;
    let name = &name[..end];
    let known = ENTITIES.contains(&name)
        || name
            .strip_prefix('#')
            .is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_hexdigit() || c == 'x'));
    known.then_some(end + 2)
}

/// Bytes of `<br>`, `</p>`, `<font size=2>`.
fn tag(words: &str) -> Option<usize> {
    let inner = words.strip_prefix('<')?;
    let end = inner.find('>').filter(|end| *end <= 200)?;
    let name = inner[..end].trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    TAGS.contains(&name.to_ascii_lowercase().as_str()).then_some(end + 2)
}
