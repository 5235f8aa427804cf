//! Reading aloud: the way to it and its controls. What reads is a script, `static/aloud.js`, fetched when it is first wanted; later it
//! is told by events.

use leptos::prelude::*;
use web_sys::Event;

use crate::say;
use crate::ui::act::act;
use crate::ui::state::Store;
use crate::wire::ArticleId;

/// The script, and its element.
const SCRIPT: &str = "aloud.js";

/// The button; none where the browser says nothing aloud.
pub(super) fn button(store: Store) -> Option<AnyView> {
    let able = js_sys::Reflect::has(&gloo::utils::window(), &"speechSynthesis".into()).unwrap_or(false);
    able.then(|| {
        view! {
            <button type="button" class="switch" id="read-aloud" aria-label=say!(store, sheet.aloud) title=say!(store, sheet.aloud) on:click=act(move |_| read())>
                <span aria-hidden="true">"♪"</span>
            </button>
        }
        .into_any()
    })
}

/// The controls, out of sight until something is said. Another article, or another view, ends it.
pub(super) fn controls(store: Store, current: Memo<Option<ArticleId>>) -> AnyView {
    let end = || tell("hush");
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

fn read() {
    let document = gloo::utils::document();
    if document.get_element_by_id(SCRIPT).is_some() {
        return tell("aloud");
    }
    // An attribute that cannot be set leaves a script that is not fetched.
    let script = document.create_element("script").and_then(|script| {
        script.set_attribute("type", "module")?;
        script.set_attribute("src", SCRIPT)?;
        script.set_id(SCRIPT);
        Ok(script)
    });
    if let (Ok(script), Some(head)) = (script, document.head()) {
        let _ = head.append_child(&script);
    }
}

/// Tells the script, where it is there.
fn tell(event: &str) {
    let _ = Event::new(event).and_then(|event| gloo::utils::document().dispatch_event(&event));
}
