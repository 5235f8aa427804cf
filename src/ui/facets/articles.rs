//! The articles themselves as a facet, where they are few: their bars show their length, or under a query their hits.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Row, row_view};
use crate::fill;
use crate::model::Document;
use crate::say;
use crate::setting::title;
use crate::ui::i18n::grouped;
use crate::ui::state::{self, Store};
use crate::wire::ArticleId;

/// So many articles are offered one by one; more are better searched for.
const ARTICLES: usize = 40;

/// How many articles a library has.
pub(super) fn count(library: &[Arc<Document>]) -> usize {
    library.iter().map(|document| document.page.articles.len()).sum()
}

/// What the group shows: each article, its figure, and whether it is chosen.
fn figures(store: Store) -> Vec<(ArticleId, u64, bool)> {
    let (chosen, queried) =
        store.route.with(|route| (route.selection.articles.clone(), !route.selection.query.is_empty()));
    let many = store.library.with(|library| count(library)) > ARTICLES;
    let hits: Vec<(ArticleId, u32)> = store.selected.with(|answer| {
        let hits = answer.latest().map(|selected| selected.articles.as_slice()).unwrap_or_default();
        hits.iter().filter(|hit| !many || chosen.contains(&hit.id)).map(|hit| (hit.id, hit.count)).collect()
    });
    let ids: Vec<ArticleId> = if many {
        chosen.clone()
    } else {
        let every = store.library.with(|library| state::all_articles(library));
        every.into_iter().filter(|id| chosen.contains(id) || !queried || hits.iter().any(|hit| hit.0 == *id)).collect()
    };
    let figure = |id: ArticleId| {
        let found = hits.iter().find(|hit| hit.0 == id).map_or(0, |hit| u64::from(hit.1));
        if queried { found } else { length(store, id) }
    };
    ids.into_iter().map(|id| (id, figure(id), chosen.contains(&id))).collect()
}

/// The group; nothing where there are too many to choose one by one and none is chosen.
pub(super) fn group(store: Store) -> AnyView {
    // A memo: most of what is asked changes nothing here.
    let figures = Memo::new(move |_| figures(store));
    (move || {
        let figures = figures.get();
        if figures.len() < 2 && !figures.iter().any(|(_, _, on)| *on) {
            return None;
        }
        let most = figures.iter().map(|(_, n, _)| *n).max().unwrap_or(1).max(1);
        let rows = figures
            .into_iter()
            .map(|(id, n, on)| {
                let row = Row {
                    name: title_of(store, id),
                    foreign: true,
                    figure: grouped(n),
                    part: n as f64 / most as f64,
                    on,
                    level: 0,
                };
                row_view(store, row, move || store.go(|route| toggle(&mut route.selection.articles, id)))
            })
            .collect_view();
        Some(
            view! { <fieldset id="facet-articles"><legend>{say!(store, facets.articles)}</legend>{rows}</fieldset> }
                .into_any(),
        )
    })
    .into_any()
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|other| *other == value) {
        Some(at) => drop(values.remove(at)),
        None => values.push(value),
    }
}

/// What an article is called where only its place is known.
#[must_use]
pub fn title_of(store: Store, id: ArticleId) -> String {
    let document = store.document(id.page);
    let named = document
        .as_ref()
        .and_then(|document| state::article(document, id))
        .map(title)
        .filter(|title| !title.is_empty());
    named.unwrap_or_else(|| fill!(store.locale(), facets.untitled))
}

fn length(store: Store, id: ArticleId) -> u64 {
    let document = store.document(id.page);
    document.as_ref().and_then(|document| state::article(document, id)).map_or(0, |article| article.characters() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_put_in_and_taken_out() {
        let mut values = vec!["甲"];
        toggle(&mut values, "乙");
        assert_eq!(values, ["甲", "乙"]);
        toggle(&mut values, "甲");
        assert_eq!(values, ["乙"]);
    }
}
