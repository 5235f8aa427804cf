//! Names of places that nobody knows, one character from the only one that is known there: 董家堰街道, where 董家塅街道 is.

use crate::facts::Told;
use crate::wire::doubts::{Doubt, DoubtKind};
use crate::wire::facts::EntityKind;

/// What the names of the places end in that a gazetteer has all of.
const ENDINGS: [&str; 6] = ["街道", "镇", "乡", "区", "县", "市"];
/// So many characters before the ending tell that a name is meant: 金山 and 银山 may both be somewhere.
const TELLING: usize = 3;
/// Who is told of so often, and never otherwise, is called so.
const CALLED: usize = 4;

#[inline(never)]
pub(super) fn find(told: &Told<'_>) -> Vec<Doubt> {
    let (Some(gazetteer), Some(home)) = (told.gazetteer, told.home) else { return Vec::new() };
    let around = home.city.unwrap_or(home.province);
    let places = told.facts.entities.iter().filter(|entity| entity.kind == EntityKind::Place);
    let mut found = Vec::new();
    for place in places.clone() {
        let Some(ending) = ENDINGS.into_iter().find(|ending| place.name.ends_with(ending)) else { continue };
        let stem = place.name.len() - ending.len();
        // 新城区 may be any new part of a town.
        if place.name[..stem].chars().count() < TELLING || !gazetteer.named(&place.name).is_empty() {
            continue;
        }
        let like = gazetteer.like(&place.name, ending, around);
        let [instead] = like.as_slice() else { continue };
        let known_here = places.clone().any(|other| other.name == *instead);
        if place.mentions.len() >= CALLED && !known_here {
            continue;
        }
        found.extend(place.mentions.iter().map(|mention| Doubt {
            kind: DoubtKind::PlaceName,
            text: mention.span.of(&told.document.text).to_owned(),
            suggestion: Some((*instead).to_owned()),
            page: mention.page,
            article: mention.article,
            span: mention.span,
            confidence: if known_here { 0.8 } else { 0.6 },
        }));
    }
    found
}
