//! 检索: what the query finds — line by line, article by article, within each article, over time.

mod found;
mod guide;
mod line;
mod lines;
mod names;
mod order;
mod spread;
mod trend;

use leptos::prelude::*;

use crate::route::SearchTab;
use crate::say;
use crate::ui::node;
use crate::ui::state::store;
use crate::ui::tabs::tabs;

/// The view.
#[component]
pub fn SearchView() -> impl IntoView {
    let store = store();
    let tab = Memo::new(move |_| store.route.with(|route| route.settings.search));
    let node = node::node(store);
    let nothing = Memo::new(move |_| node.with(String::is_empty));
    view! {
        <section class="find" aria-labelledby="find-title">
            <header class="view-head"><h2 id="find-title">{say!(store, views.search)}</h2></header>
            {tabs(store, say!(store, lines.tabs), names::tab, |settings| settings.search, |settings, tab| settings.search = tab)}
            {move || match tab.get() {
                SearchTab::Lines => lines::view(store),
                SearchTab::Articles => found::view(store),
                SearchTab::Spread => spread::view(store),
                SearchTab::Trend => trend::view(store),
            }}
            {move || nothing.get().then(|| guide::view(store))}
        </section>
    }
}
