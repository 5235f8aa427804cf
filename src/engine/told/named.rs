//! What an article names, where it stands.

use std::cmp::Reverse;

use super::Page;
use crate::wire::facts::DatePrecision;
use crate::wire::{Name, Named};

/// The persons, places, organisations, times and quantities that the articles name, in the order of the page. Of two that stand one
/// over the other the first is told, or the longer.
pub(in crate::engine) fn named(pages: &[Page<'_>]) -> Vec<Name> {
    let mut names = Vec::new();
    for page in pages {
        let facts = &page.known.facts;
        let mut add = |kind, called: Option<&String>, article, span| {
            if page.holds(article) {
                names.push(Name { kind, called: called.cloned(), span });
            }
        };
        for entity in &facts.entities {
            let (kind, called) = (entity.kind.into(), Some(&entity.name));
            entity.mentions.iter().for_each(|mention| add(kind, called, mention.article, mention.span));
        }
        // 近日 and 目前 name no time.
        let dates = facts.dates.iter().filter(|date| date.precision != DatePrecision::Vague);
        dates.for_each(|date| add(Named::Time, None, date.article, date.span));
        facts.quantities.iter().for_each(|quantity| add(Named::Quantity, None, quantity.article, quantity.span));
    }
    names.sort_by_key(|name| (name.span.start, Reverse(name.span.end)));
    let mut end = 0;
    names.retain(|name| {
        let free = name.span.start >= end && !name.span.is_empty();
        if free {
            end = name.span.end;
        }
        free
    });
    names
}
