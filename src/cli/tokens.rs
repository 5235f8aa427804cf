//! `broadsheet tokens`: every word with its place.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::Outcome;
use super::report::{Format, Report, refused};
use super::words::{Args, load};
use crate::engine::Engine;
use crate::segment::is_content;
use crate::text::Span;
use crate::wire::ArticleId;

/// A row as it is printed.
#[derive(Debug, Serialize)]
struct Line {
    word: String,
    pos: String,
    page: u32,
    article: u32,
    /// From the first to the last byte on the page.
    span: Option<Span>,
}

/// A row for a spreadsheet, which has no pairs.
#[derive(Debug, Serialize)]
struct Cells {
    word: String,
    pos: String,
    page: u32,
    article: u32,
    start: Option<u32>,
    end: Option<u32>,
}

impl From<Line> for Cells {
    fn from(line: Line) -> Self {
        let Line { word, pos, page, article, span } = line;
        Self { word, pos, page, article, start: span.map(|span| span.start), end: span.map(|span| span.end) }
    }
}

pub(super) fn run(args: Args) -> io::Result<Outcome> {
    let (mut engine, outcome) = load(&args.files)?;
    let part = engine.part(&args.selection()).map_err(refused)?;
    let (mut rows, mut total) = (Vec::new(), 0);
    for &entry in &part.entries {
        for line in lines(&engine, entry) {
            if args.content_only && !is_content(&line.pos) {
                continue;
            }
            total += 1;
            if rows.len() < args.limit() {
                rows.push(line);
            }
        }
    }
    let basis = part.basis(&args.query);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Json => Report::new(basis, total, rows).print(args.format, &mut out)?,
        Format::Csv => {
            let cells: Vec<Cells> = rows.into_iter().map(Cells::from).collect();
            Report::new(basis, total, cells).print(args.format, &mut out)?;
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// The counted words of an article, in the order of the index.
fn lines(engine: &Engine, entry: u32) -> Vec<Line> {
    let index = engine.index();
    let mut lines = Vec::new();
    let Some(ArticleId { page, article }) = index.about(entry).map(|about| about.id) else { return lines };
    let Some(document) = engine.documents().get(page as usize) else { return lines };
    let Some(layout) = index.layout(document, entry) else { return lines };
    for (passage, tokens) in layout.passages().filter(|(passage, _)| passage.field.is_counted()) {
        let places = passage.places(&document.text);
        let (mut start, mut spans) = (0, Vec::new());
        for token in index.stream().slice(tokens) {
            let word = index.lexicon().word(token.id());
            let length = word.chars().count();
            if token.is_word() {
                spans.clear();
                places.locate(start..start + length, &mut spans);
                let whole =
                    spans.first().zip(spans.last()).map(|(first, last)| Span { start: first.start, end: last.end });
                let pos = index.lexicon().pos(token.id()).to_owned();
                lines.push(Line { word: word.to_owned(), pos, page, article, span: whole });
            }
            start += length;
        }
    }
    lines
}
