//! Which deed answers which concern.

use std::collections::BTreeSet;

use super::Found;
use super::scene::Scene;
use crate::wire::facts::{EntryKind, Status};

/// Texts behind a concern in which its answer is looked for.
const REACH: usize = 4;

/// Gives each concern of an article the status of the deed that answers it.
pub(super) fn link(found: &mut [Found], scenes: &[Scene<'_>]) {
    let words = |entry: &Found| -> String {
        let scene = &scenes[entry.text];
        entry.draft.stretches.iter().map(|stretch| scene.of(stretch.clone())).collect()
    };
    let pairs: Vec<BTreeSet<(char, char)>> = found.iter().map(|entry| pairs(&words(entry))).collect();
    let answered: Vec<Option<(Status, usize)>> = (0..found.len()).map(|n| answer(found, &pairs, n, scenes)).collect();
    for (entry, answer) in found.iter_mut().zip(answered) {
        if let Some((status, _)) = answer {
            entry.draft.status = status;
        }
    }
}

/// The status of the deed behind a concern that shares most of its words, where one does.
fn answer(
    found: &[Found],
    pairs: &[BTreeSet<(char, char)>],
    n: usize,
    scenes: &[Scene<'_>],
) -> Option<(Status, usize)> {
    let concern = &found[n];
    if concern.draft.kind != EntryKind::Concern {
        return None;
    }
    let place = |entry: &Found| (entry.text, entry.draft.stretches[0].start);
    let near = |entry: &Found| place(entry) > place(concern) && entry.text <= concern.text + REACH;
    let behind = |m: &usize| near(&found[*m]) && matches!(found[*m].draft.kind, EntryKind::Deed | EntryKind::Measure);
    let shared = |m: usize| pairs[n].intersection(&pairs[m]).count();
    let best =
        (0..found.len()).filter(behind).filter(|m| shared(*m) > 0).max_by_key(|m| (shared(*m), std::cmp::Reverse(*m)));
    if let Some(best) = best {
        return Some((found[best].draft.status, best));
    }
    // An answer right behind it, though in other words.
    let next = (n + 1..found.len()).filter(|m| near(&found[*m])).find(|m| found[*m].draft.kind == EntryKind::Deed)?;
    let between = found[n + 1..next].iter().any(|entry| entry.draft.kind == EntryKind::Concern);
    let scene = &scenes[found[next].text];
    let stretch = &found[next].draft.stretches[0];
    let answers = scene
        .sentences
        .iter()
        .filter(|sentence| sentence.end <= stretch.end)
        .any(|sentence| sentence.cues & super::cues::ANSWERS != 0);
    (!between && answers && found[next].text <= concern.text + 1).then_some((found[next].draft.status, next))
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
