//! Measures: mechanisms, rules and standing practice.

use super::clauses::{Clause, Sentence};
use super::cues::{ACT, DEED, EVERY, FOUNDS, Hit, MEETING, PLANNED, PROBLEM, RULE, SETS_UP, SHOULD};
use super::scene::{Draft, Scene, Taken};
use crate::wire::facts::{EntryKind, Status};

/// The measures of a text.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_>, taken: &Taken) -> Vec<Draft> {
    let mut found: Vec<Draft> = Vec::new();
    for sentence in &scene.sentences {
        let mut at = 0;
        while at < sentence.clauses.len() {
            let clause = &sentence.clauses[at];
            let words = scene.of(clause.range());
            // “1”即市公安部门…: what the measure before consists of.
            if let Some(draft) = found.last_mut().filter(|draft| explains(words, &draft.stretches, scene)) {
                draft.stretches.push(clause.range());
                at += 1;
                continue;
            }
            let free = !taken.covers(&clause.range());
            let Some((rule, confidence)) = measure(scene, sentence, at).filter(|_| free) else {
                at += 1;
                continue;
            };
            // Clauses without a subject of their own go on with it.
            let mut last = at;
            // What stands behind a colon says what it consists of.
            if clause.opens && !clause.quoted {
                last = sentence.clauses.len() - 1;
            }
            while let Some(next) = sentence.clauses.get(last + 1) {
                let words = scene.of(next.range());
                let own = scene.has_subject(next) && !words.starts_with(['每', '由']);
                let parted = sentence.clauses[last].ends_part || taken.covers(&next.range());
                let counts = next.says(DEED) && !scene.quantities(next.range()).is_empty();
                let belongs = !own || next.says(EVERY) || measure(scene, sentence, last + 1).is_some();
                if parted || counts || !belongs {
                    break;
                }
                last += 1;
            }
            let mut first = at;
            if !scene.has_subject(clause) {
                // Who does it stands before.
                while first > 0
                    && !sentence.clauses[first - 1].ends_part
                    && at - first < 2
                    && !scene.has_subject(&sentence.clauses[first])
                {
                    first -= 1;
                }
            }
            let stretch = sentence.clauses[first].start..sentence.clauses[last].end;
            let stretch = if found.last().is_some_and(|draft| draft.covers(&stretch)) {
                clause.start..stretch.end
            } else {
                stretch
            };
            let status = status(scene, sentence, first..last + 1);
            let named = scene.named(stretch.clone());
            found.push(Draft { named, ..Draft::new(EntryKind::Measure, rule, confidence, status, stretch) });
            at = last + 1;
        }
    }
    found
}

/// Whether a clause says what a part of the name in the measure before means: “4”即….
fn explains(words: &str, measure: &[std::ops::Range<usize>], scene: &Scene<'_>) -> bool {
    let Some(rest) = words.strip_prefix('“') else { return false };
    let Some((part, rest)) = rest.split_once('”') else { return false };
    let means =
        rest.starts_with('即') || rest.starts_with("是指") || rest.starts_with("指的是") || rest.starts_with("就是");
    means && !part.is_empty() && measure.iter().any(|range| scene.of(range.clone()).contains(part))
}

/// The rule by which a clause tells of a measure, and how sure it is.
fn measure(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> Option<(&'static str, f32)> {
    let clause: &Clause = &sentence.clauses[at];
    let words = scene.of(clause.range());
    // 要建立…机制 is a wish; so is all that is asked in a question.
    let wished =
        scene.hits(clause.range(), SHOULD).any(|hit| scene.of(hit.start..hit.end) != "须") && !clause.says(PLANNED);
    if wished
        || words.contains(['？', '?'])
        || sentence.clauses.last().is_some_and(|last| scene.words()[last.end..].starts_with(['？', '?']))
    {
        return None;
    }
    let formula = formula(words);
    if clause.says(SETS_UP) && (formula || clause.says(RULE) && !clause.says(PROBLEM)) {
        return Some(("measure_rule", if formula { 0.9 } else { 0.8 }));
    }
    if formula && (words.contains("有‘") || words.contains("有“")) {
        return Some(("measure_formula", 0.75));
    }
    if words.contains("责任到人") || words.contains("常态化") && clause.says(RULE | SETS_UP) {
        return Some(("measure_duty", 0.75));
    }
    // 每个投放点，均设置督导员.
    let each = at > 0 && scene.of(sentence.clauses[at - 1].range()).trim_start_matches(['“', '”']).starts_with("每个");
    if each && words.starts_with('均') && clause.says(SETS_UP | ACT) {
        return Some(("measure_practice", 0.65));
    }
    let every = scene.hits(clause.range(), EVERY).find(|hit| is_practice(scene, hit, clause));
    let body = || !scene.named(sentence.clauses[at.saturating_sub(3)].start..clause.end).actors.is_empty();
    let subject = || body() || scene.has_subject(clause) && !words.contains("每逢");
    if every.is_some() && !clause.says(MEETING | PROBLEM) && !clause.quoted && subject() {
        return Some(("measure_practice", 0.7));
    }
    None
}

/// Whether something is done again and again: 每周固定…, 定期走访; not 每天4元.
fn is_practice(scene: &Scene<'_>, every: &Hit, clause: &Clause) -> bool {
    let words = scene.of(every.start..every.end);
    let (next, pos) = scene.word_from(every.end);
    let often = scene.quantities(clause.range()).iter().any(|quantity| quantity.fact.unit == "次")
        || scene.of(clause.range()).contains("一次");
    let acts = pos.starts_with('v') || matches!(pos, "p" | "x") && !next.is_empty() || often;
    let all = words == "每个" && scene.of(every.end..clause.end).contains('均');
    all || acts && !matches!(words, "常年" | "每年" | "每天" | "每日" | "每个" | "轮流")
}

/// “4+1”, “四字诀”, ‘六有’, “日巡查、夜值守”, “一月一会”: a name made of numbers or of parts.
fn formula(words: &str) -> bool {
    let mut rest = words;
    while let Some(open) = rest.find(['“', '‘']) {
        let inside = &rest[open + '“'.len_utf8()..];
        let Some(close) = inside.find(['”', '’']) else { return false };
        let name = &inside[..close];
        let first = name.chars().next().unwrap_or(' ');
        let numbered = first.is_ascii_digit() && name.contains('+')
            || crate::segment::number::is_numeral(first) && name.chars().count() <= 24 && !name.contains(['，', '。']);
        if numbered || name.contains('、') && name.chars().count() <= 30 {
            return true;
        }
        rest = &inside[close..];
    }
    false
}

/// Done where it was set up once, planned where it will be, else in force.
fn status(scene: &Scene<'_>, sentence: &Sentence, clauses: std::ops::Range<usize>) -> Status {
    let clauses = &sentence.clauses[clauses];
    if clauses.iter().any(|clause| scene.hits(clause.range(), PLANNED).any(|hit| scene.is_plan(hit))) {
        return Status::Planned;
    }
    let founded = clauses.iter().any(|clause| clause.says(FOUNDS));
    if founded { Status::Done } else { Status::UnderWay }
}
