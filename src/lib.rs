//! Broadsheet · 读版: the raw text of Chinese newspaper pages becomes articles again.
//!
//! This file is the map. The modules stand in reading order, and each names only modules above it (a test checks
//! that, see `tests/architecture.rs`):
//!
//! ```text
//! raw bytes → text → Page (blocks tile the text) → Articles → Tokens → results ┐
//! URL ⇄ Route → Request ───── worker ─────→ engine::handle ────────────────────┴→ Response → view
//! ```
//!
//! What must stay absent:
//! - the core (`text` to `engine`) has no Leptos, `web_sys`, file, clock, thread, random number or global state;
//! - `parse::parse_page` cannot fail and cannot lose text: the blocks tile the source;
//! - only `ui::client` and `worker` post messages, only `ui::address` writes the address;
//! - the page's program carries no dictionary and the worker's no Leptos: the features `ui` and `engine` part them.

pub mod text;
pub mod model;
pub mod setting;
pub mod query;
pub mod wire;
#[cfg(feature = "engine")]
pub mod pace;
#[cfg(feature = "engine")]
pub mod parse;
#[cfg(feature = "engine")]
pub mod measure;
#[cfg(feature = "engine")]
pub mod segment;
#[cfg(feature = "engine")]
pub mod index;
#[cfg(feature = "engine")]
pub mod corpus;
#[cfg(feature = "engine")]
pub mod facts;
#[cfg(feature = "engine")]
pub mod proof;
#[cfg(feature = "engine")]
pub mod export;
pub mod bundle;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "worker")]
pub mod worker;
pub mod route;
#[cfg(feature = "ui")]
pub mod ui;
