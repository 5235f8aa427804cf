//! The tables of a view, as links: each has an address of its own.

use leptos::prelude::*;

use crate::route::{Keyed, Settings};
use crate::ui::i18n::{Locale, Said};
use crate::ui::keys::is_plain;
use crate::ui::state::Store;

/// The row of links.
pub fn tabs<T: Keyed + Send + Sync>(
    store: Store,
    label: Said,
    name: fn(Locale, T) -> &'static str,
    get: fn(&Settings) -> T,
    set: fn(&mut Settings, T),
) -> AnyView {
    let links = T::ALL
        .iter()
        .map(|it| {
            let it = *it;
            let href = move || {
                let mut route = store.route.get();
                set(&mut route.settings, it);
                route.fragment()
            };
            let here = move || store.route.with(|route| get(&route.settings) == it).then_some("true");
            view! {
                <a class="tab" href=href data-tab=it.key() aria-current=here on:click=move |event| {
                    if is_plain(&event) {
                        event.prevent_default();
                        store.go(|route| set(&mut route.settings, it));
                    }
                }>{move || name(store.locale(), it)}</a>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <nav class="tabs" aria-label=label>{links}</nav> }.into_any()
}
