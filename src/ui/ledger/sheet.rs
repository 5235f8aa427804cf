//! The ledger as a table, one entry a row, those of one group under its head.

use std::sync::Arc;

use leptos::prelude::*;

use super::{edit::Writing, entry, names};
use crate::say;
use crate::ui::dates;
use crate::ui::i18n::Locale;
use crate::ui::portions::{in_portions, rows_to_come};
use crate::ui::state::Store;
use crate::wire::{LedgerOrder, LedgerRow};

const COLUMNS: u32 = 6;

pub(super) fn view(store: Store, rows: &[LedgerRow], order: LedgerOrder, writing: RwSignal<Writing>) -> AnyView {
    let rows: Vec<Arc<LedgerRow>> = rows.iter().cloned().map(Arc::new).collect();
    let count = rows.len();
    let draw = move |at: usize| {
        let group_of = |at: usize| group(store.locale(), &rows[at], order);
        let head = group_of(at).filter(|name| at == 0 || group_of(at - 1).as_ref() != Some(name));
        let head = head
            .map(|name| view! { <tr class="group"><th colspan=COLUMNS scope="colgroup">{name}</th></tr> }.into_any());
        head.into_iter().chain([row_view(store, &rows[at], writing)]).collect::<Vec<_>>().into_any()
    };
    let out = in_portions(count, rows_to_come, draw);
    view! {
        <table class="entries" aria-label=say!(store, views.ledger)>
            <thead><tr>
                <th scope="col">{say!(store, ledger.what)}</th>
                <th scope="col">{say!(store, ledger.actor)}</th>
                <th scope="col">{say!(store, ledger.place)}</th>
                <th scope="col">{say!(store, ledger.date)}</th>
                <th scope="col">{say!(store, ledger.progress)}</th>
                <th scope="col">{say!(store, ledger.verdict)}</th>
            </tr></thead>
            <tbody>{out}</tbody>
        </table>
    }
    .into_any()
}

/// What stands above the entries of a group.
fn group(locale: Locale, row: &LedgerRow, order: LedgerOrder) -> Option<String> {
    let first = |names: &[String]| names.first().cloned().unwrap_or_else(|| "–".to_owned());
    Some(match order {
        LedgerOrder::Page => return None,
        LedgerOrder::Kind => names::kind(locale, row.kind).to_owned(),
        LedgerOrder::Status => names::status(locale, row.status).to_owned(),
        LedgerOrder::Place => first(&row.places),
        LedgerOrder::Actor => first(&row.actors),
        LedgerOrder::Date => row.date.as_ref().map_or_else(|| "–".to_owned(), |date| dates::date(locale, date)),
    })
}

fn row_view(store: Store, row: &Arc<LedgerRow>, writing: RwSignal<Writing>) -> AnyView {
    view! {
        <tr class=entry::class(row) data-key=row.key.clone()>
            <td class="what">{entry::what(store, row)}</td>
            <td>{entry::who(store, row)}</td>
            <td>{entry::whereabouts(row)}</td>
            <td>{entry::when(store, row)}</td>
            <td>{entry::progress(store, row)}</td>
            <td>{entry::hands(store, row, writing)}</td>
        </tr>
    }
    .into_any()
}
