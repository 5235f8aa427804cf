//! The selection in words: one chip a condition, each with a way out of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::Route;
use crate::say;
use crate::ui::facets::{choices::without, names, title_of};
use crate::ui::i18n::Said;
use crate::ui::state::{Store, store};

/// The chips; nothing where everything is selected.
#[component]
pub fn Chips() -> impl IntoView {
    let store = store();
    let selection = Memo::new(move |_| store.route.with(|route| route.selection.clone()));
    move || {
        let selection = selection.get();
        if selection.is_everything() {
            return None;
        }
        let mut chips = Vec::new();
        if !selection.query.is_empty() {
            chips.push(chip(store, say!(store, facets.query), selection.query, |route| route.selection.query.clear()));
        }
        for choice in selection.choices {
            let facet = choice.facet;
            let value = names::value(store.locale(), facet, &choice.value);
            let kind = Arc::new(move || names::facet(store.locale(), facet).to_owned());
            chips.push(chip(store, kind, value, move |route| without(&mut route.selection.choices, &choice)));
        }
        for id in selection.articles {
            let title = title_of(store, id);
            chips.push(chip(store, say!(store, facets.articles), title, move |route| {
                route.selection.articles.retain(|it| *it != id)
            }));
        }
        Some(view! {
            <div class="chips" role="group" aria-label=say!(store, facets.chosen)>
                {chips}
                <button type="button" class="clear-all" on:click=move |_| store.go(|route| route.selection = route.selection.everything())>
                    {say!(store, facets.clear)}
                </button>
            </div>
        })
    }
}

fn chip(store: Store, kind: Said, value: String, without: impl Fn(&mut Route) + Send + 'static) -> AnyView {
    let label = value.clone();
    view! {
        <span class="chip">
            <span class="chip-kind">{kind}</span>
            <span class="chip-value" dir="auto">{value}</span>
            <button type="button" aria-label=say!(store, facets.remove, value = label.clone()) on:click=move |_| store.go(|route| without(route))>"×"</button>
        </span>
    }
    .into_any()
}
