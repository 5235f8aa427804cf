//! Scores persons, places, organisations and times against a corpus of lines `{"text": …, "ne": [[start, end, kind, words], …]}`,
//! where the ends are characters and the kinds are `nr`, `ns`, `nt` and `t`. A span counts where both its ends and its kind agree.
//!
//! `score-entities FILE [--parts OF:WHICH] [--wrong KIND]`: `--parts 4:0` reads each fourth line only; `--wrong nr` prints what
//! was missed (-) and what was found wrongly (+), with the words around.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};

use broadsheet::facts::{Finder, times};
use broadsheet::model::Document;
use broadsheet::parse::parse_page;
use broadsheet::segment::Segmenter;
use broadsheet::wire::facts::EntityKind;
use serde::Deserialize;

/// The kinds in the corpus, in the order in which they are printed.
const KINDS: [&str; 4] = ["nr", "ns", "nt", "t"];

/// A line of the corpus.
#[derive(Deserialize)]
struct Line {
    text: String,
    ne: Vec<(usize, usize, String, String)>,
}

/// What is counted of a kind.
#[derive(Default, Clone, Copy)]
struct Counts {
    told: usize,
    found: usize,
    right: usize,
}

/// A span in characters and its kind.
type Told = (usize, usize, &'static str);

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let path = arguments.first().ok_or_else(|| io::Error::other("which file?"))?;
    let (of, which) = option("--parts").and_then(|p| p.split_once(':')).unwrap_or(("1", "0"));
    let (of, which): (usize, usize) = (of.parse().unwrap_or(1), which.parse().unwrap_or(0));
    let segmenter = Segmenter::new(include_bytes!("../assets/dictionary.gz")).map_err(io::Error::other)?;
    let finder = Finder::new(&segmenter, None);
    let mut counts = [Counts::default(); KINDS.len()];
    let mut out = io::stdout().lock();
    let corpus = fs::read_to_string(path)?;
    for line in corpus.lines().skip(which).step_by(of.max(1)) {
        let line: Line = serde_json::from_str(line)?;
        let kind = |kind: &str| KINDS.iter().find(|known| **known == kind);
        let told: HashSet<Told> = line.ne.iter().filter_map(|(from, to, k, _)| Some((*from, *to, *kind(k)?))).collect();
        let found = found(&line.text, &finder);
        for (kind, counts) in KINDS.iter().zip(&mut counts) {
            let own = |spans: &HashSet<Told>| spans.iter().filter(|span| span.2 == *kind).count();
            counts.told += own(&told);
            counts.found += own(&found);
            counts.right += told.intersection(&found).filter(|span| span.2 == *kind).count();
        }
        if let Some(kind) = option("--wrong") {
            for (sign, spans) in [('-', told.difference(&found)), ('+', found.difference(&told))] {
                for span in spans.filter(|span| span.2 == kind) {
                    writeln!(out, "{sign} {}", around(&line.text, *span))?;
                }
            }
        }
    }
    for (kind, Counts { told, found, right }) in KINDS.iter().zip(counts) {
        let share = |of: usize| right as f64 / of.max(1) as f64;
        let f1 = 2.0 * right as f64 / (told + found).max(1) as f64;
        writeln!(
            out,
            "{kind:2} P {:.4} R {:.4} F1 {f1:.4}  told {told} found {found} right {right}",
            share(found),
            share(told)
        )?;
    }
    Ok(())
}

/// The spans that are read from the text as a page.
fn found(text: &str, finder: &Finder<'_>) -> HashSet<Told> {
    let document = Document { page: parse_page("", text), text: text.to_owned().into(), ..Document::default() };
    let facts = finder.read(&document, 0).facts;
    let place = |byte: u32| text.get(..byte as usize).map_or(0, |before| before.chars().count());
    let entities = facts.entities.iter().flat_map(|entity| {
        let kind = match entity.kind {
            EntityKind::Person => "nr",
            EntityKind::Place => "ns",
            EntityKind::Organisation => "nt",
        };
        entity.mentions.iter().map(move |mention| (mention.span, kind))
    });
    let entities = entities.map(|(span, kind)| (place(span.start), place(span.end), kind));
    // The corpus cuts a date into its year, month and day.
    let times = times(text).into_iter().map(|time| (place(time.start as u32), place(time.end as u32), "t"));
    entities.chain(times).collect()
}

/// The span in brackets, with ten characters on either side.
fn around(text: &str, (from, to, _): Told) -> String {
    let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
    format!("{}[{}]{}", part(from.saturating_sub(10), from), part(from, to), part(to, to + 10))
}
