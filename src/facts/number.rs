//! What numbers are worth, in digits and in Chinese. The text is plain: simplified, digits in half width.

use crate::segment::number::is_numeral;

/// A number at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Bytes.
    pub(super) length: usize,
    pub(super) value: f64,
    /// 七八 is 7 and 8.
    pub(super) upper: Option<f64>,
    /// Whether it stands in Chinese.
    pub(super) native: bool,
}

/// A number has at most so many digits before its point.
const MOST_DIGITS: usize = 60;

/// The number that the text begins with: `1,280`, `3.6`, `两千三百`, `二〇二一`, `十二点五`, `七八`.
pub(super) fn number(text: &str) -> Option<Number> {
    let found = if text.starts_with(|c: char| c.is_ascii_digit()) { digits(text) } else { chinese(text) }?;
    found.value.is_finite().then_some(found)
}

fn digits(text: &str) -> Option<Number> {
    let run = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let mut length = run(0);
    if length > MOST_DIGITS {
        return None;
    }
    let mut clean = text[..length].to_owned();
    // Groups of three, as long as the first is no longer.
    while length > 0 && text[length..].starts_with(',') && run(length + 1) == 3 && clean.len() % 4 <= 3 && run(0) <= 3 {
        clean.push_str(&text[length + 1..length + 4]);
        length += 4;
    }
    if text[length..].starts_with('.') && run(length + 1) > 0 {
        let end = length + 1 + run(length + 1);
        clean.push_str(&text[length..end]);
        length = end;
    }
    Some(Number { length, value: clean.parse().ok()?, upper: None, native: false })
}

fn chinese(text: &str) -> Option<Number> {
    let whole = run(text);
    if whole == 0 {
        return None;
    }
    let (value, upper) = integer(&text[..whole])?;
    let point = text[whole..].strip_prefix('点').map_or(0, run);
    if point == 0 {
        return Some(Number { length: whole, value, upper, native: true });
    }
    let length = whole + '点'.len_utf8() + point;
    // 三点八亿: what multiplies stands behind the decimals.
    let decimals: String = text[whole + '点'.len_utf8()..length]
        .chars()
        .map_while(digit)
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect();
    let cut = length
        - text[whole + '点'.len_utf8()..length]
            .chars()
            .skip_while(|c| digit(*c).is_some())
            .map(char::len_utf8)
            .sum::<usize>();
    let value = format!("{value}.{decimals}").parse().ok()?;
    (!decimals.is_empty()).then_some(Number { length: cut, value, upper: None, native: true })
}

/// Bytes of numerals at the beginning, none where no number is so long.
fn run(text: &str) -> usize {
    const LONGEST: usize = 40;
    let length: usize = text.chars().take(LONGEST + 1).take_while(|c| is_numeral(*c)).map(char::len_utf8).sum();
    if length > LONGEST * '一'.len_utf8() { 0 } else { length }
}

/// What a character is worth as a digit.
pub(super) fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// What a character multiplies by.
pub(super) fn magnitude(c: char) -> Option<f64> {
    Some(match c {
        '十' => 1e1,
        '百' => 1e2,
        '千' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        _ => return None,
    })
}

/// The value of a run of numerals; two where neighbours stand for about so many: 三四十, 七八.
fn integer(run: &str) -> Option<(f64, Option<f64>)> {
    let characters: Vec<char> = run.chars().collect();
    let is_positional = characters.iter().all(|c| digit(*c).is_some());
    let zero = characters.iter().any(|c| digit(*c) == Some(0));
    if is_positional && (characters.len() != 2 || zero) {
        return Some((positional(&characters), None));
    }
    let neighbours = |pair: &[char]| {
        let (first, second) = (digit(pair[0])?, digit(pair[1])?);
        (first > 0 && second == first + 1).then_some(())
    };
    let Some(at) = characters.windows(2).position(|pair| neighbours(pair).is_some()) else {
        let value = if is_positional { positional(&characters) } else { multiplied(&characters)? };
        return Some((value, None));
    };
    let without = |skip: usize| {
        let kept: Vec<char> = characters.iter().enumerate().filter(|(n, _)| *n != skip).map(|(_, c)| *c).collect();
        multiplied(&kept)
    };
    Some((without(at + 1)?, Some(without(at)?)))
}

fn positional(characters: &[char]) -> f64 {
    characters.iter().filter_map(|c| digit(*c)).fold(0.0, |value, digit| value * 10.0 + f64::from(digit))
}

/// 两千三百零五, 廿五, 三万五. Nothing where the numerals do not follow each other so.
fn multiplied(characters: &[char]) -> Option<f64> {
    let (mut total, mut section, mut last) = (0.0, 0.0, None::<f64>);
    // By what the last numeral multiplied, for 三万五.
    let mut step = 1.0;
    for c in characters {
        if let Some(digit) = digit(*c) {
            if last.is_some_and(|last| last > 0.0) {
                return None;
            }
            if digit == 0 {
                step = 1.0;
            }
            last = Some(f64::from(digit));
        } else if let Some(tens) = match c {
            '廿' => Some(20.0),
            '卅' => Some(30.0),
            _ => None,
        } {
            (section, last, step) = (section + tens, None, 1.0);
        } else {
            let by = magnitude(*c)?;
            if by >= 1e4 {
                let before = section + last.unwrap_or(0.0);
                let before = if before == 0.0 && total == 0.0 { 1.0 } else { before };
                // 一万亿: the greater takes all that stands before it.
                total = if total > 0.0 && by > step && step >= 1e4 || by >= 1e8 {
                    (total + before) * by
                } else {
                    total + before * by
                };
                section = 0.0;
            } else {
                section += last.unwrap_or(1.0) * by;
            }
            (last, step) = (None, by);
        }
    }
    let rest = last.unwrap_or(0.0) * if step >= 100.0 { step / 10.0 } else { 1.0 };
    Some(total + section + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_values() {
        let check = |text: &str, length: usize, value: f64, upper: Option<f64>| {
            let found = number(text).map(|n| (text[..n.length].chars().count(), n.value, n.upper));
            assert_eq!(found, Some((length, value, upper)), "{text}");
        };
        check("1,280户", 5, 1280.0, None);
        check("1,234,567", 9, 1_234_567.0, None);
        check("2020,300", 4, 2020.0, None);
        check("3.60亿", 4, 3.6, None);
        check("两千三百余", 4, 2300.0, None);
        check("一千零五人", 4, 1005.0, None);
        check("十二万担", 3, 120_000.0, None);
        check("三十八", 3, 38.0, None);
        check("廿五日", 2, 25.0, None);
        check("二〇二一年", 4, 2021.0, None);
        check("十二点五", 4, 12.5, None);
        check("三点八亿元", 3, 3.8, None);
        check("七八个", 2, 7.0, Some(8.0));
        check("三四十人", 3, 30.0, Some(40.0));
        check("十二三岁", 3, 12.0, Some(13.0));
        check("两万五", 3, 25_000.0, None);
        check("三百五十", 4, 350.0, None);
        check("一亿二千万", 5, 120_000_000.0, None);
        check("一万亿", 3, 1e12, None);
        check("三千八百万", 5, 38_000_000.0, None);
        assert_eq!(number("个"), None);
    }

    #[test]
    fn endless_numbers_are_none_or_finite() {
        assert_eq!(number(&"9".repeat(400)), None);
        assert!(number(&"9".repeat(40)).is_some_and(|n| n.value > 9e39));
        assert!(number(&"亿".repeat(400)).is_none());
    }
}
