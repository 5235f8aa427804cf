//! The frequency list.

use leptos::prelude::*;

use super::names;
use crate::route::Chart;
use crate::say;
use crate::ui::act::act;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure};
use crate::wire::{Answer, Question, WordRow};

const HEADS: [Head; 10] = [
    Head::words(names::rank).minor(),
    Head::words(names::word),
    Head::of(Measure::Count),
    Head::words(names::bar).minor(),
    Head::of(Measure::Range),
    Head::of(Measure::PerMillion).minor(),
    Head::of(Measure::JuillandD).minor(),
    Head::of(Measure::Dp).minor(),
    Head::words(names::pos),
    Head::words(names::ways).minor(),
];

const PLOTS: &[Plot] =
    &[Plot { chart: Chart::Bars, columns: &[1, 2, 4, 5] }, Plot { chart: Chart::Cloud, columns: &[1, 2, 4, 5] }];

pub(super) fn view(store: Store) -> AnyView {
    let settings = move || store.route.with(|route| (route.selection.clone(), route.all_words));
    let limit = limit(settings);
    let all = Memo::new(move |_| store.route.with(|route| route.all_words));
    let table = Table::new(store, move || Some(Question::Words { limit: limit.get(), content_only: !all.get() }));
    let pointed = RwSignal::new(explain::Pointed::default());
    let shown = body(store, table, move |asked| {
        let Answer::Words(words) = &asked.answer else { return ().into_any() };
        if words.rows.is_empty() {
            return nothing(say!(store, words.empty));
        }
        let (basis, total, rows) = (&words.basis, words.total, words.rows.len());
        let warning = basis::warning(store, &[basis]);
        let caption = basis::caption(store, say!(store, words.caption), basis, total, rows);
        let grid = Grid::new(HEADS, cells(&words.rows), Measure::Count).drawn(PLOTS);
        view! { {warning}{table::view(store, caption, grid, pointed)}{more(store, limit, rows, total)} }.into_any()
    });
    view! {
        <div class="settings"><Choice/>{crate::ui::export::menu(store, table)}</div>
        <div class="explained">{shown}{explain::view(store, pointed, || Measure::Count, |_| None)}</div>
    }
    .into_any()
}

fn cells(rows: &[WordRow]) -> Vec<Vec<Cell>> {
    let most = f64::from(rows.iter().map(|row| row.count).max().unwrap_or(1).max(1));
    let cells = |(rank, row): (u64, &WordRow)| {
        vec![
            Cell::Rank(rank),
            Cell::Word(row.word.clone()),
            Cell::Whole(row.count.into()),
            Cell::Bar(f64::from(row.count) / most),
            Cell::Whole(row.articles.into()),
            Cell::Figure(Some(row.per_million), 0),
            Cell::Figure(row.juilland_d, 2),
            Cell::Figure(row.dp, 2),
            Cell::Tag(row.pos.clone()),
            Cell::Ways(row.word.clone(), true),
        ]
    };
    (1..).zip(rows).map(cells).collect()
}

/// Content words or all of them.
#[component]
fn Choice() -> impl IntoView {
    let store = crate::ui::state::store();
    let all = move || store.route.with(|route| route.all_words);
    view! {
        <div class="choice" role="group" aria-label=say!(store, words.choose)>
            <button type="button" class="switch" id="content-words" aria-pressed=move || (!all()).to_string()
                on:click=act(move |_| store.go(|route| route.all_words = false))>{say!(store, words.content)}</button>
            <button type="button" class="switch" id="all-words" aria-pressed=move || all().to_string()
                on:click=act(move |_| store.go(|route| route.all_words = true))>{say!(store, words.all)}</button>
        </div>
    }
}
