//! How firmly a word belongs to the company of another.
//!
//! A [`Pair`] counts co-occurrence events: each occurrence of the collocate within the window of an occurrence of the node
//! is one, so that a word that stands near two nodes is counted with both.

use super::keyness::surprise;

/// What is counted of a node and a collocate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// O: co-occurrence events.
    pub observed: u64,
    /// f₁: occurrences of the node.
    pub node: u64,
    /// f₂: occurrences of the collocate.
    pub collocate: u64,
    /// L + R: how many words the window has.
    pub window: u64,
    /// N: all tokens.
    pub tokens: u64,
}

impl Pair {
    /// E: the events that chance would bring: `f₁ · f₂ · (L+R) / N`; 0 where there are no tokens.
    #[must_use]
    pub fn expected(self) -> f64 {
        if self.tokens == 0 {
            return 0.0;
        }
        self.node as f64 * self.collocate as f64 * self.window as f64 / self.tokens as f64
    }

    fn counts(self) -> Option<(f64, f64)> {
        let expected = self.expected();
        (self.observed > 0 && expected > 0.0).then_some((self.observed as f64, expected))
    }

    /// Mutual information: `log₂(O/E)`; 0 where nothing was observed.
    ///
    /// Source: Church & Hanks 1990, *Word association norms, mutual information, and lexicography*.
    #[must_use]
    pub fn mutual_information(self) -> f64 {
        self.counts().map_or(0.0, |(observed, expected)| libm::log2(observed / expected))
    }

    /// MI³: `log₂(O³/E)`; 0 where nothing was observed.
    ///
    /// Source: Daille 1994, *Approche mixte pour l'extraction automatique de terminologie*.
    #[must_use]
    pub fn mi3(self) -> f64 {
        self.counts().map_or(0.0, |(observed, expected)| libm::log2(observed * observed * observed / expected))
    }

    /// t-score: `(O − E) / √O`; 0 where nothing was observed.
    ///
    /// Source: Church, Gale, Hanks & Hindle 1991, *Using statistics in lexical analysis*.
    #[must_use]
    pub fn t_score(self) -> f64 {
        self.counts().map_or(0.0, |(observed, expected)| (observed - expected) / libm::sqrt(observed))
    }

    /// Log-likelihood G²: `2 · Σ O · ln(O/E)` over the 2×2 table of all pairs of words as far apart as the window reaches: O of
    /// `(L+R)·f₁` pairs with the node, `(L+R)·f₂` with the collocate, `(L+R)·N` in all. Its first cell has E as [`Self::expected`];
    /// with a window of one word it is the table of words next to each other.
    ///
    /// Source: Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*.
    #[must_use]
    pub fn log_likelihood(self) -> f64 {
        let all = (self.window * self.tokens) as f64;
        if all <= 0.0 {
            return 0.0;
        }
        let (row, column) = ((self.window * self.node) as f64, (self.window * self.collocate) as f64);
        let both = self.observed as f64;
        let mut sum = 0.0;
        for (observed, row, column) in [
            (both, row, column),
            (row - both, row, all - column),
            (column - both, all - row, column),
            (all - row - column + both, all - row, all - column),
        ] {
            sum += surprise(observed, row * column / all);
        }
        (2.0 * sum).max(0.0)
    }

    /// Dice: `2 · O / (f₁ + f₂)`; 0 where neither occurs.
    #[must_use]
    pub fn dice(self) -> f64 {
        let sum = self.node + self.collocate;
        if sum == 0 { 0.0 } else { 2.0 * self.observed as f64 / sum as f64 }
    }

    /// logDice: `14 + log₂(Dice)`; 0 where nothing was observed. It does not depend on the size of the selection.
    ///
    /// Source: Rychlý 2008, *A lexicographer-friendly association score*.
    #[must_use]
    pub fn log_dice(self) -> f64 {
        let dice = self.dice();
        if dice > 0.0 { 14.0 + libm::log2(dice) } else { 0.0 }
    }

    /// ΔP of the collocate given the node: `O/f₁ − (f₂−O)/(N−f₁)`. Where windows of several words overlap, it may leave −1 to 1.
    ///
    /// Source: Gries 2013, *50-something years of work on collocations*.
    #[must_use]
    pub fn delta_p(self) -> f64 {
        contingency(self.observed, self.node, self.collocate, self.tokens)
    }

    /// ΔP of the node given the collocate: `O/f₂ − (f₁−O)/(N−f₂)`.
    #[must_use]
    pub fn delta_p_reverse(self) -> f64 {
        contingency(self.observed, self.collocate, self.node, self.tokens)
    }
}

/// `O/f₁ − (f₂−O)/(N−f₁)`, a share of nothing being 0.
fn contingency(observed: u64, given: u64, other: u64, tokens: u64) -> f64 {
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let observed = observed as f64;
    share(observed, given as f64) - share(other as f64 - observed, tokens as f64 - given as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    }

    /// 8 of 16 nodes beside 32 collocates in 1024 words.
    #[test]
    fn the_formulas_as_worked_out_by_hand() {
        let pair = Pair { observed: 8, node: 16, collocate: 32, window: 1, tokens: 1024 };
        close(pair.expected(), 0.5);
        close(pair.mutual_information(), 4.0);
        close(pair.mi3(), 10.0);
        close(pair.t_score(), 7.5 / 8.0f64.sqrt());
        close(pair.log_dice(), 14.0 + (1.0f64 / 3.0).log2());
        close(pair.delta_p(), 0.5 - 24.0 / 1008.0);
        close(pair.delta_p_reverse(), 0.25 - 8.0 / 992.0);
    }

    /// The table of Dunning 1993 for `the swiss`: 110, 2442, 111, 29114 gives 270.72.
    #[test]
    fn log_likelihood_agrees_with_the_printed_example() {
        let pair = Pair { observed: 110, node: 2552, collocate: 221, window: 1, tokens: 31_777 };
        assert!((pair.log_likelihood() - 270.72).abs() < 5e-3, "{}", pair.log_likelihood());
    }

    #[test]
    fn independence_has_no_log_likelihood() {
        close(Pair { observed: 5, node: 50, collocate: 10, window: 1, tokens: 100 }.log_likelihood(), 0.0);
    }

    #[test]
    fn nothing_has_defined_values() {
        let counts = [0, 1, 7];
        for observed in counts {
            for node in counts {
                for collocate in counts {
                    for tokens in counts {
                        let pair = Pair { observed, node, collocate, window: 10, tokens };
                        let values = [
                            pair.expected(),
                            pair.mutual_information(),
                            pair.mi3(),
                            pair.t_score(),
                            pair.log_likelihood(),
                            pair.log_dice(),
                            pair.delta_p(),
                            pair.delta_p_reverse(),
                        ];
                        assert!(values.iter().all(|value| value.is_finite()), "{pair:?}: {values:?}");
                    }
                }
            }
        }
    }
}
