//! What went wrong, in clear sentences above the view; everything else goes on working.

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{Said, grouped};
use crate::ui::labels;
use crate::ui::loading::{Arrival, start_worker};
use crate::ui::opening;
use crate::ui::state::{Cause, Refusal, Store, Worker, store};

/// Files that are refused are named up to so many; the rest is counted.
const MOST: usize = 3;

/// All notices.
#[component]
pub fn Notices() -> impl IntoView {
    let store = store();
    view! {
        <div class="notices" role="alert">
            {move || arrival(store)}
            {move || worker(store)}
            {move || unplaced(store)}
            {move || refusals(store)}
        </div>
        <div class="notices quiet" role="status">{opening(store)}</div>
    }
}

fn reload() {
    // Where the browser forbids it, the reader still has its own button.
    let _ = gloo::utils::window().location().reload();
}

fn arrival(store: Store) -> Option<AnyView> {
    let text: String = match store.arrival.get() {
        Arrival::Here => return None,
        Arrival::Missing(cause) => fill!(store.locale(), trouble.missing, cause = cause.clone()),
        Arrival::Broken => fill!(store.locale(), trouble.broken),
    };
    let hand = view! { <button type="button" class="button" on:click=act(move |_| reload())>{say!(store, trouble.reload)}</button> };
    Some(view! { <p class="notice bad" data-notice="library">{text}" "{hand}</p> }.into_any())
}

fn worker(store: Store) -> Option<AnyView> {
    let again = move || view! { <button type="button" class="button" on:click=act(move |_| start_worker(store))>{say!(store, trouble.restart)}</button> };
    Some(match store.worker.get() {
        Worker::Dead(cause) => {
            let cause = if cause.is_empty() { "worker".to_owned() } else { cause };
            view! { <p class="notice bad" data-notice="worker-dead">{say!(store, trouble.dead, cause = cause.clone())}" "{again()}</p> }.into_any()
        }
        Worker::Stale => view! {
            <p class="notice bad" data-notice="worker-stale">
                {say!(store, trouble.stale)}" "
                <button type="button" class="button" on:click=act(move |_| reload())>{say!(store, trouble.reload)}</button>
            </p>
        }
        .into_any(),
        _ if store.silent.get() => {
            view! { <p class="notice" data-notice="worker-silent">{say!(store, trouble.silent)}" "{again()}</p> }.into_any()
        }
        Worker::WithoutDictionary(cause) => {
            view! { <p class="notice" data-notice="dictionary">{say!(store, trouble.dictionary, cause = cause.clone())}" "{again()}</p> }.into_any()
        }
        Worker::Starting | Worker::Fetching(_) | Worker::Ready => return None,
    })
}

fn unplaced(store: Store) -> Option<AnyView> {
    let cause = store.unplaced.get()?;
    let again = move |_| store.corpus.update(|revision| *revision += 1);
    Some(
        view! {
            <p class="notice" data-notice="gazetteer">
                {say!(store, trouble.gazetteer, cause = cause.clone())}" "
                <button type="button" class="button" on:click=act(again)>{say!(store, trouble.retry)}</button>
            </p>
        }
        .into_any(),
    )
}

fn refusals(store: Store) -> Vec<AnyView> {
    let all: Vec<Refusal> = store.refusals.get();
    let more = all.len().saturating_sub(MOST);
    let away = move |at: usize| {
        store.refusals.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        })
    };
    let line = |(at, refusal): (usize, Refusal)| {
        let Refusal { name, cause } = refusal;
        let text = move || {
            let fault = match &cause {
                Cause::Fault(fault) => labels::fault(store.locale(), fault),
                Cause::Unreadable => fill!(store.locale(), trouble.unreadable),
                Cause::NoWorker => fill!(store.locale(), trouble.no_worker),
            };
            fill!(store.locale(), trouble.file, name = name, fault = fault)
        };
        refused(store, Arc::new(text), move || away(at))
    };
    let mut lines: Vec<AnyView> = all.into_iter().take(MOST).enumerate().map(line).collect();
    if more > 0 {
        lines.push(refused(store, say!(store, trouble.more_files, n = grouped(more as u64)), move || {
            store.refusals.set(Vec::new())
        }));
    }
    lines
}

fn refused(store: Store, text: Said, away: impl Fn() + 'static) -> AnyView {
    view! {
        <p class="notice bad" data-notice="file">
            {text}" "<button type="button" class="button" on:click=act(move |_| away())>{say!(store, trouble.dismiss)}</button>
        </p>
    }
    .into_any()
}

/// Which file is being read, how many are done and how many there are.
fn opening(store: Store) -> impl IntoView {
    let count = Memo::new(move |_| store.opening.with(|opening| opening.done + opening.names.len()));
    let done = move || store.opening.with(|opening| opening.done);
    let name = Memo::new(move |_| store.opening.with(|opening| opening.names.front().cloned().unwrap_or_default()));
    let one = move || {
        view! { <p class="notice">{move || fill!(store.locale(), open.reading, name = name.get())}</p> }.into_any()
    };
    let many = move || {
        let text = move || {
            let (done, count) = (grouped(done() as u64), grouped(count.get() as u64));
            fill!(store.locale(), open.reading_many, name = name.get(), done = done, count = count)
        };
        view! {
            <p class="notice progress-line">
                <progress aria-label=say!(store, open.progress) max=move || count.get().to_string() prop:value=move || done() as f64></progress>
                <span>{text}</span>
                <button type="button" class="button" on:click=act(move |_| opening::stop(store))>{say!(store, table.stop)}</button>
            </p>
        }
        .into_any()
    };
    let kind = Memo::new(move |_| count.get().min(2));
    move || match kind.get() {
        0 => ().into_any(),
        1 => one(),
        _ => many(),
    }
}
