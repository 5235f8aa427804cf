//! How rich the words are, in the view's head.

use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::grouped;
use crate::ui::panel::{Answer as Panel, Table};
use crate::ui::state::Store;
use crate::ui::table::figures::figure;
use crate::wire::{Answer, Diversity, Question};

pub(super) fn view(store: Store) -> AnyView {
    let table = Table::new(store, || Some(Question::Diversity));
    let shown = table.shown();
    let late = move || table.answer.with(Panel::is_late);
    let known = Memo::new(move |_| match shown.get()?.answer {
        Answer::Diversity(_, diversity) => Some(diversity),
        _ => None,
    });
    // The names stand before the figures come, so that nothing moves.
    let item = |name: AnyView, said: fn(Diversity) -> String| {
        let value = move || known.get().map(said).unwrap_or_default();
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
    };
    let figures = [
        item(say!(store, diversity.tokens).into_any(), |it| grouped(it.tokens)),
        item(say!(store, diversity.types).into_any(), |it| grouped(it.types.into())),
        item(view! { <abbr title=say!(store, diversity.ttr_says)>"TTR"</abbr> }.into_any(), |it| figure(it.ttr, 3)),
        item(view! { <abbr title=say!(store, diversity.mattr_says)>"MATTR"</abbr> }.into_any(), |it| {
            figure(it.mattr, 3)
        }),
    ];
    view! { <dl class="diversity" class:late=late aria-label=say!(store, diversity.label)>{figures}</dl> }.into_any()
}
