//! The node: what lines, company, spread and trend are of. It is the query unless the reader says otherwise.

use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use crate::fill;
use crate::route::{MAX_QUERY, Route};
use crate::say;
use crate::ui::act::act;
use crate::ui::fault::pointed;
use crate::ui::panel::{Answer, Table};
use crate::ui::state::Store;
use crate::wire::Fault;

/// A pause of so many milliseconds ends a word.
const PAUSE: u32 = 250;

/// What is looked at; empty where neither node nor query says.
#[must_use]
pub fn of(route: &Route) -> String {
    if route.settings.node.is_empty() { route.selection.query.clone() } else { route.settings.node.clone() }
}

/// The same, tracked, and again only when it changes.
#[must_use]
pub fn node(store: Store) -> Memo<String> {
    Memo::new(move |_| store.route.with(of))
}

/// The box that says what is looked at. What `table` says is wrong with it stands below, unless the query itself is.
pub fn field(store: Store, table: Table) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    let pause = StoredValue::new_local(None::<Timeout>);
    let own = Memo::new(move |_| store.route.with(|route| route.settings.node.clone()));
    let query = Memo::new(move |_| store.route.with(|route| route.selection.query.clone()));
    let take = move || {
        pause.set_value(None);
        if let Some(field) = field.get_untracked() {
            let node: String = field.value().trim().chars().take(MAX_QUERY).collect();
            store.go(|route| {
                route.settings.node = node;
                route.settings.line = 0;
            });
        }
    };
    let later = move || pause.set_value(Some(Timeout::new(PAUSE, take)));
    let typed = move |event: web_sys::Event| {
        if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
            later();
        }
    };
    let empty = move || {
        let query = query.get();
        if query.is_empty() {
            fill!(store.locale(), node.placeholder)
        } else {
            fill!(store.locale(), node.is_query, query = query)
        }
    };
    let fault = Memo::new(move |_| {
        let query_is_bad = store.selected.with(|answer| matches!(answer.fault(), Some(Fault::BadQuery(_))));
        if query_is_bad || own.with(String::is_empty) {
            return None;
        }
        table.answer.with(|answer| match answer {
            Answer::Refused(Fault::BadQuery(error), _) => Some(error.clone()),
            _ => None,
        })
    });
    view! {
        <form class="node" on:submit=act(move |event: web_sys::SubmitEvent| { event.prevent_default(); take(); })>
            <label for="node">{say!(store, node.label)}</label>
            <input node_ref=field id="node" type="search" autocomplete="off" spellcheck="false" lang="zh" enterkeyhint="search"
                maxlength=MAX_QUERY.to_string() placeholder=empty prop:value=own aria-invalid=move || fault.with(Option::is_some).to_string()
                aria-describedby="node-fault" on:input=act(typed) on:compositionend=act(move |_| later())/>
            <div id="node-fault" role="alert">{move || fault.get().map(|error| pointed(store, &error, &own.get()))}</div>
        </form>
    }
    .into_any()
}
