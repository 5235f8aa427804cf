//! The address bar: what it asks, and how it follows what is asked.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::route::Step;
use crate::ui::steps::after_paint;

/// Writes the address when the page has answered the hand, as a browser lays out the page for it.
#[derive(Clone, Copy, Default)]
pub struct Address(StoredValue<Vec<(String, Step)>>);

impl Address {
    /// Has a fragment written, behind those that are still to be.
    pub(super) fn follow(self, fragment: String, step: Step) {
        if self.0.with_value(Vec::is_empty) {
            after_paint(move || self.write());
        }
        self.0.update_value(|unwritten| unwritten.push((fragment, step)));
    }

    /// Writes what is still to be written.
    pub fn write(self) {
        let unwritten = self.0.try_update_value(std::mem::take).unwrap_or_default();
        // Without a history (a sandboxed frame) the page still follows; only the address does not.
        let Ok(history) = gloo::utils::window().history() else { return };
        for (fragment, step) in unwritten {
            let url = on_this_page(&fragment);
            let _ = match step {
                Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
                Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
            };
        }
    }

    /// Lets be what is still to be written: whoever goes back goes back from what the address says.
    pub(super) fn forget(self) {
        self.0.set_value(Vec::new());
    }
}

/// The fragment that the address has, with its `#`; empty where it has none.
#[must_use]
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// The fragment on the page's own address: `<base>` would otherwise send it to the folder.
fn on_this_page(fragment: &str) -> String {
    let location = gloo::utils::window().location();
    let path = location.pathname().unwrap_or_default();
    format!("{path}{}{fragment}", location.search().unwrap_or_default())
}
