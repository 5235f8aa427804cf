//! What can be said of texts and their words without another text.

/// Type/token ratio: `types / tokens`. `None` where there are no tokens.
#[must_use]
pub fn ttr(types: u64, tokens: u64) -> Option<f64> {
    (tokens > 0).then(|| types as f64 / tokens as f64)
}

/// MATTR: the mean type/token ratio of all windows of so many tokens, from the sum of their types. `None` where there is no
/// window.
///
/// Source: Covington & McFall 2010, *Cutting the Gordian knot: the moving-average type-token ratio*.
#[must_use]
pub fn mattr(types: u64, windows: u64, length: u64) -> Option<f64> {
    (windows > 0 && length > 0).then(|| types as f64 / windows as f64 / length as f64)
}

/// How much a word tells articles apart: `ln(N/n)`, for a word in n of N articles; 0 for one in none.
///
/// Source: Spärck Jones 1972, *A statistical interpretation of term specificity and its application in retrieval*.
#[must_use]
pub fn inverse_document_frequency(holders: u64, articles: u64) -> f64 {
    if holders == 0 || articles == 0 { 0.0 } else { libm::log(articles as f64 / holders as f64) }
}

/// Cosine of two vectors: `x·y / √(x·x · y·y)`, from the three products, 0 to 1; 0 where one is nothing.
///
/// Source: Salton, Wong & Yang 1975, *A vector space model for automatic indexing*.
#[must_use]
pub fn cosine(product: f64, own: f64, other: f64) -> f64 {
    let lengths = libm::sqrt(own) * libm::sqrt(other);
    if lengths > 0.0 { (product / lengths).min(1.0) } else { 0.0 }
}

/// Resemblance: the share of all the shingles of two texts that both have: `|A∩B| / |A∪B|`, 0 to 1; 0 where there is none.
///
/// Source: Broder 1997, *On the resemblance and containment of documents*.
#[must_use]
pub fn resemblance(shared: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

/// Pointwise mutual information of two neighbours: `log₂(p(xy) / (p(x)·p(y)))`, from counts among so many characters; 0 for
/// what does not occur.
///
/// Source: Church & Hanks 1990, *Word association norms, mutual information, and lexicography*.
#[must_use]
pub fn pointwise_mutual_information(both: u64, left: u64, right: u64, all: u64) -> f64 {
    if both == 0 || left == 0 || right == 0 || all == 0 {
        return 0.0;
    }
    libm::log2(both as f64 * all as f64 / left as f64 / right as f64)
}

/// Entropy in bits of what stands in one place: `−Σ p · log₂ p`, from how often each stands there; 0 for nothing.
///
/// Source: Shannon 1948, *A mathematical theory of communication*; as branching entropy of word borders Jin & Tanaka-Ishii 2006,
/// *Unsupervised segmentation of Chinese text by use of branching entropy*.
#[must_use]
pub fn entropy(counts: &[u32]) -> f64 {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let share = |count: &u32| f64::from(*count) / all as f64;
    let sum: f64 = counts.iter().filter(|count| **count > 0).map(|n| share(n) * libm::log2(share(n))).sum();
    // Nothing is 0, not −0.
    (-sum).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entropy_counts_even_choices_in_bits() {
        assert_eq!((entropy(&[5, 5, 5, 5]), entropy(&[7]), entropy(&[]), entropy(&[0])), (2.0, 0.0, 0.0, 0.0));
        assert!(entropy(&[7]).is_sign_positive());
    }

    #[test]
    fn firm_neighbours_have_much_in_common() {
        assert_eq!(pointwise_mutual_information(4, 4, 4, 64), 4.0);
        assert_eq!(pointwise_mutual_information(0, 4, 0, 0), 0.0);
    }

    #[test]
    fn like_vectors_have_cosine_one() {
        assert_eq!((cosine(4.0, 4.0, 4.0), cosine(0.0, 0.0, 4.0)), (1.0, 0.0));
    }

    #[test]
    fn shares_of_nothing_are_defined() {
        assert_eq!((ttr(0, 0), mattr(0, 0, 500), resemblance(0, 0)), (None, None, 0.0));
        assert_eq!((ttr(3, 4), mattr(6, 2, 4), resemblance(1, 4)), (Some(0.75), Some(0.75), 0.25));
        assert_eq!((inverse_document_frequency(0, 3), inverse_document_frequency(3, 3)), (0.0, 0.0));
    }
}
