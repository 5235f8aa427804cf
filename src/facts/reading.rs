//! An article as finders read it, and the way from what they find back to the page.

use std::borrow::Cow;
use std::ops::Range;

use super::entities::{Entry, Vocabulary};
use crate::index::fields::{Field, Passage, Places, passages};
use crate::model::{Byline, Document};
use crate::segment::{Cutting, Scratch};
use crate::text::Span;
use crate::text::fold::simplified;
use crate::wire::facts::Mention;

/// An article with its running texts.
pub(crate) struct Reading<'a> {
    /// Index of the page in the library.
    pub(crate) page: u32,
    /// Index into that page's articles.
    pub(crate) article: u32,
    /// Headlines, cross-heads, paragraphs and captions in the order of the page, then what is no text of the article: byline,
    /// dateline, column.
    pub(crate) texts: Vec<Text<'a>>,
    /// Who wrote it, as the page tells.
    pub(super) byline: &'a [Byline],
}

/// Something that was read, and where it stands in the texts of its article.
pub(super) struct Placed<T> {
    pub(super) fact: T,
    /// Index of the text in its reading.
    pub(super) text: usize,
    /// Bytes of the plain text.
    pub(super) stretch: Range<usize>,
}

/// Takes those from the front that are of an article: all facts stand in the order of articles and texts.
pub(super) fn split<'a, T>(all: &mut &'a [Placed<T>], is_of: impl Fn(&T) -> bool) -> &'a [Placed<T>] {
    let (own, rest) = all.split_at(all.iter().take_while(|placed| is_of(&placed.fact)).count());
    *all = rest;
    own
}

/// Those of one text of an article.
pub(super) fn of_text<T>(all: &[Placed<T>], text: usize) -> &[Placed<T>] {
    let first = all.partition_point(|placed| placed.text < text);
    let last = all.partition_point(|placed| placed.text <= text);
    &all[first..last]
}

/// One running text: a headline, a paragraph, a caption.
pub(crate) struct Text<'a> {
    passage: Passage<'a>,
    places: Places<'a>,
    plain: Plain<'a>,
    /// How many characters begin before each [`STRIDE`]th byte of the words.
    counts: Vec<u32>,
}

/// Every so many bytes the characters are counted once, so that places are found in constant time.
const STRIDE: usize = 128;

/// A text in simplified characters, its letters and digits in half width, and cut into words.
pub(crate) struct Plain<'a> {
    /// Character for character the words of the text, though not byte for byte.
    pub(crate) text: Cow<'a, str>,
    /// Where each token ends.
    pub(crate) ends: Vec<u32>,
    /// What is known of each token; no part of speech is empty.
    entries: Vec<Entry<'a>>,
    /// For each byte, and for the end, the byte of the words; empty where they are the same.
    back: Vec<u32>,
}

/// The articles of a page.
#[inline(never)]
pub(super) fn readings<'a>(document: &'a Document, page: u32, vocabulary: &'a Vocabulary<'_>) -> Vec<Reading<'a>> {
    let mut scratch = Scratch::default();
    let mut article = |article: u32| {
        let passages = passages(document, article).into_iter();
        let texts = passages.map(|passage| Text::new(document, passage, vocabulary, &mut scratch)).collect();
        let byline = document.page.articles.get(article as usize).map_or(&[][..], |article| &article.byline);
        Reading { page, article, byline, texts }
    };
    (0..document.page.articles.len() as u32).map(&mut article).collect()
}

impl Reading<'_> {
    /// Where a stretch of one of the texts, in bytes, stands on the page: from its first to its last byte there.
    pub(crate) fn mention(&self, text: &Text<'_>, stretch: Range<usize>) -> Mention {
        Mention { page: self.page, article: self.article, span: text.span(stretch) }
    }
}

impl<'a> Text<'a> {
    fn new(
        document: &'a Document,
        passage: Passage<'a>,
        vocabulary: &'a Vocabulary<'_>,
        scratch: &mut Scratch,
    ) -> Self {
        let places = passage.places(&document.text);
        let plain = Plain::new(passage.text.clone(), vocabulary, scratch);
        let mut counts = Vec::with_capacity(passage.text.len() / STRIDE + 1);
        for (n, (at, _)) in passage.text.char_indices().enumerate() {
            while counts.len() * STRIDE <= at {
                counts.push(n as u32);
            }
        }
        Self { passage, places, plain, counts }
    }

    /// The words without the page's white space.
    pub(crate) fn words(&self) -> &str {
        &self.passage.text
    }

    /// What a stretch of the plain text is as it is printed.
    pub(crate) fn printed(&self, stretch: Range<usize>) -> &str {
        self.words().get(self.plain.printed(stretch)).unwrap_or_default()
    }

    /// The same in one script and width, and its tokens.
    pub(crate) fn plain(&self) -> &Plain<'a> {
        &self.plain
    }

    /// Which part of the article it is.
    pub(crate) fn field(&self) -> Field {
        self.passage.field
    }

    /// Where a stretch of the words, in bytes, stands on the page: one span, or several where the page cut it.
    pub(crate) fn spans(&self, stretch: Range<usize>) -> Vec<Span> {
        let mut spans = Vec::new();
        self.places.locate(self.characters_before(stretch.start)..self.characters_before(stretch.end), &mut spans);
        spans
    }

    /// The same from the first to the last byte on the page.
    pub(crate) fn span(&self, stretch: Range<usize>) -> Span {
        let spans = self.spans(stretch);
        match (spans.first(), spans.last()) {
            (Some(first), Some(last)) => Span { start: first.start, end: last.end.max(first.end) },
            _ => Span::default(),
        }
    }

    /// The characters of the words that begin before this byte.
    fn characters_before(&self, at: usize) -> usize {
        let block = (at / STRIDE).min(self.counts.len().saturating_sub(1));
        let counted = self.counts.get(block).map_or(0, |count| *count as usize);
        let rest = self.words().as_bytes().get(block * STRIDE..at.min(self.words().len())).unwrap_or_default();
        // Bytes that go on with a character begin with the bits 10.
        counted + rest.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
    }
}

impl<'a> Plain<'a> {
    fn new(words: Cow<'a, str>, vocabulary: &'a Vocabulary<'_>, scratch: &mut Scratch) -> Self {
        let (text, back) = plain(words);
        let mut ends = Vec::with_capacity(text.len() / 4);
        vocabulary.segmenter().cut_ends(&text, Cutting::default(), scratch, &mut ends);
        let mut start = 0;
        let token = |end: &u32| &text[std::mem::replace(&mut start, *end as usize)..*end as usize];
        let entries = ends.iter().map(token).map(|word| vocabulary.token(word)).collect();
        Self { text, ends, entries, back }
    }

    /// The stretch of the words that a stretch of this text is, both in bytes.
    pub(crate) fn printed(&self, stretch: Range<usize>) -> Range<usize> {
        let back = |at: usize| self.back.get(at).map_or(at, |at| *at as usize);
        back(stretch.start)..back(stretch.end)
    }

    /// Index of the token that holds the byte.
    pub(crate) fn token_at(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end as usize <= at)
    }

    /// Bytes of a token; empty where there is none.
    pub(crate) fn token(&self, index: usize) -> Range<usize> {
        let end = |index: usize| self.ends.get(index).map_or(self.text.len(), |end| *end as usize);
        let start = if index == 0 { 0 } else { end(index - 1) };
        start..end(index)
    }

    /// The words of a token.
    pub(crate) fn word(&self, index: usize) -> &str {
        &self.text[self.token(index)]
    }

    /// The part of speech of a token, see [`Segmenter::pos`](crate::segment::Segmenter::pos).
    pub(crate) fn pos(&self, index: usize) -> &'a str {
        self.entry(index).map_or("x", |entry| entry.pos)
    }

    /// What is known of a token.
    pub(super) fn entry(&self, index: usize) -> Option<Entry<'a>> {
        self.entries.get(index).copied()
    }

    /// Whether a token ends here, or the text begins.
    pub(crate) fn is_border(&self, at: usize) -> bool {
        at == 0 || self.ends.binary_search(&(at as u32)).is_ok()
    }
}

/// Whether the character is a letter, a digit or a Han character, as most are.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphanumeric()
}

/// The words in one script and width, and the way back where it is another length.
pub(super) fn plain(words: Cow<'_, str>) -> (Cow<'_, str>, Vec<u32>) {
    if words.is_ascii() || words.chars().all(|c| plain_character('0', c) == c) {
        return (words, Vec::new());
    }
    let mut text = String::with_capacity(words.len());
    let mut back = Vec::new();
    let mut before = ' ';
    for (at, c) in words.char_indices() {
        let plain = plain_character(before, c);
        if plain.len_utf8() != c.len_utf8() && back.is_empty() {
            back.extend(0..at as u32);
        }
        if !back.is_empty() || plain.len_utf8() != c.len_utf8() {
            back.extend(std::iter::repeat_n(at as u32, plain.len_utf8()));
        }
        text.push(plain);
        before = plain;
    }
    if !back.is_empty() {
        back.push(words.len() as u32);
    }
    (Cow::Owned(text), back)
}

/// A character in one script and width, behind another that is so.
fn plain_character(before: char, c: char) -> char {
    match c {
        // A point of a number, not the dot of a name: 约翰．史密斯.
        '．' if before.is_ascii_alphanumeric() => '.',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '＋' | '／' => {
            char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
        }
        '「' => '“',
        '」' => '”',
        '『' => '‘',
        '』' => '’',
        c => simplified(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_leads_back_to_what_was_printed() {
        let (text, back) = plain(Cow::Borrowed("增設宿位４０個「好」"));
        assert_eq!(text, "增设宿位40个“好”");
        assert_eq!(back.len(), text.len() + 1);
        assert_eq!([back[12], back[13], back[14]], [12, 15, 18]);
        assert_eq!(plain(Cow::Borrowed("增设40个")), (Cow::Borrowed("增设40个"), Vec::new()));
    }
}
