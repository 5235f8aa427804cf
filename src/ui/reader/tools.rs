//! The switches of the sheet: the original beside it, marks and word borders upon it; having it read, its letters, and taking it away.

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::export;
use crate::ui::reader::{aloud, letters};
use crate::ui::state::{Worker, store};

/// The switches.
#[component]
pub fn Tools() -> impl IntoView {
    let store = store();
    let source = move || store.route.with(|route| route.source);
    let notes = move || store.route.with(|route| route.notes);
    let borders = move || store.route.with(|route| route.borders);
    let ready = Memo::new(move |_| store.worker.with(|worker| *worker == Worker::Ready));
    let waiting = move || (!ready.get()).then(|| fill!(store.locale(), sheet.waiting_words));
    view! {
        <div class="tools" role="group" lang=store.tongue() aria-label=say!(store, sheet.tools)>
            <button type="button" class="switch" id="notes" aria-pressed=move || notes().to_string() title=waiting
                disabled=move || !ready.get() on:click=move |_| store.go(|route| route.notes = !route.notes)>
                {say!(store, sheet.notes)}<kbd>"e"</kbd>
            </button>
            <button type="button" class="switch" id="borders" aria-pressed=move || borders().to_string() title=waiting
                disabled=move || !ready.get() on:click=move |_| store.go(|route| route.borders = !route.borders)>
                {say!(store, sheet.borders)}<kbd>"w"</kbd>
            </button>
            <button type="button" class="switch" id="original" aria-pressed=move || source().to_string()
                on:click=move |_| store.go(|route| route.source = !route.source)>
                {say!(store, sheet.original)}<kbd>"o"</kbd>
            </button>
            {aloud::button(store)}
            {letters::menu(store)}
            {export::article(store)}
        </div>
    }
}
