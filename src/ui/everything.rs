//! What the worker will answer while nothing is selected: known at once, so that nothing moves when it has started.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::model::{Article, Document, Page};
use crate::ui::state::all_articles;
use crate::wire::{Facet, FacetCount, FacetReport, Hit, Selected};

/// Upper bounds of the classes of length, as the engine has them.
const LENGTHS: [usize; 4] = [200, 500, 1000, 3000];

/// All articles of the library, with the facets over them.
#[must_use]
pub fn everything(library: &[Arc<Document>]) -> Selected {
    let mut selected = Selected {
        facets: Facet::ALL.map(|facet| FacetReport { facet, rows: Vec::new() }).into(),
        ..Selected::default()
    };
    for document in library {
        for article in &document.page.articles {
            selected.characters += article.characters() as u32;
            for report in &mut selected.facets {
                values(&document.page, article, report.facet).into_iter().for_each(|value| count(report, value));
            }
        }
    }
    for report in &mut selected.facets {
        // One sort for all: each is some kilobytes of the page's program.
        let order: fn(&FacetCount, &FacetCount) -> Ordering = match report.facet {
            Facet::Date => |one, other| one.value.cmp(&other.value),
            Facet::Length => |one, other| lower_bound(&one.value).cmp(&lower_bound(&other.value)),
            _ => |one, other| other.count.cmp(&one.count),
        };
        report.rows.sort_by(order);
    }
    selected.articles = all_articles(library).into_iter().map(|id| Hit { id, count: 0 }).collect();
    selected.of = selected.articles.len() as u32;
    selected
}

/// The values that an article has; of dates only the year, as nothing is chosen.
fn values(page: &Page, article: &Article, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Paper => page.newspaper.iter().cloned().collect(),
        Facet::Date => page.date.iter().filter_map(|date| date.value.get(..4)).map(Into::into).collect(),
        Facet::Column => article.column.iter().cloned().collect(),
        Facet::Reporter => {
            let mut names: Vec<String> = Vec::new();
            for person in &article.byline {
                if !names.contains(&person.name) {
                    names.push(person.name.clone());
                }
            }
            names
        }
        Facet::Place => article.dateline.iter().filter_map(|line| line.place.clone()).collect(),
        // The page cuts no words; the worker tells.
        Facet::Person => Vec::new(),
        Facet::Length => vec![class(article.characters())],
    }
}

fn class(characters: usize) -> String {
    let class = LENGTHS.iter().filter(|most| characters >= **most).count();
    let least = class.checked_sub(1).map_or(0, |before| LENGTHS[before]);
    LENGTHS.get(class).map_or_else(|| format!("{least}-"), |most| format!("{least}-{}", most - 1))
}

fn lower_bound(class: &str) -> usize {
    class.split('-').next().and_then(|least| least.parse().ok()).unwrap_or(0)
}

fn count(report: &mut FacetReport, value: String) {
    match report.rows.iter_mut().find(|row| row.value == value) {
        Some(row) => row.count += 1,
        None => report.rows.push(FacetCount { value, count: 1 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Byline, PageDate, Precision};

    #[test]
    fn everything_is_counted_as_the_worker_does() {
        let person = |name: &str| Byline { name: name.into(), role: None };
        let article = |column: Option<&str>, names: &[&str]| Article {
            column: column.map(Into::into),
            byline: names.iter().map(|name| person(name)).collect(),
            ..Article::default()
        };
        let articles = vec![article(None, &["甲", "甲"]), article(Some("一线"), &["乙", "丙"]), article(None, &["丙"])];
        let date = Some(PageDate { value: "2021-04-07".into(), precision: Precision::Day, evidence: vec![] });
        let page = Page { articles, date, ..Page::default() };
        let selected = everything(&[Arc::new(Document { page, ..Document::default() })]);
        let rows = |facet| {
            let report = selected.facets.iter().find(|report| report.facet == facet).unwrap();
            report.rows.iter().map(|row| (row.value.as_str(), row.count)).collect::<Vec<_>>()
        };
        assert_eq!(rows(Facet::Reporter), [("丙", 2), ("甲", 1), ("乙", 1)]);
        assert_eq!(rows(Facet::Column), [("一线", 1)]);
        assert_eq!(rows(Facet::Date), [("2021", 3)]);
        assert_eq!(rows(Facet::Length), [("0-199", 3)]);
        assert_eq!((selected.of, selected.articles.len()), (3, 3));
    }

    #[test]
    fn lengths_have_the_names_of_the_engine() {
        assert_eq!([class(0), class(200), class(2999), class(3000)], ["0-199", "200-499", "1000-2999", "3000-"]);
    }
}
