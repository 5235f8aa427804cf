//! What the measure under the hand means: in words, as a formula, by whom, and with the figures of the row pointed at.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::measures::Measure;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::grouped;
use crate::ui::state::Store;

/// What the hand is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pointed {
    /// The measure; without one, that which the table is sorted by.
    pub measure: Option<Measure>,
    /// The row.
    pub row: Option<usize>,
}

/// How often two things occur together and apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contingency {
    /// What the table is of.
    pub title: String,
    /// The two rows.
    pub rows: [String; 2],
    /// The two columns.
    pub columns: [String; 2],
    /// The four counts, row by row.
    pub counts: [[u64; 2]; 2],
}

/// The row of a table in which something stands.
#[must_use]
pub fn row_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest("tr[data-row]").ok()??.get_attribute("data-row")?.parse().ok()
}

/// The explanation beside a table. `table` gives the counts behind a row, where its measures come from four.
pub fn view(
    store: Store,
    pointed: RwSignal<Pointed>,
    sorted: impl Fn() -> Measure + Send + Sync + 'static,
    table: impl Fn(usize) -> Option<Contingency> + Send + Sync + 'static,
) -> AnyView {
    let measure = Memo::new(move |_| pointed.get().measure.unwrap_or_else(&sorted));
    let row = Memo::new(move |_| pointed.get().row.unwrap_or(0));
    let formula = move || {
        let formula = Some(measure.get().formula()).filter(|formula| !formula.is_empty());
        formula.map(|formula| view! { <p class="formula" lang="en">{formula}</p> })
    };
    let source = move || {
        Some(measure.get().source())
            .filter(|source| !source.is_empty())
            .map(|source| view! { <p class="source-line">{source}</p> })
    };
    // Beside the table it is always open; above it, only on request.
    let up = RwSignal::new(false);
    view! {
        <aside class="explain" class:up=up id="explain" aria-label=say!(store, table.explain)>
            <h3>
                <span>{move || measure.get().name(store.locale())}</span>
                <button type="button" class="explain-toggle" aria-expanded=move || up.get().to_string() on:click=act(move |_| up.update(|up| *up = !*up))>
                    {say!(store, table.explain)}
                </button>
            </h3>
            <p>{move || measure.get().says(store.locale())}</p>
            {formula}
            {source}
            {move || table(row.get()).map(counts)}
        </aside>
    }
    .into_any()
}

fn counts(table: Contingency) -> AnyView {
    let sum = |at: usize| table.counts[0][at] + table.counts[1][at];
    let line = |at: usize| {
        let [one, other] = table.counts[at];
        view! {
            <tr>
                <th scope="row">{table.rows[at].clone()}</th>
                <td>{grouped(one)}</td><td>{grouped(other)}</td><td class="sum">{grouped(one + other)}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <table class="contingency">
            <caption>{table.title.clone()}</caption>
            <thead><tr><td></td><th scope="col">{table.columns[0].clone()}</th><th scope="col">{table.columns[1].clone()}</th><td class="sum">"Σ"</td></tr></thead>
            <tbody>
                {line(0)}
                {line(1)}
                <tr class="sum"><th scope="row">"Σ"</th><td>{grouped(sum(0))}</td><td>{grouped(sum(1))}</td><td>{grouped(sum(0) + sum(1))}</td></tr>
            </tbody>
        </table>
    }
    .into_any()
}
