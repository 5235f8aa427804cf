//! The cells of a table as its chart takes them.

use std::sync::Arc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{Cell, Grid};
use crate::ui::chart::{Drawn, Plot};
use crate::ui::i18n::{Locale, Said};
use crate::ui::labels;
use crate::ui::reader::keywords::narrow;
use crate::ui::state::Store;

/// A chart of the rows; a click narrows the selection, as one in the table does.
pub(super) fn drawn(store: Store, title: Said, grid: &Arc<Grid>) -> Drawn {
    let grid = grid.clone();
    let node = grid.node.clone();
    let rows = move |&Plot { columns, .. }: &Plot| {
        let locale = store.locale();
        let heads: Array = columns.iter().map(|at| JsValue::from(grid.heads[*at].name(locale))).collect();
        let row = |row: &Vec<Cell>| columns.iter().map(|at| value(&row[*at], locale)).collect::<Array>();
        std::iter::once(heads).chain(grid.rows.iter().map(row)).collect()
    };
    Drawn { title, node, rows: Arc::new(rows), choose: Arc::new(move |name| narrow(store, name)) }
}

fn value(cell: &Cell, locale: Locale) -> JsValue {
    match cell {
        Cell::Word(text) | Cell::Text(text) => text.as_str().into(),
        Cell::Tag(tag) => labels::part_of_speech(locale, tag).into(),
        Cell::Rank(number) | Cell::Whole(number) => (*number as f64).into(),
        Cell::Figure(Some(number), _) | Cell::Sum(Some(number), _) => (*number).into(),
        Cell::Kind(kind) => labels::kind(locale, *kind).into(),
        Cell::Date(Some(date), _) => date.as_str().into(),
        Cell::Places(places) => places.first().map_or("", |place| &place.text).into(),
        _ => JsValue::NULL,
    }
}
