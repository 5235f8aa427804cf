//! Passages that two articles share.
//!
//! Each article is the set of its shingles, rows of ten words, of which a sketch is kept: the few that a fixed shuffling
//! puts first. Two articles that have much in common have much in common there, and it can be looked for by sorting, not
//! by comparing each article with each other (Broder 1997).

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::node::Place;
use super::shingles::{Article, SHINGLE, hashes, sketch};
use super::{Pages, Part};
use crate::index::best::best;
use crate::index::stream::Position;
use crate::measure::resemblance;
use crate::pace::Pace;
use crate::text::Span;
use crate::wire::{ArticleId, ReuseRow};

/// Where more articles than these share a shingle, each is compared only with the next that has it: a set phrase, or one
/// article over and over.
const FEW: usize = 8;

/// The pairs of articles that share shingles of their sketches, those that resemble each other most first, equals in the order of
/// the library; and how many there are.
pub async fn reuse(pages: Pages<'_>, part: &Part, limit: usize, pace: &Pace) -> (u32, Vec<ReuseRow>) {
    let index = pages.index;
    let mut sketches: Vec<(u32, Vec<u64>)> = Vec::new();
    for (at, (entry, text)) in part.texts(index).enumerate() {
        pace.at(at, part.entries.len()).await;
        sketches.push((entry, sketch(hashes(&Article::new(0, text), SHINGLE).collect())));
    }
    let estimate = |(a, b): (u32, u32)| {
        let (_, first) = sketches.get(a as usize)?;
        let (_, second) = sketches.get(b as usize)?;
        Some((estimate(first, second), a, b))
    };
    let found: Vec<(f64, u32, u32)> = pairs(&sketches).into_iter().filter_map(estimate).collect();
    let total = found.len() as u32;
    let found = best(found, limit, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let article = |at: u32| {
        let extent = index.extent(sketches.get(at as usize)?.0)?;
        Some(Article::new(extent.first, index.stream().slice(extent.first..extent.counted)))
    };
    let id = |at: u32| -> Option<ArticleId> { Some(index.about(sketches.get(at as usize)?.0)?.id) };
    // A passage may go over several paragraphs: from its first word to its last.
    let span = |at: u32, range: Range<Position>| {
        let (entry, _) = sketches.get(at as usize)?;
        let word = |token: Position| Place::token(index, *entry, token);
        let ends = pages.spans(&[word(range.start), word(range.end.checked_sub(1)?)]);
        let (first, last) = (ends.first().copied().flatten()?, ends.last().copied().flatten()?);
        Some(Span { start: first.start.min(last.start), end: first.end.max(last.end) })
    };
    let row = |(resemblance, a, b): (f64, u32, u32)| {
        let (first, second) = (article(a)?, article(b)?);
        let (starts, length) = longest(&first, &second);
        let first_range = first.stretch(starts.0, length);
        let second_range = second.stretch(starts.1, length);
        Some(ReuseRow {
            first: id(a)?,
            first_headline: pages.headline(id(a)?),
            second: id(b)?,
            second_headline: pages.headline(id(b)?),
            resemblance,
            passage: index.words_of(first_range.clone()),
            first_span: span(a, first_range),
            second_span: span(b, second_range),
        })
    };
    let mut rows = Vec::with_capacity(found.len());
    for (at, pair) in found.iter().enumerate() {
        pace.at(at, found.len()).await;
        rows.extend(row(*pair));
    }
    (total, rows)
}

/// The pairs, by place among the sketches, that are worth comparing.
fn pairs(sketches: &[(u32, Vec<u64>)]) -> Vec<(u32, u32)> {
    let mut shingles: Vec<(u64, u32)> = Vec::with_capacity(sketches.iter().map(|(_, sketch)| sketch.len()).sum());
    for (at, (_, sketch)) in (0u32..).zip(sketches) {
        shingles.extend(sketch.iter().map(|hash| (*hash, at)));
    }
    shingles.sort_unstable();
    let mut pairs = Vec::new();
    for same in shingles.chunk_by(|a, b| a.0 == b.0) {
        for (at, &(_, a)) in same.iter().enumerate() {
            let compared = if same.len() > FEW { 1 } else { same.len() };
            pairs.extend(same.iter().skip(at + 1).take(compared).map(|&(_, b)| (a, b)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The resemblance of two articles from their sketches: of what would be the sketch of both together, the share that both have.
fn estimate(first: &[u64], second: &[u64]) -> f64 {
    let most = first.len().max(second.len());
    let (mut a, mut b) = (first.iter().peekable(), second.iter().peekable());
    let (mut shared, mut all) = (0, 0);
    while all < most {
        let Some(next) = a.peek().into_iter().chain(b.peek()).min().copied() else { break };
        let both = (a.next_if_eq(&next).is_some(), b.next_if_eq(&next).is_some());
        shared += u64::from(both == (true, true));
        all += 1;
    }
    resemblance(shared, all as u64)
}

/// The longest row of words that both have: where it begins in each, and its length. Where there is one of some length, there
/// is a shorter one, so the length is found by halving.
fn longest(first: &Article, second: &Article) -> ((usize, usize), usize) {
    let shared = |length: usize| {
        let known: FxHashMap<u64, usize> = hashes(second, length).zip(0..).collect();
        hashes(first, length).zip(0..).find_map(|(hash, at)| Some((at, *known.get(&hash)?)))
    };
    let (mut start, mut least, mut most) = ((0, 0), 0, first.words.len().min(second.words.len()));
    while least < most {
        let middle = (least + most).div_ceil(2);
        match shared(middle) {
            Some(at) => (start, least) = (at, middle),
            None => most = middle - 1,
        }
    }
    (start, least)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(words: &[u32]) -> Article {
        Article { words: words.to_vec(), places: (0..words.len() as u32).collect() }
    }

    #[test]
    fn the_longest_row_is_found() {
        let check = |a: &[u32], b: &[u32]| longest(&article(a), &article(b));
        assert_eq!(check(&[1, 2, 3, 4, 5], &[9, 3, 4, 5, 1, 2]), ((2, 1), 3));
        assert_eq!(check(&[1, 1, 1, 1], &[1, 1, 1]), ((0, 0), 3));
        assert_eq!((check(&[1, 2], &[3]), check(&[], &[])), (((0, 0), 0), ((0, 0), 0)));
    }

    #[test]
    fn small_sketches_tell_the_resemblance_exactly() {
        assert_eq!(estimate(&[1, 2, 3], &[1, 2, 3]), 1.0);
        assert_eq!(estimate(&[], &[]), 0.0);
        // Of the three smallest of both, 1 2 3, both have 2.
        assert_eq!(estimate(&[1, 2, 9], &[2, 3, 8]), 1.0 / 3.0);
    }

    #[test]
    fn what_many_share_is_not_compared_with_all() {
        let sketches: Vec<(u32, Vec<u64>)> = (0..1000).map(|entry| (entry, vec![7, 8])).collect();
        assert_eq!(pairs(&sketches).len(), 999);
    }
}
