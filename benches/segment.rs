//! Measures segmentation natively: `cargo bench --bench segment`. The text is the file that `BROADSHEET_BENCH_TEXT` names, or the
//! project's own pages, each time a little different, since repeated text flatters a cache.

#![allow(clippy::expect_used)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use broadsheet::segment::{Cutting, Scratch, Segmenter, Unit, sentences};

const DICTIONARY: &[u8] = include_bytes!("../assets/dictionary.gz");
const RUNS: usize = 7;
/// Bytes of text that are made where no file is named.
const MADE: usize = 4 << 20;

fn main() {
    let text = match std::env::var_os("BROADSHEET_BENCH_TEXT") {
        Some(file) => fs::read_to_string(file).expect("a file of text in UTF-8"),
        None => made(),
    };
    let segmenter = Segmenter::new(DICTIONARY).expect("a dictionary");
    tell("dictionary ready", median(|| drop(black_box(Segmenter::new(DICTIONARY)))), None);
    let bytes = Some(text.len());
    for (name, unit, new_words) in [
        ("words to token ends", Unit::Word, true),
        ("words without new words", Unit::Word, false),
        ("characters", Unit::Character, false),
    ] {
        let (mut scratch, mut ends) = (Scratch::default(), Vec::new());
        let time = median(|| {
            for paragraph in text.lines() {
                ends.clear();
                segmenter.cut_ends(paragraph, Cutting { unit, new_words }, &mut scratch, &mut ends);
            }
            black_box(&ends);
        });
        tell(name, time, bytes);
    }
    tell(
        "sentences",
        median(|| {
            black_box(sentences(&text).count());
        }),
        bytes,
    );
}

/// The pages of the tests again and again, each time with other characters in the place of some.
fn made() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut files: Vec<_> = fs::read_dir(folder).expect("pages").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "txt"));
    files.sort();
    let pages: Vec<String> = files.iter().map(|file| fs::read_to_string(file).expect("a page")).collect();
    let characters: Vec<char> = pages.iter().flat_map(|page| page.chars()).filter(|c| c.is_alphabetic()).collect();
    let (mut text, mut state) = (String::new(), 1u32);
    for page in pages.iter().cycle() {
        for c in page.chars() {
            // Numbers that look like chance and are the same in each run (Knuth's).
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let other = characters[(state >> 8) as usize % characters.len()];
            text.push(if c.is_alphabetic() && state >> 27 == 0 { other } else { c });
        }
        if text.len() > MADE {
            return text;
        }
    }
    text
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

#[allow(clippy::print_stdout)]
fn tell(name: &str, time: Duration, bytes: Option<usize>) {
    let seconds = time.as_secs_f64();
    match bytes {
        Some(bytes) => println!("{name:<26} {:>8.1} MB/s", bytes as f64 / 1e6 / seconds),
        None => println!("{name:<26} {:>8.1} ms", seconds * 1e3),
    }
}
