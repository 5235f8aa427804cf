//! What may follow a number and belongs to it.

use super::characters::Characters;

/// Multiplies the number before it.
pub(crate) const MAGNITUDES: [char; 5] = ['十', '百', '千', '万', '亿'];
/// Says that it is not quite so many; counts only where a unit follows.
pub(crate) const HEDGES: [char; 4] = ['余', '多', '几', '来'];

/// Units of dates and times, from the largest, with what a date may end in. A date goes on with a smaller unit.
const TIMES: [(&str, u8); 22] = [
    ("年代", 9),
    ("年度", 9),
    ("年级", 9),
    ("年底", 9),
    ("年末", 9),
    ("年初", 9),
    ("年", 1),
    ("月份", 2),
    ("月底", 9),
    ("月末", 9),
    ("月初", 9),
    ("月中旬", 9),
    ("月上旬", 9),
    ("月下旬", 9),
    ("月", 2),
    ("日", 3),
    ("号", 3),
    ("时", 4),
    ("点钟", 9),
    ("点", 4),
    ("分", 5),
    ("秒", 6),
];

/// Units of more than one character, which win over what they begin with.
const LONG: [&str; 62] = [
    "平方公里",
    "平方千米",
    "平方厘米",
    "平方米",
    "立方厘米",
    "立方米",
    "个百分点",
    "百分点",
    "个工作日",
    "个小时",
    "个多小时",
    "个多月",
    "千瓦时",
    "摄氏度",
    "公里",
    "千米",
    "厘米",
    "毫米",
    "分米",
    "微米",
    "纳米",
    "海里",
    "英里",
    "英尺",
    "英寸",
    "平米",
    "平方",
    "立方",
    "公顷",
    "公斤",
    "千克",
    "毫克",
    "微克",
    "毫升",
    "公升",
    "千瓦",
    "兆瓦",
    "分钟",
    "小时",
    "个月",
    "星期",
    "周年",
    "周岁",
    "世纪",
    "季度",
    "人次",
    "车次",
    "架次",
    "班次",
    "美元",
    "欧元",
    "日元",
    "英镑",
    "港元",
    "港币",
    "韩元",
    "澳元",
    "卢布",
    "元钱",
    "块钱",
    "号线",
    "号楼",
];

/// Units of one character.
const SHORT: &str = "个名人户家位盏条项次件元块角份岁天周米里亩吨斤克升层楼栋座幢辆台套批组支只头匹棵株朵颗粒张页册本部篇首幅句字章届期场轮倍成折度级类种样起宗处所间口把道声遍趟回顿瓶箱包袋桶碗杯盒盘片面艘架枚门排列站笔票席例分秒吋寸尺丈两厘℃㎡㎞度";

/// Units in Latin letters, which no letter or digit may follow.
const LATIN: [&str; 26] = [
    "km", "cm", "mm", "nm", "kg", "mg", "ml", "mL", "kW", "MW", "GW", "kWh", "GB", "MB", "TB", "GHz", "MHz", "Hz",
    "km²", "m²", "m³", "°C", "m", "g", "t", "L",
];

/// A unit at the beginning of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Bytes.
    pub(crate) length: usize,
    /// 0 for what counts or measures; for dates and times the order in which they follow, 9 for what nothing follows.
    pub(crate) rank: u8,
}

/// The longest unit that the text begins with.
pub(crate) fn unit(text: &str) -> Option<Unit> {
    let first = text.chars().next()?;
    if first.is_ascii_alphabetic() || first == '°' {
        return latin(text);
    }
    longer(text, first).or_else(|| ONES.hold(first).then_some(Unit { length: first.len_utf8(), rank: 0 }))
}

/// The longest of those that are words, dates and times.
fn longer(text: &str, first: char) -> Option<Unit> {
    if !BEGINNINGS.hold(first) {
        return None;
    }
    let long = || LONG.iter().find(|unit| text.starts_with(**unit)).map(|unit| Unit { length: unit.len(), rank: 0 });
    let time = || {
        let (unit, rank) = TIMES.iter().find(|(unit, _)| text.starts_with(*unit))?;
        Some(Unit { length: unit.len(), rank: *rank })
    };
    long().or_else(time)
}

/// The units of one character.
static ONES: Characters = {
    let (mut found, mut at) = (Characters::none(), 0);
    while at < SHORT.len() {
        found.add(code(SHORT, at));
        at += 3;
    }
    found
};

/// What the others begin with.
static BEGINNINGS: Characters = {
    let (mut found, mut at) = (Characters::none(), 0);
    while at < LONG.len() {
        found.add(code(LONG[at], 0));
        at += 1;
    }
    at = 0;
    while at < TIMES.len() {
        found.add(code(TIMES[at].0, 0));
        at += 1;
    }
    found
};

/// The code of the character that stands there, which has three bytes, as all of them.
const fn code(text: &str, at: usize) -> u32 {
    let bytes = text.as_bytes();
    assert!(bytes[at] >> 4 == 0xe);
    (bytes[at] as u32 & 0x0f) << 12 | (bytes[at + 1] as u32 & 0x3f) << 6 | bytes[at + 2] as u32 & 0x3f
}

fn latin(text: &str) -> Option<Unit> {
    let ends = |unit: &str| !text[unit.len()..].starts_with(super::foreign::is_part);
    let unit = LATIN.iter().filter(|unit| text.starts_with(**unit) && ends(unit)).max_by_key(|unit| unit.len())?;
    Some(Unit { length: unit.len(), rank: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_found_whole() {
        let ones = SHORT.chars().map(String::from);
        let longer = LONG.into_iter().chain(TIMES.map(|(unit, _)| unit)).chain(LATIN);
        for text in longer.map(String::from).chain(ones) {
            assert_eq!(unit(&text).map(|unit| unit.length), Some(text.len()), "{text}");
        }
    }

    #[test]
    fn the_longest_unit_is_taken() {
        let check = |text, expected: Option<(&str, u8)>| {
            let found = unit(text).map(|unit| (&text[..unit.length], unit.rank));
            assert_eq!(found, expected, "{text}");
        };
        check("平方米的", Some(("平方米", 0)));
        check("个月内", Some(("个月", 0)));
        check("年底前", Some(("年底", 9)));
        check("年4月", Some(("年", 1)));
        check("km外", Some(("km", 0)));
        check("kmh", None);
        check("的", None);
        check("", None);
    }
}
