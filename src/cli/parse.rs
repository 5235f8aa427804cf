//! `broadsheet parse`: pages as JSON, one after the other as they are read.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{Outcome, input};
use crate::model::{Notice, Page, SCHEMA};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    files: input::Files,
    /// Indent the JSON for reading.
    #[arg(long)]
    pretty: bool,
}

/// A page as it is printed.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    #[serde(flatten)]
    page: &'a Page,
    /// How the file was read, where there is something to tell: `{"decoded": "gb18030"}`, `{"replaced": 2}` …
    notices: &'a [Notice],
}

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut outcome = Outcome::Done;
    let mut first = true;
    // The frame is written by hand so that one page at a time is in memory.
    write!(out, "{{\"schema\":\"{SCHEMA}\",\"pages\":[")?;
    for document in args.files.documents(&mut outcome) {
        out.write_all(if first { b"\n" } else { b",\n" })?;
        first = false;
        let entry = Entry { page: &document.page, notices: &document.notices };
        write_json(&mut out, &entry, args.pretty)?;
    }
    out.write_all(b"\n]}\n")?;
    out.flush()?;
    Ok(outcome)
}

fn write_json(out: &mut impl Write, value: &impl Serialize, pretty: bool) -> io::Result<()> {
    let result = if pretty { serde_json::to_writer_pretty(out, value) } else { serde_json::to_writer(out, value) };
    result.map_err(io::Error::from)
}
