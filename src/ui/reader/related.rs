//! What belongs to the open article: the articles that are most like it, and what of it is in the ledger. Asked for when it is wanted.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::route::View;
use crate::say;
use crate::text::Span;
use crate::ui::ledger::names;
use crate::ui::link::link;
use crate::ui::panel::Table;
use crate::ui::state::{Store, store};
use crate::ui::table::{body::body, place};
use crate::wire::{Answer, ArticleId, LedgerOrder, LedgerRow, Question, Selection, SimilarRow};

/// So many similar articles are told of.
const SIMILAR: u32 = 5;

/// The part that opens.
#[component]
pub fn Related(
    /// The open article.
    current: Memo<Option<ArticleId>>,
) -> impl IntoView {
    let store = store();
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let wanted = Memo::new(move |_| current.get().filter(|_| open.get()));
    let similar = Table::of(store, move || {
        wanted.get().map(|article| (Selection::default(), Question::Similar { article, limit: SIMILAR }))
    });
    let entries = Table::of(store, move || {
        let selection = Selection { articles: vec![wanted.get()?], ..Selection::default() };
        let own = store.own.with(|own| own.entries.clone());
        let order = LedgerOrder::Page;
        Some((selection, Question::Ledger { kind: None, status: None, order, dismissed: false, own, limit: u32::MAX }))
    });
    let similar = body(store, similar, move |asked| match &asked.answer {
        Answer::Similar(table) if !table.rows.is_empty() => {
            let rows = table.rows.iter().map(|row| alike(store, row)).collect::<Vec<_>>();
            view! { <ol>{rows}</ol> }.into_any()
        }
        _ => view! { <p class="quiet">{say!(store, sheet.alone)}</p> }.into_any(),
    });
    let entries = body(store, entries, move |asked| match &asked.answer {
        Answer::Ledger(table, _) if !table.rows.is_empty() => {
            let rows = table.rows.iter().map(|row| entry(store, row)).collect::<Vec<_>>();
            let article = asked.selection.articles.clone();
            let (href, click) = link(
                store,
                Arc::new(move |route| {
                    route.view = View::Ledger;
                    route.selection = Selection { articles: article.clone(), ..route.selection.everything() };
                }),
            );
            view! { <ol>{rows}</ol><a href=href on:click=click>{say!(store, sheet.ledger)}</a> }.into_any()
        }
        _ => view! { <p class="quiet">{say!(store, sheet.no_entries)}</p> }.into_any(),
    });
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class="related" node_ref=details hidden=move || current.get().is_none() on:toggle=toggled>
            <summary>{say!(store, sheet.related)}</summary>
            <h2>{say!(store, sheet.similar)}</h2>
            {similar}
            <h2>{say!(store, sheet.entries)}</h2>
            {entries}
        </details>
    }
}

fn alike(store: Store, row: &SimilarRow) -> AnyView {
    let n = (row.similarity.clamp(0.0, 1.0) * 100.0).round();
    let article = ArticleId { page: row.page, article: row.article };
    let headline = view! { <span lang="zh">{row.headline.clone()}</span> }.into_any();
    view! { <li>{place::link(store, article, None, headline)}" "<span class="quiet">{say!(store, sheet.alike, n = n)}</span></li> }
        .into_any()
}

fn entry(store: Store, row: &LedgerRow) -> AnyView {
    let (kind, status) = (row.kind, row.status);
    let text = row.action.clone().or_else(|| row.problem.clone()).unwrap_or_default();
    let text = view! { <span lang="zh">{text}</span> }.into_any();
    let way = row.page.zip(row.article).zip(row.spans.first().zip(row.spans.last()));
    let told = match way {
        Some(((page, article), (first, last))) => {
            let span = Span { start: first.start, end: last.end };
            place::link(store, ArticleId { page, article }, Some(span), text)
        }
        None => text,
    };
    let tags = move || format!("{} · {}", names::kind(store.locale(), kind), names::status(store.locale(), status));
    view! { <li>{told}" "<span class="quiet">{tags}</span></li> }.into_any()
}
