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
    let figures = move || {
        let asked = shown.get()?;
        let Answer::Diversity(_, diversity) = asked.answer else { return None };
        let item = |name: AnyView, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any();
        Some([
            item(say!(store, diversity.tokens).into_any(), grouped(diversity.tokens)),
            item(say!(store, diversity.types).into_any(), grouped(diversity.types.into())),
            item(
                view! { <abbr title=say!(store, diversity.ttr_says)>"TTR"</abbr> }.into_any(),
                figure(diversity.ttr, 3),
            ),
            item(
                view! { <abbr title=say!(store, diversity.mattr_says)>"MATTR"</abbr> }.into_any(),
                figure(diversity.mattr, 3),
            ),
        ])
    };
    view! { <dl class="diversity" class:late=late aria-label=say!(store, diversity.label)>{figures}</dl> }.into_any()
}
