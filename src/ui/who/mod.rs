//! 人地事: persons, organisations and places, how much of what, and when.

mod names;
mod rows;
mod tree;

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Chart, Keyed, WhoTab};
use crate::say;
use crate::ui::panel::Table;
use crate::ui::state::store;
use crate::ui::table::chart::{self, Plot};
use crate::ui::table::measures::Measure;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Grid, Head, basis, body::body};
use crate::ui::tabs::tabs;
use crate::wire::facts::EntityKind;
use crate::wire::{Answer, Basis, Question};

/// The view.
#[component]
pub fn WhoView() -> impl IntoView {
    let store = store();
    let tab = Memo::new(move |_| store.route.with(|route| route.settings.who));
    let limit = limit(move || (store.route.with(|route| route.selection.clone()), tab.get().key()));
    let table = Table::new(store, move || Some(question(tab.get(), limit.get())));
    let shown = body(store, table, move |asked| {
        let (total, n, rows) = match &asked.answer {
            Answer::Places(table) => {
                let n = table.rows.len();
                let caption = basis::caption(store, say!(store, who.caption), &table.basis, table.total, n);
                let rings = Arc::new(tree::grid(&table.rows).drawn(PLACES));
                let chart = chart::view(store, caption.clone(), &rings, chart::narrowing(store));
                let tree = tree::view(store, &table.rows);
                (table.total, n, view! { {chart}<p class="caption">{caption}</p>{tree} }.into_any())
            }
            answer => {
                let Some((basis, total, grid)) = grid(answer, &asked.question) else { return ().into_any() };
                let n = grid.rows.len();
                let pointed = RwSignal::new(table::explain::Pointed::default());
                let caption = basis::caption(store, say!(store, who.caption), basis, total, n);
                (total, n, table::view(store, caption, grid, pointed))
            }
        };
        if n == 0 {
            return nothing(say!(store, who.none));
        }
        view! { {rows}{more(store, limit, n, total)} }.into_any()
    });
    view! {
        <section class="words who" aria-labelledby="who-title">
            <header class="view-head"><h2 id="who-title">{say!(store, views.who)}</h2>{crate::ui::export::menu(store, table)}</header>
            {tabs(store, say!(store, who.tabs), names::tab, |settings| settings.who, |settings, tab| settings.who = tab)}
            {shown}
        </section>
    }
}

fn question(tab: WhoTab, limit: u32) -> Question {
    let entities = |kind| Question::Entities { kind, limit };
    match tab {
        WhoTab::People => entities(EntityKind::Person),
        WhoTab::Organisations => entities(EntityKind::Organisation),
        WhoTab::Places => entities(EntityKind::Place),
        WhoTab::Together => Question::Together { limit },
        WhoTab::Appearances => Question::Appearances { limit },
        WhoTab::Quantities => Question::Quantities { limit },
        WhoTab::Dates => Question::Dates { limit },
    }
}

const PEOPLE: &[Plot] = &[Plot { chart: Chart::Bars, columns: &[1, 3, 5, 2] }];
const ORGANISATIONS: &[Plot] = &[Plot { chart: Chart::Bars, columns: &[1, 2, 4] }];
const PLACES: &[Plot] = &[Plot { chart: Chart::Sunburst, columns: &[0, 1, 2, 3] }];
const TOGETHER: &[Plot] = &[Plot { chart: Chart::Network, columns: &[0, 2, 4, 5, 1, 3] }];
const APPEARANCES: &[Plot] = &[Plot { chart: Chart::Matrix, columns: &[0, 3, 2] }];
const QUANTITIES: &[Plot] = &[Plot { chart: Chart::Units, columns: &[1, 3, 0, 2] }];
const DATES: &[Plot] = &[Plot { chart: Chart::Timeline, columns: &[1, 0] }];

/// What a table was counted over, how many rows it has in all, and the table.
fn grid<'a>(answer: &'a Answer, question: &Question) -> Option<(&'a Basis, u32, Grid)> {
    // Only persons have posts.
    let people = matches!(question, Question::Entities { kind: EntityKind::Person, .. });
    let grid = |heads: &[Head], rows, plots| Grid::new(heads, rows, Measure::Count).drawn(plots);
    Some(match answer {
        Answer::Entities(table) => {
            let plots = if people { PEOPLE } else { ORGANISATIONS };
            let rows = rows::entities(&table.rows, people);
            (&table.basis, table.total, grid(&rows::entity_heads(people), rows, plots))
        }
        Answer::Together(table) => {
            (&table.basis, table.total, grid(&rows::TOGETHER, rows::together(&table.rows), TOGETHER))
        }
        Answer::Appearances(table) => {
            (&table.basis, table.total, grid(&rows::APPEARANCES, rows::appearances(&table.rows), APPEARANCES))
        }
        Answer::Quantities(table) => {
            (&table.basis, table.total, grid(&rows::QUANTITIES, rows::quantities(&table.rows), QUANTITIES))
        }
        Answer::Dates(table) => (&table.basis, table.total, grid(&rows::DATES, rows::dates(&table.rows), DATES)),
        _ => return None,
    })
}
