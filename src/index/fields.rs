//! An article as fields of running text, each with its way back to the page.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{Document, Role};
use crate::text::Span;
use crate::text::fold::{fold, is_latin};
use crate::wire::Zone;

/// A part of an article that a query can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Kicker, headline and deck.
    Headline,
    /// Cross-heads and their decks.
    Heading,
    /// Paragraphs.
    Body,
    /// Captions with their credits.
    Caption,
    /// The column and what else stands over an article without being its text.
    Column,
    /// Who wrote it.
    Byline,
    /// Where it came from.
    Dateline,
}

impl Field {
    /// Whether it is text of the article, whose words are counted; the rest is only found.
    #[must_use]
    pub fn is_counted(self) -> bool {
        self <= Self::Caption
    }

    /// The zone of the text that it is, where it is counted.
    #[must_use]
    pub fn zone(self) -> Option<Zone> {
        match self {
            Self::Headline | Self::Heading => Some(Zone::Headline),
            Self::Body => Some(Zone::Body),
            Self::Caption => Some(Zone::Caption),
            Self::Column | Self::Byline | Self::Dateline => None,
        }
    }

    fn of(role: Role) -> Option<Self> {
        Some(match role {
            Role::Kicker | Role::Headline | Role::Deck => Self::Headline,
            Role::Heading | Role::SectionDeck => Self::Heading,
            Role::Caption => Self::Caption,
            Role::Byline => Self::Byline,
            Role::Dateline => Self::Dateline,
            // Paragraphs come from the article, which knows how their pieces belong together.
            Role::Paragraph => return None,
            _ => Self::Column,
        })
    }
}

/// A stretch of running text: one headline, one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Which part of the article it is.
    pub field: Field,
    /// The words without the white space of the page, but for one space between two Latin words.
    pub text: Cow<'a, str>,
    /// Where they stand on the page, in order.
    pub pieces: Cow<'a, [Span]>,
}

/// The passages of an article: those whose words are counted first, each group in the order of the page.
#[must_use]
pub fn passages(document: &Document, article: u32) -> Vec<Passage<'_>> {
    let mut found: Vec<Passage<'_>> = Vec::with_capacity(16);
    let mut last: Option<Role> = None;
    for block in document.page.blocks.iter().filter(|block| block.article == Some(article)) {
        // A headline of two lines is one headline; two captions are two.
        let goes_on = last == Some(block.role) && is_one_passage(block.role);
        last = Some(block.role);
        match (Field::of(block.role), found.last_mut()) {
            (Some(_), Some(passage)) if goes_on => passage.pieces.to_mut().push(block.span),
            (Some(field), _) => found.push(Passage { field, text: Cow::default(), pieces: vec![block.span].into() }),
            (None, _) => {}
        }
    }
    let paragraphs = document.page.articles.get(article as usize).into_iter().flat_map(|article| article.paragraphs());
    found.extend(paragraphs.map(|paragraph| Passage {
        field: Field::Body,
        text: Cow::default(),
        pieces: Cow::Borrowed(&paragraph.spans),
    }));
    for passage in &mut found {
        // A bundle may hold anything: a span that does not fit its text is nothing.
        let fits = |span: &Span| document.text.get(span.range()).is_some();
        if !passage.pieces.iter().all(fits) {
            passage.pieces.to_mut().retain(fits);
        }
        passage.text = running(&document.text, &passage.pieces);
    }
    found.retain(|passage| !passage.text.is_empty());
    let start = |passage: &Passage<'_>| passage.pieces.first().map_or(0, |span| span.start);
    found.sort_by_key(|passage| (!passage.field.is_counted(), start(passage)));
    found
}

fn is_one_passage(role: Role) -> bool {
    matches!(role, Role::Kicker | Role::Headline | Role::Deck | Role::SectionDeck)
}

/// For each character of the running text its place on the page; none for a space between two Latin words.
fn offsets<'a>(page: &'a str, pieces: &'a [Span]) -> impl Iterator<Item = Option<usize>> + 'a {
    // Whether white space or a cut stands before the next character, and the last character.
    let (mut parted, mut last) = (true, None::<char>);
    let characters = pieces.iter().flat_map(move |piece| {
        let start = piece.start as usize;
        let text = page.get(piece.range()).unwrap_or_default();
        std::iter::once((start, ' ')).chain(text.char_indices().map(move |(at, c)| (start + at, c)))
    });
    characters
        .flat_map(move |(at, c)| {
            if is_blank(c) {
                parted = true;
                return [None, None];
            }
            let space = parted && is_latin(c) && last.is_some_and(is_latin);
            (parted, last) = (false, Some(c));
            [space.then_some(None), Some(Some(at))]
        })
        .flatten()
}

/// The running text: the page's own where nothing parts it.
fn running<'a>(page: &'a str, pieces: &[Span]) -> Cow<'a, str> {
    let mut text = Cow::Borrowed("");
    let stretches = pieces.iter().filter_map(|piece| page.get(piece.range())).flat_map(between_blanks);
    for stretch in stretches {
        if text.is_empty() {
            text = Cow::Borrowed(stretch);
            continue;
        }
        let meet = [text.chars().next_back(), stretch.chars().next()];
        let text = text.to_mut();
        if meet.into_iter().flatten().all(is_latin) {
            text.push(' ');
        }
        text.push_str(stretch);
    }
    text
}

/// The stretches of a text that white space parts.
fn between_blanks(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        text = text.trim_start_matches(is_blank);
        let end = blank(text);
        let stretch = text.get(..end).filter(|stretch| !stretch.is_empty())?;
        text = &text[end..];
        Some(stretch)
    })
}

/// Where the first white space of a text begins, or its length. Every text is read here: many bytes at once, few of them twice.
fn blank(text: &str) -> usize {
    let mut at = 0;
    while let Some(block) = text.as_bytes()[at..].first_chunk() {
        if may_hold_blank(block)
            && let Some(found) = first_blank(text, at..at + BLOCK)
        {
            return found;
        }
        at += BLOCK;
    }
    first_blank(text, at..text.len()).unwrap_or(text.len())
}

/// The first white space that begins in this stretch of bytes.
fn first_blank(text: &str, range: Range<usize>) -> Option<usize> {
    let start = text.ceil_char_boundary(range.start);
    let characters = text[start..].char_indices().map(|(at, c)| (start + at, c));
    characters.take_while(|(at, _)| *at < range.end).find(|(_, c)| is_blank(*c)).map(|(at, _)| at)
}

/// Bytes that are looked at together: as many as two of the registers that browsers have hold.
const BLOCK: usize = 32;

/// Whether white space may begin at one of the first bytes. Without a branch, so that the compiler takes many of them in one step.
fn may_hold_blank(block: &[u8; BLOCK + 2]) -> bool {
    let mut may = false;
    for at in 0..BLOCK {
        let [a, b, c] = [block[at], block[at + 1], block[at + 2]];
        // U+0085 and U+00A0; U+1680; those from U+2000 on, but for quotation marks and dashes; U+3000; U+FEFF.
        let two = a == 0xc2;
        let three = (a == 0xe1) | ((a == 0xe2) & (c.wrapping_sub(0x8b) > 0x13));
        let last = ((b == 0x80) & (c == 0x80)) | ((b == 0xbb) & (c == 0xbf));
        may |= (a <= b' ') | two | three | last;
    }
    may
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// A text that is looked for, as the index has texts: running, each character folded.
#[must_use]
pub fn sought(text: &str) -> String {
    running(text, &[Span::new(0, text.len())]).chars().map(fold).collect()
}

/// The way of a passage back to the page.
pub struct Places<'a> {
    page: &'a str,
    /// For each character its offset; none for a space between Latin words.
    offsets: Vec<Option<u32>>,
}

impl Passage<'_> {
    /// The way back, for any number of stretches.
    #[must_use]
    pub fn places<'p>(&self, page: &'p str) -> Places<'p> {
        let offsets = match (&self.text, &*self.pieces) {
            // Most paragraphs stand on the page as they run: then only their beginning is sought.
            (Cow::Borrowed(text), [piece]) => {
                let blank = piece.of(page).len() - piece.of(page).trim_start_matches(is_blank).len();
                let start = piece.start as usize + blank;
                text.char_indices().map(|(at, _)| Some((start + at) as u32)).collect()
            }
            (_, pieces) => offsets(page, pieces).map(|at| at.map(|at| at as u32)).collect(),
        };
        Places { page, offsets }
    }
}

impl Places<'_> {
    /// Appends where a stretch of the passage, counted in characters, stands on the page: one span, or several where the
    /// page cut it.
    pub fn locate(&self, stretch: Range<usize>, spans: &mut Vec<Span>) {
        let first = spans.len();
        let inside = self.offsets.get(stretch.start..stretch.end.min(self.offsets.len())).unwrap_or_default();
        for at in inside.iter().flatten() {
            let length = self.page.get(*at as usize..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            match spans[first..].last_mut() {
                Some(last) if last.end == *at => last.end += length as u32,
                _ => spans.push(Span::new(*at as usize, *at as usize + length)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage<'a>(page: &'a str, pieces: &[(usize, usize)]) -> Passage<'a> {
        let pieces: Vec<Span> = pieces.iter().map(|&(start, end)| Span::new(start, end)).collect();
        Passage { field: Field::Body, text: running(page, &pieces), pieces: pieces.into() }
    }

    /// What the page says, piece by piece, where the stretch stands.
    fn check(page: &str, pieces: &[(usize, usize)], stretch: &str, expected: &[&str]) {
        let passage = passage(page, pieces);
        let start = passage.text.find(stretch).unwrap_or_else(|| panic!("{stretch} in {}", passage.text));
        let start = passage.text[..start].chars().count();
        let mut spans = Vec::new();
        let places = passage.places(page);
        places.locate(start..start + stretch.chars().count(), &mut spans);
        assert_eq!(spans.iter().map(|span| span.of(page)).collect::<Vec<_>>(), expected);
        let character = |at: Option<usize>| at.and_then(|at| page[at..].chars().next()).unwrap_or(' ');
        let offsets: Vec<_> = offsets(page, &passage.pieces).collect();
        assert!(places.offsets.iter().map(|at| at.map(|at| at as usize)).eq(offsets.iter().copied()));
        assert_eq!(passage.text, offsets.into_iter().map(character).collect::<String>());
    }

    #[test]
    fn a_stretch_is_found_across_a_cut_and_its_line_break() {
        let page = "治理清水\n(图)\n塘的河";
        check(page, &[(0, 12), (19, page.len())], "清水塘", &["清水", "塘"]);
        check("治理清水\n塘的河", &[(0, 22)], "清水塘", &["清水", "塘"]);
        check(" 　治理清水塘的河\n", &[(0, 26)], "清水塘", &["清水塘"]);
    }

    #[test]
    fn all_white_space_parts() {
        let blanks = (char::MIN..=char::MAX).filter(|c| is_blank(*c));
        blanks.for_each(|c| {
            assert_eq!(between_blanks(&format!("{c}河{c}，{c}{c}a{c}")).collect::<Vec<_>>(), ["河", "，", "a"])
        });
        assert_eq!(between_blanks(" 　\n").next(), None);
    }

    #[test]
    fn white_space_is_found_wherever_it_stands() {
        let rest = "、。，«\u{a1}\u{1681}\u{2010}\u{3001}\u{fefe}!~\u{7f}文";
        for (before, _) in rest.char_indices().chain([(rest.len(), ' ')]) {
            for space in ["", " ", "\u{85}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{205f}", "\u{3000}", "\u{feff}"] {
                for lead in (0..2 * BLOCK).step_by(5).map(|length| "a".repeat(length)) {
                    let text = format!("{lead}{}{space}{rest}", &rest[..before]);
                    let expected = if space.is_empty() { text.len() } else { lead.len() + before };
                    assert_eq!(blank(&text), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn latin_words_stay_apart_and_their_space_is_nowhere() {
        let page = "New \n York纽 约";
        assert_eq!(passage(page, &[(0, page.len())]).text, "New York纽约");
        check(page, &[(0, page.len())], "New York", &["New", "York"]);
        assert_eq!(passage("ab cd", &[(0, 2), (2, 5)]).text, "ab cd");
        assert_eq!(passage("GPS", &[(0, 1), (1, 3)]).text, "G PS", "a cut parts Latin words");
        assert!(matches!(passage("\n治理 ", &[(0, 8)]).text, Cow::Borrowed("治理")));
    }
}
