//! Keyness: how much more often a word stands in a selection than in a reference.

use super::exact::{deviance, difference, log2_of_ratio, product};
use super::share::per_million;

/// The constant that [`Contrast::simple_maths`] adds unless asked otherwise: rare words come first.
pub const SIMPLE_MATHS_N: f64 = 1.0;

/// A [`Contrast::log_likelihood`] of this size comes about in one word of twenty where there is no difference: less is none to speak of.
pub const NOTABLE: f64 = 3.84;

/// A word's counts in the two texts that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Contrast {
    /// a: occurrences in the selection.
    pub target: u64,
    /// c: tokens of the selection.
    pub target_tokens: u64,
    /// b: occurrences in the reference.
    pub reference: u64,
    /// d: tokens of the reference.
    pub reference_tokens: u64,
}

impl Contrast {
    /// Log-likelihood G²: `2·(a·ln(a/E₁) + b·ln(b/E₂))` with `E₁ = c(a+b)/(c+d)`, `E₂ = d(a+b)/(c+d)` and `0·ln 0 = 0`; negative
    /// where the word is rarer in the selection (`a/c < b/d`). Its size is the evidence, not the strength, of a difference: above
    /// 3.84 for one word in twenty where there is none, above 10.83 for one in a thousand. 0 where a text or both counts are
    /// empty.
    ///
    /// Source: Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*, Computational Linguistics 19(1);
    /// Rayson & Garside 2000, *Comparing corpora using frequency profiling*.
    #[must_use]
    pub fn log_likelihood(&self) -> f64 {
        let Self { target: a, target_tokens: c, reference: b, reference_tokens: d } = *self;
        if c == 0 || d == 0 {
            return 0.0;
        }
        let (both, all) = (a as f64 + b as f64, c as f64 + d as f64);
        // a − E₁ = −(b − E₂) = (ad − bc)/(c + d)
        let cross = self.cross_difference();
        let part = |size: u64, cross: f64| {
            let expected = size as f64 * both / all;
            deviance(expected, if both > 0.0 { cross / (size as f64 * both) } else { 0.0 })
        };
        let sum = 2.0 * (part(c, cross) + part(d, -cross));
        if cross < 0.0 { -sum } else { sum }
    }

    /// Log Ratio: `log₂((a/c)/(b/d))`, a count of zero replaced by 0.5: each unit is a doubling. `None` where a text is empty or
    /// neither has the word.
    ///
    /// Source: Hardie 2014, *Log Ratio: an informal introduction*, ESRC Centre for Corpus Approaches to Social Science.
    #[must_use]
    pub fn log_ratio(&self) -> Option<f64> {
        let Self { target: a, target_tokens: c, reference: b, reference_tokens: d } = *self;
        if a == 0 && b == 0 {
            return None;
        }
        let halves = |count: u64| count.saturating_mul(2).max(1);
        log2_of_ratio(product(halves(a), d), product(halves(b), c))
    }

    /// %DIFF: `100·(a/c − b/d)/(b/d)`, −100 and more. `None` where a text is empty or the reference has not the word.
    ///
    /// Source: Gabrielatos & Marchi 2011, *Keyness: matching metrics to definitions*, Corpus Linguistics in the South.
    #[must_use]
    pub fn percent_diff(&self) -> Option<f64> {
        let base = product(self.reference, self.target_tokens);
        (base > 0 && self.reference_tokens > 0).then(|| 100.0 * self.cross_difference() / base as f64)
    }

    /// Simple maths: `(a/c·10⁶ + n)/(b/d·10⁶ + n)`; a larger n prefers commoner words. `None` where a text is empty or n is not
    /// above 0.
    ///
    /// Source: Kilgarriff 2009, *Simple maths for keywords*, Corpus Linguistics.
    #[must_use]
    pub fn simple_maths(&self, n: f64) -> Option<f64> {
        let defined = self.target_tokens > 0 && self.reference_tokens > 0 && n > 0.0 && n.is_finite();
        defined.then(|| {
            (per_million(self.target, self.target_tokens) + n)
                / (per_million(self.reference, self.reference_tokens) + n)
        })
    }

    /// `ad − bc`: positive where the word is commoner in the selection.
    fn cross_difference(&self) -> f64 {
        difference(product(self.target, self.reference_tokens), product(self.reference, self.target_tokens))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(target: u64, target_tokens: u64, reference: u64, reference_tokens: u64) -> Contrast {
        Contrast { target, target_tokens, reference, reference_tokens }
    }

    #[test]
    fn commoner_is_positive_and_rarer_negative() {
        let more = contrast(20, 1000, 10, 1000);
        let less = contrast(10, 1000, 20, 1000);
        assert!(more.log_likelihood() > 3.0 && more.log_likelihood() == -less.log_likelihood());
        assert_eq!((more.log_ratio(), less.log_ratio()), (Some(1.0), Some(-1.0)));
        assert_eq!((more.percent_diff(), less.percent_diff()), (Some(100.0), Some(-50.0)));
        assert_eq!(contrast(20, 1000, 40, 2000).log_likelihood(), 0.0);
    }

    #[test]
    fn nothing_is_compared_with_a_defined_value() {
        let empty = Contrast::default();
        assert_eq!(empty.log_likelihood(), 0.0);
        assert_eq!((empty.log_ratio(), empty.percent_diff(), empty.simple_maths(1.0)), (None, None, None));
        let new = contrast(3, 100, 0, 100);
        assert_eq!(new.percent_diff(), None);
        assert_eq!(contrast(0, 100, 3, 100).percent_diff(), Some(-100.0));
        assert!(new.log_ratio().unwrap() > 2.0 && new.log_likelihood().is_finite());
        assert_eq!((new.simple_maths(0.0), new.simple_maths(f64::NAN)), (None, None));
    }
}
