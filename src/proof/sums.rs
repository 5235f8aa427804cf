//! Parts that are larger than their whole: `共有12人，其中女性15人`.

use super::Sink;
use crate::facts::reading::{Reading, Text};
use crate::segment::sentences;
use crate::text::Span;
use crate::wire::doubts::DoubtKind;
use crate::wire::facts::{Bound, Quantity};

/// Leads from a whole to its parts.
const AMONG: &str = "其中";
/// Say that a number is the whole, not what was added or what is left.
const WHOLE: [&str; 4] = ["共", "总计", "合计", "总数"];

#[inline(never)]
pub(super) fn find(reading: &Reading<'_>, text: &Text<'_>, quantities: &[Quantity], sink: &mut Sink<'_, '_>) {
    let words = text.words();
    if !words.contains(AMONG) {
        return;
    }
    let within = |span: Span| {
        let own = move |quantity: &&Quantity| {
            quantity.article == reading.article && span.start <= quantity.span.start && quantity.span.end <= span.end
        };
        quantities.iter().filter(own)
    };
    for sentence in sentences(words) {
        let Some(at) = words[sentence.clone()].find(AMONG).map(|at| sentence.start + at) else { continue };
        let Some(whole) = within(text.span(sentence.start..at)).next_back() else { continue };
        // Only what follows at once: later numbers may be parts of something else.
        let end = words[at..sentence.end].find([';', '；']).map_or(sentence.end, |end| at + end);
        let Some(part) = within(text.span(at..end)).next() else { continue };
        let comparable = part.unit == whole.unit && part.upper.is_none() && whole.upper.is_none();
        let exact = matches!(whole.bound, Bound::Exact) && matches!(part.bound, Bound::Exact | Bound::Over);
        if comparable && exact && part.unit != "%" && part.value > whole.value {
            let Some(from) = words[..at].rfind(whole.text.as_str()) else { continue };
            let clause = words[sentence.start..from].rsplit(['，', ',', '；', ';']).next().unwrap_or_default();
            if !WHOLE.iter().any(|word| clause.contains(word)) {
                continue;
            }
            let to = words[at..end].find(part.text.as_str()).map_or(end, |start| at + start + part.text.len());
            sink.doubt(DoubtKind::Sum, text, from..to, None, 0.6);
        }
    }
}
