//! The rail of wide screens and the bar of small ones: the views, and the facets or the way to them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::View;
use crate::say;
use crate::ui::act::act;
use crate::ui::facets::Facets;
use crate::ui::i18n::Locale;
use crate::ui::link::link;
use crate::ui::menu::Menu;
use crate::ui::palette;
use crate::ui::state::{Store, store};
use crate::ui::steps::Step;
use crate::word;

/// So many views stand in the bar of small screens; the others come up from it.
const OFTEN: usize = 3;

/// Views and facets beside the view. On small screens the facets come up from below.
#[component]
pub fn Rail() -> impl IntoView {
    let store = store();
    let rail = move || {
        view! {
            <nav class="views" aria-label=say!(store, app.views)>{links(store, &View::ALL, || {})}</nav>
            {store.steps.at(Step::Facets, || view! { <Facets/> }.into_any())}
        }
        .into_any()
    };
    view! { <div class="rail">{store.steps.at(Step::Rail, rail)}</div> }
}

/// The bar at the foot of small screens.
#[component]
pub fn BottomBar() -> impl IntoView {
    let store = store();
    let chosen = move || {
        store.route.with(|route| {
            let selection = &route.selection;
            selection.choices.len() + selection.articles.len()
        })
    };
    const VIEWS: &[View] = &View::ALL;
    let (often, rest) = VIEWS.split_at(OFTEN);
    let menu = Menu::new();
    let here = move || store.route.with(|route| rest.contains(&route.view));
    let find = move |_| {
        menu.close();
        palette::find(store);
    };
    let more = move || {
        view! {
            {links(store, rest, move || menu.close())}
            <button type="button" class="find-any" on:click=act(find)>{say!(store, palette.title)}</button>
        }
        .into_any()
    };
    let bar = move || {
        view! {
            <nav aria-label=say!(store, app.views)>
                {links(store, often, || {})}
                <span class="more-views" class:here=here>
                    {menu.view("", None, say!(store, views.more).into_any(), more)}
                </span>
            </nav>
            <button type="button" id="show-facets" aria-expanded=move || store.facets_up.get().to_string() aria-controls="facets"
                on:click=act(move |_| store.facets_up.update(|up| *up = !*up))>
                {say!(store, facets.title)}
                {move || Some(chosen()).filter(|n| *n > 0).map(|n| view! { <b class="badge">{n}</b> })}
            </button>
        }
        .into_any()
    };
    view! { <div class="bottom-bar">{store.steps.at(Step::Bar, bar)}</div> }
}

fn links(store: Store, views: &[View], left: impl Fn() + Copy + 'static) -> AnyView {
    views
        .iter()
        .map(|view| {
            let view = *view;
            let (href, mut click) = link(store, Arc::new(move |route| route.view = view));
            let here = move || store.route.with(|route| route.view == view).then_some("page");
            view! {
                <a class="view-link" href=href aria-current=here data-view=view.key() on:click=act(move |event: web_sys::MouseEvent| {
                    left();
                    click(event);
                })>{move || name(store.locale(), view)}</a>
            }
        })
        .collect_view()
        .into_any()
}

/// What a view is called.
#[must_use]
pub fn name(locale: Locale, view: View) -> &'static str {
    match view {
        View::Page => word!(locale, views.page),
        View::Search => word!(locale, views.search),
        View::Words => word!(locale, views.words),
        View::Who => word!(locale, views.who),
        View::Ledger => word!(locale, views.ledger),
        View::Compare => word!(locale, views.compare),
        View::Proof => word!(locale, views.proof),
    }
}
