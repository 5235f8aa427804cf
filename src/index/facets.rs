//! Facets: what else could be chosen, and how many articles each choice would show.

use rustc_hash::FxHashMap;

use super::{About, Index, names::Names};
use crate::wire::{Choice, Facet, FacetCount, FacetReport};

/// Upper bounds of the classes of length, in characters; the last class has none.
const LENGTHS: [u32; 4] = [200, 500, 1000, 3000];

/// Values of a facet that are told at most, where they are by most articles: nobody looks through more.
const MOST_ROWS: usize = 300;

/// A choice among the values of one facet, as numbers.
struct Chosen {
    facet: Facet,
    values: Vec<u32>,
}

impl Index {
    /// Of the articles (by number, in order), those that all choices hold, and the counts of every facet. A facet's own
    /// choice does not narrow its own counts, so that they tell what another choice would show.
    #[must_use]
    pub fn choose(&self, entries: &[u32], choices: &[Choice]) -> (Vec<u32>, Vec<FacetReport>) {
        let chosen = self.chosen(choices);
        let detail = Detail::of(choices);
        let mut counts: Vec<FxHashMap<u32, u32>> = vec![FxHashMap::default(); Facet::ALL.len()];
        let mut held = Vec::new();
        let mut values = Vec::new();
        for &entry in entries {
            let Some(about) = self.about(entry) else { continue };
            let mut missed = chosen.iter().filter(|choice| !self.is_held(entry, about, choice, &mut values));
            let first = missed.next().map(|choice| choice.facet);
            if missed.next().is_some() {
                continue;
            }
            if first.is_none() {
                held.push(entry);
            }
            for (facet, counts) in Facet::ALL.into_iter().zip(&mut counts) {
                if first.is_none_or(|missed| missed == facet) {
                    self.values(entry, about, facet, &mut values);
                    for value in values.iter().filter(|value| facet != Facet::Date || detail.shows(**value)) {
                        *counts.entry(*value).or_default() += 1;
                    }
                }
            }
        }
        let reports = Facet::ALL.into_iter().zip(&counts).map(|(facet, counts)| self.report(facet, counts, choices));
        (held, reports.collect())
    }

    fn chosen(&self, choices: &[Choice]) -> Vec<Chosen> {
        let of = |facet| {
            let own = choices.iter().filter(|choice| choice.facet == facet);
            // A value that no article has stays a choice, which then holds nothing.
            Chosen { facet, values: own.map(|choice| self.value(facet, &choice.value).unwrap_or(u32::MAX)).collect() }
        };
        let all = Facet::ALL.into_iter().map(of);
        all.filter(|chosen| !chosen.values.is_empty()).collect()
    }

    fn is_held(&self, entry: u32, about: &About, chosen: &Chosen, room: &mut Vec<u32>) -> bool {
        self.values(entry, about, chosen.facet, room);
        room.iter().any(|value| chosen.values.contains(value))
    }

    /// The values that an article has, as numbers. A day is of its month and its year too.
    fn values(&self, entry: u32, about: &About, facet: Facet, values: &mut Vec<u32>) {
        values.clear();
        match facet {
            Facet::Paper => values.extend(about.paper),
            Facet::Date if about.date == 0 => {}
            Facet::Date => {
                values.extend([about.date / 10_000 * 10_000, about.date / 100 * 100, about.date]);
                values.dedup();
            }
            Facet::Column => values.extend(about.column),
            Facet::Reporter => values.extend(&about.reporters),
            Facet::Place => values.extend(about.place),
            Facet::Person => values.extend_from_slice(self.people().of(entry)),
            Facet::Length => values.push(LENGTHS.iter().filter(|most| about.characters >= **most).count() as u32),
        }
    }

    fn names(&self, facet: Facet) -> Option<&Names> {
        match facet {
            Facet::Paper => Some(&self.papers),
            Facet::Column => Some(&self.columns),
            Facet::Reporter => Some(&self.reporters),
            Facet::Place => Some(&self.places),
            Facet::Person | Facet::Date | Facet::Length => None,
        }
    }

    fn value(&self, facet: Facet, written: &str) -> Option<u32> {
        match (facet, self.names(facet)) {
            (_, Some(names)) => names.known(written),
            (Facet::Person, _) => self.lexicon.find(written),
            (Facet::Date, _) => Some(super::day(written)),
            _ => (0..=LENGTHS.len() as u32).find(|class| length(*class) == written),
        }
    }

    fn written(&self, facet: Facet, value: u32) -> String {
        match (facet, self.names(facet)) {
            (_, Some(names)) => names.all().get(value as usize).cloned().unwrap_or_default(),
            (Facet::Person, _) => self.lexicon.word(value).to_owned(),
            (Facet::Date, _) => date(value),
            _ => length(value),
        }
    }

    /// The values that would show something, and those that are chosen: dates and lengths in their order, all else by
    /// most articles, then in the order of the library.
    fn report(&self, facet: Facet, counts: &FxHashMap<u32, u32>, choices: &[Choice]) -> FacetReport {
        let mut rows: Vec<(u32, u32)> = counts.iter().map(|(value, count)| (*value, *count)).collect();
        rows.sort_unstable();
        if !matches!(facet, Facet::Date | Facet::Length) {
            rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            rows.truncate(MOST_ROWS);
        }
        let mut rows: Vec<FacetCount> =
            rows.into_iter().map(|(value, count)| FacetCount { value: self.written(facet, value), count }).collect();
        for choice in choices.iter().filter(|choice| choice.facet == facet) {
            if rows.iter().all(|row| row.value != choice.value) {
                let count = self.value(facet, &choice.value).and_then(|value| counts.get(&value).copied());
                rows.push(FacetCount { value: choice.value.clone(), count: count.unwrap_or(0) });
            }
        }
        FacetReport { facet, rows }
    }
}

/// How far dates are told apart: years always, the months of a chosen year, the days of a chosen month.
struct Detail {
    chosen: Vec<u32>,
}

impl Detail {
    fn of(choices: &[Choice]) -> Self {
        let dates = choices.iter().filter(|choice| choice.facet == Facet::Date);
        Self { chosen: dates.map(|choice| super::day(&choice.value)).collect() }
    }

    fn shows(&self, date: u32) -> bool {
        let within = |chosen: &u32| match (chosen / 100 % 100, chosen % 100) {
            (0, _) => date.is_multiple_of(100) && date / 10_000 == chosen / 10_000,
            _ => date / 100 == chosen / 100 || (date.is_multiple_of(100) && date / 10_000 == chosen / 10_000),
        };
        date.is_multiple_of(10_000) || self.chosen.iter().any(within)
    }
}

/// A date as far as it is known, in the form of ISO 8601.
#[must_use]
pub fn date(value: u32) -> String {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    match (month, day) {
        (0, _) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// A class of length: `0-199`, …, `3000-`.
fn length(class: u32) -> String {
    let class = class as usize;
    let least = class.checked_sub(1).and_then(|before| LENGTHS.get(before)).unwrap_or(&0);
    LENGTHS.get(class).map_or_else(|| format!("{least}-"), |most| format!("{least}-{}", most - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_as_far_as_they_are_chosen() {
        let shows = |chosen: &[u32], date| Detail { chosen: chosen.to_vec() }.shows(date);
        assert!(shows(&[], 20_210_000) && !shows(&[], 20_210_400) && !shows(&[], 20_210_407));
        assert!(
            shows(&[20_210_000], 20_210_400) && !shows(&[20_210_000], 20_210_407) && !shows(&[20_210_000], 20_200_400)
        );
        assert!(
            shows(&[20_210_400], 20_210_407) && shows(&[20_210_400], 20_210_500) && !shows(&[20_210_400], 20_210_501)
        );
    }

    #[test]
    fn values_are_written_and_read() {
        assert_eq!([date(20_210_000), date(20_210_400), date(20_210_407)], ["2021", "2021-04", "2021-04-07"]);
        assert_eq!([length(0), length(1), length(4)], ["0-199", "200-499", "3000-"]);
    }
}
