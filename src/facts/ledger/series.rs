//! What belongs together: the first, the second and the third plan of one name, each with its figures.

use super::scene::{Draft, Scene};
use crate::wire::facts::{EntryKind, Status};

const ORDINALS: [&str; 6] = ["第一", "第二", "第三", "第四", "第五", "首"];
const COUNTS: [&str; 5] = ["个", "期", "批", "轮", "阶段"];

/// The members of series in a text: parts of a sentence that count one thing through.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        let mut parts: Vec<std::ops::Range<usize>> = Vec::new();
        let mut start = sentence.start;
        for clause in sentence.clauses.iter().filter(|clause| clause.ends_part) {
            parts.push(start..clause.end);
            start = clause.end;
        }
        let members: Vec<(usize, &str, &std::ops::Range<usize>)> = parts
            .iter()
            .filter_map(|part| member(scene.of(part.clone())).map(|(order, name)| (order, name, part)))
            .collect();
        let Some((_, name, _)) = members.first().filter(|_| members.len() > 1) else { continue };
        let same = members.iter().all(|(_, other, _)| other == name) && members.is_sorted_by_key(|(order, ..)| *order);
        if !same {
            continue;
        }
        for (n, (_, _, part)) in members.iter().enumerate() {
            let words = scene.of((*part).clone());
            let now = ["持续推进", "正在", "推进", "启动", "实施中"].iter().any(|word| words.contains(word));
            let later = n + 1 < members.len();
            let ended = ["告捷", "完成", "收官", "结束", "竣工"].iter().any(|word| words.contains(word));
            let status = if ended || later && !words.contains("正在") {
                Status::Done
            } else if now {
                Status::UnderWay
            } else {
                Status::Planned
            };
            let start = part.start + words.len() - words.trim_start_matches(['；', ';', '，', '”', '。']).len();
            let stretch = start..part.end;
            found.push(Draft { ..Draft::new(EntryKind::Deed, "series", 0.85, status, stretch) });
        }
    }
    found
}

/// Which member of a series a part of a sentence tells of, and the name of the series.
fn member(words: &str) -> Option<(usize, &str)> {
    let (order, at) = ORDINALS.iter().enumerate().find_map(|(order, ordinal)| {
        let at = words.find(ordinal)? + ordinal.len();
        let count = COUNTS.iter().find(|count| words[at..].starts_with(**count))?;
        Some((order, at + count.len()))
    })?;
    let name = &words[at..];
    let inside = name.strip_prefix('“')?;
    Some((order, &inside[..inside.find('”')?]))
}
