//! The engine: a library in memory, questions in, answers out. It reads no file, keeps no clock and posts no message; the
//! worker and the command line do that around it.

mod answer;
pub mod queue;

use crate::bundle::{self, document};
use crate::corpus::Part;
use crate::corpus::keywords::{Weighing, keywords};
use crate::export;
use crate::index::Index;
use crate::index::evaluate::Found;
use crate::model::{Article, Document};
use crate::query;
use crate::segment::{Cutter, Cutting, Segmenter, is_word};
use crate::text::Span;
use crate::wire::{ArticleId, Fault, Hit, Keyword, KeywordRow, Request, Response, Segmented, Selected, Selection};

/// How many keywords an article is told with.
const KEYWORDS: usize = 12;

/// A library and what is known about it.
#[derive(Debug, Default)]
pub struct Engine {
    documents: Vec<Document>,
    index: Index,
    segmenter: Option<Segmenter>,
}

impl Engine {
    /// Takes the dictionary, packed with gzip or plain. What was cut into characters is cut into words.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with it; the engine then goes on as before.
    pub fn load_dictionary(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.segmenter = Some(Segmenter::new(bytes)?);
        self.rebuild();
        Ok(())
    }

    /// Answers a request.
    ///
    /// # Errors
    /// Why it is refused. A refused request changes nothing.
    pub fn handle(&mut self, request: Request) -> Result<Response, Fault> {
        match request {
            Request::Load(bytes) => {
                self.documents = bundle::read(&bytes)?.documents;
                self.rebuild();
                Ok(Response::Loaded(self.documents.len() as u32))
            }
            Request::Open { name, bytes } => {
                let document = document(&name, &bytes)?;
                if document.text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
                    return Err(Fault::EmptyFile);
                }
                let page = self.add(document.clone());
                Ok(Response::Opened { page, document: Box::new(document) })
            }
            Request::Select(selection) => self.select(&selection).map(Response::Selected),
            Request::Marks { selection, article } => self.marks(&selection, article).map(Response::Marks),
            Request::Segment(id) => self.segment(id).map(Response::Segmented),
            Request::Ask { selection, question } => self.answer(&selection, &question).map(Response::Answer),
            Request::Export { selection, question, format } => {
                let question = question.unlimited();
                let answer = self.answer(&selection, &question)?;
                let bytes = export::write(&answer, format, &export::notes(&selection, &question))?;
                Ok(Response::Exported { name: export::name(&selection, &question, format), bytes })
            }
        }
    }

    /// The pages, in library order.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The index over them. What was added last is in it after the next request.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Appends a page and tells its index.
    pub fn add(&mut self, document: Document) -> u32 {
        let page = self.documents.len() as u32;
        self.index.push(page, &document, &mut cutter(self.segmenter.as_ref()));
        self.documents.push(document);
        page
    }

    fn rebuild(&mut self) {
        self.index = Index::default();
        let mut cutter = cutter(self.segmenter.as_ref());
        for (page, document) in (0..).zip(&self.documents) {
            self.index.push(page, document, &mut cutter);
        }
    }

    /// The part of the library that the selection is.
    ///
    /// # Errors
    /// [`Fault::BadQuery`].
    pub fn part(&mut self, selection: &Selection) -> Result<Part, Fault> {
        self.index.settle();
        self.narrowed(selection).map(|(_, part)| part)
    }

    /// The articles of the selection but for its choices, with what its query found. The index must be settled.
    fn find(&self, selection: &Selection) -> Result<Found, Fault> {
        let query = query::parse(&selection.query).map_err(Fault::BadQuery)?;
        let mut found = self.index.evaluate(&query, selection.script()).map_err(Fault::BadQuery)?;
        if !selection.articles.is_empty() {
            let mut chosen: Vec<u32> = selection.articles.iter().filter_map(|id| self.index.number(*id)).collect();
            chosen.sort_unstable();
            found.entries.retain(|entry| chosen.binary_search(entry).is_ok());
        }
        Ok(found)
    }

    /// What the query of the selection found, and the part that the selection is.
    fn narrowed(&self, selection: &Selection) -> Result<(Found, Part), Fault> {
        let found = self.find(selection)?;
        let entries = match selection.choices.as_slice() {
            [] => found.entries.clone(),
            choices => self.index.choose(&found.entries, choices).0,
        };
        let part = Part::new(&self.index, entries);
        Ok((found, part))
    }

    fn select(&mut self, selection: &Selection) -> Result<Selected, Fault> {
        self.index.settle();
        let found = self.find(selection)?;
        let (entries, facets) = self.index.choose(&found.entries, &selection.choices);
        let counts = self.index.occurrences(&entries, &found.leaves);
        let mut selected = Selected { of: self.index.len(), facets, ..Selected::default() };
        for (entry, count) in entries.into_iter().zip(counts) {
            let Some(about) = self.index.about(entry) else { continue };
            selected.characters += about.characters;
            selected.articles.push(Hit { id: about.id, count });
        }
        Ok(selected)
    }

    fn marks(&mut self, selection: &Selection, article: ArticleId) -> Result<Vec<Span>, Fault> {
        self.index.settle();
        let found = self.find(&Selection { query: selection.query.clone(), ..selection.everything() })?;
        let entry = self.index.number(article).ok_or(Fault::NoSuchArticle)?;
        let document = self.documents.get(article.page as usize).ok_or(Fault::NoSuchArticle)?;
        Ok(self.index.marks(document, entry, &found.leaves))
    }

    fn segment(&mut self, id: ArticleId) -> Result<Segmented, Fault> {
        let article = find(&self.documents, id).ok_or(Fault::NoSuchArticle)?;
        let segmenter = self.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
        let mut segmented = Segmented::default();
        for paragraph in article.paragraphs() {
            let tokens = segmenter.tokens(&paragraph.text);
            segmented.tokens += tokens.iter().filter(|token| is_word(token.word)).count() as u32;
            segmented.ends.push(tokens.iter().map(|token| token.end() as u32).collect());
        }
        if let Some(entry) = self.index.number(id) {
            let part = Part::new(&self.index, vec![entry]);
            let (_, rows) = keywords(&self.index, &part, Weighing::TfIdf(segmenter), KEYWORDS);
            let strongest = rows.first().map_or(1.0, |row| row.weight).max(f64::MIN_POSITIVE);
            let keyword = |row: KeywordRow| Keyword { word: row.word, weight: row.weight / strongest };
            segmented.keywords = rows.into_iter().map(keyword).collect();
        }
        Ok(segmented)
    }
}

fn find(documents: &[Document], id: ArticleId) -> Option<&Article> {
    documents.get(id.page as usize)?.page.articles.get(id.article as usize)
}

/// Before the dictionary has come, texts are cut into characters: they are searched all the same.
fn cutter(segmenter: Option<&Segmenter>) -> Cutter<'_> {
    Cutter::new(segmenter, Cutting::default())
}
