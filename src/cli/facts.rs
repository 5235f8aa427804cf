//! `broadsheet facts`: who, where, how much, when, and the ledger, as JSON.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{Outcome, input, library};
use crate::facts;
use crate::model::SCHEMA;
use crate::segment::Segmenter;
use crate::wire::facts::Facts;

/// What is printed.
#[derive(Debug, Serialize)]
struct Output {
    schema: &'static str,
    #[serde(flatten)]
    facts: Facts,
}

pub(super) fn run(pages: &input::JsonOf) -> io::Result<Outcome> {
    let segmenter = Segmenter::new(library::DICTIONARY).map_err(io::Error::other)?;
    let gazetteer = facts::Gazetteer::new(library::GAZETTEER).map_err(io::Error::other)?;
    let mut outcome = Outcome::Done;
    let documents = (0..).zip(pages.documents(&mut outcome));
    let finder = facts::Finder::new(&segmenter, Some(&gazetteer));
    let facts = facts::merge(documents.map(|(page, document)| finder.read(&document, page).facts));
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &Output { schema: SCHEMA, facts })?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(outcome)
}
