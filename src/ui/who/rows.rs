//! Rows of entities, quantities and dates as cells. Pure.

use super::names;
use crate::ui::dates;
use crate::ui::i18n::Locale;
use crate::ui::table::place::Place;
use crate::ui::table::{Cell, Head};
use crate::wire::{ArticleId, DateRow, EntityRow, QuantityRow, Told};

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

pub(super) fn dates(rows: &[DateRow], locale: Locale) -> Vec<Vec<Cell>> {
    let cells = |row: &DateRow| {
        let place = Place {
            before: row.before.clone(),
            text: row.text.clone(),
            after: row.after.clone(),
            article: ArticleId { page: row.page, article: row.article },
            span: row.span,
        };
        let date = |iso: &String| dates::date(locale, iso);
        let when = match (&row.date, &row.end) {
            (Some(from), Some(to)) => format!("{} – {}", date(from), date(to)),
            (Some(date_of), None) => date(date_of),
            _ => "–".to_owned(),
        };
        vec![Cell::Text(when), Cell::Places(vec![place])]
    };
    rows.iter().map(cells).collect()
}
