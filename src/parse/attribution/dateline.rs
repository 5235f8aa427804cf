//! 电头: outlet, place and date before 讯 or 电.

use crate::model::Dateline;

use super::super::chars::{is_digit, is_han, is_han_numeral, is_stop, squeezed};
use super::people::is_outlet;

const OWN: [&str; 12] = ["本报", "本報", "本社", "本台", "本刊", "本网", "本網", "本版", "本市", "本埠", "又", "本会"];

/// Reads what stands before 讯 or 电. `wire` is whether it was 电; `marked` whether brackets set it off, which makes weaker
/// forms (`重慶廿日`) sure enough.
pub(super) fn read(front: &str, wire: bool, marked: bool) -> Option<Dateline> {
    let plain = squeezed(front);
    let plain = plain.strip_prefix('据').or_else(|| plain.strip_prefix('據')).unwrap_or(&plain);
    let count = plain.chars().count();
    if count == 0 || count > 70 || plain.chars().any(breaks) {
        return None;
    }
    if let Some(own) = OWN.iter().find(|o| plain.starts_with(**o)).filter(|o| marked || o.starts_with('本')) {
        let rest = &plain[own.len()..];
        let (place, date, after) = place_and_date(rest)?;
        let usual = is_usual(&after)
            && (rest.is_empty()
                || own.starts_with('本') && !matches!(*own, "本市" | "本埠" | "本会")
                || is_usual(rest));
        return (usual && !rest.starts_with(['通', '记', '記'])).then(|| dateline(own, place, date));
    }
    let agency = plain.char_indices().take(9).find(|(_, c)| *c == '社').map(|(at, c)| at + c.len_utf8());
    if let Some(end) = agency.filter(|end| *end > 3) {
        let (outlet, rest) = plain.split_at(end);
        // `南京一日中央社`: the agency stands last.
        if let Some((place, Some(date), agency)) = place_and_date(outlet).filter(|(_, _, a)| a.ends_with('社')) {
            return is_usual(rest).then_some(Dateline { outlet: Some(agency), place, date: Some(date) });
        }
        let (place, date, after) = place_and_date(rest)?;
        let fits = is_usual(&after)
            && (!wire
                || date.is_some()
                || rest.is_empty()
                || marked
                || place.as_deref().is_some_and(|p| p.chars().count() <= 4));
        return fits.then(|| dateline(outlet, place, date));
    }
    if let Some(end) = ["网", "網", "报", "報", "台"].iter().filter_map(|w| plain.find(w).map(|at| at + w.len())).min()
    {
        let (outlet, rest) = plain.split_at(end);
        if outlet.chars().count() >= 3
            && let Some((place, date, after)) = place_and_date(rest)
            && is_usual(&after)
            && (date.is_some() || (marked && wire))
        {
            return Some(dateline(outlet, place, date));
        }
    }
    if !wire && is_outlet(plain) {
        return Some(dateline(plain, None, None));
    }
    if marked && count <= 16 {
        let (place, date, after) = place_and_date(plain)?;
        if date.is_some() || count <= 4 {
            return Some(Dateline {
                outlet: Some(after).filter(|a| !a.is_empty() && a != "专" && a != "專"),
                place,
                date,
            });
        }
    }
    None
}

/// Whether the character cannot stand in a dateline.
fn breaks(c: char) -> bool {
    is_stop(c)
        || matches!(
            c,
            '，' | '；' | '：' | '“' | '”' | '「' | '」' | '《' | '》' | ',' | ';' | ':' | '的' | '了' | '从' | '從'
        )
}

/// Words between the date and 讯 or 电 that say how the report was sent.
fn is_usual(after: &str) -> bool {
    matches!(after, "" | "专" | "專" | "急" | "综合" | "快" | "简" | "特")
        || (after.chars().count() <= 4 && after.ends_with(['专', '專']))
}

fn dateline(outlet: &str, place: Option<String>, date: Option<String>) -> Dateline {
    Dateline { outlet: Some(outlet.to_owned()), place, date }
}

/// `中央社記者林文雄台南7日`: outlet, reporter, place and date.
pub(super) fn with_reporter(front: &str) -> Option<(Dateline, String)> {
    let plain = squeezed(front);
    let noun = ["记者", "記者"].iter().filter_map(|n| plain.find(n)).min()?;
    let (outlet, rest) = (&plain[..noun], &plain[noun + "记者".len()..]);
    let (place, date, _) = place_and_date(rest)?;
    let words = place?;
    let count = words.chars().count();
    if !(2..=8).contains(&count) || !(outlet.is_empty() || is_outlet(outlet) || outlet.starts_with('本')) {
        return None;
    }
    let cut = if count <= 4 { 2.max(count.saturating_sub(2)) } else { 3 };
    let at = words.char_indices().nth(cut).map_or(words.len(), |(at, _)| at);
    let (name, place) = words.split_at(at);
    let line = Dateline {
        outlet: Some(outlet.to_owned()).filter(|o| !o.is_empty()),
        place: Some(place.to_owned()).filter(|p| !p.is_empty()),
        date,
    };
    super::super::names::is_name(name).then(|| (line, name.to_owned()))
}

/// Splits `北京4月7日` into place and date, and what comes behind the date (`海通`).
fn place_and_date(words: &str) -> Option<(Option<String>, Option<String>, String)> {
    let Some(day) = words.rfind(['日', '号', '號']) else {
        let fits = words.chars().count() <= 40
            && words.split('、').all(|p| p.chars().count() <= 8)
            && words.chars().all(|c| is_han(c) || matches!(c, '、' | '·' | '/' | '／'));
        if !fits {
            return None;
        }
        return Some(if is_usual(words) {
            (None, None, words.to_owned())
        } else {
            (Some(words.to_owned()).filter(|w| !w.is_empty()), None, String::new())
        });
    };
    let end = day + '日'.len_utf8();
    let numeric = |c: char| {
        is_digit(c) || is_han_numeral(c) || matches!(c, '年' | '月' | '日' | '号' | '號' | '至' | '-' | '—' | '、')
    };
    let start = words[..day].char_indices().rev().take_while(|(_, c)| numeric(*c)).last().map_or(day, |(at, _)| at);
    let date = words[start..end].trim_start_matches('、');
    if !date.chars().next().is_some_and(|c| is_digit(c) || is_han_numeral(c)) {
        return None;
    }
    let place = words[..start].trim_end_matches('、');
    let after = &words[end..];
    let fits = after.chars().count() <= 5
        && after.chars().all(is_han)
        && place.split('、').all(|p| p.chars().count() <= 12)
        && place.chars().all(|c| is_han(c) || matches!(c, '、' | '·' | '/' | '／'));
    fits.then(|| (Some(place.to_owned()).filter(|p| !p.is_empty()), Some(date.to_owned()), after.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(front: &str, wire: bool, marked: bool) -> Option<String> {
        read(front, wire, marked).map(|d| {
            format!("{}|{}|{}", d.outlet.unwrap_or_default(), d.place.unwrap_or_default(), d.date.unwrap_or_default())
        })
    }

    #[test]
    fn datelines_of_papers_and_agencies() {
        assert_eq!(told("本报", false, false).as_deref(), Some("本报||"));
        assert_eq!(told("新华社北京4月7日", true, false).as_deref(), Some("新华社|北京|4月7日"));
        assert_eq!(told("江城日报·云上江城", false, false).as_deref(), Some("江城日报·云上江城||"));
        assert_eq!(told("据新华社联合国１２月２８日", true, false).as_deref(), Some("新华社|联合国|１２月２８日"));
        assert_eq!(told("本报北京、首尔8月4日", true, false).as_deref(), Some("本报|北京、首尔|8月4日"));
        assert_eq!(told("南京一日中央社", true, true).as_deref(), Some("中央社|南京|一日"));
        assert_eq!(told("重慶廿日海通", true, true).as_deref(), Some("海通|重慶|廿日"));
        assert_eq!(told("又", false, true).as_deref(), Some("又||"));
    }

    #[test]
    fn ordinary_words_are_no_datelines() {
        assert_eq!(told("本报通", false, false), None);
        assert_eq!(told("大家都在看", true, false), None);
        assert_eq!(told("重慶廿日海通", true, false), None);
    }
}
