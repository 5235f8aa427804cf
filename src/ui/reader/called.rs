//! Names in the text as ways on: a click, or Enter, brings up what the list of names offers too. They are words of the text first, so
//! no buttons of the browser: those are one block each, which neither breaks between lines nor is selected with what stands around
//! it. The first of an article is a stop of the Tab key; from one to the next go the arrow keys.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::keywords::narrow;
use super::notes;
use crate::fill;
use crate::route::View;
use crate::say;
use crate::ui::act::act;
use crate::ui::keys::{beside, take};
use crate::ui::query;
use crate::ui::state::Store;
use crate::ui::table::way;
use crate::wire::{Name, Named};

/// The names that lead on.
const NAMES: &str = "article.sheet .named[role]";
/// So many pixels stand between a name and what it brings up, and between that and the edge of the window.
const APART: f64 = 6.0;

/// A name that stands in the text. `stop`: the Tab key stops at it.
pub(super) fn view(store: Store, name: &Name, stop: bool, text: AnyView) -> AnyView {
    let kind = name.kind;
    let Some(called) = name.called.clone() else { return notes::name(store, kind, text) };
    let shown = called.clone();
    let title = move || [shown.as_str(), notes::kind_of(store.locale(), kind)].join(" · ");
    view! {
        <span class="named" data-kind=kind.key() data-name=called role="button" aria-haspopup="dialog" title=title
            tabindex=if stop { "0" } else { "-1" }>{text}</span>
    }
    .into_any()
}

/// What a name brings up, once for all names. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub(super) struct Called {
    store: Store,
    place: NodeRef<html::Div>,
    shown: RwSignal<Option<(Named, String)>>,
}

impl Called {
    pub(super) fn new(store: Store) -> Self {
        Self { store, place: NodeRef::new(), shown: RwSignal::new(None) }
    }

    /// A click anywhere in the article. Who selects words does not ask for more of them.
    pub(super) fn click(self, event: &Event) {
        let selects = gloo::utils::window().get_selection().ok().flatten().is_some_and(|it| !it.is_collapsed());
        if !selects {
            self.open(event);
        }
    }

    /// A key anywhere in the article.
    pub(super) fn key(self, event: &KeyboardEvent) {
        let by = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            "Enter" | " " => 0,
            _ => return,
        };
        if name_of(event).is_some() {
            event.prevent_default();
            if by == 0 {
                self.open(event);
            } else {
                take(beside(NAMES, by).map(Element::from));
            }
        }
    }

    fn open(self, event: &Event) {
        let Some(name) = name_of(event) else { return };
        let kind = Named::ALL.into_iter().find(|kind| name.get_attribute("data-kind").as_deref() == Some(kind.key()));
        self.shown.set(kind.zip(name.get_attribute("data-name")));
        // What it says is there by then.
        request_animation_frame(move || {
            let Some(place) = self.place.get_untracked() else { return };
            if place.show_popover().is_ok() {
                stand_by(&place, &name);
                take(place.query_selector("button").ok().flatten());
            }
        });
    }

    /// What comes up.
    pub(super) fn view(self) -> AnyView {
        let store = self.store;
        let narrowed = move |name: &str| {
            if let Some(place) = self.place.get_untracked() {
                // Refused only where it is closed.
                let _ = place.hide_popover();
            }
            narrow(store, name);
        };
        let ways = move |(kind, name): (Named, String)| {
            let (word, node) = (name.clone(), query::quoted(&name));
            let shown = notes::name(store, kind, name.clone().into_any());
            view! {
                <p>{shown}" "<small>{move || notes::kind_of(store.locale(), kind)}</small></p>
                <button type="button" class="button" on:click=act(move |_| narrowed(&name))>
                    {say!(store, table.narrow, word = word.clone())}
                </button>
                <p class="ways">
                    {way(store, node.clone(), View::Search, say!(store, table.lines))}
                    {way(store, node, View::Words, say!(store, table.company))}
                </p>
            }
            .into_any()
        };
        let label = move || {
            self.shown.get().map_or_else(String::new, |(_, name)| fill!(store.locale(), sheet.called, name = name))
        };
        view! {
            <div node_ref=self.place popover="auto" class="called" role="dialog" aria-label=label>
                {move || self.shown.get().map(ways)}
            </div>
        }
        .into_any()
    }
}

/// The name that was meant.
fn name_of(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into::<Element>().ok()?.closest(NAMES).ok()??.dyn_into().ok()
}

/// Puts what came up below a name, or above it where there is no room, within the window.
fn stand_by(place: &HtmlElement, name: &HtmlElement) {
    let window = gloo::utils::window();
    let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64()).unwrap_or(0.0);
    let (wide, high) = (size(window.inner_width()), size(window.inner_height()));
    let (at, own) = (name.get_bounding_client_rect(), place.get_bounding_client_rect());
    let below = at.bottom() + APART;
    let top = if below + own.height() > high { at.top() - own.height() - APART } else { below };
    let left = at.left().min(wide - own.width() - APART).max(APART);
    let scrolled = |by: Result<f64, _>| by.unwrap_or(0.0);
    for (side, at) in [("top", top + scrolled(window.scroll_y())), ("left", left + scrolled(window.scroll_x()))] {
        // Whole points: what writes fractions is large.
        let _ = HtmlElement::style(place).set_property(side, &[&(at as i32).to_string(), "px"].concat());
    }
}
