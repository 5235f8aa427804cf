//! Which articles hold a term, and how much of it.

use regex::Regex;

use super::Index;
use super::evaluate::{Leaf, Sought};
use super::fields::Field;
use super::rank::leap;
use super::stream::Position;
use super::term::Occurrences;
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

/// A list of so few postings is sorted rather than dealt out over all articles.
const FEW: usize = 4096;

impl Index {
    /// The articles that hold a term, in one field or in any, in order. Removed ones are among them.
    #[must_use]
    pub fn holders(&self, occurrences: &Occurrences, field: Option<Field>) -> Vec<Holder> {
        if field.is_some() {
            return self.counted(&self.firsts(occurrences), field);
        }
        if let ([id], []) = (occurrences.types.as_slice(), occurrences.stretches.as_slice()) {
            let postings = self.segments.postings(*id).flatten();
            return postings.map(|posting| Holder { entry: posting.entry(), weight: posting.weight() }).collect();
        }
        let stretches: Vec<Position> = occurrences.stretches.iter().map(|stretch| stretch.first).collect();
        let mut few = self.counted(&stretches, None);
        let postings = || occurrences.types.iter().flat_map(|id| self.segments.postings(*id)).flatten();
        if occurrences.types.iter().map(|id| self.segments.count(*id) as usize).sum::<usize>() < FEW {
            few.extend(postings().map(|posting| Holder { entry: posting.entry(), weight: posting.weight() }));
            few.sort_unstable_by_key(|holder| holder.entry);
            few.dedup_by(|next, last| {
                let same = next.entry == last.entry;
                last.weight += if same { next.weight } else { 0 };
                same
            });
            return few;
        }
        let mut weights = vec![0u32; self.extents.len()];
        for holder in few {
            weights[holder.entry as usize] += holder.weight;
        }
        for posting in postings() {
            weights[posting.entry() as usize] += posting.weight();
        }
        let holders = (0..).zip(weights).filter(|(_, weight)| *weight > 0);
        holders.map(|(entry, weight)| Holder { entry, weight }).collect()
    }

    /// The articles of these places, which are in order, with their number; in one field or in any.
    #[must_use]
    pub fn counted(&self, places: &[Position], field: Option<Field>) -> Vec<Holder> {
        let mut found: Vec<Holder> = Vec::new();
        let mut entry = 0;
        for &at in places {
            entry = self.entry_at(at, entry);
            let own = || self.extent(entry).and_then(|extent| self.stream.field(extent, at));
            if field.is_some() && own() != field {
                continue;
            }
            match found.last_mut() {
                Some(last) if last.entry == entry => last.weight += 1,
                _ => found.push(Holder { entry, weight: 1 }),
            }
        }
        found
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

    /// How often the terms occur in each of the articles, which are in order.
    #[must_use]
    pub fn occurrences(&self, entries: &[u32], leaves: &[Leaf]) -> Vec<u32> {
        let mut counts = vec![0; entries.len()];
        for leaf in leaves {
            let exact = match &leaf.sought {
                Sought::Text(_, places) | Sought::Tokens(_, places) => &self.counted(&self.firsts(places), leaf.field),
                Sought::Regex(_) => &leaf.holders,
            };
            let mut rest = exact.as_slice();
            for (entry, count) in entries.iter().zip(&mut counts) {
                rest = &rest[leap(rest, |holder| holder.entry < *entry)..];
                *count += rest.first().filter(|holder| holder.entry == *entry).map_or(0, |holder| holder.weight);
            }
        }
        counts
    }

    /// Every token at which an occurrence begins, in the order of the stream.
    #[must_use]
    pub fn firsts(&self, occurrences: &Occurrences) -> Vec<Position> {
        let mut firsts: Vec<Position> = occurrences.stretches.iter().map(|stretch| stretch.first).collect();
        for id in &occurrences.types {
            self.segments.positions(*id).for_each(|list| firsts.extend_from_slice(list));
        }
        if occurrences.types.len() + usize::from(!occurrences.stretches.is_empty()) > 1 {
            firsts.sort_unstable();
        }
        firsts
    }
}
