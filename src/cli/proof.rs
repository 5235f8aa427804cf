//! `broadsheet proof`: what looks wrong in the text, as JSON.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{Outcome, input, library};
use crate::facts::{Finder, Gazetteer};
use crate::model::SCHEMA;
use crate::proof;
use crate::segment::Segmenter;
use crate::wire::doubts::{Doubt, SHOWN};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    pages: input::JsonOf,
    /// Print those that are not sure enough to be shown, too.
    #[arg(long)]
    all: bool,
}

/// What is printed.
#[derive(Debug, Serialize)]
struct Output {
    schema: &'static str,
    doubts: Vec<Doubt>,
}

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let segmenter = Segmenter::new(library::DICTIONARY).map_err(io::Error::other)?;
    let gazetteer = Gazetteer::new(library::GAZETTEER).map_err(io::Error::other)?;
    let mut outcome = Outcome::Done;
    let documents = (0..).zip(args.pages.documents(&mut outcome));
    let finder = Finder::new(&segmenter, Some(&gazetteer));
    let mut doubts: Vec<Doubt> =
        documents.flat_map(|(page, document)| proof::doubts(&finder.read(&document, page))).collect();
    doubts.retain(|doubt| args.all || doubt.confidence >= SHOWN);
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &Output { schema: SCHEMA, doubts })?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(outcome)
}
