//! A short way round the page, which can be left at any step. What goes from step to step is a module, `static/tour.js`; here is what it
//! says, and about what.

use js_sys::Array;
use leptos::prelude::*;

use crate::number;
use crate::route::View;
use crate::ui::i18n::sentence;
use crate::ui::module;
use crate::ui::state::Store;

/// The name of the whole and of its buttons: skip, back, next, done.
const HANDS: [u16; 5] =
    [number!(tour.title), number!(tour.skip), number!(tour.back), number!(tour.next), number!(tour.done)];

/// Each step: what it points at, the first of these that is in sight; its heading and its text.
const STEPS: [(&str, u16, u16); 6] = [
    (".search", number!(search.label), number!(tour.search)),
    ("#facets, #show-facets", number!(facets.title), number!(tour.facets)),
    (".views, .bottom-bar nav", number!(app.views), number!(tour.views)),
    (".sheet .tools", number!(views.page), number!(tour.page)),
    ("[data-view=words]", number!(views.words), number!(tour.words)),
    ("#commands, .more-views summary", number!(palette.title), number!(tour.palette)),
];

/// Begins, where all that is pointed at is.
pub fn begin(store: Store) {
    store.go(|route| route.view = View::Page);
    let locale = untrack(|| store.locale());
    let given = Array::new();
    let tell = |text: &str| given.push(&text.into());
    for hand in HANDS {
        tell(sentence(locale, hand));
    }
    for (at, title, text) in STEPS {
        tell(at);
        tell(sentence(locale, title));
        tell(sentence(locale, text));
    }
    module::run("./tour.js", "begin", given);
}
