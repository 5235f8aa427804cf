//! New words: how firmly the characters of a string hold together, and how freely others stand beside it.

use super::exact::{log2_of_ratio, product};

/// Branching entropy in bits: `−Σ pᵢ·log₂ pᵢ`, with pᵢ the share of the i-th different character among those that stand directly
/// left (or right) of the string. 0 where it is always the same one or none is known; high beside a whole word, low within
/// one.
///
/// Source: Tanaka-Ishii 2005, *Entropy as an indicator of context boundaries*, IJCNLP; Jin & Tanaka-Ishii 2006, *Unsupervised
/// segmentation of Chinese text by use of branching entropy*, COLING/ACL.
#[must_use]
pub fn branching_entropy(counts: &[u64]) -> f64 {
    let total = counts.iter().fold(0, |sum: u64, &count| sum.saturating_add(count));
    let part = |&count: &u64| count as f64 / total as f64 * log2_of_ratio(total.into(), count.into()).unwrap_or(0.0);
    // A count of 0 adds nothing: 0·log 0 is 0.
    counts.iter().filter(|count| **count > 0).map(part).fold(0.0, |sum, part| sum + part)
}

/// Internal cohesion in bits: the pointwise mutual information `log₂(P(s)/(P(left)·P(right)))` of the best split, which is the
/// one that makes the string likeliest as a chance meeting, and so the least of all splits. `splits` has for each split how
/// often its left and its right part occur; probabilities are occurrences over `characters`, those of the whole text. `None`
/// where the string does not occur, has no split, or a part does not occur.
///
/// Source: Church & Hanks 1990, *Word association norms, mutual information, and lexicography*, Computational Linguistics 16(1);
/// the least of all splits as in Ferreira da Silva & Pereira Lopes 1999, *A local maxima method and a fair dispersion
/// normalization for extracting multi-word units*, MOL6.
#[must_use]
pub fn split_pmi(count: u64, splits: &[(u64, u64)], characters: u64) -> Option<f64> {
    if splits.iter().any(|&(left, right)| left == 0 || right == 0) {
        return None;
    }
    let chance = splits.iter().map(|&(left, right)| product(left, right)).max()?;
    log2_of_ratio(product(count, characters), chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_neighbours_are_much_entropy() {
        assert_eq!(branching_entropy(&[5, 5, 5, 5]), 2.0);
        assert_eq!((branching_entropy(&[9]), branching_entropy(&[]), branching_entropy(&[0, 0])), (0.0, 0.0, 0.0));
    }

    #[test]
    fn the_likeliest_split_decides() {
        assert_eq!(split_pmi(4, &[(8, 8), (4, 4)], 1024), Some(6.0));
        assert_eq!(split_pmi(4, &[], 1024), None);
        assert_eq!(
            (split_pmi(0, &[(1, 1)], 9), split_pmi(1, &[(0, 1)], 9), split_pmi(1, &[(1, 1)], 0)),
            (None, None, None)
        );
    }
}
