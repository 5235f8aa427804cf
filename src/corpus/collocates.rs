//! Collocates: the words that stand near a node.

use super::Part;
use super::around::{after, before};
use super::node::Place;
use crate::index::Index;
use crate::index::best::best;
use crate::index::lexicon::TypeId;
use crate::index::stream::Token;
use crate::measure::{Cooccurrence, log_dice};
use crate::pace::Pace;
use crate::wire::{CollocateOrder, CollocateRow};

/// Words of the window at most, on either side.
pub const MOST_WORDS: u32 = 50;

/// What of the collocates is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Words to the left that are near, at most [`MOST_WORDS`].
    pub left: u32,
    /// Words to the right that are near, at most [`MOST_WORDS`].
    pub right: u32,
    /// Whether a window goes on beyond the end of a sentence. It never leaves its paragraph.
    pub across: bool,
    /// A collocate stands near so often at least.
    pub least: u32,
    /// The greatest of this first.
    pub order: CollocateOrder,
    /// Rows at most.
    pub limit: usize,
}

/// The collocates of a node that stands at these places, and how many there are. Equals come in the order in which the
/// library first has them.
///
/// A window is so many words to each side of one occurrence of the node; marks are no words, and the words of the node itself
/// are not in it. What is counted are co-occurrences: a word in the windows of two nodes is counted with each. A word that
/// the node begins or ends within is no collocate of it.
pub async fn collocates(
    index: &Index,
    part: &Part,
    places: &[Place],
    options: Options,
    pace: &Pace,
) -> (u32, Vec<CollocateRow>) {
    let (left, right) = (options.left.min(MOST_WORDS), options.right.min(MOST_WORDS));
    let mut near = Near { counts: vec![0; index.lexicon().len()], types: Vec::new(), across: options.across };
    for (at, place) in places.iter().enumerate() {
        pace.at_small(at, places.len()).await;
        near.take(before(index, place.first).map(|(_, token)| token), left);
        near.take(after(index, place.end()).map(|(_, token)| token), right);
    }
    let counts = part.counts(index, pace).await;
    let pair = |id: TypeId| Cooccurrence {
        observed: u64::from(near.counts[id as usize]),
        node: places.len() as u64,
        collocate: u64::from(counts[id as usize]),
        tokens: part.tokens,
        window: left + right,
    };
    let often = near.types.iter().filter(|id| near.counts[**id as usize] >= options.least.max(1));
    let rows: Vec<(f64, TypeId)> = often.map(|id| (value(&pair(*id), options.order), *id)).collect();
    let total = rows.len() as u32;
    let rows = best(rows, options.limit, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    (total, rows.into_iter().map(|(_, id)| row(index, id, &pair(id))).collect())
}

/// The types that stand near, and how often.
struct Near {
    counts: Vec<u32>,
    types: Vec<TypeId>,
    across: bool,
}

impl Near {
    fn take(&mut self, tokens: impl Iterator<Item = Token>, words: u32) {
        let mut words = words;
        for token in tokens {
            if words == 0 || (token.is_stop() && !self.across) {
                return;
            }
            if token.is_word() {
                words -= 1;
                let count = &mut self.counts[token.id() as usize];
                *count += 1;
                if *count == 1 {
                    self.types.push(token.id());
                }
            }
        }
    }
}

/// The measure that is sorted by. One that is not defined, which none is of what was observed, is 0.
fn value(pair: &Cooccurrence, order: CollocateOrder) -> f64 {
    match order {
        CollocateOrder::LogDice => log_dice(pair.observed, pair.node, pair.collocate).unwrap_or(0.0),
        CollocateOrder::LogLikelihood => pair.log_likelihood(),
        CollocateOrder::Mi => pair.mutual_information().unwrap_or(0.0),
        CollocateOrder::Mi3 => pair.mutual_information_cubed().unwrap_or(0.0),
        CollocateOrder::T => pair.t_score().unwrap_or(0.0),
        CollocateOrder::DeltaP => pair.delta_p().unwrap_or(0.0),
        CollocateOrder::Observed => pair.observed as f64,
    }
}

fn row(index: &Index, id: TypeId, pair: &Cooccurrence) -> CollocateRow {
    CollocateRow {
        word: index.lexicon().word(id).to_owned(),
        pos: index.lexicon().pos(id).to_owned(),
        observed: pair.observed as u32,
        expected: pair.expected(),
        node: pair.node as u32,
        count: pair.collocate as u32,
        mi: value(pair, CollocateOrder::Mi),
        mi3: value(pair, CollocateOrder::Mi3),
        t: value(pair, CollocateOrder::T),
        log_likelihood: value(pair, CollocateOrder::LogLikelihood),
        log_dice: value(pair, CollocateOrder::LogDice),
        delta_p: value(pair, CollocateOrder::DeltaP),
        delta_p_reverse: pair.delta_p_reverse().unwrap_or(0.0),
    }
}
