//! Counting words: what a selection is made of and what an article is about.

pub mod frequency;
pub mod keywords;
pub mod lexicon;
pub mod measure;
