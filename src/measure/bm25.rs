//! BM25 in its two factors, with k₁ = 1.2 and b = 0.75.
//!
//! Source: Robertson & Zaragoza 2009, *The probabilistic relevance framework: BM25 and beyond*; the rarity with 1 added, so
//! that it is never negative, as Lucene has it.

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// How much a term tells: ln(1 + (N − n + ½)/(n + ½)), for a term in n of N articles.
#[must_use]
pub fn rarity(holders: u64, articles: u64) -> f64 {
    let (holders, articles) = (holders as f64, articles as f64);
    libm::log(1.0 + (articles - holders + 0.5).max(0.0) / (holders + 0.5))
}

/// How much its repetition tells: f·(k₁+1)/(f + k₁·(1 − b + b·length/mean)).
#[must_use]
pub fn saturation(count: u32, length: u32, mean: f64) -> f64 {
    let count = f64::from(count);
    let relative = if mean > 0.0 { f64::from(length) / mean } else { 1.0 };
    count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * relative))
}
