//! Two parts side by side: what each has notably more of, what both have.

use super::Part;
use super::keyness::{Counted, value};
use crate::index::Index;
use crate::index::best::best;
use crate::measure::{Contrast, NOTABLE, per_million};
use crate::pace::Pace;
use crate::wire::{CompareRow, KeynessOrder, Side};

/// What of the comparison is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// A word occurs so often in both together at least.
    pub least: u32,
    /// Rows of each side at most.
    pub limit: usize,
}

/// The words of both parts by the side that they stand on, as their keyness tells; and how many there are.
pub async fn compare(
    index: &Index,
    target: &Part,
    reference: &Part,
    options: Options,
    pace: &Pace,
) -> (u32, Vec<CompareRow>) {
    let counted = Counted::new(index, target, reference, pace).await;
    let least = u64::from(options.least.max(1));
    let words = counted.contrasts().filter_map(|(id, contrast)| {
        if contrast.target + contrast.reference < least {
            return None;
        }
        let keyness = contrast.log_likelihood();
        let side = if keyness.abs() >= NOTABLE {
            if keyness > 0.0 { Side::Selection } else { Side::Reference }
        } else if contrast.target > 0 && contrast.reference > 0 && index.lexicon().is_content(id) {
            Side::Both
        } else {
            return None;
        };
        Some((side, contrast, id))
    });
    let (total, words) = arranged(words, options.limit);
    (total, words.into_iter().map(|(side, contrast, id)| row(side, &contrast, index.lexicon().word(id))).collect())
}

/// Names that are told of in the parts, with how often, by the side that they stand on; and how many there are.
#[must_use]
pub fn names(
    names: impl IntoIterator<Item = (String, [u32; 2])>,
    tokens: [u64; 2],
    limit: usize,
) -> (u32, Vec<CompareRow>) {
    let names = names.into_iter().filter_map(|(name, counts)| {
        let side = match counts {
            [0, 0] => return None,
            [_, 0] => Side::Selection,
            [0, _] => Side::Reference,
            _ => Side::Both,
        };
        let [target, reference] = counts.map(u64::from);
        let [target_tokens, reference_tokens] = tokens;
        Some((side, Contrast { target, target_tokens, reference, reference_tokens }, name))
    });
    let (total, names) = arranged(names, limit);
    (total, names.into_iter().map(|(side, contrast, name)| row(side, &contrast, &name)).collect())
}

/// A thing that stands on a side.
type Placed<T> = (Side, Contrast, T);
/// The same with what it is ranked by: how telling it is, how often it occurs on its side, and as which it came.
type Ranked<T> = (f64, u64, usize, Placed<T>);

/// Side after side, at most so many of each: the most telling first of those that set the sides apart, of the others those that are
/// frequent in both. Equals come by their count, then as they came.
fn arranged<T>(all: impl Iterator<Item = Placed<T>>, limit: usize) -> (u32, Vec<Placed<T>>) {
    let mut sides: [Vec<Ranked<T>>; 3] = Default::default();
    let mut total = 0;
    for (at, placed) in all.enumerate() {
        let (side, contrast, _) = &placed;
        let strength = match side {
            Side::Both => {
                let [here, there] = rates(contrast);
                here.min(there)
            }
            Side::Selection | Side::Reference => contrast.log_likelihood().abs(),
        };
        let count = if *side == Side::Reference { contrast.reference } else { contrast.target };
        sides[*side as usize].push((strength, count, at, placed));
        total += 1;
    }
    let rows = sides
        .into_iter()
        .flat_map(|rows| best(rows, limit, |a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2))));
    (total, rows.map(|(.., placed)| placed).collect())
}

fn rates(contrast: &Contrast) -> [f64; 2] {
    [per_million(contrast.target, contrast.target_tokens), per_million(contrast.reference, contrast.reference_tokens)]
}

fn row(side: Side, contrast: &Contrast, word: &str) -> CompareRow {
    let [target_per_million, reference_per_million] = rates(contrast);
    CompareRow {
        side,
        word: word.to_owned(),
        target: contrast.target as u32,
        reference: contrast.reference as u32,
        target_per_million,
        reference_per_million,
        log_likelihood: contrast.log_likelihood(),
        log_ratio: value(contrast, KeynessOrder::LogRatio),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_on_the_side_that_tells_of_them() {
        let told = [("甲", [1, 0]), ("乙", [4, 0]), ("丙", [2, 1]), ("丁", [0, 3]), ("戊", [3, 3]), ("己", [0, 0])];
        let told = told.map(|(name, counts)| (name.to_owned(), counts));
        let (total, rows) = names(told.clone(), [1000, 1000], 9);
        let sides: Vec<(Side, &str)> = rows.iter().map(|row| (row.side, row.word.as_str())).collect();
        let (here, both, there) = (Side::Selection, Side::Both, Side::Reference);
        assert_eq!(sides, [(here, "乙"), (here, "甲"), (both, "戊"), (both, "丙"), (there, "丁")]);
        assert_eq!((total, rows[0].target_per_million, rows[0].reference_per_million), (5, 4000.0, 0.0));
        let (total, rows) = names(told, [1000, 1000], 1);
        assert_eq!((total, rows.len()), (5, 3));
    }

    #[test]
    fn names_beside_nothing_are_told_all_the_same() {
        let (total, rows) = names([("甲".to_owned(), [2, 0])], [1000, 0], 9);
        assert_eq!((total, rows[0].log_likelihood, rows[0].reference_per_million), (1, 0.0, 0.0));
    }
}
