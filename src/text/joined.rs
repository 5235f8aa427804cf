//! The way back from a joined text to the pieces of the page that it was made of.

use std::ops::Range;

use super::Span;

/// A paragraph's text beside the page: each of its characters and where it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// For each character its offset in the joined text and its place on the page; none for a space that was put between
    /// two pieces.
    characters: Vec<(u32, Option<Span>)>,
}

impl Joined {
    /// Follows the joined text through its pieces. White space of the page that the text left out is passed over. `None`
    /// where the text is not made of these pieces.
    #[must_use]
    pub fn new(page: &str, pieces: &[Span], joined: &str) -> Option<Self> {
        let place = |start: usize, c: char| Span::new(start, start + c.len_utf8());
        let mut source = pieces
            .iter()
            .flat_map(|piece| piece.of(page).char_indices().map(|(at, c)| (place(piece.start as usize + at, c), c)))
            .peekable();
        let mut characters = Vec::with_capacity(joined.len() / 3);
        for (at, c) in joined.char_indices() {
            let found = loop {
                match source.peek().copied() {
                    Some((span, other)) if other == c => {
                        source.next();
                        break Some(span);
                    }
                    Some((_, other)) if other.is_whitespace() && !c.is_whitespace() => source.next(),
                    _ if c.is_whitespace() => break None,
                    _ => return None,
                };
            };
            characters.push((at as u32, found));
        }
        Some(Self { characters })
    }

    /// From the first to the last character of the stretch, as it stands on the page.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let first = self.characters.partition_point(|&(at, _)| (at as usize) < range.start);
        let inside = self.characters.iter().skip(first).take_while(|&&(at, _)| (at as usize) < range.end);
        let mut spans = inside.filter_map(|&(_, span)| span);
        let first = spans.next()?;
        let last = spans.last().unwrap_or(first);
        Some(Span { start: first.start, end: last.end.max(first.end) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page says from the first to the last character of `stretch`.
    fn check(page: &str, pieces: &[(usize, usize)], joined: &str, stretch: &str, expected: Option<&str>) {
        let pieces: Vec<Span> = pieces.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let start = joined.find(stretch).unwrap();
        let place = Joined::new(page, &pieces, joined).and_then(|joined| joined.span(start..start + stretch.len()));
        assert_eq!(place.map(|span| span.of(page)), expected);
    }

    #[test]
    fn a_word_over_a_cut_reaches_from_piece_to_piece() {
        check("甲乙\n丙丁", &[(0, 6), (7, 13)], "甲乙丙丁", "乙丙", Some("乙\n丙"));
        check("甲乙\n丙丁", &[(0, 13)], "甲乙丙丁", "丙丁", Some("丙丁"));
    }

    #[test]
    fn a_space_between_pieces_has_no_place() {
        check("New\nYork", &[(0, 3), (4, 8)], "New York", "York", Some("York"));
        check("New\nYork", &[(0, 3), (4, 8)], "New York", " ", None);
    }

    #[test]
    fn another_text_has_no_place() {
        check("甲乙", &[(0, 6)], "丙", "丙", None);
    }
}
