//! What must not be cut: numbers with their separators and per cent sign, foreign words, addresses, long dashes.

use std::ops::Range;

/// A stretch that is one token.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) range: Range<usize>,
    /// Its part of speech: `m` for a number, `x` for a dash, `eng` for the rest.
    pub(super) pos: &'static str,
}

/// The atoms of a text, in order.
pub(super) fn atoms(text: &str) -> impl Iterator<Item = Atom> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c| is_part(c) || is_stroke(c))?;
        let rest = &text[start..];
        let found = address(rest).or_else(|| number(rest)).or_else(|| dash(rest));
        let (length, pos) = found.unwrap_or_else(|| (word(rest), "eng"));
        at = start + length;
        Some(Atom { range: start..at, pos })
    })
}

/// A letter or digit of the scripts that part words by spaces, half or full width.
fn is_part(c: char) -> bool {
    is_digit(c)
        || c.is_ascii_alphabetic()
        || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
        // Latin, Greek and Cyrillic.
        || (matches!(c, '\u{c0}'..='\u{52f}') && c.is_alphabetic())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// What a dash (`——`) and an ellipsis (`……`) are set from, two and more together.
fn is_stroke(c: char) -> bool {
    matches!(c, '—' | '…')
}

/// A run of the same stroke.
fn dash(text: &str) -> Option<(usize, &'static str)> {
    let stroke = text.chars().next().filter(|c| is_stroke(*c))?;
    Some((text.find(|c| c != stroke).unwrap_or(text.len()), "x"))
}

/// `https://…` or `www.…` up to a character that no address holds.
fn address(text: &str) -> Option<(usize, &'static str)> {
    const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];
    let lower = |beginning: &&str| text.get(..beginning.len()).is_some_and(|s| s.eq_ignore_ascii_case(beginning));
    let beginning = BEGINNINGS.iter().find(|b| lower(b))?;
    let end = text.find(|c: char| !c.is_ascii_graphic() || "\"<>(){}[]'".contains(c)).unwrap_or(text.len());
    // The full stop after an address is the sentence's.
    let length = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    (length > beginning.len()).then_some((length, "eng"))
}

/// `1,002`, `3.2`, `12.6%`; a whole number with letters after it is a word (`5G`).
fn number(text: &str) -> Option<(usize, &'static str)> {
    let mut end = digits(text);
    if end == 0 {
        return None;
    }
    let mut plain = true;
    while let Some(group) = thousands(&text[end..]) {
        end += group;
        plain = false;
    }
    if let Some(fraction) = decimals(&text[end..]) {
        end += fraction;
        plain = false;
    }
    let next = text[end..].chars().next();
    match next {
        Some(sign @ ('%' | '％' | '‰')) => end += sign.len_utf8(),
        Some(c) if plain && is_part(c) => return None,
        _ => {}
    }
    Some((end, "m"))
}

/// Bytes of digits at the beginning.
fn digits(text: &str) -> usize {
    text.find(|c| !is_digit(c)).unwrap_or(text.len())
}

/// A comma and exactly three digits.
fn thousands(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(',')?;
    let length = digits(rest);
    (rest[..length].chars().count() == 3).then_some(text.len() - rest.len() + length)
}

/// A point and at least one digit.
fn decimals(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['.', '．'])?;
    let length = digits(rest);
    (length > 0).then_some(text.len() - rest.len() + length)
}

/// Letters and digits, also across a single hyphen, apostrophe, point, ampersand or at sign: `Wi-Fi`, `O'Neil`, `a.b@c.org`.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let joins = matches!(c, '-' | '\'' | '’' | '.' | '&' | '@' | '_')
            && characters.peek().is_some_and(|&(_, next)| is_part(next));
        if !is_part(c) && !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = atoms(text).map(|atom| (&text[atom.range], atom.pos)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("共1,002户、12.6%和３．２公里", &[("1,002", "m"), ("12.6%", "m"), ("３．２", "m")]);
    }

    #[test]
    fn lists_of_numbers_are_several() {
        check("3,4楼；10，20；1.", &[("3", "m"), ("4", "m"), ("10", "m"), ("20", "m"), ("1", "m")]);
    }

    #[test]
    fn letters_and_digits_make_words() {
        check(
            "5G、COVID-19、O'Neil和A4，3.2km",
            &[("5G", "eng"), ("COVID-19", "eng"), ("O'Neil", "eng"), ("A4", "eng"), ("3.2", "m"), ("km", "eng")],
        );
    }

    #[test]
    fn dashes_and_ellipses_are_whole() {
        check("党史——路……——", &[("——", "x"), ("……", "x"), ("——", "x")]);
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        check("见www.example.org/x.。写信给a.b@c.org", &[("www.example.org/x", "eng"), ("a.b@c.org", "eng")]);
    }
}
