//! Evidence for and against a decision, and the verdict.

use crate::model::Rule;

/// What speaks for (above 0) and against (below 0) a decision, in units of log-odds, and the rule that speaks loudest for it.
pub(super) struct Evidence {
    sum: f32,
    rule: Rule,
    loudest: f32,
}

impl Evidence {
    pub(super) fn new(prior: f32) -> Self {
        Self { sum: prior, rule: Rule::HeadlineAlone, loudest: 0.0 }
    }

    /// Adds the weight of a rule that holds.
    pub(super) fn say(&mut self, holds: bool, rule: Rule, weight: f32) {
        if holds {
            self.sum += weight;
            if weight > self.loudest {
                (self.rule, self.loudest) = (rule, weight);
            }
        }
    }

    /// Adds a weight that no rule is named for.
    pub(super) fn weigh(&mut self, holds: bool, weight: f32) {
        if holds {
            self.sum += weight;
        }
    }

    /// Whether a little more evidence can still turn the verdict.
    pub(super) fn is_open(&self) -> bool {
        self.sum.abs() < 6.0
    }

    /// The rule, and how sure it is: the sum squeezed between a half and one; `None` where it is less than even.
    pub(super) fn verdict(&self) -> Option<(Rule, f32)> {
        (self.sum > 0.0).then(|| (self.rule, 0.5 + self.sum / (2.0 * (1.0 + self.sum))))
    }
}

/// The natural logarithm of 5 / 3, the ratio of the two deviations below.
const SPREAD: f32 = 0.51;

/// How much more likely a line of so many characters is a headline than a cross-head, in units of log-odds: both lengths are
/// taken as normal, headlines about the mean of this page's sure ones, cross-heads about nine characters.
pub(super) fn length_ratio(chars: u32, headline: f32) -> f32 {
    let (cross, narrow, wide) = (9.0, 3.0, 5.0);
    let off = |mean: f32, deviation: f32| {
        let z = (chars as f32 - mean) / deviation;
        z * z / 2.0
    };
    let ratio = off(cross, narrow) - off(headline, wide) - SPREAD;
    // Longer than usual is no less a headline.
    if chars as f32 > headline { 3.0 } else { ratio.clamp(-1.2, 3.0) }
}
