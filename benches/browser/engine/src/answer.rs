//! The answers as the bench compares them: always the total, and the first of the list.

use wasm_bindgen::prelude::*;

/// Articles that a query found.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug, Clone)]
pub struct Hits {
    /// How many articles.
    pub total: usize,
    /// The numbers of the first of them.
    pub top: Vec<u32>,
}

/// Words with a figure each.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug, Clone)]
pub struct Rows {
    /// How many words the whole list has.
    pub total: usize,
    /// The first of them.
    pub words: Vec<String>,
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
    pub lines: Vec<String>,
}

impl Hits {
    pub(crate) fn new(total: usize, top: Vec<u32>) -> Self {
        Self { total, top }
    }
}

impl Rows {
    pub(crate) fn new(total: usize, words: Vec<String>, values: Vec<f64>) -> Self {
        Self { total, words, values }
    }
}

impl Lines {
    /// For the concordance that is to come.
    #[must_use]
    pub fn new(total: usize, lines: Vec<String>) -> Self {
        Self { total, lines }
    }
}
