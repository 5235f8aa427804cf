//! How much of what, by unit; and sums of figures of one unit.

use std::collections::HashMap;

use super::{Page, first};
use crate::wire::facts::{Amount, Bound, EntryKind, Quantity};
use crate::wire::{QuantityRow, Told, UnitTotal};

/// Units of which the parts do not add up to a whole: rates, ages, degrees, ranks.
const RATES: [&str; 12] = ["%", "％", "‰", "成", "倍", "折", "岁", "周岁", "度", "℃", "级", "年级"];

/// A sum that tells what is in it.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    count: u32,
    value: f64,
    approximate: bool,
}

impl Sum {
    fn add(&mut self, value: f64, bound: Bound, range: bool) {
        self.count += 1;
        self.value += value;
        self.approximate |= range || bound != Bound::Exact;
    }

    /// What it comes to, of this unit.
    fn of(self, unit: &str) -> Option<f64> {
        (!RATES.contains(&unit)).then_some(self.value)
    }
}

/// All quantities; the units with the most of them first, in each what is counted most often.
#[inline(never)]
pub(in crate::engine) fn quantities(pages: &[Page<'_>], limit: u32) -> (u32, Vec<QuantityRow>) {
    let mut units: HashMap<&str, u32> = HashMap::new();
    let mut groups: HashMap<(&str, Option<&str>), Vec<&Quantity>> = HashMap::new();
    for page in pages {
        for quantity in page.known.facts.quantities.iter().filter(|quantity| page.holds(quantity.article)) {
            *units.entry(&quantity.unit).or_default() += 1;
            groups.entry((&quantity.unit, quantity.of.as_deref())).or_default().push(quantity);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|((unit, of), all), ((other, other_of), others)| {
        let by_unit = units[other].cmp(&units[unit]).then_with(|| unit.cmp(other));
        // What is not said to be counted comes last.
        by_unit
            .then_with(|| of.is_none().cmp(&other_of.is_none()))
            .then_with(|| others.len().cmp(&all.len()))
            .then_with(|| of.cmp(other_of))
    });
    first(groups.into_iter().map(|((unit, of), all)| row(unit, of, &all)).collect(), limit)
}

#[inline(never)]
fn row(unit: &str, of: Option<&str>, all: &[&Quantity]) -> QuantityRow {
    let mut sum = Sum::default();
    all.iter().for_each(|quantity| sum.add(quantity.value, quantity.bound, quantity.upper.is_some()));
    let told = |quantity: &&Quantity| Told {
        text: quantity.text.clone(),
        page: quantity.page,
        article: quantity.article,
        span: quantity.span,
    };
    QuantityRow {
        unit: unit.to_owned(),
        of: of.map(str::to_owned),
        count: sum.count,
        sum: sum.of(unit),
        approximate: sum.approximate,
        least: all.iter().map(|quantity| quantity.value).fold(f64::INFINITY, f64::min),
        most: all.iter().map(|quantity| quantity.upper.unwrap_or(quantity.value)).fold(f64::NEG_INFINITY, f64::max),
        told: all.iter().map(told).collect(),
    }
}

/// What amounts come to, by unit and by the kind of their entry, the most frequent first.
pub(super) fn totals<'a>(amounts: impl Iterator<Item = (EntryKind, &'a Amount)>) -> Vec<UnitTotal> {
    let mut units: HashMap<(EntryKind, &str), Sum> = HashMap::new();
    for (kind, amount) in amounts {
        units.entry((kind, &amount.unit)).or_default().add(amount.value, amount.bound, false);
    }
    let mut totals: Vec<UnitTotal> = units
        .into_iter()
        .map(|((kind, unit), sum)| UnitTotal {
            kind,
            unit: unit.to_owned(),
            count: sum.count,
            sum: sum.of(unit),
            approximate: sum.approximate,
        })
        .collect();
    totals.sort_by(|one, other| {
        let by_count = other.count.cmp(&one.count);
        by_count.then_with(|| one.unit.cmp(&other.unit)).then_with(|| one.kind.cmp(&other.kind))
    });
    totals
}
