//! Places by their names, and the city that a page is of.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Gazetteer, Id, Level, Place, part};
use crate::measure::hamming;

/// Peoples and what else stands between the name of a region and 自治区, in the names of regions and districts.
const AUTONOMOUS: [&str; 4] = ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区"];

/// The names of all places, sorted.
pub(super) fn names(text: &str, places: &[Place]) -> Vec<(Range<u32>, Id)> {
    let mut names = Vec::with_capacity(places.len() * 5 / 4);
    for (place, id) in places.iter().zip(0..) {
        names.push((place.name.clone(), id));
        if let Some(short) = short(part(text, &place.name), place.level) {
            names.push((place.name.start..place.name.start + short.len() as u32, id));
        }
    }
    names.sort_by(|one, other| part(text, &one.0).cmp(part(text, &other.0)).then(one.1.cmp(&other.1)));
    names
}

/// What a place is called without its ending: 湖南, 株洲, 醴陵; not of districts and towns.
fn short(name: &str, level: Level) -> Option<&str> {
    let short = match level {
        Level::Province => {
            let regions = AUTONOMOUS.iter().chain(&["特别行政区", "省", "市"]);
            regions.into_iter().find_map(|ending| name.strip_suffix(ending))
        }
        Level::City => {
            name.strip_suffix('市').or_else(|| name.strip_suffix("地区")).or_else(|| name.strip_suffix('盟'))
        }
        Level::County => name.strip_suffix(['县', '市']),
        Level::Town => None,
    }?;
    short.chars().nth(1).map(|_| short)
}

impl Gazetteer {
    /// All places of this name.
    pub(crate) fn named(&self, name: &str) -> &[(Range<u32>, Id)] {
        let first = self.names.partition_point(|(own, _)| part(&self.text, own) < name);
        let last = first + self.names[first..].partition_point(|(own, _)| part(&self.text, own) == name);
        &self.names[first..last]
    }

    /// The region that most of what is told lies in, and its city where one holds most of it: of names and how often each is told.
    pub(crate) fn home<'n>(&self, told: impl Iterator<Item = (&'n str, usize)>) -> Option<Home> {
        let mut votes: FxHashMap<Id, f32> = FxHashMap::default();
        let mut all = 0.0;
        for (name, often) in told {
            let named = self.named(name);
            let weight = often as f32 / named.len().max(1) as f32;
            for (_, id) in named {
                for around in std::iter::once(*id).chain(self.around(*id)) {
                    if self.level(around).is_some_and(|level| level <= Level::City) {
                        *votes.entry(around).or_default() += weight;
                    }
                }
                all += weight;
            }
        }
        let best = |level: Level, within: Option<Id>| {
            let own = votes.iter().filter(|(id, _)| {
                self.level(**id) == Some(level) && within.is_none_or(|within| self.is_in(**id, within))
            });
            own.max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)))
        };
        let (&province, votes_of_province) = best(Level::Province, None)?;
        let city = best(Level::City, Some(province)).filter(|(_, votes)| **votes * 2.0 > *votes_of_province);
        let (city, _) = city.unzip();
        (*votes_of_province * 2.0 > all).then_some(Home { province, city: city.copied() })
    }

    /// Which of the places of this name is meant where this is home: the one there, else the only one.
    pub(crate) fn meant(&self, name: &str, home: Option<Home>) -> Option<Id> {
        let named = self.named(name);
        let only = |within: Option<Id>| {
            // 云龙 without 县 may be anything, away from home.
            let whole = |id: Id| self.name(id) == name || self.level(id) < Some(Level::County);
            let here = |id: &Id| within.map_or_else(|| whole(*id), |within| self.is_in(*id, within));
            let mut own = named.iter().map(|(_, id)| *id).filter(here);
            // A city and its county of one name: the larger is meant.
            let first = own.next()?;
            own.all(|other| self.is_in(other, first)).then_some(first)
        };
        let home = home.iter().flat_map(|home| [home.city, Some(home.province)]).flatten();
        home.map(Some).chain([None]).find_map(only)
    }

    /// The places in this one that end as the name does and differ from it by one character.
    pub(crate) fn like(&self, name: &str, ending: &str, within: Id) -> Vec<&str> {
        let Some(stem) = name.strip_suffix(ending) else { return Vec::new() };
        let differs = |other: &str| other.strip_suffix(ending).is_some_and(|other| hamming(stem, other) == Some(1));
        let own = (0..self.places.len() as Id).filter(|id| differs(self.name(*id)) && self.is_in(*id, within));
        own.map(|id| self.name(id)).collect()
    }
}

/// Where a page is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Home {
    pub(crate) province: Id,
    pub(crate) city: Option<Id>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &[u8] = "甲省\n\t东城市\n\t\t河口区 金山街道 白石镇\n\t\t山口县 白水镇\n\t西城市\n\t\t湖口区 金山街道\n乙市\n\t\t海口区 金山街道\n".as_bytes();

    fn names(gazetteer: &Gazetteer, id: Option<Id>) -> Vec<&str> {
        id.into_iter().flat_map(|id| gazetteer.around(id)).map(|id| gazetteer.name(id)).collect()
    }

    #[test]
    fn a_name_that_stands_often_is_the_one_at_home() {
        let gazetteer = Gazetteer::new(LINES).unwrap();
        let home = gazetteer.home([("东城", 3), ("白石镇", 1)].into_iter());
        assert_eq!(names(&gazetteer, gazetteer.meant("金山街道", home)), ["河口区", "东城市", "甲省"]);
        assert_eq!(gazetteer.meant("金山街道", None), None);
        assert_eq!(names(&gazetteer, gazetteer.meant("白水镇", None)), ["山口县", "东城市", "甲省"]);
        // What lies in a municipality has no city between.
        assert_eq!(names(&gazetteer, gazetteer.meant("海口区", None)), ["乙市"]);
    }

    #[test]
    fn a_page_of_two_regions_is_at_home_in_neither() {
        let gazetteer = Gazetteer::new(LINES).unwrap();
        assert_eq!(gazetteer.home([("甲省", 1), ("乙市", 1)].into_iter()), None);
        let home = gazetteer.home([("东城市", 1), ("西城市", 1)].into_iter()).unwrap();
        assert_eq!((gazetteer.name(home.province), home.city), ("甲省", None));
    }

    #[test]
    fn what_differs_by_one_character_is_like_it() {
        let gazetteer = Gazetteer::new(LINES).unwrap();
        let province = gazetteer.meant("甲省", None).unwrap();
        assert_eq!(gazetteer.like("白云镇", "镇", province), ["白石镇", "白水镇"]);
        assert_eq!(gazetteer.like("白石乡", "镇", province), <[&str; 0]>::default());
    }
}
