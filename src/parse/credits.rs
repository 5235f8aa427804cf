//! Step 2: 版面责任: the people who made the page, on a line of their own or glued to the end of a paragraph.

use super::chars::{is_bullet, is_dash, is_digit, is_latin, is_ornament, squeezed, tail};
use super::lines::{Line, hint};
use super::names::{may_be_name, split_names};
use super::words::Words;
use crate::model::Credit;

/// Words for the people who make a page. A word that holds another stands before it.
static ROLES: Words<85> = Words::new([
    "版面",
    "排印",
    "版面設計",
    "版面編輯",
    "美術設計",
    "副刊编辑",
    "新闻编辑",
    "要闻编辑",
    "首席编辑",
    "视觉总监",
    "责任编辑",
    "責任編輯",
    "本版责任编辑",
    "本版责编",
    "本版编辑",
    "本版編輯",
    "本版主编",
    "本版美编",
    "本版校对",
    "本版统筹",
    "执行编辑",
    "值班编辑",
    "值班主任",
    "值班总编",
    "值班编委",
    "值班副总编",
    "版面编辑",
    "版面设计",
    "版面責任",
    "版式设计",
    "版式編輯",
    "美术编辑",
    "美術編輯",
    "美术设计",
    "图片编辑",
    "视觉编辑",
    "视觉设计",
    "组版编辑",
    "电子编辑",
    "执行主编",
    "副主编",
    "总编辑",
    "主编",
    "主編",
    "责任校对",
    "責任校對",
    "首席校对",
    "责编",
    "責編",
    "责校",
    "美编",
    "美編",
    "编辑",
    "編輯",
    "校对",
    "校對",
    "检校",
    "校检",
    "版式",
    "排版",
    "组版",
    "拼版",
    "编审",
    "审读",
    "签发",
    "一读",
    "二读",
    "三审",
    "统筹",
    "策划",
    "监制",
    "设计",
    "视觉",
    "图编",
    "编务",
    "初审",
    "复审",
    "终审",
    "二审",
    "值班编审",
    "图片",
    "制图",
    "見習編輯",
    "见习编辑",
    "实习编辑",
]);

/// The roles that make a page's credits by themselves; the others need company or a colon.
static SURE: Words<19> = Words::new([
    "副刊编辑",
    "版面設計",
    "责任编辑",
    "責任編輯",
    "责编",
    "責編",
    "美编",
    "美編",
    "校对",
    "校對",
    "版式",
    "本版",
    "美术编辑",
    "美術編輯",
    "值班",
    "组版",
    "检校",
    "责校",
    "责任校对",
]);

/// The credits on a line that holds nothing else (a number before them and a telephone behind them are suffered).
pub(super) fn credits_line(line: &Line, words: &str) -> Option<Vec<Credit>> {
    if !line.hints(hint::PAGE) || line.chars > 120 || line.stops > 0 {
        return None;
    }
    parse(words, false)
}

/// The byte where credits begin in a line of furniture, behind white space, and the credits: `2014年9月3日 第2版 编辑 王海`.
pub(super) fn folio_credits(line: &Line, words: &str) -> Option<(usize, Vec<Credit>)> {
    if !line.hints(hint::PAGE) || !line.hints(hint::SPACE) {
        return None;
    }
    ROLES
        .starts(words)
        .filter(|at| words[..*at].ends_with(char::is_whitespace))
        .find_map(|at| parse(&words[at..], true).map(|credits| (at, credits)))
}

/// The byte where credits begin that are glued to the end of a paragraph, and the credits.
pub(super) fn glued_credits(line: &Line, words: &str) -> Option<(usize, Vec<Credit>)> {
    if !line.hints(hint::PAGE) {
        return None;
    }
    let window = tail(words, 70);
    let base = words.len() - window.len();
    let (at, _) = SURE.find(window)?;
    let mut start = at;
    let front = window[..at].trim_end();
    let before = front.chars().next_back();
    let bracket = before.is_some_and(|c| matches!(c, '（' | '(' | '【' | '[' | '■' | '□'));
    if bracket {
        start = front.len() - before.map_or(0, char::len_utf8);
    }
    // The credits must be set off: by a bracket, by white space, or by the end of a sentence.
    let kept = window[..start].trim_end();
    let set_off = bracket || kept.len() < start || super::lines::ends_a_sentence(kept);
    if !set_off || kept.is_empty() && base == 0 {
        return None;
    }
    parse(&window[start..], false).map(|credits| (base + start, credits))
}

/// Reads `role: names role: names …` that fill the words. `placed` is whether credits can be expected there.
fn parse(words: &str, placed: bool) -> Option<Vec<Credit>> {
    let words = words.trim_matches(|c: char| {
        is_bullet(c)
            || is_ornament(c)
            || c.is_whitespace()
            || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '。')
    });
    let (start, _) = ROLES.find(words)?;
    // Only digits and marks may stand before the first role.
    let lead = &words[..start];
    // A telephone of the page may too: `热线电话：96600　编辑　王海`.
    let telephone = lead.starts_with(['热', '熱', '电', '電', '新'])
        && ["热线", "熱線", "电话", "電話"].iter().any(|w| lead.contains(w))
        && lead.contains(is_digit);
    if !telephone
        && lead.chars().any(|c| {
            !(is_digit(c)
                || c.is_whitespace()
                || is_ornament(c)
                || is_bullet(c)
                || is_dash(c)
                || c.is_ascii_uppercase()
                || matches!(c, '本' | '版' | '第'))
        })
    {
        return None;
    }
    let mut found: Vec<Credit> = Vec::new();
    let mut rest = &words[start..];
    let mut sure = placed || lead.contains('版');
    while let Some((at, end)) = ROLES.find(rest) {
        if at > 0 {
            return None;
        }
        let mut role = squeezed(&rest[..end]).into_owned();
        let mut after = &rest[end..];
        let mut colon = false;
        // `编辑/版式 张三`: two roles share the names.
        loop {
            let joint = after.trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '/' | '／' | '、' | '|' | '｜' | '丨' | '│' | '·' | ':' | '：' | '兼')
            });
            let gap = &after[..after.len() - joint.len()];
            colon |= gap.contains([':', '：', '/', '／', '|', '｜', '丨', '│']);
            match ROLES.find(joint) {
                Some((0, more)) if gap.contains(['/', '／', '、', '·', '兼']) && !gap.contains([':', '：']) => {
                    role = format!("{role}/{}", &joint[..more]);
                    after = &joint[more..];
                }
                _ => {
                    after = joint;
                    break;
                }
            }
        }
        let stop = ROLES.find(after).map_or(after.len(), |(at, _)| at);
        let list = after[..stop].trim_matches(|c: char| {
            c.is_whitespace() || is_ornament(c) || matches!(c, '，' | ',' | '、' | ';' | '；' | '（' | '）' | '(' | ')')
        });
        let list = without_contact(list);
        let names = names(list)?;
        sure |= SURE.within(&role) || (colon && found.len() + 1 >= 2);
        found.push(Credit { role, names });
        rest = &after[stop..];
    }
    (sure && rest.trim().is_empty() && !found.is_empty()).then_some(found)
}

fn names(list: &str) -> Option<Vec<String>> {
    let names = split_names(list)?;
    (names.len() <= 6 && names.iter().all(|n| may_be_name(n))).then_some(names)
}

/// The list without a telephone or an e-mail behind it.
fn without_contact(list: &str) -> &str {
    let cut = list.find(|c: char| is_digit(c) || is_latin(c)).unwrap_or(list.len());
    let front = &list[..cut];
    let front =
        ["投稿", "读者热线", "新闻热线", "报料热线", "广告热线", "电话", "電話", "邮箱", "信箱", "热线", "E-mail"]
            .iter()
            .filter_map(|w| front.find(w))
            .min()
            .map_or(front, |at| &front[..at]);
    front.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '，' | ','))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn told(text: &str) -> Option<Vec<(String, String)>> {
        credits_line(&lines(text)[0], text).map(|list| list.into_iter().map(|c| (c.role, c.names.join("+"))).collect())
    }

    #[test]
    fn credits_in_many_forms() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            told("责任编辑：王明 美编：李云 校对：赵武"),
            Some(vec![pair("责任编辑", "王明"), pair("美编", "李云"), pair("校对", "赵武")])
        );
        assert_eq!(
            told("7712345 责任编辑:王明云 校对:赵武"),
            Some(vec![pair("责任编辑", "王明云"), pair("校对", "赵武")])
        );
        assert_eq!(told("本版编辑 王 明 李 云"), Some(vec![pair("本版编辑", "王明+李云")]));
        assert_eq!(
            told("编辑/王明 版式/李云 校对/赵武"),
            Some(vec![pair("编辑", "王明"), pair("版式", "李云"), pair("校对", "赵武")])
        );
        assert_eq!(told("责编 王明　电话：12345678"), Some(vec![pair("责编", "王明")]));
    }

    #[test]
    fn sentences_about_editors_are_no_credits() {
        for text in ["总编辑王明出席了会议", "编辑部的故事", "设计大赛昨日开幕", "策划书要写清楚"]
        {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn credits_glued_to_a_paragraph_are_found() {
        let text = "大家都回家了。（责任编辑 王明）";
        let (at, credits) = glued_credits(&lines(text)[0], text).unwrap();
        assert_eq!(&text[..at], "大家都回家了。");
        assert_eq!(credits[0].names, ["王明"]);
    }
}
