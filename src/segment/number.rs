//! Numbers as they are set: in digits with their separators, and in Chinese.

use super::foreign::is_digit;

/// Whether a number in Chinese can hold the character.
pub(crate) const fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿')
        || matches!(c, '两' | '零' | '〇' | '○' | '廿' | '卅')
}

/// Bytes of a number in digits and whether it is whole: `1,002`, `3.2`, `0731-2882`, `8:30`, `2021/4/7`, each separator between digits.
pub(super) fn digits(text: &str) -> Option<(usize, bool)> {
    let mut end = run(text);
    if end == 0 {
        return None;
    }
    let plain = end;
    while let Some(group) = thousands(&text[end..]) {
        end += group;
    }
    while let Some(part) = joined(&text[end..]) {
        end += part;
    }
    Some((end, end == plain))
}

/// Bytes of digits at the beginning.
fn run(text: &str) -> usize {
    text.find(|c| !is_digit(c)).unwrap_or(text.len())
}

/// A comma and exactly three digits.
fn thousands(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(',')?;
    let length = run(rest);
    (rest[..length].chars().count() == 3).then_some(text.len() - rest.len() + length)
}

/// A point, hyphen, colon or stroke and at least one digit.
fn joined(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['.', '．', '-', ':', '/'])?;
    let length = run(rest);
    (length > 0).then_some(text.len() - rest.len() + length)
}

/// Bytes of a per cent or per mille sign.
pub(super) fn per_cent(text: &str) -> usize {
    text.chars().next().filter(|c| matches!(c, '%' | '％' | '‰')).map_or(0, char::len_utf8)
}

/// A number in Chinese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chinese {
    /// Bytes.
    pub(super) length: usize,
    pub(super) characters: usize,
    /// Whether it is a part of something: `百分之十二`, `三分之一`.
    pub(super) share: bool,
}

/// The number in Chinese that the text begins with: `三十五`, `二〇二一`, `百分之十二点六`, `三分之一`.
pub(super) fn chinese(text: &str) -> Option<Chinese> {
    const PARTS: [&str; 3] = ["百分之", "千分之", "万分之"];
    let part = PARTS.iter().find(|part| text.strip_prefix(**part).and_then(numerals).is_some());
    let mut share = part.is_some();
    let mut length = part.map_or(0, |part| part.len());
    length += numerals(&text[length..])?;
    for infix in ["点", "分之"] {
        if let Some(more) = text[length..].strip_prefix(infix).and_then(numerals) {
            length += infix.len() + more;
            share |= infix == "分之";
        }
    }
    Some(Chinese { length, characters: text[..length].chars().count(), share })
}

fn numerals(text: &str) -> Option<usize> {
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    (end > 0).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_stand_between_digits() {
        let check = |text: &str, expected: &str| assert_eq!(digits(text).map(|(end, _)| &text[..end]), Some(expected));
        check("1,002户", "1,002");
        check("3,4楼", "3");
        check("３．２公里", "３．２");
        check("2021-04-07。", "2021-04-07");
        check("8:30.", "8:30");
        assert_eq!(digits("户"), None);
    }

    #[test]
    fn chinese_numbers_have_points_and_parts() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(chinese(text).map(|found| &text[..found.length]), expected);
        check("百分之十二点六的", Some("百分之十二点六"));
        check("三分之一", Some("三分之一"));
        check("二〇二一年", Some("二〇二一"));
        check("百分之", Some("百"));
        check("点", None);
    }
}
