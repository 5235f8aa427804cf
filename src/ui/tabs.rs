//! The tables of a view, as links: each has an address of its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Keyed, Settings};
use crate::ui::i18n::{Locale, Said};
use crate::ui::link::link;
use crate::ui::state::Store;

/// The row of links.
pub fn tabs<T: Keyed + Send + Sync>(
    store: Store,
    label: Said,
    name: fn(Locale, T) -> &'static str,
    get: fn(&Settings) -> T,
    set: fn(&mut Settings, T),
) -> AnyView {
    let all = T::ALL.iter().map(|it| {
        let it = *it;
        Tab {
            key: it.key(),
            name: Arc::new(move || name(store.locale(), it).to_owned()),
            set: Arc::new(move |settings| set(settings, it)),
        }
    });
    let here = Memo::new(move |_| store.route.with(|route| get(&route.settings).key()));
    row(store, label, all.collect(), here)
}

/// A link to a setting of the view.
pub struct Tab {
    /// What it is called in the address.
    pub key: &'static str,
    /// What it is called.
    pub name: Said,
    /// What it sets.
    pub set: Arc<dyn Fn(&mut Settings) + Send + Sync>,
}

fn row(store: Store, label: Said, tabs: Vec<Tab>, here: Memo<&'static str>) -> AnyView {
    view! { <nav class="tabs" aria-label=label>{links(store, "tab", tabs, here)}</nav> }.into_any()
}

/// The links alone; the one of the key that is `here` is the current one. Not generic, as they would be compiled for each view.
pub fn links(store: Store, class: &'static str, tabs: Vec<Tab>, here: Memo<&'static str>) -> AnyView {
    tabs.into_iter()
        .map(|Tab { key, name, set }| {
            let (href, click) = link(store, Arc::new(move |route| set(&mut route.settings)));
            let name = move || name();
            let current = move || (here.get() == key).then_some("true");
            view! {
                <a class=class href=href data-tab=key aria-current=current on:click=click>{name}</a>
            }
            .into_any()
        })
        .collect::<Vec<_>>()
        .into_any()
}
