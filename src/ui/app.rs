//! The whole page, and how it takes the place of the one that came as HTML.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement};

use crate::fill;
use crate::route::View;
use crate::say;
use crate::ui::act::act;
use crate::ui::compare::CompareView;
use crate::ui::frame::{
    chips::Chips,
    masthead::Masthead,
    rail::{BottomBar, Rail},
};
use crate::ui::help::HelpDialog;
use crate::ui::keys;
use crate::ui::ledger::LedgerView;
use crate::ui::loading::{self, Arrival};
use crate::ui::notices::Notices;
use crate::ui::open::{DropZone, OpenDialog};
use crate::ui::palette::PaletteDialog;
use crate::ui::panel;
use crate::ui::proof::ProofView;
use crate::ui::reader::PageView;
use crate::ui::search::SearchView;
use crate::ui::state::{Store, opening};
use crate::ui::steps::{Step, after_paint, once, pause};
#[cfg(debug_assertions)]
use crate::ui::styleguide;
use crate::ui::welcome::WelcomeDialog;
use crate::ui::who::WhoView;
use crate::ui::wording::WordingDialog;
use crate::ui::words::WordsView;
use crate::wire::{Request, Response};

/// Fetches the pages and then takes over. Until then the articles that came as HTML are read.
pub fn start() {
    console_error_panic_hook::set_once();
    // Not Leptos's own: that one runs only once something is mounted.
    spawn_local(async {
        let (view, language) = opening();
        let (library, arrival) = loading::library().await;
        let document = gloo::utils::document();
        if let Err(cause) = loading::sentences(language).await {
            return fail(&document, &cause);
        }
        pause().await;
        let Some(place) = document.get_element_by_id("app").and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        // The page that came as HTML is read until it is drawn anew; where no other came, for longer.
        let printed = document
            .get_element_by_id("front")
            .filter(|front| front.child_element_count() > 0 && (arrival != Arrival::Here || view == View::Page));
        place.set_text_content(None);
        let root = |store| view! { <App store/> };
        #[cfg(debug_assertions)]
        let root = move |store| if styleguide::is_asked() { styleguide::view(store) } else { root(store).into_any() };
        mount_to(place, move || root(Store::provide(library, arrival, language))).forget();
        if let Some(printed) = printed
            && let Some(main) = document.get_element_by_id("printed")
        {
            // A page that cannot be shown again is no reason to fail.
            let _ = main.append_child(&printed);
        }
    });
}

/// Without words there is no page: says so, as where there is no program, under the articles that came as HTML.
fn fail(document: &Document, cause: &str) {
    if let Some(place) = document.get_element_by_id("failure-cause") {
        place.set_text_content(Some(&format!(" ({cause})")));
    }
    if let Some(failure) = document.get_element_by_id("failure") {
        let _ = failure.remove_attribute("hidden");
    }
}

/// The page.
#[component]
fn App(
    /// What is asked and what is loaded.
    store: Store,
) -> impl IntoView {
    let question = Memo::new(move |_| Some(Request::Select(store.route.with(|route| route.selection.clone()))));
    panel::ask(store, store.selected, true, question, |_, response| match response {
        Response::Selected(selected) => Some(selected),
        _ => None,
    });
    Effect::new(move |_| {
        let document = gloo::utils::document();
        let title = fill!(store.locale(), app.title);
        document.set_title(&title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", store.tongue()());
        }
    });
    keys::listen(store);
    let steps = store.steps;
    Effect::new(move |_| {
        if steps.reached(Step::Worker) {
            untrack(|| loading::start_worker(store));
        }
    });
    let printed = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if steps.reached(Step::Sheet)
            && !store.library.with(Vec::is_empty)
            && let Some(printed) = printed.get()
        {
            printed.set_text_content(None);
        }
    });
    // The view of the moment stays until the page has shown that the hand was felt; then the next one comes in its place.
    Effect::new(move |_| {
        store.route.track();
        after_paint(move || {
            let here = store.route.get_untracked();
            if here.view != store.drawn.get_untracked() {
                store.drawn.set(here.view);
            }
            if store.settled.with_untracked(|settled| *settled != here) {
                after_paint(move || store.settled.set(here));
            }
        });
    });
    view! {
        <a class="skip" href="#main" on:click=act(move |event: web_sys::MouseEvent| { event.prevent_default(); keys::focus("main"); })>{say!(store, app.skip)}</a>
        <Masthead/>
        <div class="frame">
            <Rail/>
            <main id="main" tabindex="-1">
                {steps.at(Step::Letters, letters)}
                {steps.at(Step::Notices, || view! { <Notices/><Chips/> }.into_any())}
                {steps.at(Step::View, move || drawn(store.drawn.get()))}
                <div id="printed" node_ref=printed></div>
            </main>
        </div>
        <BottomBar/>
        {steps.at(Step::Dialogs, move || dialogs(store))}
    }
}

fn drawn(view: View) -> AnyView {
    match view {
        View::Page => view! { <PageView/> }.into_any(),
        View::Search => view! { <SearchView/> }.into_any(),
        View::Words => view! { <WordsView/> }.into_any(),
        View::Who => view! { <WhoView/> }.into_any(),
        View::Ledger => view! { <LedgerView/> }.into_any(),
        View::Compare => view! { <CompareView/> }.into_any(),
        View::Proof => view! { <ProofView/> }.into_any(),
    }
}

/// Some letters that nobody sees, in the sizes and weights of tables: a browser looks for the letters of a size when it first meets
/// them, which takes long where the worker has the processor.
fn letters() -> AnyView {
    let sizes = (0..6).map(|_| view! { <li></li> }.into_any()).collect::<Vec<_>>();
    view! { <ul class="unseen-letters" aria-hidden="true">{sizes}</ul> }.into_any()
}

/// What stands over the page when it is called for; what is called for seldom is drawn then.
fn dialogs(store: Store) -> AnyView {
    view! {
        {once(move || store.palette.with(Option::is_some), || view! { <PaletteDialog/> }.into_any())}
        {once(move || store.help_up.get(), || view! { <HelpDialog/> }.into_any())}
        <WelcomeDialog/>
        {once(move || store.open_up.get(), || view! { <OpenDialog/> }.into_any())}
        {once(move || store.wording_up.get(), || view! { <WordingDialog/> }.into_any())}
        <DropZone/>
    }
    .into_any()
}
