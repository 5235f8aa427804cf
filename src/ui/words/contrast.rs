//! What the selection has more, or less, than the rest of the library.

use std::sync::Arc;

use leptos::prelude::*;

use super::names;
use crate::fill;
use crate::route::Chart;
use crate::say;
use crate::ui::i18n::grouped;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure, settings};
use crate::wire::{Answer, Basis, KeynessOrder, KeynessRow, Question};

const HEADS: [Head; 9] = [
    Head::words(names::word),
    Head::of(Measure::Keyness),
    Head::words(names::bar).minor(),
    Head::of(Measure::LogRatio),
    Head::of(Measure::PercentDiff).minor(),
    Head::of(Measure::SimpleMaths).minor(),
    Head::of(Measure::Target),
    Head::of(Measure::Reference),
    Head::words(names::ways).minor(),
];
const PLOTS: &[Plot] = &[
    Plot { chart: Chart::Scatter, columns: &[0, 3, 1, 6, 7] },
    Plot { chart: Chart::Bars, columns: &[0, 1, 3, 6, 7] },
];
/// What occurs less often in both together is left out unless the reader says otherwise.
const LEAST: u32 = 3;

pub(super) fn view(store: Store) -> AnyView {
    let asked =
        move || store.route.with(|route| (route.selection.clone(), route.settings.keyness, route.settings.least));
    let limit = limit(asked);
    // Without a selection there is no rest to compare with.
    let whole = Memo::new(move |_| store.route.with(|route| route.selection.is_everything()));
    let order = Memo::new(move |_| store.route.with(|route| route.settings.keyness));
    let least = Memo::new(move |_| store.route.with(|route| route.settings.least.unwrap_or(LEAST)));
    let table = Table::new(store, move || {
        let (least, order) = (least.get(), order.get());
        (!whole.get()).then(|| Question::Keyness { reference: None, least, order, limit: limit.get() })
    });
    let pointed = RwSignal::new(explain::Pointed::default());
    let answer = table.shown();
    let counts = move |row: usize| {
        let asked = answer.get()?;
        let Answer::Keyness(words, rest) = &asked.answer else { return None };
        contingency(store, words.rows.get(row)?, &words.basis, rest)
    };
    let shown = body(store, table, move |asked| {
        let Answer::Keyness(words, rest) = &asked.answer else { return ().into_any() };
        if words.rows.is_empty() || rest.tokens == 0 {
            return nothing(if rest.tokens == 0 { say!(store, words.no_rest) } else { say!(store, words.none) });
        }
        let (basis, rest, total, rows) = (words.basis.clone(), rest.clone(), words.total, words.rows.len());
        let warning = basis::warning(store, &[&basis, &rest]);
        let caption = move || {
            let locale = store.locale();
            let (basis, rest) = (basis::said(locale, &basis), basis::said(locale, &rest));
            let (total, rows) = (grouped(u64::from(total)), grouped(rows as u64));
            fill!(locale, words.keywords_caption, basis = basis, rest = rest, total = total, rows = rows)
        };
        let sorted = match &asked.question {
            Question::Keyness { order, .. } => names::keyness_measure(*order),
            _ => Measure::Keyness,
        };
        let grid = Grid::new(HEADS, cells(&words.rows), sorted).drawn(PLOTS);
        view! { {warning}{table::view(store, Arc::new(caption), grid, pointed)}{more(store, limit, rows, total)} }
            .into_any()
    });
    let order_choice = settings::choice::<KeynessOrder>(
        store,
        "keyness-order",
        say!(store, words.order),
        names::keyness_order,
        |settings| settings.keyness,
        |settings, order| settings.keyness = order,
    );
    let least_choice = settings::least(store, 1..=10_000, LEAST);
    let export = crate::ui::export::menu(store, table);
    let explained = explain::view(store, pointed, move || names::keyness_measure(order.get()), counts);
    view! {
        <div hidden=move || !whole.get()>{nothing(say!(store, words.choose_first))}</div>
        <div hidden=whole>
            <div class="settings">{order_choice}{least_choice}{export}</div>
            <div class="explained">{shown}{explained}</div>
        </div>
    }
    .into_any()
}

fn contingency(store: Store, row: &KeynessRow, basis: &Basis, rest: &Basis) -> Option<explain::Contingency> {
    let (a, b) = (u64::from(row.target), u64::from(row.reference));
    Some(explain::Contingency {
        title: fill!(store.locale(), table.counts_of, word = row.word),
        rows: [row.word.clone(), fill!(store.locale(), table.other_words)],
        columns: [fill!(store.locale(), table.selection), fill!(store.locale(), table.rest)],
        counts: [[a, b], [basis.tokens.checked_sub(a)?, rest.tokens.checked_sub(b)?]],
    })
}

fn cells(rows: &[KeynessRow]) -> Vec<Vec<Cell>> {
    let most = rows.iter().map(|row| row.log_likelihood.abs()).fold(f64::MIN_POSITIVE, f64::max);
    let cells = |row: &KeynessRow| {
        vec![
            Cell::Word(row.word.clone()),
            Cell::Figure(Some(row.log_likelihood), 2),
            Cell::Bar(row.log_likelihood / most),
            Cell::Figure(Some(row.log_ratio), 2),
            Cell::Figure(row.percent_diff, 0),
            Cell::Figure(Some(row.simple_maths), 2),
            Cell::Whole(row.target.into()),
            Cell::Whole(row.reference.into()),
            Cell::Ways(row.word.clone(), true),
        ]
    };
    rows.iter().map(cells).collect()
}
