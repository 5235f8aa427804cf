//! The facets: what the selection can be narrowed to, with counts and bars.

use leptos::prelude::*;

use crate::route::Route;
use crate::say;
use crate::setting::title;
use crate::ui::i18n::grouped;
use crate::ui::state::{self, Store, Worker, all_articles, store};
use crate::wire::{ArticleId, FacetCount};

/// So many articles are offered one by one; more are better searched for.
const ARTICLES: usize = 40;

/// One value that can be chosen.
struct Row {
    name: String,
    /// What stands at its end.
    figure: String,
    /// Length of its bar, 0 to 1.
    part: f64,
    on: bool,
}

/// All facets.
#[component]
pub fn Facets() -> impl IntoView {
    let store = store();
    let columns = move || {
        let counts =
            store.selected.with(|answer| answer.latest().map(|selected| selected.columns.clone()).unwrap_or_default());
        let chosen = store.route.with(|route| route.selection.columns.clone());
        values(store, counts, chosen, |route| &mut route.selection.columns)
    };
    let reporters = move || {
        let counts = store
            .selected
            .with(|answer| answer.latest().map(|selected| selected.reporters.clone()).unwrap_or_default());
        let chosen = store.route.with(|route| route.selection.reporters.clone());
        values(store, counts, chosen, |route| &mut route.selection.reporters)
    };
    view! {
        <div class="scrim" class:up=move || store.facets_up.get() on:click=move |_| store.facets_up.set(false)></div>
        <section class="facets" id="facets" class:up=move || store.facets_up.get() aria-label=say!(store, facets.title)>
            <header>
                <h2>{say!(store, facets.title)}</h2>
                <button type="button" class="button" on:click=move |_| store.facets_up.set(false)>{say!(store, facets.close)}</button>
            </header>
            <fieldset id="facet-columns"><legend>{say!(store, facets.columns)}</legend>{columns}</fieldset>
            <fieldset id="facet-reporters"><legend>{say!(store, facets.reporters)}</legend>{reporters}</fieldset>
            <fieldset id="facet-articles"><legend>{say!(store, facets.articles)}</legend>{move || articles(store)}</fieldset>
        </section>
    }
}

fn values(
    store: Store,
    counts: Vec<FacetCount>,
    chosen: Vec<String>,
    part: fn(&mut Route) -> &mut Vec<String>,
) -> AnyView {
    let most = counts.iter().map(|facet| facet.count).max().unwrap_or(1).max(1);
    let mut rows: Vec<(String, Row)> = counts
        .into_iter()
        .map(|facet| {
            let row = Row {
                name: facet.value.clone(),
                figure: grouped(u64::from(facet.count)),
                part: f64::from(facet.count) / f64::from(most),
                on: chosen.contains(&facet.value),
            };
            (facet.value, row)
        })
        .collect();
    // What was chosen stays in reach even where it would show nothing.
    for value in chosen {
        if !rows.iter().any(|(other, _)| *other == value) {
            rows.push((value.clone(), Row { name: value, figure: "0".into(), part: 0.0, on: true }));
        }
    }
    if rows.is_empty() {
        return view! { <p class="facet-none">{say!(store, facets.none)}</p> }.into_any();
    }
    rows.into_iter()
        .map(|(value, row)| row_view(store, row, move || store.go(|route| toggle(part(route), value.clone()))))
        .collect_view()
        .into_any()
}

/// The articles themselves: their bars show their length, or under a query their hits.
fn articles(store: Store) -> AnyView {
    let chosen = store.route.with(|route| route.selection.articles.clone());
    let queried = store.route.with(|route| !route.selection.query.is_empty());
    let hits = store.selected.with(|answer| {
        let articles = answer.latest().map(|selected| selected.articles.clone()).unwrap_or_default();
        articles.into_iter().map(|hit| (hit.id, hit.spans.len())).collect::<Vec<_>>()
    });
    let every = store.library.with(|library| all_articles(library));
    let figures: Vec<(ArticleId, u64)> = every
        .into_iter()
        .filter(|id| chosen.contains(id) || !queried || hits.iter().any(|(hit, _)| hit == id))
        .take(ARTICLES)
        .map(|id| {
            let found = hits.iter().find(|(hit, _)| *hit == id).map_or(0, |(_, n)| *n as u64);
            (id, if queried { found } else { length(store, id) })
        })
        .collect();
    let most = figures.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1);
    if figures.is_empty() {
        return view! { <p class="facet-none">{say!(store, facets.none)}</p> }.into_any();
    }
    figures
        .into_iter()
        .map(|(id, n)| {
            let row = Row {
                name: title_of(store, id),
                figure: grouped(n),
                part: n as f64 / most as f64,
                on: chosen.contains(&id),
            };
            row_view(store, row, move || store.go(|route| toggle(&mut route.selection.articles, id)))
        })
        .collect_view()
        .into_any()
}

fn row_view(store: Store, row: Row, flip: impl Fn() + Send + 'static) -> AnyView {
    let width = format!("{:.0}%", row.part * 100.0);
    let name = row.name.clone();
    view! {
        <label class="facet" class:on=row.on title=name>
            <input type="checkbox" prop:checked=row.on disabled=move || store.worker.with(Worker::is_gone) on:change=move |_| flip()/>
            <span class="facet-name" lang="zh" dir="auto">{row.name}</span>
            <span class="figure-number">{row.figure}</span>
            <span class="bar" style:width=width aria-hidden="true"></span>
        </label>
    }
    .into_any()
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|other| *other == value) {
        Some(at) => drop(values.remove(at)),
        None => values.push(value),
    }
}

/// What an article is called where only its place is known.
#[must_use]
pub fn title_of(store: Store, id: ArticleId) -> String {
    let document = store.document(id.page);
    let named = document
        .as_ref()
        .and_then(|document| state::article(document, id))
        .map(title)
        .filter(|title| !title.is_empty());
    named.unwrap_or_else(say!(store, facets.untitled))
}

fn length(store: Store, id: ArticleId) -> u64 {
    let document = store.document(id.page);
    document.as_ref().and_then(|document| state::article(document, id)).map_or(0, |article| article.characters() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_put_in_and_taken_out() {
        let mut values = vec!["甲"];
        toggle(&mut values, "乙");
        assert_eq!(values, ["甲", "乙"]);
        toggle(&mut values, "甲");
        assert_eq!(values, ["乙"]);
    }
}
