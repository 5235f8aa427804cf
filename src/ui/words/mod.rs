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
use crate::ui::state::store;
use crate::ui::tabs::tabs;
use crate::ui::wording;

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
