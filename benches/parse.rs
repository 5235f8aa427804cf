//! How fast the parser is, natively, on one core, and whether its time grows as its input does.
//!
//! `cargo bench --bench parse`. Each row is one kind of input, at about one megabyte and at ten times that. Speeds are
//! medians. Words behind `--` choose the rows that hold them. `BROADSHEET_BENCH_TEXTS` names a file or a folder of `.txt` and `.jsonl` files (one object a line, its `title` and
//! `text` a page) to be measured too.
#![allow(clippy::print_stdout, reason = "the figures are what a bench is for")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use broadsheet::parse::parse_page;

/// Bytes of the smaller input of each kind.
const SIZE: usize = 1_000_000;
/// How often each input is parsed; the median counts.
const ROUNDS: usize = 7;

fn main() {
    let pages = golden_pages();
    println!("{:<44}{:>9}{:>11}{:>11}{:>8}", "input", "MB", "MB/s", "MB/s, 10×", "time");
    let page_by_page = |bytes: usize| varied(&pages, bytes);
    row("pages, one by one", &page_by_page);
    row("pages, all in one text", &|bytes| vec![page_by_page(bytes).join("\n\n")]);
    row("one line of prose", &|bytes| vec![prose(bytes)]);
    row("one line of one character", &|bytes| vec!["字".repeat(bytes / 3)]);
    row("short lines like headlines", &|bytes| vec![repeated("江城新区又一座桥动工\n", bytes)]);
    row("short lines and paragraphs by turns", &|bytes| {
        vec![repeated("老街换新颜\n\n一条老街，修了三年，终于重新开放，来的人很多。\n\n", bytes)]
    });
    row("lines of one character", &|bytes| vec![repeated("字\n", bytes)]);
    row("blank lines", &|bytes| vec!["\n".repeat(bytes)]);
    row("opening brackets", &|bytes| vec!["（".repeat(bytes / 3)]);
    row("opening brackets, one a line", &|bytes| vec![repeated("（\n", bytes)]);
    row("quotation marks", &|bytes| vec![repeated("“”", bytes)]);
    row("bylines", &|bytes| vec![repeated("本报记者 王海 李云\n", bytes)]);
    row("captions", &|bytes| vec![repeated("图为老街夜景。王海 摄\n", bytes)]);
    row("dates", &|bytes| vec![repeated("2012年5月6日，", bytes)]);
    if let Some(path) = std::env::var_os("BROADSHEET_BENCH_TEXTS") {
        let texts = texts_in(Path::new(&path));
        row("texts of BROADSHEET_BENCH_TEXTS", &|bytes| filled(&texts, bytes));
    }
}

/// Measures one kind of input at both sizes and prints its row.
fn row(name: &str, make: &dyn Fn(usize) -> Vec<String>) {
    let mut chosen = std::env::args().skip(1).filter(|word| !word.starts_with("--")).peekable();
    if chosen.peek().is_some() && !chosen.any(|word| name.contains(&word)) {
        return;
    }
    let (small, large) = (make(SIZE), make(10 * SIZE));
    let (short, long) = (seconds(&small), seconds(&large));
    let (small, large) = (megabytes(&small), megabytes(&large));
    let growth = long / short * (10.0 * small / large);
    println!("{name:<44}{small:>9.2}{:>11.0}{:>11.0}{growth:>7.1}×", small / short, large / long);
}

/// The median time in which all the texts are parsed.
fn seconds(texts: &[String]) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for text in texts {
                black_box(parse_page("bench", black_box(text)));
            }
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

fn megabytes(texts: &[String]) -> f64 {
    texts.iter().map(String::len).sum::<usize>() as f64 / 1e6
}

/// The pages that the golden tests read.
fn golden_pages() -> Vec<String> {
    texts_in(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages"))
}

/// The texts of a file, or of all files in a folder, in the order of their names.
fn texts_in(path: &Path) -> Vec<String> {
    if !path.is_dir() {
        return texts_of(path);
    }
    let mut files: Vec<PathBuf> = fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.sort();
    files.iter().flat_map(|file| texts_of(file)).collect()
}

fn texts_of(file: &Path) -> Vec<String> {
    let read = || fs::read_to_string(file).unwrap_or_default();
    match file.extension().and_then(|e| e.to_str()) {
        Some("txt") => vec![read()],
        Some("jsonl") => read().lines().filter_map(page_of).collect(),
        _ => Vec::new(),
    }
}

/// The title and the text of one line of JSON.
fn page_of(line: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let field = |name: &str| value.get(name).and_then(|v| v.as_str()).unwrap_or_default();
    Some(format!("{}\n\n{}\n", field("title"), field("text")))
}

/// The pages again and again up to so many bytes, no copy like the one before: other figures, and one line left out.
fn varied(pages: &[String], bytes: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut length = 0;
    for (n, page) in pages.iter().cycle().enumerate() {
        if length >= bytes || pages.is_empty() {
            break;
        }
        let round = n / pages.len();
        let lines = page.lines().count().max(1);
        let kept = page.lines().enumerate().filter(|(at, _)| round == 0 || at % lines != round * 7 % lines);
        let other = |c: char| match c.to_digit(10) {
            Some(digit) => char::from_digit((digit + round as u32) % 10, 10).unwrap_or(c),
            None => c,
        };
        let page: String = kept.flat_map(|(_, line)| line.chars().map(other).chain(['\n'])).collect();
        length += page.len();
        found.push(page);
    }
    found
}

/// As many of the texts as make up so many bytes, from the first again where they do not suffice.
fn filled(texts: &[String], bytes: usize) -> Vec<String> {
    let mut length = 0;
    let enough = |text: &&String| {
        let more = length < bytes;
        length += text.len();
        more
    };
    texts.iter().filter(|t| !t.is_empty()).cycle().take_while(enough).cloned().collect()
}

/// The words again and again up to about so many bytes.
fn repeated(words: &str, bytes: usize) -> String {
    words.repeat(bytes / words.len())
}

/// Sentences without a line's end.
fn prose(bytes: usize) -> String {
    repeated(
        "昨天上午，江边的老街重新开放，“来的人比过年还多”，店主们都说生意好（记者数了数，一上午有三百人）。",
        bytes,
    )
}
