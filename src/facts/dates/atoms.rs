//! The smallest words of time: a year, a month, a day, an hour, 今年, 上午. A date is made of those that stand together.

use super::words::{Sense, words};
use crate::facts::number;
use crate::segment::number::is_numeral;

/// What a word of time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A year of the common era.
    Year(i32),
    /// 80年代, 上世纪九十年代: its first year.
    Decade(i32),
    /// 1 to 12; other numbers are kept to be doubted.
    Month(u32),
    /// Of the month.
    Day(u32),
    /// Of the lunar calendar, which is not counted: 正月初五, 腊月.
    Lunar,
    /// An hour, a minute.
    Clock,
    /// A year, month and day in digits: 2021-04-07.
    Full(i32, u32, u32),
    /// 下周三: weeks from this one, and the day, Monday is 1.
    WeekDay(i32, u8),
    /// Any other.
    Word(Sense),
}

/// A word of time in a plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

impl Atom {
    /// Where the word ends: 底 of 四月底 is one by itself.
    pub(super) fn end_of_word(&self, text: &str) -> usize {
        match self.kind {
            Kind::Month(_) => self.start + text[self.start..self.end].trim_end_matches(['底', '末', '初']).len(),
            _ => self.end,
        }
    }

    /// Whether it is one word by itself, as word lists part them.
    pub(super) fn is_word(&self, text: &str) -> bool {
        let phrase = matches!(self.kind, Kind::Decade(_) | Kind::Word(Sense::Phrase));
        !phrase && !text[self.start..self.end].ends_with("年度") && !text[self.start..self.end].ends_with("季度")
    }
}

/// The words of time of a text, in order, none over another.
#[inline(never)]
pub(super) fn atoms(text: &str) -> Vec<Atom> {
    let mut named = words(text).peekable();
    let mut found: Vec<Atom> = Vec::new();
    let mut at = 0;
    loop {
        let number = text[at..]
            .find(|c: char| {
                c.is_ascii_digit() || is_numeral(c) || matches!(c, '民' | '公' | '初' | '正' | '腊' | '元' | '大')
            })
            .map(|n| at + n);
        while named.next_if(|word| word.start < at).is_some() {}
        let word = named.peek().copied();
        let Some(start) = number.filter(|start| word.is_none_or(|word| *start < word.start)) else {
            let Some(word) = word else { return found };
            named.next();
            let end = word.end + edge(&text[word.end..], word.sense);
            let mut atom = Atom { start: word.start, end, kind: Kind::Word(word.sense) };
            if let (Sense::Week(weeks), Some(day)) = (word.sense, text[end..].chars().next().and_then(weekday)) {
                atom.end += '一'.len_utf8();
                atom.kind = Kind::WeekDay(weeks, day);
            }
            at = atom.end;
            found.push(atom);
            continue;
        };
        let before = found.last().filter(|atom| atom.end == start).map(|atom| atom.kind);
        match numbered(text, start, before) {
            Some(atom) if word.is_none_or(|word| word.start > start || word.end <= atom.end) => {
                at = atom.end;
                found.push(atom);
            }
            _ => {
                // The whole number is passed over: in its middle no date begins.
                let first = text[start..].chars().next();
                let digits = |c: &char| c.is_ascii_digit() || (is_numeral(*c) && first.is_some_and(is_numeral));
                let length: usize = text[start..].chars().take_while(digits).map(char::len_utf8).sum();
                let end = start + length.max(first.map_or(1, char::len_utf8));
                at = word.map_or(end, |word| end.min(word.start.max(start + 1)));
                while !text.is_char_boundary(at) {
                    at += 1;
                }
            }
        }
    }
}

/// The word of time that begins with a number or an era here.
fn numbered(text: &str, start: usize, before: Option<Kind>) -> Option<Atom> {
    let rest = &text[start..];
    let atom = |length: usize, kind| Some(Atom { start, end: start + length, kind });
    if let Some((length, year)) = era(rest) {
        return atom(length, Kind::Year(year));
    }
    if let Some(length) = lunar(rest) {
        return atom(length, Kind::Lunar);
    }
    if text[..start].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '第') {
        return None;
    }
    if let Some((length, year, month, day)) = in_digits(rest) {
        return atom(length, Kind::Full(year, month, day));
    }
    if let Some(after) = rest.strip_prefix("元月") {
        return atom("元月".len() + part(after), Kind::Month(1));
    }
    let (length, value) = whole(rest)?;
    let after = &rest[length..];
    let characters = rest[..length].chars().count();
    let unit = after.chars().next()?;
    let length = length + unit.len_utf8();
    let after = &after[unit.len_utf8()..];
    match unit {
        '年' if after.starts_with('代') => {
            let century = text[..start].ends_with("世纪");
            let value =
                if value < 100 { if century || value >= 20 { 1900 + value } else { return None } } else { value };
            atom(length + '代'.len_utf8(), Kind::Decade(value as i32))
        }
        '年' if after.starts_with('级') && !after.starts_with("级别") => None,
        '年' => (characters == 4 && (1000..=2999).contains(&value)).then_some(()).and_then(|()| {
            let degree = usize::from(after.starts_with('度')) * '度'.len_utf8();
            atom(length + degree, Kind::Year(value as i32))
        }),
        // 一月一会: each month.
        '月' if after.starts_with('一') && !after.starts_with("一日") && !after.starts_with("一号") => None,
        '月' if after.starts_with(['亮', '球', '息', '薪', '票', '租', '饼']) => None,
        '月' => (1..=12).contains(&value).then_some(()).and_then(|()| atom(length + part(after), Kind::Month(value))),
        '日' if rest.starts_with("一日一") => None,
        '日' if after.starts_with(['游', '均', '元', '本', '内', '夜'])
            && !after.starts_with("日本报")
            && !matches!(before, Some(Kind::Month(_))) =>
        {
            None
        }
        '日' => (1..=31).contains(&value).then_some(()).and_then(|()| atom(length, Kind::Day(value))),
        '号' => {
            let dated = matches!(before, Some(Kind::Month(_) | Kind::Word(Sense::Month(_))));
            (dated && (1..=31).contains(&value)).then_some(()).and_then(|()| atom(length, Kind::Day(value)))
        }
        '时' | '点' => {
            let told = matches!(before, Some(Kind::Day(_) | Kind::Word(_)));
            let clock = value <= 24
                && characters <= 3
                && !after.starts_with(['代', '期', '间', '候', '刻', '多', '意', '建', '要', '共']);
            let more =
                if after.starts_with('钟') || after.starts_with('整') || after.starts_with('半') { 3 } else { 0 };
            let sure = told || unit == '时' && !rest.starts_with("一时") || more > 0 && !after.starts_with('整');
            (clock && sure).then_some(()).and_then(|()| atom(length + more, Kind::Clock))
        }
        '分' if before == Some(Kind::Clock) => (value < 60)
            .then_some(())
            .and_then(|()| atom(length + if after.starts_with('许') { 3 } else { 0 }, Kind::Clock)),
        ':' if before.is_some() && value <= 24 => {
            let minutes = after.bytes().take_while(u8::is_ascii_digit).count();
            (minutes == 2).then_some(()).and_then(|()| atom(length + minutes, Kind::Clock))
        }
        _ => None,
    }
}

/// Bytes of what says which end of a year is meant: 去年底, 今年初.
fn edge(after: &str, sense: Sense) -> usize {
    let clear = !after.starts_with("初中") && !after.starts_with("初步") && !after.starts_with("底层");
    if matches!(sense, Sense::Year(_)) && clear && after.starts_with(['底', '初', '末']) {
        '底'.len_utf8()
    } else {
        0
    }
}

/// The day of a week, Monday is 1.
fn weekday(c: char) -> Option<u8> {
    match c {
        '日' | '天' => Some(7),
        c => number::digit(c).filter(|day| (1..=6).contains(day)).map(|day| day as u8),
    }
}

/// Bytes of 份, and of what says which end is meant, behind a month.
fn part(after: &str) -> usize {
    let end = after.starts_with(['份', '底', '末', '初']) && !after.starts_with("初中") && !after.starts_with("初步");
    if end { '份'.len_utf8() } else { 0 }
}

/// A whole number without what parts or multiplies it beyond hundreds: years, months and days.
fn whole(text: &str) -> Option<(usize, u32)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (digits <= 4).then(|| Some((digits, text[..digits].parse().ok()?)))?;
    }
    let found = number::number(text).filter(|n| n.native && n.upper.is_none() || n.length == 12)?;
    let length = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    // 二〇二一: neighbours are digits of a year there.
    if length == 12 {
        let digits: Option<Vec<u32>> = text[..length].chars().map(number::digit).collect();
        if let Some(digits) = digits {
            return Some((length, digits.iter().fold(0, |value, digit| value * 10 + digit)));
        }
    }
    (found.length == length && found.upper.is_none() && found.value < 3000.0).then_some((length, found.value as u32))
}

/// 民国三十六年, 公元前221年, and 元年.
fn era(text: &str) -> Option<(usize, i32)> {
    const ERAS: [(&str, i32, i32); 4] = [("中华民国", 1911, 1), ("民国", 1911, 1), ("公元前", 1, -1), ("公元", 0, 1)];
    let (name, base, sign) = ERAS.iter().find(|(name, ..)| text.starts_with(name))?;
    let rest = &text[name.len()..];
    let (length, value) = if rest.starts_with("元年") { ("元".len(), 1) } else { whole(rest)? };
    let rest = &rest[length..];
    rest.starts_with('年').then(|| (name.len() + length + '年'.len_utf8(), base + sign * value as i32))
}

/// 正月初五, 腊月廿三, 初三.
fn lunar(text: &str) -> Option<usize> {
    let month =
        ["正月", "腊月", "冬月", "大年"].iter().find(|month| text.starts_with(**month)).map_or(0, |month| month.len());
    let rest = &text[month..];
    if let Some(day) = rest.strip_prefix('初') {
        let digit = day
            .chars()
            .next()
            .filter(|c| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'))?;
        // 初一年级, 初三学生: a form of a school.
        let after = &day[digit.len_utf8()..];
        let school = month == 0
            && (after.starts_with(['年', '学', '班', '(', '（', '的', '下', '上', '毕', '新', '级', '语', '数'])
                || after.is_empty());
        return (!school).then_some(month + '初'.len_utf8() + digit.len_utf8());
    }
    if month == 0 || text.starts_with("大年") && !rest.starts_with("三十") {
        return None;
    }
    let day: usize = rest
        .chars()
        .take(3)
        .take_while(|c| matches!(c, '十' | '廿' | '卅') || number::digit(*c).is_some())
        .map(char::len_utf8)
        .sum();
    Some(month + day)
}

/// `2021-04-07`, `2021/4/7`, `2021.4.7`.
fn in_digits(text: &str) -> Option<(usize, i32, u32, u32)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))).unwrap_or(text.len());
    let words = text[..end].trim_end_matches(['-', '/', '.']);
    let sign = words.get(4..5)?;
    let numbers: Vec<u32> = words.split(sign).map_while(|part| part.parse().ok()).collect();
    match numbers[..] {
        [year @ 1900..=2099, month @ 1..=12, day @ 1..=31] if matches!(sign, "-" | "/" | ".") => {
            Some((words.len(), year as i32, month, day))
        }
        _ => None,
    }
}
