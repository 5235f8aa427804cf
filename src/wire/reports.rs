//! Tables: what was counted over, and the rows. The command line prints them as they are, so the names are the public ones.

use serde::{Deserialize, Serialize};

use super::ArticleId;
use crate::text::Span;

/// The basis of a count: what it was counted over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Basis {
    /// Articles in the selection.
    pub articles: u32,
    /// Tokens that hold a letter, digit or Han character.
    pub tokens: u64,
    /// Characters without white space.
    pub characters: u64,
    /// The query as asked.
    pub query: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Table<R> {
    /// What it was counted over.
    pub basis: Basis,
    /// How many rows there are, of which `rows` may hold only some.
    pub total: u32,
    /// In the order that was asked for.
    pub rows: Vec<R>,
}

/// One word of the frequency list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordRow {
    /// The word.
    pub word: String,
    /// Its part of speech in jieba's tag set (`n`, `v`, `ns` …).
    pub pos: String,
    /// Occurrences.
    pub count: u32,
    /// Articles that hold it: its range.
    pub articles: u32,
    /// Occurrences per million tokens of the basis.
    pub per_million: f64,
    /// Juilland's D over the articles.
    pub juilland_d: Option<f64>,
    /// Gries' deviation of proportions over the articles.
    pub dp: Option<f64>,
    /// The same over the most that it could be.
    pub dp_norm: Option<f64>,
}

/// A word that tells what a text is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeywordRow {
    /// The word.
    pub word: String,
    /// Its part of speech.
    pub pos: String,
    /// Its weight, by the method that was asked for.
    pub weight: f64,
    /// Occurrences.
    pub count: u32,
}

/// An article that a query found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchRow {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// Its headline, or its opening words.
    pub headline: String,
    /// Day, month or year of publication in the form of ISO 8601.
    pub date: Option<String>,
    /// BM25 over the terms of the query, headlines counted thrice.
    pub score: f64,
    /// Occurrences of the terms.
    pub count: u32,
    /// The words around the first place where most terms stand together.
    pub snippet: String,
    /// Where the terms stand in the snippet: pairs of beginning and end, in bytes.
    pub marks: Vec<(u32, u32)>,
}

/// A line of a concordance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcordanceRow {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// The node on the page, from its first to its last byte.
    pub span: Option<Span>,
    /// The words before the node, as they run, within its paragraph.
    pub left: String,
    /// What was asked for, as it stands.
    pub node: String,
    /// The words after it.
    pub right: String,
    /// Day, month or year of publication in the form of ISO 8601.
    pub date: Option<String>,
    /// Whether the node is whole words, rather than a stretch that goes over their borders or is part of one.
    pub whole: bool,
}

/// A word in the company of another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CollocateRow {
    /// The collocate.
    pub word: String,
    /// Its part of speech.
    pub pos: String,
    /// O: its occurrences within the windows.
    pub observed: u32,
    /// E: those that chance would bring.
    pub expected: f64,
    /// f₁: occurrences of the node in the selection.
    pub node: u32,
    /// f₂: its occurrences in the selection.
    pub count: u32,
    /// Mutual information.
    pub mi: f64,
    /// MI³.
    pub mi3: f64,
    /// t-score.
    pub t: f64,
    /// Log-likelihood over the 2×2 table.
    pub log_likelihood: f64,
    /// logDice.
    pub log_dice: f64,
    /// ΔP of the collocate given the node.
    pub delta_p: f64,
    /// ΔP of the node given the collocate.
    pub delta_p_reverse: f64,
}

/// A word that one selection has more, or less, than another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeynessRow {
    /// The word.
    pub word: String,
    /// Its part of speech.
    pub pos: String,
    /// a: occurrences in the selection.
    pub target: u32,
    /// b: occurrences in the reference.
    pub reference: u32,
    /// G², with the sign of the difference.
    pub log_likelihood: f64,
    /// Log Ratio.
    pub log_ratio: f64,
    /// %DIFF; none where the reference has none.
    pub percent_diff: Option<f64>,
    /// Simple maths.
    pub simple_maths: f64,
}

/// On which side of a comparison something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// A word that the selection has notably more; a name that it alone has.
    Selection,
    /// A word of content that both have, neither notably more; a name that both have.
    Both,
    /// A word that the reference has notably more; a name that it alone has.
    Reference,
}

/// A word or a name of two selections.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// On which side it stands.
    pub side: Side,
    /// The word or the name.
    pub word: String,
    /// a: occurrences in the selection.
    pub target: u32,
    /// b: occurrences in the reference.
    pub reference: u32,
    /// a per million tokens of the selection.
    pub target_per_million: f64,
    /// b per million tokens of the reference.
    pub reference_per_million: f64,
    /// As in [`KeynessRow`].
    pub log_likelihood: f64,
    /// As in [`KeynessRow`].
    pub log_ratio: f64,
}

/// The sizes of two selections that are compared.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Comparison {
    /// The basis of the reference.
    pub reference: Basis,
    /// How rich the words of the selection are, and those of the reference.
    pub diversity: [Diversity; 2],
    /// Articles that are in both.
    pub shared: u32,
}

/// A row of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NgramRow {
    /// The words, parted by spaces.
    pub ngram: String,
    /// Occurrences.
    pub count: u32,
    /// Articles that hold it.
    pub articles: u32,
}

/// Where in an article something stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DispersionRow {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// Its headline, or its opening words.
    pub headline: String,
    /// Words in it.
    pub tokens: u32,
    /// How far into the article each place is, 0 to 1, in order.
    pub places: Vec<f32>,
    /// The same places on the page, each from its first to its last byte.
    pub spans: Vec<Option<Span>>,
}

/// A stretch of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeriesRow {
    /// Year, month or day in the form of ISO 8601.
    pub date: String,
    /// Occurrences.
    pub count: u32,
    /// Articles that hold it.
    pub articles: u32,
    /// Words of the selection in that time.
    pub tokens: u64,
    /// Occurrences per million of these.
    pub per_million: f64,
}

/// A candidate for a word that the dictionary does not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewWordRow {
    /// The candidate.
    pub word: String,
    /// Occurrences.
    pub count: u32,
    /// Pointwise mutual information of its best split: how firmly its parts hold together.
    pub cohesion: f64,
    /// Entropy of what stands before it.
    pub left_entropy: f64,
    /// Entropy of what stands after it.
    pub right_entropy: f64,
}

/// An article that is like another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SimilarRow {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// Its headline, or its opening words.
    pub headline: String,
    /// Cosine of the TF-IDF vectors, 0 to 1.
    pub similarity: f64,
}

/// A passage that two articles share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReuseRow {
    /// The first of the two.
    pub first: ArticleId,
    /// Its headline.
    pub first_headline: String,
    /// The second.
    pub second: ArticleId,
    /// Its headline.
    pub second_headline: String,
    /// The share of their shingles that both have, as MinHash estimates it: 0 to 1.
    pub resemblance: f64,
    /// The longest passage that both have.
    pub passage: String,
    /// The passage on the page of the first, from its first to its last byte.
    pub first_span: Option<Span>,
    /// The passage on the page of the second.
    pub second_span: Option<Span>,
}

/// How rich the words of a selection are.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Diversity {
    /// Words.
    pub tokens: u64,
    /// Different words.
    pub types: u32,
    /// Types over tokens; none where there are no tokens.
    pub ttr: Option<f64>,
    /// Its mean over windows of 500 tokens; none where there are fewer.
    pub mattr: Option<f64>,
}
