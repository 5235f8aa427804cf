//! Step 9: which paper, and which day: only from what the page says, with the words that say so.

use super::chars::{is_dash, is_digit, is_han_numeral, squeezed};
use super::folio::{is_paper_name, is_titled, pieces};
use super::lines::text_up_to;
use crate::model::{Block, Page, PageDate, Precision, Role, Rule};

/// Bytes of a page that dates are looked for in; what comes later cannot be a page any more.
const REACH: usize = 400_000;

/// The paper's name: from masthead and date line, else from the outlet of most of its own datelines.
#[inline(never)]
pub(super) fn newspaper(text: &str, page: &Page) -> Option<String> {
    for block in page.blocks.iter().filter(|b| b.role == Role::Folio).take(60) {
        let words = block.span.of(text);
        // `报纸名称：江城日报`.
        let named = words.split_once(['：', ':']).map_or(words, |(_, value)| value);
        if let Some(name) = pieces(named).find_map(|p| paper_in(&p)) {
            return Some(name);
        }
    }
    let masthead =
        |b: &&Block| matches!(b.rule, Rule::Masthead | Rule::DateLine | Rule::RunningHeader) && b.role == Role::Folio;
    let titled = page
        .blocks
        .iter()
        .filter(masthead)
        .take(20)
        .find_map(|block| pieces(block.span.of(text)).find(|p| is_titled(p)).map(std::borrow::Cow::into_owned));
    if titled.is_some() {
        return titled;
    }
    let mut counts: Vec<(String, u32)> = Vec::new();
    for outlet in page.articles.iter().take(200).filter_map(|a| a.dateline.as_ref()?.outlet.as_deref()) {
        let name = outlet.split(['·', '•', '—']).next().unwrap_or(outlet);
        if !is_paper_name(name) || name.starts_with('本') {
            continue;
        }
        match counts.iter_mut().find(|(n, _)| n == name) {
            Some(entry) => entry.1 += 1,
            None => counts.push((name.to_owned(), 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, n)| *n).map(|(name, _)| name)
}

/// The paper's name that a piece of a masthead is or begins with (`某某都市报焦点`).
fn paper_in(piece: &str) -> Option<String> {
    let plain = piece.trim_matches(|c| matches!(c, '《' | '》' | '“' | '”'));
    if is_paper_name(plain) {
        return Some(plain.to_owned());
    }
    let ends = plain.char_indices().filter(|(_, c)| matches!(c, '报' | '報')).map(|(at, c)| at + c.len_utf8());
    ends.filter(|end| plain.len() - end <= 12)
        .map(|end| &plain[..end])
        .find(|front| front.chars().count() >= 4 && is_paper_name(front))
        .map(str::to_owned)
}

/// The day, month or year of publication.
#[inline(never)]
pub(super) fn date(text: &str, page: &Page) -> Option<PageDate> {
    let printed =
        page.blocks.iter().filter(|b| matches!(b.role, Role::Folio | Role::Credits)).take(60).find_map(|block| {
            let words = block.span.of(text);
            let plain = || full_date(words).map(|(date, from, to)| (date, words[from..to].to_owned()));
            // Characters that were set apart, as titles are and poor scans come.
            let spaced = || words.contains('年').then(|| full_date(&squeezed(words))).flatten();
            plain().or_else(|| spaced().map(|(date, _, _)| (date, words.to_owned())))
        });
    if let Some(((year, month, day), words)) = printed {
        return Some(PageDate {
            value: format!("{year:04}-{month:02}-{day:02}"),
            precision: Precision::Day,
            evidence: vec![words],
        });
    }
    inferred(text_up_to(text, REACH), page)
}

/// A year that the text pins down, with the month that its reports are of.
fn inferred(text: &str, page: &Page) -> Option<PageDate> {
    let days = days(text, page);
    let day = days.iter().max_by_key(|d| (d.count, d.month, d.day));
    let (year, proof) = year_by_distance(text).or_else(|| year_by_event(text, day?))?;
    let mut evidence = vec![proof];
    let Some(day) = day else {
        return Some(PageDate { value: format!("{year:04}"), precision: Precision::Year, evidence });
    };
    evidence.push(day.words.clone());
    // A report of the last days of a month may be printed in the next.
    if day.day >= 30 {
        return Some(PageDate { value: format!("{year:04}"), precision: Precision::Year, evidence });
    }
    Some(PageDate { value: format!("{year:04}-{:02}", day.month), precision: Precision::Month, evidence })
}

/// A day that the page names without a year.
struct Day {
    month: u32,
    day: u32,
    words: String,
    /// How often it stands; a dateline counts for several.
    count: u32,
}

/// The days without a year, datelines foremost.
fn days(text: &str, page: &Page) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    let mut add = |month: u32, day: u32, words: &str, weight: u32| match found
        .iter()
        .position(|d| (d.month, d.day) == (month, day))
    {
        Some(known) => found[known].count += weight,
        None => found.push(Day { month, day, words: words.to_owned(), count: weight }),
    };
    for words in page.articles.iter().take(200).filter_map(|a| a.dateline.as_ref()?.date.as_deref()) {
        if let Some((month, day)) = month_day(words) {
            add(month, day, words, 3);
        }
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), "月") {
        let from = number_before(text, at);
        let Some((day, end)) = number_after(text, at + '月'.len_utf8()) else { continue };
        let Some(rest) = text[end..].strip_prefix(['日', '号', '號']) else { continue };
        // A day with its year is told of another time; so is one of last or next year.
        let before = text[..from].trim_end();
        if from == at
            || before.ends_with(['年', '至', '—'])
            || rest.starts_with(['前', '起', '之', '至'])
            || before.ends_with(['将', '到', '于'])
        {
            continue;
        }
        if let Some(month) = value(&text[from..at]).filter(|m| (1..=12).contains(m)).filter(|_| (1..=31).contains(&day))
        {
            add(month, day, &text[from..text.len() - rest.len()], 1);
        }
    }
    found
}

/// `4月7日`, `廿一日` has no month.
fn month_day(words: &str) -> Option<(u32, u32)> {
    let at = words.find('月')?;
    let month = value(&words[number_before(words, at)..at])?;
    let (day, _) = number_after(words, at + '月'.len_utf8())?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

/// `2012年……9年时间过去`: a year and how long ago it is, in one sentence.
fn year_by_distance(text: &str) -> Option<(u32, String)> {
    for at in memchr::memmem::find_iter(text.as_bytes(), "年") {
        let from = number_before(text, at);
        let Some(year) = value(&text[from..at]).filter(|y| (1840..=2200).contains(y)) else { continue };
        let sentence = &text[at..];
        let end = sentence
            .char_indices()
            .take(48)
            .find(|(_, c)| matches!(c, '。' | '！' | '？' | '\n'))
            .map_or_else(|| text_up_to(sentence, 144).len(), |(n, _)| n);
        let sentence = &sentence[..end];
        for (n, _) in sentence.match_indices('年').skip(1) {
            let start = number_before(sentence, n);
            let Some(span) = value(&sentence[start..n]).filter(|s| (1..=150).contains(s)) else { continue };
            let after = sentence[n + '年'.len_utf8()..].trim_start();
            let passed = [
                "时间过去",
                "過去",
                "过去了",
                "过去,",
                "过去，",
                "时光过去",
                "后的今天",
                "後的今天",
                "时间已过",
                "已经过去",
                "來，",
                "时间里",
            ]
            .iter()
            .find(|p| after.starts_with(**p));
            if let Some(passed) = passed {
                return Some((
                    year + span,
                    text[from..at + n + '年'.len_utf8() + passed.len()].trim_end_matches(['，', ',']).to_owned(),
                ));
            }
        }
    }
    None
}

/// A full date of the same day as the page's reports, or next to it.
fn year_by_event(text: &str, day: &Day) -> Option<(u32, String)> {
    if day.count < 3 {
        return None;
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), "年") {
        let from = number_before(text, at);
        if from == at {
            continue;
        }
        if let Some(((year, month, date), start, end)) = full_date(text_up_to(&text[from..], 60)).filter(|f| f.1 == 0)
            && month == day.month
            && date.abs_diff(day.day) <= 2
            && (1840..=2200).contains(&year)
        {
            return Some((year, text[from + start..from + end].to_owned()));
        }
    }
    None
}

/// The first full date in the words, with the bytes it stands in: `2021年4月8日`, `二〇二一年四月八日`, `民國九年四月三日`,
/// `2021-04-08`.
fn full_date(words: &str) -> Option<((u32, u32, u32), usize, usize)> {
    for (at, _) in words.match_indices('年') {
        let from = number_before(words, at);
        let Some(mut year) = value(&words[from..at]) else { continue };
        let mut start = from;
        for era in ["中华民国", "中華民國", "民国", "民國"] {
            if words[..from].trim_end().ends_with(era) {
                start = words[..from].trim_end().len() - era.len();
                year += 1911;
                break;
            }
        }
        if !(1840..=2200).contains(&year) {
            continue;
        }
        let Some((month, end)) = number_after(words, at + '年'.len_utf8()) else { continue };
        let Some(rest) = words[end..].trim_start().strip_prefix('月') else { continue };
        let Some((day, end)) = number_after(words, words.len() - rest.len()) else { continue };
        let Some(rest) = words[end..].trim_start().strip_prefix(['日', '号', '號']) else { continue };
        if (1..=12).contains(&month) && (1..=31).contains(&day) {
            return Some(((year, month, day), start, words.len() - rest.len()));
        }
    }
    // Digits parted by dashes, points or strokes.
    for part in words
        .split(|c: char| !(is_digit(c) || is_dash(c) || matches!(c, '.' | '/' | '．')))
        .filter(|part| part.len() >= 6)
    {
        let numbers: Vec<u32> = part.split(|c: char| !is_digit(c)).filter_map(value).collect();
        if let [year, month, day] = numbers[..]
            && (1840..=2200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
        {
            let start = part.as_ptr() as usize - words.as_ptr() as usize;
            return Some(((year, month, day), start, start + part.len()));
        }
    }
    None
}

/// Where the number begins that ends at `at`.
fn number_before(words: &str, at: usize) -> usize {
    let front = words[..at].trim_end_matches([' ', '\u{3000}']);
    front
        .char_indices()
        .rev()
        .take(8)
        .take_while(|(_, c)| is_digit(*c) || is_han_numeral(*c) || *c == '卄')
        .last()
        .map_or(at, |(start, _)| start)
}

/// The number that begins at `at`, spaces aside, and where it ends.
fn number_after(words: &str, at: usize) -> Option<(u32, usize)> {
    let rest = &words[at..];
    let start = at + rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
    let length: usize = words[start..]
        .chars()
        .take(8)
        .take_while(|c| is_digit(*c) || is_han_numeral(*c) || *c == '卄')
        .map(char::len_utf8)
        .sum();
    value(&words[start..start + length]).map(|v| (v, start + length))
}

/// The value of a number in digits of any width, in Chinese positions (二〇二一) or with tens (二十八, 廿三, 貳拾捌).
fn value(words: &str) -> Option<u32> {
    let mut total = 0u32;
    let mut last = 0u32;
    let mut seen = false;
    let mut tens = false;
    for c in words.chars() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            '〇' | '○' | '零' => 0,
            '元' | '一' | '壹' => 1,
            '二' | '贰' | '貳' => 2,
            '三' | '叁' | '參' => 3,
            '四' | '肆' => 4,
            '五' | '伍' => 5,
            '六' | '陆' | '陸' => 6,
            '七' | '柒' => 7,
            '八' | '捌' => 8,
            '九' | '玖' => 9,
            '十' | '拾' | '廿' | '念' | '卄' | '卅' => {
                let ten = match c {
                    '廿' | '念' | '卄' => 2,
                    '卅' => 3,
                    _ if last == 0 => 1,
                    _ => last,
                };
                total = total.saturating_sub(last) + ten * 10;
                (last, seen, tens) = (0, true, true);
                continue;
            }
            ' ' | '\u{3000}' => continue,
            _ => return None,
        };
        total = if tens { total + digit } else { total.checked_mul(10)?.checked_add(digit)? };
        (last, seen) = (digit, true);
    }
    (seen && total < 10_000).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::super::parse_page;
    use super::*;

    #[test]
    fn numbers_in_every_writing() {
        for (words, number) in [
            ("2021", 2021),
            ("二〇二一", 2021),
            ("二十八", 28),
            ("廿三", 23),
            ("貳拾捌", 28),
            ("十", 10),
            ("１２", 12),
            ("三十", 30),
            ("元", 1),
        ] {
            assert_eq!(value(words), Some(number), "{words}");
        }
    }

    #[test]
    fn printed_dates() {
        let told = |words: &str| full_date(words).map(|(d, from, to)| (d, words[from..to].to_owned()));
        assert_eq!(told("江城日报 2021年4月8日 星期四"), Some(((2021, 4, 8), "2021年4月8日".into())));
        assert_eq!(told("中華民國二十八年四月廿三日"), Some(((1939, 4, 23), "中華民國二十八年四月廿三日".into())));
        assert_eq!(told("2008-08-14 第3版"), Some(((2008, 8, 14), "2008-08-14".into())));
        assert_eq!(told("庚申年二月十五日"), None);
    }

    #[test]
    fn the_year_follows_from_what_the_text_says_has_passed() {
        let page = parse_page(
            "p",
            "新桥通车\n\n江城日报讯（记者 王海）5月6日，新桥通车了。老桥建于2001年，18年时间过去，桥面早已破损。5月6日当天，市民都来看桥。\n",
        );
        let date = page.date.unwrap();
        assert_eq!((date.value.as_str(), date.precision), ("2019-05", Precision::Month));
        assert_eq!(date.evidence, ["2001年，18年时间过去", "5月6日"]);
        assert_eq!(page.newspaper.as_deref(), Some("江城日报"));
    }

    #[test]
    fn nothing_is_guessed() {
        let page = parse_page("p", "新桥通车\n\n本报讯（记者 王海）5月6日，新桥通车了。2001年建的老桥拆除了。\n");
        assert_eq!((page.date, page.newspaper), (None, None));
    }
}
