//! The company that a word keeps.

use std::sync::Arc;

use leptos::prelude::*;

use super::names;
use crate::fill;
use crate::route::Chart;
use crate::say;
use crate::ui::i18n::grouped;
use crate::ui::node;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::chart::Plot;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure, settings};
use crate::wire::{Answer, Basis, CollocateOrder, CollocateRow, Question};

const HEADS: [Head; 13] = [
    Head::words(names::word),
    Head::of(Measure::LogDice),
    Head::of(Measure::Association),
    Head::of(Measure::Mi),
    Head::of(Measure::Mi3).rare(),
    Head::of(Measure::T).minor(),
    Head::of(Measure::DeltaP).minor(),
    Head::of(Measure::DeltaPReverse).rare(),
    Head::of(Measure::Observed),
    Head::of(Measure::Expected).rare(),
    Head::of(Measure::Count).minor(),
    Head::words(names::pos).rare(),
    Head::words(names::ways).minor(),
];
const PLOTS: &[Plot] = &[
    Plot { chart: Chart::Company, columns: &[0, 8, 1, 10] },
    Plot { chart: Chart::Scatter, columns: &[0, 3, 2, 8, 10] },
];
/// A collocate stands near so often at least unless the reader says otherwise.
const LEAST: u32 = 2;

pub(super) fn view(store: Store) -> AnyView {
    let node = node::node(store);
    let set = Memo::new(move |_| {
        store.route.with(|route| {
            let settings = &route.settings;
            (settings.window, settings.across, settings.collocates, settings.least.unwrap_or(LEAST))
        })
    });
    let limit = limit(move || (store.route.with(|route| route.selection.clone()), node.get(), set.get()));
    let table = Table::new(store, move || {
        let ((left, right), across, order, least) = set.get();
        let node = node.get();
        let (left, right) = (u32::from(left), u32::from(right));
        (!node.is_empty()).then(|| Question::Collocates { node, left, right, across, least, order, limit: limit.get() })
    });
    let pointed = RwSignal::new(explain::Pointed::default());
    let answer = table.shown();
    let counts = move |row: usize| {
        let asked = answer.get()?;
        let (Answer::Collocates(words), Question::Collocates { node, left, right, .. }) =
            (&asked.answer, &asked.question)
        else {
            return None;
        };
        contingency(store, node, left + right, words.rows.get(row)?, &words.basis)
    };
    let shown = body(store, table, move |asked| {
        let Answer::Collocates(words) = &asked.answer else { return ().into_any() };
        let Question::Collocates { node, left, right, order, .. } = &asked.question else { return ().into_any() };
        if words.rows.is_empty() {
            let node = node.clone();
            return nothing(say!(store, words.alone, node = node));
        }
        let (basis, total, rows) = (words.basis.clone(), words.total, words.rows.len());
        let warning = basis::warning(store, &[&basis]);
        let grid = Grid::new(HEADS, cells(&words.rows), names::collocate_measure(*order));
        let grid = Grid { node: node.clone(), ..grid.drawn(PLOTS) };
        let (node, left, right) = (node.clone(), *left, *right);
        let caption = move || {
            let locale = store.locale();
            let basis = basis::said(locale, &basis);
            let (total, rows) = (grouped(u64::from(total)), grouped(rows as u64));
            fill!(
                locale,
                words.collocates_caption,
                node = node,
                left = left,
                right = right,
                basis = basis,
                total = total,
                rows = rows
            )
        };
        view! { {warning}{table::view(store, Arc::new(caption), grid, pointed)}{more(store, limit, rows, total)} }
            .into_any()
    });
    let none = Memo::new(move |_| node.with(String::is_empty));
    let sorted = move || names::collocate_measure(set.get().2);
    view! {
        {node::field(store, table)}
        <div class="settings" hidden=none>{controls(store)}{crate::ui::export::menu(store, table)}</div>
        <div hidden=move || !none.get()>{nothing(say!(store, words.choose_node))}</div>
        <div class="explained" hidden=none>{shown}{explain::view(store, pointed, sorted, counts)}</div>
    }
    .into_any()
}

fn controls(store: Store) -> AnyView {
    let widest = u32::from(crate::route::WIDEST);
    let order = settings::choice::<CollocateOrder>(
        store,
        "collocate-order",
        say!(store, words.order),
        names::collocate_order,
        |settings| settings.collocates,
        |settings, order| settings.collocates = order,
    );
    let left = settings::number(
        store,
        "window-left",
        say!(store, words.left),
        0..=widest,
        |settings| settings.window.0.into(),
        |settings, words| set_side(settings, |window| &mut window.0, words),
    );
    let right = settings::number(
        store,
        "window-right",
        say!(store, words.right),
        0..=widest,
        |settings| settings.window.1.into(),
        |settings, words| set_side(settings, |window| &mut window.1, words),
    );
    let across = settings::flag(
        store,
        "across",
        say!(store, words.across),
        |settings| settings.across,
        |settings, on| settings.across = on,
    );
    let least = settings::least(store, 1..=10_000, LEAST);
    view! { {order}{left}{right}{least}{across} }.into_any()
}

/// A window without words on either side is none: the other side then gets one.
fn set_side(settings: &mut crate::route::Settings, side: fn(&mut (u8, u8)) -> &mut u8, words: u32) {
    let mut window = settings.window;
    *side(&mut window) = u8::try_from(words).unwrap_or(crate::route::WIDEST);
    if window == (0, 0) {
        window = (1, 1);
        *side(&mut window) = 0;
    }
    settings.window = window;
}

/// The counts that the log-likelihood is taken over: words within the windows of the node and elsewhere.
fn contingency(
    store: Store,
    node: &str,
    window: u32,
    row: &CollocateRow,
    basis: &Basis,
) -> Option<explain::Contingency> {
    let (together, collocate) = (u64::from(row.observed), u64::from(row.count));
    let near = u64::from(row.node) * u64::from(window);
    let others_near = near.saturating_sub(together);
    let apart = collocate.saturating_sub(together);
    Some(explain::Contingency {
        title: fill!(store.locale(), table.counts_of, word = row.word),
        rows: [row.word.clone(), fill!(store.locale(), table.other_words)],
        columns: [fill!(store.locale(), table.near, node = node), fill!(store.locale(), table.elsewhere)],
        counts: [[together, apart], [others_near, (basis.tokens + together).saturating_sub(near + collocate)]],
    })
}

fn cells(rows: &[CollocateRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &CollocateRow| {
        vec![
            Cell::Word(row.word.clone()),
            Cell::Figure(Some(row.log_dice), 2),
            Cell::Figure(Some(row.log_likelihood), 2),
            Cell::Figure(Some(row.mi), 2),
            Cell::Figure(Some(row.mi3), 2),
            Cell::Figure(Some(row.t), 2),
            Cell::Figure(Some(row.delta_p), 3),
            Cell::Figure(Some(row.delta_p_reverse), 3),
            Cell::Whole(row.observed.into()),
            Cell::Figure(Some(row.expected), 2),
            Cell::Whole(row.count.into()),
            Cell::Tag(row.pos.clone()),
            Cell::Ways(row.word.clone(), true),
        ]
    };
    rows.iter().map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Settings;

    #[test]
    fn a_window_keeps_a_word_on_one_side() {
        let mut settings = Settings { window: (0, 5), ..Settings::default() };
        set_side(&mut settings, |window| &mut window.1, 0);
        assert_eq!(settings.window, (1, 0));
        set_side(&mut settings, |window| &mut window.0, 3);
        assert_eq!(settings.window, (3, 0));
    }
}
