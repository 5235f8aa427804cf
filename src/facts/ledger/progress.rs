//! How far something is, where the text counts it: 已完成23盏…剩余7盏, 计划改造42个…已完工17个.

use std::ops::Range;

use super::cues::{DONE, PLANNED, REST, UNDER_WAY};
use super::scene::Scene;
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
    let counts: Vec<(Part, &Quantity)> = quantities
        .iter()
        .filter(|quantity| {
            quantity.upper.is_none() && !quantity.unit.is_empty() && !quantity.unit.contains(['元', '%', '米', '里'])
        })
        .map(|quantity| (part(scene, &stretch, quantity), *quantity))
        .collect();
    let (at, done) =
        counts.iter().enumerate().find(|(_, (part, _))| *part == Part::Done).map(|(at, (_, done))| (at, *done))?;
    let same = |other: &Quantity| other.unit == done.unit;
    let rest =
        counts[at + 1..].iter().find(|(part, other)| *part == Part::Rest && same(other)).map(|(_, rest)| rest.value);
    let all =
        counts[..at].iter().rev().find(|(part, other)| *part == Part::All && same(other) && other.value >= done.value);
    let total = match (all, rest) {
        (Some((_, all)), _) => all.value,
        (None, Some(rest)) => done.value + rest,
        (None, None) => return None,
    };
    Some(Progress { done: done.value, total, unit: done.unit.clone() })
}

/// What a quantity counts, by the words before it in its clause.
fn part(scene: &Scene<'_>, stretch: &Range<usize>, quantity: &Quantity) -> Part {
    // Where it stands in the words: the first such text whose place on the page is its own.
    let words = scene.of(stretch.clone());
    let printed = scene.text.words();
    let place = words
        .char_indices()
        .map(|(at, _)| stretch.start + at)
        .find(|at| {
            let range = scene.plain().printed(*at..*at);
            printed[range.start..].starts_with(quantity.text.as_str())
                && scene.text.span(range.start..range.start + quantity.text.len()).start == quantity.span.start
        })
        .unwrap_or(stretch.start);
    let clause = scene.words()[stretch.start..place]
        .rfind(['，', '；', '。', ',', '：'])
        .map_or(stretch.start, |at| stretch.start + at);
    let before = clause..place;
    if scene.hits(before.clone(), REST).next().is_some() {
        return Part::Rest;
    }
    let finished = scene
        .hits(before.clone(), DONE | super::cues::DEED)
        .any(|hit| hit.cues & DONE != 0 || scene.of(before.start..hit.start).ends_with('已'));
    let planned = scene.hits(before.clone(), PLANNED).any(|hit| scene.is_plan(hit));
    let begun = scene.hits(before, UNDER_WAY).next().is_some();
    if finished && !planned && !begun { Part::Done } else { Part::All }
}
