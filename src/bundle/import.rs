//! A file of one page to a document.

use crate::model::{Document, Page};
use crate::parse::parse_page;
use crate::text::Span;
use crate::text::decode::{Refusal, decode};

/// The byte order mark that a UTF-8 file may begin with.
const MARK: char = '\u{feff}';

/// Decodes and parses the bytes of a page. An empty file is an empty page.
///
/// # Errors
/// [`Refusal`] where the bytes are no text.
pub fn document(name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    let decoded = decode(bytes)?;
    let page = match decoded.text.strip_prefix(MARK) {
        Some(body) => shifted(parse_page(name, body), MARK.len_utf8() as u32),
        None => parse_page(name, &decoded.text),
    };
    Ok(Document { page, text: decoded.text.into(), notices: decoded.notices })
}

/// The page with all spans further down by so many bytes.
fn shifted(mut page: Page, bytes: u32) -> Page {
    let shift = |span: &mut Span| {
        span.start += bytes;
        span.end += bytes;
    };
    page.blocks.iter_mut().for_each(|block| shift(&mut block.span));
    for article in &mut page.articles {
        article.figures.iter_mut().for_each(|figure| shift(&mut figure.span));
        let paragraphs = article.sections.iter_mut().flat_map(|section| &mut section.paragraphs);
        paragraphs.flat_map(|paragraph| &mut paragraph.spans).for_each(shift);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_no_part_of_the_page_but_counts() {
        let document = document("a.txt", "\u{feff}今日有雨。".as_bytes()).unwrap();
        let first = document.page.blocks.first().unwrap();
        assert!(first.span.of(&document.text).starts_with("今日"), "{first:?}");
        assert_eq!(document.page.blocks.last().unwrap().span.end as usize, document.text.len());
    }

    #[test]
    fn an_empty_file_is_an_empty_page() {
        let document = document("a.txt", b" \n\n").unwrap();
        assert_eq!((document.page.articles.len(), document.page.blocks.len()), (0, 0));
    }
}
