//! Which deed answers which concern.

use std::collections::BTreeSet;

use super::Found;
use super::cues::ANSWERS;
use super::scene::Scene;
use crate::wire::facts::EntryKind;

/// Entries behind a concern among which it is looked for.
const FARTHEST: usize = 40;
/// Texts behind a concern in which its answer is looked for.
const REACH: usize = 4;

/// Gives each concern of an article the status of the deed that answers it.
#[inline(never)]
pub(super) fn link(found: &mut [Found], scenes: &[(usize, Scene<'_>)]) {
    if !found.iter().any(|entry| entry.draft.kind == EntryKind::Concern) {
        return;
    }
    let words = |entry: &Found| -> String {
        let (_, scene) = &scenes[entry.text];
        entry.draft.stretches.iter().map(|stretch| scene.of(stretch.clone())).collect()
    };
    let pairs: Vec<BTreeSet<(char, char)>> = found.iter().map(|entry| pairs(&words(entry))).collect();
    let mut answered: Vec<Option<usize>> = (0..found.len()).map(|n| alike(found, &pairs, n)).collect();
    for n in 0..found.len() {
        if answered[n].is_none() {
            answered[n] = next(found, scenes, n, &answered);
        }
    }
    for (n, answer) in answered.into_iter().enumerate() {
        if let Some(answer) = answer {
            found[n].draft.status = found[answer].draft.status;
        }
    }
}

/// Whether an entry may answer a concern: it stands behind it, not too far.
fn may_answer(concern: &Found, answer: &Found) -> bool {
    let place = |entry: &Found| (entry.text, entry.draft.stretches[0].start);
    place(answer) > place(concern) && answer.text <= concern.text + REACH
}

/// The deed or measure behind a concern that shares most of its words.
fn alike(found: &[Found], pairs: &[BTreeSet<(char, char)>], n: usize) -> Option<usize> {
    if found[n].draft.kind != EntryKind::Concern {
        return None;
    }
    let answers = |m: &usize| {
        may_answer(&found[n], &found[*m]) && matches!(found[*m].draft.kind, EntryKind::Deed | EntryKind::Measure)
    };
    let shared = |m: usize| pairs[n].intersection(&pairs[m]).count();
    (n + 1..found.len().min(n + FARTHEST))
        .filter(answers)
        .filter(|m| shared(*m) > 0)
        .max_by_key(|m| (shared(*m), std::cmp::Reverse(*m)))
}

/// The first deed behind a concern that answers no other, where the text says that it is an answer.
fn next(found: &[Found], scenes: &[(usize, Scene<'_>)], n: usize, answered: &[Option<usize>]) -> Option<usize> {
    let concern = &found[n];
    if concern.draft.kind != EntryKind::Concern {
        return None;
    }
    let free = |m: &usize| found[*m].draft.kind == EntryKind::Deed && !answered.contains(&Some(*m));
    let next = (n + 1..found.len().min(n + FARTHEST)).filter(|m| may_answer(concern, &found[*m])).find(free)?;
    let other = &found[next];
    let (_, scene) = &scenes[other.text];
    let stretch = &other.draft.stretches[0];
    let answers = scene
        .sentences
        .iter()
        .filter(|sentence| sentence.start < stretch.end)
        .any(|sentence| sentence.cues & ANSWERS != 0);
    (answers && other.text <= concern.text + 1).then_some(next)
}

/// The pairs of neighbouring characters of a text that tell what it is about.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    const COMMON: &str = "的了和在是有一不个我们他这人为对到将等及与以也后于年月日已被之其中问题社区居民市民村民街道小区进行工作部门提出反映希望能安全情况建设群众意见没有可以出行不便";
    let characters: Vec<char> = text.chars().collect();
    characters
        .windows(2)
        .filter(|pair| pair.iter().all(|c| c.is_alphabetic() && !c.is_ascii()))
        .filter(|pair| !pair.iter().any(|c| "的了和在是不我们他这为对到将等与以也后于已被之其".contains(*c)))
        .filter(|pair| !(COMMON.contains(&pair.iter().collect::<String>())))
        .map(|pair| (pair[0], pair[1]))
        .collect()
}
