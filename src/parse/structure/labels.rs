//! Head lines that say more than a title: the number of an instalment, the author, one report of several.

use super::super::headings::HeadLine;

/// The label of one report in a round-up: a country, a place, with or without a dash.
pub(super) fn is_part_label(line: &HeadLine) -> bool {
    let plain = line.words.trim_end_matches(super::super::chars::is_dash).trim();
    (1..=4).contains(&plain.chars().count()) && plain.chars().all(super::super::chars::is_han) && !line.dash
}

/// `（六）`: the number of an instalment, alone or before the author.
pub(super) fn serial(words: &str) -> bool {
    let counts = |inside: &str| {
        !inside.is_empty()
            && (inside.chars().all(|c| super::super::chars::is_han_numeral(c) || super::super::chars::is_digit(c))
                || matches!(inside, "上" | "中" | "下" | "續" | "续"))
    };
    if super::super::attribution::bracketed_at_end(words, 8).is_some_and(|(inside, at)| at > 0 && counts(inside)) {
        return true;
    }
    super::super::attribution::bracketed(words, 8).is_some_and(|(inside, _)| {
        !inside.is_empty()
            && inside.chars().all(|c| super::super::chars::is_han_numeral(c) || super::super::chars::is_digit(c))
    })
}

/// `閒話　（某某）`: the author in brackets behind the headline, set off by a space. The byte of the bracket and the name.
pub(in crate::parse) fn name_at_end(words: &str) -> Option<(usize, &str)> {
    let (inside, at) = super::super::attribution::bracketed_at_end(words, 8)?;
    let count = inside.chars().count();
    (at > 0
        && words[..at].ends_with(char::is_whitespace)
        && (2..=5).contains(&count)
        && inside.chars().all(super::super::chars::is_han)
        && !serial(words))
    .then_some((at, inside))
}

/// `某某作`, `某某遺著`: the author, where the line says by whom the piece was made.
pub(in crate::parse) fn made_by(words: &str) -> Option<&str> {
    let words = match super::super::attribution::bracketed(words, 8) {
        Some((_, end)) if serial(words) => words[end..].trim(),
        _ => words,
    };
    let name = ["遺著", "遗著", "合譯", "合著", "合輯", "譯", "著", "撰", "譔", "作"]
        .iter()
        .find_map(|e| words.strip_suffix(e))?
        .trim();
    let count = name.chars().count();
    ((2..=10).contains(&count)
        && name.chars().all(|c| super::super::chars::is_han(c) || c.is_whitespace() || matches!(c, '．' | '·' | '•')))
    .then_some(name)
}
