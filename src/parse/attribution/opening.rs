//! The opening of a first paragraph: dateline and reporters before the first words of the body.

use crate::model::{Byline, Dateline};

use super::super::chars::{head, is_bullet, is_stop};
use super::super::lines::text_up_to;
use super::super::names::is_name;
use super::people::{People, people};
use super::{bracketed, dateline};

/// What stands before the body. Ranges are byte offsets into the words given.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Opening {
    /// The dateline and where it ends.
    pub dateline: Option<(Dateline, usize)>,
    /// The reporters with where their words begin and end.
    pub byline: Option<(Vec<Byline>, usize, usize)>,
    /// First byte of the body.
    pub body: usize,
}

/// Reads the opening of a paragraph, if it has one.
pub(crate) fn opening(words: &str) -> Option<Opening> {
    let words = text_up_to(words, 720);
    let lead = words.len() - words.trim_start_matches(|c: char| is_bullet(c) || c.is_whitespace()).len();
    let rest = &words[lead..];
    let mut found = Opening::default();
    if let Some((inside, end)) = bracketed(rest, 90) {
        if let Some((line, name)) =
            wire_word(inside).filter(|w| w.2.trim().is_empty()).and_then(|(front, _, _)| dateline::with_reporter(front))
        {
            found.dateline = Some((line, lead + end));
            found.byline = Some((
                vec![Byline {
                    name,
                    role: Some("記者".into()).filter(|_| inside.contains("記者")).or_else(|| Some("记者".into())),
                }],
                lead + end,
                lead + end,
            ));
            found.body = lead + end;
            finish(words, &mut found);
            return Some(found);
        }
        if let Some((front, wire, after)) = wire_word(inside)
            && let Some(line) = dateline::read(front, wire, true)
        {
            let after = after.trim();
            let who = if after.is_empty() || matches!(after, "社" | "通") {
                Some(People::default())
            } else {
                people(after)
            };
            let who = who?;
            found.dateline = Some((line, lead + end));
            found.body = lead + end;
            if !who.people.is_empty() {
                found.byline = Some((who.people, lead + end, lead + end));
            }
            reporters(words, &mut found);
            return Some(found);
        }
        let who = people(inside).or_else(|| reporter_and_place(inside))?;
        if who.people.is_empty() || end == rest.len() {
            return None;
        }
        if who.place.is_some() || who.outlet.is_some() {
            found.dateline = Some((Dateline { outlet: who.outlet, place: who.place, date: None }, 0));
        }
        found.byline = Some((who.people, lead, lead + end));
        found.body = lead + end;
        finish(words, &mut found);
        return Some(found);
    }
    let (front, wire, after) = wire_word(text_up_to(rest, 192))?;
    let line = dateline::read(front, wire, false)?;
    let next = after.chars().next();
    // 电话, 电影, 讯问 …: the sign is part of another word unless the front is complete by itself.
    if next.is_some_and(|c| "话影视力器台子问息号場场脑".contains(c)) && line.date.is_none() {
        return None;
    }
    let end = words.len() - rest.len() + front.len() + '讯'.len_utf8();
    found.dateline = Some((line, end));
    found.body = end;
    reporters(words, &mut found);
    Some(found)
}

/// The words before the first 讯 or 电, whether it was 电, and the words after.
pub(super) fn wire_word(words: &str) -> Option<(&str, bool, &str)> {
    let (at, sign) = words
        .char_indices()
        // 通讯员 is a person, and no report.
        .filter(|(at, c)| !matches!(c, '讯' | '訊') || !words[at + c.len_utf8()..].starts_with(['员', '員']))
        .find(|(_, c)| matches!(c, '讯' | '訊' | '电' | '電') || is_stop(*c))
        .filter(|(_, c)| !is_stop(*c))?;
    let (front, rest) = words.split_at(at);
    Some((front, matches!(sign, '电' | '電'), &rest[sign.len_utf8()..]))
}

/// The reporters behind a dateline: in brackets, or `记者张三报道`, or `记者 张三` set off by spaces.
fn reporters(words: &str, found: &mut Opening) {
    let start = found.body;
    let rest = &words[start..];
    let open = start + rest.len() - rest.trim_start().len();
    let rest = rest.trim_start();
    if let Some((inside, end)) = bracketed(rest, 160) {
        // `本报讯（王海 李云）`: names alone sign behind a dateline.
        if let Some(who) = people(inside).or_else(|| super::people::bare_names(inside)).filter(|w| !w.people.is_empty())
        {
            found.byline = Some((who.people, open, open + end));
            found.body = open + end;
        }
    } else if let Some(end) = told_by(rest)
        && let Some(who) = people(&rest[..end])
            .map(|w| w.people)
            .filter(|w| !w.is_empty())
            .or_else(|| names_and_roles(rest[..end].trim_end_matches(['报', '報', '道', '導'])))
    {
        found.byline = Some((who, open, open + end));
        found.body = open + end;
    }
    finish(words, found);
}

/// The end of `记者张三、李四报道` or of `记者 张三 `.
fn told_by(rest: &str) -> Option<usize> {
    let window = head(rest, 60);
    if let Some(end) = names_reporting(window) {
        return Some(end);
    }
    if !["记者", "記者", "通讯员", "通訊員", "本报记者", "本報記者", "特约记者"].iter().any(|r| window.starts_with(r))
    {
        return None;
    }
    if let Some(at) = ["报道", "報導", "報道"].iter().filter_map(|w| window.find(w).map(|at| at + w.len())).min()
    {
        let told = &window[..at];
        if !told.contains(['，', '。', '：', ','])
            && people(told).is_some_and(|w| w.people.iter().all(|p| is_name(&p.name)))
        {
            return Some(at);
        }
    }
    let mut end = 0;
    let mut names = 0;
    for (at, word) in spaced(window) {
        if is_name(word) {
            names += 1;
        } else if !["记者", "記者", "通讯员", "通訊員", "本报记者", "本報記者", "特约记者", "实习生"].iter().any(|r| {
            word.strip_prefix(r).is_some_and(|n| {
                let fits = n.is_empty() || is_name(n);
                names += usize::from(!n.is_empty() && fits);
                fits
            })
        }) {
            break;
        }
        end = at + word.len();
    }
    // The list must be set off from the text by white space.
    (names > 0 && window[end..].starts_with(char::is_whitespace)).then_some(end)
}

/// `王大明／高雄報導`: a reporter without the word for it, and the place behind a stroke.
fn reporter_and_place(inside: &str) -> Option<People> {
    let told = ["報導", "報道", "报道"].iter().find_map(|w| inside.strip_suffix(w))?;
    let (names, place) = told.split_once(['／', '/'])?;
    let mut who = super::people::bare_names(names)?;
    let place = place.trim();
    if place.chars().nth(6).is_some() {
        return None;
    }
    who.place = Some(place.to_owned()).filter(|p| !p.is_empty());
    Some(who)
}

/// The end of `王海、特约记者李云报道：`, which the names open.
fn names_reporting(window: &str) -> Option<usize> {
    let (at, end) =
        ["报道", "報導", "報道"].iter().filter_map(|w| window.find(w).map(|at| (at, at + w.len()))).min()?;
    let told = &window[..at];
    let named = window[end..].starts_with(['：', ':'])
        && super::super::names::opens_with_surname(told)
        && !told.contains(['，', '。', ','])
        && names_and_roles(told).is_some();
    named.then_some(end)
}

/// The people of `王海、特约记者李云`: names alone, and names with a role before them.
fn names_and_roles(told: &str) -> Option<Vec<Byline>> {
    let mut found = Vec::new();
    for part in told.split('、') {
        let part = part.trim();
        match super::people::bare_names(part) {
            Some(names) => found.extend(names.people),
            None => found.extend(people(part)?.people),
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The words between white space with their offsets.
fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Marks that join the opening to the body belong to the opening.
fn finish(words: &str, found: &mut Opening) {
    let rest = &words[found.body..];
    let kept =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '：' | ':' | '，' | ',' | '、' | '—'));
    found.body += rest.len() - kept.len();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        match opening(words) {
            None => "-".into(),
            Some(o) => {
                let outlet = o.dateline.map(|(d, _)| {
                    format!(
                        "{}/{}/{}",
                        d.outlet.unwrap_or_default(),
                        d.place.unwrap_or_default(),
                        d.date.unwrap_or_default()
                    )
                });
                let names: Vec<String> =
                    o.byline.map(|b| b.0).unwrap_or_default().into_iter().map(|b| b.name).collect();
                format!("{} {} {}", outlet.unwrap_or_default(), names.join("+"), &words[o.body..])
            }
        }
    }

    #[test]
    fn openings_in_many_forms() {
        assert_eq!(told("江城日报·云上江城讯(记者/王海 通讯员/李云)近日，"), "江城日报·云上江城// 王海+李云 近日，");
        assert_eq!(told("本报讯（记者 王海 李云 通讯员 赵五）昨天"), "本报// 王海+李云+赵五 昨天");
        assert_eq!(told("新华社北京4月7日电（记者王海、李云）会议"), "新华社/北京/4月7日 王海+李云 会议");
        assert_eq!(told("【本報訊】昨晨"), "本報//  昨晨");
        assert_eq!(told("【記者王大明台北報導】昨天"), "/台北/ 王大明 昨天");
        assert_eq!(told("（重慶廿日海通電）據此間"), "海通/重慶/廿日  據此間");
        assert_eq!(told("本报讯 记者王海报道：今天"), "本报// 王海 今天");
        assert_eq!(told("本报讯 记者 王海 昨天"), "本报// 王海 昨天");
        assert_eq!(told("本报讯　王海、特约记者李云报道：今天"), "本报// 王海+李云 今天");
        assert_eq!(told("本报讯（王海 李云）今天"), "本报// 王海+李云 今天");
        assert_eq!(told("【王大明／高雄報導】昨天"), "/高雄/ 王大明 昨天");
        assert_eq!(told("本报讯 王海报道：今天"), "本报// 王海 今天");
        assert_eq!(told("本报平壤10月24日电　（记者王海）上午"), "本报/平壤/10月24日 王海 上午");
        assert_eq!(told("本报讯昨天，"), "本报//  昨天，");
        assert_eq!(told("中新社香港五月一日电 昨天"), "中新社/香港/五月一日  昨天");
    }

    #[test]
    fn ordinary_sentences_have_no_opening() {
        assert_eq!(told("昨天，他打电话给我。"), "-");
        assert_eq!(told("本报通讯员昨天"), "-");
        assert_eq!(told("（一）认真学习"), "-");
        assert_eq!(told("新华社记者从通讯公司"), "-");
    }
}
