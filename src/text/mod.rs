//! Text as it comes: byte spans into it, and the decoding of files of unknown encoding.

pub mod fold;
mod joined;
mod notice;
mod span;

#[cfg(feature = "engine")]
pub mod decode;

pub use joined::Joined;
pub use notice::Notice;
pub use span::Span;
