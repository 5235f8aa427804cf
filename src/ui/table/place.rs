//! Words of a page that open there.

use leptos::prelude::*;

use crate::route::{Route, View};
use crate::text::Span;
use crate::ui::keys::is_plain;
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
    view! { <span class="place">{before}{link(store, article, span, text.into_any())}{after}</span> }.into_any()
}

/// A link that opens words in their article.
pub fn link(store: Store, article: ArticleId, span: Span, content: AnyView) -> AnyView {
    let there =
        move |route: &mut Route| (route.view, route.article, route.mark) = (View::Page, Some(article), Some(span));
    let href = move || {
        let mut route = store.route.get();
        there(&mut route);
        route.fragment()
    };
    view! {
        <a href=href on:click=move |event| {
            if is_plain(&event) {
                event.prevent_default();
                store.open_at(article, Some(span));
            }
        }>{content}</a>
    }
    .into_any()
}
