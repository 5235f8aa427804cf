//! What this is, in one screen: for who comes for the first time, and whenever it is asked for.

use leptos::html;
use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::help::follow;
use crate::ui::preferences;
use crate::ui::state::{is_bare_address, store};
use crate::ui::tour;

const WELCOMED: &str = "broadsheet.welcomed";

/// Whether somebody comes for the first time, and not by a link to something.
#[must_use]
pub fn is_first() -> bool {
    is_bare_address() && preferences::kept(WELCOMED).is_empty()
}

/// The dialog; the page that the site brings is open behind it.
#[component]
pub fn WelcomeDialog() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    follow(store.welcome_up, dialog);
    let close = move || {
        preferences::keep(WELCOMED, "1");
        store.welcome_up.set(false);
    };
    view! {
        <dialog node_ref=dialog class="dialog" id="welcome" autofocus aria-labelledby="welcome-title" on:close=act(move |_| close())>
            <header><h2 id="welcome-title">{say!(store, welcome.title)}</h2></header>
            <p>{say!(store, welcome.lead)}</p>
            <dl class="shortcuts">
                <dt>{say!(store, views.page)}</dt><dd>{say!(store, welcome.page)}</dd>
                <dt>{say!(store, views.search)}</dt><dd>{say!(store, welcome.search)}</dd>
                <dt>{say!(store, views.words)}</dt><dd>{say!(store, welcome.words)}</dd>
                <dt>{say!(store, views.who)}</dt><dd>{say!(store, welcome.who)}</dd>
                <dt>{say!(store, views.ledger)}</dt><dd>{say!(store, welcome.ledger)}</dd>
                <dt>{say!(store, views.compare)}</dt><dd>{say!(store, welcome.compare)}</dd>
                <dt>{say!(store, views.proof)}</dt><dd>{say!(store, welcome.proof)}</dd>
            </dl>
            <p class="quiet">{say!(store, help.privacy)}</p>
            <p class="dialog-hands">
                <button type="button" class="button" on:click=act(move |_| close())>{say!(store, welcome.start)}</button>
                <button type="button" class="button" on:click=act(move |_| { close(); tour::begin(store); })>{say!(store, tour.title)}</button>
                <button type="button" class="button" on:click=act(move |_| { close(); store.open_up.set(true); })>{say!(store, open.title)}</button>
            </p>
        </dialog>
    }
}
