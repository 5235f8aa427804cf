//! How large the letters of articles are, of which face, and in which characters print is shown: kept on the device, and set by
//! `static/scheme.js` before anything is painted.

use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::number;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{Said, said};
use crate::ui::menu::Menu;
use crate::ui::module;
use crate::ui::preferences;
use crate::ui::state::Store;

/// The name under which it is kept in which characters print is shown.
pub const SCRIPT: &str = "script";

/// These characters by their keys, each with the number of the sentence that names it.
pub const SCRIPTS: [(&str, u16); 3] = [
    ("", number!(sheet.printed)),
    ("simplified", number!(sheet.simplified)),
    ("traditional", number!(sheet.traditional)),
];

/// Shows print in other characters, with a table for each.
const MODULE: &str = "./characters.js";

/// Shows print in these characters.
pub fn write_in(store: Store, script: &'static str) {
    preferences::dress(SCRIPT, script);
    store.script.set(script.to_owned());
    module::run(MODULE, "show", Array::new());
}

/// What tells how a text of print is shown, for what the module does not see; none where print is shown as it is, or where the
/// table could not be had, as the reader is told elsewhere.
pub async fn writer() -> Option<Function> {
    if preferences::dressed(SCRIPT).is_empty() {
        return None;
    }
    let promise: Promise = module::call(MODULE, "writer", &Array::new()).await.ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The menu.
pub(super) fn menu(store: Store, menu: Menu) -> AnyView {
    let name =
        view! { <span aria-hidden="true">"字"</span><span class="visually-hidden">{say!(store, sheet.letters)}</span> };
    menu.view("switch letters", Some(say!(store, sheet.letters)), name.into_any(), move || choices(store))
}

fn choices(store: Store) -> AnyView {
    let size = vec![
        ("small", say!(store, sheet.small)),
        ("", say!(store, sheet.medium)),
        ("large", say!(store, sheet.large)),
        ("huge", say!(store, sheet.huge)),
    ];
    let face = vec![("", say!(store, sheet.hei)), ("song", say!(store, sheet.song))];
    let scripts = SCRIPTS.into_iter().map(|(key, number)| (key, said(store, number))).collect();
    let kept = |name| RwSignal::new(preferences::dressed(name));
    view! {
        {choice(store, say!(store, sheet.size), "size", kept("size"), size)}
        {choice(store, say!(store, sheet.face), "face", kept("face"), face)}
        {choice(store, say!(store, sheet.script), SCRIPT, store.script, scripts)}
        <p class="quiet">{say!(store, sheet.script_says)}</p>
        <p id="script-fault" role="alert" hidden>{say!(store, sheet.script_fault)}</p>
    }
    .into_any()
}

/// One of several, of which the one without a key is the usual.
fn choice(
    store: Store,
    label: Said,
    name: &'static str,
    here: RwSignal<String>,
    all: Vec<(&'static str, Said)>,
) -> AnyView {
    let buttons = all.into_iter().map(|(key, name_of)| {
        let chosen = move |_| {
            if name == SCRIPT {
                return write_in(store, key);
            }
            preferences::dress(name, key);
            here.set(key.to_owned());
        };
        let pressed = move || here.with(|here| here == key).to_string();
        view! { <button type="button" class="switch" aria-pressed=pressed on:click=act(chosen)>{name_of}</button> }
            .into_any()
    });
    let title = label.clone();
    view! { <p>{title}</p><div class="choice" role="group" aria-label=label>{buttons.collect::<Vec<_>>()}</div> }
        .into_any()
}
