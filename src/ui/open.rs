//! Pages of one's own: pasted, chosen or dropped. The worker reads them; nothing leaves the device.

use gloo::events::{EventListener, EventListenerOptions};
use gloo_file::FileList;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::opening;
use crate::ui::state::{Store, store};

/// The dialog.
#[component]
pub fn OpenDialog() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    let paste = NodeRef::<html::Textarea>::new();
    super::help::follow(store.open_up, dialog);
    let read = move |_| {
        let Some(field) = paste.get_untracked() else { return };
        let text = field.value();
        store.open_up.set(false);
        field.set_value("");
        let name = untrack(|| fill!(store.locale(), open.name));
        opening::open_text(store, name, text);
    };
    let chosen = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(files) = input.files() {
            store.open_up.set(false);
            opening::open_files(store, FileList::from(files).to_vec());
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    view! {
        <dialog node_ref=dialog class="dialog" id="open-dialog" aria-labelledby="open-title" on:close=act(move |_| store.open_up.set(false))>
            <header>
                <h2 id="open-title">{say!(store, open.title)}</h2>
                <button type="button" class="close" aria-label=say!(store, open.close) on:click=act(move |_| store.open_up.set(false))>"×"</button>
            </header>
            <p>{say!(store, open.lead)}</p>
            <label for="paste">{say!(store, open.paste)}</label>
            <textarea node_ref=paste id="paste" lang="zh" rows="9" placeholder=say!(store, open.placeholder)></textarea>
            <div class="dialog-hands">
                <button type="button" class="button main" id="read-paste" on:click=act(read)>{say!(store, open.read)}</button>
                <label class="button file">
                    {say!(store, open.files)}
                    <input type="file" id="files" multiple accept=".txt,.md,text/*" on:change=act(chosen)/>
                </label>
                <span class="quiet">{say!(store, open.or)}</span>
            </div>
        </dialog>
    }
}

/// The window as a place to drop files, with a sign that says so while they hover.
#[component]
pub fn DropZone() -> impl IntoView {
    let store = store();
    let over = RwSignal::new(false);
    let window = gloo::utils::window();
    let listen = |kind: &'static str, act: fn(Store, RwSignal<bool>, &DragEvent)| {
        EventListener::new_with_options(&window, kind, EventListenerOptions::enable_prevent_default(), move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>()
                && has_files(event)
            {
                event.prevent_default();
                act(store, over, event);
            }
        })
        .forget();
    };
    listen("dragover", |_, over, _| over.set(true));
    listen("dragleave", |_, over, event| {
        // Leaving for another element of the page is not leaving the window.
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    listen("drop", |store, over, event| {
        over.set(false);
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            opening::open_files(store, FileList::from(files).to_vec());
        }
    });
    move || {
        over.get().then(|| view! { <div class="drop-sign" aria-hidden="true"><p>{say!(store, open.drop)}</p></div> })
    }
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
