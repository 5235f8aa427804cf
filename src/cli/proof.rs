//! `broadsheet proof`: what looks wrong in the text, as JSON.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::{Outcome, input, library};
use crate::facts::facts;
use crate::model::SCHEMA;
use crate::proof;
use crate::segment::Segmenter;
use crate::wire::doubts::{Doubt, SHOWN};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Pages of text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Print those that are not sure enough to be shown, too.
    #[arg(long)]
    all: bool,
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
    doubts: Vec<Doubt>,
}

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let Format::Json = args.format;
    let segmenter = Segmenter::new(library::DICTIONARY).map_err(io::Error::other)?;
    let (mut outcome, mut page) = (Outcome::Done, 0);
    let mut doubts = Vec::new();
    for path in &args.files {
        let Some(document) = input::document(path) else {
            outcome = Outcome::Partly;
            continue;
        };
        doubts.extend(proof::doubts(&document, page, &segmenter, &facts(&document, page, &segmenter)));
        page += 1;
    }
    doubts.retain(|doubt| args.all || doubt.confidence >= SHOWN);
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &Output { schema: SCHEMA, doubts })?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(outcome)
}
