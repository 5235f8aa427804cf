//! The engine's own time for keyness and concordance, natively, for the comparison with Conc.
//!
//! `native DICTIONARY TEXTS ARTICLES BORDER ROUNDS NODE...` takes the first ARTICLES of the texts and prints a JSON object: the times of each round in milliseconds, and what
//! was found; `null` for what the engine cannot do yet.

use std::error::Error;
use std::time::Instant;

use broadsheet_bench::Bench;
use serde_json::{Value, json};

const LIMIT: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dictionary, texts, articles, border, rounds, nodes @ ..] = arguments.as_slice() else {
        return Err("usage: native DICTIONARY TEXTS ARTICLES BORDER ROUNDS NODE...".into());
    };
    let (border, rounds) = (border.parse()?, rounds.parse()?);
    let mut bench = Bench::new();
    bench.load_dictionary(&std::fs::read(dictionary)?)?;
    let lines = std::fs::read_to_string(texts)?;
    let taken: String = lines.split_inclusive('\n').take(articles.parse()?).collect();
    bench.add_articles(taken.as_bytes())?;
    bench.segment_articles();
    bench.build_index();
    let keyness = times(rounds, || bench.keyness(border, LIMIT).map(|rows| rows.total));
    let kwic: Option<Vec<Value>> =
        nodes.iter().map(|node| times(rounds, || bench.kwic(node, LIMIT).map(|l| l.total))).collect();
    println!("{}", json!({ "keyness": keyness, "kwic": kwic }));
    Ok(())
}

/// The time of each round in milliseconds, and the total that the last one found.
fn times(rounds: usize, mut work: impl FnMut() -> Option<usize>) -> Option<Value> {
    let mut times = Vec::new();
    let mut total = 0;
    for _ in 0..rounds {
        let begun = Instant::now();
        total = work()?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    Some(json!({ "times": times, "total": total }))
}
