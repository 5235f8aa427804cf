//! The ledger as charts: along the time, how far each thing has come, and its amounts by unit. A click opens the entry's words.

use std::sync::Arc;

use crate::word;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{entry, names};
use crate::route::Chart;
use crate::ui::chart::{Drawn, Plot};
use crate::ui::i18n::{Locale, Said};
use crate::ui::state::Store;
use crate::wire::{ArticleId, LedgerRow};

pub(super) const PLOTS: &[Plot] = &[
    Plot { chart: Chart::Timeline, columns: &[] },
    Plot { chart: Chart::Progress, columns: &[] },
    Plot { chart: Chart::Units, columns: &[] },
];

pub(super) fn drawn(store: Store, title: Said, rows: &[LedgerRow]) -> Drawn {
    let rows: Arc<[LedgerRow]> = rows.into();
    let entries = rows.clone();
    let given = move |plot: &Plot| {
        let locale = store.locale();
        let [what, date, kind, status] = [
            word!(locale, ledger.what),
            word!(locale, ledger.date),
            word!(locale, ledger.kind),
            word!(locale, ledger.status),
        ];
        let [progress, sum, unit] = [word!(locale, ledger.progress), word!(locale, who.sum), word!(locale, who.unit)];
        let heads = match plot.chart {
            Chart::Timeline => [what, date, kind, status],
            Chart::Progress => [what, progress, sum, unit],
            _ => [what, sum, unit, kind],
        };
        let heads: Array = heads.into_iter().map(JsValue::from).collect();
        let rows = entries.iter().flat_map(|row| cells(row, plot.chart, locale));
        std::iter::once(heads).chain(rows).collect()
    };
    let choose = move |name: &str| {
        let is_of = |row: &&LedgerRow| {
            entry::text(row) == name || row.amounts.iter().any(|amount| amount.of.as_deref() == Some(name))
        };
        if let Some(row) = rows.iter().find(is_of)
            && let (Some(page), Some(article)) = (row.page, row.article)
        {
            store.open_at(ArticleId { page, article }, entry::span(row));
        }
    };
    Drawn { title, node: String::new(), rows: Arc::new(given), choose: Arc::new(choose) }
}

/// What a chart has of an entry: a row, several, or none.
fn cells(row: &LedgerRow, chart: Chart, locale: Locale) -> Vec<Array> {
    let (what, kind) = (JsValue::from(entry::text(row)), JsValue::from(names::kind(locale, row.kind)));
    let row = match (chart, &row.date, &row.progress) {
        (Chart::Timeline, Some(date), _) => {
            [what, date.as_str().into(), kind, names::status(locale, row.status).into()]
        }
        (Chart::Progress, _, Some(progress)) => {
            [what, progress.done.into(), progress.total.into(), progress.unit.as_str().into()]
        }
        (Chart::Units, ..) => {
            let amounts = row.amounts.iter().map(|amount| {
                let of = amount.of.as_deref().map_or_else(|| what.clone(), JsValue::from);
                Array::of4(&of, &amount.value.into(), &amount.unit.as_str().into(), &kind)
            });
            return amounts.collect();
        }
        _ => return Vec::new(),
    };
    vec![row.iter().collect()]
}
