//! The engine: a library in memory, questions in, answers out. It reads no file, keeps no clock and posts no message; the
//! worker and the command line do that around it.

pub mod queue;

use crate::bundle::{self, document};
use crate::corpus::frequency::{Frequencies, Options, Row, frequencies};
use crate::corpus::keywords::keywords;
use crate::corpus::lexicon::{ArticleWords, Lexicon};
use crate::index::Index;
use crate::model::{Article, Document};
use crate::segment::{Segmenter, is_word};
use crate::wire::{ArticleId, Basis, Fault, Request, Response, Segmented, Selection, WordReport, WordRow};

/// How many keywords an article is told with.
const KEYWORDS: usize = 12;

/// A library and what is known about it.
#[derive(Debug, Default)]
pub struct Engine {
    documents: Vec<Document>,
    index: Index,
    lexicon: Lexicon,
    segmenter: Option<Segmenter>,
}

impl Engine {
    /// Takes the dictionary, packed with gzip or plain.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with it; the engine then goes on as before.
    pub fn load_dictionary(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.segmenter = Some(Segmenter::new(bytes)?);
        self.lexicon = Lexicon::default();
        Ok(())
    }

    /// Answers a request.
    ///
    /// # Errors
    /// Why it is refused. A refused request changes nothing.
    pub fn handle(&mut self, request: Request) -> Result<Response, Fault> {
        match request {
            Request::Load(bytes) => self.load(bundle::read(&bytes)?.documents).map(Response::Loaded),
            Request::Open { name, bytes } => {
                let document = document(&name, &bytes)?;
                if document.text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
                    return Err(Fault::EmptyFile);
                }
                let page = self.add(document.clone());
                Ok(Response::Opened { page, document: Box::new(document) })
            }
            Request::Select(selection) => Ok(Response::Selected(self.index.select(&self.documents, &selection))),
            Request::Segment(id) => self.segment(id).map(Response::Segmented),
            Request::Words { selection, limit, content_only } => {
                let list = self.frequencies(&selection, Options { limit: limit as usize, content_only })?;
                Ok(Response::Words(report(list, selection.query)))
            }
        }
    }

    /// The pages, in library order.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The dictionary's segmenter, once it is there.
    #[must_use]
    pub fn segmenter(&self) -> Option<&Segmenter> {
        self.segmenter.as_ref()
    }

    /// Which articles the selection holds, in library order.
    #[must_use]
    pub fn matching(&self, selection: &Selection) -> Vec<ArticleId> {
        self.index.matching(selection)
    }

    /// Appends a page and tells its index.
    pub fn add(&mut self, document: Document) -> u32 {
        let page = self.documents.len() as u32;
        self.index.push(page, &document);
        self.documents.push(document);
        page
    }

    /// The frequency list of the selection.
    ///
    /// # Errors
    /// [`Fault::NoDictionary`].
    pub fn frequencies(&mut self, selection: &Selection, options: Options) -> Result<Frequencies, Fault> {
        let segmenter = self.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
        let ids = self.index.matching(selection);
        for &id in &ids {
            if let Some(article) = find(&self.documents, id) {
                self.lexicon.count(segmenter, id, article);
            }
        }
        let counted: Vec<&ArticleWords> = ids.iter().filter_map(|&id| self.lexicon.counted(id)).collect();
        Ok(frequencies(&self.lexicon, &counted, options))
    }

    fn load(&mut self, documents: Vec<Document>) -> Result<u32, Fault> {
        self.documents.clear();
        self.index = Index::default();
        self.lexicon.forget_articles();
        for document in documents {
            self.add(document);
        }
        Ok(self.documents.len() as u32)
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
        self.lexicon.count(segmenter, id, article);
        if let Some(counted) = self.lexicon.counted(id) {
            segmented.keywords = keywords(segmenter, &self.lexicon, counted, KEYWORDS);
        }
        Ok(segmented)
    }
}

fn find(documents: &[Document], id: ArticleId) -> Option<&Article> {
    documents.get(id.page as usize)?.page.articles.get(id.article as usize)
}

fn report(list: Frequencies, query: String) -> WordReport {
    let row = |row: Row| WordRow {
        word: row.word,
        pos: row.pos,
        count: row.count,
        articles: row.articles,
        per_million: row.per_million,
    };
    WordReport {
        basis: Basis { articles: list.articles, tokens: list.tokens, characters: list.characters, query },
        total: list.total,
        rows: list.rows.into_iter().map(row).collect(),
    }
}
