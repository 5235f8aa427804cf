//! The selection in words: one chip a condition, each with a way out of it; and what can be done with all of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::conditions::{Condition, conditions};
use super::way_out;
use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::facets::{names, title_of};
use crate::ui::i18n::Said;
use crate::ui::saved;
use crate::ui::state::{Store, store};
use crate::word;

/// The chips and the reader's saved selections; nothing where everything is selected and nothing is saved.
#[component]
pub fn Chips() -> impl IntoView {
    let store = store();
    let selection = Memo::new(move |_| store.route.with(|route| route.selection.clone()));
    let bar = move || {
        let selection = selection.get();
        let saved = saved::menu(store);
        let hands = (!selection.is_everything()).then(|| {
            let hand = |id, name: Said, done: fn(Store)| {
                view! { <button type="button" class="clear-all" id=id on:click=act(move |_| done(store))>{name}</button> }
                    .into_any()
            };
            let clear = |store: Store| store.go(|route| route.selection = route.selection.everything());
            let copied = Arc::new(move || match store.copied.get() {
                true => fill!(store.locale(), saved.copied),
                false => fill!(store.locale(), saved.share),
            });
            vec![
                hand("clear", say!(store, facets.clear), clear),
                hand("save", say!(store, saved.save), saved::name_it),
                hand("share", copied, saved::share),
            ]
        });
        if hands.is_none() && saved.is_none() {
            return None;
        }
        let chips: Vec<AnyView> = conditions(&selection).into_iter().map(|it| chip(store, it)).collect();
        Some(
            view! { <div class="chips" role="group" aria-label=say!(store, facets.chosen)>{chips}{hands}{saved}</div> }
                .into_any(),
        )
    };
    view! { {bar}{way_out::view(store)} }
}

/// What a condition is called: its kind, and what it asks for.
#[must_use]
pub fn called(store: Store, condition: &Condition) -> (&'static str, String) {
    let locale = store.locale();
    match condition {
        Condition::Query(query) => (word!(locale, facets.query), query.clone()),
        Condition::Choice(choice) => {
            (names::facet(locale, choice.facet), names::value(locale, choice.facet, &choice.value))
        }
        Condition::Article(id) => (word!(locale, facets.articles), title_of(store, *id)),
    }
}

fn chip(store: Store, condition: Condition) -> AnyView {
    let (kind, value) = called(store, &condition);
    let label = value.clone();
    let print = match &condition {
        Condition::Query(_) => false,
        Condition::Choice(choice) => names::is_print(choice.facet),
        Condition::Article(_) => true,
    };
    view! {
        <span class="chip">
            <span class="chip-kind">{kind}</span>
            <span class="chip-value" lang=print.then_some("zh") dir="auto">{value}</span>
            <button type="button" aria-label=say!(store, facets.remove, value = label.clone())
                on:click=act(move |_| store.go(|route| condition.leave(&mut route.selection)))>"×"</button>
        </span>
    }
    .into_any()
}
