//! How much room each article of the selection takes, as a chart. The list of articles is the table that it is of.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::Chart;
use crate::setting;
use crate::ui::i18n::articles;
use crate::ui::state::{self, Store};
use crate::ui::table::chart::Plot;
use crate::ui::table::measures::Measure;
use crate::ui::table::{Cell, Grid, Head, chart};
use crate::wire::ArticleId;
use crate::word;

const HEADS: [Head; 3] =
    [Head::words(|_| ""), Head::figures(|locale| word!(locale, charts.length)), Head::figures(|_| "")];
const PLOTS: &[Plot] = &[Plot { chart: Chart::Treemap, columns: &[0, 1, 2] }];
/// So many articles have room in it.
const DRAWN: usize = 100;

/// The chart and its switch; a click opens the article.
pub(super) fn view(store: Store) -> AnyView {
    let shown = Memo::new(move |_| store.shown());
    let chart = move || {
        let ids: Vec<ArticleId> = shown.with(|shown| shown.iter().take(DRAWN).copied().collect());
        let n = shown.with(Vec::len) as u64;
        let row = |(at, id): (u64, &ArticleId)| {
            let document = store.document(id.page)?;
            let article = state::article(&document, *id)?;
            let characters = article.characters() as u64;
            Some(vec![Cell::Text(setting::title(article)), Cell::Whole(characters), Cell::Whole(at)])
        };
        let rows = (0..).zip(&ids).filter_map(row).collect();
        let choose = move |at: &str| {
            if let Some(id) = at.parse().ok().and_then(|at: usize| ids.get(at)) {
                store.open(*id);
            }
        };
        let grid = Arc::new(Grid::new(HEADS, rows, Measure::Count).drawn(PLOTS));
        chart::view(store, Arc::new(move || articles(store.locale(), n)), &grid, Arc::new(choose))
    };
    view! { <section class="plan">{chart}</section> }.into_any()
}
