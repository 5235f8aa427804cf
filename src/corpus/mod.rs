//! Counting words: what a selection is made of and what an article is about.
//!
//! Every report is counted over a [`Part`] of the library, and says so in its basis.

pub mod frequency;
pub mod keywords;
mod part;

pub use part::Part;
