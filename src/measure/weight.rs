//! Weights of words in a text against other texts, and the likeness of texts by them.

/// The parameters of BM25.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bm25 {
    /// k₁: how fast more of the same term stops to matter; 0 and more.
    pub k1: f64,
    /// b: how much long texts are held back; 0 to 1.
    pub b: f64,
}

impl Default for Bm25 {
    fn default() -> Self {
        Self { k1: 1.2, b: 0.75 }
    }
}

impl Bm25 {
    /// How much the term tells: `ln(1 + (N − n + 0.5)/(n + 0.5))`, with n of N articles that hold it. Above 0, also for a term that
    /// all hold.
    ///
    /// Source: Robertson & Spärck Jones 1976, *Relevance weighting of search terms*, JASIS 27(3), with 1 added to the ratio so that
    /// it is never negative.
    #[must_use]
    pub fn idf(articles: u64, holding: u64) -> f64 {
        let rest = articles.saturating_sub(holding) as f64;
        libm::log1p((rest + 0.5) / (holding as f64 + 0.5))
    }

    /// A term's part of an article's score: `idf · tf·(k₁ + 1)/(tf + k₁·(1 − b + b·length/mean))`, from 0 to `idf·(k₁ + 1)`. `tf` is its
    /// count, or the weighted sum of its counts in the fields; `length` and `mean` are this article's and the mean length in
    /// any one unit. Without a mean (an empty library) length does not matter.
    ///
    /// Source: Robertson & Zaragoza 2009, *The probabilistic relevance framework: BM25 and beyond*, Foundations and Trends in
    /// Information Retrieval 3(4).
    #[must_use]
    pub fn weight(&self, idf: f64, tf: f64, length: f64, mean: f64) -> f64 {
        if tf <= 0.0 {
            return 0.0;
        }
        let relative = if mean > 0.0 { length / mean } else { 1.0 };
        idf * tf * (self.k1 + 1.0) / (tf + self.k1 * (1.0 - self.b + self.b * relative))
    }
}

/// IDF: `ln(N/n)`, with n of N articles that hold the word; 0 for one that all hold. A word that none holds weighs as if one
/// did.
///
/// Source: Spärck Jones 1972, *A statistical interpretation of term specificity*, Journal of Documentation 28(1).
#[must_use]
pub fn inverse_document_frequency(articles: u64, holding: u64) -> f64 {
    let holding = holding.max(1);
    // Of what is nearly all, the little that lacks has the digits.
    libm::log1p(articles.saturating_sub(holding) as f64 / holding as f64)
}

/// TF-IDF: `count/tokens · idf`; 0 where the text has no tokens. With jieba's table of IDFs it is jieba's keyword weight.
///
/// Source: Salton & Buckley 1988, *Term-weighting approaches in automatic text retrieval*, Information Processing & Management
/// 24(5).
#[must_use]
pub fn tf_idf(count: u64, tokens: u64, idf: f64) -> f64 {
    if tokens == 0 { 0.0 } else { count as f64 / tokens as f64 * idf }
}

/// TF-ICF: `count · ln(N / f)`, with f the word's frequency among the N tokens of a large reference collection. High for words
/// that the text has often and other texts have seldom.
///
/// Source: Reed et al. 2006, *TF-ICF: A new term weighting scheme for clustering dynamic data streams*, ICMLA; here with token
/// frequencies, as in Kwok 1990, *Experiments with a component theory of probabilistic information retrieval*.
#[must_use]
pub fn tf_icf(count: u32, frequency: u64, reference: u64) -> f64 {
    f64::from(count) * inverse_document_frequency(reference, frequency)
}

/// The cosine of the angle between two texts: `Σ xᵢyᵢ / (√Σ xᵢ² · √Σ yᵢ²)`; 1 where the weights are in proportion, 0 where no word
/// is shared or a text has no weights. Each text has the numbers of its words, **rising**, with their weights.
///
/// Source: Salton, Wong & Yang 1975, *A vector space model for automatic indexing*, Communications of the ACM 18(11).
#[must_use]
pub fn cosine(x: &[(u32, f64)], y: &[(u32, f64)]) -> f64 {
    let norm = |text: &[(u32, f64)]| libm::sqrt(text.iter().map(|(_, weight)| weight * weight).sum());
    let norms: f64 = norm(x) * norm(y);
    if norms <= 0.0 {
        return 0.0;
    }
    let (mut sum, mut rest) = (0.0, y);
    for &(word, weight) in x {
        let before = rest.iter().take_while(|(other, _)| *other < word).count();
        rest = rest.get(before..).unwrap_or_default();
        if let Some(&(other, other_weight)) = rest.first()
            && other == word
        {
            sum += weight * other_weight;
        }
    }
    // Rounding may go a hair beyond.
    (sum / norms).clamp(-1.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_word_weighs_more_than_a_common_one() {
        assert!(tf_icf(2, 10, 1_000_000) > tf_icf(3, 100_000, 1_000_000));
        assert_eq!(tf_icf(3, 2_000_000, 1_000_000), 0.0);
        assert!(Bm25::idf(100, 1) > Bm25::idf(100, 50) && Bm25::idf(100, 100) > 0.0 && Bm25::idf(0, 0) > 0.0);
        assert_eq!(
            (inverse_document_frequency(10, 10), inverse_document_frequency(0, 0), tf_idf(1, 0, 1.0)),
            (0.0, 0.0, 0.0)
        );
    }

    #[test]
    fn more_of_a_term_weighs_more_and_less_in_a_long_text() {
        let weight = |tf, length| Bm25::default().weight(1.0, tf, length, 100.0);
        assert!(weight(2.0, 100.0) > weight(1.0, 100.0) && weight(1.0, 50.0) > weight(1.0, 100.0));
        assert_eq!((weight(1.0, 100.0), weight(0.0, 100.0)), (1.0, 0.0));
        assert_eq!(Bm25 { k1: 0.0, b: 0.0 }.weight(3.0, 1.0, 0.0, 0.0), 3.0);
    }

    #[test]
    fn texts_of_the_same_words_are_alike() {
        let text = [(1, 1.0), (5, 2.0)];
        assert!((cosine(&text, &[(1, 2.0), (5, 4.0)]) - 1.0).abs() < 1e-15);
        assert_eq!(cosine(&text, &[(2, 1.0), (9, 4.0)]), 0.0);
        assert_eq!((cosine(&text, &[]), cosine(&[], &[]), cosine(&text, &[(1, 0.0)])), (0.0, 0.0, 0.0));
    }
}
