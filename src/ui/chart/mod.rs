//! Charts: the rows of a table, drawn above it. What draws is a module of `charts/`, fetched when the first chart is opened;
//! here is only whether one is open, and what it is given. The table stays: it is the chart for those who cannot see or point.

mod names;

use std::sync::Arc;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::route::{Chart, Keyed};
use crate::say;
use crate::ui::i18n::Said;
use crate::ui::state::Store;
use crate::wire::BUILD;

/// A chart of a table.
#[derive(Debug, Clone, Copy)]
pub struct Plot {
    /// Which.
    pub chart: Chart,
    /// The columns that go into it: the name of a row first, then what is drawn, then what is only told. What is made for
    /// its charts alone has none to choose from.
    pub columns: &'static [usize],
}

/// What a chart is of.
#[derive(Clone)]
pub struct Drawn {
    /// What it shows, of how much.
    pub title: Said,
    /// What stands in the middle, where something does.
    pub node: String,
    /// The rows for a chart, tracked; their heads are the first.
    pub rows: Arc<dyn Fn(&Plot) -> Array + Send + Sync>,
    /// What a click on the row of a name does.
    pub choose: Arc<dyn Fn(&str) + Send + Sync>,
}

/// A button for each chart of a table; the one that is open is pressed.
pub fn switches(store: Store, plots: &'static [Plot]) -> AnyView {
    let buttons = plots.iter().map(|plot| {
        let chart = plot.chart;
        let on = move || store.route.with(|route| route.settings.chart == Some(chart));
        let press = move |_| store.go(|route| route.settings.chart = (!untrack(on)).then_some(chart));
        view! {
            <button type="button" class="switch" data-chart=chart.key() aria-pressed=move || on().to_string() on:click=press>
                {move || names::chart(store.locale(), chart)}
            </button>
        }
        .into_any()
    });
    let buttons = buttons.collect::<Vec<_>>();
    view! { <span class="choice" role="group" aria-label=say!(store, charts.label)>{buttons}</span> }.into_any()
}

/// The chart that is open, where the table has it.
pub fn view(store: Store, plots: &'static [Plot], drawn: Drawn) -> AnyView {
    let open = Memo::new(move |_| {
        let chart = store.route.with(|route| route.settings.chart);
        plots.iter().position(|plot| Some(plot.chart) == chart)
    });
    (move || Some(figure(store, plots.get(open.get()?)?, drawn.clone()))).into_any()
}

fn figure(store: Store, plot: &'static Plot, drawn: Drawn) -> AnyView {
    let place = NodeRef::<html::Div>::new();
    let tries = RwSignal::new(0u32);
    let failed = RwSignal::new(false);
    let waits = RwSignal::new(true);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let choose = drawn.choose.clone();
        let choose = Closure::<dyn Fn(String)>::new(move |name: String| choose(&name)).into_js_value();
        let given = Array::of1(&place);
        for text in [plot.chart.key(), store.language().key(), &(drawn.title)(), &drawn.node] {
            given.push(&text.into());
        }
        given.push(&(drawn.rows)(plot));
        given.push(&choose);
        let tries = tries.get();
        spawn_local(async move {
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
                <button type="button" class="button" on:click=again>{say!(store, charts.again)}</button>
            </p>
        </figure>
    }
    .into_any()
}

#[wasm_bindgen]
extern "C" {
    /// The browser's own: a module from beside the program.
    #[wasm_bindgen(js_name = import)]
    fn import(path: &str) -> Promise;
}

/// Has the module draw. A browser may keep in mind that a module could not be fetched, so each try has a name of its own.
async fn draw(tries: u32, given: &Array) -> Result<(), JsValue> {
    let module = JsFuture::from(import(&format!("./charts.js?{BUILD}-{tries}"))).await?;
    let draw: Function = Reflect::get(&module, &"draw".into())?.dyn_into()?;
    draw.apply(&JsValue::NULL, given).map(drop)
}
