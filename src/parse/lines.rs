//! Step 1: the printed lines with the features that all later steps ask for, in one pass over the text.

use super::attribution::bracketed_at_end;
use super::chars::{is_closer, is_digit, is_han, is_latin, is_pause, is_stop, is_void};
use super::words::HanSet;

/// Signs in a line that make it worth asking a costlier question about it.
pub(super) mod hint {
    /// 记, 者, 员 …: people with a role.
    pub(crate) const PEOPLE: u16 = 1;
    /// 编, 校, 版: who made the page, or which page.
    pub(crate) const PAGE: u16 = 2;
    /// 摄, 图, 发, 片: a picture.
    pub(crate) const PICTURE: u16 = 4;
    /// 讯, 电: a report.
    pub(crate) const WIRE: u16 = 8;
    /// 年, 月, 日, 期, 号: a date or an issue.
    pub(crate) const DATE: u16 = 16;
    /// 转, 接: a jump.
    pub(crate) const JUMP: u16 = 32;
    /// 话, 址, 价, 邮, 启, 告: trade.
    pub(crate) const TRADE: u16 = 64;
    /// 报: a paper.
    pub(crate) const PAPER: u16 = 128;
    /// A bracket.
    pub(crate) const BRACKET: u16 = 256;
    /// White space inside the line.
    pub(crate) const SPACE: u16 = 512;
    /// A quotation mark.
    pub(crate) const QUOTE: u16 = 1024;
    /// A colon.
    pub(crate) const COLON: u16 = 2048;
    /// 作, 文, 稿, 笔 and their like: an author.
    pub(crate) const AUTHOR: u16 = 4096;
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// First byte that is not white space.
    pub start: usize,
    /// One past the last byte that is not white space.
    pub end: usize,
    /// Number of characters, estimated for very long lines.
    pub chars: u32,
    /// Blank lines before it.
    pub gap: u16,
    /// Width of the white space before it, a full-width space counting 2.
    pub indent: u8,
    /// Han characters (of the window that was looked at).
    pub han: u16,
    /// Latin letters.
    pub latin: u16,
    /// Digits.
    pub digits: u16,
    /// Commas and their like.
    pub pauses: u16,
    /// The comma 、 alone.
    pub listing: u16,
    /// Sentence ends.
    pub stops: u16,
    /// Which [`hint`]s were seen.
    pub hints: u16,
    /// First character.
    pub first: char,
    /// Last character.
    pub last: char,
    /// Whether it ends as a sentence does, closing marks aside.
    pub ended: bool,
    /// Whether it ends in a comma of any kind, closing marks aside.
    pub paused: bool,
    /// Whether it ends as a sentence does, or in a bracket behind the end of one, as a signed paragraph does.
    pub closed: bool,
}

impl Line {
    /// The words of the line.
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether one of these hints was seen.
    pub(super) fn hints(&self, mask: u16) -> bool {
        self.hints & mask != 0
    }
}

/// Bytes at either end of a line that are looked at; what is between counts by its length alone.
const WINDOW: usize = 480;

/// All lines that are not blank.
#[inline(never)]
pub(super) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(text.len() / 96 + 1);
    let mut gap = 0u16;
    let mut at = 0;
    while at < bytes.len() {
        let end = memchr::memchr3(b'\n', b'\r', 0x0c, &bytes[at..]).map_or(bytes.len(), |n| at + n);
        match line(text, at, end, gap) {
            Some(line) => {
                found.push(line);
                gap = 0;
            }
            None => gap = gap.saturating_add(1),
        }
        at = end + 1;
        if bytes.get(end) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
            at += 1;
        }
    }
    found
}

/// The line in `start..end`, if anything is in it.
pub(super) fn line(text: &str, start: usize, end: usize, gap: u16) -> Option<Line> {
    let raw = text.get(start..end)?;
    let opened = raw.trim_start();
    if opened.is_empty() {
        return None;
    }
    let indent = raw[..raw.len() - opened.len()].chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum::<u32>();
    let words = opened.trim_end();
    let start = end - opened.len();
    let mut line = Line {
        start,
        end: start + words.len(),
        chars: 0,
        gap,
        indent: indent.min(40) as u8,
        han: 0,
        latin: 0,
        digits: 0,
        pauses: 0,
        listing: 0,
        stops: 0,
        hints: 0,
        first: words.chars().next().unwrap_or(' '),
        last: words.chars().next_back().unwrap_or(' '),
        ended: ends_a_sentence(words),
        closed: false,
        paused: words.chars().rev().take(4).find(|c| !is_closer(*c)).is_some_and(is_pause),
    };
    line.closed = line.ended
        || matches!(line.last, '）' | ')')
            && bracketed_at_end(words, 40).is_some_and(|(_, at)| ends_a_sentence(&words[..at]));
    if words.len() <= 2 * WINDOW {
        line.chars = survey(&mut line, words);
    } else {
        let front = text_up_to(words, WINDOW);
        let back = text_from(words, words.len() - WINDOW);
        let seen = survey(&mut line, front) + survey(&mut line, back);
        line.chars =
            seen.saturating_add(((words.len() - front.len() - back.len()) / 3).min(u32::MAX as usize / 2) as u32);
    }
    Some(line)
}

/// Adds what is in the words to the line and tells their length.
fn survey(line: &mut Line, words: &str) -> u32 {
    let mut chars = 0;
    for c in words.chars() {
        chars += 1;
        if ('\u{4e00}'..='\u{9fff}').contains(&c) {
            line.han = line.han.saturating_add(1);
            if HINTED.has(c) {
                line.hints |= hint_of(c);
            }
        } else if is_han(c) {
            line.han = line.han.saturating_add(1);
        } else if is_digit(c) {
            line.digits = line.digits.saturating_add(1);
        } else if is_pause(c) {
            line.pauses = line.pauses.saturating_add(1);
            if c == '、' {
                line.listing = line.listing.saturating_add(1);
            }
        } else if is_stop(c) {
            line.stops = line.stops.saturating_add(1);
        } else if is_latin(c) {
            line.latin = line.latin.saturating_add(1);
        } else if c.is_whitespace() {
            line.hints |= hint::SPACE;
        } else {
            line.hints |= match c {
                '（' | '(' | '【' | '〔' | '[' | '［' | '）' | ')' => hint::BRACKET,
                '“' | '”' | '「' | '」' | '『' | '』' | '"' | '‘' | '’' => hint::QUOTE,
                '：' | ':' | '/' | '／' | '丨' | '|' | '│' | '｜' => hint::COLON,
                _ => 0,
            };
        }
    }
    chars
}

/// The characters that [`hint_of`] knows.
static HINTED: HanSet = HanSet::new(
    "记記者员員生编編校版摄攝图圖发發影供片讯訊电電导導道年月日期号號刊曆历转轉接话話址价價邮郵启啓啟告吿售声聲报報作文稿笔筆",
);

fn hint_of(c: char) -> u16 {
    match c {
        '记' | '記' | '者' | '员' | '員' | '生' => hint::PEOPLE,
        '编' | '編' | '校' | '版' => hint::PAGE,
        '摄' | '攝' | '图' | '圖' | '发' | '發' | '影' | '供' | '片' => hint::PICTURE,
        '讯' | '訊' | '电' | '電' | '导' | '導' | '道' => hint::WIRE,
        '年' | '月' | '日' | '期' | '号' | '號' | '刊' | '曆' | '历' => hint::DATE,
        '转' | '轉' | '接' => hint::JUMP,
        '话' | '話' | '址' | '价' | '價' | '邮' | '郵' | '启' | '啓' | '啟' | '告' | '吿' | '售' | '声' | '聲' => {
            hint::TRADE
        }
        '报' | '報' => hint::PAPER,
        '作' | '文' | '稿' | '笔' | '筆' => hint::AUTHOR,
        _ => 0,
    }
}

/// Whether the words end as a sentence does: a stop, then perhaps closing marks.
pub(super) fn ends_a_sentence(words: &str) -> bool {
    words.chars().rev().take(12).find(|c| !is_closer(*c) && !c.is_whitespace() && !is_void(*c)).is_some_and(is_stop)
}

/// The front of the words up to at most `bytes`.
pub(super) fn text_up_to(words: &str, bytes: usize) -> &str {
    let mut end = bytes.min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}

/// The back of the words from at least `byte`.
pub(super) fn text_from(words: &str, byte: usize) -> &str {
    let mut start = byte.min(words.len());
    while !words.is_char_boundary(start) {
        start += 1;
    }
    &words[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_kind_part_lines() {
        let text = "甲\r\n\r\n　　乙。\r丙\n\n\n丁";
        let found = lines(text);
        let words: Vec<_> = found.iter().map(|l| (l.of(text), l.gap, l.indent)).collect();
        assert_eq!(words, [("甲", 0, 0), ("乙。", 1, 4), ("丙", 0, 0), ("丁", 2, 0)]);
        assert!(found[1].ended && !found[0].ended);
    }

    #[test]
    fn every_hinted_character_gives_a_hint() {
        let hinted: Vec<char> = ('\u{4e00}'..='\u{9fff}').filter(|c| hint_of(*c) != 0).collect();
        assert!(!hinted.is_empty() && hinted.iter().all(|c| HINTED.has(*c)));
    }

    #[test]
    fn closing_marks_do_not_hide_the_end_of_a_sentence() {
        assert!(ends_a_sentence("他说：“走吧。”"));
        assert!(ends_a_sentence("（完了！）"));
        assert!(!ends_a_sentence("他说：“走吧”"));
        assert!(!ends_a_sentence("他说，"));
    }

    #[test]
    fn a_very_long_line_is_measured_by_its_ends() {
        let text = "字".repeat(100_000);
        let found = lines(&text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].chars, 100_000);
    }
}
