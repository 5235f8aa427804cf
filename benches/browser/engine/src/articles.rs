//! The bench's texts as documents of the engine.
//!
//! They are articles already, so nothing is parsed: the title and each line of the text is a paragraph, exactly what the
//! peers are given.

use broadsheet::model::{Article, Document, Page, Paragraph, Section};
use broadsheet::text::Span;
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    title: String,
    text: String,
}

/// One document a line.
pub(crate) fn documents(lines: &[u8]) -> Result<Vec<Document>, String> {
    let lines = lines.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).map(document).map_err(|error| error.to_string())).collect()
}

fn document(Line { title, text }: Line) -> Document {
    let text = format!("{title}\n{text}");
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split('\n') {
        if !line.is_empty() {
            paragraphs.push(Paragraph { text: line.into(), spans: vec![Span::new(start, start + line.len())] });
        }
        start += line.len() + 1;
    }
    let section = Section { paragraphs, ..Section::default() };
    let article = Article { sections: vec![section], ..Article::default() };
    let page = Page { articles: vec![article], ..Page::default() };
    let mut document = Document { page, text: text.into(), notices: Vec::new() };
    // As the engine does with each that it is given.
    document.share();
    document
}
