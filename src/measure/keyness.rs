//! How much more, or less, one selection has of a word than another.
//!
//! Everywhere, the word occurs `a` times in the selection of `c` tokens and `b` times in the reference of `d` tokens.

/// Log-likelihood G²: `2 · (a · ln(a/E₁) + b · ln(b/E₂))`, with `E₁ = c(a+b)/(c+d)` and `E₂ = d(a+b)/(c+d)`; it is negative where
/// the selection has less of the word. 0 where one of the two has no tokens.
///
/// Source: Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*; in this form Rayson & Garside 2000,
/// *Comparing corpora using frequency profiling*.
#[must_use]
pub fn log_likelihood(a: u64, b: u64, c: u64, d: u64) -> f64 {
    if a + b == 0 || c == 0 || d == 0 {
        return 0.0;
    }
    let both = (a + b) as f64 / (c + d) as f64;
    // Rounding may take the sum of two terms that all but cancel below nothing.
    let value = (2.0 * (surprise(a as f64, c as f64 * both) + surprise(b as f64, d as f64 * both))).max(0.0);
    if (a as f64 / c as f64) < b as f64 / d as f64 { -value } else { value }
}

/// `observed · ln(observed/expected)`, where nothing observed is 0.
pub(super) fn surprise(observed: f64, expected: f64) -> f64 {
    if observed <= 0.0 || expected <= 0.0 { 0.0 } else { observed * libm::log(observed / expected) }
}

/// Log Ratio: `log₂((a/c) / (b/d))`; a count of zero is taken as ½. 0 where one of the two has no tokens.
///
/// Source: Hardie 2014, *Log Ratio: an informal introduction*.
#[must_use]
pub fn log_ratio(a: u64, b: u64, c: u64, d: u64) -> f64 {
    if a + b == 0 || c == 0 || d == 0 {
        return 0.0;
    }
    let count = |n: u64| if n == 0 { 0.5 } else { n as f64 };
    libm::log2((count(a) / c as f64) / (count(b) / d as f64))
}

/// %DIFF: `100 · (a/c − b/d) / (b/d)`. `None` where the reference does not have the word.
///
/// Source: Gabrielatos & Marchi 2011, *Keyness: matching metrics to definitions*.
#[must_use]
pub fn percent_diff(a: u64, b: u64, c: u64, d: u64) -> Option<f64> {
    if b == 0 || c == 0 || d == 0 {
        return None;
    }
    let (target, reference) = (a as f64 / c as f64, b as f64 / d as f64);
    Some(100.0 * (target - reference) / reference)
}

/// Simple maths: `(a/c · 10⁶ + n) / (b/d · 10⁶ + n)`. A greater n, which is above 0, asks for more frequent words. Nothing per
/// million where there are no tokens.
///
/// Source: Kilgarriff 2009, *Simple maths for keywords*.
#[must_use]
pub fn simple_maths(a: u64, b: u64, c: u64, d: u64, n: f64) -> f64 {
    (super::per_million(a, c) + n) / (super::per_million(b, d) + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_often_in_both_is_no_difference() {
        assert_eq!((log_likelihood(2, 4, 100, 200), log_ratio(2, 4, 100, 200)), (0.0, 0.0));
        assert_eq!((percent_diff(2, 4, 100, 200), simple_maths(2, 4, 100, 200, 1.0)), (Some(0.0), 1.0));
    }

    /// 2·(10·ln(10/6) + 2·ln(2/6)), as worked out by hand.
    #[test]
    fn the_sign_tells_who_has_more() {
        let expected = 2.0 * (10.0 * (10.0f64 / 6.0).ln() + 2.0 * (2.0f64 / 6.0).ln());
        assert!((log_likelihood(10, 2, 1000, 1000) - expected).abs() < 1e-12);
        assert!((log_likelihood(2, 10, 1000, 1000) + expected).abs() < 1e-12);
    }

    #[test]
    fn nothing_has_defined_values() {
        for (a, b, c, d) in [(0, 0, 0, 0), (1, 0, 1, 0), (0, 1, 0, 1), (0, 0, 5, 5), (5, 0, 5, 5), (0, 5, 5, 5)] {
            let values = [log_likelihood(a, b, c, d), log_ratio(a, b, c, d), simple_maths(a, b, c, d, 1.0)];
            assert!(values.iter().all(|value| value.is_finite()), "{values:?}");
            assert!(percent_diff(a, b, c, d).is_none_or(f64::is_finite));
        }
        assert_eq!(log_ratio(4, 0, 100, 100), 3.0);
    }
}
