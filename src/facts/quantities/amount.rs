//! A number with its unit: how far it goes and what it is worth.

use std::ops::Range;

use super::units::{is_money, is_time, unit};
use crate::facts::number::{self, Number};
use crate::segment::units::{HEDGES, MAGNITUDES};
use crate::wire::facts::Bound;

/// A number with its unit in a plain text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Amount {
    /// Bytes of all of it.
    pub(super) stretch: Range<usize>,
    /// Bytes of the first number without what multiplies it.
    pub(super) number: Range<usize>,
    pub(super) value: f64,
    pub(super) upper: Option<f64>,
    /// Bytes of the unit as it is printed; empty where there is none.
    pub(super) unit: Range<usize>,
    /// The unit where it is not printed so: `%`, `个月` of 个多月.
    pub(super) called: Option<&'static str>,
    /// What the words inside say.
    pub(super) bound: Option<Bound>,
    /// Whether the number stands in Chinese.
    pub(super) native: bool,
    /// Whether 万 or 亿 multiply it.
    pub(super) multiplied: bool,
    /// Whether the unit measures and does not only count.
    pub(super) measures: bool,
}

/// Set between the two ends of a range.
const BETWEEN: [&str; 10] = ["——", "—", "–", "－", "-", "~", "～", "至", "到", "─"];

/// The amount that begins at this byte, alone or as a range.
#[inline(never)]
pub(super) fn amount(text: &str, at: usize) -> Option<Amount> {
    let first = share(text, at).or_else(|| half(text, at)).or_else(|| single(text, at))?;
    let Some(between) = BETWEEN.iter().find(|between| text[first.stretch.end..].starts_with(**between)) else {
        return Some(first);
    };
    let next = first.stretch.end + between.len();
    let second = match share(text, next).or_else(|| single(text, next)) {
        Some(second) if second.upper.is_none() && first.upper.is_none() => second,
        _ => return Some(first),
    };
    let unit = |amount: &Amount| amount.called.unwrap_or(&text[amount.unit.clone()]).to_owned();
    let alone = first.unit.is_empty() && first.called.is_none();
    if !alone && unit(&first) != unit(&second) || alone && unit(&second).is_empty() {
        return Some(first);
    }
    // 3至5万元: what multiplies the second multiplies the first.
    let by = if alone && second.multiplied && !first.multiplied { factor(text, &second) } else { 1.0 };
    let value = first.value * by;
    let second_value = second.value;
    if second_value <= value {
        return Some(first);
    }
    Some(Amount { stretch: at..second.stretch.end, number: first.number, value, upper: Some(second_value), ..second })
}

/// By how much an amount was multiplied.
fn factor(text: &str, amount: &Amount) -> f64 {
    text[amount.number.end..amount.stretch.end]
        .chars()
        .take_while(|c| HEDGES.contains(c) || MAGNITUDES.contains(c))
        .filter_map(number::magnitude)
        .product()
}

/// 百分之十二点六, 三分之一.
fn share(text: &str, at: usize) -> Option<Amount> {
    const PARTS: [(&str, &str); 2] = [("百分之", "%"), ("千分之", "‰")];
    let rest = &text[at..];
    for (words, sign) in PARTS {
        if let Some(after) = rest.strip_prefix(words) {
            let number = number::number(after)?;
            let end = at + words.len() + number.length;
            return Some(Amount { called: Some(sign), measures: true, ..bare(at + words.len(), end, &number, at) });
        }
    }
    let whole = number::number(rest).filter(|n| n.upper.is_none() && n.value >= 2.0)?;
    let after = rest[whole.length..].strip_prefix("分之")?;
    let part = number::number(after).filter(|n| n.upper.is_none())?;
    let end = at + whole.length + "分之".len() + part.length;
    let number = Number { value: part.value / whole.value, ..part };
    Some(Amount { measures: true, ..bare(at, end, &number, at) })
}

fn bare(start: usize, end: usize, number: &Number, from: usize) -> Amount {
    Amount {
        stretch: from..end,
        number: start..end,
        value: number.value,
        upper: number.upper,
        unit: end..end,
        called: None,
        bound: None,
        native: number.native,
        multiplied: false,
        measures: false,
    }
}

/// 半个月, 半小时, 半年: a half of a unit of time.
fn half(text: &str, at: usize) -> Option<Amount> {
    const HALVES: [(&str, &str, bool); 7] = [
        ("个多小时", "个小时", true),
        ("个多月", "个月", true),
        ("个小时", "个小时", false),
        ("个月", "个月", false),
        ("多小时", "小时", true),
        ("小时", "小时", false),
        ("年", "年", false),
    ];
    let rest = text[at..].strip_prefix('半')?;
    let (printed, unit, more) = HALVES.iter().find(|(printed, ..)| rest.starts_with(*printed))?;
    let start = at + '半'.len_utf8();
    let end = start + printed.len();
    let number = Number { length: 3, value: 0.5, upper: None, native: true };
    let amount = bare(at, end, &number, at);
    Some(Amount {
        number: at..start,
        unit: start..end,
        called: Some(unit),
        bound: more.then_some(Bound::Over),
        measures: true,
        ..amount
    })
}

/// One number with what multiplies it and its unit.
fn single(text: &str, at: usize) -> Option<Amount> {
    let found = number::number(&text[at..])?;
    let mut amount = bare(at, at + found.length, &found, at);
    // 两三天, 五六十人.
    amount.bound = found.upper.map(|_| Bound::About);
    amount.multiplied = found.native && text[amount.number.clone()].contains(['万', '亿']);
    let rest = |at: usize| &text[at..];
    if let Some(sign @ ('%' | '‰')) = rest(amount.stretch.end).chars().next() {
        let end = amount.stretch.end;
        amount.stretch.end += sign.len_utf8();
        amount.unit = end..amount.stretch.end;
        amount.measures = true;
        return Some(amount);
    }
    let mut end = amount.stretch.end;
    let hedge = |at: usize| rest(at).chars().next().filter(|c| HEDGES.contains(c));
    let tell = |at: &mut usize, amount: &mut Amount| {
        if let Some(c) = hedge(*at) {
            *at += c.len_utf8();
            amount.bound = Some(if c == '来' { Bound::About } else { Bound::Over });
        }
    };
    // A unit may begin as a hedge does, and is longer then.
    if unit(rest(end)).is_none() {
        tell(&mut end, &mut amount);
        let mut by = 1.0;
        while let Some(c) = rest(end).chars().next().filter(|c| MAGNITUDES.contains(c)) {
            by *= number::magnitude(c).unwrap_or(1.0);
            end += c.len_utf8();
        }
        if by > 1.0 {
            amount.multiplied = true;
            // Decimal figures times powers of ten are rounded to what was written.
            let scale = |value: f64| (value * by * 1e3).round() / 1e3;
            (amount.value, amount.upper) = (scale(amount.value), amount.upper.map(scale));
            tell(&mut end, &mut amount);
        }
        if amount.bound.is_some() || amount.multiplied {
            amount.stretch.end = end;
        }
    }
    let Some(found) = unit(rest(end)) else {
        // A hedge without a unit is no hedge: 三来.
        if amount.bound.is_some()
            && amount.upper.is_none()
            && !amount.multiplied
            && !rest(end).starts_with(['名', '座'])
        {
            amount.stretch.end = amount.number.end;
            amount.bound = None;
        }
        amount.unit = amount.stretch.end..amount.stretch.end;
        return Some(amount);
    };
    amount.unit = end..end + found.length;
    amount.stretch.end = amount.unit.end;
    amount.measures = found.measures;
    behind_unit(text, &mut amount);
    Some(amount)
}

/// What goes on behind a unit: 两天半, 三年多, 元/平方米.
fn behind_unit(text: &str, amount: &mut Amount) {
    let printed = &text[amount.unit.clone()];
    let end = amount.unit.end;
    match printed {
        "个多月" => (amount.called, amount.bound) = (Some("个月"), Some(Bound::Over)),
        "个多小时" => (amount.called, amount.bound) = (Some("个小时"), Some(Bound::Over)),
        "个半小时" => (amount.called, amount.value) = (Some("个小时"), amount.value + 0.5),
        _ => {}
    }
    let rest = &text[end..];
    if is_time(printed) && rest.starts_with('半') && !rest.starts_with("半年") {
        amount.value += 0.5;
        amount.stretch.end = end + '半'.len_utf8();
    } else if amount.measures
        && rest.starts_with(['多', '余'])
        && !rest.starts_with("多少")
        && !rest.starts_with("余额")
    {
        amount.bound = Some(Bound::Over);
        amount.stretch.end = end + '多'.len_utf8();
    } else if let Some(per) = rest.strip_prefix('/') {
        let length =
            unit(per).map(|unit| unit.length).or_else(|| per.starts_with(['人', '户', '月', '日']).then_some(3));
        if let Some(length) = length {
            amount.unit.end = end + 1 + length;
            amount.stretch.end = amount.unit.end;
        }
    } else if let Some(small) = change(rest).filter(|_| matches!(printed, "元" | "块")) {
        amount.value += small.1;
        amount.stretch.end = end + small.0;
    } else if is_money(printed) {
        for money in ["人民币", "钱"] {
            if rest.starts_with(money) && printed != "元钱" && printed != "块钱" {
                amount.stretch.end = end + money.len();
            }
        }
    }
}

/// Bytes and worth of what stands behind whole yuan: 八角, 五角五分, 半.
fn change(text: &str) -> Option<(usize, f64)> {
    if text.starts_with('半') {
        return Some(('半'.len_utf8(), 0.5));
    }
    let part = |text: &str, unit: char| {
        let digit = text.chars().next()?;
        let value = digit.to_digit(10).or_else(|| number::digit(digit))?;
        text[digit.len_utf8()..].starts_with(unit).then(|| (digit.len_utf8() + unit.len_utf8(), f64::from(value)))
    };
    let (length, tenths) = part(text, '角')?;
    let (more, hundredths) = part(&text[length..], '分').unwrap_or((0, 0.0));
    Some((length + more, (tenths * 10.0 + hundredths) / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_whole() {
        let check = |text: &str, whole: &str, value: f64, upper: Option<f64>, unit: &str| {
            let found = amount(text, 0).unwrap_or_else(|| panic!("{text} is an amount"));
            let told = found.called.unwrap_or(&text[found.unit.clone()]);
            assert_eq!((&text[found.stretch.clone()], found.value, found.upper, told), (whole, value, upper, unit));
        };
        check("500余万元的", "500余万元", 5e6, None, "元");
        check("3.2公里", "3.2公里", 3.2, None, "公里");
        check("1.2万多户", "1.2万多户", 12_000.0, None, "户");
        check("12.6%的", "12.6%", 12.6, None, "%");
        check("百分之十二点六", "百分之十二点六", 12.6, None, "%");
        check("百分之12.6", "百分之12.6", 12.6, None, "%");
        check("四分之一的", "四分之一", 0.25, None, "");
        check("两成多", "两成多", 2.0, None, "成");
        check("0.6个百分点", "0.6个百分点", 0.6, None, "个百分点");
        check("三至五天", "三至五天", 3.0, Some(5.0), "天");
        check("10—15个", "10—15个", 10.0, Some(15.0), "个");
        check("3-5万元", "3-5万元", 30_000.0, Some(50_000.0), "元");
        check("3000元至5000元", "3000元至5000元", 3000.0, Some(5000.0), "元");
        check("七八个人", "七八个", 7.0, Some(8.0), "个");
        check("十几个人", "十几个", 10.0, None, "个");
        check("半个多月", "半个多月", 0.5, None, "个月");
        check("两个半小时", "两个半小时", 2.5, None, "个小时");
        check("一年半", "一年半", 1.5, None, "年");
        check("三年多来", "三年多", 3.0, None, "年");
        check("5000元/平方米", "5000元/平方米", 5000.0, None, "元/平方米");
        check("3.2万，", "3.2万", 32_000.0, None, "");
        check("三千八百万港元", "三千八百万港元", 3.8e7, None, "港元");
        check("六元八角五分", "六元八角五分", 6.85, None, "元");
        check("一番", "一番", 1.0, None, "番");
    }
}
