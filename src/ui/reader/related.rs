//! What belongs to the open article: the articles that are most like it, and what of it is in the ledger. Asked for when it is wanted.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::route::View;
use crate::say;
use crate::text::Span;
use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::labels;
use crate::ui::ledger::names;
use crate::ui::link::link;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::ui::table::{body::body, place};
use crate::wire::{Answer, ArticleId, LedgerOrder, LedgerRow, Question, Selection, SimilarRow};

/// So many similar articles are told of.
const SIMILAR: u32 = 5;

/// The part that opens.
pub(super) fn view(store: Store, current: Memo<Option<ArticleId>>) -> AnyView {
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
        Answer::Similar(table) => list(&table.rows, say!(store, sheet.alone), |row| alike(store, row)),
        _ => ().into_any(),
    });
    let entries = body(store, entries, move |asked| match &asked.answer {
        Answer::Ledger(table, _) => list(&table.rows, say!(store, sheet.no_entries), |row| entry(store, row)),
        _ => ().into_any(),
    });
    let (ledger, click) = link(
        store,
        Arc::new(move |route| {
            let articles = current.get().into_iter().collect();
            route.view = View::Ledger;
            route.selection = Selection { articles, ..route.selection.everything() };
        }),
    );
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class="related" node_ref=details hidden=move || current.get().is_none() on:toggle=act(toggled)>
            <summary>{say!(store, sheet.related)}</summary>
            <h2>{say!(store, sheet.similar)}</h2>
            {similar}
            <h2>{say!(store, sheet.entries)}</h2>
            {entries}
            <a href=ledger on:click=click>{say!(store, sheet.ledger)}</a>
        </details>
    }
    .into_any()
}

fn list<R>(rows: &[R], none: Said, item: impl Fn(&R) -> AnyView) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    view! { <ol>{rows.iter().map(item).collect::<Vec<_>>()}</ol> }.into_any()
}

fn alike(store: Store, row: &SimilarRow) -> AnyView {
    let n = labels::percent(row.similarity);
    let article = ArticleId { page: row.page, article: row.article };
    item(store, row.headline.clone(), Some((article, None)), say!(store, sheet.alike, n = n))
}

fn entry(store: Store, row: &LedgerRow) -> AnyView {
    let (kind, status) = (row.kind, row.status);
    let text = row.action.clone().or_else(|| row.problem.clone()).unwrap_or_default();
    let span = row.spans.first().zip(row.spans.last()).map(|(first, last)| Span { start: first.start, end: last.end });
    let place = row.page.zip(row.article).map(|(page, article)| (ArticleId { page, article }, span));
    let tags = move || format!("{} · {}", names::kind(store.locale(), kind), names::status(store.locale(), status));
    item(store, text, place, Arc::new(tags))
}

fn item(store: Store, text: String, place: Option<(ArticleId, Option<Span>)>, about: Said) -> AnyView {
    let mut text = view! { <span lang="zh">{text}</span> }.into_any();
    if let Some((article, span)) = place {
        text = place::link(store, article, span, text);
    }
    view! { <li>{text}" "<span class="quiet">{about}</span></li> }.into_any()
}
