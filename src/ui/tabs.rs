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

/// One of the tables.
struct Tab {
    key: &'static str,
    name: Said,
    set: Arc<dyn Fn(&mut Settings) + Send + Sync>,
}

// Not generic, as it would be compiled for each view.
fn row(store: Store, label: Said, tabs: Vec<Tab>, here: Memo<&'static str>) -> AnyView {
    let links = tabs
        .into_iter()
        .map(|Tab { key, name, set }| {
            let (href, click) = link(store, Arc::new(move |route| set(&mut route.settings)));
            let name = move || name();
            let current = move || (here.get() == key).then_some("true");
            view! {
                <a class="tab" href=href data-tab=key aria-current=current on:click=click>{name}</a>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <nav class="tabs" aria-label=label>{links}</nav> }.into_any()
}
