//! One entry of the ledger: its parts, which the table sets in columns and the board one below the other.

use std::sync::Arc;

use leptos::prelude::*;

use super::{edit, names};
use crate::say;
use crate::text::Span;
use crate::ui::act::act;
use crate::ui::dates;
use crate::ui::i18n::Said;
use crate::ui::labels;
use crate::ui::own;
use crate::ui::state::Store;
use crate::ui::table::figures;
use crate::ui::table::place;
use crate::wire::own::Verdict;
use crate::wire::{ArticleId, LedgerRow, Origin};

/// An entry is said to be unsure below this.
const UNSURE: f32 = 0.7;

/// The class of an entry: what the reader thinks of it.
pub(super) fn class(row: &LedgerRow) -> &'static str {
    match row.verdict {
        Verdict::Open => "",
        Verdict::Confirmed => "confirmed",
        Verdict::Dismissed => "dismissed",
    }
}

/// What it tells, in a line.
pub(super) fn text(row: &LedgerRow) -> &str {
    row.action.as_deref().or(row.problem.as_deref()).unwrap_or_default()
}

/// From the first of the words that it was read from to the last.
pub(super) fn span(row: &LedgerRow) -> Option<Span> {
    Some(Span { start: row.spans.first()?.start, end: row.spans.last()?.end })
}

/// What it tells, with its kind and the words that it was read from.
pub(super) fn what(store: Store, row: &LedgerRow) -> AnyView {
    let (kind, origin) = (row.kind, row.origin);
    let unsure = row.confidence.is_some_and(|sure| sure < UNSURE);
    let text = text(row).to_owned();
    let problem = row.action.is_some().then(|| row.problem.clone()).flatten();
    view! {
        <p class="tags">
            <span class=format!("tag {}", kind.key())>{move || names::kind(store.locale(), kind)}</span>
            {unsure.then(|| view! { <span class="tag unsure">{say!(store, ledger.unsure)}</span> })}
            {move || names::origin(store.locale(), origin).map(|name| view! { <span class="tag own">{name}</span> })}
        </p>
        {problem.map(|problem| view! { <p class="problem" lang="zh">{problem}</p> })}
        <p class="told" lang="zh">{text}</p>
        {evidence(store, row)}
    }
    .into_any()
}

/// The words that it was read from, how, and the way to them.
fn evidence(store: Store, row: &LedgerRow) -> Option<AnyView> {
    if row.words.is_empty() {
        return None;
    }
    let (rule, sure) = (row.rule.clone(), row.confidence);
    let how = move || names::rule(store.locale(), &rule);
    let sure = sure.map(|sure| {
        let n = labels::percent(sure);
        say!(store, source.sure, n = n)
    });
    let way = row.page.zip(row.article).zip(span(row));
    let open = way.map(|((page, article), span)| {
        place::link(store, ArticleId { page, article }, Some(span), say!(store, ledger.open).into_any())
    });
    Some(
        view! {
            <details class="evidence">
                <summary>{say!(store, ledger.evidence)}</summary>
                <blockquote lang="zh">{row.words.clone()}</blockquote>
                <p class="quiet">{how}" "{sure}</p>
                {open}
            </details>
        }
        .into_any(),
    )
}

/// Who does it, with whom and for whom.
pub(super) fn who(store: Store, row: &LedgerRow) -> AnyView {
    let also = |names: &[String], said: Said| {
        (!names.is_empty()).then(|| {
            view! { <p class="quiet"><span>{said}</span>" "<span lang="zh">{names.join("、")}</span></p> }.into_any()
        })
    };
    view! {
        <p lang="zh">{row.actors.join("、")}</p>
        {also(&row.partners, say!(store, ledger.partners))}
        {also(&row.beneficiaries, say!(store, ledger.beneficiaries))}
    }
    .into_any()
}

/// Where.
pub(super) fn whereabouts(row: &LedgerRow) -> AnyView {
    view! { <p lang="zh">{row.places.join("、")}</p> }.into_any()
}

/// When.
pub(super) fn when(store: Store, row: &LedgerRow) -> AnyView {
    let date = row.date.clone();
    let told = move || date.as_ref().map(|date| dates::date(store.locale(), date));
    view! { <p>{told}</p> }.into_any()
}

/// How far it has come, in a word, in numbers, and how much belongs to it.
pub(super) fn progress(store: Store, row: &LedgerRow) -> AnyView {
    let status = row.status;
    let bar = row.progress.clone().map(|progress| {
        let told = format!("{}/{} {}", figures::sum(Some(progress.done)), figures::sum(Some(progress.total)), progress.unit);
        let label = told.clone();
        view! {
            <p class="far"><progress prop:max=progress.total prop:value=progress.done aria-label=label></progress>" "<span lang="zh">{told}</span></p>
        }
        .into_any()
    });
    let amounts = row.amounts.iter().map(|amount| match &amount.of {
        Some(of) => format!("{of} {}", amount.text),
        None => amount.text.clone(),
    });
    let amounts = amounts.map(|amount| view! { <li lang="zh">{amount}</li> }).collect::<Vec<_>>();
    view! {
        <p class=format!("status {}", status.key())>{move || names::status(store.locale(), status)}</p>
        {bar}
        {(!amounts.is_empty()).then(|| view! { <ul class="amounts">{amounts}</ul> })}
    }
    .into_any()
}

/// What the reader can say of it.
pub(super) fn hands(store: Store, row: &Arc<LedgerRow>, writing: RwSignal<edit::Writing>) -> AnyView {
    let named = crate::setting::beginning(text(row), 12).0;
    let judge = |verdict: Verdict| {
        let row = row.clone();
        move || own::judge(store, &row, if row.verdict == verdict { Verdict::Open } else { verdict })
    };
    let (edited, key, kept) = (row.clone(), row.key.clone(), row.origin != Origin::Read);
    let is = |verdict| Some(row.verdict == verdict);
    view! {
        <div class="hands">
            {hand("confirm", "✓", say!(store, ledger.confirm), named, is(Verdict::Confirmed), judge(Verdict::Confirmed))}
            {hand("dismiss", "×", say!(store, ledger.dismiss), named, is(Verdict::Dismissed), judge(Verdict::Dismissed))}
            {hand("edit", "", say!(store, ledger.edit), named, None, move || edit::write(store, writing, edited.clone()))}
            {kept.then(|| hand("forget", "←", say!(store, ledger.forget), named, None, move || own::forget(store, &key)))}
        </div>
    }
    .into_any()
}

/// One thing to do with an entry, shown as a sign; an entry that is named by its beginning for those who hear it.
fn hand(
    name: &'static str,
    sign: &'static str,
    said: Said,
    entry: &str,
    pressed: Option<bool>,
    done: impl Fn() + 'static,
) -> AnyView {
    let (title, entry) = (said.clone(), entry.to_owned());
    view! {
        <button type="button" class="switch" class:pencil=sign.is_empty() data-act=name title=move || title() aria-label=move || format!("{} {entry}", said())
            aria-pressed=pressed.map(|pressed| pressed.to_string()) on:click=act(move |_| done())>{sign}</button>
    }
    .into_any()
}
