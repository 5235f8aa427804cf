//! The masthead: name, search, counts and the tools of the whole page.

use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::frame::search::Search;
use crate::ui::i18n::{articles, grouped};
use crate::ui::palette;
use crate::ui::preferences::Scheme;
use crate::ui::state::{Store, store};
use crate::ui::steps::Step;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let store = store();
    view! {
        <header class="masthead">
            <h1 class="brand">"读版 "<span lang="en">"Broadsheet"</span></h1>
            <Search/>
            {store.steps.at(Step::Tools, move || tools(store))}
        </header>
    }
}

fn tools(store: Store) -> AnyView {
    view! {
        <Counts/>
        <div class="tools-bar" role="group" aria-label=say!(store, app.tools)>
            <button type="button" class="tool wide" id="open-pages" title=say!(store, open.title) on:click=act(move |_| store.open_up.set(true))>
                <span aria-hidden="true">"＋"</span><span class="tool-name">{say!(store, open.button)}</span>
            </button>
            <button type="button" class="tool" id="language" lang=move || store.language().other().key()
                aria-label=say!(store, language.label) title=say!(store, language.label)
                on:click=act(move |_| store.speak(untrack(|| store.language()).other()))>{say!(store, language.switch)}</button>
            <button type="button" class="tool" id="scheme" aria-label=scheme(store) title=scheme(store)
                on:click=act(move |_| store.turn_scheme())>
                <span aria-hidden="true">{move || match store.scheme.get() { Scheme::System => "◐", Scheme::Light => "○", Scheme::Dark => "●" }}</span>
            </button>
            <button type="button" class="tool only-wide" id="commands" aria-label=say!(store, palette.title) title=say!(store, palette.button)
                on:click=act(move |_| palette::find(store))>"⌘"</button>
            <button type="button" class="tool only-wide" id="help" aria-label=say!(store, help.button) title=say!(store, help.button)
                on:click=act(move |_| store.help_up.set(true))>"?"</button>
        </div>
    }
    .into_any()
}

fn scheme(store: Store) -> impl Fn() -> String + Copy {
    move || match store.scheme.get() {
        Scheme::System => fill!(store.locale(), scheme.system),
        Scheme::Light => fill!(store.locale(), scheme.light),
        Scheme::Dark => fill!(store.locale(), scheme.dark),
    }
}

/// How much the selection holds, of how much; said aloud when it changes.
#[component]
fn Counts() -> impl IntoView {
    let store = store();
    // Before the worker counts, the page counts what it shows: the same numbers, so that nothing jumps.
    let counted = Memo::new(move |_| {
        let answered = store.selected.with(|answer| {
            answer.latest().map(|selected| {
                (selected.articles.len() as u64, u64::from(selected.characters), u64::from(selected.of))
            })
        });
        answered.filter(|_| !store.worker.with(crate::ui::state::Worker::is_gone)).unwrap_or_else(|| {
            let all = store.library.with(|library| {
                let articles = library.iter().flat_map(|document| &document.page.articles);
                articles.fold((0, 0), |(n, size), article| (n + 1, size + article.characters() as u64))
            });
            (all.0, all.1, all.0)
        })
    });
    let short = move || {
        let (n, characters, _) = counted.get();
        fill!(
            store.locale(),
            counts.selection,
            articles = articles(store.locale(), n),
            characters = grouped(characters)
        )
    };
    let long = move || {
        let (n, characters, of) = counted.get();
        fill!(store.locale(), counts.of, articles = grouped(n), of = grouped(of), characters = grouped(characters))
    };
    let announced = Memo::new(move |_| counted.get().0);
    view! {
        <p class="counts" id="counts" title=long>{short}</p>
        <p class="visually-hidden" role="status">{move || fill!(store.locale(), counts.announce, articles = announced.get())}</p>
    }
}
