//! 版面: the articles of the selection, one of them set like print, the raw text beside it.

pub mod aloud;
pub mod letters;
pub mod runs;
pub mod line;
pub mod notes;
mod called;
pub mod list;
mod plan;
pub mod tools;
pub mod sheet;
pub mod source;
pub mod keywords;
pub mod related;

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::panel::{self, Answer};
use crate::ui::state::{Store, store};
use crate::ui::steps::Step;
use crate::wire::{Request, Response, Segmented};

/// The view.
#[component]
pub fn PageView() -> impl IntoView {
    let store = store();
    let current = Memo::new(move |_| store.current());
    let segmented: RwSignal<Answer<Arc<Segmented>>> = RwSignal::new(Answer::Waiting(None));
    let question = Memo::new(move |_| current.get().map(Request::Segment));
    panel::ask(store, segmented, false, question, |_, response| match response {
        Response::Segmented(words) => Some(Arc::new(words)),
        _ => None,
    });
    // A memo, as the article is set anew for whatever is read here.
    let borders = Memo::new(move |_| store.route.with(|route| route.borders));
    let words = move || borders.get().then(|| segmented.with(|answer| answer.here().cloned())).flatten();
    let source = Memo::new(move |_| store.route.with(|route| route.source));
    let words = Signal::derive(words);
    let notes = notes::ask(store, current);
    let sheet = move || view! { <sheet::Sheet current words notes/> }.into_any();
    let rest = move || {
        view! {
            <keywords::Keywords segmented current/>
            {related::view(store, current)}
            {plan::view(store)}
        }
        .into_any()
    };
    view! {
        <div class="page" class:with-source=source>
            <div class="side" id="side">
                <list::ArticleList current/>
                {store.steps.at(Step::Rest, rest)}
            </div>
            {store.steps.at(Step::Sheet, sheet)}
            {aloud::controls(store, current)}
            {move || source.get().then(|| view! { <source::Source current/> })}
        </div>
    }
}

/// What stands where no article does: nothing fits, or nothing is there yet.
fn empty(store: Store, menus: tools::Menus) -> AnyView {
    let bare = store.bare_page().is_some();
    let nothing = store.library.with(Vec::is_empty);
    let title = move || match nothing || bare {
        true => fill!(store.locale(), list.bare_title),
        false => fill!(store.locale(), list.empty_title),
    };
    let text = move || match (bare, nothing) {
        (true, _) => fill!(store.locale(), list.no_articles),
        (_, true) => fill!(store.locale(), list.bare),
        _ => fill!(store.locale(), list.empty),
    };
    let hand = move || {
        if nothing {
            view! { <button type="button" class="button" on:click=act(move |_| store.open_up.set(true))>{say!(store, open.button)}</button> }.into_any()
        } else if bare {
            tools::view(store, menus)
        } else {
            view! {
                <button type="button" class="button" on:click=act(move |_| store.go(|route| route.selection = Default::default()))>
                    {say!(store, facets.clear)}
                </button>
            }
            .into_any()
        }
    };
    view! { <section class="sheet blank"><h2>{title}</h2><p>{text}</p>{hand}</section> }.into_any()
}

/// Goes to an article beside this one and to its beginning.
fn turn(store: Store, by: isize) {
    store.step_article(by);
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls a panel, never the page, just so far that a row of it is seen whole.
fn bring_inside(panel: &Element, row: &Element) {
    let (panel_at, row_at) = (panel.get_bounding_client_rect(), row.get_bounding_client_rect());
    let (above, below) = (panel_at.top() - row_at.top(), row_at.bottom() - panel_at.bottom());
    if above > 0.0 {
        panel.set_scroll_top(panel.scroll_top() - above.ceil() as i32);
    } else if below > 0.0 {
        panel.set_scroll_top(panel.scroll_top() + below.ceil() as i32);
    }
}

/// Brings an element into sight once it is there; how fast is the style sheet's, which knows whether motion is wanted.
pub fn reveal(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = gloo::utils::document().get_element_by_id(&id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
