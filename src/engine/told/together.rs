//! Who and what is told of in the same articles, and of whom each article tells.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Page, entities::merged, first};
use crate::setting::title;
use crate::wire::facts::{Entity, EntityKind, Mention};
use crate::wire::{AppearanceRow, TogetherRow};

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organisation];

/// Pairs, those of most articles first, then those of most paragraphs, then in the order of the pages.
#[inline(never)]
pub(in crate::engine) fn together(pages: &[Page<'_>], limit: u32) -> (u32, Vec<TogetherRow>) {
    let entities = all(pages);
    let articles = shared(&entities, |mention| Some((mention.page, mention.article)));
    let paragraphs = shared(&entities, |mention| {
        let page = &pages[pages.binary_search_by_key(&mention.page, |page| page.number).ok()?];
        let blocks = &page.document.page.blocks;
        Some((mention.page, blocks.partition_point(|block| block.span.start <= mention.span.start) as u32))
    });
    let within = |pair: &(usize, usize)| paragraphs.get(pair).copied().unwrap_or(0);
    let mut pairs: Vec<((usize, usize), u32, u32)> =
        articles.into_iter().map(|(pair, articles)| (pair, articles, within(&pair))).collect();
    // The sort is stable, and the pairs come in the order of the pages.
    pairs.sort_by_key(|(_, articles, paragraphs)| Reverse((*articles, *paragraphs)));
    let (total, pairs) = first(pairs, limit);
    let row = |((one, other), articles, paragraphs): ((usize, usize), u32, u32)| TogetherRow {
        first: entities[one].name.clone(),
        first_kind: entities[one].kind,
        second: entities[other].name.clone(),
        second_kind: entities[other].kind,
        articles,
        paragraphs,
    };
    (total, pairs.into_iter().map(row).collect())
}

/// Each entity with each article that tells of it, the most told first; its articles in the order of the pages.
#[inline(never)]
pub(in crate::engine) fn appearances(pages: &[Page<'_>], limit: u32) -> (u32, Vec<AppearanceRow>) {
    let mut entities = all(pages);
    entities.sort_by_key(|entity| Reverse(entity.mentions.len()));
    let mut rows = Vec::new();
    for entity in entities {
        let mut articles: BTreeMap<(u32, u32), Vec<Mention>> = BTreeMap::new();
        for mention in entity.mentions {
            articles.entry((mention.page, mention.article)).or_default().push(mention);
        }
        for ((number, article), mentions) in articles {
            let Ok(at) = pages.binary_search_by_key(&number, |page| page.number) else { continue };
            let headline = pages[at].document.page.articles.get(article as usize).map(title).unwrap_or_default();
            rows.push(AppearanceRow {
                name: entity.name.clone(),
                kind: entity.kind,
                headline,
                mentions: mentions.len() as u32,
                page: number,
                article,
                span: mentions[0].span,
            });
        }
    }
    first(rows, limit)
}

fn all(pages: &[Page<'_>]) -> Vec<Entity> {
    let mut all: Vec<Entity> = KINDS.into_iter().flat_map(|kind| merged(pages, kind)).collect();
    all.sort_by_key(|entity| entity.mentions.first().map(|mention| (mention.page, mention.span.start)));
    all
}

/// How many of the stretches that `of` parts texts into two entities share, by their numbers, the smaller first.
fn shared(entities: &[Entity], of: impl Fn(&Mention) -> Option<(u32, u32)>) -> BTreeMap<(usize, usize), u32> {
    let mut stretches: BTreeMap<(u32, u32), BTreeSet<usize>> = BTreeMap::new();
    for (at, entity) in entities.iter().enumerate() {
        for stretch in entity.mentions.iter().filter_map(&of) {
            stretches.entry(stretch).or_default().insert(at);
        }
    }
    let mut pairs = BTreeMap::new();
    for here in stretches.values() {
        for (nth, one) in here.iter().enumerate() {
            for other in here.iter().skip(nth + 1) {
                *pairs.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    pairs
}
