//! Step 2: page numbers, date lines and mastheads.

use std::borrow::Cow;

use super::chars::{is_bullet, is_dash, is_digit, is_han, is_han_numeral, is_ornament, squeezed};
use super::lines::{Line, hint};
use super::words::Words;
use crate::model::Rule;

/// A page number, alone or with the name of the page: `3`, `- 12 -`, `第3版`, `A03 要闻`, `03版·社会`.
pub(super) fn is_number(line: &Line, words: &str) -> bool {
    if line.digits == 0 && !line.hints(hint::PAGE) && !words.contains('第') || line.chars > 24 && line.han > 0 {
        return false;
    }
    let plain = squeezed(words);
    let bare = plain.trim_matches(|c: char| {
        is_ornament(c) || is_bullet(c) || is_dash(c) || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']')
    });
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
        .split(|c: char| {
            c.is_whitespace() || is_ornament(c) || is_bullet(c) || matches!(c, '：' | ':' | '（' | '）' | '(' | ')')
        })
        .filter(|p| !p.is_empty())
        .collect();
    let numbers = parts.iter().filter(|p| is_page(p)).count();
    let labels = parts
        .iter()
        .filter(|p| !is_page(p))
        .all(|p| p.chars().count() <= 6 && p.chars().all(is_han) && !p.ends_with(['了', '的']));
    (numbers > 0 && labels && parts.len() <= 4) || is_page(&plain)
}

/// `第3版`, `三版`, `A03`, `A03版`, `第12页`.
pub(super) fn is_page(part: &str) -> bool {
    // `第一張第三版`: the sheet before the page.
    let sheet = part.starts_with('第').then(|| part.split_once(['张', '張'])).flatten();
    let part = sheet.map_or(part, |(_, page)| page);
    let core = part.strip_prefix('第');
    let body = core.unwrap_or(part);
    let ends = body.ends_with(['版', '页', '頁']);
    let inner = body.trim_end_matches(['版', '页', '頁', '面']);
    let numeric =
        |s: &str| !s.is_empty() && s.chars().count() <= 4 && s.chars().all(|c| is_digit(c) || is_han_numeral(c));
    let lettered = inner.strip_prefix(|c: char| c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c));
    match lettered {
        Some(rest) => !rest.is_empty() && rest.chars().count() <= 3 && rest.chars().all(is_digit),
        None => (ends && numeric(inner)) || (ends && core.is_none() && inner.starts_with('T') && numeric(&inner[1..])),
    }
}

/// A line of dates, weekdays, issue numbers and the paper's name.
pub(super) fn dated(words: &str, edge: bool) -> Option<Rule> {
    let (mut strong, mut known, mut loose, mut long, mut parts) = (0, 0, 0, 0, 0);
    for part in pieces(words) {
        let part = &*part;
        parts += 1;
        if is_date_piece(part) {
            strong += 1;
        } else if is_page(part)
            || is_issue(part)
            || is_paper_name(part)
            || edge && is_titled(part)
            || is_weather(part)
            || edge && part.chars().all(|c| c.is_ascii_alphabetic())
            || part.chars().all(|c| is_digit(c) || is_dash(c))
        {
            known += 1;
        } else if part.chars().nth(6).is_none() {
            loose += 1;
        } else if edge && part.chars().nth(24).is_none() {
            long += 1;
        } else {
            return None;
        }
    }
    // `2006/05/30`, whose strokes part pieces elsewhere.
    strong += words.split_whitespace().filter(|w| w.contains(['/', '／']) && is_date_piece(w)).count();
    // Beside the date and the page, a masthead may tell who edited the page or where to call.
    if parts == 0 || parts > 14 || long > 0 && (strong == 0 || strong + known < 2 || long > 2) {
        return None;
    }
    if strong > 0 && loose <= strong + known {
        // A single short date in the middle of the page may head a chronicle.
        let year = words.contains(['年', '-', '.', '/']) || strong + known > 1;
        return (edge || year).then_some(Rule::DateLine);
    }
    if strong == 0 && edge && known > 0 && loose == 1 && long == 0 && parts <= 3 {
        let named = pieces(words).next().is_some_and(|p| is_paper_name(&p) || is_titled(&p));
        if named && pieces(words).skip(1).all(|p| p.chars().nth(4).is_none()) {
            return Some(Rule::Masthead);
        }
    }
    if strong == 0 && known > 0 && loose == 0 {
        if pieces(words).any(|p| is_issue(&p)) {
            return Some(Rule::DateLine);
        }
        if edge && pieces(words).any(|p| is_paper_name(&p)) {
            return Some(Rule::Masthead);
        }
    }
    None
}

/// The pieces of a line of furniture; characters that were set apart are one piece.
pub(super) fn pieces(words: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut parts = words.split(parts_pieces).filter(|part| !part.is_empty()).peekable();
    let one = |part: &str| part.chars().nth(1).is_none();
    std::iter::from_fn(move || {
        let mut piece = Cow::from(parts.next()?);
        if one(&piece) {
            while let Some(next) = parts.next_if(|part| one(part)) {
                piece.to_mut().push_str(next);
            }
        }
        Some(piece)
    })
}

fn parts_pieces(c: char) -> bool {
    c.is_whitespace()
        || is_bullet(c)
        || matches!(c, '|' | '｜' | '│' | '丨' | '·' | '•' | '，' | ',' | '◀' | '▶' | '/' | '（' | '）' | '(' | ')')
}

/// Words that a date may hold beside its numbers.
static ERAS: Words<30> = Words::new([
    "中华民国",
    "中華民國",
    "民国",
    "民國",
    "公元",
    "西历",
    "西曆",
    "国历",
    "國曆",
    "农历",
    "農曆",
    "农曆",
    "夏历",
    "阴历",
    "陰曆",
    "舊曆",
    "旧历",
    "闰",
    "閏",
    "星期",
    "礼拜",
    "禮拜",
    "周",
    "週",
    "光绪",
    "光緒",
    "宣统",
    "宣統",
    "今日",
    "出版",
]);

/// `2021年4月8日星期四`, `民國九年四月三日`, `庚申年二月十五日`, `星期六`, `农历二月廿七`, `2021-04-08`.
pub(super) fn is_date_piece(part: &str) -> bool {
    let mut rest = part;
    let mut units = 0;
    let mut dashes = 0;
    while !rest.is_empty() {
        if let Some(after) = ERAS.opening(rest).map(|e| &rest[e.len()..]) {
            units += 1;
            let day =
                after.chars().next().is_some_and(|c| is_han_numeral(c) || is_digit(c) || matches!(c, '日' | '天'));
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
        || (units == 1
            && part.starts_with(['星', '周', '週', '礼', '禮', '农', '農', '民', '中', '夏', '陰', '阴'])
            && part.chars().count() >= 3)
        || (dashes == 2 && part.chars().filter(|c| is_digit(*c)).count() >= 6 && part.chars().count() <= 10)
}

/// `第一百廿九號`, `总第1234期`, `第12345号`, `今日8版`, `本期共4版`.
pub(super) fn is_issue(part: &str) -> bool {
    let part = part.trim_start_matches(is_ornament);
    let core = ["总第", "總第", "第", "今日", "本期", "今天", "共"].iter().find_map(|p| part.strip_prefix(p));
    let Some(core) = core else { return false };
    let core = core.trim_start_matches(['共', '第', '：', ':', '出', '售']);
    let inner = core.trim_end_matches(['号', '號', '期', '版', '张', '張', '期', '页', '零', '售']);
    inner.len() < core.len()
        && !inner.is_empty()
        && inner.chars().all(|c| is_digit(c) || is_han_numeral(c) || matches!(c, '对' | '開' | '开' | '大'))
}

pub(super) fn is_weather(part: &str) -> bool {
    part.contains('℃') && part.chars().count() <= 12
}

/// What the names of papers end in.
static PAPERS: Words<21> = Words::new([
    "日报",
    "日報",
    "晚报",
    "晚報",
    "早报",
    "早報",
    "晨报",
    "晨報",
    "时报",
    "時報",
    "商报",
    "商報",
    "都市报",
    "快报",
    "快報",
    "周报",
    "週報",
    "新报",
    "新報",
    "导报",
    "導報",
]);

/// Names of papers that are whole by themselves or end a longer one.
static SHORT_PAPERS: Words<21> = Words::new([
    "人民报",
    "人民報",
    "青年报",
    "工人报",
    "法制报",
    "法治报",
    "教育报",
    "经济报",
    "文艺报",
    "特区报",
    "消费报",
    "新闻报",
    "新聞報",
    "信报",
    "信報",
    "公报",
    "公報",
    "晶報",
    "申報",
    "晶报",
    "申报",
]);

/// Words in 报 that name no paper.
static REPORTS: Words<34> = Words::new([
    "汇报", "匯報", "彙報", "举报", "舉報", "通报", "通報", "上报", "上報", "海报", "海報", "情报", "情報", "预报",
    "預報", "警报", "警報", "电报", "電報", "简报", "簡報", "喜报", "捷报", "捷報", "战报", "回报", "回報", "播报",
    "墙报", "板报", "年报", "季报", "财报", "本报",
]);

/// A name as papers bear: two to twelve Han characters that end in 报 or 時報 and their like.
pub(super) fn is_paper_name(part: &str) -> bool {
    let plain = part.trim_matches(['《', '》', '“', '”']);
    if !plain.ends_with(['报', '報']) {
        return false;
    }
    let count = plain.chars().count();
    if !(2..=12).contains(&count) || !plain.chars().all(is_han) {
        return false;
    }
    PAPERS.closing(plain).is_some() && count > 2
        || SHORT_PAPERS.closing(plain).is_some()
        || (count <= 3
            && plain.ends_with(['報', '报'])
            && !plain.starts_with(['海', '举', '舉', '上', '汇', '情', '电', '電', '简', '簡', '捷', '喜', '回']))
}

/// Whether the words may be the name of a paper where one can be expected: any short name in 报, or 今日 with a place.
pub(super) fn is_titled(words: &str) -> bool {
    if !words.ends_with(['报', '報']) && !words.starts_with('今') {
        return false;
    }
    let plain = squeezed(words);
    let count = plain.chars().count();
    let today = count == 4 && plain.starts_with("今日") && !plain.ends_with(['版', '闻', '聞', '点', '氣', '气', '题']);
    (3..=12).contains(&count)
        && plain.chars().all(is_han)
        && (today || plain.ends_with(['报', '報']) && REPORTS.closing(&plain).is_none())
}

/// A short line at the edge of the page that may be the paper's own name.
pub(super) fn is_masthead(line: &Line, words: &str) -> bool {
    line.chars <= 14 && line.hints(hint::PAPER) && is_paper_name(&squeezed(words))
}

/// Two signs of the sixty-year cycle and 年: 庚申年.
fn is_stem_branch(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|c| "甲乙丙丁戊己庚辛壬癸已".contains(c))
        && chars.next().is_some_and(|c| "子丑寅卯辰巳午未申酉戌亥".contains(c))
}
