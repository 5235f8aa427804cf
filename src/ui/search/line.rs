//! One line of the concordance.

use leptos::prelude::*;

use crate::fill;
use crate::route::View;
use crate::text::Span;
use crate::ui::dates;
use crate::ui::facets::title_of;
use crate::ui::state::Store;
use crate::wire::{ArticleId, ConcordanceRow};

/// The line's name in the document.
pub(super) fn id(at: usize) -> String {
    format!("line-{at}")
}

/// The cells of a line; the space of one that is on its way.
pub(super) fn content(store: Store, row: Option<ConcordanceRow>, at: usize) -> AnyView {
    let Some(row) = row else {
        let cell = || view! { <span role="gridcell" class="on-the-way">"…"</span> };
        return view! { {cell()}{cell()}{cell()}{cell()} }.into_any();
    };
    let article = ArticleId { page: row.page, article: row.article };
    let mark = row.span.map(|span| Span { end: span.start, ..span });
    let href = move || {
        let mut route = store.settled.get();
        route.settings.line = at as u32;
        route.view = View::Page;
        route.article = Some(article);
        route.mark = mark;
        route.fragment()
    };
    let (whole, date) = (row.whole, row.date);
    let kind = move || if whole { fill!(store.locale(), lines.word) } else { fill!(store.locale(), lines.part) };
    let kind_says =
        move || if whole { fill!(store.locale(), lines.word_says) } else { fill!(store.locale(), lines.part_says) };
    let title = title_of(store, article);
    let full = title.clone();
    view! {
        <span role="gridcell" class="left" lang="zh"><bdi>{row.left}</bdi></span>
        <span role="gridcell" class="node" lang="zh"><a href=href tabindex="-1">{row.node}</a></span>
        <span role="gridcell" class="right" lang="zh"><bdi>{row.right}</bdi></span>
        <span role="gridcell" class="where">
            <span class="kind" class:part=!whole title=kind_says>{kind}</span>
            <span class="title" lang="zh" title=full>{title}</span>
            {date.map(|date| view! { <span class="date">{move || dates::date(store.locale(), &date)}</span> })}
        </span>
    }
    .into_any()
}
