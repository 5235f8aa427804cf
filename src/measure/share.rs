//! Counts relative to what they were counted in.

/// Occurrences per million tokens: `count / tokens × 10⁶`; 0 where there are no tokens.
#[must_use]
pub fn per_million(count: u64, tokens: u64) -> f64 {
    if tokens == 0 { 0.0 } else { count as f64 / tokens as f64 * 1e6 }
}

/// Occurrences per ten thousand characters, for short texts: `count / characters × 10⁴`; 0 where there are no characters.
#[must_use]
pub fn per_ten_thousand(count: u64, characters: u64) -> f64 {
    if characters == 0 { 0.0 } else { count as f64 / characters as f64 * 1e4 }
}

/// How little a word is expected, in nats: `−ln(count / total)`, the self-information of Shannon (1948); of a word that was never
/// seen, what one seen half a time has.
#[must_use]
pub fn surprisal(count: u64, total: u64) -> f64 {
    let count = if count == 0 { 0.5 } else { count as f64 };
    -libm::log(count / total.max(1) as f64)
}

/// Logarithm of a share: `ln count − ln total`, rounded twice as jieba rounds it; minus infinity for a count of 0. A total of 0
/// counts as 1.
#[must_use]
pub fn log_share(count: u64, total: u64) -> f64 {
    libm::log(count as f64) - libm::log(total.max(1) as f64)
}

/// How often a share of this logarithm is met among so many: `exp(log_share + ln total)`. With the sum of the logarithms of several
/// words it is how often chance alone would put them together.
#[must_use]
pub fn expected_count(log_share: f64, total: u64) -> f64 {
    libm::exp(log_share + libm::log(total.max(1) as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_always_there_is_no_surprise() {
        assert_eq!((surprisal(7, 7), surprisal(0, 0)), (0.0, -libm::log(0.5)));
        assert!((surprisal(1, 8) - 3.0 * -libm::log(0.5)).abs() < 1e-12);
    }

    #[test]
    fn a_share_is_met_as_often_as_it_says() {
        assert!((expected_count(log_share(9, 100), 100) - 9.0).abs() < 1e-12);
        // Ten of a hundred beside twenty of a hundred: two of a hundred.
        assert!((expected_count(log_share(10, 100) + log_share(20, 100), 100) - 2.0).abs() < 1e-12);
        assert_eq!(
            (log_share(0, 5), expected_count(log_share(0, 5), 5), log_share(1, 0)),
            (f64::NEG_INFINITY, 0.0, 0.0)
        );
    }

    #[test]
    fn a_share_has_a_basis() {
        assert_eq!((per_million(3, 1_500_000), per_million(3, 0)), (2.0, 0.0));
        assert_eq!((per_ten_thousand(3, 15_000), per_ten_thousand(3, 0)), (2.0, 0.0));
    }
}
