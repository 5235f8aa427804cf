//! What the reader says of what was read: kept on this device, apart from it, and taken back step by step.

mod kept;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::Document;
use crate::say;
use crate::text::Span;
use crate::text::correction::{self, Correction};
use crate::ui::act::act;
use crate::ui::preferences;
use crate::ui::state::{Cause, Refusal, Store};
use crate::wire::own::{EntryText, OwnEntry, Verdict};
use crate::wire::{LedgerRow, Origin, Request, Response};

pub use kept::{Own, OwnPage, page_key};

const OWN: &str = "broadsheet.own";
/// So many steps can be taken back.
const STEPS: usize = 100;

/// What the reader says, and what was said before. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Keeping {
    now: RwSignal<Own>,
    before: RwSignal<Vec<Own>>,
    /// Corrected pages as they came, by their place in the library.
    came: RwSignal<HashMap<u32, Arc<Document>>>,
}

impl Keeping {
    /// What was kept. Storage may be forbidden or hold anything: then nothing.
    #[must_use]
    pub fn kept() -> Self {
        Self {
            now: RwSignal::new(kept::read(&preferences::kept(OWN))),
            before: RwSignal::new(Vec::new()),
            came: RwSignal::new(HashMap::new()),
        }
    }

    /// Looks at it, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Own) -> T) -> T {
        self.now.with(look)
    }

    /// A page as it came.
    #[must_use]
    pub fn as_it_came(self, page: u32, here: &Arc<Document>) -> Arc<Document> {
        self.came.with(|came| came.get(&page).unwrap_or(here).clone())
    }
}

/// Says something else, which can be taken back.
pub fn change(store: Store, change: impl FnOnce(&mut Own)) {
    let before = store.own.now.get_untracked();
    let mut next = before.clone();
    change(&mut next);
    if next == before {
        return;
    }
    store.own.before.update(|steps| {
        if steps.len() == STEPS {
            steps.remove(0);
        }
        steps.push(before);
    });
    put(store, next);
}

/// Takes back what was said last.
pub fn undo(store: Store) {
    let last = store.own.before.try_update(Vec::pop).flatten();
    if let Some(last) = last {
        put(store, last);
    }
}

/// The button that takes back.
pub fn undo_button(store: Store) -> AnyView {
    let none = move || store.own.before.with(Vec::is_empty);
    view! {
        <button type="button" class="button" id="undo" disabled=none on:click=act(move |_| undo(store))>{say!(store, own.undo)}</button>
    }
    .into_any()
}

fn put(store: Store, next: Own) {
    let before = store.own.now.get_untracked();
    preferences::keep(OWN, &kept::written(&next));
    store.own.now.set(next);
    if store.own.now.with_untracked(|now| now.pages != before.pages) {
        correct_pages(store, 0, &before.pages);
    }
}

/// Has those pages read anew, from a place in the library on, that are not corrected as they were.
pub fn correct_pages(store: Store, from: usize, before: &[OwnPage]) {
    let now = store.own.now.with_untracked(|own| own.pages.clone());
    if now.is_empty() && before.is_empty() {
        return;
    }
    let library = store.library.get_untracked();
    for (page, here) in (0u32..).zip(&library).skip(from) {
        let came = untrack(|| store.own.as_it_came(page, here));
        let key = page_key(&came.page.source, &came.text);
        let of = |pages: &[OwnPage]| pages.iter().find(|page| page.key == key).map(|page| page.corrections.clone());
        let (then, now) = (of(before), of(&now));
        if then != now {
            send(store, page, came, now.unwrap_or_default());
        }
    }
}

fn send(store: Store, page: u32, came: Arc<Document>, corrections: Vec<Correction>) {
    let name = came.page.source.to_string();
    store.own.came.update(|pages| drop(pages.insert(page, came)));
    store.ask(Request::Correct { page, corrections }, move |outcome| match outcome {
        Ok(Response::Corrected(document)) => {
            store.library.update(|library| {
                if let Some(here) = library.get_mut(page as usize) {
                    *here = Arc::new(*document);
                }
            });
            store.corpus.update(|revision| *revision += 1);
        }
        Ok(_) => {}
        Err(fault) => store.refusals.update(|all| all.push(Refusal { name, cause: Cause::Fault(fault) })),
    });
}

/// Writes other words at a stretch of a page as it now is.
pub fn correct(store: Store, page: u32, span: Span, text: &str) {
    let Some(came) = untrack(|| store.document(page).map(|here| store.own.as_it_came(page, &here))) else { return };
    let key = page_key(&came.page.source, &came.text);
    change(store, |own| {
        let at = own.pages.iter().position(|page| page.key == key);
        let here = at.map(|at| own.pages[at].corrections.as_slice()).unwrap_or_default();
        // What does not fit is no correction.
        let Some(corrections) = correction::with(&came.text, here, span, text) else { return };
        own.pages.retain(|page| page.key != key);
        if !corrections.is_empty() {
            own.pages.push(OwnPage { key, corrections });
        }
    });
}

/// Takes back one correction.
pub fn restore(store: Store, key: &str, correction: &Correction) {
    change(store, |own| {
        for page in own.pages.iter_mut().filter(|page| page.key == key) {
            page.corrections.retain(|other| other != correction);
        }
        own.pages.retain(|page| !page.corrections.is_empty());
    });
}

/// Says of a doubt that nothing is wrong, or that something may be after all.
pub fn dismiss_doubt(store: Store, key: &str, dismissed: bool) {
    change(store, |own| {
        own.dismissed.retain(|other| other != key);
        if dismissed {
            own.dismissed.push(key.to_owned());
        }
    });
}

/// Says what is thought of an entry of the ledger.
pub fn judge(store: Store, row: &LedgerRow, verdict: Verdict) {
    say_of(store, row, |entry| entry.verdict = verdict);
}

/// Writes an entry of the ledger anew.
pub fn write(store: Store, row: &LedgerRow, told: EntryText) {
    say_of(store, row, |entry| (entry.written, entry.told) = (true, told));
}

/// Takes out what the reader said of an entry: what was read stands again, what was added is gone.
pub fn forget(store: Store, key: &str) {
    change(store, |own| own.entries.retain(|entry| entry.key != key));
}

/// Adds an entry.
pub fn add(store: Store, told: EntryText) {
    change(store, |own| {
        // No number is given twice: an entry that came back would be taken for another.
        let numbers = own.entries.iter().filter_map(|entry| entry.key.strip_prefix('+')?.parse::<u32>().ok());
        let key = format!("+{}", numbers.max().unwrap_or(0) + 1);
        own.entries.push(OwnEntry { key, written: true, told, ..OwnEntry::default() });
    });
}

fn say_of(store: Store, row: &LedgerRow, said: impl FnOnce(&mut OwnEntry)) {
    change(store, |own| {
        let at = own.entries.iter().position(|entry| entry.key == row.key).unwrap_or_else(|| {
            own.entries.push(OwnEntry {
                key: row.key.clone(),
                source: row.source.clone(),
                words: row.words.clone(),
                told: text_of(row),
                ..OwnEntry::default()
            });
            own.entries.len() - 1
        });
        said(&mut own.entries[at]);
        if !own.entries[at].written && own.entries[at].verdict == Verdict::Open && row.origin == Origin::Read {
            own.entries.remove(at);
        }
    });
}

/// What an entry tells, to be written anew.
#[must_use]
pub fn text_of(row: &LedgerRow) -> EntryText {
    let text = if row.kind == crate::wire::facts::EntryKind::Concern { &row.problem } else { &row.action };
    EntryText {
        kind: row.kind,
        status: row.status,
        text: text.clone().unwrap_or_default(),
        actors: row.actors.clone(),
        places: row.places.clone(),
        date: row.date.clone().unwrap_or_default(),
    }
}
