//! The ledger: what was read, and what the reader says of it.

use std::collections::{HashMap, HashSet};

use super::context::plain;
use super::{Page, first, quantities::totals};
use crate::wire::facts::{Entry, EntryKind, Status};
use crate::wire::own::{OwnEntry, Verdict, key};
use crate::wire::{LedgerOrder, LedgerRow, LedgerTotals, Origin};

/// What is asked of a ledger: see [`crate::wire::Question::Ledger`].
#[derive(Debug, Clone, Copy)]
pub(in crate::engine) struct Asked<'a> {
    pub(in crate::engine) kind: Option<EntryKind>,
    pub(in crate::engine) status: Option<Status>,
    pub(in crate::engine) order: LedgerOrder,
    pub(in crate::engine) dismissed: bool,
    pub(in crate::engine) own: &'a [OwnEntry],
    pub(in crate::engine) limit: u32,
}

/// The entries that were asked for, and what all of them come to.
#[inline(never)]
pub(in crate::engine) fn ledger(pages: &[Page<'_>], asked: Asked<'_>) -> ((u32, Vec<LedgerRow>), LedgerTotals) {
    let own: HashMap<&str, &OwnEntry> = asked.own.iter().map(|own| (own.key.as_str(), own)).collect();
    let (mut rows, mut there) = (Vec::new(), HashSet::new());
    for page in pages {
        let mut seen: HashMap<String, u32> = HashMap::new();
        for entry in &page.known.facts.ledger {
            let mut row = read(page, entry);
            let nth = seen.entry(row.key.clone()).or_default();
            if *nth > 0 {
                row.key = key(&[&row.key, &nth.to_string()]);
            }
            *nth += 1;
            there.insert(row.key.clone());
            if let Some(own) = own.get(row.key.as_str()) {
                say(&mut row, own, Origin::Written);
            }
            if page.holds(entry.article) {
                rows.push(row);
            }
        }
    }
    let sources: HashSet<&str> = pages.iter().map(|page| &*page.document.page.source).collect();
    for own in asked.own.iter().filter(|own| !there.contains(&own.key)) {
        let origin = match own.source.as_str() {
            "" => Origin::Added,
            source if sources.contains(source) => Origin::Detached,
            // Of a page that is not here, nothing is shown.
            _ => continue,
        };
        rows.push(alone(own, origin));
    }
    rows.retain(|row| asked.kind.is_none_or(|kind| row.kind == kind));
    rows.retain(|row| asked.status.is_none_or(|status| row.status == status));
    let totals = sum(&rows);
    rows.retain(|row| asked.dismissed || row.verdict != Verdict::Dismissed);
    arrange(&mut rows, asked.order);
    (first(rows, asked.limit), totals)
}

#[inline(never)]
fn read(page: &Page<'_>, entry: &Entry) -> LedgerRow {
    let entry = entry.clone();
    let words: String = entry.spans.iter().map(|span| plain(span.of(&page.document.text))).collect();
    let source = page.document.page.source.to_string();
    LedgerRow {
        key: key(&[&source, entry.kind.key(), &words]),
        origin: Origin::Read,
        verdict: Verdict::Open,
        kind: entry.kind,
        status: entry.status,
        actors: entry.actors,
        partners: entry.partners,
        places: entry.places,
        beneficiaries: entry.beneficiaries,
        problem: entry.problem,
        action: entry.action,
        date: entry.date,
        progress: entry.progress,
        amounts: entry.amounts,
        words,
        source,
        page: Some(entry.page),
        article: Some(entry.article),
        spans: entry.spans,
        rule: entry.rule,
        confidence: Some(entry.confidence),
    }
}

/// Puts what the reader says into a row.
fn say(row: &mut LedgerRow, own: &OwnEntry, origin: Origin) {
    row.verdict = own.verdict;
    if !own.written {
        return;
    }
    let told = own.told.clone();
    row.origin = origin;
    row.confidence = None;
    (row.kind, row.status, row.actors, row.places) = (told.kind, told.status, told.actors, told.places);
    row.date = Some(told.date).filter(|date| !date.is_empty());
    (row.problem, row.action) = match told.kind {
        EntryKind::Concern => (Some(told.text), None),
        _ => (row.problem.take(), Some(told.text)),
    };
}

/// An entry that no text tells, or none any more.
fn alone(own: &OwnEntry, origin: Origin) -> LedgerRow {
    let mut row = LedgerRow {
        key: own.key.clone(),
        origin,
        verdict: own.verdict,
        kind: own.told.kind,
        status: own.told.status,
        actors: Vec::new(),
        partners: Vec::new(),
        places: Vec::new(),
        beneficiaries: Vec::new(),
        problem: None,
        action: None,
        date: None,
        progress: None,
        amounts: Vec::new(),
        words: own.words.clone(),
        source: own.source.clone(),
        page: None,
        article: None,
        spans: Vec::new(),
        rule: String::new(),
        confidence: None,
    };
    say(&mut row, &OwnEntry { written: true, ..own.clone() }, origin);
    row
}

#[inline(never)]
fn sum(rows: &[LedgerRow]) -> LedgerTotals {
    let valid = || rows.iter().filter(|row| row.verdict != Verdict::Dismissed);
    let count = |status| valid().filter(|row| row.status == status).count() as u32;
    let statuses = [Status::Raised, Status::Planned, Status::UnderWay, Status::Done];
    LedgerTotals {
        statuses: statuses.map(|status| (status, count(status))).into_iter().filter(|(_, n)| *n > 0).collect(),
        dismissed: (rows.len() - valid().count()) as u32,
        units: totals(valid().flat_map(|row| row.amounts.iter().map(|amount| (row.kind, amount)))),
    }
}

/// Puts those of one group together; within it, and where there are no groups, they stay in the order of the pages.
#[inline(never)]
fn arrange(rows: &mut [LedgerRow], order: LedgerOrder) {
    // What has none comes last.
    fn named(name: Option<&String>) -> (bool, String) {
        (name.is_none(), name.cloned().unwrap_or_default())
    }
    match order {
        LedgerOrder::Page => {}
        LedgerOrder::Kind => rows.sort_by_key(|row| row.kind),
        LedgerOrder::Status => rows.sort_by_key(|row| std::cmp::Reverse(row.status)),
        LedgerOrder::Place => rows.sort_by_cached_key(|row| named(row.places.first())),
        LedgerOrder::Actor => rows.sort_by_cached_key(|row| named(row.actors.first())),
        LedgerOrder::Date => rows.sort_by_cached_key(|row| named(row.date.as_ref())),
    }
}
