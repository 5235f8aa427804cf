//! How much two texts have in common.

/// Resemblance: the share of all the shingles of two texts that both have: `|A∩B|/|A∪B|`, 0 to 1; 0 where there is none. Of samples of
/// the shingles it is an estimate.
///
/// Source: Broder 1997, *On the resemblance and containment of documents*, SEQUENCES.
#[must_use]
pub fn resemblance(shared: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}
