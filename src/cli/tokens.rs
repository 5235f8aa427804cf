//! `broadsheet tokens`: every word with its place.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::Outcome;
use super::report::{Basis, Format, Report};
use super::words::{Args, load};
use crate::engine::Engine;
use crate::segment::{Segmenter, is_content, is_word};
use crate::text::{Joined, Span};
use crate::wire::{ArticleId, Selection};

/// A row as it is printed.
#[derive(Debug, Serialize)]
struct Line {
    word: String,
    pos: String,
    page: u32,
    article: u32,
    /// From the first to the last byte on the page. Null where the paragraph is not made of the page's own characters.
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
    let (engine, outcome) = load(&args.files)?;
    let limit = args.limit();
    let selection = Selection { query: args.query, ..Selection::default() };
    let mut basis = Basis { articles: 0, tokens: 0, characters: 0, query: String::new() };
    let (mut rows, mut total) = (Vec::new(), 0);
    if let Some(segmenter) = engine.segmenter() {
        for id in engine.matching(&selection) {
            basis.articles += 1;
            for line in tokens(&engine, segmenter, id, &mut basis) {
                if args.content_only && !is_content(&line.pos) {
                    continue;
                }
                total += 1;
                if rows.len() < limit {
                    rows.push(line);
                }
            }
        }
    }
    basis.query = selection.query;
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

/// The words of an article, which are counted into the basis.
fn tokens(engine: &Engine, segmenter: &Segmenter, id: ArticleId, basis: &mut Basis) -> Vec<Line> {
    let mut lines = Vec::new();
    let Some(document) = engine.documents().get(id.page as usize) else { return lines };
    let Some(article) = document.page.articles.get(id.article as usize) else { return lines };
    basis.characters += article.characters() as u64;
    for paragraph in article.paragraphs() {
        let joined = Joined::new(&document.text, &paragraph.spans, &paragraph.text);
        for token in segmenter.tokens(&paragraph.text).into_iter().filter(|token| is_word(token.word)) {
            basis.tokens += 1;
            lines.push(Line {
                word: token.word.to_owned(),
                pos: token.pos.to_owned(),
                page: id.page,
                article: id.article,
                span: joined.as_ref().and_then(|joined| joined.span(token.start..token.end())),
            });
        }
    }
    lines
}
