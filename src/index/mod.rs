//! Finding articles: the folded text of each, and the evaluation of a selection over them.

mod fold;
mod select;

use std::collections::HashMap;

use crate::model::{Document, Role};
use crate::text::Span;
use crate::wire::ArticleId;
use fold::Folded;

/// All articles of a library, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Index {
    entries: Vec<Entry>,
    columns: Names,
    reporters: Names,
}

/// An article as a search sees it.
#[derive(Debug, Clone)]
struct Entry {
    id: ArticleId,
    text: Folded,
    column: Option<u32>,
    reporters: Vec<u32>,
    /// Of the body, without white space.
    characters: u32,
}

impl Index {
    /// Adds the articles of a page, which stands at `page` in the library.
    pub fn push(&mut self, page: u32, document: &Document) {
        for (at, article) in document.page.articles.iter().enumerate() {
            let id = ArticleId { page, article: at as u32 };
            let mut reporters: Vec<u32> =
                article.byline.iter().map(|person| self.reporters.number(&person.name)).collect();
            reporters.sort_unstable();
            reporters.dedup();
            self.entries.push(Entry {
                id,
                text: fold_article(document, id.article),
                column: article.column.as_deref().map(|column| self.columns.number(column)),
                reporters,
                characters: article.characters() as u32,
            });
        }
    }
}

/// The words of an article as a reader sees them: headline and all, paragraphs joined over their cuts.
fn fold_article(document: &Document, article: u32) -> Folded {
    let mut folded = Folded::default();
    let mut last: Option<Role> = None;
    // Paragraphs come from the article, which knows how their pieces belong together; all else from the blocks.
    let own = document.page.blocks.iter().filter(|block| block.article == Some(article));
    for block in own.filter(|block| block.role != Role::Paragraph) {
        // A headline of two lines is one headline; two captions are two.
        if last != Some(block.role) || !is_one_field(block.role) {
            folded.border();
        }
        last = Some(block.role);
        folded.push(&document.text, block.span);
    }
    for paragraph in document.page.articles.get(article as usize).iter().flat_map(|article| article.paragraphs()) {
        folded.border();
        for &span in &paragraph.spans {
            folded.push(&document.text, whole(&document.text, span));
        }
    }
    folded
}

fn is_one_field(role: Role) -> bool {
    matches!(role, Role::Kicker | Role::Headline | Role::Deck | Role::SectionDeck)
}

/// The span, or nothing where it does not fit the text (a bundle may hold anything).
fn whole(text: &str, span: Span) -> Span {
    if text.get(span.range()).is_some() { span } else { Span::default() }
}

/// Names with numbers, in the order in which they came.
#[derive(Debug, Clone, Default)]
struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    fn known(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}
