//! One character as a search compares it. One character becomes one, so that offsets counted in characters survive.

/// The character without width and case; quotation marks are straight.
#[must_use]
pub fn fold(c: char) -> char {
    let narrow = match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        c => c,
    };
    if narrow.is_ascii() {
        return narrow.to_ascii_lowercase();
    }
    let mut lower = narrow.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => narrow,
    }
}

/// Whether the character is of a script that parts words by spaces.
#[must_use]
pub fn is_latin(c: char) -> bool {
    c.is_ascii_graphic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９') || (c < '\u{530}' && c.is_alphabetic())
}
