//! Where in each article the node stands: one strip an article, from its first word to its last.

use std::fmt::Write;
use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Route, View};
use crate::say;
use crate::setting::decimal;
use crate::ui::i18n::grouped;
use crate::ui::link::link;
use crate::ui::node;
use crate::ui::panel::Table;
use crate::ui::portions::{in_portions, items_to_come};
use crate::ui::state::Store;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{basis, body::body};
use crate::wire::{Answer, ArticleId, DispersionRow, Question};

/// A strip is so many units wide.
const WIDTH: f32 = 1000.0;

pub(super) fn view(store: Store) -> AnyView {
    let node = node::node(store);
    let limit = limit(move || (store.route.with(|route| route.selection.clone()), node.get()));
    let table = Table::new(store, move || {
        let node = node.get();
        (!node.is_empty()).then(|| Question::Dispersion { node, limit: limit.get() })
    });
    let shown = body(store, table, move |asked| {
        let Answer::Dispersion(spread) = &asked.answer else { return ().into_any() };
        if spread.rows.is_empty() {
            return nothing(say!(store, lines.none));
        }
        let (basis, total, rows) = (&spread.basis, spread.total, spread.rows.len());
        let caption = basis::caption(store, say!(store, lines.spread_caption), basis, total, rows);
        let longest = spread.rows.iter().map(|row| row.tokens).max().unwrap_or(1).max(1);
        let strips = spread.rows.clone();
        let items = in_portions(rows, items_to_come, move |at| item(store, &strips[at], longest));
        view! { <p class="caption">{caption}</p><ol class="strips">{items}</ol>{more(store, limit, rows, total)} }
            .into_any()
    });
    let unasked = Memo::new(move |_| node.with(String::is_empty));
    view! {
        {node::field(store, table)}
        <div class="settings" hidden=unasked>{crate::ui::export::menu(store, table)}</div>
        <div hidden=unasked>{shown}</div>
    }
    .into_any()
}

fn item(store: Store, row: &DispersionRow, longest: u32) -> AnyView {
    let id = ArticleId { page: row.page, article: row.article };
    let there = move |route: &mut Route| (route.view, route.article, route.mark) = (View::Page, Some(id), None);
    let (href, click) = link(store, Arc::new(there));
    let (count, tokens) = (grouped(row.places.len() as u64), grouped(u64::from(row.tokens)));
    let says = say!(store, lines.strip_says, count = count.clone(), tokens = tokens.clone());
    // A longer article has a longer strip, but even the shortest shows its marks.
    let width = format!("{}%", decimal(20.0 + 80.0 * f64::from(row.tokens) / f64::from(longest), 1));
    let headline = row.headline.clone();
    let hits = grouped(row.places.len() as u64);
    let marks = path(&row.places);
    view! {
        <li>
            <a class="strip" href=href title=says on:click=click>
                <span class="headline" lang="zh">{headline}</span>
                <span class="strip-count">{say!(store, counts.hits, n = hits.clone())}</span>
                <svg aria-hidden="true" viewBox="0 0 1000 20" preserveAspectRatio="none" style:width=width>
                    <path class="strip-ground" d="M0 10H1000"></path>
                    <path class="strip-marks" d=marks></path>
                </svg>
            </a>
        </li>
    }
    .into_any()
}

/// One stroke for each place; places that fall on the same pixel are drawn once.
fn path(places: &[f32]) -> String {
    let mut out = String::with_capacity(places.len().min(1000) * 10);
    let mut last = None;
    for place in places {
        let at = (place.clamp(0.0, 1.0) * (WIDTH - 4.0) + 2.0).round() as u32;
        if last != Some(at) {
            last = Some(at);
            // Writing to a string cannot fail.
            let _ = write!(out, "M{at} 1V19");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn each_place_is_a_stroke() {
        assert_eq!(path(&[0.0, 0.0001, 1.0]), "M2 1V19M998 1V19");
        assert_eq!(path(&[]), "");
    }
}
