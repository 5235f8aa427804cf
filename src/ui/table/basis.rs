//! What a table was counted over, and whether that is enough to count over.

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::i18n::{Locale, Said, articles, filled, grouped};
use crate::ui::state::Store;
use crate::wire::Basis;

/// Below so many words, rates and scores say more of chance than of the text: the one place that states it.
pub const SMALL: u64 = 2_000;

/// `检索“河长”：3 篇 · 2 140 词 · 3 200 字`.
#[must_use]
pub fn said(locale: Locale, basis: &Basis) -> String {
    let articles = articles(locale, u64::from(basis.articles));
    let (tokens, characters) = (grouped(basis.tokens), grouped(basis.characters));
    if basis.query.is_empty() {
        fill!(locale, table.basis, articles = articles, tokens = tokens, characters = characters)
    } else {
        fill!(
            locale,
            table.basis_query,
            query = basis.query,
            articles = articles,
            tokens = tokens,
            characters = characters
        )
    }
}

/// What a table shows, of how much: a sentence with places for `basis`, `total` and `rows`, which are those that are here.
pub fn caption(store: Store, sentence: Said, basis: &Basis, total: u32, rows: usize) -> Said {
    let basis = basis.clone();
    Arc::new(move || {
        let values = [
            ("basis", said(store.locale(), &basis)),
            ("total", grouped(u64::from(total))),
            ("rows", grouped(rows as u64)),
        ];
        filled(&sentence(), &values)
    })
}

/// A warning where there is too little to count.
#[must_use]
pub fn warning(store: Store, bases: &[&Basis]) -> Option<AnyView> {
    let least = bases.iter().map(|basis| basis.tokens).min().filter(|tokens| *tokens < SMALL)?;
    let text = say!(store, table.small, tokens = grouped(least), least = grouped(SMALL));
    Some(view! { <p class="small-basis" role="note">{text}</p> }.into_any())
}
