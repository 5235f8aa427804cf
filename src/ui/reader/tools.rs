//! The switches of the sheet: the original beside it, marks and word borders upon it; having it read, its letters, and taking it away.

use leptos::prelude::*;

use crate::fill;
use crate::route::Route;
use crate::say;
use crate::ui::act::act;
use crate::ui::export;
use crate::ui::i18n::Said;
use crate::ui::menu::Menu;
use crate::ui::reader::{aloud, letters};
use crate::ui::state::{Store, Worker};

/// What opens among them: made once for all articles, as a menu stays open when the article is set anew.
#[derive(Clone, Copy, Default)]
pub struct Menus {
    letters: Menu,
    away: Menu,
}

/// The switches.
pub fn view(store: Store, menus: Menus) -> AnyView {
    let ready = Memo::new(move |_| store.worker.with(|worker| *worker == Worker::Ready));
    let switches = [
        switch(store, ("notes", "e"), say!(store, sheet.notes), Some(ready), |route| &mut route.notes),
        switch(store, ("borders", "w"), say!(store, sheet.borders), Some(ready), |route| &mut route.borders),
        switch(store, ("original", "o"), say!(store, sheet.original), None, |route| &mut route.source),
    ];
    view! {
        <div class="tools" role="group" lang=store.tongue() aria-label=say!(store, sheet.tools)>
            {switches.into_iter().collect::<Vec<_>>()}
            {aloud::button(store)}
            {letters::menu(store, menus.letters)}
            {export::article(store, menus.away)}
        </div>
    }
    .into_any()
}

/// One that the address keeps, with its id and its key; usable when `ready`.
fn switch(
    store: Store,
    (id, key): (&'static str, &'static str),
    name: Said,
    ready: Option<Memo<bool>>,
    of: fn(&mut Route) -> &mut bool,
) -> AnyView {
    let pressed = move || (*of(&mut store.route.get())).to_string();
    let waits = move || ready.is_some_and(|ready| !ready.get());
    let waiting = move || waits().then(|| fill!(store.locale(), sheet.waiting_words));
    view! {
        <button type="button" class="switch" id=id aria-pressed=pressed title=waiting disabled=waits
            on:click=act(move |_| store.go(|route| *of(route) ^= true))>
            {name}<kbd>{key}</kbd>
        </button>
    }
    .into_any()
}
