//! Links within the page. Not generic, as they would be compiled for each.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::route::Route;
use crate::ui::i18n::Said;
use crate::ui::keys::is_plain;
use crate::ui::state::Store;

/// Changes what is asked.
pub type There = Arc<dyn Fn(&mut Route) + Send + Sync>;

/// The address of a changed route, which follows what is asked, and what a click does: a plain one goes there, any other is the
/// browser's. As there are hundreds of links, their addresses are written anew only when the page has answered the hand.
pub fn link(store: Store, there: There) -> (Said, Box<dyn FnMut(MouseEvent)>) {
    let to = there.clone();
    let href = move || {
        let mut route = store.settled.get();
        to(&mut route);
        route.fragment()
    };
    let click = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            store.leave();
            store.go(|route| there(route));
        }
    };
    (Arc::new(href), Box::new(click))
}
