//! Which articles hold a term, and how much of it.

use regex::Regex;

use super::Index;
use super::evaluate::{Leaf, Sought};
use super::fields::Field;
use super::lexicon::TypeId;
use super::rank::leap;
use super::segments::Posting;
use super::term::{Occurrences, Stretch, TypeSet};
use crate::pace::Pace;
use crate::text::fold::Script;

/// An article that holds a term, and how much of it: occurrences, those in the headline counted thrice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The article's number in the index.
    pub entry: u32,
    /// At least 1.
    pub weight: u32,
}

fn holder(posting: Posting) -> Holder {
    Holder { entry: posting.entry, weight: posting.weight }
}

/// A list of so few postings is sorted rather than dealt out over all articles.
const FEW: usize = 4096;

impl Index {
    /// The articles that hold a term, in one field or in any, in order. Removed ones are among them.
    #[must_use]
    pub fn holders(&self, occurrences: &Occurrences, field: Option<Field>) -> Vec<Holder> {
        let mut found = match occurrences.types.as_slice() {
            [] => Vec::new(),
            [id] => {
                let mut found = Vec::with_capacity(self.segments.holders(*id));
                self.segments.postings(*id).for_each(|posting| found.push(holder(posting)));
                found
            }
            types => self.union(types),
        };
        if !occurrences.stretches.is_empty() {
            found = together(found, self.counted(&occurrences.stretches));
        }
        if let Some(field) = field {
            let types = TypeSet::new(&occurrences.types);
            found.retain_mut(|holder| {
                holder.weight = self.count(holder.entry, field, &types, occurrences, |_| 1);
                holder.weight > 0
            });
        }
        found
    }

    /// The articles that hold one of the types, in order.
    fn union(&self, types: &[TypeId]) -> Vec<Holder> {
        let postings = || types.iter().flat_map(|id| self.segments.postings(*id));
        if types.iter().map(|id| self.segments.holders(*id)).sum::<usize>() < FEW {
            let mut few = Vec::new();
            postings().for_each(|posting| few.push(holder(posting)));
            few.sort_unstable_by_key(|holder| holder.entry);
            few.dedup_by(|next, last| {
                let same = next.entry == last.entry;
                last.weight += if same { next.weight } else { 0 };
                same
            });
            return few;
        }
        let mut weights = vec![0u32; self.extents.len()];
        postings().for_each(|posting| weights[posting.entry as usize] += posting.weight);
        let holders = (0..).zip(weights).filter(|(_, weight)| *weight > 0);
        holders.map(|(entry, weight)| Holder { entry, weight }).collect()
    }

    /// The articles of these stretches, which are in order, with their number.
    fn counted(&self, stretches: &[Stretch]) -> Vec<Holder> {
        let mut found: Vec<Holder> = Vec::new();
        let mut end = 0;
        for stretch in stretches {
            if let Some(last) = found.last_mut().filter(|_| stretch.first < end) {
                last.weight += 1;
                continue;
            }
            let entry = self.entry_at(stretch.first);
            end = self.extent(entry).map_or(0, |extent| extent.end);
            found.push(Holder { entry, weight: 1 });
        }
        found
    }

    /// How much of a term an article holds in one field. `types` is the set of its types, `times` tells how often each of them
    /// holds it.
    fn count(
        &self,
        entry: u32,
        field: Field,
        types: &TypeSet,
        occurrences: &Occurrences,
        times: impl Fn(TypeId) -> u32,
    ) -> u32 {
        let Some(extent) = self.extent(entry) else { return 0 };
        let runs = self.stream.fields(extent).filter(|(own, _)| field == *own);
        let held = runs.map(|(_, run)| {
            let within = types.places(run.start, self.stream.slice(run.clone())).map(|(_, id)| times(id));
            within.sum::<u32>() + occurrences.among(run).len() as u32
        });
        held.sum()
    }

    /// Those of the articles whose text, as the script has it, the expression matches, in one field or in any.
    pub async fn matched(
        &self,
        regex: &Regex,
        script: Script,
        field: Option<Field>,
        entries: &[u32],
        pace: &Pace,
    ) -> Vec<Holder> {
        let mut room = String::new();
        let mut holders = Vec::new();
        for (at, &entry) in entries.iter().enumerate() {
            pace.at(at, entries.len()).await;
            let Some(extent) = self.extent(entry) else { continue };
            room.clear();
            for (_, tokens) in self.stream.fields(extent).filter(|(own, _)| field.is_none_or(|field| field == *own)) {
                room.extend(self.stream.slice(tokens).iter().map(|token| self.lexicon.word(token.id())));
            }
            let text = script.text(&room);
            let weight = regex.find_iter(&text).filter(|found| !found.is_empty()).count() as u32;
            if weight > 0 {
                holders.push(Holder { entry, weight });
            }
        }
        holders
    }

    /// How often the terms occur in each of the articles, which are in order: as often as a concordance shows them.
    #[must_use]
    pub fn occurrences(&self, entries: &[u32], leaves: &[Leaf]) -> Vec<u32> {
        let mut counts = vec![0; entries.len()];
        for leaf in leaves {
            let (places, text) = match &leaf.sought {
                Sought::Text(text, places) => (places, Some(text.as_str())),
                Sought::Tokens(_, places) => (places, None),
                Sought::Regex(_) => {
                    let mut rest = leaf.holders.as_slice();
                    for (entry, count) in entries.iter().zip(&mut counts) {
                        rest = &rest[leap(rest, |holder| holder.entry < *entry)..];
                        *count += rest.first().filter(|own| own.entry == *entry).map_or(0, |own| own.weight);
                    }
                    continue;
                }
            };
            let letters = self.letters(leaf.script);
            let times = |id| text.map_or(1, |text| letters.of(id).matches(text).count() as u32);
            if let Some(field) = leaf.field {
                let types = TypeSet::new(&places.types);
                for (entry, count) in entries.iter().zip(&mut counts) {
                    *count += self.count(*entry, field, &types, places, times);
                }
                continue;
            }
            let mut held = vec![0u32; self.extents.len()];
            self.counted(&places.stretches).iter().for_each(|own| held[own.entry as usize] += own.weight);
            for &id in &places.types {
                let times = times(id);
                self.segments.postings(id).for_each(|own| held[own.entry as usize] += own.tokens * times);
            }
            entries.iter().zip(&mut counts).for_each(|(entry, count)| *count += held[*entry as usize]);
        }
        counts
    }
}

/// Both lists in one, each in order.
fn together(a: Vec<Holder>, b: Vec<Holder>) -> Vec<Holder> {
    if a.is_empty() {
        return b;
    }
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    let next = || match (a.peek(), b.peek()) {
        (Some(first), Some(second)) if first.entry == second.entry => {
            let (entry, weight) = (first.entry, first.weight + second.weight);
            a.next();
            b.next();
            Some(Holder { entry, weight })
        }
        (Some(first), Some(second)) if first.entry < second.entry => a.next(),
        (Some(_), None) => a.next(),
        _ => b.next(),
    };
    std::iter::from_fn(next).collect()
}
