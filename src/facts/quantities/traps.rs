//! What looks like a quantity and is none: ranks, names, codes, idioms.

use super::amount::Amount;
use super::units::is_time;
use crate::facts::reading::Plain;

/// Behind these words even one thing is counted.
const COUNTING: [&str; 34] = [
    "新建",
    "新建成",
    "建成",
    "建设",
    "修建",
    "兴建",
    "新增",
    "增设",
    "增加",
    "减少",
    "设立",
    "设置",
    "购置",
    "购买",
    "安装",
    "共有",
    "只有",
    "仅有",
    "仅",
    "共",
    "共计",
    "超过",
    "不足",
    "近",
    "约",
    "少于",
    "多于",
    "不到",
    "配备",
    "建起",
    "建了",
    "建成了",
    "完成",
    "另",
];

/// Whether the amount is no quantity.
pub(super) fn is_trap(plain: &Plain<'_>, amount: &Amount) -> bool {
    let text = &*plain.text;
    let before = &text[..amount.stretch.start];
    let after = &text[amount.stretch.end..];
    let unit = amount.called.unwrap_or(&text[amount.unit.clone()]);
    is_numbered(before, after, unit, amount)
        || is_code(before, after, unit, amount, text)
        || is_name(before, after, amount, unit)
        || (amount.native && is_word(plain, amount, unit))
}

/// 第三, 三年级, 一期工程, 二级: the place in an order.
fn is_numbered(before: &str, after: &str, unit: &str, amount: &Amount) -> bool {
    if before.ends_with('第') || before.ends_with("公元前") {
        return true;
    }
    match unit {
        "级" => {
            !before.ends_with(['约', '达', '为', '到'])
                && !after.starts_with("地震")
                && !after.starts_with("大风")
                && !after.starts_with("以上")
        }
        "期" => amount.native && !before.ends_with('分') || after.starts_with("工程") || after.starts_with("项目"),
        "章" | "篇" | "页" | "册" | "幅" | "集" if amount.native => {
            before.ends_with(['，', '、', '。']) || before.is_empty()
        }
        "类" if amount.native => after.starts_with(['水', '地', '标']),
        // 这两年: no day can be told, nor how long.
        "年" => {
            before.ends_with(['这', '那'])
                || after.starts_with(['级', '代', '度'])
                || before.ends_with(['前', '元']) && amount.native && amount.value < 2.0
        }
        // 6栋、7栋的住户: a house by its number.
        "栋" | "幢" => {
            after.starts_with(['、', '的', '和', '及', '单', '号', '居', '业', '住'])
                && !before.ends_with(['共', '有', '了'])
                || before.ends_with(['、', '住'])
        }
        "点" | "分" => amount.native,
        _ => false,
    }
}

/// Telephone numbers, scores, versions, formulas: `0731-2882`, `3:1`, `4+1`, `5G`, `G106`.
fn is_code(before: &str, after: &str, unit: &str, amount: &Amount, text: &str) -> bool {
    if amount.native {
        // 巡三查四, “1+3+N”, and 十之八九.
        return before.ends_with(['+', '＋']) || after.starts_with(['+', '＋', '之']);
    }
    let digits = &text[amount.number.clone()];
    let glued = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '＋' | '_' | '#' | '№' | '×');
    let joined_before = before.ends_with(glued)
        || (before.ends_with([':', '/', '-', '.', '：'])
            && before.trim_end_matches([':', '/', '-', '.', '：']).ends_with(|c: char| c.is_ascii_alphanumeric()))
        || (before.ends_with(['-', '—']) && unit.is_empty());
    let joined_after = after.starts_with(['+', '＋', '×', '_'])
        || (after.starts_with(|c: char| c.is_ascii_alphabetic()))
        || (unit.is_empty() && after.starts_with([':', '-', '/', '：', '—']));
    let is_long = digits.len() >= 7 && unit.is_empty() && !amount.multiplied;
    let padded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    // A bare number is a quantity only where it is multiplied: 增至3.2万.
    let is_bare = unit.is_empty() && !amount.multiplied;
    joined_before || joined_after || is_long || padded || is_bare
}

/// “三年行动计划”, 《二十条》: a name in marks.
fn is_name(before: &str, after: &str, amount: &Amount, unit: &str) -> bool {
    if unit.is_empty() && amount.native && amount.upper.is_none() && amount.value.fract() == 0.0 {
        return true;
    }
    let quoted = before.ends_with(['“', '‘', '"', '《', '【']);
    if !quoted {
        return is_titled(before, after);
    }
    let inside = after.find(['”', '’', '"', '》', '】']).unwrap_or(after.len());
    let inside = &after[..inside];
    // A name is short and says nothing of more or less.
    let says = inside.contains(['，', '。', ',', '？', '！', '的'])
        || inside.starts_with("以上")
        || inside.starts_with("以下");
    !says && inside.chars().count() <= 12 && (amount.native || inside.chars().count() >= 2)
}

/// Whether the place is inside of a title in 《》.
fn is_titled(before: &str, after: &str) -> bool {
    const FAR: usize = 90;
    let near = |text: &str| text.char_indices().map(|(at, _)| at).take_while(|at| *at <= FAR).last().unwrap_or(0);
    let start = before.char_indices().rev().map(|(at, _)| at).take(FAR / 3).last().unwrap_or(0);
    let open = before[start..].rfind('《').is_some_and(|at| !before[start + at..].contains('》'));
    open && after[..near(after)].find('》').is_some_and(|at| !after[..at].contains('《'))
}

/// 三明, 五一, 十分, 一个: a numeral that belongs to a word, or an article.
fn is_word(plain: &Plain<'_>, amount: &Amount, unit: &str) -> bool {
    let text = &*plain.text;
    let start = amount.stretch.start;
    let (before, after) = (&text[..start], &text[amount.stretch.end..]);
    let numeral = &text[amount.number.clone()];
    let short = numeral.chars().count() <= 1;
    // 百姓, 千里, 万家, 亿元: what multiplies without a number, unless it is about so many (上千名).
    if numeral.starts_with(['百', '千', '万', '亿', '零', '〇', '○']) && amount.number.start == start {
        let about = before.ends_with(['上', '近', '逾', '超', '约', '达', '过']);
        return !about || unit.is_empty();
    }
    if unit.is_empty() && amount.called.is_none() && amount.value.fract() == 0.0 {
        return true;
    }
    if before.ends_with(|c: char| {
        crate::segment::number::is_numeral(c)
            || matches!(c, '数' | '几' | '.' | '点')
                && !before.ends_with("总数")
                && !before.ends_with("人数")
                && !before.ends_with("户数")
    }) {
        return true;
    }
    if amount.value < 1.5 && numeral == "一" && amount.bound.is_none() {
        return is_article(before, after, amount, unit);
    }
    // What the dictionary cuts otherwise: 四处/奔走, 三轮/车.
    if short && !(plain.is_border(start) && plain.is_border(amount.unit.end)) && !amount.measures {
        return true;
    }
    match unit {
        "处" => {
            numeral == "四"
                && plain.token(plain.token_at(start)).len() == 6
                && !before.ends_with(['有', '建', '设', '了', '等'])
        }
        "面" | "口" | "头" | "手" | "角" | "方" => after.starts_with(|c: char| {
            !matches!(c, '旗' | '锦' | '鼓' | '红' | '人' | '牛' | '猪' | '羊' | '之' | '水' | '井' | '墙')
        }),
        "分" | "句" | "成" if numeral == "十" => true,
        "折" | "度" => {
            before.ends_with(['再', '一', '几'])
                || unit == "度"
                    && after.starts_with(['被', '出', '获', '到', '来', '访', '当', '夺', '入', '，'])
                    && short
        }
        _ => false,
    }
}

/// 一 is an article before what only counts; one before what measures, behind words that count, and in 一人.
fn is_article(before: &str, after: &str, amount: &Amount, unit: &str) -> bool {
    if amount.called == Some("%") || unit == "番" {
        return false;
    }
    if before.ends_with([
        '这', '那', '每', '同', '某', '有', '另', '第', '任', '唯', '万', '逐', '是', '统', '前', '后', '头',
    ]) && !before.ends_with("只有")
        && !before.ends_with("共有")
        && !before.ends_with("仅有")
    {
        return true;
    }
    if before.ends_with("找不到") {
        return true;
    }
    if COUNTING.iter().any(|word| before.ends_with(word)) {
        return matches!(
            unit,
            "种" | "批"
                | "起"
                | "场"
                | "次"
                | "级"
                | "条"
                | "项"
                | "步"
                | "把"
                | "口"
                | "道"
                | "片"
                | "声"
                | "面"
                | "位"
                | "名"
                | "个"
                | "类"
                | "番"
                | "度"
                | "些"
        ) && !(matches!(unit, "条" | "个" | "项" | "名")
            && ["建成", "新建", "修建", "新增", "增设", "仅", "共", "只有", "共有", "完成"]
                .iter()
                .any(|word| before.ends_with(word)));
    }
    if !amount.measures {
        return true;
    }
    // 一天天, 一年一度, 过去一年: no stretch of time that is measured; 一分, 一成不变 are idioms.
    matches!(unit, "年" | "天" | "分" | "度" | "成" | "周" | "里" | "石" | "折" | "倍" | "寸" | "尺" | "元" | "斤")
        && !(matches!(unit, "元" | "斤" | "周" | "倍" | "成")
            && after.starts_with(['，', '。', '钱', '左', '多', '以', '内']))
        || is_time(unit) && after.starts_with(['天', '一', '度', '级'])
}
