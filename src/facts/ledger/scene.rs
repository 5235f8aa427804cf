//! A running text with all that the rules of the ledger ask about it.

use std::ops::Range;

use super::clauses::{self, Clause, Sentence};
use super::cues::{ACT, Cues, DEED, Hit, SETS_UP};
use super::who::{Named, named};
use crate::facts::entities::Name;
use crate::facts::reading::{Placed, Plain, Text, is_letter};
use crate::segment::Segmenter;
use crate::wire::facts::{EntityKind, EntryKind, Progress, Quantity, Status};

/// A text and what was found in it.
pub(super) struct Scene<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) segmenter: &'a Segmenter,
    pub(super) sentences: Vec<Sentence>,
    hits: Vec<Hit>,
    /// Of this text, in order.
    names: &'a [Placed<Name>],
    /// Of this text, in order.
    quantities: &'a [Placed<Quantity>],
}

/// An entry before it is told by its places on the page.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) kind: EntryKind,
    pub(super) rule: &'static str,
    pub(super) confidence: f32,
    pub(super) status: Status,
    /// Bytes of the plain text that it was read from, in order.
    pub(super) stretches: Vec<Range<usize>>,
    pub(super) named: Named,
    pub(super) problem: Option<Range<usize>>,
    /// Whether what it was read from tells what is done.
    pub(super) acts: bool,
    pub(super) progress: Option<Progress>,
}

impl Draft {
    pub(super) fn new(
        kind: EntryKind,
        rule: &'static str,
        confidence: f32,
        status: Status,
        stretch: Range<usize>,
    ) -> Self {
        Self {
            kind,
            rule,
            confidence,
            status,
            stretches: vec![stretch],
            named: Named::default(),
            problem: None,
            acts: kind != EntryKind::Concern,
            progress: None,
        }
    }

    /// Whether it was read from this stretch, too.
    pub(super) fn covers(&self, stretch: &Range<usize>) -> bool {
        self.stretches.iter().any(|own| own.start < stretch.end && stretch.start < own.end)
    }
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        text: &'a Text<'a>,
        segmenter: &'a Segmenter,
        names: &'a [Placed<Name>],
        quantities: &'a [Placed<Quantity>],
    ) -> Self {
        let (sentences, hits) = clauses::read(&text.plain().text);
        Self { text, segmenter, sentences, hits, names, quantities }
    }

    pub(super) fn plain(&self) -> &Plain<'a> {
        self.text.plain()
    }

    pub(super) fn words(&self) -> &str {
        &self.text.plain().text
    }

    pub(super) fn of(&self, range: Range<usize>) -> &str {
        self.words().get(range).unwrap_or_default()
    }

    /// The words in a stretch that say one of these.
    pub(super) fn hits(&self, stretch: Range<usize>, cues: Cues) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.start < stretch.start);
        self.hits[first..].iter().take_while(move |hit| hit.end <= stretch.end).filter(move |hit| hit.cues & cues != 0)
    }

    /// Where entities of a kind are named in a stretch.
    pub(super) fn names(&self, stretch: Range<usize>, kind: EntityKind) -> impl Iterator<Item = Range<usize>> {
        let first = self.names.partition_point(|name| name.stretch.start < stretch.start);
        let inside = self.names[first..].iter().take_while(move |name| name.stretch.start < stretch.end);
        inside.filter(move |name| name.fact.kind == kind).map(|name| name.stretch.clone())
    }

    /// The quantities in a stretch.
    pub(super) fn quantities(&self, stretch: Range<usize>) -> &'a [Placed<Quantity>] {
        let first = self.quantities.partition_point(|placed| placed.stretch.start < stretch.start);
        let last = self.quantities.partition_point(|placed| placed.stretch.start < stretch.end);
        self.quantities.get(first..last).unwrap_or_default()
    }

    /// Who and what the stretch names.
    pub(super) fn named(&self, stretch: Range<usize>) -> Named {
        named(self, stretch)
    }

    /// Whether the clause says itself of whom it tells, and does not go on with the one before.
    pub(super) fn has_subject(&self, clause: &Clause) -> bool {
        let first = self.plain().token_at(clause.start);
        for index in first..first + 4 {
            let token = self.plain().token(index);
            if token.is_empty() || token.start >= clause.end {
                return false;
            }
            let word = self.plain().word(index);
            if matches!(word, "并" | "并且")
                || self.hits(token.clone(), DEED | ACT | SETS_UP).any(|hit| hit.start == token.start)
            {
                return false;
            }
            let pos = self.plain().pos(index);
            let skipped = matches!(pos, "d" | "c" | "ad" | "t" | "f" | "m" | "mq")
                || !word.chars().all(is_letter)
                || matches!(word, "目前" | "其中" | "同时" | "内" | "后" | "来" | "前");
            if !skipped {
                return pos.starts_with('n') || matches!(pos, "r" | "j" | "b" | "x" | "s" | "vn" | "l" | "i");
            }
        }
        false
    }

    /// The word that begins at this byte, or the rest of the one that it is in, and its part of speech.
    pub(super) fn word_from(&self, at: usize) -> (&str, &str) {
        let index = self.plain().token_at(at);
        let token = self.plain().token(index);
        if token.start >= at {
            return (self.plain().word(index), self.plain().pos(index));
        }
        let rest = self.of(at..token.end);
        (rest, self.segmenter.pos(rest))
    }

    /// Whether 计划 is a verb: 计划改造, not 列入计划 or 改善计划.
    fn is_planning(&self, hit: &Hit) -> bool {
        let index = self.plain().token_at(hit.start);
        let behind = self.plain().pos(index + 1);
        let before = if index == 0 { "x" } else { self.plain().pos(index - 1) };
        (behind.starts_with(['v', 'p', 'd']) || matches!(behind, "t" | "m" | "mq" | "ad" | "c"))
            && !matches!(before, "v" | "vn" | "u" | "uj")
    }

    /// Whether 将 is a plan here (将投入) and not 把 (将荒田打造成).
    pub(super) fn is_plan(&self, hit: &Hit) -> bool {
        let word = &self.words()[hit.start..hit.end];
        if word == "计划" {
            return self.is_planning(hit);
        }
        if word != "将" {
            return true;
        }
        let (word, pos) = self.word_from(hit.end);
        pos.starts_with('v') || matches!(pos, "d" | "ad" | "p" | "t") && !matches!(word, "其" | "把")
    }
}

/// Stretches of a text that are taken already.
pub(super) struct Taken(Vec<Range<usize>>);

impl Taken {
    pub(super) fn of<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> Self {
        let mut all: Vec<Range<usize>> = drafts.into_iter().flat_map(|draft| draft.stretches.iter().cloned()).collect();
        all.sort_by_key(|range| range.start);
        // What overlaps is one.
        let mut found: Vec<Range<usize>> = Vec::new();
        for range in all {
            match found.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => found.push(range),
            }
        }
        Self(found)
    }

    /// Whether some of the stretch is taken.
    pub(super) fn covers(&self, stretch: &Range<usize>) -> bool {
        let at = self.0.partition_point(|range| range.end <= stretch.start);
        self.0.get(at).is_some_and(|range| range.start < stretch.end)
    }
}
