//! The keywords of the open article: a click narrows the selection to those that hold the word.

use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::labels;
use crate::ui::panel::Answer;
use crate::ui::query;
use crate::ui::state::{Store, store};
use crate::wire::{ArticleId, Segmented};

/// So many are shown.
const SHOWN: usize = 12;

/// The keywords, in a space that is kept for them.
#[component]
pub fn Keywords(
    /// The words of the open article.
    segmented: RwSignal<Answer<Arc<Segmented>>>,
    /// The open article.
    current: Memo<Option<ArticleId>>,
) -> impl IntoView {
    let store = store();
    let words = move || {
        let rows = segmented.with(|answer| answer.here().map(|words| words.keywords.clone()).unwrap_or_default());
        rows.into_iter()
            .take(SHOWN)
            .map(|keyword| {
                let (word, title) = (keyword.word.clone(), keyword.word.clone());
                let weight = format!("{}%", labels::percent(keyword.weight));
                view! {
                    <li>
                        <button type="button" class="keyword" title=say!(store, sheet.keyword, word = title.clone())
                            on:click=act(move |_| narrow(store, &word))>
                            <span class="bar" style:width=weight aria-hidden="true"></span>
                            <span lang="zh">{keyword.word}</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="keywords" hidden=move || current.get().is_none()>
            <h2>{say!(store, sheet.keywords)}</h2>
            <ul>{words}</ul>
        </section>
    }
}

/// Adds a word to the query, once.
pub fn narrow(store: Store, word: &str) {
    store.go(|route| route.selection.query = query::with(&route.selection.query, word));
}
