//! The concordance: every place of the node in its context, the node in the middle. A list of any length: only the lines
//! in sight are in the document, and only those about them are fetched.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{line, order};
use crate::fill;
use crate::say;
use crate::text::Span;
use crate::ui::act::act;
use crate::ui::i18n::grouped;
use crate::ui::node;
use crate::ui::panel::{Answer, Asked, Table};
use crate::ui::scroller::Scroller;
use crate::ui::state::Store;
use crate::ui::table::{basis, body::frame};
use crate::wire::{self, ArticleId, ConcordanceRow, Question, Request};

/// Lines are fetched in steps of so many: the step in sight, the one before it and the one after it.
const STEP: usize = 100;
/// Words of context on either side, more than the widest screen shows.
const CONTEXT: u32 = 24;

/// What the lines know of each other.
#[derive(Clone, Copy)]
struct Lines {
    store: Store,
    table: Table,
    shown: Memo<Option<Arc<Asked>>>,
    scroller: Scroller,
    active: RwSignal<usize>,
    total: Memo<usize>,
}

pub(super) fn view(store: Store) -> AnyView {
    let at = store.route.with_untracked(|route| route.settings.line as usize);
    let first = RwSignal::new(at / STEP);
    let node = node::node(store);
    let sort = Memo::new(move |_| store.route.with(|route| route.settings.sort.clone()));
    let table = Table::new(store, move || {
        let (node, order) = (node.get(), sort.get());
        let from = (first.get().saturating_sub(1) * STEP) as u32;
        (!node.is_empty()).then_some(Question::Concordance {
            node,
            context: CONTEXT,
            order,
            from,
            limit: 3 * STEP as u32,
        })
    });
    let shown = table.shown();
    let total = Memo::new(move |_| shown.with(|asked| asked.as_ref().map_or(0, |asked| rows(asked).1)));
    let scroller = Scroller::new(total.into());
    let lines = Lines { store, table, shown, scroller, active: RwSignal::new(at), total };
    Effect::new(move |_| first.set(scroller.seen().start / STEP));
    lines.follow(at);
    let late = Memo::new(move |_| lines.is_late());
    let nothing = Memo::new(move |_| node.with(String::is_empty));
    view! {
        {node::field(store, table)}
        <div class="settings" hidden=nothing>{order::view(store)}{crate::ui::export::menu(store, table)}</div>
        <div hidden=nothing>{frame(store, table, late, move || lines.view())}</div>
    }
    .into_any()
}

/// The lines of an answer and how many there are in all.
fn rows(asked: &Asked) -> (&[ConcordanceRow], usize) {
    match &asked.answer {
        wire::Answer::Concordance(table) => (&table.rows, table.total as usize),
        _ => (&[], 0),
    }
}

impl Lines {
    /// Whether the lines are of another question, be it only for other lines of the same.
    fn is_late(self) -> bool {
        let asked = self.table.question.get();
        // What was refused stays as it is, and is marked as such.
        let refused = self.table.answer.with(Answer::is_stale);
        self.shown.with(|shown| match (shown, asked) {
            (Some(shown), Some(Request::Ask { selection, question })) => {
                !refused && (shown.selection != selection || !is_same(&shown.question, &question))
            }
            _ => false,
        })
    }

    /// Goes to the line that was open before, once it is there; and back to the first when other lines are asked for.
    fn follow(self, at: usize) {
        let came = StoredValue::new(false);
        Effect::new(move |_| {
            if self.total.get() > 0 && !came.get_value() {
                came.set_value(true);
                request_animation_frame(move || self.scroller.reveal(at));
            }
        });
        let store = self.store;
        let asked = Memo::new(move |_| {
            store.route.with(|route| (node::of(route), route.settings.sort.clone(), route.selection.clone()))
        });
        Effect::new(move |before: Option<()>| {
            asked.track();
            if before.is_some() {
                self.active.set(0);
                self.scroller.reveal(0);
            }
        });
        Effect::new(move |before: Option<u32>| {
            let (wish, by) = store.nudge.get();
            if before.is_some_and(|before| before != wish) {
                self.go(self.active.get_untracked().saturating_add_signed(by));
            }
            wish
        });
    }

    fn go(self, to: usize) {
        let to = to.min(self.total.get_untracked().saturating_sub(1));
        self.active.set(to);
        self.scroller.reveal(to);
    }

    fn row(self, at: usize) -> Option<ConcordanceRow> {
        self.shown.with(|asked| {
            let asked = asked.as_ref()?;
            let Question::Concordance { from, .. } = &asked.question else { return None };
            rows(asked).0.get(at.checked_sub(*from as usize)?).cloned()
        })
    }

    fn open(self, at: usize) {
        let Some(row) = untrack(|| self.row(at)) else { return };
        self.active.set(at);
        // The way back leads to this line.
        self.store.go(|route| route.settings.line = at as u32);
        self.store.open_at(
            ArticleId { page: row.page, article: row.article },
            row.span.map(|span| Span { end: span.start, ..span }),
        );
    }

    fn key(self, event: &KeyboardEvent) {
        let (here, seen) =
            (self.active.get_untracked(), untrack(|| self.scroller.seen()).len().saturating_sub(2).max(1));
        match event.key().as_str() {
            "ArrowDown" => self.go(here + 1),
            "ArrowUp" => self.go(here.saturating_sub(1)),
            "PageDown" => self.go(here + seen),
            "PageUp" => self.go(here.saturating_sub(seen)),
            "Home" => self.go(0),
            "End" => self.go(usize::MAX),
            "Enter" => self.open(here),
            _ => return,
        }
        event.prevent_default();
    }

    fn view(self) -> AnyView {
        let store = self.store;
        let none = Memo::new(move |_| self.total.get() == 0);
        (move || {
            if none.get() {
                return view! { <section class="blank"><p>{say!(store, lines.none)}</p></section> }.into_any();
            }
            view! { <p class="caption" id="lines-caption">{move || self.caption()}</p>{self.grid()} }.into_any()
        })
        .into_any()
    }

    fn caption(self) -> String {
        let locale = self.store.locale();
        self.shown.with(|asked| match asked.as_ref().map(|asked| (&asked.answer, &asked.question)) {
            Some((wire::Answer::Concordance(table), Question::Concordance { node, .. })) => fill!(
                locale,
                lines.caption,
                node = node,
                total = grouped(u64::from(table.total)),
                basis = basis::said(locale, &table.basis)
            ),
            _ => String::new(),
        })
    }

    fn grid(self) -> AnyView {
        let (store, scroller) = (self.store, self.scroller);
        let active = move || {
            let at = self.active.get();
            scroller.range().contains(&at).then(|| line::id(at))
        };
        let head = move |name: AnyView| view! { <span role="columnheader">{name}</span> };
        view! {
            <div class="lines" id="lines" role="grid" tabindex="0" node_ref=scroller.node aria-labelledby="lines-caption"
                aria-rowcount=move || (self.total.get() + 1).to_string() aria-activedescendant=active
                on:scroll=act(move |_| scroller.measure()) on:keydown=act(move |event: web_sys::KeyboardEvent| self.key(&event))>
                <div role="rowgroup" class="lines-head">
                    <div role="row" class="line" aria-rowindex="1">
                        {head(say!(store, lines.left).into_any())}
                        {head(say!(store, lines.node).into_any())}
                        {head(say!(store, lines.right).into_any())}
                        {head(say!(store, lines.place).into_any())}
                    </div>
                </div>
                <div role="rowgroup" class="lines-space" style:height=scroller.height()>
                    <div role="presentation" class="lines-window" style:transform=scroller.shift()>
                        <For each=move || scroller.range() key=|at| *at children=move |at| self.line(at)/>
                    </div>
                </div>
            </div>
        }
        .into_any()
    }

    fn line(self, at: usize) -> AnyView {
        let active = Memo::new(move |_| self.active.get() == at);
        let content = move || line::content(self.store, self.row(at), at);
        view! {
            <div role="row" class="line" id=line::id(at) class:active=active aria-rowindex=(at + 2).to_string()
                aria-selected=move || active.get().to_string() on:click=act(move |event: web_sys::MouseEvent| {
                    if crate::ui::keys::is_plain(&event) {
                        event.prevent_default();
                        self.open(at);
                    }
                })>{content}</div>
        }
        .into_any()
    }
}

/// Whether two questions are for lines of the same list.
fn is_same(one: &Question, other: &Question) -> bool {
    match (one, other) {
        (
            Question::Concordance { node, order, .. },
            Question::Concordance { node: other_node, order: other_order, .. },
        ) => node == other_node && order == other_order,
        _ => one == other,
    }
}
