//! How fast facts are read, natively, on one core, and whether the time grows as the input does.
//!
//! `cargo bench --bench facts`. Each row is one kind of input, parsed beforehand, at about a third of a megabyte and at ten times that.
//! Speeds are medians. `BROADSHEET_BENCH_TEXTS` names a `.jsonl` file (one object a line, its `title` and `text` a page) to be
//! measured too.
#![allow(clippy::print_stdout, reason = "the figures are what a bench is for")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use broadsheet::facts::Finder;
use broadsheet::model::Document;
use broadsheet::parse::parse_page;
use broadsheet::segment::Segmenter;

/// Bytes of the smaller input of each kind.
const SIZE: usize = 300_000;
/// How often each input is read; the median counts.
const ROUNDS: usize = 5;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dictionary = fs::read(root.join("assets/dictionary.gz")).unwrap_or_default();
    let Ok(segmenter) = Segmenter::new(&dictionary) else {
        println!("no dictionary");
        return;
    };
    println!("{:<40}{:>9}{:>10}{:>12}{:>8}", "input", "MB", "MB/s", "MB/s, 10×", "time");
    let pages = pages(&[root.join("pages"), root.join("tests/facts")]);
    let row = |name: &str, make: &dyn Fn(usize) -> Vec<String>| row(name, &segmenter, make);
    row("pages, one by one", &|bytes| filled(&pages, bytes));
    row("pages, all in one", &|bytes| vec![filled(&pages, bytes).join("\n\n")]);
    row("one paragraph", &|bytes| {
        vec![repeated("居民反映路灯不亮，街道已安装23盏路灯，剩余7盏将于4月7日装好。", bytes)]
    });
    row("numbers", &|bytes| vec![repeated("一百二十三亿四千五百六十七万", bytes)]);
    row("digits", &|bytes| vec![repeated("1,234.5万元至9亿元", bytes)]);
    row("dates", &|bytes| vec![repeated("2021年4月7日至8日，", bytes)]);
    row("opening quotation marks", &|bytes| vec![repeated("“居民希望", bytes)]);
    row("quotations", &|bytes| vec![repeated("“能不能修好路灯”", bytes)]);
    if let Some(path) = std::env::var_os("BROADSHEET_BENCH_TEXTS") {
        let texts = texts(Path::new(&path));
        row("texts of BROADSHEET_BENCH_TEXTS", &|bytes| filled(&texts, bytes));
    }
}

fn row(name: &str, segmenter: &Segmenter, make: &dyn Fn(usize) -> Vec<String>) {
    let documents = |texts: Vec<String>| -> Vec<Document> {
        let document =
            |text: String| Document { page: parse_page("bench", &text), text: text.into(), notices: Vec::new() };
        texts.into_iter().map(document).collect()
    };
    let (small, large) = (documents(make(SIZE)), documents(make(10 * SIZE)));
    let (short, long) = (seconds(&small, segmenter), seconds(&large, segmenter));
    let megabytes =
        |documents: &[Document]| documents.iter().map(|document| document.text.len()).sum::<usize>() as f64 / 1e6;
    let (small, large) = (megabytes(&small), megabytes(&large));
    let growth = long / short * (10.0 * small / large);
    println!("{name:<40}{small:>9.2}{:>10.1}{:>12.1}{growth:>7.1}×", small / short, large / long);
}

/// The median time in which the facts of all documents are read by a finder that knows no word yet.
fn seconds(documents: &[Document], segmenter: &Segmenter) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let finder = Finder::new(segmenter, None);
            for document in documents {
                black_box(finder.read(black_box(document), 0));
            }
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// The `.txt` files of some folders, in the order of their names.
fn pages(folders: &[PathBuf]) -> Vec<String> {
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let mut files: Vec<PathBuf> =
        files.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

/// The title and the text of each line of JSON, as far as they are needed.
fn texts(file: &Path) -> Vec<String> {
    let page = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        let field = |name: &str| value.get(name).and_then(|v| v.as_str()).unwrap_or_default();
        Some(format!("{}\n\n{}\n", field("title"), field("text")))
    };
    fs::read_to_string(file).unwrap_or_default().lines().take(20_000).filter_map(page).collect()
}

/// As many of the texts as make up so many bytes, from the first again where they do not suffice.
fn filled(texts: &[String], bytes: usize) -> Vec<String> {
    let mut length = 0;
    let enough = |text: &&String| {
        let more = length < bytes;
        length += text.len();
        more
    };
    texts.iter().filter(|text| !text.is_empty()).cycle().take_while(enough).cloned().collect()
}

/// The words again and again up to about so many bytes.
fn repeated(words: &str, bytes: usize) -> String {
    words.repeat(bytes / words.len())
}
