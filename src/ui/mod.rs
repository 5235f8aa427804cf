//! The page. Everything here sees results only through [`crate::wire`]; page text reaches the DOM only as text nodes.
//!
//! In reading order: [`state`] holds what is asked and what is loaded; [`address`] follows what is asked; [`client`] alone
//! talks to the worker; [`panel`] ties an answer to its question; [`app`] puts the views together. No task may hold the
//! main thread for long: [`steps`] draws the page piece by piece, [`portions`] a long list.

pub mod act;
pub mod module;
pub mod i18n;
pub mod query;
pub mod dates;
pub mod labels;
pub mod preferences;
pub mod live;
pub mod client;
pub mod everything;
pub mod own;
pub mod address;
pub mod state;
pub mod panel;
pub mod steps;
pub mod portions;
pub mod link;
pub mod menu;
pub mod export;
pub mod scroller;
pub mod opening;
pub mod loading;
pub mod notices;
pub mod saved;
pub mod frame;
pub mod facets;
pub mod reader;
pub mod fault;
pub mod node;
pub mod tabs;
pub mod table;
pub mod search;
pub mod words;
pub mod who;
pub mod ledger;
pub mod compare;
pub mod proof;
pub mod open;
pub mod tour;
pub mod help;
pub mod welcome;
pub mod palette;
pub mod wording;
pub mod keys;
#[cfg(debug_assertions)]
pub mod styleguide;
pub mod app;
