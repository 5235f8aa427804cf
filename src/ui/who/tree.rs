//! Places as a tree: each below what it lies in, to be opened and closed.

use leptos::prelude::*;

use super::names;
use crate::fill;
use crate::route::View;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{articles, grouped};
use crate::ui::query;
use crate::ui::state::Store;
use crate::ui::table::measures::Measure;
use crate::ui::table::{self, Cell, Grid, Head};
use crate::wire::PlaceRow;

/// The tree of rows, each after what it lies in.
pub(super) fn view(store: Store, rows: &[PlaceRow]) -> AnyView {
    view! { <div class="tree">{list(store, &mut rows.iter().peekable(), 0, None)}</div> }.into_any()
}

/// The same for rings: the name, all mentions, those of the place itself, and how many places lie around it.
pub(super) fn grid(rows: &[PlaceRow]) -> Grid {
    let heads = [
        Head::words(names::name),
        Head::figures(names::mentions),
        Head::figures(names::mentions),
        Head::figures(names::mentions),
    ];
    let cells = |row: &PlaceRow| {
        let around = row.within.len() as u64;
        let figures = [row.in_all.into(), row.mentions.into(), around].map(Cell::Whole);
        std::iter::once(Cell::Text(row.name.clone())).chain(figures).collect()
    };
    Grid::new(heads, rows.iter().map(cells).collect(), Measure::Count)
}

type Rows<'a> = std::iter::Peekable<std::slice::Iter<'a, PlaceRow>>;

/// The places at this depth, up to the next one above it, with all that lies in them; shown while `open`.
fn list(store: Store, rows: &mut Rows<'_>, depth: usize, open: Option<RwSignal<bool>>) -> AnyView {
    let mut places = Vec::new();
    while let Some(row) = rows.next_if(|row| row.within.len() >= depth) {
        let inner = rows.peek().is_some_and(|next| next.within.len() > depth).then(|| RwSignal::new(true));
        let below = inner.map(|open| list(store, rows, depth + 1, Some(open)));
        places.push(view! { <li>{place(store, row, inner)}{below}</li> }.into_any());
    }
    let hidden = move || open.is_some_and(|open| !open.get());
    view! { <ul hidden=hidden>{places}</ul> }.into_any()
}

fn place(store: Store, row: &PlaceRow, inner: Option<RwSignal<bool>>) -> AnyView {
    let PlaceRow { name, mentions, in_all, articles: n, .. } = row.clone();
    let label = name.clone();
    let toggle = inner.map(|open| {
        view! {
            <button type="button" class="toggle" aria-label=say!(store, who.inside, name = label.clone())
                aria-expanded=move || open.get().to_string() on:click=act(move |_| open.update(|open| *open = !*open))></button>
        }
        .into_any()
    });
    // What only lies around others is not looked for.
    let word = if mentions > 0 {
        table::word(store, name.clone())
    } else {
        view! { <span lang="zh">{name.clone()}</span> }.into_any()
    };
    let way = (mentions > 0).then(|| table::way(store, query::quoted(&name), View::Search, say!(store, table.lines)));
    let told = move || {
        let locale = store.locale();
        let own =
            if mentions < in_all { fill!(locale, who.itself, n = grouped(mentions.into())) } else { String::new() };
        fill!(locale, who.told_in, n = grouped(in_all.into()), own = own, articles = articles(locale, n.into()))
    };
    view! {
        <div class="branch" data-row="">
            {toggle}{word}<span class="quiet">{told}</span>{way}
        </div>
    }
    .into_any()
}
