//! The keyboard: one key, one act, never while somebody types.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

use crate::route::View;
use crate::ui::palette;
use crate::ui::state::{Store, Worker};

/// Whether a click is meant for the page, not for a new tab or a download.
#[must_use]
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Listens for as long as the page lives.
pub fn listen(store: Store) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let dialog = gloo::utils::document().query_selector("dialog[open]").is_ok_and(|it| it.is_some());
        // The one key that is taken from the browser: in many programs it brings up the same.
        if (event.ctrl_key() || event.meta_key()) && event.key() == "k" && !dialog {
            event.prevent_default();
            return palette::find(store);
        }
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| is_field(&element));
        let done = match event.key().as_str() {
            "Escape" => escape(store, typing, dialog),
            key if !typing && !dialog => act(store, key),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    })
    .forget();
}

fn is_field(element: &Element) -> bool {
    let kind = element.get_attribute("type").unwrap_or_default();
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(kind.as_str(), "checkbox" | "radio" | "button" | "file"),
        _ => element.has_attribute("contenteditable"),
    }
}

fn act(store: Store, key: &str) -> bool {
    match key {
        "/" => focus("search"),
        "j" => step(store, 1),
        "k" => step(store, -1),
        "o" => store.go(|route| route.source = !route.source),
        "w" if store.worker.with_untracked(|worker| *worker == Worker::Ready) => {
            store.go(|route| route.borders = !route.borders)
        }
        "e" if store.worker.with_untracked(|worker| *worker == Worker::Ready) => {
            store.go(|route| route.notes = !route.notes)
        }
        "[" => store.go(|route| route.view = route.view.step(-1)),
        "]" => store.go(|route| route.view = route.view.step(1)),
        "?" => store.help_up.set(true),
        _ => return false,
    }
    true
}

/// The next article or row.
fn step(store: Store, by: isize) {
    match store.route.with_untracked(|route| route.view) {
        View::Page => store.step_article(by),
        View::Search => store.nudge.update(|nudge| *nudge = (nudge.0.wrapping_add(1), by)),
        View::Words | View::Who | View::Ledger | View::Compare | View::Proof => step_row(by),
    }
}

#[wasm_bindgen]
extern "C" {
    /// The document as what has rows: web-sys would bring a type of list that nothing else here needs.
    type Rows;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    fn all(this: &Rows, selectors: &str) -> JsValue;
}

/// Puts the hand on the next row that is in sight.
fn step_row(by: isize) {
    let Some(row) = beside("main [data-row], main [data-key]", by) else { return };
    take(row.query_selector("a, button, summary").ok().flatten());
}

/// Of those in sight the one that is so many further than the one that has the hand; the first where none has it.
pub fn beside(selectors: &str, by: isize) -> Option<HtmlElement> {
    let document = gloo::utils::document();
    let found = Array::from(&document.unchecked_ref::<Rows>().all(selectors));
    let rows = found.iter().filter_map(|row| row.dyn_into::<HtmlElement>().ok());
    let mut rows: Vec<HtmlElement> = rows.filter(|row| row.offset_parent().is_some()).collect();
    let hand = document.active_element();
    let here = rows.iter().position(|row| row.contains(hand.as_deref()));
    let next = here.map_or(0, |here| here.saturating_add_signed(by));
    (next < rows.len()).then(|| rows.swap_remove(next))
}

/// Leaves the innermost thing that is open. A dialog closes itself.
fn escape(store: Store, typing: bool, dialog: bool) -> bool {
    if dialog {
        return false;
    }
    if store.facets_up.get_untracked() {
        store.facets_up.set(false);
    } else if typing {
        if let Some(element) = gloo::utils::document().active_element().and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.blur();
        }
    } else if store.focus.get_untracked().is_some() {
        store.focus.set(None);
    } else if store.route.with_untracked(|route| route.source) {
        store.go(|route| route.source = false);
    } else {
        return false;
    }
    true
}

/// Puts the hand on an element.
pub fn focus(id: &str) {
    take(gloo::utils::document().get_element_by_id(id));
}

/// Puts the hand on an element, where there is one.
pub fn take(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
