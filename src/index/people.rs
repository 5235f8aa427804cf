//! The people whom articles name, as far as their words tell.

use rustc_hash::FxHashSet;

use super::lexicon::{BORDER, Lexicon, TypeId};
use super::segments::Segments;
use super::stream::Extent;
use crate::parse::is_name;

/// For each article the types in its counted text that are names of persons, or where that is not known, look like some.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    /// All types that are names, or look like some.
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
    /// Of the articles that the segments cover. `told` are the types that are names, where whoever cut the texts knew.
    pub(super) fn new(
        lexicon: &Lexicon,
        segments: &Segments,
        extents: &[Extent],
        told: Option<&FxHashSet<TypeId>>,
    ) -> Self {
        let is_name = |id: &TypeId| told.map_or_else(|| is_person(lexicon, *id), |told| told.contains(id));
        let names: Vec<TypeId> = (0..lexicon.len() as TypeId).filter(is_name).collect();
        // Told twice, to count and to place: what comes type by type is dealt out to the articles in this order.
        let deal = |to: &mut dyn FnMut(usize, TypeId)| {
            for &id in &names {
                segments.postings(id).filter(|own| own.counted > 0).for_each(|own| to(own.entry as usize, id));
            }
        };
        let mut places = vec![0; extents.len()];
        deal(&mut |article, _| places[article] += 1);
        let (mut end, mut ends) = (0, Vec::with_capacity(places.len()));
        for place in &mut places {
            end += std::mem::replace(place, end);
            ends.push(end);
        }
        let mut types = vec![BORDER; end as usize];
        deal(&mut |article, id| {
            types[places[article] as usize] = id;
            places[article] += 1;
        });
        Self { names, ends, types }
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
