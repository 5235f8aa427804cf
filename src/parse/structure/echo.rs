//! What the texts around a head line without a signature tell of it: whether they repeat its words, how long they are, and how
//! they open.

use std::ops::Range;

use super::super::chars::{head, is_han, is_opener};
use super::super::lines::{text_from, text_up_to};
use super::super::units::Kind;
use super::super::words::HanSet;
use super::evidence::Evidence;
use super::{Current, Gap};
use crate::model::Rule;

/// Characters of the text below that the headline sums up.
const LEAD: usize = 100;

/// Bytes of the text above in which a part of the same article finds its words again.
const ABOVE: usize = 1800;

/// Bytes of the text below that are looked up there.
const BELOW: usize = 900;

/// Units that are looked at.
const FAR: usize = 60;

/// Characters of a text that is long for a short report.
const LONG: u32 = 150;

impl Gap<'_> {
    /// Weighs a head line that nothing around it signs. The weights are those of a logistic regression over pages of many papers.
    pub(super) fn weigh_unsigned(&self, heads: &[usize], current: &Current, evidence: &mut Evidence) {
        let Some(body) = self.body else { return };
        let old = self.context.style.is_old();
        let words = self.context.words(heads[0]);
        // Cross-heads are set to one length more often than headlines.
        let chars = self.context.units[heads[0]].chars;
        let parallel = current.crossed > 0 && self.last_head(heads[0]).is_some_and(|u| u.chars == chars);
        evidence.weigh(parallel, if old { -1.0 } else { -1.6 });
        let below = self.below(body);
        let lead = Grams::new(head(below, LEAD)).shared(words);
        if old {
            evidence.say(true, Rule::HeadlineAlone, 2.4 + 0.9 * lead);
        } else {
            // How many of the page's head lines are signed tells how sure the lack of a signature is.
            let share = self.habits.signed_share;
            let unsigned = if self.habits.attributed { 1.6 - 2.0 * (share - 0.3) } else { 0.0 };
            evidence.say(true, Rule::HeadlineAlone, 2.3 + 1.6 * lead + unsigned);
            evidence.say(self.opens_as_news(), Rule::HeadlineAlone, 1.5);
            // Features under a byline have cross-heads more often than reports that open with a dateline.
            evidence.weigh(current.signed && !current.reported, -1.4);
            evidence.weigh(below.starts_with(is_opener), -1.0);
            evidence.weigh(self.length(body..self.context.units.len()) >= LONG, -1.1);
        }
        // A cross-head takes up the words of the article so far, and so does the text below it.
        let above = Grams::new(self.above(heads[0], current));
        evidence.weigh(true, -1.3 * above.shared(words));
        let again = above.shared(below);
        evidence.weigh(true, -5.0 * again / (again + 0.03));
    }

    /// The end of the article so far, up to the head line.
    fn above(&self, head: usize, current: &Current) -> &str {
        let start = |unit: usize| self.context.lines[self.context.units[unit].lines.start].start;
        let words = self.context.text.get(start(current.start)..start(head)).unwrap_or("");
        text_from(words, words.len().saturating_sub(ABOVE))
    }

    /// The front of the text below, up to the next head line.
    fn below(&self, body: usize) -> &str {
        let units = &self.context.units[body..];
        let texts = units.iter().take(FAR).take_while(|u| u.kind == Kind::Body || u.is_transparent());
        let last = texts.filter(|u| u.kind == Kind::Body).last().map_or(0, |u| self.context.lines[u.lines.end - 1].end);
        let start = self.context.lines[units[0].lines.start].start;
        text_up_to(self.context.text.get(start..last).unwrap_or(""), BELOW)
    }

    /// Characters of the texts in these units, from one end up to what is neither text nor of the page.
    fn length(&self, units: Range<usize>) -> u32 {
        let mut sum = 0u32;
        for unit in self.context.units[units].iter().take(FAR) {
            match unit.kind {
                Kind::Body => sum = sum.saturating_add(unit.chars),
                _ if unit.is_transparent() => {}
                _ => break,
            }
        }
        sum
    }
}

/// The pairs of neighbouring Han characters of a text, as a table of numbers that stand for them.
struct Grams {
    slots: [u32; SLOTS],
}

/// A power of two well above the pairs in a text of [`ABOVE`] bytes.
const SLOTS: usize = 1024;

impl Grams {
    fn new(text: &str) -> Self {
        let mut grams = Self { slots: [0; SLOTS] };
        pairs(text, |pair| {
            let slot = grams.slot(pair);
            grams.slots[slot] = pair;
        });
        grams
    }

    /// The slot that holds the pair, or the free one where it would stand.
    fn slot(&self, pair: u32) -> usize {
        let mut at = (pair.wrapping_mul(0x9E37_79B1) >> 22) as usize;
        while self.slots[at] != 0 && self.slots[at] != pair {
            at = (at + 1) % SLOTS;
        }
        at
    }

    /// The share of the pairs in `text` that are known, from 0 to 1.
    fn shared(&self, text: &str) -> f32 {
        let (mut all, mut known) = (0u32, 0u32);
        pairs(text, |pair| {
            all += 1;
            known += u32::from(self.slots[self.slot(pair)] == pair);
        });
        if all == 0 { 0.0 } else { known as f32 / all as f32 }
    }
}

/// Characters of numbers, times, pronouns and particles, whose pairs stand in any text.
static COMMON: HanSet = HanSet::new(
    "的了在是和有不也就都而及与與或被把从從对對为為以于於这這那其之者所一二三四五六七八九十百千万萬亿億两兩几幾多个個元年月日时時人到上下中大小来來去出说說们們我他她它今昨每次名",
);

/// Calls `each` with a number that stands for each pair of neighbouring Han characters that are not [`COMMON`]; white space between
/// them does not count.
fn pairs(text: &str, mut each: impl FnMut(u32)) {
    let mut before = None;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let code = (is_han(c) && !COMMON.has(c)).then_some(u32::from(c));
        if let (Some(one), Some(two)) = (before, code) {
            each(one << 16 ^ two);
        }
        before = code;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_characters_found_again() {
        let text = Grams::new("江上的老\n桥昨日通车。");
        assert!((text.shared("老桥，通车快") - 2.0 / 3.0).abs() < 1e-6);
        assert!(text.shared("旧书").abs() < 1e-6 && text.shared("A").abs() < 1e-6);
    }
}
