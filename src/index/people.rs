//! The people whom articles name, as far as their words tell.

use rustc_hash::FxHashSet;

use super::lexicon::{BORDER, Lexicon, TypeId};
use super::segments::Segments;
use super::stream::Extent;
use crate::parse::is_name;

/// For each article the types in its counted text that are names of persons, or where that is not known, look like some.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    /// The types that are names of persons, where whoever cut the texts knew.
    told: Option<FxHashSet<TypeId>>,
    /// How many types were looked at.
    seen: usize,
    /// Those that are names, or look like some.
    names: Vec<TypeId>,
    /// Where each article's types end.
    ends: Vec<u32>,
    types: Vec<TypeId>,
}

/// Whether a type looks like a person's name: its letters open with a family name and are as many as a name has, and the
/// dictionary has it as a name or does not know it. Of 1998's newspaper names that are told in the text so it finds seven in
/// ten, and two in three of what it finds are names.
fn is_person(lexicon: &Lexicon, id: TypeId) -> bool {
    matches!(lexicon.pos(id), "nr" | "nrfg" | "x") && is_name(lexicon.word(id))
}

impl People {
    /// Takes in types that are names of persons. Then no others are.
    pub(super) fn tell(&mut self, persons: impl Iterator<Item = TypeId>) {
        let told = self.told.get_or_insert_default();
        for id in persons {
            // One that was taken for none before: all is dealt out anew.
            if told.insert(id) && (id as usize) < self.seen {
                self.seen = 0;
            }
        }
    }

    /// Takes in the types and articles that came; the segments cover them.
    pub(super) fn cover(&mut self, lexicon: &Lexicon, segments: &Segments, extents: &[Extent]) {
        if self.seen == 0 {
            self.names.clear();
            self.ends.clear();
            self.types.clear();
        }
        let types = self.seen as TypeId..lexicon.len() as TypeId;
        self.names.extend(types.filter(|id| match &self.told {
            Some(told) => told.contains(id),
            None => is_person(lexicon, *id),
        }));
        self.seen = lexicon.len();
        // Told twice, to count and to place: what comes type by type is dealt out to the articles in this order.
        let covered = self.ends.len();
        let told = |to: &mut dyn FnMut(usize, TypeId)| {
            for &id in &self.names {
                segments.postings(id).for_each(|own| {
                    if let Some(article) = (own.entry as usize).checked_sub(covered).filter(|_| own.counted > 0) {
                        to(article, id);
                    }
                });
            }
        };
        let mut places = vec![0; extents.len() - covered];
        told(&mut |article, _| places[article] += 1);
        let mut end = self.types.len() as u32;
        for place in &mut places {
            end += std::mem::replace(place, end);
            self.ends.push(end);
        }
        self.types.resize(end as usize, BORDER);
        let types = &mut self.types;
        told(&mut |article, id| {
            types[places[article] as usize] = id;
            places[article] += 1;
        });
    }

    /// The types of an article, in the order of their numbers.
    pub(super) fn of(&self, entry: u32) -> &[TypeId] {
        let entry = entry as usize;
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(entry).map_or(start, |end| *end as usize);
        self.types.get(start..end).unwrap_or_default()
    }

    /// All types that are names, or look like some, in the order of their numbers.
    pub(super) fn names(&self) -> &[TypeId] {
        &self.names
    }

    pub(super) fn bytes(&self) -> usize {
        (self.names.capacity() + self.ends.capacity() + self.types.capacity()) * size_of::<u32>()
    }
}
