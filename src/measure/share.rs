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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_a_basis() {
        assert_eq!((per_million(3, 1_500_000), per_million(3, 0)), (2.0, 0.0));
        assert_eq!((per_ten_thousand(3, 15_000), per_ten_thousand(3, 0)), (2.0, 0.0));
    }
}
