//! The frequency list of a selection.

use super::Part;
use super::best::best;
use crate::index::Index;
use crate::index::lexicon::TypeId;
use crate::measure;
use crate::pace::Pace;
use crate::wire::WordRow;

/// What of the list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many rows at most.
    pub limit: usize,
    /// Leave out function words.
    pub content_only: bool,
}

/// The list over the articles of a part, most frequent first, ties in the order in which the library first has them; and
/// how many different words there are.
pub async fn frequencies(index: &Index, part: &Part, options: Options, pace: &Pace) -> (u32, Vec<WordRow>) {
    let counts = part.counts(index, pace).await;
    let mut counts: Vec<(TypeId, u32)> = (0..).zip(counts).filter(|(_, count)| *count > 0).collect();
    if options.content_only {
        counts.retain(|(id, _)| index.lexicon().is_content(*id));
    }
    let total = counts.len() as u32;
    let counts = best(counts, options.limit, |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut rows = Vec::with_capacity(counts.len());
    for counts in counts.chunks(AT_ONCE) {
        let types: Vec<TypeId> = counts.iter().map(|(id, _)| *id).collect();
        let held = part.held(index, &types, pace).await;
        rows.extend(counts.iter().zip(held).map(|(&(id, count), held)| row(index, part, id, count, &held)));
    }
    (total, rows)
}

/// How many words are looked for in the articles at once: their counts by article are all in memory.
const AT_ONCE: usize = 1024;

fn row(index: &Index, part: &Part, id: TypeId, count: u32, held: &[(u32, u64)]) -> WordRow {
    WordRow {
        word: index.lexicon().word(id).to_owned(),
        pos: index.lexicon().pos(id).to_owned(),
        count,
        articles: held.len() as u32,
        per_million: measure::per_million(u64::from(count), part.tokens),
        juilland_d: measure::juilland_d(held, part.parts),
        dp: measure::deviation_of_proportions(held, part.tokens),
        dp_norm: measure::deviation_of_proportions_norm(held, part.tokens, part.smallest),
    }
}
