//! Concerns: what people wish for or complain of, in their own words or told of them.

use std::ops::Range;

use super::clauses::quotations;
use super::cues::{OFFICIAL, PEOPLE, PRAISE, PROBLEM, RAISES, SETS_UP, WISH};
use super::scene::{Draft, Scene, Taken};
use super::who::{folk, speaker};
use crate::wire::facts::{EntryKind, Status};

/// How far around a quotation its speaker is looked for, in bytes.
const NEAR: usize = 120;

/// The concerns of a text.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_>) -> Vec<Draft> {
    let mut found = quoted(scene);
    found.extend(told(scene, &found));
    found.sort_by_key(|draft| draft.stretches[0].start);
    found
}

/// What stands in quotation marks.
#[inline(never)]
fn quoted(scene: &Scene<'_>) -> Vec<Draft> {
    let text = scene.words();
    let quotations = quotations(text);
    let mut found = Vec::new();
    for (n, quotation) in quotations.iter().enumerate() {
        let words = &text[quotation.clone()];
        if words.chars().count() < 6 {
            continue;
        }
        // Quotations one after another are a list.
        let next_to = |a: &Range<usize>, b: &Range<usize>| {
            text.get(a.end + 3..b.start - 3).is_some_and(|gap| gap.chars().all(|c| matches!(c, '、' | '，' | '；')))
        };
        let listed = |n: usize| {
            n > 0 && next_to(&quotations[n - 1], &quotations[n])
                || quotations.get(n + 1).is_some_and(|next| next_to(&quotations[n], next))
        };
        let list = listed(n);
        let around = around(text, quotation, list);
        let said = |cue, range: &Range<usize>| scene.hits(range.clone(), cue).next().is_some();
        let wish = said(WISH, quotation);
        let problem = said(PROBLEM, quotation);
        let praise = said(PRAISE, quotation) && !wish;
        let raised = around.iter().any(|range| said(RAISES, range));
        let people = around.iter().any(|range| said(PEOPLE, range)) || around.iter().any(|range| speaks(scene, range));
        // Who is named next to the quotation speaks.
        let official = around.iter().any(|range| said(OFFICIAL, range)) && !list;
        let title = said(SETS_UP, quotation) && !wish;
        let is_concern = (wish || problem) && people && !praise && !official && (raised || list || (wish && problem))
            || list && people && raised && !praise && words.chars().count() <= 30 && !title;
        if !is_concern {
            continue;
        }
        let confidence = 0.5 + 0.15 * f32::from(u8::from(raised)) + 0.15 * f32::from(u8::from(wish || problem));
        let mut draft = Draft::new(EntryKind::Concern, "concern_quoted", confidence, Status::Raised, quotation.clone());
        let by = around.iter().find_map(|range| speaker(scene, range.clone())).filter(|_| !list);
        draft.named.actors.extend(by.or_else(|| around.iter().find_map(|range| folk(text, range.clone()))));
        draft.named.places = scene.named(quotation.clone()).places;
        draft.problem = Some(quotation.clone());
        found.push(draft);
    }
    found
}

fn speaks(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let words = scene.of(range.clone());
    let says = ["说", "问", "想法", "提出"].iter().any(|word| words.contains(word));
    says && speaker(scene, range.clone()).is_some()
}

/// What stands before and behind a quotation, where its speaker may be named.
fn around(text: &str, quotation: &Range<usize>, list: bool) -> [Range<usize>; 2] {
    let far = if list { NEAR * 2 } else { NEAR };
    let border = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let from = border(quotation.start.saturating_sub(far));
    let before = &text[from..quotation.start];
    let start = if list { 0 } else { before.rfind(['。', '！', '？', '”']).map_or(0, |at| at + 3) };
    let to = border((quotation.end + far).min(text.len()));
    let behind = &text[quotation.end..to];
    // In a list the sentence behind tells whose words they are.
    let stop = if list { behind.rfind(['，', '。']) } else { behind.find(['。', '！', '？']) }.unwrap_or(behind.len());
    [from + start..quotation.start, quotation.end..quotation.end + stop]
}

/// 居民反映的停车难: what was raised, as it is dealt with. Bytes from those who raised it to the end of the clause.
fn dealt_with(scene: &Scene<'_>, clause: &super::clauses::Clause) -> Option<Range<usize>> {
    let raised = scene.hits(clause.range(), RAISES).find(|hit| scene.words()[hit.end..].starts_with('的'))?;
    let people = scene.hits(clause.start..raised.start, PEOPLE).next()?;
    let named = |hit: &super::cues::Hit| !matches!(scene.of(hit.start..hit.end), "问题" | "难题");
    scene.hits(raised.end..clause.end, PROBLEM).any(named).then_some(people.start..clause.end)
}

/// What is told of people without quotation marks.
#[inline(never)]
fn told(scene: &Scene<'_>, known: &[Draft]) -> Vec<Draft> {
    let known = Taken::of(known);
    let mut found: Vec<Draft> = Vec::new();
    for (n, sentence) in scene.sentences.iter().enumerate() {
        for (at, clause) in sentence.clauses.iter().enumerate() {
            if let Some(stretch) = dealt_with(scene, clause).filter(|_| !clause.quoted) {
                let mut draft =
                    Draft::new(EntryKind::Concern, "concern_dealt_with", 0.75, Status::Raised, stretch.clone());
                draft.named.actors.extend(folk(scene.words(), stretch.clone()));
                draft.problem = Some(stretch);
                found.push(draft);
                continue;
            }
            let raised = scene
                .hits(clause.range(), RAISES | WISH)
                .last()
                .filter(|hit| !scene.words()[hit.end..].starts_with('的'));
            let Some(raised) = raised
                .filter(|_| clause.says(PEOPLE) && clause.says(RAISES) && !clause.quoted && !clause.says(OFFICIAL))
            else {
                continue;
            };
            let people = scene.hits(clause.range(), PEOPLE).next().is_some_and(|hit| hit.start <= raised.start);
            let after = raised.end..sentence.end;
            let after_words = scene.hits(after.clone(), PROBLEM | WISH).count();
            let next = scene
                .sentences
                .get(n + 1)
                .filter(|next| next.cues & (PROBLEM | WISH) != 0 && at + 1 == sentence.clauses.len());
            if !people
                || (after_words == 0 && next.is_none())
                || sentence.cues & super::cues::DEED != 0 && after_words < 2
            {
                continue;
            }
            let end = if after_words > 0 { sentence.end } else { next.map_or(sentence.end, |next| next.end) };
            let stretch = clause.start..end;
            if known.covers(&stretch) || found.last().is_some_and(|draft| draft.covers(&stretch)) {
                continue;
            }
            let mut draft = Draft::new(EntryKind::Concern, "concern_told", 0.8, Status::Raised, stretch.clone());
            draft.named.actors.extend(speaker(scene, clause.range()).or_else(|| folk(scene.words(), clause.range())));
            draft.named.places = scene.named(after.clone()).places;
            let problem = if raised.end < end { raised.end..end } else { stretch };
            draft.problem = Some(problem);
            found.push(draft);
            break;
        }
    }
    found
}
