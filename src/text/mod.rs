//! Text as it comes: byte spans into it, the decoding of files of unknown encoding, and characters as a search sees them.

mod notice;
mod shared;
mod span;

pub mod correction;
#[cfg(feature = "engine")]
pub mod decode;
pub mod fold;

pub use notice::Notice;
pub use shared::SharedText;
pub use span::Span;
