//! What a reader should know about how a text was read.

use serde::{Deserialize, Serialize};

/// Something that happened while bytes became text and that a reader should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The bytes were not UTF-8; they were read in this encoding (a WHATWG name such as `gb18030`, `Big5`).
    Decoded(String),
    /// So many byte sequences had no meaning in the encoding and stand as U+FFFD.
    Replaced(u32),
    /// So many control characters (NUL and its like) are in the text and are kept as they are.
    Controls(u32),
    /// The text holds characters that set the writing direction; they are kept and shown isolated.
    Directional,
}
