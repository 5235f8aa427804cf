//! What is marked in the open article: what it names, each kind with a hue and a line of its own, and its key sentences.

use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::{Locale, grouped};
use crate::ui::panel::{self, Answer};
use crate::ui::state::Store;
use crate::wire::{Annotated, ArticleId, Named, Request, Response};
use crate::word;

/// What can be marked in the open article, where that is wanted and known.
pub(super) fn ask(store: Store, current: Memo<Option<ArticleId>>) -> Signal<Option<Arc<Annotated>>> {
    let answer: RwSignal<Answer<Arc<Annotated>>> = RwSignal::new(Answer::Waiting(None));
    let wanted = Memo::new(move |_| store.route.with(|route| route.notes));
    let question = Memo::new(move |_| current.get().filter(|_| wanted.get()).map(Request::Annotate));
    panel::ask(store, answer, false, question, |_, response| match response {
        Response::Annotated(annotated) => Some(Arc::new(annotated)),
        _ => None,
    });
    Signal::derive(move || answer.with(|answer| answer.here().cloned()))
}

/// A stretch that names something, and leads nowhere.
pub(super) fn name(store: Store, kind: Named, text: AnyView) -> AnyView {
    view! { <span class="named" data-kind=kind.key() title=move || kind_of(store.locale(), kind)>{text}</span> }
        .into_any()
}

/// What the marks mean, and how many there are of each.
pub(super) fn legend(store: Store, annotated: &Annotated) -> AnyView {
    let kinds = Named::ALL.into_iter().filter_map(|kind| {
        let n = annotated.names.iter().filter(|name| name.kind == kind).count() as u64;
        let shown = name(store, kind, (move || kind_of(store.locale(), kind)).into_any());
        (n > 0).then(|| view! { <span>{shown}" "{grouped(n)}</span> }.into_any())
    });
    let key = Some(annotated.sentences.len() as u64).filter(|n| *n > 0).map(|n| {
        let name = say!(store, sheet.key);
        view! { <span title=say!(store, sheet.key_says)><strong class="key first">{name}</strong>" "{grouped(n)}</span> }
    });
    view! { <p class="legend" lang=store.tongue()>{kinds.collect::<Vec<_>>()}{key}</p> }.into_any()
}

pub(super) fn kind_of(locale: Locale, kind: Named) -> &'static str {
    match kind {
        Named::Person => word!(locale, who.people),
        Named::Place => word!(locale, who.places),
        Named::Organisation => word!(locale, who.organisations),
        Named::Time => word!(locale, who.dates),
        Named::Quantity => word!(locale, who.quantities),
    }
}
