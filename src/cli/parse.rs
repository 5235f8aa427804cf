//! `broadsheet parse`: pages as JSON, one after the other as they are read; or their articles as JSON-LD.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{Outcome, input, library};
use crate::engine::Engine;
use crate::model::{Notice, Page, SCHEMA};
use crate::wire::{ArticleId, Request, Response};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    files: input::Files,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Indent the JSON for reading.
    #[arg(long)]
    pretty: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One JSON object with the pages: their articles, and every block of their text.
    Json,
    /// One list with each article as a schema.org NewsArticle.
    JsonLd,
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
    match args.format {
        Format::Json => pages(args),
        Format::JsonLd => articles(&args.files),
    }
}

/// The articles as the site gives them to its readers, keywords included.
fn articles(files: &input::Files) -> io::Result<Outcome> {
    let mut engine = Engine::default();
    engine.load_dictionary(library::DICTIONARY).map_err(io::Error::other)?;
    let mut outcome = Outcome::Done;
    let counts: Vec<usize> = files
        .documents(&mut outcome)
        .map(|document| {
            let count = document.page.articles.len();
            engine.add(document);
            count
        })
        .collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut between: &[u8] = b"[\n";
    for (page, count) in (0..).zip(counts) {
        for article in 0..count as u32 {
            let exported = engine.handle(Request::ExportArticle(ArticleId { page, article }));
            if let Response::Exported { bytes, .. } = exported.map_err(|fault| library::refused(&fault))? {
                out.write_all(between)?;
                out.write_all(bytes.trim_ascii_end())?;
                between = b",\n";
            }
        }
    }
    out.write_all(if between == b",\n" { b"\n]\n" } else { b"[]\n" })?;
    out.flush()?;
    Ok(outcome)
}

fn pages(args: &Args) -> io::Result<Outcome> {
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
