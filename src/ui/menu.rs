//! A menu that opens below or above its button, and closes by Escape or when the hand goes elsewhere.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::steps::once;

/// A menu: its element, and whether it was ever opened. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Menu {
    details: NodeRef<html::Details>,
    called: RwSignal<bool>,
}

impl Menu {
    /// A menu that is not in the document yet.
    #[must_use]
    pub fn new() -> Self {
        Self { details: NodeRef::new(), called: RwSignal::new(false) }
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(details) = self.details.get_untracked() {
            details.set_open(false);
        }
    }

    /// The button, and what comes up, which is drawn when the menu is opened for the first time.
    pub fn view(
        self,
        class: &'static str,
        title: Option<Said>,
        name: AnyView,
        content: impl FnOnce() -> AnyView + 'static,
    ) -> AnyView {
        self.drawn(class, title, name, Box::new(content))
    }

    // Not generic, as it would be compiled for each.
    fn drawn(
        self,
        class: &'static str,
        title: Option<Said>,
        name: AnyView,
        content: Box<dyn FnOnce() -> AnyView>,
    ) -> AnyView {
        let called = self.called;
        let content = StoredValue::new_local(Some(content));
        let content = once(
            move || called.get(),
            move || content.try_update_value(Option::take).flatten().map(|content| content()).into_any(),
        );
        let escape = move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" && self.details.get_untracked().is_some_and(|details| details.open()) {
                event.stop_propagation();
                self.close();
            }
        };
        let left = move |event: web_sys::FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
            // What is taken away with the hand in it is left, too, when it is no more.
            if let (Some(to), Some(details)) = (to, self.details.try_get_untracked().flatten())
                && !details.contains(Some(&to))
            {
                self.close();
            }
        };
        view! {
            <details class="more-menu" node_ref=self.details on:keydown=act(escape) on:focusout=act(left)>
                // Before the browser opens it.
                <summary class=class title=move || title.as_ref().map(|title| title()) on:click=act(move |_| called.set(true))>{name}</summary>
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
