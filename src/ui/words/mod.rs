//! 词语: the words of the selection — how often, what sets it apart, what stands together, what is new.

mod collocates;
mod contrast;
mod diversity;
mod frequency;
mod keywords;
mod names;
mod new_words;
mod ngrams;

use leptos::prelude::*;

use crate::route::WordsTab;
use crate::say;
use crate::ui::i18n::Said;
use crate::ui::state::{Store, store};
use crate::ui::tabs::tabs;
use crate::ui::wording;

/// So many rows at first, and so many times as many on request.
const ROWS: u32 = 100;
const TIMES: u32 = 4;

/// The view.
#[component]
pub fn WordsView() -> impl IntoView {
    let store = store();
    let tab = Memo::new(move |_| store.route.with(|route| route.settings.words));
    view! {
        <section class="words" aria-labelledby="words-title">
            <header class="view-head">
                <h2 id="words-title">{say!(store, words.title)}</h2>
                {diversity::view(store)}
                {wording::button(store)}
            </header>
            {tabs(store, say!(store, words.tabs), names::tab, |settings| settings.words, |settings, tab| settings.list(tab))}
            {move || match tab.get() {
                WordsTab::Frequency => frequency::view(store),
                WordsTab::Keywords => keywords::view(store),
                WordsTab::Collocates => collocates::view(store),
                WordsTab::Ngrams => ngrams::view(store),
                WordsTab::NewWords => new_words::view(store),
            }}
        </section>
    }
}

/// How many rows a tab shows; as few as at first whenever its settings change.
fn limit<T: PartialEq + Send + Sync + 'static>(settings: impl Fn() -> T + Send + Sync + 'static) -> RwSignal<u32> {
    let limit = RwSignal::new(ROWS);
    let settings = Memo::new(move |_| settings());
    Effect::new(move |_| {
        settings.track();
        limit.set(ROWS);
    });
    limit
}

/// The button below a table that has more rows than are shown.
fn more(store: Store, limit: RwSignal<u32>, shown: usize, total: u32) -> Option<AnyView> {
    (total as usize > shown).then(|| {
        view! {
            <button type="button" class="more" on:click=move |_| limit.update(|limit| *limit = limit.saturating_mul(TIMES))>
                {say!(store, words.more)}
            </button>
        }
        .into_any()
    })
}

/// What stands where a table has no rows.
fn nothing(text: Said) -> AnyView {
    view! { <section class="blank"><p>{text}</p></section> }.into_any()
}
