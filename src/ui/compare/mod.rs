//! 比较: the selection beside another — how large both are, what sets them apart, what they share.

mod names;
mod sides;

use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::{Said, grouped};
use crate::ui::panel::Table;
use crate::ui::state::{Store, store};
use crate::ui::table::rows::{limit, more};
use crate::ui::table::{self, Cell, Grid, Head, basis, body::body, explain, measures::Measure};
use crate::ui::tabs::tabs;
use crate::wire::facts::EntityKind;
use crate::wire::{Answer, Basis, CompareRow, Comparison, Diversity, Question, Reference, Side};

const SIZES: [Head; 6] = [
    Head::words(names::side),
    Head::figures(names::articles),
    Head::figures(names::characters).minor(),
    Head::figures(names::tokens),
    Head::figures(names::types),
    Head::figures(|_| "MATTR"),
];
/// A word occurs so often in both together at least.
const LEAST: u32 = 3;
/// Of each side so many rows are shown at first as this is the part of those that other tables show.
const PART: u32 = 4;

/// The view.
#[component]
pub fn CompareView() -> impl IntoView {
    let store = store();
    let asked = Memo::new(move |_| {
        store.route.with(|route| (route.selection.clone(), route.settings.against.clone(), route.settings.compare))
    });
    let limit = limit(move || asked.get());
    let table = Table::new(store, move || {
        let (here, against, kind) = asked.get();
        let limit = limit.get() / PART;
        let question = Question::Compare { reference: against.reference(&here), kind, least: LEAST, limit };
        against.is_said(&here).then_some(question)
    });
    let said = Memo::new(move |_| asked.with(|(here, against, _)| against.is_said(here)));
    let shown = body(store, table, move |asked| {
        let (Answer::Compare(rows, comparison), Question::Compare { kind, reference, .. }) =
            (&asked.answer, &asked.question)
        else {
            return ().into_any();
        };
        if let Some(blank) = sides::empty(store, &rows.basis, reference, &comparison.reference) {
            return blank;
        }
        let warning = basis::warning(store, &[&rows.basis, &comparison.reference]);
        let pointed = RwSignal::new(explain::Pointed::default());
        let sizes = sizes(store, &rows.basis, reference, comparison, pointed);
        let side = |side| {
            let cells: Vec<_> = rows.rows.iter().filter(|row| row.side == side).map(cells).collect();
            let title = names::title(store, side, *kind);
            if cells.is_empty() {
                return view! { <p class="caption">{title}": "{say!(store, compare.nothing)}</p> }.into_any();
            }
            table::view(store, title, Grid::new(heads(*kind), cells, Measure::Count), pointed)
        };
        view! {
            {warning}
            {sizes}
            <div class="compare-sides">{side(Side::Selection)}{side(Side::Both)}{side(Side::Reference)}</div>
            {more(store, limit, rows.rows.len(), rows.total)}
            {explain::view(store, pointed, || Measure::Keyness, |_| None)}
        }
        .into_any()
    });
    view! {
        <section class="words compare" aria-labelledby="compare-title">
            <header class="view-head">
                <h2 id="compare-title">{say!(store, views.compare)}</h2>
                {crate::ui::export::menu(store, table)}
            </header>
            {sides::choose(store, table)}
            <div hidden=said>{sides::nothing_said(store)}</div>
            <div hidden=move || !said.get()>
                {tabs::<Option<EntityKind>>(
                    store,
                    say!(store, compare.tabs),
                    names::kind,
                    |settings| settings.compare,
                    |settings, kind| settings.compare = kind,
                )}
                {shown}
            </div>
        </section>
    }
}

/// How large both sides are, and which they are.
fn sizes(
    store: Store,
    here: &Basis,
    reference: &Reference,
    comparison: &Comparison,
    pointed: RwSignal<explain::Pointed>,
) -> AnyView {
    let row = |name: Said, basis: &Basis, diversity: Diversity| {
        vec![
            Cell::Text(name()),
            Cell::Whole(basis.articles.into()),
            Cell::Whole(basis.characters),
            Cell::Whole(diversity.tokens),
            Cell::Whole(diversity.types.into()),
            Cell::Figure(diversity.mattr, 3),
        ]
    };
    let [own, other] = sides::described(store);
    let rows =
        vec![row(own, here, comparison.diversity[0]), row(other, &comparison.reference, comparison.diversity[1])];
    let caption = match comparison.shared {
        _ if matches!(reference, Reference::Zones(_)) => say!(store, compare.same),
        0 => say!(store, compare.sizes),
        n => say!(store, compare.shared, n = grouped(n.into())),
    };
    table::view(store, caption, Grid::new(SIZES, rows, Measure::Count), pointed)
}

fn heads(kind: Option<EntityKind>) -> Vec<Head> {
    vec![
        Head::words(if kind.is_some() { names::name } else { names::word }),
        Head::figures(names::here),
        Head::figures(names::there),
        Head::of(Measure::Keyness),
        Head::words(names::ways),
    ]
}

fn cells(row: &CompareRow) -> Vec<Cell> {
    vec![
        Cell::Word(row.word.clone()),
        Cell::Whole(row.target.into()),
        Cell::Whole(row.reference.into()),
        Cell::Figure(Some(row.log_likelihood), 1),
        Cell::Ways(row.word.clone(), false),
    ]
}
