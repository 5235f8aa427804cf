//! The span: what ties every result back to the words it came from.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A stretch of a page's text: byte offsets `[start, end)` into the decoded UTF-8, both on character boundaries.
///
/// Serialised as the pair `[start, end]`. A text of more than 4 GiB is not addressable; the decoder refuses far
/// smaller ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte; never less than `start`.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span runs forward");
        Self { start: start as u32, end: end as u32 }
    }

    /// The span as a range to index a string with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words under the span, or the empty string where the span does not fit this text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `byte` lies inside.
    #[must_use]
    pub fn contains(self, byte: usize) -> bool {
        self.range().contains(&byte)
    }
}

impl From<(u32, u32)> for Span {
    fn from((start, end): (u32, u32)) -> Self {
        Self { start, end: end.max(start) }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}
