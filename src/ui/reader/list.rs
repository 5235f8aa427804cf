//! The articles of the selection, as a list of contents; a page of its own where there are several.

use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::setting::{minutes, title};
use crate::ui::act::act;
use crate::ui::i18n::grouped;
use crate::ui::link::link;
use crate::ui::panel::Answer;
use crate::ui::scroller::Scroller;
use crate::ui::state::{self, Store, store};
use crate::wire::ArticleId;

/// So many articles are listed with all that is said of them; a longer list has rows of equal height, of which only
/// those in sight are in the document.
const SHORT: usize = 60;

/// So many pages are offered one by one; among more one searches and filters.
const PAGES: usize = 300;

/// The list.
#[component]
pub fn ArticleList(
    /// The open article.
    current: Memo<Option<ArticleId>>,
) -> impl IntoView {
    let store = store();
    let shown = Memo::new(move |_| store.shown());
    let late =
        move || store.selected.with(Answer::is_late) && store.route.with(|route| route.selection != Default::default());
    let stale = move || store.selected.with(Answer::is_stale);
    let long = Memo::new(move |_| shown.with(Vec::len) > SHORT);
    let list = move || if long.get() { long_list(store, shown, current) } else { short_list(store, shown, current) };
    view! {
        <nav class="articles" id="articles" class:late=late class:stale=stale class:long=long aria-label=say!(store, list.label)>
            <Pages/>
            {list}
        </nav>
    }
}

fn short_list(store: Store, shown: Memo<Vec<ArticleId>>, current: Memo<Option<ArticleId>>) -> AnyView {
    let entries = move || {
        let entry = |id| view! { <li>{entry(store, current, id)}</li> };
        shown.get().into_iter().map(entry).collect_view()
    };
    Effect::new(move |_| {
        if let Some(id) = current.get() {
            request_animation_frame(move || show(id));
        }
    });
    view! { <ol>{entries}</ol> }.into_any()
}

fn long_list(store: Store, shown: Memo<Vec<ArticleId>>, current: Memo<Option<ArticleId>>) -> AnyView {
    let count = Memo::new(move |_| shown.with(Vec::len));
    let scroller = Scroller::new(count.into());
    Effect::new(move |_| {
        let at = current.get().and_then(|id| shown.with(|shown| shown.iter().position(|other| *other == id)));
        if let Some(at) = at {
            request_animation_frame(move || scroller.reveal(at));
        }
    });
    let rows = move || {
        let range = scroller.range();
        shown.with(|shown| range.filter_map(|at| Some((at, *shown.get(at)?))).collect::<Vec<_>>())
    };
    let row = move |(at, id): (usize, ArticleId)| {
        view! { <li aria-posinset=(at + 1).to_string() aria-setsize=move || count.get().to_string()>{entry(store, current, id)}</li> }
    };
    view! {
        <div class="articles-scroll" node_ref=scroller.node on:scroll=act(move |_| scroller.measure())>
            <div class="articles-space" style:height=scroller.height()>
                <ol style:transform=scroller.shift()><For each=rows key=|row| *row children=row/></ol>
            </div>
        </div>
    }
    .into_any()
}

fn entry_id(id: ArticleId) -> String {
    format!("entry-{}-{}", id.page, id.article)
}

/// Scrolls the list to an entry; on small screens the list itself scrolls, on wide ones with the keywords below it.
fn show(id: ArticleId) {
    let document = gloo::utils::document();
    let Some(entry) = document.get_element_by_id(&entry_id(id)) else { return };
    for panel in ["articles", "side"].iter().filter_map(|id| document.get_element_by_id(id)) {
        super::bring_inside(&panel, &entry);
    }
}

/// How often the query's words occur in an article, where there is a query; tracked.
fn hits(store: Store, id: ArticleId) -> Option<u64> {
    store.selected.with(|answer| {
        // In library order.
        let articles = &answer.latest()?.articles;
        let at = articles.binary_search_by_key(&id, |hit| hit.id).ok()?;
        Some(u64::from(articles[at].count)).filter(|n| *n > 0)
    })
}

fn entry(store: Store, current: Memo<Option<ArticleId>>, id: ArticleId) -> Option<AnyView> {
    let document = store.document(id.page)?;
    let article = state::article(&document, id)?;
    let characters = article.characters() as u64;
    let open = move || (current.get() == Some(id)).then_some("true");
    let (href, click) = link(store, Arc::new(move |route| (route.article, route.mark) = (Some(id), None)));
    Some(
        view! {
            <a id=entry_id(id) href=href aria-current=open on:click=click>
                {article.column.clone().map(|text| view! { <span class="column" lang="zh">{text}</span> })}
                <span class="headline" lang="zh">{title(article)}</span>
                <span class="measure">
                    <span class="length">{say!(store, counts.characters, n = grouped(characters))}" · "</span>
                    {say!(store, counts.minutes, n = grouped(minutes(characters)))}
                    {move || hits(store, id).map(|n| view! { " · "<b>{say!(store, counts.hits, n = grouped(n))}</b> })}
                </span>
            </a>
        }
        .into_any(),
    )
}

/// Which page, where there are several.
#[component]
fn Pages() -> impl IntoView {
    let store = store();
    let several = Memo::new(move |_| store.library.with(|library| (2..=PAGES).contains(&library.len())));
    let options = move || {
        let names: Vec<String> =
            store.library.with(|library| library.iter().map(|page| page.page.source.clone()).collect());
        let here = store.current_page();
        (0u32..)
            .zip(names)
            .map(|(at, name)| view! { <option value=at.to_string() selected=here == Some(at)>{name}</option> })
            .collect_view()
    };
    let choose = move |event| {
        if let Ok(page) = event_target_value(&event).parse() {
            store.go(|route| {
                route.selection = Default::default();
                route.article = Some(ArticleId { page, article: 0 });
            });
        }
    };
    move || {
        several.get().then(|| {
            view! {
                <label class="pages">
                    <span>{say!(store, list.page)}</span>
                    <select aria-label=say!(store, list.switch) on:change=act(choose)>{options}</select>
                </label>
            }
        })
    }
}
