//! How a line of an article is put together from pieces of the page, and cut into runs to be shown. Pure.

use std::ops::Range;

use crate::model::{Block, Page, Role, block_at};
use crate::text::Span;

/// A piece of the page in a line of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the page's text.
    pub span: Span,
    /// Where it stands in the line, in bytes.
    pub range: Range<usize>,
    /// The block that it belongs to.
    pub block: Option<u32>,
}

/// A stretch of a line that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Where it stands in the line, in bytes.
    pub range: Range<usize>,
    /// Whether the query's words stand here.
    pub hit: bool,
    /// Whether a word ends with it that another follows.
    pub edge: bool,
}

/// Lays the pieces of the page along the line that was made from them. The line may differ from the pieces in white
/// space only; where it differs in more, the pieces still cover it in order.
#[must_use]
pub fn lay(line: &str, spans: &[Span], text: &str, blocks: &[Block]) -> Vec<Piece> {
    let mut from = 0;
    let mut pieces = Vec::with_capacity(spans.len());
    for (at, span) in spans.iter().enumerate() {
        let end = if at + 1 == spans.len() { line.len() } else { walk(line, from, span.of(text), |_, _| {}) };
        pieces.push(Piece { span: *span, range: from..end, block: block_at(blocks, span.start as usize) });
        from = end;
    }
    if pieces.is_empty() && !line.is_empty() {
        pieces.push(Piece { span: Span::default(), range: 0..line.len(), block: None });
    }
    pieces
}

/// Walks along a piece and the line beside it, from `from` in the line; tells `meet` each pair of places (in the piece,
/// in the line) where a character of one is one of the other, and returns where the piece ends in the line.
fn walk(line: &str, from: usize, piece: &str, mut meet: impl FnMut(usize, usize)) -> usize {
    let mut here = line[from..].char_indices().map(|(at, c)| (from + at, c)).filter(|(_, c)| !c.is_whitespace());
    let mut end = from;
    for (at, _) in piece.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let Some((place, c)) = here.next() else { break };
        meet(at, place);
        end = place + c.len_utf8();
    }
    end
}

/// Where the hits, given as places in the page, stand in the line.
#[must_use]
pub fn hits_in(line: &str, pieces: &[Piece], text: &str, hits: &[Span]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        let first = hits.partition_point(|hit| hit.end <= piece.span.start);
        let inside: Vec<&Span> = hits[first..].iter().take_while(|hit| hit.start < piece.span.end).collect();
        if inside.is_empty() {
            continue;
        }
        walk(line, piece.range.start, piece.span.of(text), |at, place| {
            let byte = piece.span.start as usize + at;
            if inside.iter().any(|hit| hit.contains(byte)) {
                let end = place + line[place..].chars().next().map_or(0, char::len_utf8);
                match found.last_mut() {
                    Some(last) if last.end == place => last.end = end,
                    _ => found.push(place..end),
                }
            }
        });
    }
    found
}

/// Cuts a range of the line into runs: at hits, at word ends where these are shown, and at `cuts`. The last word of all, at the
/// end of `ends`, needs no border.
#[must_use]
pub fn runs(range: Range<usize>, hits: &[Range<usize>], ends: &[u32], cuts: &[usize]) -> Vec<Run> {
    let within = |at: &usize| range.start < *at && *at < range.end;
    let mut all: Vec<usize> = hits.iter().flat_map(|hit| [hit.start, hit.end]).filter(within).collect();
    all.extend(cuts.iter().copied().filter(within));
    all.extend(ends.iter().map(|end| *end as usize).filter(within));
    all.push(range.end);
    all.sort_unstable();
    all.dedup();
    let mut from = range.start;
    let inner = ends.split_last().map_or(ends, |(_, inner)| inner);
    all.into_iter()
        .filter_map(|to| {
            let run = from..to;
            from = to;
            (!run.is_empty()).then(|| Run {
                hit: hits.iter().any(|hit| hit.start <= run.start && run.end <= hit.end),
                edge: inner.binary_search(&(run.end as u32)).is_ok(),
                range: run,
            })
        })
        .collect()
}

/// The spans of the blocks that a printed line (a headline, a cross-head) was made from: blocks of that role and
/// article, from the `from`th block of the page on, until they hold as many characters as the line.
#[must_use]
pub fn spans_of(page: &Page, text: &str, article: u32, role: Role, line: &str, from: usize) -> Vec<Span> {
    let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let (wanted, mut had) = (solid(line), 0);
    let mut spans = Vec::new();
    for block in page.blocks.iter().skip(from).filter(|block| block.role == role && block.article == Some(article)) {
        if had >= wanted {
            break;
        }
        had += solid(block.span.of(text));
        spans.push(block.span);
    }
    spans
}

#[cfg(test)]
#[path = "runs_tests.rs"]
mod tests;
