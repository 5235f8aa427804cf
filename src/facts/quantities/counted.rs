//! What a quantity counts or measures, as the text says it.

use std::ops::Range;

use super::amount::Amount;
use super::units::{is_money, is_time};
use crate::facts::entities::Vocabulary;
use crate::facts::reading::{Plain, is_letter};

/// Words between what is measured and its number.
const LINKS: [&str; 62] = [
    "达",
    "达到",
    "为",
    "是",
    "约",
    "近",
    "超",
    "超过",
    "突破",
    "将",
    "已",
    "已经",
    "共",
    "共计",
    "累计",
    "总计",
    "合计",
    "到",
    "至",
    "由",
    "从",
    "的",
    "了",
    "过",
    "逾",
    "增长",
    "增加",
    "提高",
    "提升",
    "下降",
    "减少",
    "降低",
    "增至",
    "升至",
    "降至",
    "同比",
    "环比",
    "平均",
    "只",
    "仅",
    "就",
    "有",
    "高达",
    "多达",
    "不足",
    "不到",
    "不少于",
    "不低于",
    "控制",
    "在",
    "比",
    "原有",
    "左右",
    "以上",
    "每",
    "预计",
    "将达",
    "分别",
    "也",
    "还",
    "均",
    "年均",
];

/// Words of growth: what grows may be told in the clause before.
const GROWTH: [&str; 10] = ["增长", "同比", "下降", "比", "增幅", "环比", "占", "上升", "提高", "减少"];

/// Spending.
const SPENT: [&str; 10] = ["投资", "投入", "耗资", "斥资", "总投资", "涉款", "筹资", "出资", "拨款", "累计投入"];

/// Words behind a number that say how it stands, not what is counted.
const NO_THINGS: [&str; 14] =
    ["以上", "以下", "左右", "以内", "不等", "时间", "后", "前", "内", "来", "期间", "之间", "以来", "之内"];

/// Bytes of what the amount counts: the thing named behind it, or before it.
#[inline(never)]
pub(super) fn counted(plain: &Plain<'_>, amount: &Amount, vocabulary: &Vocabulary<'_>) -> Option<Range<usize>> {
    let unit = amount.called.unwrap_or(&plain.text[amount.unit.clone()]);
    // Shares and times tell of what stands before them: 占比85%; so does money that is spent: 投资2亿元的工程.
    let lead = plain.text[..amount.stretch.start].trim_end_matches(['约', '近', '超', '逾', '了', '共']);
    let spent = is_money(unit) && SPENT.iter().any(|word| lead.ends_with(word));
    let shares = unit.starts_with(['%', '‰', '℃']) || unit.ends_with("百分点") || is_time(unit) && unit != "岁";
    let before_first = spent || shares;
    let behind = || behind(plain, amount, vocabulary);
    let before = || before(plain, amount);
    if before_first { before().or_else(behind) } else { behind().or_else(before) }
}

fn behind(plain: &Plain<'_>, amount: &Amount, vocabulary: &Vocabulary<'_>) -> Option<Range<usize>> {
    let text = &*plain.text;
    let mut start = amount.stretch.end;
    // 30多万元的医疗费用; two “全国先进”.
    for skipped in ["的", "“", "‘"] {
        start += text[start..].strip_prefix(skipped).map_or(0, |_| skipped.len());
    }
    if text[..start].ends_with(['“', '‘']) {
        let end = text[start..].find(['”', '’', '，', '。'])?;
        return (end > 0 && end <= 60).then_some(start..start + end);
    }
    let mut end = start;
    let mut index = plain.token_at(start);
    loop {
        let token = plain.token(index);
        let word = text.get(token.start.max(start)..token.end).unwrap_or_default();
        if word.is_empty() || NO_THINGS.contains(&word) {
            break;
        }
        let pos = if token.start < start { vocabulary.token(word).pos } else { plain.pos(index) };
        let names = pos.starts_with('n')
            || matches!(pos, "vn" | "b" | "an" | "eng" | "l" | "j" | "x" | "s" | "k" | "g")
                && word.chars().all(is_letter);
        let describes = pos.starts_with('a') || (matches!(pos, "v" | "d") && end == start && word.chars().count() > 1);
        if !(names || describes && thing_follows(plain, index + 1)) {
            break;
        }
        end = token.end;
        index += 1;
        if end - start > 45 {
            break;
        }
    }
    (end > start).then_some(start..end)
}

/// Whether the token is a noun: what stands before it describes it.
fn thing_follows(plain: &Plain<'_>, index: usize) -> bool {
    plain.word(index).chars().all(is_letter) && plain.pos(index).starts_with('n')
}

fn before(plain: &Plain<'_>, amount: &Amount) -> Option<Range<usize>> {
    let text = &*plain.text;
    let mut index = plain.token_at(amount.stretch.start);
    let mut crossed = false;
    let mut grows = false;
    let mut last_verb = None;
    // Nothing is said further off than this.
    for _ in 0..16 {
        index = index.checked_sub(1)?;
        let token = plain.token(index);
        let word = &text[token.clone()];
        if matches!(word, "，" | "," | "、") {
            if last_verb.is_some() || crossed || !(grows || word == "、") {
                return last_verb;
            }
            crossed = true;
            continue;
        }
        // “板凳会”108场, 垃圾亭(屋)84处.
        if word.starts_with(['”', '’']) && last_verb.is_none() {
            let open = text[..token.start].rfind(['“', '‘'])? + '“'.len_utf8();
            return (open < token.start && token.start - open <= 45).then_some(open..token.start);
        }
        if word.starts_with([')', '）']) {
            index = plain.token_at(text[..token.start].rfind(['(', '（'])?);
            continue;
        }
        if word.starts_with(['。', '；', '！', '？', '：', '“', '(', '（']) {
            return last_verb;
        }
        grows |= GROWTH.contains(&word);
        let pos = plain.pos(index);
        if LINKS.contains(&word)
            || matches!(pos, "d" | "p" | "u" | "ul" | "uj" | "c" | "m" | "mq" | "t" | "q" | "f" | "r" | "ad" | "zg")
        {
            continue;
        }
        if pos.starts_with('n')
            || matches!(pos, "vn" | "an" | "l" | "j" | "b" | "eng" | "x") && word.chars().all(is_letter)
        {
            return Some(run_before(plain, index));
        }
        if last_verb.is_some() {
            return last_verb;
        }
        last_verb = pos.starts_with('v').then_some(token);
        // 投入500余万元: the verb next to the number is what is told.
        if last_verb.is_some() && !grows {
            return last_verb;
        }
    }
    last_verb
}

/// The run of nouns that ends with this token.
fn run_before(plain: &Plain<'_>, index: usize) -> Range<usize> {
    let end = plain.token(index).end;
    let mut first = index;
    while first > 0 {
        let word = plain.word(first - 1);
        let pos = plain.pos(first - 1);
        let names = pos.starts_with('n') || matches!(pos, "vn" | "an" | "b" | "j" | "eng");
        if !names || !word.chars().all(is_letter) || end - plain.token(first - 1).start > 45 {
            break;
        }
        first -= 1;
    }
    plain.token(first).start..end
}
