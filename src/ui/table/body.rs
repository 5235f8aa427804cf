//! What stands in a table's place: the table, an older one, or why there is none.

use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{articles, grouped, size};
use crate::ui::labels;
use crate::ui::panel::{Answer, Asked, Table};
use crate::ui::state::{Store, Worker};

/// Who has waited so many milliseconds is told what for, and may stop.
const LONG: u32 = 1_200;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Shown,
    Waiting,
    Refused,
    Stopped,
}

/// The table, drawn by `show` whenever another one has come, or what stands in its place.
pub fn body(store: Store, table: Table, show: impl Fn(Arc<Asked>) -> AnyView + Send + Sync + 'static) -> AnyView {
    drawn(store, table, Arc::new(show))
}

/// Draws a table that has come.
type Show = Arc<dyn Fn(Arc<Asked>) -> AnyView + Send + Sync>;

// Not generic, as it would be compiled for each table.
fn drawn(store: Store, table: Table, show: Show) -> AnyView {
    let shown = table.shown();
    let late = Memo::new(move |_| table.answer.with(Answer::is_late));
    let content = move || {
        let show = show.clone();
        (move || shown.get().map(|asked| show(asked))).into_any()
    };
    frame(store, table, late, content)
}

/// The table, drawn once by `content`, which follows its answers itself, or what stands in its place.
pub fn frame(
    store: Store,
    table: Table,
    late: Memo<bool>,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    framed(store, table, late, Arc::new(content))
}

/// How many rows there are, for those who hear the page: said again whenever another setting makes them more or fewer.
fn announced(store: Store, table: Table) -> AnyView {
    let total = Memo::new(move |_| table.answer.with(|answer| answer.here().map(|asked| asked.answer.total())));
    let told = move || total.get().map(|total| fill!(store.locale(), table.announce, total = grouped(total.into())));
    view! { <p class="visually-hidden" role="status">{told}</p> }.into_any()
}

fn framed(store: Store, table: Table, late: Memo<bool>, content: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let waits =
        Memo::new(move |_| late.get() && table.answer.with(|answer| matches!(answer, Answer::Waiting(Some(_)))));
    let stale = Memo::new(move |_| table.answer.with(Answer::is_stale));
    let state = Memo::new(move |_| {
        table.answer.with(|answer| match answer {
            _ if answer.latest().is_some() => State::Shown,
            Answer::Refused(..) => State::Refused,
            Answer::Stopped => State::Stopped,
            _ => State::Waiting,
        })
    });
    let shown = move || {
        match state.get() {
        State::Shown => view! {
            <div class="answer" class:late=late class:stale=stale aria-busy=move || waits.get().to_string()>
                {move || waits.get().then(|| long(store, table))}
                {content()}
            </div>
        }
        .into_any(),
        State::Waiting => waiting(store, table),
        State::Refused => {
            let fault = table.answer.with(|answer| answer.fault().cloned());
            let text = move || fault.as_ref().map(|fault| labels::fault(store.locale(), fault));
            view! { <section class="blank"><h3>{say!(store, table.unavailable)}</h3><p>{text}</p></section> }.into_any()
        }
        State::Stopped => view! {
            <section class="blank">
                <h3>{say!(store, table.stopped)}</h3>
                <button type="button" class="button" on:click=act(move |_| table.again())>{say!(store, table.again)}</button>
            </section>
        }
        .into_any(),
    }
    };
    view! { {announced(store, table)}{shown} }.into_any()
}

/// What is being counted, once it has taken long, and the way out.
fn long(store: Store, table: Table) -> AnyView {
    let up = RwSignal::new(false);
    let timer = StoredValue::new_local(Some(Timeout::new(LONG, move || {
        let _ = up.try_set(true);
    })));
    on_cleanup(move || drop(timer.try_update_value(Option::take)));
    let told = move || {
        let selected = store.selected.with(|answer| {
            answer.latest().map(|selected| (selected.articles.len() as u64, u64::from(selected.characters)))
        });
        let (n, characters) = selected.unwrap_or_default();
        fill!(store.locale(), table.counting, articles = articles(store.locale(), n), characters = grouped(characters))
    };
    (move || {
        up.get().then(|| {
            view! {
                <p class="progress-line counting" role="status">
                    <span>{told}</span>
                    {move || match table.progress() {
                        Some((done, of)) => view! { <progress max=of value=done aria-label=say!(store, table.counting_label)></progress> }.into_any(),
                        None => view! { <progress aria-label=say!(store, table.counting_label)></progress> }.into_any(),
                    }}
                    <button type="button" class="button" on:click=act(move |_| table.stop())>{say!(store, table.stop)}</button>
                </p>
            }
        })
    })
    .into_any()
}

/// The table's place while the worker or its dictionary is on the way, or will not come.
fn waiting(store: Store, table: Table) -> AnyView {
    let gone = Memo::new(move |_| {
        store.worker.with(|worker| worker.is_gone() || matches!(worker, Worker::WithoutDictionary(_)))
    });
    let arriving = Memo::new(move |_| store.worker.with(|worker| *worker != Worker::Ready));
    (move || {
        if gone.get() {
            return view! { <section class="blank"><h3>{say!(store, table.unavailable)}</h3></section> }.into_any();
        }
        let line = move || if arriving.get() { dictionary(store) } else { long(store, table) };
        let skeleton = (0..12).map(|_| view! { <span class="skeleton-row"></span> }).collect_view();
        view! { <div class="skeleton">{line}<div aria-hidden="true">{skeleton}</div></div> }.into_any()
    })
    .into_any()
}

fn dictionary(store: Store) -> AnyView {
    let part = move || match store.worker.get() {
        Worker::Fetching(Some((received, Some(total)))) if total > 0 => Some(f64::from(received) / f64::from(total)),
        _ => None,
    };
    let told = move || match store.worker.get() {
        Worker::Fetching(Some((received, Some(total)))) if received >= total => fill!(store.locale(), table.preparing),
        Worker::Fetching(Some((received, Some(total)))) => {
            fill!(store.locale(), table.progress, received = size(received.into()), total = size(total.into()))
        }
        Worker::Fetching(Some((received, None))) => size(received.into()),
        Worker::Starting | Worker::Fetching(None) => fill!(store.locale(), table.starting),
        _ => String::new(),
    };
    view! {
        <p class="progress-line">
            <span>{say!(store, table.loading)}</span>
            <progress max="1" prop:value=move || part().unwrap_or(0.0) aria-label=say!(store, table.loading)></progress>
            <span>{told}</span>
        </p>
    }
    .into_any()
}
