//! Tables of figures: one way to draw them all. A table is made into heads and cells first, so that there is one view
//! and not one for each kind of row.

pub mod basis;
pub mod body;
pub mod chart;
pub mod explain;
pub mod figures;
pub mod measures;
pub mod place;
pub mod rows;
pub mod settings;

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::route::{View, WordsTab};
use crate::say;
use crate::setting::decimal;
use crate::ui::act::act;
use crate::ui::dates;
use crate::ui::i18n::{Locale, Said, grouped};
use crate::ui::labels;
use crate::ui::link::link;
use crate::ui::portions::{in_portions, rows_to_come};
use crate::ui::query;
use crate::ui::reader::keywords::narrow;
use crate::ui::state::Store;
use crate::wire::facts::EntityKind;
use chart::Plot;
use explain::Pointed;
use measures::Measure;
use place::Place;

/// The head of a column.
#[derive(Clone, Copy)]
pub struct Head {
    /// What it is called where no measure says so.
    pub name: fn(Locale) -> &'static str,
    /// What it measures.
    pub measure: Option<Measure>,
    /// Whether figures stand in it all the same.
    pub plain: bool,
    /// How much room the table must have for it.
    pub room: Room,
}

/// How much room a table must have for a column; `style/table.css` says how much that is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Any: it is always there.
    Any,
    /// That of a tablet.
    Some,
    /// That of a laptop.
    Much,
}

impl Room {
    fn class(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Some => "minor",
            Self::Much => "rare",
        }
    }
}

impl Head {
    /// A column of words.
    pub const fn words(name: fn(Locale) -> &'static str) -> Self {
        Self { name, measure: None, plain: false, room: Room::Any }
    }

    /// A column of figures that need no explanation.
    pub const fn figures(name: fn(Locale) -> &'static str) -> Self {
        Self { plain: true, ..Self::words(name) }
    }

    /// A column of figures.
    pub const fn of(measure: Measure) -> Self {
        Self { name: |_| "", measure: Some(measure), plain: false, room: Room::Any }
    }

    /// What stands in it.
    fn name(&self, locale: Locale) -> &'static str {
        self.measure.map_or_else(|| (self.name)(locale), |measure| measure.name(locale))
    }

    /// The same, left out where there is little room.
    pub const fn minor(self) -> Self {
        Self { room: Room::Some, ..self }
    }

    /// The same, left out where there is not much room.
    pub const fn rare(self) -> Self {
        Self { room: Room::Much, ..self }
    }
}

/// What stands in a column of a row.
pub enum Cell {
    /// The number of the row.
    Rank(u64),
    /// A word or several: a click narrows the selection to it.
    Word(String),
    /// A part of speech, in the tag set of the engine.
    Tag(String),
    /// A whole number.
    Whole(u64),
    /// A figure with so many decimals; none where it is not defined.
    Figure(Option<f64>, u32),
    /// A bar, 0 to 1; below 0 on the other side.
    Bar(f64),
    /// The ways on from a word: its lines, and its company where it is one word.
    Ways(String, bool),
    /// Words that lead nowhere.
    Text(String),
    /// A sum; none where it means nothing. Whether figures are in it that the text calls approximate.
    Sum(Option<f64>, bool),
    /// A day, month or year in the form of ISO 8601, and the one that it lasts to.
    Date(Option<String>, Option<String>),
    /// What an entity is.
    Kind(EntityKind),
    /// Words of pages, each of which opens there.
    Places(Vec<Place>),
}

/// A table.
pub struct Grid {
    /// The heads.
    pub heads: Vec<Head>,
    /// The rows, each with a cell for each head.
    pub rows: Vec<Vec<Cell>>,
    /// What the rows are sorted by.
    pub sorted: Measure,
    /// How they can be drawn.
    pub plots: &'static [Plot],
    /// What they are all about, where that is a word.
    pub node: String,
}

impl Grid {
    /// A table that is not drawn.
    #[must_use]
    pub fn new(heads: impl Into<Vec<Head>>, rows: Vec<Vec<Cell>>, sorted: Measure) -> Self {
        Self { heads: heads.into(), rows, sorted, plots: &[], node: String::new() }
    }

    /// The same, with charts.
    #[must_use]
    pub fn drawn(self, plots: &'static [Plot]) -> Self {
        Self { plots, ..self }
    }
}

/// The table on the screen, its chart above where one is open. `caption` says what it shows and of how much; `pointed` follows the hand.
pub fn view(store: Store, caption: Said, grid: Grid, pointed: RwSignal<Pointed>) -> AnyView {
    let (sorted, plots) = (grid.sorted, grid.plots);
    let grid = Arc::new(grid);
    let chart = if plots.is_empty() {
        ().into_any()
    } else {
        chart::view(store, caption.clone(), &grid, chart::narrowing(store))
    };
    let heads = grid.heads.iter().map(|head| head_view(store, *head, sorted, pointed)).collect::<Vec<_>>();
    let rooms: Vec<Room> = grid.heads.iter().map(|head| head.room).collect();
    let count = grid.rows.len();
    let row = move |at: usize| {
        let cells =
            grid.rows[at].iter().zip(&rooms).map(|(cell, room)| cell_view(store, cell, *room)).collect::<Vec<_>>();
        view! { <tr data-row=at.to_string()>{cells}</tr> }.into_any()
    };
    let rows = in_portions(count, rows_to_come, row);
    // One listener for all rows.
    let point =
        move |target: Option<web_sys::EventTarget>| pointed.update(|pointed| pointed.row = explain::row_of(target));
    view! {
        {chart}
        <div class="table-scroll">
            <table class="figures">
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody on:mouseover=act(move |event: web_sys::MouseEvent| point(event.target())) on:focusin=act(move |event: web_sys::FocusEvent| point(event.target()))>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head_view(store: Store, head: Head, sorted: Measure, pointed: RwSignal<Pointed>) -> AnyView {
    let Some(measure) = head.measure else {
        let class = format!("{} {}", if head.plain { "number" } else { "" }, head.room.class());
        return view! { <th scope="col" class=class>{move || (head.name)(store.locale())}</th> }.into_any();
    };
    let point = move || pointed.update(|pointed| pointed.measure = Some(measure));
    let sort = (measure == sorted).then_some("descending");
    view! {
        <th scope="col" class=format!("number {}", head.room.class()) aria-sort=sort>
            <button type="button" class="measure-head" aria-describedby="explain" on:mouseenter=act(move |_| point()) on:focus=act(move |_| point())
                on:click=act(move |_| point())>{move || measure.name(store.locale())}</button>
        </th>
    }
    .into_any()
}

fn cell_view(store: Store, cell: &Cell, room: Room) -> AnyView {
    let class = |own: &str| format!("{own} {}", room.class());
    match cell {
        Cell::Rank(rank) => view! { <td class=class("number rank")>{grouped(*rank)}</td> }.into_any(),
        Cell::Word(text) => view! { <th scope="row">{word(store, text.clone())}</th> }.into_any(),
        Cell::Tag(tag) => {
            let tag = tag.clone();
            view! { <td class=class("pos")>{move || labels::part_of_speech(store.locale(), &tag)}</td> }.into_any()
        }
        Cell::Whole(n) => view! { <td class=class("number")>{grouped(*n)}</td> }.into_any(),
        Cell::Figure(value, decimals) => {
            view! { <td class=class("number")>{figures::figure(*value, *decimals)}</td> }.into_any()
        }
        Cell::Text(text) => view! { <td class=class("text") lang="zh">{text.clone()}</td> }.into_any(),
        Cell::Date(from, to) => {
            let ends: Vec<String> = from.iter().chain(to).cloned().collect();
            let told = move || match ends.as_slice() {
                [] => "–".to_owned(),
                ends => ends.iter().map(|iso| dates::date(store.locale(), iso)).collect::<Vec<_>>().join(" – "),
            };
            view! { <td class=class("text date")>{told}</td> }.into_any()
        }
        Cell::Kind(kind) => {
            let kind = *kind;
            view! { <td class=class("pos")>{move || labels::kind(store.locale(), kind)}</td> }.into_any()
        }
        Cell::Sum(sum, approximate) => {
            let approximate = *approximate;
            let about = move || if approximate { fill!(store.locale(), table.about) } else { String::new() };
            view! { <td class=class("number")>{about}{figures::sum(*sum)}</td> }.into_any()
        }
        Cell::Places(all) => {
            let all = all.iter().map(|words| place::view(store, words.clone())).collect::<Vec<_>>();
            view! { <td class=class("places") lang="zh">{all}</td> }.into_any()
        }
        Cell::Bar(part) => {
            let width = format!("{}%", decimal(100.0 * part.abs().min(1.0), 1));
            view! { <td class=class("bars") aria-hidden="true"><span class="bar" class:less=*part < 0.0 style:width=width></span></td> }.into_any()
        }
        Cell::Ways(word, company) => {
            let node = query::quoted(word);
            let near = company.then(|| way(store, node.clone(), View::Words, say!(store, table.company)));
            view! { <td class=class("ways")>{way(store, node, View::Search, say!(store, table.lines))}{near}</td> }
                .into_any()
        }
    }
}

/// A word that narrows the selection to itself.
pub fn word(store: Store, word: String) -> AnyView {
    let (text, label) = (word.clone(), word.clone());
    view! {
        <button type="button" class="word" lang="zh" title=say!(store, table.narrow, word = label.clone())
            on:click=act(move |_| narrow(store, &word))>{text}</button>
    }
    .into_any()
}

/// A link to another table of the same word.
pub fn way(store: Store, node: String, view: View, name: Said) -> AnyView {
    let label = node.clone();
    let there = move |route: &mut crate::route::Route| {
        route.view = view;
        route.settings.node = node.clone();
        match view {
            View::Words => route.settings.list(WordsTab::Collocates),
            _ => (route.settings.search, route.settings.line) = Default::default(),
        }
    };
    let (href, click) = link(store, Arc::new(there));
    view! { <a href=href on:click=click>{name}<span class="visually-hidden">" "{label}</span></a> }.into_any()
}
