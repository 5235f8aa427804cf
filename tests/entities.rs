//! Persons, places and organisations of pages against what a careful reader finds on them: `tests/entities/NAME.tsv` has a line for
//! each, `kind name post`.

#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, reason = "a golden file that cannot be read is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use broadsheet::facts::{Finder, Gazetteer};
use broadsheet::model::Document;
use broadsheet::parse::parse_page;
use broadsheet::segment::Segmenter;
use broadsheet::wire::facts::{Entity, EntityKind};

/// Kind, name and, for persons, post.
type Line = (&'static str, String, String);

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn document(page: &str) -> Document {
    let text = fs::read_to_string(root().join(page)).unwrap();
    Document { page: parse_page(page, &text), text: text.into(), ..Document::default() }
}

fn entities(document: &Document) -> Vec<Entity> {
    let segmenter = Segmenter::new(&fs::read(root().join("assets/dictionary.gz")).unwrap()).unwrap();
    Finder::new(&segmenter, None).read(document, 0).facts.entities
}

fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

fn told(name: &str) -> BTreeSet<Line> {
    let lines = fs::read_to_string(root().join(format!("tests/entities/{name}.tsv"))).unwrap();
    let line = |line: &str| {
        let mut fields = line.split('\t');
        let own = fields.next().unwrap();
        let known = ["person", "place", "organisation"].into_iter().find(|known| *known == own).unwrap();
        (known, fields.next().unwrap().to_owned(), fields.next().unwrap_or_default().to_owned())
    };
    lines.lines().map(line).collect()
}

/// Whether F1 of persons with their posts is at least `least`, and every place and organisation told is found.
fn check(page: &str, name: &str, least: f64) {
    let document = document(page);
    let found: BTreeSet<Line> =
        entities(&document).into_iter().map(|e| (kind(e.kind), e.name, e.title.unwrap_or_default())).collect();
    let told = told(name);
    let persons =
        |lines: &BTreeSet<Line>| lines.iter().filter(|line| line.0 == "person").cloned().collect::<BTreeSet<_>>();
    let (found_persons, told_persons) = (persons(&found), persons(&told));
    let right = found_persons.intersection(&told_persons).count();
    let f1 = 2.0 * right as f64 / (found_persons.len() + told_persons.len()) as f64;
    let missed: Vec<_> = told.difference(&found).collect();
    let more: Vec<_> = found_persons.difference(&told_persons).collect();
    assert!(f1 >= least, "{name}: {f1:.3}\nmissed {missed:#?}\nmore {more:#?}");
    let others: Vec<_> = missed.into_iter().filter(|line| line.0 != "person").collect();
    assert!(others.is_empty(), "{name}: {others:#?}\nfound {found:#?}");
}

#[test]
fn persons_of_the_page_that_is_shipped() {
    check("pages/zhuzhou-daily.txt", "zhuzhou-daily", 0.95);
}

#[test]
fn a_city_paper() {
    check("tests/entities/city-2016.txt", "city-2016", 0.9);
}

#[test]
fn a_paper_of_the_fifties() {
    check("tests/entities/daily-1955.txt", "daily-1955", 0.9);
}

#[test]
fn a_paper_in_traditional_characters() {
    check("tests/entities/harbour-1998.txt", "harbour-1998", 0.9);
}

#[test]
fn a_sports_paper() {
    check("tests/entities/sport-2019.txt", "sport-2019", 0.9);
}

#[test]
fn a_mention_covers_the_name_alone() {
    let document = document("pages/zhuzhou-daily.txt");
    let entities = entities(&document);
    let mentions = |name: &str| -> Vec<&str> {
        let person = entities.iter().find(|entity| entity.name == name).unwrap();
        person.mentions.iter().map(|mention| mention.span.of(&document.text)).collect()
    };
    assert!(mentions("顾峰").iter().all(|words| *words == "顾峰"));
    // He is called 老傅 once.
    assert!(mentions("傅永").contains(&"老傅"));
    assert!(mentions("小鱼").len() > 2);
    assert_eq!(mentions("倪先生"), ["倪"]);
}

/// The entities of a kind in a paragraph.
fn named(kind: EntityKind, paragraph: &str) -> Vec<String> {
    let text = format!("河边的路灯亮了\n\n{paragraph}\n");
    let document = Document { page: parse_page("", &text), text: text.as_str().into(), ..Document::default() };
    entities(&document).into_iter().filter(|entity| entity.kind == kind).map(|entity| entity.name).collect()
}

fn persons(paragraph: &str) -> Vec<String> {
    named(EntityKind::Person, paragraph)
}

#[test]
fn what_stands_among_names_is_a_name() {
    let told = "参加会议的有王大明、巴桑旺堆（藏族）、李晓芳（女）、赵文举、钱学礼、孙玉明等同志。";
    assert_eq!(persons(told), ["王大明", "巴桑旺堆", "李晓芳", "赵文举", "钱学礼", "孙玉明"]);
    assert_eq!(persons("要做到学史明理、学史增信、学史崇德、学史力行。"), <[&str; 0]>::default());
    assert_eq!(persons("我们要做到多看、多学、多悟、多讲，不怕难。"), <[&str; 0]>::default());
}

#[test]
fn a_place_is_no_part_of_other_words() {
    let places = |paragraph| named(EntityKind::Place, paragraph);
    assert_eq!(places("从此河长巡河有了时间表。"), <[&str; 0]>::default());
    assert_eq!(places("这个春日里青禾社区的路修好了。"), ["青禾社区"]);
    // A word of every day is a name behind its street; names of estates are longer than others.
    assert_eq!(places("柳溪街道香樟社区的居民来了。"), ["柳溪街道", "香樟社区"]);
    assert_eq!(places("记者在碧波花城小区看到，路灯亮了。"), ["碧波花城小区"]);
}

#[test]
fn what_is_called_after_someone_is_no_one() {
    assert_eq!(persons("会议学习邓小平理论，讨论马歇尔计划和小康村建设。"), <[&str; 0]>::default());
    assert_eq!(persons("总统拉吉夫·甘地说，会谈很顺利。"), ["拉吉夫·甘地"]);
}

#[test]
fn a_place_lies_where_its_page_is() {
    let gazetteer = Gazetteer::new(&fs::read(root().join("assets/gazetteer.gz")).unwrap()).unwrap();
    let segmenter = Segmenter::new(&fs::read(root().join("assets/dictionary.gz")).unwrap()).unwrap();
    let document = document("pages/zhuzhou-daily.txt");
    let entities = Finder::new(&segmenter, Some(&gazetteer)).read(&document, 0).facts.entities;
    let within = |name: &str| entities.iter().find(|entity| entity.name == name).unwrap().within.join("/");
    assert_eq!(within("金山街道"), "湖南省/株洲市/荷塘区");
    assert_eq!(within("新马社区"), "湖南省/株洲市/天元区/马家河街道");
    assert_eq!(within("湖南"), "");
}

#[test]
fn nothing_and_anything_has_defined_results() {
    let segmenter = Segmenter::new(&fs::read(root().join("assets/dictionary.gz")).unwrap()).unwrap();
    // A text may end anywhere in and behind names of every kind.
    let names = "总统拉吉夫·甘地、纳尔逊·曼德拉和王大明（藏族）、桥本龙太郎在柳溪街道香樟社区会见记者李晓芳、赵文举说";
    let cut = names.char_indices().map(|(at, _)| &names[..at]);
    let others =
        ["", "·", "老", "(化名)", "王·", "·王", "某某", "１２３", "<b>老王</b>", "𠮷野家·𠮷", "小（化名）小（化名）"];
    for text in cut.chain(others) {
        let document = Document { page: parse_page("", text), text: text.into(), ..Document::default() };
        for entity in Finder::new(&segmenter, None).read(&document, 0).facts.entities {
            assert!(
                !entity.name.is_empty() && entity.mentions.iter().all(|m| document.text.get(m.span.range()).is_some())
            );
        }
    }
}
