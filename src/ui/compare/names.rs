//! Columns and sides of 比较 in words.

use crate::heads;
use crate::say;
use crate::ui::i18n::{Locale, Said};
use crate::ui::state::Store;
use crate::wire::facts::EntityKind;
use crate::wire::{Side, Zone};
use crate::word;

pub(super) fn kind(locale: Locale, kind: Option<EntityKind>) -> &'static str {
    match kind {
        None => word!(locale, views.words),
        Some(EntityKind::Person) => word!(locale, who.people),
        Some(EntityKind::Organisation) => word!(locale, who.organisations),
        Some(EntityKind::Place) => word!(locale, who.places),
    }
}

/// What of an article is set alike.
pub(super) fn zone(locale: Locale, zone: Zone) -> &'static str {
    match zone {
        Zone::Headline => word!(locale, compare.headlines),
        Zone::Body => word!(locale, roles.paragraph),
        Zone::Caption => word!(locale, roles.caption),
    }
}

/// What stands on a side: words that are more frequent there, or names that it alone has.
pub(super) fn title(store: Store, side: Side, kind: Option<EntityKind>) -> Said {
    match (side, kind) {
        (Side::Selection, None) => say!(store, compare.more_here),
        (Side::Both, None) => say!(store, compare.common),
        (Side::Reference, None) => say!(store, compare.more_there),
        (Side::Selection, Some(_)) => say!(store, compare.only_here),
        (Side::Both, Some(_)) => say!(store, compare.both),
        (Side::Reference, Some(_)) => say!(store, compare.only_there),
    }
}

heads!(
    side = compare.side,
    here = compare.here,
    there = compare.there,
    articles = who.articles,
    characters = compare.characters,
    tokens = diversity.tokens,
    types = diversity.types,
    word = words.word,
    name = who.name,
    ways = who.ways,
);
