//! The articles that fit a query best, each with the words around its terms.

use super::Pages;
use super::around::{after, reach_after, reach_before};
use super::node::{Place, places_in};
use crate::index::Index;
use crate::index::evaluate::Leaf;
use crate::index::facets::date;
use crate::index::fields::Field;
use crate::index::holders::Holder;
use crate::index::lexicon::BORDER;
use crate::index::rank::Ranked;
use crate::index::stream::{Extent, Position};
use crate::wire::SearchRow;

/// Terms within so many tokens stand together.
const NEAR: u32 = 32;
/// Words of a snippet before its first term, and in all.
const BEFORE: usize = 8;
const WORDS: usize = 40;
/// Marks that may end a snippet.
const MARKS: usize = 3;

/// The best of the articles, which are in order. `leaves` are the terms that should occur.
#[must_use]
pub fn search(pages: Pages, entries: &[u32], leaves: &[Leaf], limit: usize) -> Vec<SearchRow> {
    let terms: Vec<&[Holder]> = leaves.iter().map(|leaf| leaf.holders.as_slice()).collect();
    let ranked = pages.index.rank(entries, &terms, limit);
    ranked.into_iter().filter_map(|ranked| row(pages, ranked, leaves)).collect()
}

fn row(pages: Pages, Ranked { entry, score }: Ranked, leaves: &[Leaf]) -> Option<SearchRow> {
    let (about, extent) = (pages.index.about(entry)?, pages.index.extent(entry)?);
    let mut hits: Vec<Hit> = Vec::new();
    for (leaf, term) in leaves.iter().enumerate() {
        hits.extend(places_in(pages.index, entry, term).into_iter().map(|place| Hit { place, leaf }));
    }
    hits.sort_unstable_by_key(|hit| hit.place);
    let (snippet, marks) = Snippet { index: pages.index, extent, hits: &hits }.text(leaves.len());
    Some(SearchRow {
        page: about.id.page,
        article: about.id.article,
        headline: pages.headline(about.id),
        date: (about.date > 0).then(|| date(about.date)),
        score,
        count: hits.len() as u32,
        snippet,
        marks,
    })
}

/// A place of a term.
struct Hit {
    place: Place,
    /// Which term.
    leaf: usize,
}

struct Snippet<'a> {
    index: &'a Index,
    extent: &'a Extent,
    hits: &'a [Hit],
}

impl Snippet<'_> {
    /// The words, and where the terms stand in them.
    fn text(&self, leaves: usize) -> (String, Vec<(u32, u32)>) {
        let start = match self.together(leaves) {
            Some(first) => reach_before(self.index, first, BEFORE),
            None => self.opening(),
        };
        let end = reach_after(self.index, start, WORDS);
        let marks = after(self.index, end).take_while(|(_, token)| !token.is_word()).take(MARKS);
        let end = marks.last().map_or(end, |(at, _)| at + 1);
        (self.index.words_of(start..end), self.marks(start, end))
    }

    /// The first place where most different terms stand together; one under the headline, which is shown anyway, if it has as
    /// many.
    fn together(&self, leaves: usize) -> Option<Position> {
        let borders = self.borders();
        let paragraph = |hit: &Hit| borders.partition_point(|border| *border < hit.place.first);
        let mut counts = vec![0u32; leaves];
        let (mut different, mut end) = (0u32, 0);
        let mut best: Option<((u32, bool), Position)> = None;
        for (at, hit) in self.hits.iter().enumerate() {
            let own = paragraph(hit);
            while let Some(next) = self.hits.get(end) {
                // The hit itself is always within reach.
                if end > at && (paragraph(next) != own || next.place.end() > hit.place.first + NEAR) {
                    break;
                }
                different += u32::from(counts[next.leaf] == 0);
                counts[next.leaf] += 1;
                end += 1;
            }
            let is_text = self.index.stream().field(self.extent, hit.place.first) != Some(Field::Headline);
            if best.is_none_or(|(best, _)| (different, is_text) > best) {
                best = Some(((different, is_text), hit.place.first));
            }
            counts[hit.leaf] -= 1;
            different -= u32::from(counts[hit.leaf] == 0);
        }
        best.map(|(_, first)| first)
    }

    fn borders(&self) -> Vec<Position> {
        let tokens = (self.extent.first..).zip(self.index.stream().slice(self.extent.first..self.extent.end));
        tokens.filter(|(_, token)| token.id() == BORDER).map(|(at, _)| at).collect()
    }

    /// Where the body begins, or the article.
    fn opening(&self) -> Position {
        let mut fields = self.index.stream().fields(self.extent);
        fields.find(|(field, _)| *field == Field::Body).map_or(self.extent.first, |(_, tokens)| tokens.start)
    }

    /// Where terms stand between these tokens, in bytes of their text; those that overlap are one.
    fn marks(&self, start: Position, end: Position) -> Vec<(u32, u32)> {
        let mut marks: Vec<(u32, u32)> = Vec::new();
        let (mut token, mut bytes) = (start, 0);
        for Hit { place, .. } in self.hits.iter().filter(|hit| hit.place.first >= start && hit.place.end() <= end) {
            bytes += self.index.words_of(token..place.first).len();
            token = place.first;
            let words = self.index.words_of(place.first..place.end());
            let byte = |character: u32| words.char_indices().nth(character as usize).map_or(words.len(), |(at, _)| at);
            let (first, last) = (bytes + byte(place.skip), bytes + byte(place.skip + place.length));
            match marks.last_mut() {
                Some(mark) if first as u32 <= mark.1 => mark.1 = mark.1.max(last as u32),
                _ => marks.push((first as u32, last as u32)),
            }
        }
        marks
    }
}
