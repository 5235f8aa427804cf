//! How much room each article of the selection takes, as a chart. The list of articles is the table that it is of.

use std::sync::Arc;

use js_sys::Array;
use leptos::prelude::*;
use leptos_i18n::td_string;
use wasm_bindgen::JsValue;

use crate::route::Chart;
use crate::setting;
use crate::ui::chart::{self, Drawn, Plot};
use crate::ui::i18n::articles;
use crate::ui::state::{self, Store};
use crate::wire::ArticleId;

const PLOTS: &[Plot] = &[Plot { chart: Chart::Treemap, columns: &[] }];
/// So many articles have room in it.
const DRAWN: usize = 100;

/// The chart and its switch; a click opens the article.
pub(super) fn view(store: Store) -> AnyView {
    let shown = Memo::new(move |_| store.shown());
    let title = move || articles(store.locale(), shown.with(Vec::len) as u64);
    let rows = move |_: &Plot| {
        let row = |(at, id): (usize, ArticleId)| {
            let document = store.document(id.page)?;
            let article = state::article(&document, id)?;
            let characters = article.characters() as f64;
            Some(Array::of3(&setting::title(article).into(), &characters.into(), &at.to_string().into()))
        };
        let heads = ["", td_string!(store.locale(), charts.length)].map(JsValue::from);
        let ids: Vec<ArticleId> = shown.with(|shown| shown.iter().take(DRAWN).copied().collect());
        std::iter::once(heads.iter().collect()).chain(ids.into_iter().enumerate().filter_map(row)).collect()
    };
    let choose = move |at: &str| {
        if let Some(id) = at.parse().ok().and_then(|at: usize| shown.with_untracked(|shown| shown.get(at).copied())) {
            store.open(id);
        }
    };
    let drawn = Drawn { title: Arc::new(title), node: String::new(), rows: Arc::new(rows), choose: Arc::new(choose) };
    view! { <section class="plan">{chart::switches(store, PLOTS)}{chart::view(store, PLOTS, drawn)}</section> }
        .into_any()
}
