//! Which of the articles found come first.

use std::cmp::Ordering;

use super::Index;
use super::best::best;
use super::holders::Holder;
use crate::measure::Bm25;

/// An article found and how well it fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// The article's number in the index.
    pub entry: u32,
    /// Its BM25 score: see [`Bm25`].
    pub score: f64,
}

impl Index {
    /// The best of these articles, at most `limit`: the sum of each term's BM25 weight, ties in the order of the library. `terms`
    /// are the articles of each term that should occur, in order; the articles are in order too.
    #[must_use]
    pub fn rank(&self, entries: &[u32], terms: &[&[Holder]], limit: usize) -> Vec<Ranked> {
        let mut ranked: Vec<Ranked> = entries.iter().map(|&entry| Ranked { entry, score: 0.0 }).collect();
        let bm25 = Bm25::default();
        let mean = f64::from(self.words()) / f64::from(self.len().max(1));
        for holders in terms {
            let idf = Bm25::idf(u64::from(self.len()), holders.len() as u64);
            let mut rest = *holders;
            for place in &mut ranked {
                // Where few of the term's articles were found, most of them are leapt over.
                rest = &rest[leap(rest, |holder| holder.entry < place.entry)..];
                if let Some(holder) = rest.first().filter(|holder| holder.entry == place.entry) {
                    let length = self.extent(place.entry).map_or(0, |extent| extent.words);
                    place.score += bm25.weight(idf, f64::from(holder.weight), f64::from(length), mean);
                }
            }
        }
        best(ranked, limit, order)
    }
}

/// How many of a list stand before a place, sought in ever greater steps: quick where it is near.
pub(super) fn leap<T>(list: &[T], before: impl Fn(&T) -> bool) -> usize {
    let (mut low, mut step) = (0, 1);
    while list.get(low + step).is_some_and(&before) {
        low += step;
        step *= 2;
    }
    let high = (low + step).min(list.len());
    low + list[low..high].partition_point(before)
}

fn order(a: &Ranked, b: &Ranked) -> Ordering {
    b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaps_land_on_the_first_that_is_not_before() {
        let holders: Vec<Holder> = [1, 3, 4, 8, 9, 20].map(|entry| Holder { entry, weight: 1 }).to_vec();
        let lands = |entry| leap(&holders, |holder| holder.entry < entry);
        assert_eq!([lands(0), lands(1), lands(2), lands(8), lands(10), lands(21)], [0, 0, 1, 3, 5, 6]);
        assert_eq!(leap(&[0; 0], |_| true), 0);
    }

    #[test]
    fn the_best_come_first_and_equals_in_order() {
        let ranked = |entry, score| Ranked { entry, score };
        let all = vec![ranked(0, 1.0), ranked(1, 2.0), ranked(2, 1.0), ranked(3, 3.0)];
        let entries = |limit| best(all.clone(), limit, order).iter().map(|r| r.entry).collect::<Vec<_>>();
        assert_eq!(entries(9), [3, 1, 0, 2]);
        assert_eq!(entries(3), [3, 1, 0]);
        assert_eq!(entries(0), [0; 0]);
    }
}
