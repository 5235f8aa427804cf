//! How rich the words are, in the view's head.

use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::grouped;
use crate::ui::panel::{Answer as Panel, Table};
use crate::ui::state::Store;
use crate::ui::table::figures::figure;
use crate::wire::{Answer, Question};

pub(super) fn view(store: Store) -> AnyView {
    let table = Table::new(store, || Some(Question::Diversity));
    let shown = table.shown();
    let late = move || table.answer.with(Panel::is_late);
    let known = Memo::new(move |_| match shown.get()?.answer {
        Answer::Diversity(_, diversity) => Some([
            grouped(diversity.tokens),
            grouped(diversity.types.into()),
            figure(diversity.ttr, 3),
            figure(diversity.mattr, 3),
        ]),
        _ => None,
    });
    // The names stand before the figures come, so that nothing moves.
    let item = |at: usize, name: AnyView| {
        let value = move || known.with(|known| known.as_ref().map(|figures| figures[at].clone()).unwrap_or_default());
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
    };
    let figures = [
        item(0, say!(store, diversity.tokens).into_any()),
        item(1, say!(store, diversity.types).into_any()),
        item(2, view! { <abbr title=say!(store, diversity.ttr_says)>"TTR"</abbr> }.into_any()),
        item(3, view! { <abbr title=say!(store, diversity.mattr_says)>"MATTR"</abbr> }.into_any()),
    ];
    view! { <dl class="diversity" class:late=late aria-label=say!(store, diversity.label)>{figures}</dl> }.into_any()
}
