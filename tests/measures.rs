//! Every measure against an independent computation: see `tests/reference/README.md`.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use broadsheet::measure::{
    Bm25, Contrast, Cooccurrence, branching_entropy, cosine, deviation_of_proportions, deviation_of_proportions_norm,
    dice, inverse_document_frequency, juilland_d, log_dice, moving_average_type_token_ratio, per_million,
    per_ten_thousand, range, split_pmi, tf_icf, tf_idf, type_token_ratio,
};
use serde_json::Value;

/// How far a value may be off, relative to the one in the file.
const RELATIVE: f64 = 1e-9;

/// How far it may be off where the file has 0.
const ABSOLUTE: f64 = 1e-14;

/// One row of the file: counts and what they give.
struct Row {
    section: &'static str,
    row: Value,
}

/// The rows of a section of the file.
fn rows(section: &'static str) -> Vec<Row> {
    let file: Value = serde_json::from_str(include_str!("reference/measures.json")).unwrap();
    let rows = file[section].as_array().expect(section).clone();
    rows.into_iter().map(|row| Row { section, row }).collect()
}

impl Row {
    fn count(&self, name: &str) -> u64 {
        self.row[name].as_u64().unwrap_or_else(|| panic!("{}: {name} in {}", self.section, self.row))
    }

    fn number(&self, name: &str) -> f64 {
        self.row[name].as_f64().unwrap_or_else(|| panic!("{}: {name} in {}", self.section, self.row))
    }

    fn counts(&self, name: &str) -> Vec<u64> {
        self.row[name].as_array().expect(name).iter().map(|count| count.as_u64().unwrap()).collect()
    }

    /// What the program gives is what the file says, and nothing that a reader could not read.
    fn is(&self, name: &str, value: impl Into<Option<f64>>) {
        same(&format!("{} {name} of {}", self.section, self.row), value.into(), &self.row[name]);
    }
}

fn same(what: &str, value: Option<f64>, expected: &Value) {
    match (value, expected.as_f64()) {
        (None, None) => assert!(expected.is_null(), "{what} is in the file"),
        (Some(value), Some(expected)) => {
            let most = if expected == 0.0 { ABSOLUTE } else { RELATIVE * expected.abs() };
            assert!(value.is_finite() && (value - expected).abs() <= most, "{what}: {value} is not {expected}");
        }
        (value, expected) => panic!("{what}: {value:?} is not {expected:?}"),
    }
}

#[test]
fn relative_frequencies() {
    for row in rows("shares") {
        row.is("per_million", per_million(row.count("count"), row.count("size")));
        row.is("per_ten_thousand", per_ten_thousand(row.count("count"), row.count("size")));
    }
}

#[test]
fn keyness() {
    for row in rows("keyness") {
        let contrast = Contrast {
            target: row.count("target"),
            target_tokens: row.count("target_tokens"),
            reference: row.count("reference"),
            reference_tokens: row.count("reference_tokens"),
        };
        row.is("log_likelihood", contrast.log_likelihood());
        row.is("log_ratio", contrast.log_ratio());
        row.is("percent_diff", contrast.percent_diff());
        row.is("simple_maths", contrast.simple_maths(row.number("n")));
    }
}

#[test]
fn collocation() {
    for row in rows("collocation") {
        let pair = Cooccurrence {
            observed: row.count("observed"),
            node: row.count("node"),
            collocate: row.count("collocate"),
            tokens: row.count("tokens"),
            window: row.count("window") as u32,
        };
        row.is("expected", pair.expected());
        row.is("mutual_information", pair.mutual_information());
        row.is("mutual_information_cubed", pair.mutual_information_cubed());
        row.is("t_score", pair.t_score());
        row.is("log_likelihood", pair.log_likelihood());
        row.is("delta_p", pair.delta_p());
        row.is("delta_p_reverse", pair.delta_p_reverse());
    }
    for row in rows("dice") {
        let (windows, node, collocate) = (row.count("windows"), row.count("node"), row.count("collocate"));
        row.is("dice", dice(windows, node, collocate));
        row.is("log_dice", log_dice(windows, node, collocate));
    }
}

#[test]
fn dispersion() {
    for row in rows("dispersion") {
        let (counts, sizes) = (row.counts("counts"), row.counts("sizes"));
        let parts = counts.iter().map(|&count| count as u32).zip(sizes.iter().copied());
        let held: Vec<(u32, u64)> = parts.filter(|(count, _)| *count > 0).collect();
        let tokens = sizes.iter().sum();
        row.is("range", range(&held) as f64);
        row.is("juilland_d", juilland_d(&held, sizes.len()));
        row.is("dp", deviation_of_proportions(&held, tokens));
        row.is("dp_norm", deviation_of_proportions_norm(&held, tokens, *sizes.iter().min().unwrap()));
    }
}

#[test]
fn weights() {
    for row in rows("bm25") {
        let idf = Bm25::idf(row.count("articles"), row.count("holding"));
        let bm25 = Bm25 { k1: row.number("k1"), b: row.number("b") };
        row.is("idf", idf);
        row.is("weight", bm25.weight(idf, row.number("tf"), row.number("length"), row.number("mean")));
    }
    for row in rows("tf_idf") {
        let (count, articles, holding) = (row.count("count"), row.count("articles"), row.count("holding"));
        let idf = inverse_document_frequency(articles, holding);
        row.is("idf", idf);
        row.is("tf_idf", tf_idf(count, row.count("tokens"), idf));
        row.is("tf_icf", tf_icf(count as u32, holding, articles));
    }
}

#[test]
fn likeness() {
    for row in rows("cosine") {
        let text = |name: &str| -> Vec<(u32, f64)> {
            let pair = |pair: &Value| (pair[0].as_u64().unwrap() as u32, pair[1].as_f64().unwrap());
            row.row[name].as_array().unwrap().iter().map(pair).collect()
        };
        row.is("cosine", cosine(&text("x"), &text("y")));
        row.is("cosine", cosine(&text("y"), &text("x")));
    }
}

#[test]
fn diversity() {
    for row in rows("diversity") {
        let words: Vec<u32> = row.counts("words").into_iter().map(|word| word as u32).collect();
        let mut types = words.clone();
        types.sort_unstable();
        types.dedup();
        row.is("ttr", type_token_ratio(types.len() as u64, words.len() as u64));
        for window in row.row["windows"].as_array().unwrap() {
            let value = moving_average_type_token_ratio(&words, window["window"].as_u64().unwrap() as usize);
            same(&format!("{window} of {words:?}"), value, &window["mattr"]);
        }
    }
}

#[test]
fn new_words() {
    for row in rows("branching") {
        row.is("entropy", branching_entropy(&row.counts("counts")));
    }
    for row in rows("cohesion") {
        let pair = |pair: &Value| (pair[0].as_u64().unwrap(), pair[1].as_u64().unwrap());
        let splits: Vec<(u64, u64)> = row.row["splits"].as_array().unwrap().iter().map(pair).collect();
        row.is("pmi", split_pmi(row.count("count"), &splits, row.count("characters")));
    }
}

#[test]
fn the_file_has_enough_of_each() {
    for section in
        ["shares", "keyness", "collocation", "dice", "dispersion", "bm25", "tf_idf", "cosine", "branching", "cohesion"]
    {
        assert!(rows(section).len() >= 30, "{section}");
    }
    let windows = |row: &Row| row.row["windows"].as_array().unwrap().len();
    assert!(rows("diversity").iter().map(windows).sum::<usize>() >= 30);
}
