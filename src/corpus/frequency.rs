//! The frequency list of a selection.

use super::Part;
use crate::index::Index;
use crate::index::best::best;
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
    for (at, &(id, count)) in counts.iter().enumerate() {
        pace.at(at, counts.len()).await;
        rows.push(row(index, part, id, count));
    }
    (total, rows)
}

#[inline(never)]
fn row(index: &Index, part: &Part, id: TypeId, count: u32) -> WordRow {
    let held = &part.held(index, id);
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
