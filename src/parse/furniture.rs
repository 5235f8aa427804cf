//! Step 2: what belongs to the page and not to an article: mastheads, page numbers, date lines, contacts, jumps, ornaments.

use super::chars::{is_bullet, is_dash, is_digit, is_han_numeral, is_ornament, is_void, squeezed};
use super::folio::{dated, is_number};
use super::lines::{Line, hint};
use super::words::Words;
use crate::model::Rule;

/// Which piece of page furniture the line is, if any. `edge` is whether it stands near the top or the end of the page, where
/// weaker signs are enough.
pub(super) fn furniture(line: &Line, words: &str, edge: bool) -> Option<Rule> {
    if is_ornament_line(line, words) {
        return Some(Rule::Ornament);
    }
    if line.chars > 90 {
        return None;
    }
    if line.hints(hint::JUMP | hint::PAGE) && line.chars <= 24 && is_jump(words) {
        return Some(Rule::JumpLine);
    }
    if line.chars <= 40 && is_number(line, words) {
        return Some(Rule::PageNumber);
    }
    if edge && line.hints(hint::COLON) && super::fields::is_page_field(line, words) {
        return Some(Rule::DateLine);
    }
    if line.chars <= 40 && is_navigation(words) {
        return Some(Rule::JumpLine);
    }
    let sentence = line.last == '。' && line.chars > 40;
    if !sentence
        && (line.hints(hint::DATE | hint::PAGE) || line.digits > 3 || line.hints(hint::PAPER))
        && let Some(rule) = dated(words, edge)
    {
        return Some(rule);
    }
    if edge && line.han == 0 && line.latin > 3 && line.chars <= 60 && !line.ended && line.pauses == 0 {
        return Some(Rule::Masthead);
    }
    if edge
        && line.chars <= 60
        && line.stops == 0
        && ["今日天气", "今天天气", "明日天气", "本市天气", "天气预报", "今日天氣", "天氣預報"]
            .iter()
            .any(|w| words.starts_with(w))
        && (words.split_whitespace().nth(2).is_some() || words.contains('℃'))
    {
        return Some(Rule::DateLine);
    }
    if line.chars <= 90 && !line.ended && is_contact(line, words, edge) {
        return Some(Rule::ContactLine);
    }
    None
}

fn is_ornament_line(line: &Line, words: &str) -> bool {
    if line.han > 0 || line.chars > 60 {
        return false;
    }
    words.chars().all(|c| {
        is_ornament(c)
            || is_bullet(c)
            || is_dash(c)
            || c.is_whitespace()
            || is_void(c)
            || matches!(c, 'x' | 'X' | '×' | '\'')
    }) && !matches!(words.trim(), "……" | "…")
}

/// Words that a jump line begins with.
static JUMPS: Words<22> = Words::new([
    "下转",
    "下轉",
    "上接",
    "紧接",
    "緊接",
    "转第",
    "轉第",
    "接第",
    "转入",
    "轉入",
    "相关报道见",
    "相關報道見",
    "报道见",
    "报道详见",
    "详见",
    "詳見",
    "续接",
    "续见",
    "接上",
    "转下",
    "轉下",
    "接自",
]);

/// `下转第4版`, `（上接第一版）`, `▶▶▶下转A04版`.
pub(super) fn is_jump(words: &str) -> bool {
    let plain = squeezed(words);
    let plain = plain.trim_matches(|c: char| is_ornament(c) || is_bullet(c) || "（）()【】[]〔〕“”".contains(c));
    let count = plain.chars().count();
    JUMPS.opening(plain).is_some()
        && count <= 14
        && (plain.contains(['版', '页', '頁']) || (count <= 8 && plain.chars().any(is_digit)))
}

/// What the buttons of an electronic edition say, as they come along when a page is copied.
static BUTTONS: Words<30> = Words::new([
    "上一版",
    "下一版",
    "上一篇",
    "下一篇",
    "上一期",
    "下一期",
    "上一页",
    "下一页",
    "前一天",
    "后一天",
    "返回目录",
    "返回首页",
    "回到首页",
    "版面导航",
    "版面目录",
    "标题导航",
    "往期回顾",
    "放大",
    "缩小",
    "默认",
    "朗读",
    "全文复制",
    "打印",
    "收藏",
    "关闭",
    "分享",
    "分享到",
    "PDF版",
    "版面概览",
    "数字报",
]);

/// `上一篇　下一篇`, `放大 缩小 默认`: nothing but buttons, two at least or a sure one.
fn is_navigation(words: &str) -> bool {
    let mark = |c: char| c.is_whitespace() || is_ornament(c) || is_bullet(c) || matches!(c, '<' | '>' | '《' | '》');
    let words = words.trim_start_matches(mark);
    if BUTTONS.opening(words).is_none() {
        return false;
    }
    let mut buttons = words.split(mark).filter(|part| !part.is_empty());
    let (Some(first), more) = (buttons.next(), buttons.next()) else { return false };
    BUTTONS.is(first)
        && more.map_or(first.starts_with(['上', '下', '返', '回']), |part| BUTTONS.is(part))
        && buttons.all(|part| BUTTONS.is(part))
}

/// The byte where a jump begins at the end of a paragraph, or ends at its start, if one is glued on.
pub(super) fn glued_jump(words: &str) -> (usize, usize) {
    let mut start = 0;
    let mut end = words.len();
    if let Some((inside, at)) = super::attribution::bracketed_at_end(words, 18)
        && is_jump(inside)
    {
        end = words[..at].trim_end().len();
    }
    if let Some((inside, at)) = super::attribution::bracketed(words, 18)
        && is_jump(inside)
        && at < end
    {
        start = at + words[at..].len() - words[at..].trim_start().len();
    }
    (start, end)
}

/// Words that only a paper's own particulars hold.
static CONTACTS: Words<27> = Words::new([
    "国内统一",
    "國內統一",
    "统一刊号",
    "邮发代号",
    "郵發代號",
    "广告经营许可",
    "新闻热线",
    "发行热线",
    "广告热线",
    "读者热线",
    "报料热线",
    "订阅热线",
    "投稿邮箱",
    "零售每份",
    "每份零售",
    "每月定价",
    "全年定价",
    "印刷：",
    "承印",
    "掛號",
    "挂号认为",
    "電報掛號",
    "邮政编码",
    "郵政編碼",
    "登記證",
    "社址：",
    "館址",
]);

/// Words that a paper's particulars hold, and other texts too.
static PARTICULARS: Words<30> = Words::new([
    "电话",
    "電話",
    "邮编",
    "郵編",
    "邮箱",
    "信箱",
    "网址",
    "地址",
    "零售",
    "定价",
    "定價",
    "售价",
    "www.",
    "http",
    "@",
    "传真",
    "主办",
    "主管",
    "发行人",
    "發行人",
    "社长",
    "社長",
    "总编辑",
    "總編輯",
    "微信",
    "微博",
    "今日一張",
    "今日一张",
    "创刊",
    "創於",
]);

/// Whether the words hold particulars that only a paper has: its registration, its own hot lines.
pub(super) fn is_own_contact(words: &str) -> bool {
    CONTACTS.within(words)
}

/// Telephones, post codes, addresses, prices and registrations of the paper.
fn is_contact(line: &Line, words: &str, edge: bool) -> bool {
    if !(line.hints(hint::TRADE | hint::DATE | hint::PAGE) || line.latin > 5) {
        return false;
    }
    if CONTACTS.within(words) && (edge || line.digits > 2 || words.chars().filter(|c| is_han_numeral(*c)).count() > 3) {
        return true;
    }
    if !edge || line.stops > 0 {
        return false;
    }
    let hits = PARTICULARS.how_many(words);
    let figures = line.digits >= 5 || words.chars().filter(|c| is_han_numeral(*c)).count() >= 4;
    // `社址：江城路一号`: the word with what it introduces.
    let told = |w: &str| {
        words.split_once(w).is_some_and(|(front, rest)| {
            rest.starts_with(['：', ':', '/', '／'])
                || front.is_empty() && rest.starts_with(char::is_whitespace)
                || w.is_ascii()
        })
    };
    hits >= 2 || hits == 1 && (figures || PARTICULARS.all().any(told))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn of(text: &str, edge: bool) -> Option<Rule> {
        furniture(&lines(text)[0], text.trim(), edge)
    }

    #[test]
    fn page_numbers_and_dates() {
        for text in ["第3版", "3", "- 12 -", "A03 要闻", "03版 社会", "第 三 版", "· 4 ·"] {
            assert_eq!(of(text, false), Some(Rule::PageNumber), "{text}");
        }
        for text in [
            "2023年5月6日 星期六",
            "民國十二年五月六日",
            "癸亥年三月廿一日　星期日",
            "第五百廿一號",
            "总第1234期",
            "中華民國二十二年五月六日　江報　星期六　第三版",
            "2023-05-06",
        ] {
            assert_eq!(of(text, false), Some(Rule::DateLine), "{text}");
        }
        assert_eq!(of("THE RIVER TIMES", true), Some(Rule::Masthead));
        assert_eq!(of("江城日报", true), Some(Rule::Masthead));
    }

    #[test]
    fn jumps_ornaments_contacts() {
        assert_eq!(of("（下转第四版）", false), Some(Rule::JumpLine));
        assert_eq!(of("▶▶上接1版", false), Some(Rule::JumpLine));
        assert_eq!(of("x　x　x", false), Some(Rule::Ornament));
        assert_eq!(of("■■■■", false), Some(Rule::Ornament));
        assert_eq!(of("国内统一连续出版物号 CN 12-3456 邮发代号 7-8", false), Some(Rule::ContactLine));
        let text = "他走了。（下转第2版）";
        assert_eq!(&text[..glued_jump(text).1], "他走了。");
    }

    #[test]
    fn headlines_and_sentences_are_no_furniture() {
        for text in [
            "2021年全市经济增长",
            "三版合同一版签",
            "4月7日，会议召开。",
            "海报设计大赛",
            "下转移支付资金",
            "五月的鲜花",
            "一月好天气",
        ] {
            assert_eq!(of(text, false), None, "{text}");
        }
    }
}
