//! Keyness: what one part has more, or less, of than another.

use super::Part;
use crate::index::Index;
use crate::index::best::best;
use crate::index::lexicon::TypeId;
use crate::measure::{Contrast, SIMPLE_MATHS_N};
use crate::pace::Pace;
use crate::wire::{KeynessOrder, KeynessRow};

/// What of the list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// A word occurs so often in both together at least.
    pub least: u32,
    /// The greatest of this first.
    pub order: KeynessOrder,
    /// Rows at most.
    pub limit: usize,
}

/// The words of both parts, and how many there are. Equals come by what the target has most of, then in the order in which
/// the library first has them. Nothing is more or less than an empty part has: Log Ratio is then 0 and simple maths 1.
pub async fn keyness(
    index: &Index,
    target: &Part,
    reference: &Part,
    options: Options,
    pace: &Pace,
) -> (u32, Vec<KeynessRow>) {
    let counted = Counted::new(index, target, reference, pace).await;
    let least = u64::from(options.least.max(1));
    // Most words are as seldom as many others: the value for their counts is calculated once.
    let mut seldom = vec![None; SELDOM * SELDOM];
    let mut total = 0;
    let rows = counted.contrasts().filter_map(|(id, contrast)| {
        if contrast.target + contrast.reference < least {
            return None;
        }
        total += 1;
        let (a, b) = (contrast.target as usize, contrast.reference as usize);
        let known = seldom.get_mut(a * SELDOM + b).filter(|_| b < SELDOM);
        let calculated = || value(&contrast, options.order);
        Some((known.map_or_else(calculated, |known| *known.get_or_insert_with(calculated)), id))
    });
    let count = |id: TypeId| counted.contrast(id).target;
    let order = |a: &(f64, TypeId), b: &(f64, TypeId)| {
        b.0.total_cmp(&a.0).then_with(|| count(b.1).cmp(&count(a.1))).then(a.1.cmp(&b.1))
    };
    let first = best(rows, options.limit, order);
    (total, first.into_iter().map(|(_, id)| row(index, id, &counted.contrast(id))).collect())
}

/// How often each type of the lexicon occurs in either of two parts.
pub(super) struct Counted {
    counts: [Vec<u32>; 2],
    tokens: [u64; 2],
}

impl Counted {
    pub(super) async fn new(index: &Index, target: &Part, reference: &Part, pace: &Pace) -> Self {
        let of_target = target.counts(index, pace).await;
        let of_reference = reference.counts_beside(index, target, &of_target, pace).await;
        Self { counts: [of_target, of_reference], tokens: [target.tokens, reference.tokens] }
    }

    /// All types with their counts.
    pub(super) fn contrasts(&self) -> impl Iterator<Item = (TypeId, Contrast)> {
        let [target, reference] = &self.counts;
        let contrasts = target.iter().zip(reference).map(|(target, reference)| self.beside(*target, *reference));
        (0..).zip(contrasts)
    }

    /// The counts of one.
    fn contrast(&self, id: TypeId) -> Contrast {
        let [target, reference] = &self.counts;
        self.beside(target[id as usize], reference[id as usize])
    }

    fn beside(&self, target: u32, reference: u32) -> Contrast {
        let [target_tokens, reference_tokens] = self.tokens;
        Contrast { target: u64::from(target), target_tokens, reference: u64::from(reference), reference_tokens }
    }
}

/// Below this a count is seldom.
const SELDOM: usize = 32;

pub(super) fn value(contrast: &Contrast, order: KeynessOrder) -> f64 {
    match order {
        KeynessOrder::LogLikelihood => contrast.log_likelihood(),
        KeynessOrder::LogRatio => contrast.log_ratio().unwrap_or(0.0),
        // What the reference does not have is more than any percentage; what has no reference is none.
        KeynessOrder::PercentDiff if contrast.reference == 0 && contrast.reference_tokens > 0 => f64::INFINITY,
        KeynessOrder::PercentDiff => contrast.percent_diff().unwrap_or(0.0),
        KeynessOrder::SimpleMaths => contrast.simple_maths(SIMPLE_MATHS_N).unwrap_or(1.0),
    }
}

fn row(index: &Index, id: TypeId, contrast: &Contrast) -> KeynessRow {
    KeynessRow {
        word: index.lexicon().word(id).to_owned(),
        pos: index.lexicon().pos(id).to_owned(),
        target: contrast.target as u32,
        reference: contrast.reference as u32,
        log_likelihood: contrast.log_likelihood(),
        log_ratio: value(contrast, KeynessOrder::LogRatio),
        percent_diff: contrast.percent_diff(),
        simple_maths: value(contrast, KeynessOrder::SimpleMaths),
    }
}
