//! What went wrong, in clear sentences above the view; everything else goes on working.

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::labels;
use crate::ui::loading::{Arrival, start_worker};
use crate::ui::state::{Cause, Refusal, Store, Worker, store};

/// All notices.
#[component]
pub fn Notices() -> impl IntoView {
    let store = store();
    view! {
        <div class="notices" role="alert">
            {move || arrival(store)}
            {move || worker(store)}
            {move || refusals(store)}
        </div>
        <div class="notices quiet" role="status">{move || opening(store)}</div>
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
    let hand = view! { <button type="button" class="button" on:click=move |_| reload()>{say!(store, trouble.reload)}</button> };
    Some(view! { <p class="notice bad" data-notice="library">{text}" "{hand}</p> }.into_any())
}

fn worker(store: Store) -> Option<AnyView> {
    let again = move || view! { <button type="button" class="button" on:click=move |_| start_worker(store)>{say!(store, trouble.restart)}</button> };
    Some(match store.worker.get() {
        Worker::Dead(cause) => {
            let cause = if cause.is_empty() { "worker".to_owned() } else { cause };
            view! { <p class="notice bad" data-notice="worker-dead">{say!(store, trouble.dead, cause = cause.clone())}" "{again()}</p> }.into_any()
        }
        Worker::Stale => view! {
            <p class="notice bad" data-notice="worker-stale">
                {say!(store, trouble.stale)}" "
                <button type="button" class="button" on:click=move |_| reload()>{say!(store, trouble.reload)}</button>
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

fn refusals(store: Store) -> Vec<AnyView> {
    let all: Vec<Refusal> = store.refusals.get();
    let line = |(at, refusal): (usize, Refusal)| {
        let Refusal { name, cause } = refusal;
        let text = move || {
            let fault = match &cause {
                Cause::Fault(fault) => labels::fault(store.locale(), fault),
                Cause::Unreadable => fill!(store.locale(), trouble.unreadable),
                Cause::NoWorker => fill!(store.locale(), trouble.no_worker),
            };
            crate::fill!(store.locale(), trouble.file, name = name, fault = fault)
        };
        let away = move |_| {
            store.refusals.update(|all| {
                if at < all.len() {
                    all.remove(at);
                }
            })
        };
        view! {
            <p class="notice bad" data-notice="file">
                {text}" "<button type="button" class="button" on:click=away>{say!(store, trouble.dismiss)}</button>
            </p>
        }
        .into_any()
    };
    all.into_iter().enumerate().map(line).collect()
}

fn opening(store: Store) -> Vec<AnyView> {
    let line =
        |name: String| view! { <p class="notice">{say!(store, open.reading, name = name.clone())}</p> }.into_any();
    store.opening.get().into_iter().map(line).collect()
}
