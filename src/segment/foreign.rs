//! Foreign words, addresses and strokes: what is one token by its characters alone.

/// A letter or digit of the scripts that part words by spaces, half or full width.
pub(super) fn is_part(c: char) -> bool {
    may_be_part(c) && (c.is_ascii() || c > '\u{52f}' || c.is_alphabetic())
}

/// The same, and marks between the letters of Latin, Greek and Cyrillic.
pub(super) const fn may_be_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{c0}'..='\u{52f}')
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// What a dash (`——`) and an ellipsis (`……`) are set from, two and more together.
pub(super) const fn is_stroke(c: char) -> bool {
    matches!(c, '—' | '…')
}

/// Bytes of a run of the same stroke.
pub(super) fn strokes(text: &str) -> Option<usize> {
    let stroke = text.chars().next().filter(|c| is_stroke(*c))?;
    Some(text.find(|c| c != stroke).unwrap_or(text.len()))
}

/// Bytes of `https://…` or `www.…` up to a character that no address holds.
pub(super) fn address(text: &str) -> Option<usize> {
    const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];
    let lower = |beginning: &&str| text.get(..beginning.len()).is_some_and(|s| s.eq_ignore_ascii_case(beginning));
    let beginning = BEGINNINGS.iter().find(|b| lower(b))?;
    let end = text.find(|c: char| !c.is_ascii_graphic() || "\"<>(){}[]'".contains(c)).unwrap_or(text.len());
    // The full stop after an address is the sentence's.
    let length = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    (length > beginning.len()).then_some(length)
}

/// Bytes of letters and digits, also across a single hyphen, apostrophe, point, ampersand or at sign: `Wi-Fi`, `O'Neil`,
/// `a.b@c.org`.
pub(super) fn word(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let joins = at > 0
            && matches!(c, '-' | '\'' | '’' | '.' | '&' | '@' | '_')
            && characters.peek().is_some_and(|&(_, next)| is_part(next));
        if !is_part(c) && !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}
