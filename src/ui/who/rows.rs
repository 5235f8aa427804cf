//! Rows of entities, quantities and dates as cells. Pure.

use super::names;
use crate::ui::table::place::Place;
use crate::ui::table::{Cell, Head};
use crate::wire::{AppearanceRow, ArticleId, DateRow, EntityRow, QuantityRow, TogetherRow, Told};

/// So many places of one row are shown; the file has all.
const PLACES: usize = 12;

pub(super) const QUANTITIES: [Head; 5] = [
    Head::words(names::unit),
    Head::words(names::of),
    Head::figures(names::count),
    Head::figures(names::sum),
    Head::words(names::told),
];

pub(super) const DATES: [Head; 2] = [Head::words(names::date), Head::words(names::words)];

/// The heads of persons, which have posts, or organisations.
pub(super) fn entity_heads(people: bool) -> Vec<Head> {
    let about = people.then_some(Head::words(names::post));
    let rest = [
        Head::figures(names::mentions),
        Head::words(names::bar).minor(),
        Head::figures(names::articles),
        Head::words(names::ways).minor(),
    ];
    [Head::words(names::rank).minor(), Head::words(names::name)].into_iter().chain(about).chain(rest).collect()
}

pub(super) fn entities(rows: &[EntityRow], people: bool) -> Vec<Vec<Cell>> {
    let most = f64::from(rows.iter().map(|row| row.mentions).max().unwrap_or(1).max(1));
    let cells = |(rank, row): (u64, &EntityRow)| {
        let about = people.then(|| Cell::Text(row.title.clone().unwrap_or_default()));
        let rest = [
            Cell::Whole(row.mentions.into()),
            Cell::Bar(f64::from(row.mentions) / most),
            Cell::Whole(row.articles.into()),
            Cell::Ways(row.name.clone(), false),
        ];
        [Cell::Rank(rank), Cell::Word(row.name.clone())].into_iter().chain(about).chain(rest).collect()
    };
    (1..).zip(rows).map(cells).collect()
}

pub(super) const TOGETHER: [Head; 6] = [
    Head::words(names::name),
    Head::words(names::kind_of).minor(),
    Head::words(names::other),
    Head::words(names::kind_of).minor(),
    Head::figures(names::articles),
    Head::figures(names::paragraphs),
];

pub(super) fn together(rows: &[TogetherRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &TogetherRow| {
        vec![
            Cell::Word(row.first.clone()),
            Cell::Kind(row.first_kind),
            Cell::Word(row.second.clone()),
            Cell::Kind(row.second_kind),
            Cell::Whole(row.articles.into()),
            Cell::Whole(row.paragraphs.into()),
        ]
    };
    rows.iter().map(cells).collect()
}

pub(super) const APPEARANCES: [Head; 4] = [
    Head::words(names::name),
    Head::words(names::kind_of).minor(),
    Head::figures(names::mentions),
    Head::words(names::article),
];

pub(super) fn appearances(rows: &[AppearanceRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &AppearanceRow| {
        let place = Place {
            before: String::new(),
            text: row.headline.clone(),
            after: String::new(),
            article: ArticleId { page: row.page, article: row.article },
            span: row.span,
        };
        vec![
            Cell::Word(row.name.clone()),
            Cell::Kind(row.kind),
            Cell::Whole(row.mentions.into()),
            Cell::Places(vec![place]),
        ]
    };
    rows.iter().map(cells).collect()
}

/// The unit is said once, above the others of it.
pub(super) fn quantities(rows: &[QuantityRow]) -> Vec<Vec<Cell>> {
    let mut last = None;
    let mut cells = |row: &QuantityRow| {
        let again = last.as_ref() == Some(&row.unit);
        last = Some(row.unit.clone());
        vec![
            Cell::Text(if again { String::new() } else { row.unit.clone() }),
            Cell::Text(row.of.clone().unwrap_or_default()),
            Cell::Whole(row.count.into()),
            Cell::Sum(row.sum, row.approximate && row.sum.is_some()),
            Cell::Places(row.told.iter().take(PLACES).map(place).collect()),
        ]
    };
    rows.iter().map(&mut cells).collect()
}

fn place(told: &Told) -> Place {
    Place {
        before: String::new(),
        text: told.text.clone(),
        after: String::new(),
        article: ArticleId { page: told.page, article: told.article },
        span: told.span,
    }
}

pub(super) fn dates(rows: &[DateRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &DateRow| {
        let place = Place {
            before: row.before.clone(),
            text: row.text.clone(),
            after: row.after.clone(),
            article: ArticleId { page: row.page, article: row.article },
            span: row.span,
        };
        vec![Cell::Date(row.date.clone(), row.end.clone()), Cell::Places(vec![place])]
    };
    rows.iter().map(cells).collect()
}
