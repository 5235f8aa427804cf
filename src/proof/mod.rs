//! Doubts about the text: what a proofreader would mark. Few false alarms matter more than many finds.
//!
//! Each rule looks at the running texts of an article and tells stretches of them; all are put in the order of the page here.

mod dates;
mod doubled;
mod ends;
mod leftovers;
mod pairs;
mod persons;
mod places;
mod scripts;
mod sums;
mod widths;

use std::ops::Range;

use crate::facts::Told;
use crate::facts::reading::{Reading, Text};
use crate::wire::doubts::{Doubt, DoubtKind};

/// What looks wrong on a page, in the order of the page. Where it was read without the gazetteer no place is doubted.
#[must_use]
pub fn doubts(told: &Told<'_>) -> Vec<Doubt> {
    let mut found: Vec<Doubt> = told.facts.dates.iter().filter_map(dates::doubt).collect();
    found.extend(persons::find(told.document, &told.facts.entities));
    found.extend(places::find(told));
    for reading in &told.readings {
        let mut sink = Sink { reading, found: &mut found };
        pairs::find(reading, &mut sink);
        ends::find(reading, &mut sink);
        widths::find(reading, &mut sink);
        scripts::find(reading, &mut sink);
        for text in &reading.texts {
            leftovers::find(text, &mut sink);
            sums::find(reading, text, &told.facts.quantities, &mut sink);
            doubled::find(text, told.segmenter, &mut sink);
        }
    }
    found.sort_by_key(|doubt| (doubt.span, doubt.kind));
    found
}

/// Takes what the rules find in an article.
struct Sink<'a, 'r> {
    reading: &'a Reading<'r>,
    found: &'a mut Vec<Doubt>,
}

impl Sink<'_, '_> {
    /// A stretch of one of the texts, in bytes, looks wrong.
    fn doubt(
        &mut self,
        kind: DoubtKind,
        text: &Text<'_>,
        stretch: Range<usize>,
        suggestion: Option<String>,
        confidence: f32,
    ) {
        let words = text.words().get(stretch.clone()).unwrap_or_default().to_owned();
        let mention = self.reading.mention(text, stretch);
        let (page, article, span) = (mention.page, mention.article, mention.span);
        self.found.push(Doubt { kind, text: words, suggestion, page, article, span, confidence });
    }
}
