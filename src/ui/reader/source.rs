//! The raw text beside the article: each block with its role, and on request the rule and how sure it is.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use crate::model::{Block, Document};
use crate::say;
use crate::setting::beginning;
use crate::ui::act::act;
use crate::ui::labels;
use crate::ui::state::{Focus, Side, Store, store};
use crate::wire::ArticleId;

/// So many blocks are shown at first.
const AT_FIRST: usize = 400;
/// So many characters of one block are shown.
const LONGEST: usize = 5_000;

/// The raw text of the page.
#[component]
pub fn Source(
    /// The open article: its blocks stand out.
    current: Memo<Option<ArticleId>>,
) -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.current_page());
    let limit = RwSignal::new(AT_FIRST);
    Effect::new(move |_| {
        if let Some(focus) = store.focus.get()
            && focus.from == Side::Sheet
        {
            limit.update(|limit| *limit = (*limit).max(focus.block as usize + 1));
            super::reveal(&format!("block-{}", focus.block));
        }
    });
    // What is said of a block at the panel's foot would stand below its edge.
    Effect::new(move |_| {
        if let Some(focus) = store.focus.get()
            && focus.from == Side::Source
        {
            request_animation_frame(move || show_whole(focus.block as usize));
        }
    });
    // Opening the panel shows the open article's own blocks.
    Effect::new(move |before: Option<Option<ArticleId>>| {
        let id = current.get();
        if let Some(id) = id.filter(|_| before != Some(id) && store.focus.get_untracked().is_none())
            && let Some(first) = first_block(store, id)
        {
            limit.update(|limit| *limit = (*limit).max(first + 1));
            reveal_inside(first);
        }
        id
    });
    let blocks = move || {
        let Some(document) = page.get().and_then(|page| store.document(page)) else { return ().into_any() };
        let all = document.page.blocks.len();
        let shown = limit.get().min(all);
        let rows =
            lines(&document).take(shown).map(|(at, line)| row(store, current, &document, at, line)).collect_view();
        let more = (shown < all).then(|| {
            view! {
                <button type="button" class="more" on:click=act(move |_| limit.update(|limit| *limit = limit.saturating_mul(4)))>
                    {say!(store, source.more, n = all - shown)}
                </button>
            }
        });
        view! { <ol>{rows}</ol>{more} }.into_any()
    };
    view! {
        <aside class="source" id="source" aria-label=say!(store, source.title)>
            <header>
                <h2>{say!(store, source.title)}</h2>
                <button type="button" class="close" aria-label=say!(store, source.close) title=say!(store, source.close)
                    on:click=act(move |_| store.go(|route| route.source = false))>"×"</button>
                <p>{say!(store, source.hint)}</p>
            </header>
            {blocks}
        </aside>
    }
}

fn first_block(store: Store, id: ArticleId) -> Option<usize> {
    let document = untrack(|| store.document(id.page))?;
    document.page.blocks.iter().position(|block| block.article == Some(id.article))
}

/// Each block with the number of the line that it begins in, counted in one pass.
fn lines(document: &Arc<Document>) -> impl Iterator<Item = (usize, usize)> + use<> {
    let document = document.clone();
    let (mut line, mut from) = (1, 0);
    (0..document.page.blocks.len()).map(move |at| {
        let start = document.page.blocks.get(at).map_or(from, |block| block.span.start as usize);
        line +=
            document.text.get(from..start).map_or(0, |between| between.bytes().filter(|byte| *byte == b'\n').count());
        from = from.max(start);
        (at, line)
    })
}

fn row(
    store: Store,
    current: Memo<Option<ArticleId>>,
    document: &Arc<Document>,
    at: usize,
    line: usize,
) -> Option<AnyView> {
    let block: Block = document.page.blocks.get(at)?.clone();
    let index = at as u32;
    let (text, cut) = beginning(block.span.of(&document.text), LONGEST);
    let text = text.to_owned();
    let lit = Memo::new(move |_| store.focus.get().is_some_and(|focus| focus.block == index));
    let here = move || current.get().is_some_and(|id| block.article == Some(id.article));
    let name = move || labels::role(store.locale(), block.role);
    let why = move || {
        lit.get().then(|| {
            let sure = labels::percent(block.confidence);
            view! {
                <p class="why" role="note">
                    <b>{name}</b>" "{move || labels::rule(store.locale(), block.rule)}" "
                    <span class="sure">{say!(store, source.sure, n = sure)}</span>
                    {block.article.is_none().then(|| view! { " "<span>{say!(store, source.page)}</span> })}
                    {cut.then(|| view! { " "<span>{say!(store, source.cut)}</span> })}
                </p>
            }
        })
    };
    Some(
        view! {
            <li class=format!("block {}", labels::hue(block.role)) class:lit=lit class:here=here>
                <button type="button" id=format!("block-{index}") data-block=index aria-expanded=move || lit.get().to_string()
                    on:click=act(move |_| point(store, current, block.article, index))>
                    <span class="line-number" title=say!(store, source.line, n = line)>{line}</span>
                    <span class="role">{name}</span>
                    <span class="raw" lang="zh" dir="auto">{text}</span>
                </button>
                {why}
            </li>
        }
        .into_any(),
    )
}

/// Points at a block; one of another article opens that article.
fn point(store: Store, current: Memo<Option<ArticleId>>, article: Option<u32>, block: u32) {
    let page = untrack(|| store.current_page());
    if let (Some(article), Some(page)) = (article, page) {
        let id = ArticleId { page, article };
        if current.get_untracked() != Some(id) && untrack(|| store.shown()).contains(&id) {
            store.open(id);
        }
    }
    let again = store.focus.get_untracked().is_some_and(|focus| focus.block == block);
    store.focus.set((!again).then_some(Focus { block, from: Side::Source }));
}

/// The panel and one of its blocks.
fn panel_and_block(index: usize) -> Option<(Element, Element)> {
    let document = gloo::utils::document();
    Some((document.get_element_by_id("source")?, document.get_element_by_id(&format!("block-{index}"))?))
}

/// Scrolls the panel until a block and what is said of it are seen.
fn show_whole(index: usize) {
    if let Some((panel, block)) = panel_and_block(index)
        && let Some(row) = block.parent_element()
    {
        super::bring_inside(&panel, &row);
    }
}

/// Scrolls the panel, never the page, to one of its blocks.
fn reveal_inside(index: usize) {
    if let Some((panel, block)) = panel_and_block(index) {
        let down = block.get_bounding_client_rect().top() - panel.get_bounding_client_rect().top();
        panel.set_scroll_top(panel.scroll_top() + down as i32 - 74);
    }
}
