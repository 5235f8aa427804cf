//! Raw text of a page to a [`Page`]: total and lossless.
//!
//! The steps stand in the order in which they run, one file each: lines with their features; what each line says by itself
//! (furniture, page credits, captions, attributions); lines to units; units to articles; the head lines of an article;
//! cut sentences joined; everything put together; paper and date.

mod chars;
pub(crate) mod words;
mod lines;
mod fields;
pub(crate) mod names;
mod folio;
mod furniture;
mod credits;
mod attribution;
mod captions;
mod pictures;
mod kinds;
mod style;
mod wrapping;
mod units;
mod neighbours;
mod adverts;
mod headings;
mod columns;
mod structure;
mod roundup;
mod sweep;
mod joining;
mod assemble;
mod date;

pub use names::is_name;

use crate::model::{Block, Page, Role, Rule};
use crate::text::Span;

/// Reads a page of text. Any text gives a page whose blocks hold each character that is not white space exactly once, in
/// order, each with the rule that decided and how sure it is.
#[must_use]
pub fn parse_page(source: &str, text: &str) -> Page {
    let mut lines = lines::lines(text);
    skip_byte_order_mark(text, &mut lines);
    fields::strip(text, &mut lines);
    let style = style::style(&lines);
    let mut units = units::units(text, &lines, style);
    captions::captions_beside(text, &lines, &mut units);
    pictures::apart(text, &lines, &mut units, style);
    adverts::mark(text, &lines, &mut units);
    let edges = structure::edges(text, &lines, &units);
    let context = structure::Context { text, lines: &lines, units: &units, edges: &edges, style };
    let mut plans = structure::plan(&context);
    roundup::join(&context, &mut plans);
    sweep::adverts(&context, &mut plans);
    let assembled = assemble::assemble(text, &lines, &units, &edges, &plans, style);
    let mut page = Page {
        source: source.to_owned(),
        newspaper: None,
        date: None,
        credits: assembled.credits,
        articles: assembled.articles,
        blocks: tile(text, assembled.blocks),
    };
    page.newspaper = date::newspaper(text, &page);
    page.date = date::date(text, &page);
    page
}

/// The mark that some programs put before a text belongs to no word of the first line.
fn skip_byte_order_mark(text: &str, lines: &mut Vec<lines::Line>) {
    if let Some(first) = lines.first_mut().filter(|l| l.first == '\u{feff}') {
        let rest = &text[first.start + '\u{feff}'.len_utf8()..first.end];
        let words = rest.trim_start();
        first.start = first.end - words.len();
        first.first = words.chars().next().unwrap_or(' ');
        if words.is_empty() {
            lines.remove(0);
        }
    }
}

/// Whether the blocks stand in order, do not overlap, and leave out nothing but white space.
fn is_tiled(text: &str, blocks: &[Block]) -> bool {
    let mut covered = 0;
    let in_order = blocks.iter().all(|block| {
        let range = block.span.range();
        let next = range.start >= covered && range.start < range.end && text[covered..range.start].trim().is_empty();
        covered = range.end;
        next
    });
    in_order && text[covered..].trim().is_empty()
}

/// Gives every stretch that no block holds to a block of unknown role, so that the page stays complete whatever the rules do.
#[inline(never)]
fn tile(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    if is_tiled(text, &blocks) {
        return blocks;
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut covered = 0;
    let unknown = |start: usize, end: usize| {
        let piece = &text[start..end];
        let words = piece.trim();
        let start = start + (piece.len() - piece.trim_start().len());
        (!words.is_empty()).then(|| Block {
            span: Span::new(start, start + words.len()),
            role: Role::Unknown,
            article: None,
            rule: Rule::Fallback,
            confidence: 0.0,
        })
    };
    for mut block in blocks {
        let (start, end) = (block.span.range().start.max(covered), block.span.range().end);
        if start >= end {
            continue;
        }
        if start > covered {
            out.extend(unknown(covered, start));
        }
        block.span = Span::new(start, end);
        out.push(block);
        covered = end;
    }
    out.extend(unknown(covered, text.len()));
    out
}
