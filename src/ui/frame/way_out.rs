//! Where nothing fits the selection: which condition stands in the way, and what there is without it.

use leptos::prelude::*;

use super::chips::called;
use super::conditions::{Condition, conditions};
use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::articles;
use crate::ui::panel::Answer;
use crate::ui::state::Store;
use crate::wire::{Request, Response, Selected, Selection};

/// A condition, and so many articles are there without it.
type Way = (Condition, u64);

/// What is looked for while nothing fits.
#[derive(Clone, Copy)]
struct Search {
    store: Store,
    /// The selection that nothing fits.
    nothing: Memo<Option<Selection>>,
    ways: RwSignal<Vec<Way>>,
}

impl Search {
    /// Asks for what is there without each condition, one after the other: a selection that is asked for takes the place
    /// of one that still waits.
    fn ask(self, selection: Selection, mut conditions: Vec<Condition>) {
        let Some(condition) = conditions.pop() else { return };
        let mut without = selection.clone();
        condition.leave(&mut without);
        self.store.ask(Request::Select(without), move |outcome| {
            if self.nothing.with_untracked(|here| here.as_ref() != Some(&selection)) {
                return;
            }
            if let Ok(Response::Selected(selected)) = outcome
                && !selected.articles.is_empty()
            {
                self.ways.update(|ways| ways.insert(0, (condition, selected.articles.len() as u64)));
            }
            self.ask(selection, conditions);
        });
    }
}

/// The conditions that can be left, one at a time; nothing where something fits.
pub fn view(store: Store) -> AnyView {
    let nothing = Memo::new(move |_| {
        let none = |answer: &Answer<Selected>| answer.here().is_some_and(|it| it.articles.is_empty() && it.of > 0);
        let selection = store.route.with(|route| route.selection.clone());
        (store.selected.with(none) && !selection.is_everything()).then_some(selection)
    });
    let ways = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        ways.set(Vec::new());
        if let Some(selection) = nothing.get() {
            let conditions = conditions(&selection);
            Search { store, nothing, ways }.ask(selection, conditions);
        }
    });
    (move || {
        nothing.with(Option::is_some).then(|| {
            let hands: Vec<AnyView> = ways.get().into_iter().map(|way| hand(store, way)).collect();
            view! {
                <section class="way-out" role="status">
                    <p>{say!(store, way_out.title)}" "{(!hands.is_empty()).then(|| say!(store, way_out.lead))}</p>
                    {hands}
                </section>
            }
            .into_any()
        })
    })
    .into_any()
}

fn hand(store: Store, (condition, count): Way) -> AnyView {
    let (kind, value) = called(store, &condition);
    let locale = store.locale();
    let name = fill!(locale, way_out.without, kind = kind, value = value, articles = articles(locale, count));
    view! {
        <button type="button" class="button" on:click=act(move |_| store.go(|route| condition.leave(&mut route.selection)))>{name}</button>
    }
    .into_any()
}
