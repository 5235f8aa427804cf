//! Doubts about texts, and texts that leave none.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::sync::LazyLock;

use broadsheet::bundle::document;
use broadsheet::facts::{Finder, Gazetteer};
use broadsheet::proof::doubts;
use broadsheet::segment::Segmenter;
use broadsheet::wire::doubts::{DoubtKind, DoubtKind::*, SHOWN};

/// Reading the dictionary takes a while in a debug build: one for all tests.
static SEGMENTER: LazyLock<Segmenter> =
    LazyLock::new(|| Segmenter::new(include_bytes!("../assets/dictionary.gz")).unwrap());

static GAZETTEER: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::new(include_bytes!("../assets/gazetteer.gz")).unwrap());

/// What is shown of a page of these paragraphs: kind, words, suggestion.
fn shown(paragraphs: &[&str]) -> Vec<(DoubtKind, String, Option<String>)> {
    let text = format!("河边的路灯亮了\n\n本报讯（记者 王小明）{}\n", paragraphs.join("\n\n"));
    let document = document("page.txt", text.as_bytes()).unwrap();
    let found = doubts(&Finder::new(&SEGMENTER, Some(&GAZETTEER)).read(&document, 0));
    for doubt in &found {
        assert!(document.text[doubt.span.range()].contains(&doubt.text), "{doubt:?}");
    }
    let found = found.into_iter().filter(|doubt| doubt.confidence >= SHOWN);
    found.map(|doubt| (doubt.kind, doubt.text, doubt.suggestion)).collect()
}

#[track_caller]
fn check(paragraphs: &[&str], expected: &[(DoubtKind, &str, Option<&str>)]) {
    let expected: Vec<_> =
        expected.iter().map(|(kind, words, instead)| (*kind, (*words).into(), instead.map(Into::into))).collect();
    assert_eq!(shown(paragraphs), expected);
}

#[test]
fn what_is_right_is_left_alone() {
    check(
        &[
            "昨天下午，社区的居民在河边散步时说：“路灯亮了，晚上走路放心多了。”这条路长2.5公里，今年3月动工，4月30日完工。",
            "“第一段没有说完，接着说下去，",
            "“第二段才说完。”他笑着说。一是修路；二是装灯；三是(也最要紧)有人管。",
            "村里人人都说好，天天有人来看看，家家户户都高兴。村村民宿开了张，他的的确确来过。",
        ],
        &[],
    );
}

#[test]
fn marks_are_closed_as_they_were_opened() {
    check(&["居民说：“路灯亮了，大家都放心了，晚上出门也不怕了。社区的人也很高兴。"], &[(Unclosed, "“", None)]);
    check(&["居民说：“路灯亮了“，大家都放心了，晚上出门也不怕了。"], &[(Unclosed, "“", Some("”"))]);
    check(&["居民说路灯亮了”，大家都放心了，晚上出门也不怕了。"], &[(Unopened, "”", None)]);
    check(&["他读了《路灯（之一》）这篇文章，大家都说写得好。"], &[(Crossed, "《路灯（之一》", None)]);
}

#[test]
fn a_character_too_many_is_told_with_the_word_that_is_meant() {
    check(&["他们改进工作作作风，居民都说好。"], &[(Doubled, "作作风", Some("作风"))]);
}

#[test]
fn no_calendar_has_the_day() {
    check(
        &["工程2月30日完工，4月7日开灯，四月三十一日验收。"],
        &[(ImpossibleDate, "2月30日", None), (ImpossibleDate, "四月三十一日", None)],
    );
}

#[test]
fn a_paragraph_stops_in_the_middle() {
    let whole = "社区的居民在河边散步，走到新装的路灯下面停下来，说起从前这里一到晚上就看不见路，如今亮了。";
    let cut = "社区的居民在河边散步，走到新装的路灯下面停下来。说起从前这里一到晚上就看不见路，如今亮了，大家都说要把";
    check(&[whole, whole, whole, cut], &[(NoEnd, "了，大家都说要把", None)]);
}

#[test]
fn one_mark_is_set_unlike_the_others() {
    let clause = "路灯亮了，居民放心了，";
    check(&[&format!("{}老人说好,孩子也说好。", clause.repeat(8))], &[(MixedWidth, ",", Some("，"))]);
    check(&["路灯亮了,居民放心了,老人说好,孩子也说好。"], &[]);
}

#[test]
fn one_character_is_of_the_other_script() {
    let sentence = "社区的居民在河边散步，走到新装的路灯下面停下来，说起从前这里一到晚上就看不见路。".repeat(6);
    check(&[&format!("{sentence}如今路燈亮了。")], &[(MixedScript, "燈", Some("灯"))]);
    check(&["社區的居民在河邊散步，走到新裝的路燈下面停下來。"], &[]);
}

#[test]
fn programs_leave_things_behind() {
    check(&["路灯亮了&nbsp;居民<br>放心了，A&B公司说<好>。"], &[(Leftover, "&nbsp;", None), (Leftover, "<br>", None)]);
}

#[test]
fn nobody_knows_the_place() {
    let known = "南昌市东湖区的扬子洲街道和青山湖区的湖坊镇都装了路灯。";
    check(&[known], &[]);
    check(&[known, "南昌市青云谱区三家店街道、新建区望城镇的居民都说好。南昌市青云谱区徐家坊街道昨天开了会。"], &[]);
    check(&[known, "南昌市青云谱区徐家访街道昨天开了会。"], &[(PlaceName, "徐家访街道", Some("徐家坊街道"))]);
}

#[test]
fn one_person_is_told_of_in_two_ways() {
    let known = "副市长顾明峰来到河边，市水利局局长李大明介绍了工程。";
    check(&[known, "李大明说，路灯都亮了，顾明峰听了很高兴。"], &[]);
    check(&[known, "市长顾明峰听了很高兴。"], &[(Person, "市长顾明峰", Some("副市长顾明峰"))]);
    check(
        &[known, "市水利局局长李大鸣说，路灯都亮了。李大明又说，明年还要装。"],
        &[(Person, "李大鸣", Some("李大明"))],
    );
}

#[test]
fn a_part_is_larger_than_its_whole() {
    check(&["社区共有居民12人，其中老人15人。"], &[(Sum, "12人，其中老人15人", None)]);
    check(&["社区共有居民15人，其中老人12人。今年增加12人，其中老人15人。"], &[]);
}
