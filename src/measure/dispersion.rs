//! Dispersion: how evenly a word is spread over the parts of a text.

use super::exact::product;

/// Range: the number of parts (articles) that hold the word.
#[must_use]
pub fn range(held: &[(u32, u64)]) -> usize {
    held.iter().filter(|(count, _)| *count > 0).count()
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
    let holding = held.iter().filter(|&&(count, tokens)| count > 0 && tokens > 0);
    if parts < 2 || holding.clone().next().is_none() {
        return None;
    }
    let n = parts as f64;
    let shares = || holding.clone().map(|&(count, tokens)| f64::from(count) / tokens as f64);
    let sum: f64 = shares().sum();
    let mean = sum / n;
    let empty = parts.saturating_sub(shares().count()) as f64;
    let variance = (shares().map(|share| (share - mean) * (share - mean)).sum::<f64>() + empty * mean * mean) / n;
    let ratio = libm::sqrt(variance) / mean / libm::sqrt(n - 1.0);
    // 1 − r is (1 − r²)/(1 + r), and 1 − r² a sum over pairs of parts, in which nothing cancels where nearly all is in one.
    let (pairs, _) = shares().fold((0.0, 0.0), |(pairs, before), share| (pairs + before * share, before + share));
    Some(2.0 * pairs / sum / sum * n / (n - 1.0) / (1.0 + ratio))
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
    let covered: u64 = held.iter().map(|&(_, size)| size).sum();
    let apart = |&(count, size): &(u32, u64)| product(u64::from(count), tokens).abs_diff(product(size, total));
    // The parts without the word differ by their whole share.
    let without = product(tokens.saturating_sub(covered), total);
    let sum = held.iter().map(apart).fold(without, u128::saturating_add);
    Some(sum as f64 / product(total, tokens) as f64 / 2.0)
}

/// DPnorm: `DP/(1 − min s)`, with min s the size share of the smallest part, so that 1 is all in the smallest part whatever the
/// number of parts. `smallest` is the tokens of the smallest part that has any. `None` for a word that does not occur or
/// fewer than two parts.
///
/// Source: Lijffijt & Gries 2012, *Correction to Stefan Th. Gries' "Dispersions and adjusted frequencies in corpora"*,
/// International Journal of Corpus Linguistics 17(1).
#[must_use]
pub fn deviation_of_proportions_norm(held: &[(u32, u64)], tokens: u64, smallest: u64) -> Option<f64> {
    let dp = deviation_of_proportions(held, tokens)?;
    let rest = tokens.checked_sub(smallest).filter(|rest| *rest > 0)?;
    Some(dp * (tokens as f64 / rest as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(value: Option<f64>, expected: f64) {
        assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?} is not {expected}");
    }

    /// The example of Gries 2008: the word `a` five times over as many parts of nearly equal size.
    #[test]
    fn an_even_word_is_even_and_a_local_one_is_not() {
        let even = [(2, 100), (2, 100), (2, 100)];
        close(juilland_d(&even, 3), 1.0);
        close(deviation_of_proportions(&even, 300), 0.0);
        assert_eq!(range(&even), 3);
        let local = [(6, 100)];
        close(juilland_d(&local, 3), 0.0);
        close(deviation_of_proportions(&local, 300), 2.0 / 3.0);
        close(deviation_of_proportions_norm(&local, 300, 100), 1.0);
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
        assert_eq!(deviation_of_proportions_norm(&[(2, 5)], 5, 5), None);
        assert_eq!((juilland_d(&[(0, 5), (0, 0)], 3), range(&[(0, 5)])), (None, 0));
        assert_eq!(
            (juilland_d(&[], 3), juilland_d(&[(1, 5)], 1), deviation_of_proportions(&[], 3)),
            (None, None, None)
        );
    }
}
