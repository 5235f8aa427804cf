//! Places as a tree: each below what it lies in, and counted with what lies in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Page, entities::merged, first};
use crate::wire::PlaceRow;
use crate::wire::facts::{Entity, EntityKind, Mention};

/// What texts leave out of a name where it is clear: 株洲 is 株洲市.
const ENDINGS: [&str; 8] = ["省", "市", "县", "区", "旗", "自治区", "自治州", "自治县"];

/// From the largest place down to one, by name.
type Path = Vec<String>;

/// What is told of a place.
#[derive(Debug, Default)]
struct Told {
    /// As texts tell it at its fullest, if they do.
    name: Option<String>,
    mentions: Vec<Mention>,
    /// Of it and of what lies in it.
    in_all: u32,
    articles: BTreeSet<(u32, u32)>,
}

/// Each place after the one that it lies in; beside each other the most told first, then in the order of the pages.
#[inline(never)]
pub(in crate::engine) fn places(pages: &[Page<'_>], limit: u32) -> (u32, Vec<PlaceRow>) {
    let entities = merged(pages, EntityKind::Place);
    let own = |entity: &Entity| entity.within.iter().chain([&entity.name]).cloned().collect::<Path>();
    let paths: Vec<Path> = entities.iter().map(own).collect();
    let known = Known::of(&paths);
    let mut tree: BTreeMap<Path, Told> = BTreeMap::new();
    for (entity, path) in entities.into_iter().zip(&paths) {
        let path = known.full(path);
        for depth in 1..=path.len() {
            let told = tree.entry(path[..depth].to_vec()).or_default();
            told.in_all += entity.mentions.len() as u32;
            told.articles.extend(entity.mentions.iter().map(|mention| (mention.page, mention.article)));
        }
        let told = tree.entry(path).or_default();
        told.mentions.extend(entity.mentions);
        told.name = told.name.take().into_iter().chain([entity.name]).max_by_key(String::len);
    }
    let mut below: HashMap<&[String], Vec<(&Path, &Told)>> = HashMap::new();
    for (path, told) in &tree {
        below.entry(&path[..path.len() - 1]).or_default().push((path, told));
    }
    for beside in below.values_mut() {
        beside.sort_by_key(|(_, told)| (std::cmp::Reverse(told.in_all), told.articles.first().copied()));
    }
    // The last is the next.
    let mut next: Vec<(&Path, &Told)> = below.remove([].as_slice()).unwrap_or_default();
    next.reverse();
    let mut rows = Vec::with_capacity(tree.len());
    while let Some((path, told)) = next.pop() {
        rows.extend(row(path, told));
        next.extend(below.remove(path.as_slice()).into_iter().flatten().rev());
    }
    first(rows, limit)
}

fn row(path: &Path, told: &Told) -> Option<PlaceRow> {
    let (full, within) = path.split_last()?;
    let place = told.mentions.iter().min();
    Some(PlaceRow {
        name: told.name.as_ref().unwrap_or(full).clone(),
        within: within.to_vec(),
        mentions: told.mentions.len() as u32,
        in_all: told.in_all,
        articles: told.articles.len() as u32,
        page: place.map(|place| place.page),
        article: place.map(|place| place.article),
        span: place.map(|place| place.span),
    })
}

/// The places that are told of or lied in, by name.
struct Known<'a>(HashMap<&'a str, BTreeSet<&'a [String]>>);

impl<'a> Known<'a> {
    fn of(paths: &'a [Path]) -> Self {
        let mut known: HashMap<&str, BTreeSet<&[String]>> = HashMap::new();
        for path in paths {
            for (at, name) in path.iter().enumerate() {
                known.entry(name).or_default().insert(&path[..=at]);
            }
        }
        Self(known)
    }

    /// The same place with the full name of each that it lies in, and below what the largest of them lies in.
    fn full(&self, path: &[String]) -> Path {
        let Some((head, rest)) = path.split_first() else { return Path::new() };
        // What is told without what it lies in is the one place that may be meant.
        let other = self.named(head, |own| own.len() > 1 || own[0] != *head);
        let others: BTreeSet<Path> = other.map(|own| self.spelled(vec![own[0].clone()], &own[1..])).collect();
        let only = others.first().filter(|only| others.len() == 1 && !only.iter().any(|name| rest.contains(name)));
        self.spelled(only.cloned().unwrap_or_else(|| vec![head.clone()]), rest)
    }

    /// A place, and below it others, each by its full name.
    fn spelled(&self, mut path: Path, rest: &[String]) -> Path {
        for name in rest {
            let beside = |own: &[String]| own.split_last().is_some_and(|(last, up)| up == path && last != name);
            let fuller = self.named(name, beside).next().and_then(|own| own.last());
            path.push(fuller.unwrap_or(name).clone());
        }
        path
    }

    /// The places of this name, with or without its ending, that are as asked for.
    fn named(&self, name: &str, asked: impl Fn(&[String]) -> bool) -> impl Iterator<Item = &'a [String]> {
        let names = [""].into_iter().chain(ENDINGS).map(move |ending| format!("{name}{ending}"));
        names.filter_map(|name| self.0.get(name.as_str())).flatten().copied().filter(move |own| asked(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(paths: &[&str], path: &str) -> String {
        let split = |path: &str| path.split('/').map(str::to_owned).collect::<Path>();
        let paths: Vec<Path> = paths.iter().map(|path| split(path)).collect();
        Known::of(&paths).full(&split(path)).join("/")
    }

    #[test]
    fn a_place_is_found_by_the_name_that_texts_shorten() {
        let known = ["江北省/云州市/东城区", "江北省/云州", "东城", "江北", "东城/白水街道", "云州/南村"];
        assert_eq!(full(&known, "江北"), "江北省");
        assert_eq!(full(&known, "江北省/云州"), "江北省/云州市");
        assert_eq!(full(&known, "东城"), "江北省/云州市/东城区");
        assert_eq!(full(&known, "云州/南村"), "江北省/云州市/南村");
        assert_eq!(full(&known, "东城/白水街道"), "江北省/云州市/东城区/白水街道");
        assert_eq!(full(&known, "江北省/云州市/东城区"), "江北省/云州市/东城区");
    }

    #[test]
    fn what_may_be_two_places_is_neither() {
        let known = ["江北省/云州市/东城区", "江南省/海州市/东城区", "东城", "湘江", "湘江/江湾"];
        assert_eq!(full(&known, "东城"), "东城");
        assert_eq!(full(&known, "湘江"), "湘江");
        // A text may say the one of the other and the other of the one.
        assert_eq!(full(&["甲/乙", "乙/甲"], "甲/乙"), "甲/乙");
    }
}
