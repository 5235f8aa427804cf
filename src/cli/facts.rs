//! `broadsheet facts`: who, where, how much, when, and the ledger, as JSON.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::{Outcome, input, library};
use crate::facts;
use crate::model::SCHEMA;
use crate::segment::Segmenter;
use crate::wire::facts::Facts;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Pages of text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One JSON object.
    Json,
}

/// What is printed.
#[derive(Debug, Serialize)]
struct Output {
    schema: &'static str,
    #[serde(flatten)]
    facts: Facts,
}

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let Format::Json = args.format;
    let segmenter = Segmenter::new(library::DICTIONARY).map_err(io::Error::other)?;
    let mut outcome = Outcome::Done;
    let mut pages = Vec::new();
    for path in &args.files {
        match input::document(path) {
            Some(document) => pages.push(facts::facts(&document, pages.len() as u32, &segmenter)),
            None => outcome = Outcome::Partly,
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &Output { schema: SCHEMA, facts: facts::merge(pages) })?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(outcome)
}
