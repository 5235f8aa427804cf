//! Every formula of the statistics, each once, with its source. Logarithms and roots are [`libm`]'s, so that the browser
//! and the command line agree to the bit.

mod association;
pub mod bm25;
mod keyness;
mod text;

pub use association::Pair;
pub use keyness::{log_likelihood, log_ratio, percent_diff, simple_maths};
pub use text::{cosine, entropy, inverse_document_frequency, mattr, pointwise_mutual_information, resemblance, ttr};

/// Occurrences per million tokens: `count / tokens × 10⁶`; 0 where there are no tokens.
#[must_use]
pub fn per_million(count: u64, tokens: u64) -> f64 {
    if tokens == 0 { 0.0 } else { count as f64 / tokens as f64 * 1e6 }
}

/// Juilland's D: `1 − V / √(n − 1)`, with V the coefficient of variation (the population's standard deviation over the mean)
/// of the word's relative frequencies in the n parts. 1 is spread evenly, 0 is all in one part.
///
/// `held` has, for each part that holds the word, its count and the part's tokens; `parts` is n, the number of parts that
/// have tokens. `None` for fewer than two parts or a word that does not occur.
///
/// Source: Juilland & Chang-Rodríguez 1964, *Frequency dictionary of Spanish words*; relative frequencies for parts of
/// unequal size as in Gries 2008.
#[must_use]
pub fn juilland_d(held: &[(u32, u64)], parts: usize) -> Option<f64> {
    if parts < 2 || held.is_empty() {
        return None;
    }
    let n = parts as f64;
    let shares = || held.iter().map(|&(count, tokens)| f64::from(count) / tokens as f64);
    let mean = shares().sum::<f64>() / n;
    let empty = (parts - held.len()) as f64;
    let variance = (shares().map(|share| (share - mean) * (share - mean)).sum::<f64>() + empty * mean * mean) / n;
    Some(1.0 - libm::sqrt(variance) / mean / libm::sqrt(n - 1.0))
}

/// Gries' deviation of proportions: `½ · Σ |vᵢ − sᵢ|`, with vᵢ the share of the word's occurrences that part i holds and sᵢ the
/// share of the tokens. 0 is spread as the text is, near 1 is all in one small part.
///
/// `held` has, for each part that holds the word, its count and the part's tokens; `tokens` is the number of all parts
/// together. `None` for a word that does not occur.
///
/// Source: Gries 2008, *Dispersions and adjusted frequencies in corpora*, International Journal of Corpus Linguistics 13(4).
#[must_use]
pub fn deviation_of_proportions(held: &[(u32, u64)], tokens: u64) -> Option<f64> {
    let total: u64 = held.iter().map(|&(count, _)| u64::from(count)).sum();
    if total == 0 || tokens == 0 {
        return None;
    }
    let (mut sum, mut covered) = (0.0, 0u64);
    for &(count, size) in held {
        sum += (f64::from(count) / total as f64 - size as f64 / tokens as f64).abs();
        covered += size;
    }
    // The parts without the word differ by their whole share.
    sum += tokens.saturating_sub(covered) as f64 / tokens as f64;
    Some(sum / 2.0)
}

/// DPnorm: `DP / (1 − min s)`, which reaches 1 also where no part is small. `smallest` is the tokens of the smallest part.
///
/// Source: Lijffijt & Gries 2012, *Correction to Stefan Th. Gries' "Dispersions and adjusted frequencies in corpora"*.
#[must_use]
pub fn dp_norm(deviation: f64, smallest: u64, tokens: u64) -> Option<f64> {
    let most = if tokens == 0 { 0.0 } else { 1.0 - smallest as f64 / tokens as f64 };
    (most > 0.0).then(|| deviation / most)
}

/// TF-ICF: `count · ln(N / f)`, with f the word's frequency among the N tokens of a large reference collection. High for words
/// that the text has often and other texts have seldom.
///
/// Source: Reed et al. 2006, *TF-ICF: A new term weighting scheme for clustering dynamic data streams*, ICMLA; here with token
/// frequencies, as in Kwok 1990, *Experiments with a component theory of probabilistic information retrieval*.
#[must_use]
pub fn tf_icf(count: u32, frequency: u64, reference: u64) -> f64 {
    let ratio = reference as f64 / frequency.max(1) as f64;
    f64::from(count) * libm::log(ratio.max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(value: Option<f64>, expected: f64) {
        assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?} is not {expected}");
    }

    #[test]
    fn per_million_has_a_basis() {
        assert_eq!((per_million(3, 1_500_000), per_million(3, 0)), (2.0, 0.0));
    }

    /// The example of Gries 2008: the word `a` five times over as many parts of nearly equal size.
    #[test]
    fn an_even_word_is_even_and_a_local_one_is_not() {
        let even = [(2, 100), (2, 100), (2, 100)];
        close(juilland_d(&even, 3), 1.0);
        close(deviation_of_proportions(&even, 300), 0.0);
        let local = [(6, 100)];
        close(juilland_d(&local, 3), 0.0);
        close(deviation_of_proportions(&local, 300), 2.0 / 3.0);
    }

    /// Gries 2008, section 3: counts 1 2 3 4 5 in parts of 9 10 10 10 11 tokens: D 0.785, DP 0.18.
    #[test]
    fn unequal_parts_agree_with_the_printed_example() {
        let held = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)];
        assert!((juilland_d(&held, 5).unwrap() - 0.785).abs() < 5e-3);
        close(deviation_of_proportions(&held, 50), 0.18);
    }

    #[test]
    fn nothing_has_no_dispersion() {
        assert_eq!(
            (juilland_d(&[], 3), juilland_d(&[(1, 5)], 1), deviation_of_proportions(&[], 3)),
            (None, None, None)
        );
    }

    #[test]
    fn a_rare_word_weighs_more_than_a_common_one() {
        assert!(tf_icf(2, 10, 1_000_000) > tf_icf(3, 100_000, 1_000_000));
        assert_eq!(tf_icf(3, 2_000_000, 1_000_000), 0.0);
    }
}
