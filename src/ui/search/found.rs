//! The articles that fit the query best, each with the words around its best place.

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::dates;
use crate::ui::i18n::{articles, grouped};
use crate::ui::node;
use crate::ui::panel::Table;
use crate::ui::portions::{in_portions, items_to_come};
use crate::ui::state::Store;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::{basis, body::body, figures::figure, place};
use crate::wire::{Answer, ArticleId, Question, SearchRow};

pub(super) fn view(store: Store) -> AnyView {
    let selection = Memo::new(move |_| {
        // Where nothing is asked but a node is looked at, its articles are wanted.
        store.route.with(|route| {
            let mut selection = route.selection.clone();
            if selection.query.is_empty() {
                selection.query = node::of(route);
            }
            selection
        })
    });
    let limit = limit(move || selection.get());
    let table = Table::of(store, move || {
        let selection = selection.get();
        (!selection.query.is_empty()).then(|| (selection, Question::Search { limit: limit.get() }))
    });
    let shown = body(store, table, move |asked| {
        let Answer::Search(found) = &asked.answer else { return ().into_any() };
        if found.rows.is_empty() {
            return nothing(say!(store, lines.none));
        }
        let (basis, total, rows) = (found.basis.clone(), found.total, found.rows.len());
        let caption = move || {
            let locale = store.locale();
            let (articles, rows) = (articles(locale, u64::from(total)), grouped(rows as u64));
            fill!(locale, lines.found_caption, basis = basis::said(locale, &basis), articles = articles, rows = rows)
        };
        let found = found.rows.clone();
        let items = in_portions(rows, items_to_come, move |at| item(store, &found[at]));
        view! { <p class="caption">{caption}</p><ol class="found">{items}</ol>{more(store, limit, rows, total)} }
            .into_any()
    });
    let unasked = Memo::new(move |_| selection.with(|selection| selection.query.is_empty()));
    view! {
        <div class="settings" hidden=unasked>{crate::ui::export::menu(store, table)}</div>
        <div hidden=unasked>{shown}</div>
    }
    .into_any()
}

fn item(store: Store, row: &SearchRow) -> AnyView {
    let id = ArticleId { page: row.page, article: row.article };
    let (count, score) = (grouped(u64::from(row.count)), figure(Some(row.score), 2));
    let (date, headline) = (row.date.clone(), row.headline.clone());
    view! {
        <li>
            <span class="headline" lang="zh">{place::link(store, id, None, headline.into_any())}</span>
            <p class="snippet" lang="zh" dir="auto">{marked(&row.snippet, &row.marks)}</p>
            <p class="measure">
                {date.map(|date| view! { <span>{move || dates::date(store.locale(), &date)}</span>" · " })}
                <b>{say!(store, counts.hits, n = count.clone())}</b>" · "
                <span title=say!(store, lines.score_says)>{say!(store, lines.score, score = score.clone())}</span>
            </p>
        </li>
    }
    .into_any()
}

/// A text with the places marked; places that do not fit it are passed over.
fn marked(text: &str, marks: &[(u32, u32)]) -> Vec<AnyView> {
    let mut out = Vec::with_capacity(marks.len() * 2 + 1);
    let mut from = 0;
    for (start, end) in marks.iter().map(|mark| (mark.0 as usize, mark.1 as usize)) {
        let (Some(before), Some(mark)) = (text.get(from..start), text.get(start..end)) else { continue };
        out.push(before.to_owned().into_any());
        out.push(view! { <mark>{mark.to_owned()}</mark> }.into_any());
        from = end;
    }
    out.push(text.get(from..).unwrap_or_default().to_owned().into_any());
    out
}
