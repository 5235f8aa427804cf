//! A text as sentences and clauses, each with the words that say something.

use std::ops::Range;

use super::cues::{Cues, Hit, hits};
use crate::facts::reading::is_letter;
use crate::segment::sentences;

/// A stretch between two commas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// Bytes, without the mark that ends it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What its words say, all together.
    pub(super) cues: Cues,
    /// Whether it stands in a quotation that goes on over it.
    pub(super) quoted: bool,
    /// Whether a semicolon or more ends it.
    pub(super) ends_part: bool,
    /// Whether a colon ends it.
    pub(super) opens: bool,
}

impl Clause {
    /// Whether its words say one of these.
    pub(super) fn says(&self, cues: Cues) -> bool {
        self.cues & cues != 0
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) start: usize,
    /// Without the full stop.
    pub(super) end: usize,
    /// Never empty.
    pub(super) clauses: Vec<Clause>,
    pub(super) cues: Cues,
}

/// Quotations of a text: what stands between the marks.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '“' => open = Some(at + c.len_utf8()),
            '”' => {
                if let Some(start) = open.take() {
                    found.push(start..at);
                }
            }
            _ => {}
        }
    }
    found
}

/// The sentences of a plain text that say something.
#[inline(never)]
pub(super) fn read(text: &str) -> (Vec<Sentence>, Vec<Hit>) {
    let hits = hits(text);
    if hits.is_empty() {
        return (Vec::new(), hits);
    }
    // Titles and short quotations are no places to part.
    let quotations = quotations(text);
    let speech = |range: &Range<usize>| text[range.clone()].contains(['，', '。', '；', ',', '？', '！']);
    let mut speeches = quotations.iter().filter(|range| speech(range)).peekable();
    let mut found = Vec::new();
    for range in sentences(text) {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut start = range.start;
        let mut depth = 0u32;
        for (offset, c) in text[range.clone()].char_indices() {
            let at = range.start + offset;
            match c {
                '(' | '（' => depth += 1,
                ')' | '）' => depth = depth.saturating_sub(1),
                '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '？' | '!' | '?' if depth == 0 => {
                    push(&mut clauses, text, start..at, matches!(c, '；' | ';' | '。' | '！' | '？' | '!' | '?'));
                    start = at + c.len_utf8();
                }
                _ => {}
            }
        }
        push(&mut clauses, text, start..range.end, true);
        for clause in &mut clauses {
            while speeches.next_if(|speech| speech.end <= clause.start).is_some() {}
            clause.quoted = speeches.peek().is_some_and(|speech| speech.start <= clause.start + '“'.len_utf8());
            let first = hits.partition_point(|hit| hit.start < clause.start);
            clause.cues =
                hits[first..].iter().take_while(|hit| hit.end <= clause.end).fold(0, |all, hit| all | hit.cues);
        }
        let cues = clauses.iter().fold(0, |all, clause| all | clause.cues);
        if let (Some(first), Some(last)) = (clauses.first(), clauses.last()) {
            found.push(Sentence { start: first.start, end: last.end, clauses, cues });
        }
    }
    (found, hits)
}

fn push(clauses: &mut Vec<Clause>, text: &str, range: Range<usize>, ends_part: bool) {
    let words = &text[range.clone()];
    if words.chars().any(is_letter) {
        clauses.push(Clause {
            start: range.start,
            end: range.end,
            cues: 0,
            quoted: false,
            ends_part,
            opens: text[range.end..].starts_with(['：', ':']),
        });
    } else if let Some(last) = clauses.last_mut() {
        last.ends_part |= ends_part;
    }
}
