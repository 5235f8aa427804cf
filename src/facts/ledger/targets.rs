//! Targets: a figure or a state that is to be reached, mostly by a time.

use super::cues::{AIM, DONE, PLANNED, REACHES, SHOULD};
use super::scene::{Draft, Scene};
use crate::wire::facts::{EntryKind, Status};

/// The targets of a text.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in scene.sentences.iter().filter(|sentence| sentence.cues & REACHES != 0) {
        let mut at = 0;
        while at < sentence.clauses.len() {
            let Some((rule, confidence)) = target(scene, sentence, at) else {
                at += 1;
                continue;
            };
            // What is to be reached goes on as long as nothing is told that has been done.
            let mut last = at;
            while let Some(next) = sentence.clauses.get(last + 1) {
                let goes_on = !sentence.clauses[last].ends_part
                    && !next.says(DONE)
                    && !next.quoted
                    && (next.says(REACHES | AIM)
                        || !scene.quantities(next.range()).is_empty()
                        || scene.of(next.range()).starts_with("包括"));
                let own = scene.has_subject(next)
                    && (next.says(AIM) || scene.hits(next.range(), PLANNED).any(|hit| scene.is_plan(hit)));
                if !goes_on || own {
                    break;
                }
                last += 1;
            }
            // The time that it is to be reached by stands in a clause of its own.
            let opens = |clause: &super::clauses::Clause| {
                is_time(scene.of(clause.range())) || clause.says(AIM) && !clause.says(DONE)
            };
            let first = if at > 0 && opens(&sentence.clauses[at - 1]) { at - 1 } else { at };
            let stretch = sentence.clauses[first].start..sentence.clauses[last].end;
            let named = scene.named(sentence.start..stretch.end);
            found.push(Draft { named, ..Draft::new(EntryKind::Target, rule, confidence, Status::Planned, stretch) });
            at = last + 1;
        }
    }
    found
}

/// The rule by which a clause begins a target, and how sure it is.
fn target(scene: &Scene<'_>, sentence: &super::clauses::Sentence, at: usize) -> Option<(&'static str, f32)> {
    let clause = &sentence.clauses[at];
    let words = scene.of(clause.range());
    let before = if at > 0 { scene.of(sentence.clauses[at - 1].range()) } else { "" };
    let counted = !scene.quantities(clause.range()).is_empty();
    let state = ["全覆盖", "基本实现", "基本建成", "全面建成", "全部实现", "清零", "脱贫", "摘帽"]
        .iter()
        .any(|state| words.contains(state));
    if clause.says(DONE) || words.contains('了') || !(counted || state) {
        return None;
    }
    let planned = scene.hits(clause.range(), PLANNED).any(|hit| scene.is_plan(hit));
    let aims = clause.says(AIM) || sentence.clauses[..at].iter().rev().take(2).any(|clause| clause.says(AIM));
    let reaches = clause.says(REACHES);
    let by_time = [words, before].iter().any(|words| is_time(words));
    match (aims, planned, reaches) {
        (true, _, true) => Some(("target_aim", 0.85)),
        (true, _, _) if clause.says(AIM) && counted => Some(("target_aim", 0.7)),
        (_, true, true) if raises(words) || state => Some(("target_rise", 0.8)),
        (_, _, true) if by_time && (planned || clause.says(SHOULD)) => Some(("target_time", 0.8)),
        // 全面推进……，实现全覆盖: the end of a plan.
        (_, _, true)
            if state
                && words.starts_with("实现")
                && sentence.clauses[..at]
                    .iter()
                    .rev()
                    .take(6)
                    .any(|clause| scene.hits(clause.range(), PLANNED).any(|hit| scene.is_plan(hit))) =>
        {
            Some(("target_state", 0.75))
        }
        _ => None,
    }
}

/// 到2025年末, 三年内.
fn is_time(words: &str) -> bool {
    let words = words.trim_start_matches(['“', '”', '，']);
    (words.starts_with('到')
        || words.starts_with("至")
        || words.contains("年内")
        || words.ends_with("底前")
        || words.contains("年底")
        || words.contains("汛前"))
        && (words.contains('年') || words.contains('月'))
}

/// 提高到, 将达: not a thing that is made but a figure that rises.
fn raises(words: &str) -> bool {
    [
        "提高到",
        "提升到",
        "提高至",
        "提升至",
        "增至",
        "增加到",
        "增长到",
        "降至",
        "降到",
        "下降到",
        "将达",
        "达到",
        "控制在",
        "突破",
        "超过",
    ]
    .iter()
    .any(|word| words.contains(word))
}
