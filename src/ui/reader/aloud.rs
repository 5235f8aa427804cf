//! Reading aloud: the way to it and its controls. What reads is a module, `static/aloud.js`.

use js_sys::Array;
use leptos::prelude::*;
use web_sys::Event;

use crate::say;
use crate::ui::act::act;
use crate::ui::module;
use crate::ui::state::Store;
use crate::wire::ArticleId;

/// The button; none where the browser says nothing aloud.
pub(super) fn button(store: Store) -> Option<AnyView> {
    let able = js_sys::Reflect::has(&gloo::utils::window(), &"speechSynthesis".into()).unwrap_or(false);
    able.then(|| {
        view! {
            <button type="button" class="switch" id="read-aloud" aria-label=say!(store, sheet.aloud) title=say!(store, sheet.aloud) on:click=act(move |_| module::run("./aloud.js", "read", Array::new()))>
                <span aria-hidden="true">"♪"</span>
            </button>
        }
        .into_any()
    })
}

/// The controls, out of sight until something is said. Another article, or another view, ends it.
pub(super) fn controls(store: Store, current: Memo<Option<ArticleId>>) -> AnyView {
    let end = || {
        // The module, where it is there, hears it.
        let _ = Event::new("hush").and_then(|event| gloo::utils::document().dispatch_event(&event));
    };
    Effect::new(move |before: Option<()>| {
        current.track();
        if before.is_some() {
            end();
        }
    });
    on_cleanup(end);
    view! {
        <div class="aloud" id="aloud" role="group" aria-label=say!(store, sheet.aloud) hidden>
            <p data-aloud="none" role="alert">{say!(store, sheet.no_voice)}</p>
            <button type="button" class="switch" data-aloud="pause">{say!(store, sheet.pause)}</button>
            <button type="button" class="switch" data-aloud="stop">{say!(store, sheet.stop)}</button>
        </div>
    }
    .into_any()
}
