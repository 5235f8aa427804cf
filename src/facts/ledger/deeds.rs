//! Deeds: clauses with a word for work, as long as they have one subject.

use super::cues::{ACT, DEED, DONE, EVERY, MEETING, NOT, PLANNED, PREPARES, PROBLEM, RULE, SHOULD, UNDER_WAY, WISH};
use super::progress::progress;
use super::scene::{Draft, Scene, Taken};
use super::who::{Named, helpers};
use crate::wire::facts::{EntryKind, Status};

/// A deed is told by at least so much.
const ENOUGH: f32 = 0.6;

/// The deeds of a text, beside what other rules have taken already.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_>, taken: &Taken) -> Vec<Draft> {
    let mut found = Vec::new();
    // Who was told of last, for sentences that begin with the verb.
    let mut last = Named::default();
    for sentence in &scene.sentences {
        let mut first = 0;
        let mut deeds: Vec<usize> = Vec::new();
        for (n, clause) in sentence.clauses.iter().enumerate() {
            let other = taken.covers(&clause.range());
            let is_deed = !clause.quoted && !other && is_deed(scene, clause);
            let parted = n > 0 && sentence.clauses[n - 1].ends_part;
            let begins = parted
                || other
                || (is_deed && !deeds.is_empty() && scene.has_subject(clause) && stands_alone(scene, clause));
            if begins {
                found.extend(draft(scene, sentence, first, &deeds, &last));
                deeds.clear();
                first = if other { n + 1 } else { n };
            }
            if is_deed {
                deeds.push(n);
            }
        }
        found.extend(draft(scene, sentence, first, &deeds, &last));
        merge_counts(scene, &mut found);
        let named = scene.named(sentence.start..sentence.end);
        if !named.actors.is_empty() {
            last = named;
        }
    }
    found
}

/// 计划改造42个。已完工17个，其余25个正在施工: the second sentence tells how far the first has come.
fn merge_counts(scene: &Scene<'_>, found: &mut Vec<Draft>) {
    let [.., plan, count] = found.as_slice() else { return };
    let Some(progress) = &count.progress else { return };
    if plan.status != Status::Planned || plan.progress.is_some() {
        return;
    }
    let all = plan.stretches.iter().flat_map(|stretch| scene.quantities(stretch.clone()));
    let all: Vec<f64> = all
        .map(|placed| &placed.fact)
        .filter(|quantity| quantity.unit == progress.unit && quantity.value >= progress.total)
        .map(|quantity| quantity.value)
        .collect();
    let [total] = all[..] else { return };
    let progress = crate::wire::facts::Progress { total, ..progress.clone() };
    if let (Some(count), Some(plan)) = (found.pop(), found.last_mut()) {
        plan.stretches.extend(count.stretches);
        plan.status = if progress.done < total { Status::UnderWay } else { Status::Done };
        plan.progress = Some(progress);
        plan.rule = count.rule;
    }
}

/// Whether the clause tells of work.
fn is_deed(scene: &Scene<'_>, clause: &super::clauses::Clause) -> bool {
    if clause.says(PREPARES) || scene.of(clause.range()).contains("为例") {
        return false;
    }
    if clause.says(WISH) && !clause.says(DONE) {
        return false;
    }
    if scene.hits(clause.range(), DEED).any(|hit| is_act(scene.of(hit.end..clause.end))) {
        return true;
    }
    let counted = || !scene.quantities(clause.range()).is_empty();
    let now = scene.of(clause.range()).contains("正在");
    if now && !clause.quoted && (clause.says(ACT) || counted()) {
        return true;
    }
    clause.says(ACT)
        && (counted()
            || !scene.named(clause.range()).beneficiaries.is_empty()
            || (clause.says(PLANNED) && !clause.says(MEETING)))
}

/// Whether a word for work tells of an act, by what follows it: not 施工中, 修建的桥, 铺设情况.
fn is_act(rest: &str) -> bool {
    const NO_ACTS: [&str; 17] = [
        "时", "中", "后", "前", "期间", "的", "情况", "计划", "方案", "现场", "进展", "进度", "标准", "能力", "以来",
        "过程", "之",
    ];
    !NO_ACTS.iter().any(|word| rest.starts_with(word))
}

/// Whether the clause would be a deed by itself.
fn stands_alone(scene: &Scene<'_>, clause: &super::clauses::Clause) -> bool {
    clause.says(DEED)
        && (clause.says(DONE | UNDER_WAY | PLANNED) || !scene.quantities(clause.range()).is_empty())
        && !clause.says(super::cues::REST)
}

fn draft(
    scene: &Scene<'_>,
    sentence: &super::clauses::Sentence,
    first: usize,
    deeds: &[usize],
    last: &Named,
) -> Option<Draft> {
    let (begin, end) = (*deeds.first()?, *deeds.last()?);
    let clauses = sentence.clauses.get(first..=end)?;
    // What is left over, or still to come, belongs to it.
    let after = sentence.clauses.get(end + 1..).unwrap_or_default();
    let more = after
        .iter()
        .take_while(|clause| {
            clause.says(super::cues::REST | UNDER_WAY | DONE)
                && !clause.quoted
                && !scene.quantities(clause.range()).is_empty()
        })
        .count();
    let stretch = clauses.first()?.start..sentence.clauses[end + more].end;
    let works = &sentence.clauses[begin..=end];
    let cues = works.iter().fold(0, |all, clause| all | clause.cues);
    let says = |cue| cues & cue != 0;
    let strong = says(DEED);
    let quantities = scene.quantities(works.first()?.start..stretch.end);
    let mut named = scene.named(stretch.clone());
    let counted = !quantities.is_empty();
    if named.actors.is_empty() {
        named.actors.extend(helpers(scene.words(), stretch.clone()));
    }
    if named.actors.is_empty() {
        named.actors.extend(last.actors.last().cloned());
    }
    let progress = progress(scene, stretch.clone());
    let planned = scene.hits(stretch.clone(), PLANNED).any(|hit| scene.is_plan(hit));
    let told = says(DONE | UNDER_WAY) || planned || progress.is_some();
    let mut score: f32 = if strong {
        0.5
    } else if counted || says(UNDER_WAY) {
        0.3
    } else {
        0.2
    };
    for (is_so, weight) in [
        (counted, 0.15),
        (progress.is_some(), 0.2),
        (!named.actors.is_empty(), 0.15),
        (told, 0.1),
        (!named.beneficiaries.is_empty(), 0.1),
        (!named.places.is_empty(), 0.05),
        (says(MEETING), if strong { -0.1 } else { -0.3 }),
        (says(SHOULD | WISH) && !planned && !counted, -0.3),
        (says(NOT), -0.2),
        (says(PROBLEM) && !strong && !told, -0.2),
        (says(EVERY) && !says(DONE), -0.3),
        (says(RULE) && !strong, -0.2),
    ] {
        if is_so {
            score += weight;
        }
    }
    if score < ENOUGH {
        return None;
    }
    let status =
        status(scene, works, &progress, planned, sentence.clauses.get(end + 1..end + 1 + more).unwrap_or_default());
    let rule = if progress.is_some() {
        "deed_progress"
    } else if strong {
        "deed_work"
    } else {
        "deed_act"
    };
    Some(Draft { named, progress, ..Draft::new(EntryKind::Deed, rule, score.min(0.95), status, stretch) })
}

fn status(
    scene: &Scene<'_>,
    works: &[super::clauses::Clause],
    progress: &Option<crate::wire::facts::Progress>,
    planned: bool,
    more: &[super::clauses::Clause],
) -> Status {
    if let Some(progress) = progress {
        return if progress.done < progress.total { Status::UnderWay } else { Status::Done };
    }
    let all = works.iter().filter(|clause| is_deed(scene, clause)).chain(more);
    let says = |cue| all.clone().any(|clause| clause.says(cue));
    let now = all.clone().any(|clause| {
        let words = scene.of(clause.range());
        ["正在", "已开工", "在建", "主体", "封顶", "过半"].iter().any(|now| words.contains(now))
    });
    let finished = all.clone().any(|clause| is_finished(scene, clause));
    match (planned, now, finished) {
        (_, true, _) => Status::UnderWay,
        (true, _, true) => Status::UnderWay,
        (true, _, false) => Status::Planned,
        (false, _, true) => Status::Done,
        (false, _, false) if says(UNDER_WAY) => Status::UnderWay,
        _ => Status::Done,
    }
}

/// Whether a clause says that something is finished, and not that it will be: 预计9月完工.
fn is_finished(scene: &Scene<'_>, clause: &super::clauses::Clause) -> bool {
    let plan = scene.hits(clause.range(), PLANNED).find(|hit| scene.is_plan(hit)).map_or(clause.end, |hit| hit.start);
    scene.hits(clause.start..plan, DONE).next().is_some() || scene.of(clause.start..plan).contains('了')
}
