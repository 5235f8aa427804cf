//! What is wrong with a query, with the place marked in it.

use leptos::prelude::*;

use crate::say;
use crate::ui::query::{QueryError, place, problem};
use crate::ui::state::Store;

/// So many characters of a long query are shown before and after the place.
const AROUND: usize = 24;

/// The sentence, and the query with the faulty place marked. `error` is of this `query`.
pub fn pointed(store: Store, error: &QueryError, query: &str) -> AnyView {
    let place = place(error, query);
    let (before, wrong, after) = (&query[..place.start], &query[place.clone()], &query[place.end..]);
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let (before, after) = (
        format!("{}{}", if from > 0 { "…" } else { "" }, &before[from..]),
        format!("{}{}", &after[..to], if to < after.len() { "…" } else { "" }),
    );
    let wrong = wrong.to_owned();
    let error = error.clone();
    view! {
        <p class="query-fault">
            <span class="query-said">{move || problem(store.locale(), &error)}</span>
            " "
            <code class="query-shown" dir="auto"><span>{before}</span><mark title=say!(store, search.wrong_here)>{wrong}</mark><span>{after}</span></code>
        </p>
    }
    .into_any()
}
