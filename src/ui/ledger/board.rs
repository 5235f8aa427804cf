//! The ledger as a board: a column for each status.

use std::sync::Arc;

use leptos::prelude::*;

use super::{edit::Writing, entry, names};
use crate::ui::i18n::grouped;
use crate::ui::state::Store;
use crate::wire::LedgerRow;
use crate::wire::facts::Status;

pub(super) fn view(store: Store, rows: &[LedgerRow], writing: RwSignal<Writing>) -> AnyView {
    let columns = [Status::Raised, Status::Planned, Status::UnderWay, Status::Done].map(|status| {
        let of = || rows.iter().filter(|row| row.status == status);
        let n = of().count() as u64;
        let cards = of().map(|row| card(store, &Arc::new(row.clone()), writing)).collect::<Vec<_>>();
        view! {
            <section class="lane" data-status=status.key()>
                <h3>{move || names::status(store.locale(), status)}" "<span class="quiet">{grouped(n)}</span></h3>
                <ol>{cards}</ol>
            </section>
        }
        .into_any()
    });
    view! { <div class="board">{columns.into_iter().collect::<Vec<_>>()}</div> }.into_any()
}

fn card(store: Store, row: &Arc<LedgerRow>, writing: RwSignal<Writing>) -> AnyView {
    view! {
        <li class=format!("card {}", entry::class(row)) data-key=row.key.clone()>
            {entry::what(store, row)}
            {entry::who(store, row)}
            {entry::when(store, row)}
            {entry::progress(store, row)}
            {entry::hands(store, row, writing)}
        </li>
    }
    .into_any()
}
