//! Names kept whole: the texts of a page cut as another cuts them, but with each name of a person, a place or an organisation
//! as one token.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Finder;
use super::entities::{self, Name};
use super::reading::{self, of_text, split};
use crate::model::Document;
use crate::segment::Cut;
use crate::wire::facts::EntityKind;

/// Cuts the texts of one page, in the order in which the index takes them.
pub struct Whole<'c, C> {
    cutter: &'c mut C,
    /// Where the names stand in each text that is still to come, in bytes, the next text last.
    texts: Vec<Vec<Range<u32>>>,
    /// What the names are.
    kinds: FxHashMap<String, EntityKind>,
}

impl Finder<'_> {
    /// What cuts the texts of this page as the cutter does, but keeps names whole.
    pub fn whole<'c, C: Cut>(&self, document: &Document, cutter: &'c mut C) -> Whole<'c, C> {
        let segmenter = self.vocabulary.segmenter();
        let readings = reading::readings(document, 0, &self.vocabulary);
        let (_, names) = entities::find(&readings, &self.vocabulary);
        let (mut texts, mut kinds, mut names) = (Vec::new(), FxHashMap::default(), names.as_slice());
        for reading in &readings {
            let own = split(&mut names, |name: &Name| name.article == reading.article);
            for (at, text) in reading.texts.iter().enumerate() {
                let mut ranges = Vec::new();
                for name in of_text(own, at) {
                    let range = text.plain().printed(name.stretch.clone());
                    let last = ranges.last().map_or(0, |last: &Range<u32>| last.end);
                    let is_free = |word: &&str| range.start as u32 >= last && !segmenter.is_removed(word);
                    if let Some(word) = text.words().get(range.clone()).filter(is_free) {
                        kinds.entry(word.to_owned()).or_insert(name.fact.kind);
                        ranges.push(range.start as u32..range.end as u32);
                    }
                }
                texts.push(ranges);
            }
        }
        texts.reverse();
        Whole { cutter, texts, kinds }
    }
}

impl<C: Cut> Cut for Whole<'_, C> {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        let first = ends.len();
        self.cutter.ends(text, ends);
        let names = self.texts.pop().unwrap_or_default();
        if !names.is_empty() {
            let cut = ends.split_off(first);
            join(&cut, &names, ends);
        }
    }

    fn pos<'a>(&'a self, word: &'a str) -> &'a str {
        match (self.cutter.pos(word), self.kinds.get(word)) {
            ("x", Some(EntityKind::Person)) => "nr",
            ("x", Some(EntityKind::Place)) => "ns",
            ("x", Some(EntityKind::Organisation)) => "nt",
            (pos, _) => pos,
        }
    }

    fn persons(&self) -> Option<Vec<&str>> {
        let persons = self.kinds.iter().filter(|(_, kind)| **kind == EntityKind::Person);
        Some(persons.map(|(name, _)| name.as_str()).collect())
    }
}

/// Adds the ends of the tokens, but for those within a name; a name begins and ends a token.
fn join(cut: &[u32], names: &[Range<u32>], ends: &mut Vec<u32>) {
    let mut last = 0;
    let mut put = |end: u32| {
        if end > last {
            ends.push(end);
            last = end;
        }
    };
    let mut rest = cut;
    for name in names {
        let (before, from) = rest.split_at(rest.partition_point(|&end| end < name.start));
        before.iter().copied().chain([name.start, name.end]).for_each(&mut put);
        rest = &from[from.partition_point(|&end| end <= name.end)..];
    }
    rest.iter().copied().for_each(put);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cut: &[u32], names: &[(u32, u32)], expected: &[u32]) {
        let names: Vec<Range<u32>> = names.iter().map(|&(start, end)| start..end).collect();
        let mut ends = vec![99];
        join(cut, &names, &mut ends);
        assert_eq!(ends[1..], *expected);
    }

    #[test]
    fn a_name_is_one_token_wherever_it_was_cut() {
        check(&[3, 6, 9, 12], &[(3, 9)], &[3, 9, 12]);
        check(&[3, 6, 9, 12], &[(0, 6), (6, 12)], &[6, 12]);
        // Words that reach into it end where it begins, and begin where it ends.
        check(&[6, 12], &[(3, 9)], &[3, 9, 12]);
        check(&[12], &[(0, 3), (3, 6)], &[3, 6, 12]);
        check(&[3, 6], &[], &[3, 6]);
    }
}
