//! Words that follow each other.

use leptos::prelude::*;

use super::names;
use crate::route::{Chart, NGRAMS};
use crate::say;
use crate::text::joined;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure, settings};
use crate::wire::{Answer, NgramRow, Question};

const HEADS: [Head; 6] = [
    Head::words(names::rank).minor(),
    Head::words(names::word),
    Head::of(Measure::Count),
    Head::words(names::bar).minor(),
    Head::of(Measure::Range),
    Head::words(names::ways).minor(),
];
const PLOTS: &[Plot] =
    &[Plot { chart: Chart::Bars, columns: &[1, 2, 4] }, Plot { chart: Chart::Cloud, columns: &[1, 2, 4] }];
/// A row of words that occurs once is no habit.
const LEAST: u32 = 2;

pub(super) fn view(store: Store) -> AnyView {
    let set = Memo::new(move |_| {
        store.route.with(|route| (u32::from(route.settings.n), route.settings.least.unwrap_or(LEAST)))
    });
    let limit = limit(move || (store.route.with(|route| route.selection.clone()), set.get()));
    let table = Table::new(store, move || {
        let (n, least) = set.get();
        Some(Question::Ngrams { n, least, limit: limit.get() })
    });
    let pointed = RwSignal::new(explain::Pointed::default());
    let shown = body(store, table, move |asked| {
        let Answer::Ngrams(words) = &asked.answer else { return ().into_any() };
        if words.rows.is_empty() {
            return nothing(say!(store, words.none));
        }
        let (basis, total, rows) = (&words.basis, words.total, words.rows.len());
        let caption = basis::caption(store, say!(store, words.rows_caption), basis, total, rows);
        let grid = Grid::new(HEADS, cells(&words.rows), Measure::Count).drawn(PLOTS);
        view! { {table::view(store, caption, grid, pointed)}{more(store, limit, rows, total)} }.into_any()
    });
    let range = u32::from(*NGRAMS.start())..=u32::from(*NGRAMS.end());
    let n = settings::number(
        store,
        "n",
        say!(store, words.n),
        range,
        |settings| settings.n.into(),
        |settings, n| settings.n = u8::try_from(n).unwrap_or(settings.n),
    );
    let least = settings::least(store, 1..=10_000, LEAST);
    view! {
        <div class="settings">{n}{least}{crate::ui::export::menu(store, table)}</div>
        <div class="explained">{shown}{explain::view(store, pointed, || Measure::Count, |_| None)}</div>
    }
    .into_any()
}

fn cells(rows: &[NgramRow]) -> Vec<Vec<Cell>> {
    let most = f64::from(rows.iter().map(|row| row.count).max().unwrap_or(1).max(1));
    let cells = |(rank, row): (u64, &NgramRow)| {
        // As it is printed: Han words have no spaces between them.
        let text = joined(row.ngram.split(' '));
        vec![
            Cell::Rank(rank),
            Cell::Word(text.clone()),
            Cell::Whole(row.count.into()),
            Cell::Bar(f64::from(row.count) / most),
            Cell::Whole(row.articles.into()),
            Cell::Ways(text, false),
        ]
    };
    (1..).zip(rows).map(cells).collect()
}
