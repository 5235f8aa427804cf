//! A menu that opens below or above its button, and closes by Escape or when the hand goes elsewhere.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::act::act;
use crate::ui::i18n::Said;

/// The element of a menu. Copied freely: it holds a handle only.
#[derive(Clone, Copy)]
pub struct Menu(NodeRef<html::Details>);

impl Menu {
    /// A menu that is not in the document yet.
    #[must_use]
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(details) = self.0.get_untracked() {
            details.set_open(false);
        }
    }

    /// The button, and what comes up.
    pub fn view(self, class: &'static str, title: Option<Said>, name: AnyView, content: AnyView) -> AnyView {
        let escape = move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" && self.0.get_untracked().is_some_and(|details| details.open()) {
                event.stop_propagation();
                self.close();
            }
        };
        let left = move |event: web_sys::FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
            // What is taken away with the hand in it is left, too, when it is no more.
            if let (Some(to), Some(details)) = (to, self.0.try_get_untracked().flatten())
                && !details.contains(Some(&to))
            {
                self.close();
            }
        };
        view! {
            <details class="more-menu" node_ref=self.0 on:keydown=act(escape) on:focusout=act(left)>
                <summary class=class title=move || title.as_ref().map(|title| title())>{name}</summary>
                <div>{content}</div>
            </details>
        }
        .into_any()
    }
}

impl Default for Menu {
    fn default() -> Self {
        Self::new()
    }
}
