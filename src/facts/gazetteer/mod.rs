//! The divisions of China, from provinces down to streets and towns: what lies in what.

mod lookup;
mod within;

use std::error::Error;
use std::fmt;
use std::io::Read;
use std::ops::Range;

use flate2::read::GzDecoder;

pub(crate) use lookup::Home;
pub(super) use within::{home, resolve};

/// How far down a place stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// 省, 自治区, 直辖市.
    Province,
    /// 市, 州, 盟.
    City,
    /// 区, 县, 县级市.
    County,
    /// 街道, 镇, 乡.
    Town,
}

/// Index of a place in the gazetteer.
pub(crate) type Id = u32;

struct Place {
    name: Range<u32>,
    parent: Option<Id>,
    level: Level,
}

/// The divisions of China.
pub struct Gazetteer {
    text: String,
    places: Vec<Place>,
    /// Names, whole and without what they end in, with their places, sorted by the name.
    names: Vec<(Range<u32>, Id)>,
}

/// Why bytes are no gazetteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GazetteerError {
    /// It cannot be unpacked, or is no text.
    Damaged,
    /// It has no province.
    Empty,
}

impl fmt::Display for GazetteerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "地名表已损坏 · The gazetteer is damaged",
            Self::Empty => "地名表是空的 · The gazetteer is empty",
        })
    }
}

impl Error for GazetteerError {}

/// The most that it may unpack to: a hundred times what it holds today would be no gazetteer.
const MOST: u64 = 64 << 20;

impl Gazetteer {
    /// Reads lines of names, a tab before them for each level down, and the towns of a county behind it, parted by spaces; with gzip
    /// around or without.
    ///
    /// # Errors
    /// Why the bytes are none.
    pub fn new(bytes: &[u8]) -> Result<Self, GazetteerError> {
        let mut text = String::new();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let unpacked = GzDecoder::new(bytes).take(MOST).read_to_string(&mut text);
            unpacked.map_err(|_| GazetteerError::Damaged)?;
        } else {
            std::str::from_utf8(bytes).map_err(|_| GazetteerError::Damaged)?.clone_into(&mut text);
        }
        let places = places(&text);
        if places.is_empty() {
            return Err(GazetteerError::Empty);
        }
        let names = lookup::names(&text, &places);
        Ok(Self { text, places, names })
    }

    pub(crate) fn name(&self, id: Id) -> &str {
        self.places.get(id as usize).map_or("", |place| part(&self.text, &place.name))
    }

    pub(crate) fn level(&self, id: Id) -> Option<Level> {
        self.places.get(id as usize).map(|place| place.level)
    }

    /// What the place lies in, from the smallest to the largest.
    pub(crate) fn around(&self, id: Id) -> impl Iterator<Item = Id> {
        let parent = |id: &Id| self.places.get(*id as usize).and_then(|place| place.parent);
        std::iter::successors(parent(&id), move |id| parent(id))
    }

    /// Whether the place is the other or lies in it.
    pub(crate) fn is_in(&self, id: Id, other: Id) -> bool {
        id == other || self.around(id).any(|around| around == other)
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer").field("places", &self.places.len()).finish()
    }
}

fn part<'t>(text: &'t str, range: &Range<u32>) -> &'t str {
    text.get(range.start as usize..range.end as usize).unwrap_or_default()
}

fn places(text: &str) -> Vec<Place> {
    const LEVELS: [Level; 3] = [Level::Province, Level::City, Level::County];
    let mut places: Vec<Place> = Vec::new();
    // The last place of each level: what a province holds without a city between has the province around it.
    let mut open: [Option<Id>; 3] = [None; 3];
    let mut start = 0;
    for line in text.split('\n') {
        let tabs = line.len() - line.trim_start_matches('\t').len();
        let depth = tabs.min(LEVELS.len() - 1);
        let mut at = start + tabs;
        for (number, name) in line.trim_start_matches('\t').split(' ').enumerate() {
            let range = at as u32..(at + name.len()) as u32;
            at += name.len() + 1;
            if name.is_empty() {
                continue;
            }
            let above = if number == 0 { &open[..depth] } else { &open[..=depth] };
            let parent = above.iter().rev().copied().flatten().next();
            let level = if number == 0 { LEVELS[depth] } else { Level::Town };
            let id = places.len() as Id;
            places.push(Place { name: range, parent, level });
            if number == 0 {
                open[depth] = Some(id);
                open[depth + 1..].fill(None);
            }
        }
        start += line.len() + 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_gazetteer_is_told() {
        assert_eq!(Gazetteer::new(b"").err(), Some(GazetteerError::Empty));
        assert_eq!(Gazetteer::new(&[0xff, 0xfe]).err(), Some(GazetteerError::Damaged));
        assert_eq!(Gazetteer::new(&[0x1f, 0x8b, 8, 0]).err(), Some(GazetteerError::Damaged));
    }
}
