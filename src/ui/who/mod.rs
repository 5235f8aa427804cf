//! 人地事: persons, organisations and places, how much of what, and when.

mod names;
mod rows;

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::route::WhoTab;
use crate::say;
use crate::ui::i18n::{Locale, Said, grouped};
use crate::ui::panel::Table;
use crate::ui::state::{Store, store};
use crate::ui::table::measures::Measure;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body};
use crate::ui::tabs::tabs;
use crate::wire::facts::EntityKind;
use crate::wire::{Answer, Basis, Question};

/// What is drawn of an answer.
struct Drawn {
    basis: Basis,
    total: u32,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
}

/// The view.
#[component]
pub fn WhoView() -> impl IntoView {
    let store = store();
    let tab = Memo::new(move |_| store.route.with(|route| route.settings.who));
    view! {
        <section class="words who" aria-labelledby="who-title">
            <header class="view-head"><h2 id="who-title">{say!(store, views.who)}</h2></header>
            {tabs(store, say!(store, who.tabs), names::tab, |settings| settings.who, |settings, tab| settings.who = tab)}
            {move || show(store, tab.get())}
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

fn show(store: Store, tab: WhoTab) -> AnyView {
    let limit = limit(move || store.route.with(|route| route.selection.clone()));
    let table = Table::new(store, move || Some(question(tab, limit.get())));
    let shown = body(store, table, move |asked| {
        let Some(Drawn { basis, total, heads, rows }) = drawn(&asked.answer, tab, store.locale()) else {
            return ().into_any();
        };
        if rows.is_empty() {
            return nothing(say!(store, who.none));
        }
        let n = rows.len();
        let caption: Said = Arc::new(move || {
            let locale = store.locale();
            let (total, rows) = (grouped(u64::from(total)), grouped(n as u64));
            fill!(locale, who.caption, basis = basis::said(locale, &basis), total = total, rows = rows)
        });
        let grid = Grid { heads, rows, sorted: Measure::Count };
        let pointed = RwSignal::new(table::explain::Pointed::default());
        view! { {table::view(store, caption, grid, pointed)}{more(store, limit, n, total)} }.into_any()
    });
    view! { <div class="settings">{crate::ui::export::menu(store, table)}</div>{shown} }.into_any()
}

fn drawn(answer: &Answer, tab: WhoTab, locale: Locale) -> Option<Drawn> {
    Some(match answer {
        Answer::Entities(table) => Drawn {
            basis: table.basis.clone(),
            total: table.total,
            heads: rows::entity_heads(tab),
            rows: rows::entities(&table.rows, tab),
        },
        Answer::Quantities(table) => Drawn {
            basis: table.basis.clone(),
            total: table.total,
            heads: rows::QUANTITIES.into(),
            rows: rows::quantities(&table.rows),
        },
        Answer::Dates(table) => Drawn {
            basis: table.basis.clone(),
            total: table.total,
            heads: rows::DATES.into(),
            rows: rows::dates(&table.rows, locale),
        },
        _ => return None,
    })
}
