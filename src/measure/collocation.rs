//! Collocation: how strongly a word is drawn to another.

use super::exact::{deviance, difference, log2_of_ratio, product};

/// The counts of a node and a collocate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Cooccurrence {
    /// O: occurrences of the collocate within the windows. One that lies in two windows counts twice.
    pub observed: u64,
    /// f₁: occurrences of the node.
    pub node: u64,
    /// f₂: occurrences of the collocate.
    pub collocate: u64,
    /// N: tokens of the selection.
    pub tokens: u64,
    /// L + R: tokens that a window takes from both sides of the node.
    pub window: u32,
}

impl Cooccurrence {
    /// E = `f₁·f₂·(L+R)/N`: as many would stand in the windows if the words were strewn at random. 0 where there are no tokens.
    ///
    /// Source: Evert 2008, *Corpora and collocations*, in: Corpus Linguistics. An International Handbook.
    #[must_use]
    pub fn expected(&self) -> f64 {
        if self.tokens == 0 {
            return 0.0;
        }
        self.chance() as f64 / self.tokens as f64
    }

    /// Mutual information: `log₂(O/E)`. High also for what is merely rare. `None` where O or E is 0.
    ///
    /// Source: Church & Hanks 1990, *Word association norms, mutual information, and lexicography*, Computational Linguistics 16(1).
    #[must_use]
    pub fn mutual_information(&self) -> Option<f64> {
        log2_of_ratio(product(self.observed, self.tokens), self.chance())
    }

    /// MI³: `log₂(O³/E)`: mutual information that gives weight to what is frequent. `None` where O or E is 0.
    ///
    /// Source: Daille 1994, *Approche mixte pour l'extraction automatique de terminologie*, Université Paris 7.
    #[must_use]
    pub fn mutual_information_cubed(&self) -> Option<f64> {
        let square = product(self.observed, self.observed);
        match product(self.observed, self.tokens).checked_mul(square) {
            Some(cube) => log2_of_ratio(cube, self.chance()),
            None => self.mutual_information().map(|once| once + 2.0 * libm::log2(self.observed as f64)),
        }
    }

    /// t-score: `(O − E)/√O`: how sure it is that there is a link. `None` where O is 0.
    ///
    /// Source: Church, Gale, Hanks & Hindle 1991, *Using statistics in lexical analysis*.
    #[must_use]
    pub fn t_score(&self) -> Option<f64> {
        (self.observed > 0).then(|| self.excess() / libm::sqrt(self.observed as f64))
    }

    /// Log-likelihood G² over the 2×2 table of tokens that are the collocate or not, and stand in a window or not:
    ///
    /// | | collocate | other |
    /// | --- | --- | --- |
    /// | in a window | O | f₁·(L+R) − O |
    /// | elsewhere | f₂ − O | N − f₁·(L+R) − f₂ + O |
    ///
    /// Windows that overlap can make a cell negative; it is then 0. Never negative itself: whether the words attract each other
    /// or keep apart is told by O against E.
    ///
    /// Source: Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*, Computational Linguistics 19(1);
    /// the table for windows as in Evert 2008.
    #[must_use]
    pub fn log_likelihood(&self) -> f64 {
        let [a, b, c, d] = self.table();
        let total = u128::from(a) + u128::from(b) + u128::from(c) + u128::from(d);
        if total == 0 {
            return 0.0;
        }
        // Every cell differs from what is expected of it by (ad − bc)/N, up or down.
        let cross = difference(product(a, d), product(b, c));
        let part = |row: (u64, u64), column: (u64, u64), cross: f64| {
            let margins = (row.0 as f64 + row.1 as f64) * (column.0 as f64 + column.1 as f64);
            deviance(margins / total as f64, if margins > 0.0 { cross / margins } else { 0.0 })
        };
        let (window, elsewhere, collocate, other) = ((a, b), (c, d), (a, c), (b, d));
        2.0 * (part(window, collocate, cross)
            + part(window, other, -cross)
            + part(elsewhere, collocate, -cross)
            + part(elsewhere, other, cross))
    }

    /// The cells of the 2×2 table that [`Self::log_likelihood`] is taken over, row by row.
    #[must_use]
    pub fn table(&self) -> [u64; 4] {
        let windows = self.node.saturating_mul(u64::from(self.window));
        let outside = u128::from(self.tokens) + u128::from(self.observed);
        let rest = outside.saturating_sub(u128::from(windows) + u128::from(self.collocate));
        let rest = u64::try_from(rest).unwrap_or(u64::MAX);
        [self.observed, windows.saturating_sub(self.observed), self.collocate.saturating_sub(self.observed), rest]
    }

    /// ΔP of the collocate given the node: `O/f₁ − (f₂−O)/(N−f₁)`: by how much the node raises the chance to meet the
    /// collocate. Where windows overlap O can exceed f₁, and ΔP then 1. `None` where f₁ is 0 or all tokens.
    ///
    /// Source: Gries 2013, *50-something years of work on collocations*, International Journal of Corpus Linguistics 18(1).
    #[must_use]
    pub fn delta_p(&self) -> Option<f64> {
        delta(self.observed, self.node, self.collocate, self.tokens)
    }

    /// ΔP of the node given the collocate: `O/f₂ − (f₁−O)/(N−f₂)`. `None` where f₂ is 0 or all tokens. Source: as [`Self::delta_p`].
    #[must_use]
    pub fn delta_p_reverse(&self) -> Option<f64> {
        delta(self.observed, self.collocate, self.node, self.tokens)
    }

    /// `O − E`.
    fn excess(&self) -> f64 {
        if self.tokens == 0 {
            return self.observed as f64;
        }
        difference(product(self.observed, self.tokens), self.chance()) / self.tokens as f64
    }

    /// `E·N`.
    fn chance(&self) -> u128 {
        product(self.node, self.collocate).saturating_mul(u128::from(self.window))
    }
}

/// `O/given − (other−O)/(N−given)`, over one denominator: `(O·N − given·other)/(given·(N − given))`.
fn delta(observed: u64, given: u64, other: u64, tokens: u64) -> Option<f64> {
    let rest = tokens.checked_sub(given).filter(|rest| *rest > 0 && given > 0)?;
    Some(difference(product(observed, tokens), product(given, other)) / product(given, rest) as f64)
}

/// Dice: `2·O/(f₁+f₂)`, where O counts the windows that hold the collocate, and f₁ and f₂ tokens. 0 for words that never meet
/// or do not occur; above 1 only where one collocate lies in several windows.
///
/// Source: Dice 1945, *Measures of the amount of ecologic association between species*, Ecology 26(3).
#[must_use]
pub fn dice(windows: u64, node: u64, collocate: u64) -> f64 {
    let both = node as f64 + collocate as f64;
    if both > 0.0 { 2.0 * windows as f64 / both } else { 0.0 }
}

/// logDice: `14 + log₂(Dice)`, about 14 at most and the same in texts of any size. Counts as for [`dice`]; `None` where the words
/// never meet.
///
/// Source: Rychlý 2008, *A lexicographer-friendly association score*, RASLAN.
#[must_use]
pub fn log_dice(windows: u64, node: u64, collocate: u64) -> Option<f64> {
    let dice = dice(windows, node, collocate);
    (dice > 0.0).then(|| 14.0 + libm::log2(dice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(observed: u64, node: u64, collocate: u64, tokens: u64, window: u32) -> Cooccurrence {
        Cooccurrence { observed, node, collocate, tokens, window }
    }

    #[test]
    fn as_many_as_expected_is_no_link() {
        let pair = pair(10, 100, 100, 10_000, 10);
        assert_eq!(pair.expected(), 10.0);
        assert_eq!((pair.mutual_information(), pair.t_score(), pair.log_likelihood()), (Some(0.0), Some(0.0), 0.0));
    }

    #[test]
    fn words_that_never_meet_have_no_logarithm() {
        let apart = pair(0, 100, 100, 10_000, 10);
        assert_eq!((apart.mutual_information(), apart.mutual_information_cubed(), apart.t_score()), (None, None, None));
        assert!(apart.log_likelihood() > 0.0);
        assert_eq!((dice(0, 5, 5), log_dice(0, 5, 5), dice(0, 0, 0)), (0.0, None, 0.0));
        assert_eq!(log_dice(5, 5, 5), Some(14.0));
        let nothing = Cooccurrence::default();
        assert_eq!((nothing.expected(), nothing.log_likelihood()), (0.0, 0.0));
        assert_eq!((nothing.delta_p(), nothing.delta_p_reverse()), (None, None));
    }

    #[test]
    fn a_table_has_no_negative_cell() {
        assert_eq!(pair(30, 100, 50, 10_000, 10).table(), [30, 970, 20, 8980]);
        assert_eq!(pair(300, 500, 20, 1000, 10).table(), [300, 4700, 0, 0]);
        assert!(pair(300, 500, 20, 1000, 10).log_likelihood().is_finite());
        assert!(pair(u64::MAX, u64::MAX, u64::MAX, u64::MAX, u32::MAX).log_likelihood().is_finite());
    }
}
