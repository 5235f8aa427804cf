//! What the selection is about: the words that set it apart from the rest, or those that weigh most in itself.

use leptos::prelude::*;

use super::{contrast, names};
use crate::route::KeywordsBy;
use crate::say;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure, settings};
use crate::wire::{Answer, KeywordMethod, KeywordRow, Question};

pub(super) fn view(store: Store) -> AnyView {
    let by = Memo::new(move |_| store.route.with(|route| route.settings.keywords));
    let choice = settings::choice::<KeywordsBy>(
        store,
        "keywords-by",
        say!(store, words.method),
        names::keywords_by,
        |settings| settings.keywords,
        |settings, by| settings.keywords = by,
    );
    view! {
        <div class="settings">{choice}</div>
        {move || match by.get() {
            KeywordsBy::Keyness => contrast::view(store),
            KeywordsBy::TfIdf => weighed(store, KeywordMethod::TfIdf, Measure::TfIdf),
            KeywordsBy::TextRank => weighed(store, KeywordMethod::TextRank, Measure::TextRank),
        }}
    }
    .into_any()
}

fn weighed(store: Store, method: KeywordMethod, measure: Measure) -> AnyView {
    let limit = limit(move || store.route.with(|route| route.selection.clone()));
    let table = Table::new(store, move || Some(Question::Keywords { method, limit: limit.get() }));
    let pointed = RwSignal::new(explain::Pointed::default());
    let shown = body(store, table, move |asked| {
        let Answer::Keywords(words) = &asked.answer else { return ().into_any() };
        if words.rows.is_empty() {
            return nothing(say!(store, words.empty));
        }
        let (basis, total, rows) = (&words.basis, words.total, words.rows.len());
        let warning = basis::warning(store, &[basis]);
        let caption = basis::caption(store, say!(store, words.weighed_caption), basis, total, rows);
        let heads = vec![
            Head::words(names::rank).minor(),
            Head::words(names::word),
            Head::of(measure),
            Head::words(names::bar).minor(),
            Head::of(Measure::Count),
            Head::words(names::pos),
            Head::words(names::ways).minor(),
        ];
        let grid = Grid::new(heads, cells(&words.rows), measure);
        view! { {warning}{table::view(store, caption, grid, pointed)}{more(store, limit, rows, total)} }.into_any()
    });
    view! {
        <div class="settings">{crate::ui::export::menu(store, table)}</div>
        <div class="explained">{shown}{explain::view(store, pointed, move || measure, |_| None)}</div>
    }
    .into_any()
}

fn cells(rows: &[KeywordRow]) -> Vec<Vec<Cell>> {
    let most = rows.first().map_or(1.0, |row| row.weight).max(f64::MIN_POSITIVE);
    let cells = |(rank, row): (u64, &KeywordRow)| {
        vec![
            Cell::Rank(rank),
            Cell::Word(row.word.clone()),
            Cell::Figure(Some(row.weight), 2),
            Cell::Bar(row.weight / most),
            Cell::Whole(row.count.into()),
            Cell::Tag(row.pos.clone()),
            Cell::Ways(row.word.clone(), true),
        ]
    };
    (1..).zip(rows).map(cells).collect()
}
