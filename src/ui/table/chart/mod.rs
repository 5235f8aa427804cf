//! Charts: the rows of a table, drawn above it. What draws is a module of `charts/`, fetched when the first chart is opened;
//! here is only whether one is open, and what it is given. The table stays: it is the chart for those who cannot see or point.

mod names;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use js_sys::{Array, Function};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::{Cell, Grid};
use crate::route::{Chart, Keyed};
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{Locale, Said};
use crate::ui::labels;
use crate::ui::module;
use crate::ui::reader::keywords::narrow;
use crate::ui::reader::letters;
use crate::ui::state::Store;
use crate::ui::tabs::{Tab, links};
use crate::wire::BUILD;

/// A chart of a table.
#[derive(Debug, Clone, Copy)]
pub struct Plot {
    /// Which.
    pub chart: Chart,
    /// The columns that go into it: the name of a row first, then what is drawn, then what is only told.
    pub columns: &'static [usize],
}

/// What a click on the row of a name does.
pub type Choose = Arc<dyn Fn(&str) + Send + Sync>;

/// A click narrows the selection, as one in the table does.
#[must_use]
pub fn narrowing(store: Store) -> Choose {
    Arc::new(move |name| narrow(store, name))
}

/// The charts of a table by name, and the one that is open. `title` says what it shows, of how much.
pub fn view(store: Store, title: Said, grid: &Arc<Grid>, choose: Choose) -> AnyView {
    let plots = grid.plots;
    let here = Memo::new(move |_| store.route.with(|route| route.settings.chart.map_or("", Chart::key)));
    let tabs = plots.iter().map(|plot| {
        let chart = plot.chart;
        Tab {
            key: chart.key(),
            name: Arc::new(move || names::chart(store.locale(), chart).to_owned()),
            // The one that is open is closed.
            set: Arc::new(move |settings| settings.chart = Some(chart).filter(|chart| settings.chart != Some(*chart))),
        }
    });
    let switches = links(store, "switch", tabs.collect(), here);
    let grid = grid.clone();
    let open = move || {
        let plot = plots.iter().find(|plot| plot.chart.key() == here.get())?;
        Some(figure(store, plot, title.clone(), grid.clone(), choose.clone()))
    };
    view! { <nav class="choice charts" aria-label=say!(store, charts.label)>{switches}</nav>{open} }.into_any()
}

fn figure(store: Store, plot: &'static Plot, title: Said, grid: Arc<Grid>, choose: Choose) -> AnyView {
    let place = NodeRef::<html::Div>::new();
    let tries = RwSignal::new(0u32);
    let failed = RwSignal::new(false);
    let waits = RwSignal::new(true);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let (choose, grid) = (choose.clone(), grid.clone());
        let (title, locale, script, tries) = (title(), store.locale(), store.script.get(), tries.get());
        spawn_local(async move {
            let names = Names { writer: letters::writer().await, printed: RefCell::default() };
            if store.script.try_get_untracked() != Some(script) {
                // Drawn by whom another choice has called.
                return;
            }
            let given = Array::of1(&place);
            for text in [plot.chart.key(), locale.key(), &title, &names.shown(&grid.node)] {
                given.push(&text.into());
            }
            given.push(&rows(&grid, plot.columns, locale, &str::to_owned));
            given.push(&rows(&grid, plot.columns, locale, &|text| names.shown(text)));
            given.push(&Closure::<dyn Fn(String)>::new(move |name| choose(&names.printed(name))).into_js_value());
            let outcome = draw(tries, &given).await;
            if let Err(error) = &outcome {
                web_sys::console::error_1(error);
            }
            // It may be closed by now.
            let _ = (failed.try_set(outcome.is_err()), waits.try_set(false));
        });
    });
    let again = move |_| {
        failed.set(false);
        waits.set(true);
        tries.update(|tries| *tries += 1);
    };
    view! {
        <figure class="chart">
            <div node_ref=place hidden=failed></div>
            <p class="quiet" role="status" hidden=move || !waits.get()>{say!(store, charts.loading)}</p>
            <p class="chart-fault" role="alert" hidden=move || !failed.get()>
                {say!(store, charts.failed)}
                <button type="button" class="button" on:click=act(again)>{say!(store, charts.again)}</button>
            </p>
        </figure>
    }
    .into_any()
}

/// Names as they are shown, and what was printed.
struct Names {
    writer: Option<Function>,
    printed: RefCell<HashMap<String, String>>,
}

impl Names {
    fn shown(&self, text: &str) -> String {
        let Some(writer) = &self.writer else { return text.to_owned() };
        let shown = writer.call1(&JsValue::NULL, &text.into()).ok().and_then(|shown| shown.as_string());
        let shown = shown.unwrap_or_else(|| text.to_owned());
        self.printed.borrow_mut().entry(shown.clone()).or_insert_with(|| text.to_owned());
        shown
    }

    fn printed(&self, shown: String) -> String {
        self.printed.borrow().get(&shown).cloned().unwrap_or(shown)
    }
}

/// These columns of a table: first their heads, then the rows, with print as `write` writes it.
fn rows(grid: &Grid, columns: &[usize], locale: Locale, write: &dyn Fn(&str) -> String) -> Array {
    let heads: Array = columns.iter().map(|at| JsValue::from(grid.heads[*at].name(locale))).collect();
    let all = Array::of1(&heads);
    for row in &grid.rows {
        all.push(&columns.iter().map(|at| value(&row[*at], locale, write)).collect::<Array>());
    }
    all
}

fn value(cell: &Cell, locale: Locale, write: &dyn Fn(&str) -> String) -> JsValue {
    match cell {
        Cell::Word(text) | Cell::Text(text) => write(text).into(),
        Cell::Date(Some(text), _) => text.as_str().into(),
        Cell::Tag(tag) => labels::part_of_speech(locale, tag).into(),
        Cell::Kind(kind) => labels::kind(locale, *kind).into(),
        Cell::Rank(number) | Cell::Whole(number) => (*number as f64).into(),
        Cell::Figure(Some(number), _) | Cell::Sum(Some(number), _) => (*number).into(),
        Cell::Places(places) => places.first().map(|place| write(&place.text)).unwrap_or_default().into(),
        _ => JsValue::NULL,
    }
}

/// Has the module draw. A browser may keep in mind that a module could not be fetched, so each try has a name of its own.
async fn draw(tries: u32, given: &Array) -> Result<(), JsValue> {
    module::call(&format!("./charts.js?{BUILD}-{tries}"), "draw", given).await.map(drop)
}
