//! Text that several hold and that is in memory once.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Span;

/// A text of its own, or a stretch of one that others hold too. Whose it is makes no difference to what it is equal to or how it
/// is serialised: as a string.
#[derive(Clone)]
pub struct SharedText(Held);

#[derive(Clone)]
enum Held {
    Own(String),
    /// The span fits the text.
    Part(Arc<str>, Span),
}

impl SharedText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Held::Own(text) => text,
            Held::Part(text, span) => span.of(text),
        }
    }

    /// The text to be changed, which from then on is nobody else's.
    pub fn to_mut(&mut self) -> &mut String {
        if let Held::Part(text, span) = &self.0 {
            self.0 = Held::Own(span.of(text).to_owned());
        }
        match &mut self.0 {
            Held::Own(text) => text,
            Held::Part(..) => unreachable!("it was made its own above"),
        }
    }

    /// Lets others hold [parts](Self::part) of it.
    pub fn share(&mut self) {
        if let Held::Own(text) = &mut self.0 {
            let span = Span::new(0, text.len());
            self.0 = Held::Part(std::mem::take(text).into(), span);
        }
    }

    /// A stretch of a shared text; none where the span does not fit it, or the text is not shared.
    #[must_use]
    pub fn part(&self, span: Span) -> Option<Self> {
        let Held::Part(text, whole) = &self.0 else { return None };
        self.as_str().get(span.range())?;
        let start = whole.start + span.start;
        Some(Self(Held::Part(text.clone(), Span { start, end: start + (span.end - span.start) })))
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Default for SharedText {
    fn default() -> Self {
        Self(Held::Own(String::new()))
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self(Held::Own(text))
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedText {}

impl fmt::Debug for SharedText {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(to)
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(to)
    }
}

impl Serialize for SharedText {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_text_like_any_other() {
        let mut page = SharedText::from("治理清水塘的河");
        assert_eq!(page.part(Span::new(6, 15)), None, "not shared");
        page.share();
        let mut part = page.part(Span::new(6, 15)).unwrap();
        assert_eq!((part.as_str(), &part), ("清水塘", &SharedText::from("清水塘")));
        assert_eq!(part.part(Span::new(3, 6)).as_deref(), Some("水"));
        assert_eq!([Span::new(6, 22), Span::new(5, 9)].map(|span| page.part(span)), [None, None]);
        assert_eq!(part.part(Span::new(3, 12)), None, "beyond the part, within the page");
        part.to_mut().push('边');
        assert_eq!((part.as_str(), page.as_str()), ("清水塘边", "治理清水塘的河"));
    }
}
