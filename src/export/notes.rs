//! What was asked for, in words that stand beside a table.

use crate::wire::facts::EntityKind;
use crate::wire::{Choice, Question, Reference, Selection};

/// The choices of the selection and the settings of the question, by name.
#[must_use]
pub fn notes(selection: &Selection, question: &Question) -> Vec<(String, String)> {
    let mut notes = vec![("table".to_owned(), question.name().to_owned())];
    let mut note = |name: &str, value: String| notes.push((name.to_owned(), value));
    if selection.any_script {
        note("any script", "true".to_owned());
    }
    for Choice { facet, value } in &selection.choices {
        note(facet.key(), value.clone());
    }
    if !selection.articles.is_empty() {
        let places: Vec<String> = selection.articles.iter().map(|id| format!("{}:{}", id.page, id.article)).collect();
        note("chosen articles", places.join(" "));
    }
    if let Some(node) = question.node() {
        note("node", node.to_owned());
    }
    match question {
        Question::Keyness { reference: None, .. } | Question::Compare { reference: Reference::Rest, .. } => {
            note("reference", "all other articles".to_owned());
        }
        Question::Compare { reference: Reference::Zones([here, there]), .. } => {
            note("text", here.key().to_owned());
            note("reference text", there.key().to_owned());
        }
        _ => {}
    }
    for Choice { facet, value } in question.reference().iter().flat_map(|reference| &reference.choices) {
        note(&format!("reference {}", facet.key()), value.clone());
    }
    match question {
        Question::Words { content_only, .. } => note("content words only", content_only.to_string()),
        Question::Concordance { context, order, .. } => {
            note("context", context.to_string());
            note("order", format!("{order:?}"));
        }
        Question::Collocates { left, right, across, least, order, .. } => {
            note("window", format!("{left}:{right}"));
            note("across sentences", across.to_string());
            note("least", least.to_string());
            note("order", format!("{order:?}"));
        }
        Question::Keyness { least, order, .. } => {
            note("least", least.to_string());
            note("order", format!("{order:?}"));
        }
        Question::Compare { kind, least, .. } => {
            note("of", kind.map_or("word", EntityKind::key).to_owned());
            note("least", least.to_string());
        }
        Question::Keywords { method, .. } => note("method", format!("{method:?}")),
        Question::Ngrams { n, least, .. } => {
            note("n", n.to_string());
            note("least", least.to_string());
        }
        Question::Series { by, .. } => note("by", format!("{by:?}")),
        Question::NewWords { least, .. } => note("least", least.to_string()),
        Question::Similar { article, .. } => note("like", format!("{}:{}", article.page, article.article)),
        Question::Ledger { kind, status, order, dismissed, .. } => {
            if let Some(kind) = kind {
                note("kind", kind.key().to_owned());
            }
            if let Some(status) = status {
                note("status", status.key().to_owned());
            }
            note("order", format!("{order:?}"));
            note("with dismissed", dismissed.to_string());
        }
        Question::Doubts { all, .. } => note("all", all.to_string()),
        Question::Entities { .. } | Question::Together { .. } | Question::Appearances { .. } => {}
        Question::Quantities { .. } | Question::Dates { .. } => {}
        Question::Search { .. } | Question::Dispersion { .. } | Question::Reuse { .. } | Question::Diversity => {}
    }
    notes
}
