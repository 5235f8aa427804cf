//! What may be counted in: the segmenter's units, and those that it leaves to the dictionary.

use crate::segment::units::unit as segmented;

/// Units beside the segmenter's, the longer before what they begin with.
const MORE: [&str; 59] = [
    "平方呎",
    "平方尺",
    "平方毫米",
    "千伏",
    "公分",
    "台斤",
    "市斤",
    "个百分点",
    "个半小时",
    "个课时",
    "个学时",
    "个学分",
    "个基点",
    "个车位",
    "马力",
    "公吨",
    "公尺",
    "英亩",
    "加仑",
    "新台币",
    "人民币",
    "新元",
    "加元",
    "法郎",
    "马克",
    "铜元",
    "银元",
    "大洋",
    "两银子",
    "人天",
    "人份",
    "课时",
    "学时",
    "学分",
    "节课",
    "堂课",
    "担",
    "眼",
    "桶",
    "筐",
    "对",
    "双",
    "群",
    "捆",
    "节",
    "堂",
    "餐",
    "桌",
    "尾",
    "羽",
    "孔",
    "番",
    "厅",
    "例",
    "坪",
    "石",
    "斗",
    "封",
    "毛",
];

/// A unit at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Bytes.
    pub(super) length: usize,
    /// Whether it measures (米, 小时, 元) and does not only count (个).
    pub(super) measures: bool,
}

/// The unit that the text begins with, where a number before it can be a quantity.
pub(super) fn unit(text: &str) -> Option<Unit> {
    let more = MORE.iter().find(|unit| text.starts_with(**unit)).map(|unit| unit.len());
    let of_segmenter = || {
        let unit = segmented(text)?;
        let printed = &text[..unit.length];
        // Days of a month and hours of a day are dates; what is numbered is not counted.
        let counts = match unit.rank {
            0 => {
                !matches!(printed, "号线" | "号楼" | "楼" | "届" | "站" | "版" | "口" | "角")
                    || matches!(printed, "口" | "角")
                        && text[unit.length..].starts_with(['人', '之', '井', '，', '。', '钱', '5'])
            }
            _ => matches!(printed, "年" | "分" | "秒"),
        };
        counts.then_some(unit.length)
    };
    let length = more.or_else(of_segmenter)?;
    Some(Unit { length, measures: measures(&text[..length]) })
}

/// Whether the unit measures.
fn measures(unit: &str) -> bool {
    const SIZES: &str = "元年天周米里亩吨斤克升秒寸尺丈℃㎡㎞成倍分度岁番担坪石斗折";
    let mut characters = unit.chars();
    match (characters.next(), characters.next()) {
        (Some(one), None) => SIZES.contains(one),
        (Some('个'), Some(_)) => true,
        _ => !matches!(unit, "人次" | "车次" | "架次" | "班次" | "节课" | "堂课" | "人份"),
    }
}

/// Whether the unit is one of time: a half can stand behind it, and 多.
pub(super) fn is_time(unit: &str) -> bool {
    matches!(
        unit,
        "年" | "天"
            | "周"
            | "个月"
            | "小时"
            | "个小时"
            | "个多月"
            | "个多小时"
            | "分钟"
            | "个星期"
            | "星期"
            | "岁"
            | "个学期"
            | "世纪"
    )
}

/// Whether the unit is money.
pub(super) fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
        || matches!(
            unit,
            "块" | "块钱" | "元钱" | "英镑" | "港币" | "卢布" | "新台币" | "人民币" | "大洋" | "法郎" | "马克"
        )
}
