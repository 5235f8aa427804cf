//! What the formulas share: products, differences and logarithms of counts without loss of digits.

use std::f64::consts::LN_2;

/// `x · y` in whole numbers.
pub(super) fn product(x: u64, y: u64) -> u128 {
    u128::from(x) * u128::from(y)
}

/// `x − y` of whole numbers, rounded only at the end.
pub(super) fn difference(x: u128, y: u128) -> f64 {
    if x >= y { (x - y) as f64 } else { -((y - x) as f64) }
}

/// `log₂(x / y)`, also where the two are nearly equal; `None` where one of them is 0.
pub(super) fn log2_of_ratio(x: u128, y: u128) -> Option<f64> {
    if x == 0 || y == 0 {
        return None;
    }
    let beyond = difference(x, y) / y as f64;
    let near = (-0.5..1.0).contains(&beyond);
    Some(if near { libm::log1p(beyond) / LN_2 } else { libm::log2(x as f64 / y as f64) })
}

/// One cell's part of G²/2: `O·ln(O/E) − (O − E)`, from the expected count E and `excess = (O − E)/E`. The subtracted
/// differences of all cells add up to 0, so that the sum is the same as that of `O·ln(O/E)`; but each part is positive, and
/// nothing cancels. At O = 0 it is E, and at E = 0 it is 0 (there O is 0 too).
pub(super) fn deviance(expected: f64, excess: f64) -> f64 {
    /// Below this the logarithm's own digits cancel, and its series is exact enough.
    const NEAR: f64 = 0.01;
    if expected <= 0.0 {
        0.0
    } else if excess <= -1.0 {
        expected
    } else if excess.abs() < NEAR {
        // (1+x)·ln(1+x) − x = x²·(1/2 − x/6 + x²/12 − x³/20 …)
        let series = (2..=10).rev().fold(0.0, |sum, k| 1.0 / f64::from(k * (k - 1)) - excess * sum);
        expected * excess * excess * series
    } else {
        expected * ((1.0 + excess) * libm::log1p(excess) - excess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_meets_the_logarithm() {
        for excess in [-0.0099, 0.0099] {
            let closed = (1.0 + excess) * libm::log1p(excess) - excess;
            assert!((deviance(1.0, excess) / closed - 1.0).abs() < 1e-11);
        }
        assert_eq!((deviance(3.0, -1.0), deviance(0.0, 0.0), deviance(3.0, 0.0)), (3.0, 0.0, 0.0));
    }

    #[test]
    fn logarithms_of_near_and_far_ratios() {
        assert_eq!(log2_of_ratio(8, 1), Some(3.0));
        assert_eq!(log2_of_ratio(1, 8), Some(-3.0));
        assert_eq!(log2_of_ratio(7, 7), Some(0.0));
        assert_eq!((log2_of_ratio(0, 1), log2_of_ratio(1, 0)), (None, None));
    }
}
