//! How many rows of a table are shown, and what stands where it has none.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::state::Store;

/// So many rows at first, and so many times as many on request.
const ROWS: u32 = 100;
const TIMES: u32 = 4;

/// How many rows a tab shows; as few as at first whenever its settings change.
pub fn limit<T: Hash>(settings: impl Fn() -> T + Send + Sync + 'static) -> RwSignal<u32> {
    // Told apart by a number, so that there is one memo for all and not one for each.
    limit_of(Arc::new(move || {
        let mut hasher = DefaultHasher::new();
        settings().hash(&mut hasher);
        hasher.finish()
    }))
}

fn limit_of(settings: Arc<dyn Fn() -> u64 + Send + Sync>) -> RwSignal<u32> {
    let limit = RwSignal::new(ROWS);
    let settings = Memo::new(move |_| settings());
    Effect::new(move |_| {
        settings.track();
        limit.set(ROWS);
    });
    limit
}

/// The button below a table that has more rows than are shown.
pub fn more(store: Store, limit: RwSignal<u32>, shown: usize, total: u32) -> Option<AnyView> {
    (total as usize > shown).then(|| {
        view! {
            <button type="button" class="more" on:click=act(move |_| limit.update(|limit| *limit = limit.saturating_mul(TIMES)))>
                {say!(store, words.more)}
            </button>
        }
        .into_any()
    })
}

/// What stands where a table has no rows.
pub fn nothing(text: Said) -> AnyView {
    view! { <section class="blank"><p>{text}</p></section> }.into_any()
}
