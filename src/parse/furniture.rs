//! Step 2: what belongs to the page and not to an article: mastheads, page numbers, date lines, contacts, jumps, ornaments.

use super::chars::{is_bullet, is_dash, is_digit, is_han, is_han_numeral, is_ornament, is_void, squeezed};
use super::lines::{Line, hint};
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
    if line.hints(hint::JUMP) && line.chars <= 24 && is_jump(words) {
        return Some(Rule::JumpLine);
    }
    if line.chars <= 40 && is_number(line, words) {
        return Some(Rule::PageNumber);
    }
    if line.hints(hint::DATE | hint::PAGE) || line.digits > 3 || line.hints(hint::PAPER) {
        if let Some(rule) = dated(words, edge) {
            return Some(rule);
        }
    }
    if edge && line.han == 0 && line.latin > 3 && line.chars <= 60 && !line.ended && line.pauses == 0 {
        return Some(Rule::Masthead);
    }
    if edge && line.chars <= 60 && line.stops == 0 && ["今日天气", "今天天气", "本市天气", "天气预报", "今日天氣", "天氣預報"].iter().any(|w| words.starts_with(w)) && words.split_whitespace().nth(2).is_some() {
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
    words.chars().all(|c| is_ornament(c) || is_bullet(c) || is_dash(c) || c.is_whitespace() || is_void(c) || matches!(c, 'x' | 'X' | '×' | '\''))
        && !matches!(words.trim(), "……" | "…")
}

/// `下转第4版`, `（上接第一版）`, `▶▶▶下转A04版`.
pub(super) fn is_jump(words: &str) -> bool {
    let plain: String = squeezed(words).trim_matches(|c: char| is_ornament(c) || is_bullet(c) || "（）()【】[]〔〕“”".contains(c)).to_owned();
    let opens = ["下转", "下轉", "上接", "紧接", "緊接", "转第", "轉第", "接第", "转入", "轉入", "相关报道见", "相關報道見", "报道见", "报道详见", "详见", "詳見", "续接", "续见", "接上", "转下", "轉下", "接自"];
    let count = plain.chars().count();
    opens.iter().any(|o| plain.starts_with(o))
        && count <= 14
        && (plain.contains(['版', '页', '頁']) || (count <= 8 && plain.chars().any(is_digit)))
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

/// A page number, alone or with the name of the page: `3`, `- 12 -`, `第3版`, `A03 要闻`, `03版·社会`.
fn is_number(line: &Line, words: &str) -> bool {
    let plain = squeezed(words);
    let bare = plain.trim_matches(|c: char| is_ornament(c) || is_bullet(c) || is_dash(c) || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']'));
    if bare.is_empty() {
        return false;
    }
    let count = bare.chars().count();
    if bare.chars().all(is_digit) {
        return count <= 8;
    }
    if line.chars > 24 || !(line.hints(hint::PAGE) || line.digits > 0 || bare.starts_with('第')) {
        return false;
    }
    let parts: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || is_ornament(c) || is_bullet(c) || matches!(c, '：' | ':'))
        .filter(|p| !p.is_empty())
        .collect();
    let numbers = parts.iter().filter(|p| is_page(p)).count();
    let labels = parts.iter().filter(|p| !is_page(p)).all(|p| p.chars().count() <= 6 && p.chars().all(is_han) && !p.ends_with(['了', '的']));
    (numbers > 0 && labels && parts.len() <= 4) || is_page(&plain)
}

/// `第3版`, `三版`, `A03`, `A03版`, `第12页`.
fn is_page(part: &str) -> bool {
    let core = part.strip_prefix('第');
    let body = core.unwrap_or(part);
    let ends = body.ends_with(['版', '页', '頁']);
    let inner = body.trim_end_matches(['版', '页', '頁', '面']);
    let numeric = |s: &str| !s.is_empty() && s.chars().count() <= 4 && s.chars().all(|c| is_digit(c) || is_han_numeral(c));
    let lettered = inner.strip_prefix(|c: char| c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c));
    match lettered {
        Some(rest) => !rest.is_empty() && rest.chars().count() <= 3 && rest.chars().all(is_digit),
        None => (ends && numeric(inner)) || (ends && core.is_none() && inner.starts_with('T') && numeric(&inner[1..])),
    }
}

/// A line of dates, weekdays, issue numbers and the paper's name.
fn dated(words: &str, edge: bool) -> Option<Rule> {
    let parts = pieces(words);
    if parts.is_empty() || parts.len() > 14 {
        return None;
    }
    let mut strong = 0;
    let mut known = 0;
    let mut loose = 0;
    for part in &parts {
        if is_date_piece(part) {
            strong += 1;
        } else if is_page(part) || is_issue(part) || is_paper_name(part) || is_weather(part) || part.chars().all(|c| is_digit(c) || is_dash(c)) {
            known += 1;
        } else if part.chars().count() <= 6 {
            loose += 1;
        } else {
            return None;
        }
    }
    if strong > 0 && loose <= strong + known {
        // A single short date in the middle of the page may head a chronicle.
        let year = words.contains(['年', '-', '.', '/']) || strong + known > 1;
        return (edge || year).then_some(Rule::DateLine);
    }
    if strong == 0 && edge && known == 1 && loose == 1 && parts.len() == 2 && is_paper_name(&parts[0]) && parts[1].chars().count() <= 4 {
        return Some(Rule::Masthead);
    }
    if strong == 0 && known > 0 && loose == 0 {
        let issue = parts.iter().any(|p| is_issue(p));
        let paper = parts.iter().any(|p| is_paper_name(p));
        if issue {
            return Some(Rule::DateLine);
        }
        if paper && edge {
            return Some(Rule::Masthead);
        }
    }
    None
}

/// The pieces of a line of furniture; characters that were set apart are one piece.
pub(super) fn pieces(words: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut single = false;
    for part in words.split(|c: char| c.is_whitespace() || is_bullet(c) || matches!(c, '|' | '｜' | '│' | '丨' | '·' | '•' | '，' | ',' | '◀' | '▶' | '/' | '（' | '）' | '(' | ')')) {
        if part.is_empty() {
            continue;
        }
        let one = part.chars().nth(1).is_none();
        match found.last_mut() {
            Some(last) if one && single => last.push_str(part),
            _ => found.push(part.to_owned()),
        }
        single = one;
    }
    found
}

/// `2021年4月8日星期四`, `民國九年四月三日`, `庚申年二月十五日`, `星期六`, `农历二月廿七`, `2021-04-08`.
fn is_date_piece(part: &str) -> bool {
    let mut rest = part;
    let mut units = 0;
    let mut dashes = 0;
    let eras = [
        "中华民国", "中華民國", "民国", "民國", "公元", "西历", "西曆", "国历", "國曆", "农历", "農曆", "农曆", "夏历", "阴历", "陰曆", "舊曆", "旧历", "闰", "閏",
        "星期", "礼拜", "禮拜", "周", "週", "光绪", "光緒", "宣统", "宣統", "今日", "出版",
    ];
    while !rest.is_empty() {
        if let Some(after) = eras.iter().find_map(|e| rest.strip_prefix(e)) {
            units += 1;
            let day = after.chars().next().is_some_and(|c| is_han_numeral(c) || is_digit(c) || matches!(c, '日' | '天'));
            if rest.starts_with(['星', '礼', '禮', '周', '週']) {
                if !day {
                    return false;
                }
                rest = after.strip_prefix(|_: char| true).unwrap_or("");
                continue;
            }
            rest = after;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        if is_digit(c) || is_han_numeral(c) || matches!(c, '正' | '腊' | '臘' | '冬' | '初' | '第') {
            rest = &rest[c.len_utf8()..];
        } else if matches!(c, '年' | '月' | '日' | '号' | '號') {
            units += 1;
            rest = &rest[c.len_utf8()..];
        } else if is_dash(c) || matches!(c, '.' | '/' | '．') {
            dashes += 1;
            rest = &rest[c.len_utf8()..];
        } else if is_stem_branch(rest) {
            units += 1;
            rest = &rest[rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at)..];
        } else {
            return false;
        }
    }
    units >= 2
        || (units == 1 && part.starts_with(['星', '周', '週', '礼', '禮', '农', '農', '民', '中', '夏', '陰', '阴']) && part.chars().count() >= 3)
        || (dashes == 2 && part.chars().filter(|c| is_digit(*c)).count() >= 6 && part.chars().count() <= 10)
}

/// Two signs of the sixty-year cycle and 年: 庚申年.
fn is_stem_branch(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|c| "甲乙丙丁戊己庚辛壬癸已".contains(c)) && chars.next().is_some_and(|c| "子丑寅卯辰巳午未申酉戌亥".contains(c))
}

/// `第一百廿九號`, `总第1234期`, `第12345号`, `今日8版`, `本期共4版`.
fn is_issue(part: &str) -> bool {
    let part = part.trim_start_matches(is_ornament);
    let core = ["总第", "總第", "第", "今日", "本期", "今天", "共"].iter().find_map(|p| part.strip_prefix(p));
    let Some(core) = core else { return false };
    let core = core.trim_start_matches(['共', '第', '：', ':', '出', '售']);
    let inner = core.trim_end_matches(['号', '號', '期', '版', '张', '張', '期', '页', '零', '售']);
    inner.len() < core.len()
        && !inner.is_empty()
        && inner.chars().all(|c| is_digit(c) || is_han_numeral(c) || matches!(c, '对' | '開' | '开' | '大'))
}

fn is_weather(part: &str) -> bool {
    part.contains('℃') && part.chars().count() <= 12
}

/// A name as papers bear: two to ten Han characters that end in 报 or 時報 and their like.
pub(super) fn is_paper_name(part: &str) -> bool {
    let plain: String = part.chars().filter(|c| !matches!(c, '《' | '》' | '“' | '”')).collect();
    let count = plain.chars().count();
    if !(2..=10).contains(&count) || !plain.chars().all(is_han) {
        return false;
    }
    let whole = ["日报", "日報", "晚报", "晚報", "早报", "早報", "晨报", "晨報", "时报", "時報", "商报", "商報", "都市报", "快报", "快報", "周报", "週報", "新报", "新報", "导报", "導報"];
    let more = [
        "人民报", "人民報", "青年报", "工人报", "法制报", "法治报", "教育报", "经济报", "文艺报", "特区报", "消费报", "新闻报", "新聞報", "信报", "信報", "公报", "公報", "晶報", "申報", "晶报", "申报",
    ];
    whole.iter().any(|w| plain.ends_with(w) && count > 2) || more.iter().any(|w| plain.ends_with(w)) || (count <= 3 && plain.ends_with(['報', '报']) && !plain.starts_with(['海', '举', '舉', '上', '汇', '情', '电', '電', '简', '簡', '捷', '喜', '回']))
}

/// A short line at the edge of the page that may be the paper's own name.
pub(super) fn is_masthead(line: &Line, words: &str) -> bool {
    line.chars <= 14 && line.hints(hint::PAPER) && is_paper_name(&squeezed(words))
}

/// Telephones, post codes, addresses, prices and registrations of the paper.
fn is_contact(line: &Line, words: &str, edge: bool) -> bool {
    if !(line.hints(hint::TRADE | hint::DATE | hint::PAGE) || line.latin > 5) {
        return false;
    }
    let sure = [
        "国内统一", "國內統一", "统一刊号", "邮发代号", "郵發代號", "广告经营许可", "新闻热线", "发行热线", "广告热线", "读者热线", "报料热线", "订阅热线", "投稿邮箱",
        "零售每份", "每份零售", "每月定价", "全年定价", "印刷：", "承印", "掛號", "挂号认为", "電報掛號", "邮政编码", "郵政編碼", "登記證", "社址：", "館址",
    ];
    if sure.iter().any(|w| words.contains(w)) && (edge || line.digits > 2 || words.chars().filter(|c| is_han_numeral(*c)).count() > 3) {
        return true;
    }
    let weak = ["电话", "電話", "邮编", "郵編", "邮箱", "信箱", "网址", "地址", "零售", "定价", "定價", "售价", "www.", "http", "@", "传真", "主办", "主管", "发行人", "發行人", "社长", "社長", "总编辑", "總編輯", "微信", "微博", "今日一張", "今日一张", "创刊", "創於"];
    let hits = weak.iter().filter(|w| words.contains(**w)).count();
    let figures = line.digits >= 5 || words.chars().filter(|c| is_han_numeral(*c)).count() >= 4;
    // `社址：江城路一号`: the word with what it introduces.
    let told = |w: &&&str| words.split_once(**w).is_some_and(|(front, rest)| rest.starts_with(['：', ':', '/', '／']) || front.is_empty() && rest.starts_with(char::is_whitespace) || w.is_ascii());
    edge && (hits >= 2 || hits == 1 && (figures || weak.iter().filter(told).count() > 0))
        && line.stops == 0
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
        for text in ["2023年5月6日 星期六", "民國十二年五月六日", "癸亥年三月廿一日　星期日", "第五百廿一號", "总第1234期", "中華民國二十二年五月六日　江報　星期六　第三版", "2023-05-06"] {
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
        for text in ["2021年全市经济增长", "三版合同一版签", "4月7日，会议召开。", "海报设计大赛", "下转移支付资金", "五月的鲜花", "一月好天气"] {
            assert_eq!(of(text, false), None, "{text}");
        }
    }
}
