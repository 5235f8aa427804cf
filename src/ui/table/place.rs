//! Words of a page that open there.

use std::sync::Arc;

use leptos::prelude::*;

use crate::route::{Route, View};
use crate::text::Span;
use crate::ui::link;
use crate::ui::state::Store;
use crate::wire::ArticleId;

/// Words, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What stands before them, if that is to be shown.
    pub before: String,
    /// The words.
    pub text: String,
    /// What stands after them.
    pub after: String,
    /// In which article.
    pub article: ArticleId,
    /// Where on its page.
    pub span: Span,
}

/// The words amid what stands around them, as a link to their place.
pub fn view(store: Store, place: Place) -> AnyView {
    let Place { before, text, after, article, span } = place;
    view! { <span class="place">{before}{link(store, article, Some(span), text.into_any())}{after}</span> }.into_any()
}

/// A link that opens an article, at its words where there are some.
pub fn link(store: Store, article: ArticleId, span: Option<Span>, content: AnyView) -> AnyView {
    let there = move |route: &mut Route| (route.view, route.article, route.mark) = (View::Page, Some(article), span);
    let (href, click) = link::link(store, Arc::new(there));
    view! { <a href=href on:click=click>{content}</a> }.into_any()
}
