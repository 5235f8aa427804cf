//! Head lines that say more than a title: the number of an instalment, the author, one report of several.

use super::super::chars::{is_bullet, is_closer, is_dash, is_opener};
use super::super::headings::HeadLine;

/// The label of one report in a round-up: a country, a place, with or without a dash.
pub(super) fn is_part_label(line: &HeadLine) -> bool {
    let plain = line.words.trim_end_matches(super::super::chars::is_dash).trim();
    (1..=4).contains(&plain.chars().count()) && plain.chars().all(super::super::chars::is_han) && !line.dash
}

/// `法官说法`, `警方提醒`, `相关链接`: what heads the last part of an article.
pub(super) fn is_ending_label(words: &str) -> bool {
    let plain =
        words.trim_matches(|c: char| is_bullet(c) || is_opener(c) || is_closer(c) || c.is_whitespace() || c == '：');
    let ends = [
        "说法", "提醒", "链接", "提示", "名片", "档案", "延伸", "后记", "手记", "点评", "贴士", "感言", "寄语", "简介",
    ];
    (4..=6).contains(&plain.chars().count()) && ends.iter().any(|e| plain.ends_with(e))
}

/// Those who have their say in a report, each under a cross-head.
const VOICES: [&str; 40] = [
    "律师",
    "律師",
    "专家",
    "專家",
    "法官",
    "检察官",
    "医生",
    "醫生",
    "医师",
    "老师",
    "老師",
    "教师",
    "家长",
    "家長",
    "学生",
    "學生",
    "学者",
    "乘客",
    "司机",
    "司機",
    "业主",
    "業主",
    "物业",
    "市民",
    "居民",
    "村民",
    "网友",
    "網友",
    "警方",
    "民警",
    "院方",
    "校方",
    "厂方",
    "商家",
    "店家",
    "企业",
    "记者",
    "記者",
    "部门",
    "当事人",
];

/// `乘客：只听一声响`: who speaks, a colon, and what they say.
pub(super) fn is_voice(words: &str) -> bool {
    words.split_once(['：', ':']).is_some_and(|(who, what)| {
        who.chars().count() <= 6 && !what.trim().is_empty() && VOICES.iter().any(|v| who.trim_end().ends_with(v))
    })
}

/// The name of a column of short news: `雜訊`, `小消息`, `外交界`, with or without ornaments.
pub(super) fn is_news_column(words: &str) -> bool {
    let name = words.trim_matches(|c: char| is_bullet(c) || is_dash(c) || c.is_whitespace());
    (2..=5).contains(&name.chars().count())
        && ["訊", "訉", "讯", "消息", "新聞", "瑣聞", "界", "彙誌", "拾零"].iter().any(|e| name.ends_with(e))
}

/// Words over what a paper got wrong the day before.
const CORRECTIONS: [&str; 6] = ["勘誤", "勘误", "刊誤", "刊误", "更正", "正誤"];

/// `（刊誤）`, `更正`: the label alone.
pub(in crate::parse) fn is_correction_label(words: &str) -> bool {
    let plain = words.trim_matches(|c: char| is_bullet(c) || is_opener(c) || is_closer(c) || c.is_whitespace());
    CORRECTIONS.contains(&plain)
}

/// `□勘誤　昨報…`: a correction, opened by an ornament, with its label set off.
pub(super) fn is_correction(words: &str) -> bool {
    let plain = words.trim_start_matches(is_bullet);
    plain.len() < words.len()
        && CORRECTIONS.iter().any(|c| {
            plain.strip_prefix(c).is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == '：'))
        })
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
    super::super::attribution::bracketed(words, 8).is_some_and(|(inside, end)| {
        let author = words[end..].trim();
        !inside.is_empty()
            && inside.chars().all(|c| super::super::chars::is_han_numeral(c) || super::super::chars::is_digit(c))
            && (author.is_empty()
                || author.chars().count() <= 6
                    && author.chars().all(|c| super::super::chars::is_han(c) || c.is_whitespace()))
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
