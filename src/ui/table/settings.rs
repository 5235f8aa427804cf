//! The controls above a table: one of several, a number, yes or no. Each writes the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Keyed, Settings};
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::state::Store;

/// One of several, as a list that opens.
pub fn choice<T: Keyed + Send + Sync>(
    store: Store,
    id: &'static str,
    label: Said,
    name: fn(crate::ui::i18n::Locale, T) -> &'static str,
    get: fn(&Settings) -> T,
    set: fn(&mut Settings, T),
) -> AnyView {
    let options = T::ALL.iter().map(|it| {
        let it = *it;
        let name: Said = Arc::new(move || name(store.locale(), it).to_owned());
        (it.key(), name)
    });
    let chosen = move |key: &str| {
        if let Some(it) = T::from_key(key) {
            store.go(|route| set(&mut route.settings, it));
        }
    };
    let here = Memo::new(move |_| store.route.with(|route| get(&route.settings).key()));
    let list = select(id, options.collect(), here, Arc::new(chosen));
    view! { <label class="setting" for=id><span>{label}</span>{list}</label> }.into_any()
}

/// A list that opens, of what is offered under keys. Not generic, as it would be compiled for each.
pub fn select(
    id: &'static str,
    options: Vec<(&'static str, Said)>,
    here: Memo<&'static str>,
    chosen: Arc<dyn Fn(&str)>,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(key, name)| {
            let name = move || name();
            view! { <option value=key prop:selected=move || here.get() == key>{name}</option> }.into_any()
        })
        .collect::<Vec<_>>();
    view! { <select id=id on:change=act(move |event| chosen(&event_target_value(&event)))>{options}</select> }
        .into_any()
}

/// A whole number between two.
pub fn number(
    store: Store,
    id: &'static str,
    label: Said,
    range: std::ops::RangeInclusive<u32>,
    get: fn(&Settings) -> u32,
    set: fn(&mut Settings, u32),
) -> AnyView {
    number_of(store, id, label, range, Memo::new(move |_| store.route.with(|route| get(&route.settings))), set)
}

/// How often something must occur to be in the table; `usual` where the reader says nothing.
pub fn least(store: Store, range: std::ops::RangeInclusive<u32>, usual: u32) -> AnyView {
    let value = Memo::new(move |_| store.route.with(|route| route.settings.least.unwrap_or(usual)));
    number_of(store, "least", say!(store, words.least), range, value, |settings, least| settings.least = Some(least))
}

fn number_of(
    store: Store,
    id: &'static str,
    label: Said,
    range: std::ops::RangeInclusive<u32>,
    value: Memo<u32>,
    set: fn(&mut Settings, u32),
) -> AnyView {
    let (least, most) = range.into_inner();
    let chosen = move |event| {
        if let Ok(number) = event_target_value(&event).trim().parse::<u32>() {
            store.go(|route| set(&mut route.settings, number.clamp(least, most)));
        }
    };
    view! {
        <label class="setting" for=id>
            <span>{label}</span>
            <input type="number" id=id min=least max=most step="1" inputmode="numeric" prop:value=move || value.get().to_string() on:change=act(chosen)/>
        </label>
    }
    .into_any()
}

/// Yes or no.
pub fn flag(
    store: Store,
    id: &'static str,
    label: Said,
    get: fn(&Settings) -> bool,
    set: fn(&mut Settings, bool),
) -> AnyView {
    let on = move || store.route.with(|route| get(&route.settings));
    view! {
        <label class="setting flag" for=id>
            <input type="checkbox" id=id prop:checked=on on:change=act(move |event| { let on = event_target_checked(&event); store.go(|route| set(&mut route.settings, on)); })/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}
