//! Search and statistics natively: `cargo bench --bench corpus`.
//!
//! The texts are the lines of JSON (`{"date", "title", "text"}`) in the file that `BROADSHEET_TEXTS` names; without it, the project's
//! own pages over and over. `BROADSHEET_ARTICLES` takes so many articles of them (10,000). Prints the median of five runs
//! after a first one, and how the time grows with ten times the text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints figures and stops where something is wrong"
)]

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

use broadsheet::bundle;
use broadsheet::cli::jsonl;
use broadsheet::engine::Engine;
use broadsheet::model::Document;
use broadsheet::wire::{
    Answer, ArticleId, Choice, CollocateOrder, ConcordanceOrder, Facet, KeynessOrder, Period, Question, Request,
    Response, Selected, Selection,
};

const DICTIONARY: &[u8] = include_bytes!("../assets/dictionary.gz");
const RUNS: usize = 5;

fn main() {
    let most = env::var("BROADSHEET_ARTICLES").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let documents = documents(most);
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let tenth = documents.len() / 10;
    let few = engine(&documents[..tenth]);
    let started = Instant::now();
    let all = engine(&documents);
    println!("{} articles, {:.1} MB: index {:.2?}", documents.len(), bytes as f64 / 1e6, started.elapsed());
    println!("{:.1} MB held by the index", all.index().bytes() as f64 / 1e6);
    drop(documents);
    let (mut few, mut all) = (few, all);
    let clicks = clicks(&mut all);
    let selection = Selection::default();
    let Ok(Answer::Diversity(basis, diversity)) = all.answer(&selection, &Question::Diversity) else { return };
    println!("{} tokens, {} types", basis.tokens, diversity.types);
    println!("{:<34} {:>10} {:>10} {:>10} {:>7} {:>9}", "", "first", "median", "tenth", "×", "rows");
    for (name, selection, question) in questions() {
        let answer = |engine: &mut Engine| engine.answer(&selection, &question).expect("it can be answered").total();
        print(name, time(&mut all, answer), time(&mut few, answer));
    }
    for (name, selection) in clicks {
        let select = |engine: &mut Engine| selected(engine, &selection).articles.len() as u32;
        print(name, time(&mut all, select), time(&mut few, select));
    }
}

fn print(name: &str, (first, median, rows): Timed, (_, tenth, _): Timed) {
    let growth = median.as_secs_f64() / tenth.as_secs_f64();
    println!("{name:<34} {first:>10.2?} {median:>10.2?} {tenth:>10.2?} {growth:>7.1} {rows:>9}");
}

fn documents(most: usize) -> Vec<Document> {
    if let Some(path) = env::var_os("BROADSHEET_TEXTS") {
        let lines = BufReader::new(fs::File::open(path).expect("the file of BROADSHEET_TEXTS")).split(b'\n');
        let read = lines.map(|line| jsonl::document(&line.unwrap()).expect("a line is an article"));
        return read.take(most).collect();
    }
    let pages = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")).unwrap();
    let mut paths: Vec<_> = pages.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: &_| bundle::document("page.txt", &fs::read(path).unwrap()).ok();
    let pages: Vec<Document> = paths.iter().filter_map(read).filter(|page| !page.page.articles.is_empty()).collect();
    let mut taken = 0;
    let enough = |page: &&Document| {
        taken += page.page.articles.len();
        taken <= most
    };
    pages.iter().cycle().take_while(enough).cloned().collect()
}

fn engine(documents: &[Document]) -> Engine {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    for document in documents {
        engine.add(document.clone());
    }
    engine.part(&Selection::default()).unwrap();
    engine
}

/// The first time, the median of the others, and how many rows there are.
type Timed = (Duration, Duration, u32);

fn time(engine: &mut Engine, mut work: impl FnMut(&mut Engine) -> u32) -> Timed {
    let mut rows = 0;
    let mut run = || {
        let started = Instant::now();
        rows = work(engine);
        started.elapsed()
    };
    let first = run();
    let mut runs: Vec<Duration> = (0..RUNS).map(|_| run()).collect();
    runs.sort_unstable();
    (first, runs[RUNS / 2], rows)
}

fn selected(engine: &mut Engine, selection: &Selection) -> Selected {
    match engine.handle(Request::Select(selection.clone())) {
        Ok(Response::Selected(selected)) => selected,
        other => panic!("a selection is answered with {other:?}"),
    }
}

/// What a click among the facets asks: the articles of a selection and the counts of every facet. Chosen is what most articles have.
fn clicks(engine: &mut Engine) -> Vec<(&'static str, Selection)> {
    let reports = selected(engine, &Selection::default()).facets;
    let first = |facet| {
        let row = reports.iter().find(|report| report.facet == facet)?.rows.iter().max_by_key(|row| row.count)?;
        Some(Choice { facet, value: row.value.clone() })
    };
    let chosen = |facets: &[Facet]| Selection {
        choices: facets.iter().filter_map(|facet| first(*facet)).collect(),
        ..Selection::default()
    };
    vec![
        ("facets of everything", Selection::default()),
        ("facets of 中国", Selection { query: "中国".into(), ..Selection::default() }),
        ("facets, a length chosen", chosen(&[Facet::Length])),
        ("facets, a date and person chosen", chosen(&[Facet::Date, Facet::Person])),
    ]
}

fn questions() -> Vec<(&'static str, Selection, Question)> {
    use ConcordanceOrder::Right;
    let limit = 100;
    let all = Selection::default;
    let query = |query: &str| Selection { query: query.into(), ..Selection::default() };
    let kwic = |node: &str, order: &[ConcordanceOrder], limit| Question::Concordance {
        node: node.into(),
        context: 10,
        order: order.to_vec(),
        from: 0,
        limit,
    };
    let sorted = [Right(1), Right(2), Right(3)];
    let collocates = |node: &str| Question::Collocates {
        node: node.into(),
        left: 5,
        right: 5,
        across: false,
        least: 2,
        order: CollocateOrder::LogDice,
        limit,
    };
    let keyness = || Question::Keyness { reference: None, least: 1, order: KeynessOrder::LogLikelihood, limit };
    let node = || "中国".to_owned();
    vec![
        ("words", all(), Question::Words { limit, content_only: false }),
        ("words, no row", all(), Question::Words { limit: 0, content_only: false }),
        ("words, all rows", all(), Question::Words { limit: u32::MAX, content_only: false }),
        ("search 中国", query("中国"), Question::Search { limit: 20 }),
        ("search 经济 发展", query("经济 发展"), Question::Search { limit: 20 }),
        ("kwic 中国, sorted 1R 2R 3R", all(), kwic("word:中国", &sorted, limit)),
        ("kwic 的, sorted 1R 2R 3R", all(), kwic("word:的", &sorted, limit)),
        ("kwic 国人 (a string), sorted", all(), kwic("国人", &sorted, limit)),
        ("kwic 中国, all lines", all(), kwic("word:中国", &sorted, u32::MAX)),
        ("kwic /第.{1,3}届/", all(), kwic("/第.{1,3}届/", &sorted, limit)),
        ("collocates 中国", all(), collocates("word:中国")),
        ("collocates 的", all(), collocates("word:的")),
        ("keyness 经济 against the rest", query("经济"), keyness()),
        ("ngrams 2", all(), Question::Ngrams { n: 2, least: 2, limit }),
        ("ngrams 5", all(), Question::Ngrams { n: 5, least: 2, limit }),
        ("ngrams 3, once", all(), Question::Ngrams { n: 3, least: 1, limit }),
        ("dispersion 中国", all(), Question::Dispersion { node: node(), limit }),
        ("series 中国 by day", all(), Question::Series { node: node(), by: Period::Day }),
        ("diversity", all(), Question::Diversity),
        ("similar", all(), Question::Similar { article: ArticleId { page: 0, article: 0 }, limit }),
        ("reuse", all(), Question::Reuse { limit }),
        ("new words", all(), Question::NewWords { least: 5, limit }),
    ]
}
