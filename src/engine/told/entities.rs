//! Persons and organisations.

use std::collections::BTreeSet;

use super::{Page, first};
use crate::facts::merge;
use crate::model::block_at;
use crate::wire::facts::{Entity, EntityKind, Facts, Mention};
use crate::wire::{ArticleId, EntityRow, Zone};

/// Those of a kind, the most told first; those that are told alike in the order of the pages.
#[inline(never)]
pub(in crate::engine) fn entities(pages: &[Page<'_>], kind: EntityKind, limit: u32) -> (u32, Vec<EntityRow>) {
    let mut rows: Vec<EntityRow> = merged(pages, kind).into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.mentions));
    first(rows, limit)
}

/// Those of a kind that the articles tell of, in the order of the pages.
#[inline(never)]
pub(super) fn merged(pages: &[Page<'_>], kind: EntityKind) -> Vec<Entity> {
    let of_page = |page: &Page<'_>| {
        let all = page.known.facts.entities.iter().filter(|entity| entity.kind == kind);
        let entities = all.filter_map(|entity| {
            let mentions: Vec<_> =
                entity.mentions.iter().filter(|mention| page.holds(mention.article)).copied().collect();
            (!mentions.is_empty()).then(|| Entity { mentions, ..entity.clone() })
        });
        Facts { entities: entities.collect(), ..Facts::default() }
    };
    merge(pages.iter().map(of_page)).entities
}

/// The names of a kind, with how often they are told of on either of two sides, which know of a zone of an article whether it is theirs.
#[inline(never)]
pub(in crate::engine) fn compared(
    pages: &[Page<'_>],
    kind: EntityKind,
    sides: impl Fn(ArticleId, Option<Zone>) -> [bool; 2],
) -> Vec<(String, [u32; 2])> {
    let zone = |mention: &Mention| {
        let at = pages.binary_search_by_key(&mention.page, |page| page.number).ok()?;
        let blocks = &pages[at].document.page.blocks;
        Zone::of(blocks[block_at(blocks, mention.span.start as usize)? as usize].role)
    };
    let counted = |entity: Entity| {
        let mut counts = [0; 2];
        for mention in entity.mentions {
            let sides = sides(ArticleId { page: mention.page, article: mention.article }, zone(&mention));
            counts.iter_mut().zip(sides).for_each(|(count, told)| *count += u32::from(told));
        }
        (entity.name, counts)
    };
    merged(pages, kind).into_iter().map(counted).collect()
}

fn row(entity: Entity) -> Option<EntityRow> {
    let place = entity.mentions.first()?;
    let articles: BTreeSet<(u32, u32)> =
        entity.mentions.iter().map(|mention| (mention.page, mention.article)).collect();
    Some(EntityRow {
        mentions: entity.mentions.len() as u32,
        articles: articles.len() as u32,
        page: place.page,
        article: place.article,
        span: place.span,
        name: entity.name,
        title: entity.title,
    })
}
