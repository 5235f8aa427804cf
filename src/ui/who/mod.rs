//! 人地事: persons, organisations and places, how much of what, and when.

mod names;
mod rows;
mod tree;

use leptos::prelude::*;

use crate::route::{Keyed, WhoTab};
use crate::say;
use crate::ui::i18n::Locale;
use crate::ui::panel::Table;
use crate::ui::state::store;
use crate::ui::table::measures::Measure;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body};
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
                (table.total, n, view! { <p class="caption">{caption}</p>{tree::view(store, &table.rows)} }.into_any())
            }
            answer => {
                let Some((basis, total, heads, rows)) = cells(answer, &asked.question, store.locale()) else {
                    return ().into_any();
                };
                let n = rows.len();
                let grid = Grid { heads, rows, sorted: Measure::Count };
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
        WhoTab::Quantities => Question::Quantities { limit },
        WhoTab::Dates => Question::Dates { limit },
    }
}

/// What a table was counted over, how many rows it has in all, its heads and its rows.
type Cells<'a> = (&'a Basis, u32, Vec<Head>, Vec<Vec<Cell>>);

fn cells<'a>(answer: &'a Answer, question: &Question, locale: Locale) -> Option<Cells<'a>> {
    // Only persons have posts.
    let people = matches!(question, Question::Entities { kind: EntityKind::Person, .. });
    Some(match answer {
        Answer::Entities(table) => {
            (&table.basis, table.total, rows::entity_heads(people), rows::entities(&table.rows, people))
        }
        Answer::Quantities(table) => {
            (&table.basis, table.total, rows::QUANTITIES.into(), rows::quantities(&table.rows))
        }
        Answer::Dates(table) => (&table.basis, table.total, rows::DATES.into(), rows::dates(&table.rows, locale)),
        _ => return None,
    })
}
