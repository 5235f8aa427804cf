//! Corrections of a text: what the reader writes in place of what came. The text as it came is kept, and its places are those
//! that corrections name, so that any of them can be taken back.

use serde::{Deserialize, Serialize};

use super::Span;

/// Other words for a stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Correction {
    /// Where, in the text as it came.
    pub span: Span,
    /// What stands there.
    pub words: String,
    /// What is to stand there.
    pub text: String,
}

/// The text with the corrections; none where one of them does not fit it: other words stand there, or two overlap.
#[must_use]
pub fn corrected(text: &str, corrections: &[Correction]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for Correction { span, words, text: new } in corrections {
        let range = span.start as usize..span.end as usize;
        if text.get(range.clone())? != words {
            return None;
        }
        out.push_str(text.get(from..range.start)?);
        out.push_str(new);
        from = range.end;
    }
    out.push_str(text.get(from..)?);
    Some(out)
}

/// The corrections with one more, whose place is one of the text as they leave it. Those that it touches become part of it.
#[must_use]
pub fn with(text: &str, corrections: &[Correction], span: Span, new: &str) -> Option<Vec<Correction>> {
    let now = corrected(text, corrections)?;
    let (mut all, mut shift) = (Vec::with_capacity(corrections.len() + 1), 0i64);
    // The new one, in places of the text as it is, and how much longer the text has become before its beginning and its end.
    let (mut start, mut end) = (i64::from(span.start), i64::from(span.end));
    let (mut before, mut after) = (None, 0);
    for correction in corrections {
        let first = i64::from(correction.span.start) + shift;
        let last = first + correction.text.len() as i64;
        let longer = correction.text.len() as i64 - correction.span.len() as i64;
        if last > start && first < end || (first, last) == (start, end) {
            before = before.or(Some(shift));
            (start, end) = (start.min(first), end.max(last));
        } else {
            if first >= end {
                before = before.or(Some(shift));
            }
            all.push(correction.clone());
        }
        shift += longer;
        if first < end {
            after = shift;
        }
    }
    let before = before.unwrap_or(shift);
    let place = Span { start: u32::try_from(start - before).ok()?, end: u32::try_from(end - after).ok()? };
    let head = now.get(start as usize..span.start as usize)?;
    let tail = now.get(span.end as usize..end as usize)?;
    let words = text.get(place.start as usize..place.end as usize)?.to_owned();
    let correction = Correction { span: place, words, text: format!("{head}{new}{tail}") };
    if correction.words != correction.text {
        all.insert(all.partition_point(|other: &Correction| other.span < correction.span), correction);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "作作风，废废弃物，街道。";

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    /// Adds corrections one after the other, each told by words of the text as it then is.
    fn told(pairs: &[(&str, &str)]) -> (Vec<Correction>, String) {
        let mut all = Vec::new();
        for (words, new) in pairs {
            let now = corrected(TEXT, &all).unwrap();
            all = with(TEXT, &all, span(&now, words), new).unwrap();
        }
        let now = corrected(TEXT, &all).unwrap();
        (all, now)
    }

    #[test]
    fn corrections_are_made_in_any_order() {
        for pairs in [[("废废弃", "废弃"), ("作作风", "作风")], [("作作风", "作风"), ("废废弃", "废弃")]]
        {
            let (all, now) = told(&pairs);
            assert_eq!(now, "作风，废弃物，街道。");
            assert_eq!(all.iter().map(|it| it.words.as_str()).collect::<Vec<_>>(), ["作作风", "废废弃"]);
            // Any of them can be left out.
            assert_eq!(corrected(TEXT, &all[1..]).unwrap(), "作作风，废弃物，街道。");
        }
    }

    #[test]
    fn what_overlaps_becomes_one_and_what_is_taken_back_none() {
        let (all, now) = told(&[("作作风", "作风"), ("风，废废", "气，废")]);
        assert_eq!(now, "作气，废弃物，街道。");
        assert_eq!(
            all,
            [Correction {
                span: span(TEXT, "作作风，废废"), words: "作作风，废废".into(), text: "作气，废".into()
            }]
        );
        let (all, now) = told(&[("街道", "大街"), ("大街", "街道")]);
        assert_eq!((all, now.as_str()), (vec![], TEXT));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let at = |span, words: &str| vec![Correction { span, words: words.into(), text: String::new() }];
        assert_eq!(corrected(TEXT, &at(Span::new(0, 3), "做")), None);
        assert_eq!(corrected(TEXT, &at(Span::new(1, 3), "作")), None);
        assert_eq!(corrected(TEXT, &at(Span::new(0, 9_999), "作")), None);
        assert_eq!(with(TEXT, &[], Span::new(1, 3), "做"), None);
        let mut twice = at(Span::new(0, 3), "作");
        twice.extend(at(Span::new(0, 3), "作"));
        assert_eq!(corrected(TEXT, &twice), None);
    }
}
