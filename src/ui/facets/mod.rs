//! The facets: what the selection can be narrowed to, with counts and bars.

pub mod choices;
pub mod names;
mod articles;

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::facets::choices::toggle;
use crate::ui::i18n::grouped;
use crate::ui::labels;
use crate::ui::state::{Store, Worker, store};
use crate::ui::steps::after_paint;
use crate::wire::{Choice, Facet, FacetCount, FacetReport};

pub use articles::title_of;

/// So many values of a facet are shown before one asks for more, and so many then.
const SHOWN: usize = 10;
const MOST: usize = 300;
/// To hide fewer than so many is not worth a button.
const WORTH: usize = 5;

/// One value that can be chosen.
struct Row {
    name: String,
    /// Whether the name is of the page, or the program's own word.
    foreign: bool,
    /// What stands at its end.
    figure: String,
    /// Length of its bar, 0 to 1.
    part: f64,
    on: bool,
    /// How far it is set in.
    level: usize,
}

/// All facets.
#[component]
pub fn Facets() -> impl IntoView {
    let store = store();
    let facets = Facet::ALL.map(|facet| group(store, facet)).into_iter().collect_view();
    let reports = move || {
        store.selected.with(|answer| {
            answer.latest().is_some_and(|selected| selected.facets.iter().any(|report| report.rows.len() > 1))
        })
    };
    let any = Memo::new(move |_| reports() || store.library.with(|library| articles::count(library) > 1));
    view! {
        <div class="scrim" class:up=move || store.facets_up.get() on:click=act(move |_| store.facets_up.set(false))></div>
        <section class="facets" id="facets" class:up=move || store.facets_up.get() aria-label=say!(store, facets.title)>
            <header>
                <h2>{say!(store, facets.title)}</h2>
                <button type="button" class="button" on:click=act(move |_| store.facets_up.set(false))>{say!(store, facets.close)}</button>
            </header>
            {facets}
            {articles::group(store)}
            {move || (!any.get()).then(|| view! { <p class="facet-none">{say!(store, facets.none)}</p> })}
        </section>
    }
}

/// One facet; nothing where there is nothing to choose between and nothing is chosen.
fn group(store: Store, facet: Facet) -> AnyView {
    let all = RwSignal::new(false);
    let report = Memo::new(move |_| {
        store.selected.with(|answer| answer.latest()?.facets.iter().find(|report| report.facet == facet).cloned())
    });
    let articles = Memo::new(move |_| {
        store.selected.with(|answer| answer.latest().map_or(0, |selected| selected.articles.len() as u32))
    });
    let chosen = Memo::new(move |_| {
        let of = |choices: &Vec<Choice>| {
            let own = choices.iter().filter(|choice| choice.facet == facet);
            own.map(|choice| choice.value.clone()).collect::<Vec<_>>()
        };
        store.route.with(|route| of(&route.selection.choices))
    });
    (move || {
        let (report, chosen) = (report.get(), chosen.get());
        let one = report.as_ref().is_some_and(|report| is_one(&report.rows, articles.get()));
        let rows = rows(store, facet, report, &chosen);
        if rows.is_empty() || (one && chosen.is_empty()) {
            return None;
        }
        let hidden = rows.len().checked_sub(SHOWN).filter(|hidden| *hidden >= WORTH).unwrap_or(0);
        let shown = if all.get() || hidden == 0 { MOST } else { SHOWN };
        let rows = rows
            .into_iter()
            .enumerate()
            .filter(|(at, (_, row))| *at < shown || row.on)
            .map(|(_, (value, row))| {
                let flip = move || store.go(|route| toggle(&mut route.selection.choices, facet, &value));
                row_view(store, row, flip)
            })
            .collect_view();
        let more = (hidden > 0).then(|| {
            view! {
                <button type="button" class="facet-more" aria-expanded=all.get().to_string() on:click=act(move |_| all.update(|all| *all = !*all))>
                    {move || if all.get() { fill!(store.locale(), facets.fewer) } else { fill!(store.locale(), facets.more, n = grouped(hidden as u64)) }}
                </button>
            }
        });
        let id = format!("facet-{}", facet.key());
        Some(view! { <fieldset id=id><legend>{move || names::facet(store.locale(), facet)}</legend>{rows}{more}</fieldset> })
    })
    .into_any()
}

/// Whether there is nothing to choose between: one value, which all articles have.
fn is_one(rows: &[FacetCount], articles: u32) -> bool {
    matches!(rows, [only] if only.count >= articles)
}

fn rows(store: Store, facet: Facet, report: Option<FacetReport>, chosen: &[String]) -> Vec<(String, Row)> {
    let locale = store.locale();
    let counts = report.map(|report| report.rows).unwrap_or_default();
    let most = counts.iter().map(|row| row.count).max().unwrap_or(1).max(1);
    let foreign = names::is_print(facet);
    let row = |value: &str, count: u32| Row {
        name: names::short(locale, facet, value),
        foreign,
        figure: grouped(u64::from(count)),
        part: f64::from(count) / f64::from(most),
        on: chosen.iter().any(|other| other == value),
        level: if facet == Facet::Date { value.matches('-').count() } else { 0 },
    };
    let mut rows: Vec<(String, Row)> = counts
        .into_iter()
        .map(|count| {
            let it = row(&count.value, count.count);
            (count.value, it)
        })
        .collect();
    // What was chosen stays in reach even where it would show nothing.
    for value in chosen {
        if !rows.iter().any(|(other, _)| other == value) {
            rows.push((value.clone(), row(value, 0)));
        }
    }
    rows
}

fn row_view(store: Store, row: Row, flip: impl Fn() + Send + Sync + 'static) -> AnyView {
    let flip = Arc::new(flip);
    // The browser ticks the box, which is seen before all that follows from it is drawn.
    let flipped = move || {
        let flip = flip.clone();
        after_paint(move || flip());
    };
    let width = format!("{}%", labels::percent(row.part));
    let name = row.name.clone();
    let lang = move || if row.foreign { "zh" } else { store.tongue()() };
    view! {
        <label class="facet" class:on=row.on title=name data-level=row.level>
            <input type="checkbox" prop:checked=row.on disabled=move || store.worker.with(Worker::is_gone) on:change=act(move |_| flipped())/>
            <span class="facet-name" lang=lang dir="auto">{row.name}</span>
            <span class="figure-number">{row.figure}</span>
            <span class="bar" style:width=width aria-hidden="true"></span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_all_have_is_no_choice() {
        let row = |count| FacetCount { value: "甲".into(), count };
        assert!(is_one(&[row(5)], 5));
        assert!(!is_one(&[row(1)], 5) && !is_one(&[row(5), row(5)], 5));
    }
}
