//! The tables against values that were computed apart: see `tests/reference/README.md`.

use std::fs;
use std::path::Path;

use broadsheet::corpus::collocates::{self, collocates};
use broadsheet::corpus::diversity::diversity;
use broadsheet::corpus::frequency::{self, frequencies};
use broadsheet::corpus::keyness::{self, keyness};
use broadsheet::corpus::keywords::{Weighing, keywords};
use broadsheet::corpus::ngrams::{self, ngrams};
use broadsheet::corpus::node::places;
use broadsheet::corpus::similar::similar;
use broadsheet::corpus::{Pages, Part};
use broadsheet::export::columns::Row;
use broadsheet::index::Index;
use broadsheet::model::Document;
use broadsheet::pace::{Pace, whole};
use broadsheet::segment::Cut;
use broadsheet::text::fold::Script;
use broadsheet::wire::{CollocateOrder, KeynessOrder};
use serde_json::Value;

use super::library::page;

const ALL: usize = usize::MAX;

/// Makes each character a word.
struct Characters;

impl Cut for Characters {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        ends.extend(text.char_indices().map(|(at, c)| (at + c.len_utf8()) as u32));
    }

    fn pos(&self, _: &str) -> &str {
        "x"
    }
}

/// Makes each two characters a noun; marks stand alone.
struct Pairs;

impl Cut for Pairs {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        let mut first = None;
        for (at, c) in text.char_indices() {
            let end = (at + c.len_utf8()) as u32;
            match first {
                _ if !c.is_alphanumeric() => ends.extend(first.take().into_iter().chain([end])),
                Some(_) => {
                    first = None;
                    ends.push(end);
                }
                None => first = Some(end),
            }
        }
        ends.extend(first);
    }

    fn pos(&self, _: &str) -> &str {
        "n"
    }
}

struct Reference {
    values: Value,
    documents: Vec<Document>,
    index: Index,
}

impl Reference {
    /// The pages of the reference as articles, line by line, Han characters and the marks that end sentences alone.
    fn read(mut cutter: impl Cut) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let values: Value = serde_json::from_slice(&fs::read(root.join("reference/statistics.json")).unwrap()).unwrap();
        let (mut documents, mut index) = (Vec::new(), Index::default());
        for (number, file) in (0..).zip(values["files"].as_array().unwrap()) {
            let text = fs::read_to_string(root.join("pages").join(file.as_str().unwrap())).unwrap();
            let kept = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) || "。！？…｡!?".contains(*c);
            let lines: Vec<String> = text.lines().map(|line| line.chars().filter(kept).collect()).collect();
            let document = page("", &lines.iter().map(String::as_str).collect::<Vec<_>>());
            index.push(number, &document, &mut cutter);
            documents.push(document);
        }
        index.settle();
        Self { values, documents, index }
    }

    fn part(&self, articles: std::ops::Range<u32>) -> Part {
        Part::new(&self.index, articles.collect())
    }

    fn all(&self) -> Part {
        self.part(0..self.documents.len() as u32)
    }
}

/// Compares the rows that the reference keeps, which `name` names, and their number.
fn compare<R: Row>(table: (u32, Vec<R>), expected: &Value, name: impl Fn(&Value) -> String) {
    assert_eq!((table.0, table.1.len() as u64), (table.1.len() as u32, expected["total"].as_u64().unwrap()));
    let mut compared = 0;
    for row in &table.1 {
        let mut text = String::new();
        row.json(&mut text);
        let row: Value = serde_json::from_str(&text).unwrap();
        let Some(expected) = expected["rows"].get(name(&row)) else { continue };
        for (field, value) in expected.as_object().unwrap() {
            assert!(close(&row[field], value), "{field} of {row} is not {value}");
            compared += 1;
        }
    }
    let fields = expected["rows"].as_object().unwrap().values().map(|row| row.as_object().unwrap().len());
    assert_eq!(compared, fields.sum::<usize>());
}

fn close(value: &Value, expected: &Value) -> bool {
    match (value.as_f64(), expected.as_f64()) {
        (Some(value), Some(expected)) => (value - expected).abs() <= 1e-9 * expected.abs() + 1e-12,
        _ => value == expected,
    }
}

fn word(row: &Value) -> String {
    row["word"].as_str().unwrap().to_owned()
}

#[test]
fn every_value_agrees_with_the_reference() {
    let reference = Reference::read(Characters);
    let Reference { values, documents, index } = &reference;
    let all = reference.all();
    let pace = &Pace::steady();
    let options = frequency::Options { limit: ALL, content_only: false };
    compare(whole(frequencies(index, &all, options, pace)), &values["words"], word);
    for asked in values["collocates"].as_array().unwrap() {
        let number = |name: &str| asked[name].as_u64().unwrap() as u32;
        let options = collocates::Options {
            left: number("left"),
            right: number("right"),
            across: asked["across"].as_bool().unwrap(),
            least: 1,
            order: CollocateOrder::Mi,
            limit: ALL,
        };
        let node = whole(places(index, &all, asked["node"].as_str().unwrap(), Script::Own, pace)).unwrap();
        compare(whole(collocates(index, &all, &node, options, pace)), asked, word);
    }
    let half = values["keyness"]["target"].as_u64().unwrap() as u32;
    let (target, rest) = (reference.part(0..half), reference.part(half..documents.len() as u32));
    let options = keyness::Options { least: 1, order: KeynessOrder::SimpleMaths, limit: ALL };
    compare(whole(keyness(index, &target, &rest, options, pace)), &values["keyness"], word);
    for asked in values["ngrams"].as_array().unwrap() {
        let options = ngrams::Options { n: asked["n"].as_u64().unwrap() as u32, least: 1, limit: ALL };
        compare(whole(ngrams(index, &all, options, pace)), asked, |row| row["ngram"].as_str().unwrap().to_owned());
    }
    let mut text = String::new();
    whole(diversity(index, &all, pace)).json(&mut text);
    let found: Value = serde_json::from_str(&text).unwrap();
    for (field, value) in values["diversity"].as_object().unwrap() {
        assert!(close(&found[field], value), "{field} of {found}");
    }
    let (_, alike) = whole(similar(Pages { index, documents }, &all, 0, ALL, pace));
    let expected = values["similar"].as_object().unwrap();
    assert_eq!(alike.len(), expected.len());
    for row in alike {
        let value = expected[&format!("{}:{}", row.page, row.article)]["similarity"].as_f64().unwrap();
        assert!((row.similarity - value).abs() < 1e-9 * value, "{row:?} is not {value}");
    }
}

#[test]
fn text_rank_agrees_with_the_reference() {
    let reference = Reference::read(Pairs);
    let all = reference.all();
    let words = whole(keywords(&reference.index, &all, Weighing::TextRank, ALL, &Pace::steady()));
    compare(words, &reference.values["keywords"], word);
}
