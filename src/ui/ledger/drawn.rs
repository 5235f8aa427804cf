//! The ledger as charts: along the time, and how far each thing has come. A click opens the entry's words.

use std::sync::Arc;

use leptos::prelude::AnyView;

use super::{entry, names};
use crate::route::Chart;
use crate::ui::i18n::{Locale, Said};
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::measures::Measure;
use crate::ui::table::{Cell, Grid, Head, chart};
use crate::wire::{ArticleId, LedgerRow};

const HEADS: [Head; 7] = [
    Head::words(names::what),
    Head::words(names::date),
    Head::words(names::kind_of),
    Head::words(names::status_of),
    Head::figures(names::progress),
    Head::figures(names::all_of),
    Head::words(names::unit),
];
const PLOTS: &[Plot] =
    &[Plot { chart: Chart::Timeline, columns: &[0, 1, 2, 3] }, Plot { chart: Chart::Progress, columns: &[0, 4, 5, 6] }];

pub(super) fn view(store: Store, title: Said, rows: &[LedgerRow]) -> AnyView {
    let locale = store.locale();
    let grid = Grid::new(HEADS, rows.iter().map(|row| cells(row, locale)).collect(), Measure::Count).drawn(PLOTS);
    let rows: Arc<[LedgerRow]> = rows.into();
    let choose = move |name: &str| {
        if let Some(row) = rows.iter().find(|row| entry::text(row) == name)
            && let (Some(page), Some(article)) = (row.page, row.article)
        {
            store.open_at(ArticleId { page, article }, entry::span(row));
        }
    };
    chart::view(store, title, &Arc::new(grid), Arc::new(choose))
}

fn cells(row: &LedgerRow, locale: Locale) -> Vec<Cell> {
    let progress = row.progress.as_ref();
    vec![
        Cell::Text(entry::text(row).to_owned()),
        Cell::Date(row.date.clone(), None),
        Cell::Text(names::kind(locale, row.kind).to_owned()),
        Cell::Text(names::status(locale, row.status).to_owned()),
        Cell::Sum(progress.map(|progress| progress.done), false),
        Cell::Sum(progress.map(|progress| progress.total), false),
        Cell::Text(progress.map(|progress| progress.unit.clone()).unwrap_or_default()),
    ]
}
