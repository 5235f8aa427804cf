//! The answers as the bench compares them: always the total, and the first of the list. Strings cross in one, a line each, as reading
//! each by itself would take as long as finding them.

use wasm_bindgen::prelude::*;

/// Words with a figure each.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug, Clone)]
pub struct Rows {
    /// How many words the whole list has.
    pub total: usize,
    /// The first of them, one a line.
    pub words: String,
    /// Their figures.
    pub values: Vec<f64>,
}

/// Concordance lines.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug, Clone)]
pub struct Lines {
    /// How many there are.
    pub total: usize,
    /// The first of them, each as left context, node and right context with tabs between.
    pub lines: String,
}

impl Rows {
    pub(crate) fn new<'a>(total: usize, rows: impl Iterator<Item = (&'a str, f64)>) -> Self {
        let (words, values): (Vec<_>, Vec<_>) = rows.unzip();
        Self { total, words: words.join("\n"), values }
    }
}

impl Lines {
    pub(crate) fn new(total: usize, lines: &[String]) -> Self {
        Self { total, lines: lines.join("\n") }
    }
}
