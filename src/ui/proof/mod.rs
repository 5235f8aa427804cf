//! 校读: what looks wrong in the text, why, and what to do about it.

mod names;

use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::labels;
use crate::ui::own;
use crate::ui::panel::Table;
use crate::ui::portions::{in_portions, items_to_come};
use crate::ui::state::{Store, store};
use crate::ui::table::place;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::settings::flag;
use crate::ui::table::{basis, body::body};
use crate::wire::{Answer, ArticleId, DoubtRow, Question};

/// The view.
#[component]
pub fn ProofView() -> impl IntoView {
    let store = store();
    let limit = limit(move || store.route.with(|route| (route.selection.clone(), route.settings.doubts)));
    let table = Table::new(store, move || {
        let dismissed = store.own.with(|own| own.dismissed.clone());
        Some(Question::Doubts { all: store.route.with(|route| route.settings.doubts), dismissed, limit: limit.get() })
    });
    let shown = body(store, table, move |asked| {
        let Answer::Doubts(doubts) = &asked.answer else { return ().into_any() };
        if doubts.rows.is_empty() {
            return nothing(say!(store, proof.none));
        }
        let (basis, total, n) = (&doubts.basis, doubts.total, doubts.rows.len());
        let caption = basis::caption(store, say!(store, proof.caption), basis, total, n);
        let rows: Vec<Arc<DoubtRow>> = doubts.rows.iter().cloned().map(Arc::new).collect();
        let rows = in_portions(n, items_to_come, move |at| doubt(store, &rows[at]));
        view! { <p class="caption">{caption}</p><ol class="doubts">{rows}</ol>{more(store, limit, n, total)} }
            .into_any()
    });
    view! {
        <section class="words proof" aria-labelledby="proof-title">
            <header class="view-head">
                <h2 id="proof-title">{say!(store, views.proof)}</h2>
                <span class="hands">{own::undo_button(store)}</span>
            </header>
            <div class="settings">
                {flag(store, "doubts", say!(store, proof.all), |settings| settings.doubts, |settings, on| settings.doubts = on)}
                {crate::ui::export::menu(store, table)}
            </div>
            {shown}
            {move || corrections(store)}
        </section>
    }
}

fn doubt(store: Store, row: &Arc<DoubtRow>) -> AnyView {
    let kind = row.kind;
    let sure = labels::percent(row.confidence);
    let article = ArticleId { page: row.page, article: row.article };
    let (key, dismissed) = (row.key.clone(), row.dismissed);
    let accept = row.suggestion.clone().map(|suggestion| {
        let (page, span, said) = (row.page, row.span, suggestion.clone());
        view! {
            <button type="button" class="button" data-act="accept" on:click=act(move |_| own::correct(store, page, span, &suggestion))>
                {say!(store, proof.accept, text = said.clone())}
            </button>
        }
        .into_any()
    });
    let away = say!(store, proof.dismiss);
    let back = say!(store, proof.restore);
    view! {
        <li class:dismissed=dismissed data-kind=kind.key() data-row="">
            <p class="tags"><span class="tag">{move || names::kind(store.locale(), kind)}</span>" "<span class="quiet">{say!(store, source.sure, n = sure)}</span></p>
            <p class="told" lang="zh">{row.before.clone()}<mark>{row.text.clone()}</mark>{row.after.clone()}</p>
            <p class="quiet">{move || names::why(store.locale(), kind)}</p>
            <div class="hands">
                {accept}
                {own_words(store, row)}
                {place::link(store, article, Some(row.span), say!(store, ledger.open).into_any())}
                <button type="button" class="button" data-act="dismiss" on:click=act(move |_| own::dismiss_doubt(store, &key, !dismissed))>
                    {if dismissed { back } else { away }}
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Other words than those that are suggested.
fn own_words(store: Store, row: &Arc<DoubtRow>) -> AnyView {
    let text = RwSignal::new(row.suggestion.clone().unwrap_or_else(|| row.text.clone()));
    let (page, span) = (row.page, row.span);
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        own::correct(store, page, span, &text.get_untracked());
    };
    view! {
        <details class="own-words">
            <summary>{say!(store, proof.own_words)}</summary>
            <form on:submit=act(save)>
                <input aria-label=say!(store, proof.instead) lang="zh" prop:value=text on:input=act(move |event| text.set(event_target_value(&event)))/>
                <button type="submit" class="button">{say!(store, proof.correct)}</button>
            </form>
        </details>
    }
    .into_any()
}

/// What was corrected on the pages that are here, each to be taken back.
fn corrections(store: Store) -> Option<AnyView> {
    let pages: Vec<own::OwnPage> = store.own.with(|own| own.pages.clone());
    let all = pages.into_iter().flat_map(|page| {
        let key = page.key;
        page.corrections.into_iter().map(move |correction| (key.clone(), correction))
    });
    let rows: Vec<AnyView> = all
        .map(|(key, correction)| {
            let (words, text) = (correction.words.clone(), correction.text.clone());
            view! {
                <li>
                    <del lang="zh">{words}</del>" → "<ins lang="zh">{text}</ins>" "
                    <button type="button" class="button" on:click=act(move |_| own::restore(store, &key, &correction))>{say!(store, proof.restore)}</button>
                </li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="corrections"><h3>{say!(store, proof.corrected)}</h3><p class="quiet">{say!(store, own.kept)}</p><ul>{rows}</ul></section>
        }
        .into_any()
    })
}
