//! Counting words: what a selection is made of, what stands near what, and what sets it apart.
//!
//! Every report is counted over a [`Part`] of the library, and says so in its basis. Only text that is counted is looked at:
//! headlines, cross-heads, paragraphs and captions.
//!
//! Reading order: [`Part`] (some articles), [`node`] (the places of something in them), [`lines`] (the way back to the page);
//! then one file a report.

mod around;
pub mod collocates;
pub mod compare;
pub mod concordance;
pub mod dispersion;
pub mod diversity;
pub mod frequency;
pub mod key_sentences;
pub mod keyness;
pub mod keywords;
pub mod lines;
pub mod new_words;
pub mod ngrams;
pub mod node;
pub mod order;
mod part;
pub mod reuse;
mod rows;
pub mod search;
mod shingles;
pub mod similar;

pub use lines::Pages;
pub use part::Part;
