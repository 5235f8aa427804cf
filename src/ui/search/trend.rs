//! How often the node occurs over time: a bar for each year, month or day. A click narrows the selection to that time.

use std::fmt::Write;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::names;
use crate::fill;
use crate::route::{Chart, Route, TrendMeasure};
use crate::say;
use crate::setting::decimal;
use crate::ui::act::act;
use crate::ui::dates;
use crate::ui::facets::choices::toggle;
use crate::ui::i18n::{Said, grouped};
use crate::ui::node;
use crate::ui::panel::Table;
use crate::ui::query;
use crate::ui::state::Store;
use crate::ui::table::chart::{self, Plot};
use crate::ui::table::measures::Measure;
use crate::ui::table::{Cell, Grid, Head, basis, body::body, figures::figure, settings};
use crate::wire::{Answer, Choice, Facet, Period, Question, SeriesRow};

/// The drawing is so high, in units; each bar has one unit of width.
const HEIGHT: u32 = 100;
/// A bar is so wide at most, in pixels.
const WIDEST: usize = 96;
/// So many rows of the table below are shown at first.
const ROWS: usize = 60;

const PLOTS: &[Plot] = &[Plot { chart: Chart::Trend, columns: &[0, 1, 2] }];

pub(super) fn view(store: Store) -> AnyView {
    let node = node::node(store);
    let by = Memo::new(move |_| store.route.with(|route| route.settings.by));
    let measure = Memo::new(move |_| store.route.with(|route| route.settings.trend));
    let table = Table::new(store, move || {
        let node = node.get();
        (!node.is_empty()).then(|| Question::Series { node, by: by.get() })
    });
    let shown = body(store, table, move |asked| {
        let (Answer::Series(series), Question::Series { by, .. }) = (&asked.answer, &asked.question) else {
            return ().into_any();
        };
        if series.rows.is_empty() {
            return view! { <section class="blank"><p>{say!(store, lines.undated)}</p></section> }.into_any();
        }
        let (basis, by) = (series.basis.clone(), *by);
        let warning = basis::warning(store, &[&basis]);
        let caption = move || {
            let locale = store.locale();
            let (bars, by) = (names::bars(locale, measure.get()), names::period(locale, by));
            fill!(locale, lines.trend_caption, bars = bars, by = by, basis = basis::said(locale, &basis))
        };
        let rows: Arc<[SeriesRow]> = series.rows.clone().into();
        let caption: Said = Arc::new(caption);
        let (own, title) = (rows.clone(), caption.clone());
        let zoomed = move || zoomed(store, title.clone(), &own, measure.get(), by);
        // The one or the other.
        let bars = bars(store, rows.clone(), measure, by);
        let small = move || store.route.with(|route| route.settings.chart == Some(Chart::Trend));
        view! { {warning}{zoomed}<p class="caption">{caption}</p><div hidden=small>{bars}</div>{figures(store, &rows, by)} }.into_any()
    });
    let period = settings::choice::<Period>(
        store,
        "period",
        say!(store, lines.by),
        names::period,
        |settings| settings.by,
        |settings, by| settings.by = by,
    );
    let by_what = settings::choice::<TrendMeasure>(
        store,
        "bars",
        say!(store, lines.bars),
        names::bars,
        |settings| settings.trend,
        |settings, measure| settings.trend = measure,
    );
    let nothing = Memo::new(move |_| node.with(String::is_empty));
    view! {
        {node::field(store, table)}
        <div class="settings" hidden=nothing>{period}{by_what}{crate::ui::export::menu(store, table)}</div>
        <div hidden=nothing>{shown}</div>
    }
    .into_any()
}

fn height(row: &SeriesRow, measure: TrendMeasure) -> f64 {
    match measure {
        TrendMeasure::PerMillion => row.per_million,
        TrendMeasure::Count => f64::from(row.count),
    }
}

/// All bars as one path: thousands of days are drawn at once.
fn path(rows: &[SeriesRow], measure: TrendMeasure) -> String {
    let most = rows.iter().map(|row| height(row, measure)).fold(f64::MIN_POSITIVE, f64::max);
    let gap = if rows.len() > 60 { 0.02 } else { 0.12 };
    let mut out = String::with_capacity(rows.len() * 24);
    for (at, row) in rows.iter().enumerate() {
        let tall = f64::from(HEIGHT) * height(row, measure) / most;
        if tall > 0.0 {
            let [left, top, wide] =
                [at as f64 + gap, f64::from(HEIGHT) - tall, 1.0 - 2.0 * gap].map(|length| decimal(length, 2));
            // Writing to a string cannot fail.
            let _ = write!(out, "M{left} {HEIGHT}V{top}h{wide}V{HEIGHT}z");
        }
    }
    out
}

fn bars(store: Store, rows: Arc<[SeriesRow]>, measure: Memo<TrendMeasure>, by: Period) -> AnyView {
    let frame = NodeRef::<html::Div>::new();
    let pointed = RwSignal::new(None::<usize>);
    let count = rows.len();
    let at = move |x: i32| {
        let place = frame.get_untracked()?.get_bounding_client_rect();
        let part = (f64::from(x) - place.left()) / place.width().max(1.0);
        Some(((part * count as f64).max(0.0) as usize).min(count - 1))
    };
    let (own, picked) = (rows.clone(), rows.clone());
    let d = move || path(&own, measure.get());
    let told = {
        let rows = rows.clone();
        move || pointed.get().and_then(|at| rows.get(at)).map(|row| said(store, row))
    };
    // A few bars are not drawn as wide as a page.
    let widest = format!("{}px", count * WIDEST);
    let box_of = format!("0 0 {count} {HEIGHT}");
    let lit = move || pointed.get().map(|at| format!("M{at} 0h1V{HEIGHT}h-1z")).unwrap_or_default();
    let ends = [rows.first(), rows.last().filter(|_| count > 1)].map(|row| row.map(|row| row.date.clone()));
    let end = move |date: Option<String>| {
        date.map(|date| view! { <span>{move || dates::date(store.locale(), &date)}</span> })
    };
    let [first, last] = ends;
    view! {
        <div class="trend" aria-hidden="true" style:max-width=widest>
            <div class="trend-frame" node_ref=frame
                on:mousemove=act(move |event: web_sys::MouseEvent| pointed.set(at(event.client_x())))
                on:mouseleave=act(move |_| pointed.set(None))
                on:click=act(move |event: web_sys::MouseEvent| if let Some(row) = at(event.client_x()).and_then(|at| picked.get(at)) { narrow(store, &row.date, by) })>
                <svg viewBox=box_of preserveAspectRatio="none">
                    <path class="trend-lit" d=lit></path>
                    <path class="trend-bars" d=d></path>
                </svg>
            </div>
            <p class="trend-ends">{end(first)}<output>{told}</output>{end(last)}</p>
        </div>
    }
    .into_any()
}

/// The same bars with a stretch of time to choose.
fn zoomed(store: Store, title: Said, rows: &[SeriesRow], measure: TrendMeasure, by: Period) -> AnyView {
    let figure = match measure {
        TrendMeasure::PerMillion => Measure::PerMillion,
        TrendMeasure::Count => Measure::Count,
    };
    let cells = |row: &SeriesRow| {
        let articles = Cell::Whole(row.articles.into());
        vec![Cell::Date(Some(row.date.clone()), None), Cell::Figure(Some(height(row, measure)), 0), articles]
    };
    let heads = [Head::words(names::date), Head::of(figure), Head::of(Measure::Range)];
    let grid = Grid::new(heads, rows.iter().map(cells).collect(), figure).drawn(PLOTS);
    chart::view(store, title, &Arc::new(grid), Arc::new(move |date| narrow(store, date, by)))
}

fn said(store: Store, row: &SeriesRow) -> String {
    let (count, per_million) = (grouped(u64::from(row.count)), figure(Some(row.per_million), 0));
    let date = dates::date(store.locale(), &row.date);
    fill!(store.locale(), lines.bar_says, date = date, count = count, per_million = per_million)
}

/// The same as a table: for those who cannot see or point at the bars.
fn figures(store: Store, rows: &[SeriesRow], by: Period) -> AnyView {
    let number =
        |measure: Measure| view! { <th scope="col" class="number">{move || measure.name(store.locale())}</th> };
    let hidden = rows.len().saturating_sub(ROWS);
    let body = rows
        .iter()
        .take(ROWS)
        .map(|row| {
            let (date, shown, label) = (row.date.clone(), row.date.clone(), row.date.clone());
            let says = move || fill!(store.locale(), lines.narrow_date, date = dates::date(store.locale(), &label));
            view! {
                <tr>
                    <th scope="row">
                        <button type="button" class="date-button" title=says
                            on:click=act(move |_| narrow(store, &date, by))>{move || dates::date(store.locale(), &shown)}</button>
                    </th>
                    <td class="number">{grouped(u64::from(row.count))}</td>
                    <td class="number">{figure(Some(row.per_million), 0)}</td>
                    <td class="number">{grouped(u64::from(row.articles))}</td>
                    <td class="number">{grouped(row.tokens)}</td>
                </tr>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let rest = (hidden > 0)
        .then(|| view! { <p class="quiet">{say!(store, lines.trend_rest, n = grouped(hidden as u64))}</p> });
    view! {
        <div class="table-scroll">
            <table class="figures trend-figures">
                <thead><tr>
                    <th scope="col">{move || names::date(store.locale())}</th>
                    {number(Measure::Count)}{number(Measure::PerMillion)}{number(Measure::Range)}
                    <th scope="col" class="number">{say!(store, diversity.tokens)}</th>
                </tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {rest}
    }
    .into_any()
}

/// Narrows the selection to a time and looks at it more closely; or to a stretch, `2021-04..2021-06`, of which the node stays what
/// it was, also where it was the query.
fn narrow(store: Store, date: &str, by: Period) {
    store.go(|route: &mut Route| {
        if date.contains('.') {
            route.settings.node = node::of(route);
            route.selection.query = query::during(&route.selection.query, date);
            return;
        }
        let choice = Choice { facet: Facet::Date, value: date.to_owned() };
        if !route.selection.choices.contains(&choice) {
            toggle(&mut route.selection.choices, Facet::Date, date);
        }
        route.settings.by = match by {
            Period::Year => Period::Month,
            Period::Month | Period::Day => Period::Day,
        };
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_high_as_their_figures() {
        let row = |count, per_million| SeriesRow { date: "2021".into(), count, articles: 1, tokens: 10, per_million };
        let rows = [row(1, 100.0), row(0, 0.0), row(2, 50.0)];
        assert_eq!(path(&rows, TrendMeasure::Count), "M0.12 100V50.00h0.76V100zM2.12 100V0.00h0.76V100z");
        assert!(path(&rows, TrendMeasure::PerMillion).starts_with("M0.12 100V0.00"));
        assert_eq!(path(&[row(0, 0.0)], TrendMeasure::Count), "");
    }
}
