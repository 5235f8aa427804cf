//! The search box: what is typed becomes the query after a short pause, at once on Enter.

use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use crate::route::MAX_QUERY;
use crate::say;
use crate::ui::act::act;
use crate::ui::fault::pointed;
use crate::ui::state::{Store, store};
use crate::ui::steps::Step;
use crate::wire::Fault;

/// A pause of so many milliseconds ends a word.
const PAUSE: u32 = 200;

/// The box.
#[component]
pub fn Search() -> impl IntoView {
    let store = store();
    let pause = StoredValue::new_local(None::<Timeout>);
    let field = NodeRef::<html::Input>::new();
    let take = move || {
        pause.set_value(None);
        if let Some(field) = field.get_untracked() {
            ask(store, &field.value());
        }
    };
    let later = move || pause.set_value(Some(Timeout::new(PAUSE, take)));
    view! {
        <form class="search" role="search" on:submit=act(move |event: web_sys::SubmitEvent| { event.prevent_default(); take(); })>
            {store.steps.at(Step::Search, move || inside(store, field, later))}
        </form>
    }
}

fn inside(store: Store, field: NodeRef<html::Input>, later: impl Fn() + Copy + 'static) -> AnyView {
    let typed = move |event: web_sys::Event| {
        // While an input method composes, the field holds letters that nobody means.
        if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
            later();
        }
    };
    // A memo: another change of the address must not put the old query over what was just typed.
    let query = Memo::new(move |_| store.route.with(|route| route.selection.query.clone()));
    let fault = Memo::new(move |_| {
        store.selected.with(|answer| match answer.fault() {
            Some(Fault::BadQuery(error)) => Some(error.clone()),
            _ => None,
        })
    });
    let any_script = move || store.route.with(|route| route.selection.any_script).to_string();
    let wrong = move || fault.with(Option::is_some);
    view! {
        <label class="visually-hidden" for="search">{say!(store, search.label)}</label>
        <input node_ref=field id="search" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
            maxlength=MAX_QUERY.to_string() placeholder=say!(store, search.placeholder) prop:value=query
            aria-invalid=move || wrong().to_string() aria-describedby="search-fault"
            on:input=act(typed) on:compositionend=act(move |_| later())/>
        <kbd aria-hidden="true">"/"</kbd>
        <button type="button" id="any-script" class="in-search" lang="zh" aria-pressed=any_script
            title=say!(store, search.any_script)
            on:click=act(move |_| store.go(|route| route.selection.any_script ^= true))>"繁简"</button>
        <div id="search-fault" class="search-fault" role="alert" hidden=move || !wrong()>
            {move || fault.get().map(|error| view! { {pointed(store, &error, &query.get())}<p class="quiet">{say!(store, search.stale)}</p> })}
        </div>
    }
    .into_any()
}

fn ask(store: Store, text: &str) {
    // White space at the ends means nothing, and while typing the last space must not be taken from under the hand.
    let query: String = text.trim().chars().take(MAX_QUERY).collect();
    store.go(|route| route.selection.query = query);
}
