//! The tables: every row as counted by hand, and defined values where there is nothing.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

#[path = "statistics/library.rs"]
mod library;
#[path = "statistics/concordance.rs"]
mod concordance;
#[path = "statistics/articles.rs"]
mod articles;
#[path = "statistics/nothing.rs"]
mod nothing;
#[path = "statistics/reference.rs"]
mod reference;
#[path = "statistics/tables.rs"]
mod tables;
