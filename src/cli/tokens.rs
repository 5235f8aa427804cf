//! `broadsheet tokens`: every word with its place.

use std::io;

use super::Outcome;
use super::library::{self, bad_query, print, refused};
use crate::engine::Engine;
use crate::export::{Report, columns::columns};
use crate::segment::is_content;
use crate::text::Span;
use crate::wire::{ArticleId, Fault};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Leave out function words.
    #[arg(long)]
    content_only: bool,
    #[command(flatten)]
    library: library::Input,
}

/// A row as it is printed.
#[derive(Debug)]
struct Line {
    word: String,
    pos: String,
    page: u32,
    article: u32,
    /// From the first to the last byte on the page.
    span: Option<Span>,
}

columns!(Line: word, pos, page, article, span);

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let (mut engine, outcome) = args.library.load()?;
    let part = match engine.part(&args.library.selection()) {
        Ok(part) => part,
        Err(Fault::BadQuery(error)) => return Ok(bad_query("--query", &args.library.query, &error)),
        Err(fault) => return Err(refused(&fault)),
    };
    let (mut rows, mut total) = (Vec::new(), 0);
    for &entry in &part.entries {
        for line in lines(&engine, entry) {
            if args.content_only && !is_content(&line.pos) {
                continue;
            }
            total += 1;
            if rows.len() < args.library.limit() as usize {
                rows.push(line);
            }
        }
    }
    let basis = part.basis(&args.library.query);
    let report = Report { basis: &basis, reference: None, total, rows: &rows, notes: &[] };
    print(&report.write(args.library.format()).map_err(|fault| refused(&fault))?)?;
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
