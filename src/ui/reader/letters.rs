//! How large the letters of articles are, and of which face: kept on the device, and set by `static/scheme.js` before anything is painted.

use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::menu::Menu;
use crate::ui::preferences;
use crate::ui::state::Store;

/// The menu.
pub(super) fn menu(store: Store) -> AnyView {
    let size = vec![
        ("small", say!(store, sheet.small)),
        ("", say!(store, sheet.medium)),
        ("large", say!(store, sheet.large)),
        ("huge", say!(store, sheet.huge)),
    ];
    let face = vec![("", say!(store, sheet.hei)), ("song", say!(store, sheet.song))];
    let choices =
        view! { {choice(say!(store, sheet.size), "size", size)}{choice(say!(store, sheet.face), "face", face)} };
    let name =
        view! { <span aria-hidden="true">"字"</span><span class="visually-hidden">{say!(store, sheet.letters)}</span> };
    Menu::new().view("switch letters", Some(say!(store, sheet.letters)), name.into_any(), choices.into_any())
}

/// One of several, of which the one without a key is the usual.
fn choice(label: Said, name: &'static str, all: Vec<(&'static str, Said)>) -> AnyView {
    let here = RwSignal::new(preferences::dressed(name));
    let buttons = all.into_iter().map(|(key, name_of)| {
        let chosen = move |_| {
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
