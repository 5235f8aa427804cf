//! Where in each article a node stands, and how that changes over time.

use std::collections::BTreeMap;

use super::node::Place;
use super::{Pages, Part};
use crate::index::Index;
use crate::index::facets::date;
use crate::measure::per_million;
use crate::wire::{DispersionRow, Period, SeriesRow};

/// The articles that hold a node, in the order of the library, with the places of the node in each; and how many hold it.
#[must_use]
pub fn dispersion(pages: Pages, places: &[Place], limit: usize) -> (u32, Vec<DispersionRow>) {
    let articles = || places.chunk_by(|a, b| a.entry == b.entry);
    let row = |places: &[Place]| {
        let entry = places.first()?.entry;
        let (about, extent) = (pages.index.about(entry)?, pages.index.extent(entry)?);
        let length = (extent.counted - extent.first).max(1) as f32;
        Some(DispersionRow {
            page: about.id.page,
            article: about.id.article,
            headline: pages.headline(about.id),
            tokens: extent.words,
            places: places.iter().map(|place| (place.first - extent.first) as f32 / length).collect(),
            spans: pages.spans(places),
        })
    };
    (articles().count() as u32, articles().take(limit).filter_map(row).collect())
}

/// How often a node occurs in each year, month or day of which the part has articles, in order of time. Articles of which less
/// than that is known are left out.
#[must_use]
pub fn series(index: &Index, part: &Part, places: &[Place], by: Period) -> Vec<SeriesRow> {
    let mut periods: BTreeMap<u32, (u32, u32, u64)> = BTreeMap::new();
    let period = |entry: u32| {
        let date = index.about(entry).map_or(0, |about| about.date);
        match by {
            Period::Year if date > 0 => Some(date / 10_000 * 10_000),
            Period::Month if !(date / 100).is_multiple_of(100) => Some(date / 100 * 100),
            Period::Day if !date.is_multiple_of(100) => Some(date),
            _ => None,
        }
    };
    for &entry in &part.entries {
        if let Some(period) = period(entry) {
            periods.entry(period).or_default().2 += index.extent(entry).map_or(0, |extent| u64::from(extent.words));
        }
    }
    for places in places.chunk_by(|a, b| a.entry == b.entry) {
        if let Some(counts) = places.first().and_then(|place| periods.get_mut(&period(place.entry)?)) {
            counts.0 += places.len() as u32;
            counts.1 += 1;
        }
    }
    let row = |(period, (count, articles, tokens)): (u32, (u32, u32, u64))| SeriesRow {
        date: date(period),
        count,
        articles,
        tokens,
        per_million: per_million(u64::from(count), tokens),
    };
    periods.into_iter().map(row).collect()
}
