//! When.
//!
//! ```text
//! words of time (atoms: 二〇二一年, 四月, 今年, 上午) → those that stand together (group) → days of the calendar (resolve)
//! ```

mod atoms;
mod group;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use super::reading::{Placed, Reading, plain};
use crate::index::fields::Field;
use crate::model::PageDate;
use crate::wire::facts::Date;
use group::Told;
use resolve::{Known, Resolved};

/// The dates that articles tell of; relative ones are counted from the date of the page.
#[inline(never)]
pub(super) fn find(readings: &[Reading<'_>], published: Option<&PageDate>) -> Vec<Placed<Date>> {
    let mut found = Vec::new();
    let mut known = Known::of(published);
    for reading in readings {
        known.begin();
        let told = |field: Field| field.is_counted() || field == Field::Dateline;
        for (number, text) in reading.texts.iter().enumerate().filter(|(_, text)| told(text.field())) {
            let plain = text.plain();
            for (stretch, resolved) in resolve(&plain.text, &mut known) {
                let printed = plain.printed(stretch.clone());
                let mention = reading.mention(text, printed.clone());
                let date = Date {
                    text: text.words()[printed].to_owned(),
                    value: resolved.value,
                    end: resolved.end,
                    precision: resolved.precision,
                    page: mention.page,
                    article: mention.article,
                    span: mention.span,
                };
                found.push(Placed { fact: date, text: number, stretch });
            }
        }
    }
    found
}

/// The dates of a plain text, each with what it is worth.
#[inline(never)]
fn resolve(text: &str, known: &mut Known) -> Vec<(Range<usize>, Resolved)> {
    let mut at = 0;
    let worth = |told: &Told| {
        let stretch = stretch(told);
        if text.get(at..stretch.start).is_none_or(|between| between.contains(['。', '；', '！', '？'])) {
            known.begin_sentence();
        }
        at = stretch.end;
        let resolved = known.resolve(told, is_to_come(text, &stretch));
        (stretch, resolved)
    };
    group::told(text).iter().map(worth).collect()
}

/// Bytes of each word of time, in order, as a word list parts them: `一九九七年`, `十二月`, `三十一日`, `上午`, `春节`.
#[must_use]
pub fn times(text: &str) -> Vec<Range<usize>> {
    let (text, back) = plain(text.into());
    let place = |at: usize| back.get(at).map_or(at, |at| *at as usize);
    let words = atoms::atoms(&text).into_iter().filter(|atom| atom.is_word(&text));
    words.map(|atom| place(atom.start)..place(atom.end_of_word(&text))).collect()
}

fn stretch(told: &Told) -> Range<usize> {
    told.from.start..told.to.as_ref().map_or(told.from.end, |to| to.end.max(told.from.end))
}

/// Whether the words around a date say that it is still to come: 将于, 预计到…, …前完成.
fn is_to_come(text: &str, date: &Range<usize>) -> bool {
    const BEFORE: [&str; 9] = ["将", "预计", "到", "拟", "计划", "争取", "力争", "有望", "确保"];
    const BEHIND: [&str; 5] = ["前", "底前", "将", "以前", "之前"];
    let start = text[..date.start].char_indices().rev().take(5).last().map_or(date.start, |(at, _)| at);
    let before = &text[start..date.start];
    BEFORE.iter().any(|word| before.contains(word)) || BEHIND.iter().any(|word| text[date.end..].starts_with(word))
}
