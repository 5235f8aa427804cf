//! Step 4½: notices and adverts, which belong to no article: known by their words and by their shape.

use super::lines::{Line, hint};
use super::units::{Kind, Unit};
use super::words::Words;
use crate::model::Rule;

/// Words that trade and notices use.
static WORDS: Words<77> = Words::new([
    "电话",
    "電話",
    "地址",
    "售价",
    "售價",
    "价目",
    "價目",
    "特价",
    "特價",
    "大减价",
    "大減價",
    "减价",
    "減價",
    "经售",
    "經售",
    "代售",
    "總發行",
    "发行所",
    "發行所",
    "总经销",
    "經理",
    "總經理",
    "函购",
    "批发",
    "批發",
    "零售",
    "门市",
    "門市",
    "优惠",
    "热线",
    "公司出品",
    "出品",
    "开幕",
    "開幕",
    "营业",
    "營業",
    "欢迎惠顾",
    "惠顧",
    "光顧",
    "光临",
    "主治",
    "專治",
    "专治",
    "功效",
    "药房",
    "藥房",
    "藥行",
    "醫師",
    "诊所",
    "診所",
    "醫院",
    "戲院",
    "今晚",
    "日戲",
    "夜戲",
    "票价",
    "定價",
    "每瓶",
    "每盒",
    "商標",
    "牌香煙",
    "香烟",
    "香煙",
    "綢緞",
    "藥廠",
    "药厂",
    "製藥",
    "均售",
    "大廉價",
    "贈品",
    "總店",
    "支店",
    "分店",
    "門診",
    "診例",
    "潤例",
    "潤格",
]);

/// Head lines that begin a notice.
static NOTICES: Words<32> = Words::new([
    "启事",
    "啟事",
    "啓事",
    "小启",
    "小啓",
    "遗失声明",
    "遺失聲明",
    "声明",
    "聲明",
    "招聘",
    "招租",
    "讣告",
    "訃告",
    "拍卖公告",
    "招标公告",
    "注销公告",
    "减资公告",
    "清算公告",
    "遗失",
    "挂失",
    "廣吿刊例",
    "廣告刊例",
    "法院公告",
    "出让公告",
    "迁坟公告",
    "停电公告",
    "停水公告",
    "招生简章",
    "招领启事",
    "结婚启事",
    "挂牌公告",
    "送达公告",
]);

/// How many of the words that trade uses occur.
pub(super) fn trade_words(words: &str) -> usize {
    WORDS.how_many(words)
}

/// Marks the units that are notices or adverts.
#[inline(never)]
pub(super) fn mark(text: &str, lines: &[Line], units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        if units[at].kind == Kind::Body {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < units.len() && !is_text(&units[end]) {
            end += 1;
        }
        stretch(text, lines, units, at, end);
        at = end.max(at + 1);
    }
    notices(text, lines, units);
    over_a_telephone(text, lines, units);
}

/// Lines without a mark right over a telephone or an address, behind a finished text: an advert of a few lines.
fn over_a_telephone(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len() {
        let line = &lines[units[at].lines.start];
        if !line.hints(hint::TRADE) {
            continue;
        }
        let words = units[at].of(text, lines);
        let short = |u: &Unit| {
            let line = &lines[u.lines.start];
            u.lines.len() == 1 && line.stops == 0 && line.pauses <= 1 && line.chars <= 60
        };
        let called = match units[at].kind {
            Kind::Furniture(Rule::ContactLine) => !super::furniture::is_own_contact(words),
            Kind::Head | Kind::Body => line.digits >= 6 || line.chars <= 60 && has_number_behind(words),
            _ => false,
        };
        let named = || ["电话", "電話", "地址", "手机", "洽询", "洽詢"].iter().any(|w| words.contains(w));
        if !called || !short(&units[at]) || !named() {
            continue;
        }
        let mut first = at;
        while first > 0
            && at - first < 5
            && matches!(units[first - 1].kind, Kind::Head | Kind::Body | Kind::Column)
            && short(&units[first - 1])
            && !lines[units[first - 1].lines.start].paused
        {
            first -= 1;
        }
        let finished = first > 0 && (units[first - 1].ended || matches!(units[first - 1].kind, Kind::Advert(_)));
        let phrases = (first..at).any(|u| lines[units[u].lines.start].hints(hint::SPACE));
        let trades = (first..=at).map(|u| trade_words(units[u].of(text, lines))).sum::<usize>() >= 2;
        if first < at && finished && (phrases || trades) {
            units[first..=at].iter_mut().for_each(|u| u.kind = Kind::Advert(Rule::AdvertWords));
        }
    }
}

/// `電話三一七`: a telephone in Chinese numerals.
fn has_number_behind(words: &str) -> bool {
    words.split_once("電話").is_some_and(|(_, rest)| {
        rest.trim_start_matches(['：', ' ', '　']).chars().take_while(|c| super::chars::is_han_numeral(*c)).count() >= 2
    })
}

/// Prose long enough to be an article's.
fn is_text(unit: &Unit) -> bool {
    unit.kind == Kind::Body && (unit.ended || unit.chars >= 40 || unit.wrapped)
}

/// Units between two texts: many short lines with trade words are adverts; the last of them may head what follows.
fn stretch(text: &str, lines: &[Line], units: &mut [Unit], start: usize, end: usize) {
    let heads = (start..end).filter(|u| units[*u].kind == Kind::Head).count();
    let contacts = (start..end).filter(|u| units[*u].kind == Kind::Furniture(Rule::ContactLine)).count();
    // At the end of the page the contacts may be the paper's own.
    if heads < if end < units.len() && contacts >= 2 { 3 } else { 5 } {
        return;
    }
    let is_trade = |unit: &Unit| {
        let words = unit.of(text, lines);
        unit.kind == Kind::Head && trade_words(words) > 0 || matches!(unit.kind, Kind::Furniture(Rule::ContactLine))
    };
    let trade = (start..end).filter(|u| is_trade(&units[*u])).count();
    let tiny = (start..end).filter(|u| units[*u].kind == Kind::Head && units[*u].chars <= 8).count();
    let at_end = end >= units.len();
    if trade < 2 && !(at_end && heads >= 10 && tiny * 2 >= heads) {
        return;
    }
    // What stands right over a report is its headline.
    let free = if heads_report(text, lines, &units[end..]) { headline_above(lines, units, start, end) } else { end };
    let last = (start..free).rev().find(|u| is_trade(&units[*u])).map_or(free, |u| u + 1);
    // Behind the last trade word, the lines up to the next blank line are still the advert's.
    let mut stop = last;
    while stop < free && (units[stop].gap == 0 || at_end) {
        stop += 1;
    }
    let first = (start..end).find(|u| is_trade(&units[*u])).unwrap_or(start);
    let mut begin = first;
    while begin > start && (units[begin].gap == 0 || first - begin < 8) {
        begin -= 1;
    }
    if at_end {
        stop = end;
        if trade >= 2 {
            begin = start;
            while begin < end
                && matches!(
                    units[begin].kind,
                    Kind::Signature | Kind::Closing | Kind::Byline | Kind::Caption | Kind::PhotoCredit
                )
            {
                begin += 1;
            }
        }
    }
    for unit in &mut units[begin..stop] {
        if matches!(
            unit.kind,
            Kind::Head
                | Kind::Body
                | Kind::Signature
                | Kind::Column
                | Kind::Caption
                | Kind::Byline
                | Kind::Closing
                | Kind::Furniture(Rule::ContactLine)
        ) {
            unit.kind = Kind::Advert(if trade >= 2 { Rule::AdvertWords } else { Rule::AdvertShape });
        }
    }
}

/// Where the headline begins that ends right before unit `end`: up to three head lines, from the last blank line on, none with a
/// number to call.
fn headline_above(lines: &[Line], units: &[Unit], start: usize, end: usize) -> usize {
    let mut at = end;
    while at > start && end - at < 3 {
        let unit = &units[at - 1];
        if unit.kind != Kind::Head || lines[unit.lines.start].digits >= 7 {
            break;
        }
        at -= 1;
        if unit.gap > 0 {
            break;
        }
    }
    at
}

/// `遺失聲明　鄙人於…`, `启事：本店…`: a notice with its name before it.
fn is_labelled_notice(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| super::chars::is_bullet(c) || matches!(c, '【' | '〔' | '['));
    let words = super::chars::head(words, 10);
    let label = words.split(|c: char| c.is_whitespace() || matches!(c, '：' | ':' | '】' | '〕' | ']')).next();
    label.is_some_and(|label| {
        let named = NOTICES.is(label) && !matches!(label, "声明" | "聲明")
            || ["启事", "啟事", "啓事"].iter().any(|e| label.ends_with(e));
        named && label.len() < words.len() && label.chars().nth(8).is_none()
    })
}

/// What a notice with blank lines between its paragraphs goes on with: text, its number, whom to call, the day.
fn goes_on_notice(unit: &Unit, words: &str) -> bool {
    match unit.kind {
        Kind::Body | Kind::Furniture(Rule::ContactLine | Rule::DateLine) => true,
        Kind::Head => {
            words.contains(['〔', '[', '［']) && words.ends_with(['号', '號']) || super::kinds::is_numbered(words)
        }
        _ => false,
    }
}

/// Whether the units open with head lines over a report, or with the report.
fn heads_report(text: &str, lines: &[Line], units: &[Unit]) -> bool {
    let below = units.iter().take(5).find(|u| u.kind != Kind::Head);
    below.is_some_and(|u| match u.kind {
        Kind::Byline => true,
        Kind::Body => super::wrapping::opens_report(text, &lines[u.lines.start]),
        _ => false,
    })
}

/// A notice's head line and the text under it.
fn notices(text: &str, lines: &[Line], units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        let unit = &units[at];
        if unit.kind == Kind::Body && is_labelled_notice(unit.of(text, lines)) {
            units[at].kind = Kind::Advert(Rule::AdvertWords);
        }
        let unit = &units[at];
        if unit.kind != Kind::Head || unit.chars > 30 {
            at += 1;
            continue;
        }
        let line = &lines[unit.lines.start];
        let words = unit.of(text, lines);
        let plain = super::chars::squeezed(words);
        let alone = [
            "公告", "通告", "出租", "转让", "轉讓", "招请", "招請", "徵求", "征求", "招生", "拍卖", "寻人", "尋人",
            "預吿", "預告",
        ];
        let head = (NOTICES.closing(&plain).is_some()
            || alone.iter().any(|n| plain == *n || (plain.ends_with(n) && unit.chars <= 6)))
            && (line.hints(hint::TRADE | hint::PAPER | hint::DATE | hint::PEOPLE) || unit.chars <= 8);
        if !head {
            at += 1;
            continue;
        }
        units[at].kind = Kind::Advert(Rule::AdvertWords);
        at += 1;
        let tight = units.get(at).is_some_and(|u| u.gap == 0);
        while at < units.len()
            && (units[at].gap == 0 || !tight && goes_on_notice(&units[at], units[at].of(text, lines)))
            && units[at].chars < 400
            && !heads_report(text, lines, &units[at..])
        {
            units[at].kind = Kind::Advert(Rule::AdvertWords);
            at += 1;
        }
    }
}
