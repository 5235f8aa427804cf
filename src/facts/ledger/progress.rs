//! How far something is, where the text counts it: 已完成23盏…剩余7盏, 计划改造42个…已完工17个.

use std::ops::Range;

use super::cues::{DEED, DONE, PLANNED, REST, UNDER_WAY};
use super::scene::Scene;
use crate::facts::reading::Placed;
use crate::wire::facts::{Progress, Quantity};

/// What a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Done,
    Rest,
    All,
}

/// The progress that a stretch tells.
pub(super) fn progress(scene: &Scene<'_>, stretch: Range<usize>) -> Option<Progress> {
    let quantities = scene.quantities(stretch.clone());
    if quantities.len() < 2 {
        return None;
    }
    let countable = |placed: &&Placed<Quantity>| {
        let Quantity { upper, unit, .. } = &placed.fact;
        upper.is_none() && !unit.is_empty() && !unit.contains(['元', '%', '米', '里'])
    };
    let counts: Vec<(Part, &Quantity)> = quantities
        .iter()
        .filter(countable)
        .map(|placed| (part(scene, stretch.start..placed.stretch.start), &placed.fact))
        .collect();
    let done_at = counts.iter().position(|(part, _)| *part == Part::Done)?;
    let done = counts[done_at].1;
    let same = |other: &Quantity| other.unit == done.unit;
    let (before, after) = counts.split_at(done_at);
    let rest =
        after.iter().find(|(part, other)| *part == Part::Rest && same(other)).map(|(_, rest)| done.value + rest.value);
    let all = before.iter().rev().find(|(part, other)| *part == Part::All && same(other) && other.value >= done.value);
    let total = all.map(|(_, all)| all.value).or(rest)?;
    Some(Progress { done: done.value, total, unit: done.unit.clone() })
}

/// What a quantity counts, by the words that stand before it in its clause; given are the words from the beginning of the sentence.
fn part(scene: &Scene<'_>, before: Range<usize>) -> Part {
    let clause =
        scene.of(before.clone()).rfind(['，', '；', '。', ',', '：']).map_or(before.start, |at| before.start + at);
    let before = clause..before.end;
    if scene.hits(before.clone(), REST).next().is_some() {
        return Part::Rest;
    }
    let finished = scene
        .hits(before.clone(), DONE | DEED)
        .any(|hit| hit.cues & DONE != 0 || scene.of(before.start..hit.start).ends_with('已'));
    let planned = scene.hits(before.clone(), PLANNED).any(|hit| scene.is_plan(hit));
    let begun = scene.hits(before, UNDER_WAY).next().is_some();
    if finished && !planned && !begun { Part::Done } else { Part::All }
}
