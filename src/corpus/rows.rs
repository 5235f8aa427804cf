//! Counting all rows of so many symbols, words or characters, that follow each other.
//!
//! A row is known by the two rows that it is longer than by one symbol: its beginning and its end. No row is more frequent
//! than these, so each step looks only at what the step before found often enough.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rustc_hash::FxBuildHasher;

use crate::pace::Pace;

/// No row begins here: a border is too near, or what begins here is too rare. As a symbol, a border.
pub(super) const NONE: u32 = u32::MAX;

/// The rows of one length.
pub(super) struct Rows {
    /// The number of the row that begins at each symbol.
    pub(super) begins: Vec<u32>,
    /// How often each row occurs, by its number.
    pub(super) counts: Vec<u32>,
    /// The rows of one symbol less with which each begins and ends. Symbols have none.
    pub(super) parts: Vec<(u32, u32)>,
}

impl Rows {
    /// The symbols, which are numbers below `different`, themselves. Those that occur less often than `least` are left out.
    pub(super) fn new(symbols: Vec<u32>, different: usize, least: u32) -> Self {
        let mut rows = Self { begins: symbols, counts: vec![0; different], parts: Vec::new() };
        rows.count(least);
        rows
    }

    /// Goes on to the rows of one symbol more.
    pub(super) async fn lengthen(&mut self, least: u32, pace: &Pace) {
        let mut numbers: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
        self.parts.clear();
        // Each place is read before it is written: what begins there, and what begins at the next.
        for at in 0..self.begins.len() {
            pace.at_small(at, self.begins.len()).await;
            let (row, next) = (self.begins[at], self.begins.get(at + 1).copied().unwrap_or(NONE));
            if row == NONE || next == NONE {
                self.begins[at] = NONE;
                continue;
            }
            self.begins[at] = match numbers.entry(u64::from(row) << 32 | u64::from(next)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(place) => {
                    self.parts.push((row, next));
                    *place.insert(self.parts.len() as u32 - 1)
                }
            };
        }
        self.counts = vec![0; self.parts.len()];
        self.count(least);
    }

    fn count(&mut self, least: u32) {
        for row in &self.begins {
            if let Some(count) = self.counts.get_mut(*row as usize) {
                *count += 1;
            }
        }
        for row in &mut self.begins {
            if self.counts.get(*row as usize).is_some_and(|count| *count < least) {
                *row = NONE;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pace::whole;

    #[test]
    fn rows_grow_from_what_is_frequent() {
        // 0 1 0 1 2 | 0 1
        let mut rows = Rows::new(vec![0, 1, 0, 1, 2, NONE, 0, 1], 3, 2);
        assert_eq!((rows.counts.clone(), rows.begins[4]), (vec![3, 3, 1], NONE));
        whole(rows.lengthen(2, &Pace::steady()));
        assert_eq!(rows.begins, [0, NONE, 0, NONE, NONE, NONE, 0, NONE]);
        assert_eq!((rows.parts.clone(), rows.counts.clone()), (vec![(0, 1), (1, 0)], vec![3, 1]));
        whole(rows.lengthen(2, &Pace::steady()));
        assert!(rows.begins.iter().all(|row| *row == NONE));
    }
}
