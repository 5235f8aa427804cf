//! The closing of an article: `（新华社北京8月2日电 记者王明）`, `（记者 张三）`, `（作者为某某）`, `（末将）`.

use crate::model::{Byline, Dateline};

use super::super::chars::{is_closer, is_han, is_stop, squeezed};
use super::super::names::{is_name, may_be_name, split_names};
use super::opening::wire_word;
use super::people::people;
use super::{bracketed_at_end, dateline};

/// What closes an article. `start` is a byte offset into the words given.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Closing {
    /// Where the closing begins.
    pub start: usize,
    /// The authors.
    pub people: Vec<Byline>,
    /// The agency, place and date.
    pub dateline: Option<Dateline>,
    /// Whether it is a bare word in brackets, which is an author only where an author can stand.
    pub bare: bool,
}

/// Words in brackets that comment on the text and name nobody.
const ASIDES: [&str; 40] = [
    "笑",
    "大笑",
    "下",
    "上",
    "中",
    "完",
    "全文完",
    "未完",
    "待续",
    "待續",
    "续",
    "續",
    "注",
    "略",
    "见图",
    "見圖",
    "图",
    "圖",
    "掌声",
    "鼓掌",
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "上略",
    "下略",
    "止",
    "又",
    "摘要",
    "摘登",
    "节选",
    "全文",
    "上篇",
    "下篇",
];

/// Whether the words in brackets comment on the text and name nobody.
pub(crate) fn is_aside(inside: &str) -> bool {
    let plain = squeezed(inside);
    plain.is_empty()
        || ASIDES.contains(&&*plain)
        || plain.chars().all(|c| super::super::chars::is_han_numeral(c) || c.is_ascii_digit())
        || [
            "印", "見", "见", "以下", "以上", "原文", "參", "参", "按", "圖", "图", "未完", "待续", "待續", "下期",
            "下转", "上接", "见第", "附", "续", "其",
        ]
        .iter()
        .any(|w| plain.starts_with(w))
}

/// Reads the closing at the end of the words, if there is one.
pub(crate) fn closing(words: &str) -> Option<Closing> {
    let (inside, start) = bracketed_at_end(words, 220)?;
    let inside = inside.trim();
    if let Some((front, wire, after)) = wire_word(inside)
        && let Some(line) = dateline::read(front, wire, true)
        && (line.outlet.is_some() || line.date.is_some())
    {
        let names = people(after.trim()).map(|w| w.people).unwrap_or_default();
        return Some(Closing { start, people: names, dateline: Some(line), bare: false });
    }
    if let Some(who) = people(inside).filter(|w| !w.people.is_empty()) {
        let dateline = who.outlet.map(|outlet| Dateline { outlet: Some(outlet), ..Dateline::default() });
        return Some(Closing { start, people: who.people, dateline, bare: false });
    }
    if let Some(people) = for_offices(inside) {
        return Some(Closing { start, people, dateline: None, bare: false });
    }
    let source = [
        "作者",
        "据新华社",
        "據",
        "据《",
        "来源",
        "來源",
        "摘自",
        "转自",
        "原载",
        "综合",
        "本报综合",
        "新华社",
        "本文",
        "责编",
    ];
    if inside.chars().count() <= 60 && source.iter().any(|w| inside.starts_with(w)) {
        let people = author_named(inside);
        return Some(Closing { start, people, dateline: None, bare: false });
    }
    let before = words[..start].trim_end().chars().next_back();
    let names = split_names(inside).unwrap_or_default();
    let alone = before.is_none();
    let after_end = before.is_some_and(|c| is_stop(c) || is_closer(c) || matches!(c, '、' | '云'));
    let fits = !is_aside(inside)
        && !names.is_empty()
        && names.len() <= 4
        && (alone || after_end)
        && (names.len() == 1 || names.iter().all(|n| is_name(n)));
    fits.then(|| Closing {
        start,
        people: names.into_iter().map(|name| Byline { name, role: None }).collect(),
        dateline: None,
        bare: true,
    })
    .or_else(|| single(inside, alone || after_end).map(|people| Closing { start, people, dateline: None, bare: true }))
}

/// `作者张三为某校教授`, `作者：张三`: the name, where there is one.
fn author_named(inside: &str) -> Vec<Byline> {
    let Some(rest) = inside.strip_prefix("作者") else { return Vec::new() };
    let rest = rest.trim_start_matches([':', '：', ' ', '　']);
    let end = rest.find(['为', '系', '是', '，', ',', '单']).unwrap_or(rest.len());
    // `作者为某校教授　王海`: the name stands last.
    let last = rest.split_whitespace().next_back().filter(|word| end == 0 && word.len() < rest.len());
    let name = last.map_or_else(|| squeezed(&rest[..end]).into_owned(), str::to_owned);
    if is_name(&name) { vec![Byline { name, role: Some("作者".into()) }] } else { Vec::new() }
}

/// `科技处 陈默`, `县水利局 王海 李云`: an office with those who write for it.
fn for_offices(inside: &str) -> Option<Vec<Byline>> {
    let mut role: Option<&str> = None;
    let mut people = Vec::new();
    for word in inside.split(|c: char| c.is_whitespace() || matches!(c, '、' | '，' | ',')).filter(|w| !w.is_empty())
    {
        if is_office(word) || word.ends_with(['者', '员', '員']) && word.chars().nth(6).is_none() {
            role = Some(word);
        } else if is_name(word) && role.is_some() {
            people.push(Byline { name: word.to_owned(), role: role.map(str::to_owned) });
        } else {
            return None;
        }
    }
    (!people.is_empty()).then_some(people)
}

/// Whether the word may name an office, a firm, a school, a troop or a place that writes to the paper.
fn is_office(word: &str) -> bool {
    let count = word.chars().count();
    let ends = [
        "处", "室", "部", "院", "系", "局", "社", "站", "中心", "公司", "校", "厂", "队", "办", "所", "会", "县", "镇",
        "乡", "村", "区", "市", "州", "连", "团", "营", "科", "组", "厅", "委", "行", "场", "矿", "馆", "中学", "小学",
        "大学", "處", "廠", "隊", "會", "縣", "鎮", "區", "團",
    ];
    (2..=14).contains(&count) && word.chars().all(is_han) && ends.iter().any(|e| word.ends_with(e))
}

/// A pen name of one character, as old papers sign with.
fn single(inside: &str, placed: bool) -> Option<Vec<Byline>> {
    let plain = squeezed(inside);
    let count = plain.chars().count();
    let one =
        (count == 1 && plain.chars().all(is_han)) || (count <= 2 && plain.chars().all(|c| c.is_ascii_uppercase()));
    (placed && !is_aside(inside) && (one || may_be_name(&plain)))
        .then(|| vec![Byline { name: plain.into_owned(), role: None }])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Option<(Vec<String>, Option<String>)> {
        closing(words).map(|c| (c.people.into_iter().map(|b| b.name).collect(), c.dateline.and_then(|d| d.date)))
    }

    #[test]
    fn closings_in_many_forms() {
        assert_eq!(
            told("（新华社北京8月2日电　记者王明明、李云）"),
            Some((vec!["王明明".into(), "李云".into()], Some("8月2日".into())))
        );
        assert_eq!(told("…走远了。（记者 王海）"), Some((vec!["王海".into()], None)));
        assert_eq!(told("（本报平壤9月8日电）"), Some((vec![], Some("9月8日".into()))));
        assert_eq!(told("（作者为大学教授）"), Some((vec![], None)));
        assert_eq!(told("节目。（科技处 王海）"), Some((vec!["王海".into()], None)));
        assert_eq!(told("开拍。（赵廉）"), Some((vec!["赵廉".into()], None)));
        assert_eq!(told("（新华社北京1月2日电　执笔记者：王明、李云）").map(|c| c.0.len()), Some(2));
    }

    #[test]
    fn remarks_in_brackets_close_nothing() {
        assert_eq!(told("他说。（笑）"), None);
        assert_eq!(told("二十几岁（虚岁）"), None);
        assert_eq!(told("（三）"), None);
        assert_eq!(told("他来自一家工厂（位于 江边）"), None);
    }
}
