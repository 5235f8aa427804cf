//! What a word weighs when the best way through a sentence is looked for: the logarithm of its frequency.

/// The natural logarithm of a frequency; minus infinity for 0. From `libm`, so that the browser and the command line cut
/// alike to the bit.
pub(super) fn logarithm(frequency: u64) -> f64 {
    libm::log(frequency as f64)
}

/// The frequency that has this logarithm, rounded down.
pub(super) fn frequency(logarithm: f64) -> u64 {
    libm::exp(logarithm) as u64
}
