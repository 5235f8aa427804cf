//! The articles of the selection, as a list of contents; a page of its own where there are several.

use leptos::prelude::*;

use crate::say;
use crate::setting::{minutes, title};
use crate::ui::i18n::grouped;
use crate::ui::panel::Answer;
use crate::ui::state::{self, Store, store};
use crate::wire::ArticleId;

/// So many articles are listed around the open one.
const LISTED: usize = 200;

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
    // The list stays where it is until the open article leaves it.
    let from = Memo::new(move |before: Option<&usize>| {
        shown.with(|shown| {
            let at = current.get().and_then(|id| shown.iter().position(|other| *other == id)).unwrap_or(0);
            let last = shown.len().saturating_sub(LISTED);
            let before = before.copied().filter(|from| (*from..*from + LISTED).contains(&at) && *from <= last);
            before.unwrap_or_else(|| at.saturating_sub(LISTED / 2).min(last))
        })
    });
    let entries = move || {
        let rows: Vec<ArticleId> = shown.with(|shown| shown.iter().skip(from.get()).take(LISTED).copied().collect());
        rows.into_iter().filter_map(|id| entry(store, current, id)).collect_view()
    };
    Effect::new(move |_| {
        if let Some(id) = current.get() {
            request_animation_frame(move || show(id));
        }
    });
    view! {
        <nav class="articles" id="articles" class:late=late aria-label=say!(store, list.label)>
            <Pages/>
            <ol>{entries}</ol>
        </nav>
    }
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

fn entry(store: Store, current: Memo<Option<ArticleId>>, id: ArticleId) -> Option<AnyView> {
    let document = store.document(id.page)?;
    let article = state::article(&document, id)?;
    let characters = article.characters() as u64;
    let hits = store.selected.with(|answer| {
        let hit = answer.here()?.articles.iter().find(|hit| hit.id == id)?;
        Some(u64::from(hit.count)).filter(|n| *n > 0)
    });
    let open = move || (current.get() == Some(id)).then_some("true");
    let href = move || {
        let mut route = store.route.get();
        route.article = Some(id);
        route.fragment()
    };
    Some(
        view! {
            <li>
                <a id=entry_id(id) href=href aria-current=open on:click=move |event| {
                    if crate::ui::keys::is_plain(&event) {
                        event.prevent_default();
                        store.open(id);
                    }
                }>
                    {article.column.clone().map(|text| view! { <span class="column">{text}</span> })}
                    <span class="headline" lang="zh">{title(article)}</span>
                    <span class="measure">
                        <span class="length">{say!(store, counts.characters, n = grouped(characters))}" · "</span>
                        {say!(store, counts.minutes, n = grouped(minutes(characters)))}
                        {hits.map(|n| view! { " · "<b>{say!(store, counts.hits, n = grouped(n))}</b> })}
                    </span>
                </a>
            </li>
        }
        .into_any(),
    )
}

/// Which page, where there are several.
#[component]
fn Pages() -> impl IntoView {
    let store = store();
    let several = Memo::new(move |_| store.library.with(|library| library.len() > 1));
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
                    <select aria-label=say!(store, list.switch) on:change=choose>{options}</select>
                </label>
            }
        })
    }
}
