//! Candidates for words that the dictionary does not know.

use leptos::prelude::*;

use super::names;
use crate::route::Chart;
use crate::say;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure, settings};
use crate::wire::{Answer, NewWordRow, Question};

const HEADS: [Head; 6] = [
    Head::words(names::word),
    Head::of(Measure::Count),
    Head::of(Measure::Cohesion),
    Head::of(Measure::LeftEntropy),
    Head::of(Measure::RightEntropy),
    Head::words(names::ways).minor(),
];
const PLOTS: &[Plot] =
    &[Plot { chart: Chart::Bars, columns: &[0, 2, 1, 3, 4] }, Plot { chart: Chart::Cloud, columns: &[0, 1, 2, 3, 4] }];
const LEAST: u32 = 3;

pub(super) fn view(store: Store) -> AnyView {
    let least = Memo::new(move |_| store.route.with(|route| route.settings.least.unwrap_or(LEAST)));
    let limit = limit(move || (store.route.with(|route| route.selection.clone()), least.get()));
    let table = Table::new(store, move || Some(Question::NewWords { least: least.get(), limit: limit.get() }));
    let pointed = RwSignal::new(explain::Pointed::default());
    let shown = body(store, table, move |asked| {
        let Answer::NewWords(words) = &asked.answer else { return ().into_any() };
        if words.rows.is_empty() {
            return nothing(say!(store, words.none));
        }
        let (basis, total, rows) = (&words.basis, words.total, words.rows.len());
        let warning = basis::warning(store, &[basis]);
        let caption = basis::caption(store, say!(store, words.new_caption), basis, total, rows);
        let grid = Grid::new(HEADS, cells(&words.rows), Measure::Cohesion).drawn(PLOTS);
        view! { {warning}{table::view(store, caption, grid, pointed)}{more(store, limit, rows, total)} }.into_any()
    });
    let least = settings::least(store, 2..=10_000, LEAST);
    view! {
        <div class="settings">{least}{crate::ui::export::menu(store, table)}</div>
        <div class="explained">{shown}{explain::view(store, pointed, || Measure::Cohesion, |_| None)}</div>
    }
    .into_any()
}

fn cells(rows: &[NewWordRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &NewWordRow| {
        vec![
            Cell::Word(row.word.clone()),
            Cell::Whole(row.count.into()),
            Cell::Figure(Some(row.cohesion), 2),
            Cell::Figure(Some(row.left_entropy), 2),
            Cell::Figure(Some(row.right_entropy), 2),
            Cell::Ways(row.word.clone(), false),
        ]
    };
    rows.iter().map(cells).collect()
}
