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

/// Pieces put together as they are printed: with a space between two that letters end and begin.
#[must_use]
pub fn joined<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for piece in pieces {
        let letters = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if letters(out.chars().next_back()) && letters(piece.chars().next()) {
            out.push(' ');
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn pieces_are_put_together_as_they_are_printed() {
        assert_eq!(joined(["垃圾", "分类"]), "垃圾分类");
        assert_eq!(joined(["Open", "AI", "发布"]), "Open AI发布");
        assert_eq!(joined([""]), "");
    }
}
