//! What is kept of what the reader says, as lines: one a thing, its fields parted by tabs. Pure.
//!
//! Lines, and not a form that a library reads, so that the page carries no code for it and what a later version adds is passed
//! over.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::route::Keyed;
use crate::text::Span;
use crate::text::correction::Correction;
use crate::wire::facts::{EntryKind, Status};
use crate::wire::own::{EntryText, OwnEntry, Verdict, key};

/// What would part fields, lines or names, and what encodes it.
const FIELD: &AsciiSet = &CONTROLS.add(b'%');
/// Between names of one field.
const NAMES: char = '\u{1f}';

/// All that the reader says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// Of entries of the ledger, and entries of the reader's own.
    pub entries: Vec<OwnEntry>,
    /// Doubts that are none, by their keys.
    pub dismissed: Vec<String>,
    /// Of pages that were corrected.
    pub pages: Vec<OwnPage>,
}

/// A page that the reader corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnPage {
    /// [`page_key`] of the page as it came.
    pub key: String,
    /// In the order of its text.
    pub corrections: Vec<Correction>,
}

/// What a page is known by from one visit to the next: its name and its text as it came.
#[must_use]
pub fn page_key(source: &str, text: &str) -> String {
    key(&[source, text])
}

/// The lines.
pub(super) fn written(own: &Own) -> String {
    let mut out = String::new();
    for entry in &own.entries {
        let OwnEntry { key, source, words, verdict, written, told } = entry;
        let names = |names: &[String]| names.join(&NAMES.to_string());
        let fields: [&str; 11] = [
            key,
            source,
            words,
            verdict.key(),
            if *written { "1" } else { "" },
            told.kind.key(),
            told.status.key(),
            &told.text,
            &names(&told.actors),
            &names(&told.places),
            &told.date,
        ];
        line(&mut out, "entry", &fields);
    }
    own.dismissed.iter().for_each(|key| line(&mut out, "dismissed", &[key]));
    for page in &own.pages {
        for Correction { span, words, text } in &page.corrections {
            let (start, end) = (span.start.to_string(), span.end.to_string());
            line(&mut out, "correction", &[&page.key, &start, &end, words, text]);
        }
    }
    out
}

fn line(out: &mut String, kind: &str, fields: &[&str]) {
    out.push_str(kind);
    for field in fields {
        out.push('\t');
        out.extend(utf8_percent_encode(field, FIELD));
    }
    out.push('\n');
}

/// What the lines say. What cannot be read of them is passed over.
pub(super) fn read(lines: &str) -> Own {
    let mut own = Own::default();
    for line in lines.lines() {
        let fields: Vec<String> =
            line.split('\t').map(|field| percent_decode_str(field).decode_utf8_lossy().into_owned()).collect();
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        match fields.as_slice() {
            ["entry", rest @ ..] => own.entries.extend(entry(rest)),
            ["dismissed", key] => own.dismissed.push((*key).to_owned()),
            ["correction", key, start, end, words, text] => {
                let (Ok(start), Ok(end)) = (start.parse(), end.parse()) else { continue };
                let span = Span { start, end };
                let correction = Correction { span, words: (*words).to_owned(), text: (*text).to_owned() };
                match own.pages.iter_mut().find(|page| page.key == *key) {
                    Some(page) => page.corrections.push(correction),
                    None => own.pages.push(OwnPage { key: (*key).to_owned(), corrections: vec![correction] }),
                }
            }
            _ => {}
        }
    }
    own
}

fn entry(fields: &[&str]) -> Option<OwnEntry> {
    let [key, source, words, verdict, written, kind, status, text, actors, places, date] = fields else { return None };
    let names = |names: &str| names.split(NAMES).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let verdict =
        [Verdict::Open, Verdict::Confirmed, Verdict::Dismissed].into_iter().find(|it| it.key() == *verdict)?;
    let told = EntryText {
        kind: Option::<EntryKind>::from_key(kind)??,
        status: Option::<Status>::from_key(status)??,
        text: (*text).to_owned(),
        actors: names(actors),
        places: names(places),
        date: (*date).to_owned(),
    };
    let [key, source, words] = [*key, *source, *words].map(str::to_owned);
    Some(OwnEntry { key, source, words, verdict, written: *written == "1", told })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let told = EntryText {
            kind: EntryKind::Concern,
            status: Status::Raised,
            text: "两行\n一\t格 100%".into(),
            actors: vec!["居民、村民".into(), "老张".into()],
            ..EntryText::default()
        };
        let entry = OwnEntry {
            key: "k".into(),
            source: "河边.txt".into(),
            words: "路灯".into(),
            verdict: Verdict::Confirmed,
            written: true,
            told,
        };
        let correction = |start, text: &str| Correction {
            span: Span { start, end: start + 3 },
            words: "作".into(),
            text: text.into(),
        };
        let page = OwnPage { key: "p".into(), corrections: vec![correction(0, ""), correction(9, "%09")] };
        let own = Own {
            entries: vec![entry, OwnEntry { key: "+1".into(), ..OwnEntry::default() }],
            dismissed: vec!["d".into()],
            pages: vec![page],
        };
        assert_eq!(read(&written(&own)), own);
        assert_eq!(written(&own).lines().count(), 5);
    }

    #[test]
    fn what_cannot_be_read_is_passed_over() {
        let lines = "entry\tk\nnew\tthing\ndismissed\td\ncorrection\tp\tx\t3\t作\t\n\u{0}";
        assert_eq!(read(lines), Own { dismissed: vec!["d".into()], ..Own::default() });
    }
}
