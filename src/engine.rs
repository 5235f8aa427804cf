//! The engine: a library in memory, questions in, answers out. It reads no file, keeps no clock and posts no message; the
//! worker and the command line do that around it.
//!
//! [`desk`] says in which order calls are answered, and how long ones let others have their turn.

mod answer;
mod build;
pub mod desk;
mod queue;
mod told;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::bundle::{self, document};
use crate::corpus::Part;
use crate::corpus::key_sentences::key_sentences;
use crate::corpus::keywords::{Weighing, keywords};
use crate::export::{self, json_ld};
use crate::facts::Gazetteer;
use crate::index::Index;
use crate::index::evaluate::Found;
use crate::model::{Article, Document};
use crate::pace::{Pace, whole};
use crate::query;
use crate::segment::{Cut, Segmenter, is_word};
use crate::text::Span;
use crate::text::correction::{Correction, corrected};
use crate::wire::{
    Annotated, Answer, ArticleId, Fault, Hit, Keyword, KeywordRow, Question, Request, Response, Segmented, Selected,
    Selection, Wording,
};
use build::Build;

/// How many keywords an article is told with.
const KEYWORDS: usize = 12;

/// A library and what is known about it.
#[derive(Debug, Default)]
pub struct Engine {
    documents: Vec<Document>,
    index: Index,
    segmenter: Option<Segmenter>,
    gazetteer: Option<Gazetteer>,
    wording: Wording,
    /// The index that takes the place of the present one when it is whole.
    build: Option<Build>,
    /// What pages tell, by their place in the library, as far as it was asked for.
    known: RefCell<HashMap<u32, Arc<told::Known>>>,
    /// The pages that were corrected, by their place in the library, as they came.
    came: HashMap<u32, Document>,
}

impl Engine {
    /// Answers a request from its beginning to its end.
    ///
    /// # Errors
    /// Why it is refused. A refused request changes nothing.
    pub fn handle(&mut self, request: Request) -> Result<Response, Fault> {
        if request.is_change() {
            let response = self.change(request)?;
            self.finish();
            return Ok(response);
        }
        self.settle();
        whole(self.question(request, &Pace::steady()))
    }

    /// Takes a change. The index may then be [built anew](Self::is_building); what it answers was not asked before that is done.
    fn change(&mut self, request: Request) -> Result<Response, Fault> {
        match request {
            Request::Load(bytes) => {
                self.documents = bundle::read(&bytes)?.documents;
                self.documents.iter_mut().for_each(Document::share);
                self.came.clear();
                self.known.take();
                self.rebuild_alone();
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
            Request::Cut(wording) => self.reword(wording).map(|()| Response::Cut),
            Request::Correct { page, corrections } => {
                self.correct(page, &corrections).map(|document| Response::Corrected(Box::new(document)))
            }
            _ => Err(Fault::BrokenMessage("not a change".into())),
        }
    }

    /// Answers what changes nothing. The index must be settled.
    async fn question(&self, request: Request, pace: &Pace) -> Result<Response, Fault> {
        match request {
            Request::Select(selection) => self.select(&selection, pace).await.map(Response::Selected),
            Request::Marks { selection, article } => self.marks(&selection, article, pace).await.map(Response::Marks),
            Request::Segment(id) => self.segment(id, pace).await.map(Response::Segmented),
            Request::Annotate(id) => self.annotate(id, pace).await.map(Response::Annotated),
            Request::Ask { selection, question } => {
                self.answered(&selection, &question, pace).await.map(Response::Answer)
            }
            Request::Export { selection, question, format } => {
                let question = question.unlimited();
                let answer = self.answered(&selection, &question, pace).await?;
                let bytes = export::write(&answer, format, &export::notes(&selection, &question))?;
                Ok(Response::Exported { name: export::name(&selection, &question, format), bytes })
            }
            Request::ExportArticle(id) => self.export_article(id, pace).await,
            Request::Load(_) | Request::Open { .. } | Request::Cut(_) | Request::Correct { .. } | Request::Stop(_) => {
                Err(Fault::BrokenMessage("not a question".into()))
            }
        }
    }

    async fn export_article(&self, id: ArticleId, pace: &Pace) -> Result<Response, Fault> {
        let document = self.documents.get(id.page as usize).ok_or(Fault::NoSuchArticle)?;
        let article = document.page.articles.get(id.article as usize).ok_or(Fault::NoSuchArticle)?;
        let keywords = match self.segment(id, pace).await {
            Ok(segmented) => segmented.keywords.into_iter().map(|keyword| keyword.word).collect(),
            Err(Fault::NoDictionary) => Vec::new(),
            Err(fault) => return Err(fault),
        };
        let text = json_ld::write(&document.page, article, &keywords);
        Ok(Response::Exported { name: json_ld::name(article), bytes: text.into_bytes() })
    }

    /// Reads a page anew, as it came but for these corrections.
    fn correct(&mut self, page: u32, corrections: &[Correction]) -> Result<Document, Fault> {
        let here = self.documents.get(page as usize).ok_or(Fault::NoSuchArticle)?;
        let came = self.came.get(&page).unwrap_or(here);
        let text = corrected(&came.text, corrections).ok_or(Fault::OtherWords)?;
        let mut read = document(&came.page.source, text.as_bytes())?;
        read.notices.clone_from(&came.notices);
        let came = came.clone();
        self.came.insert(page, came);
        self.known.borrow_mut().remove(&page);
        let mut kept = read.clone();
        kept.share();
        if let Some(here) = self.documents.get_mut(page as usize) {
            *here = kept;
        }
        self.rebuild_alone();
        Ok(read)
    }

    /// The table that a question asks for.
    ///
    /// # Errors
    /// [`Fault::NoDictionary`], [`Fault::BadQuery`] for the selection or the node, [`Fault::NoSuchArticle`].
    pub fn answer(&mut self, selection: &Selection, question: &Question) -> Result<Answer, Fault> {
        self.settle();
        whole(self.answered(selection, question, &Pace::steady()))
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

    /// Makes what was added last ready to be asked about.
    fn settle(&mut self) {
        self.index.settle();
    }

    /// The part of the library that the selection is.
    ///
    /// # Errors
    /// [`Fault::BadQuery`].
    pub fn part(&mut self, selection: &Selection) -> Result<Part, Fault> {
        self.settle();
        whole(self.narrowed(selection, &Pace::steady())).map(|(_, part)| part)
    }

    /// Makes a part of what later questions need; `false` where nothing is left to be made.
    fn prepare(&self) -> bool {
        self.index.prepare()
    }

    /// The articles of the selection but for its choices, with what its query found. The index must be settled.
    async fn find(&self, selection: &Selection, pace: &Pace) -> Result<Found, Fault> {
        let query = query::parse(&selection.query).map_err(Fault::BadQuery)?;
        let mut found = self.index.find(&query, selection.script(), pace).await.map_err(Fault::BadQuery)?;
        if !selection.articles.is_empty() {
            let mut chosen: Vec<u32> = selection.articles.iter().filter_map(|id| self.index.number(*id)).collect();
            chosen.sort_unstable();
            found.entries.retain(|entry| chosen.binary_search(entry).is_ok());
        }
        Ok(found)
    }

    /// What the query of the selection found, and the part that the selection is.
    async fn narrowed(&self, selection: &Selection, pace: &Pace) -> Result<(Found, Part), Fault> {
        let found = self.find(selection, pace).await?;
        let entries = match selection.choices.as_slice() {
            [] => found.entries.clone(),
            choices => self.index.choose(&found.entries, choices).0,
        };
        let part = Part::new(&self.index, entries);
        Ok((found, part))
    }

    async fn select(&self, selection: &Selection, pace: &Pace) -> Result<Selected, Fault> {
        let found = self.find(selection, pace).await?;
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

    async fn marks(&self, selection: &Selection, article: ArticleId, pace: &Pace) -> Result<Vec<Span>, Fault> {
        let query = Selection { query: selection.query.clone(), ..selection.everything() };
        let found = self.find(&query, pace).await?;
        let entry = self.index.number(article).ok_or(Fault::NoSuchArticle)?;
        let document = self.documents.get(article.page as usize).ok_or(Fault::NoSuchArticle)?;
        Ok(self.index.marks(document, entry, &found.leaves))
    }

    async fn segment(&self, id: ArticleId, pace: &Pace) -> Result<Segmented, Fault> {
        let document = self.documents.get(id.page as usize).ok_or(Fault::NoSuchArticle)?;
        let article = find(&self.documents, id).ok_or(Fault::NoSuchArticle)?;
        let segmenter = self.segmenter.as_ref().ok_or(Fault::NoDictionary)?;
        let entry = self.index.number(id).ok_or(Fault::NoSuchArticle)?;
        let layout = self.index.layout(document, entry).ok_or(Fault::NoSuchArticle)?;
        let indexed: HashMap<&str, _> = layout.passages().map(|(passage, tokens)| (&*passage.text, tokens)).collect();
        let mut segmented = Segmented::default();
        let mut cutter = self.cutter();
        for paragraph in article.paragraphs() {
            let mut ends = Vec::new();
            // As it was indexed, unless white space stands within it.
            match indexed.get(&*paragraph.text) {
                Some(tokens) => self.index.ends(tokens.clone(), &mut ends),
                None => cutter.ends(&paragraph.text, &mut ends),
            }
            let mut start = 0;
            for &end in &ends {
                let token = paragraph.text.get(start..end as usize).unwrap_or_default();
                segmented.tokens += u32::from(is_word(token));
                start = end as usize;
            }
            segmented.ends.push(ends);
        }
        let part = Part::new(&self.index, vec![entry]);
        let (_, rows) = keywords(&self.index, &part, Weighing::TfIdf(segmenter), KEYWORDS, pace).await;
        let strongest = rows.first().map_or(1.0, |row| row.weight).max(f64::MIN_POSITIVE);
        let keyword = |row: KeywordRow| Keyword { word: row.word, weight: row.weight / strongest };
        segmented.keywords = rows.into_iter().map(keyword).collect();
        Ok(segmented)
    }

    /// What can be marked in an article.
    async fn annotate(&self, id: ArticleId, pace: &Pace) -> Result<Annotated, Fault> {
        let article = find(&self.documents, id).ok_or(Fault::NoSuchArticle)?;
        let part = Part::new(&self.index, self.index.number(id).into_iter().collect());
        let names = told::named(&self.told(&part, pace).await?);
        Ok(Annotated { names, sentences: key_sentences(article, &mut self.cutter()) })
    }
}

/// Answers with a hold on the engine, so that the answer can wait.
async fn answer(engine: Rc<Engine>, request: Request, pace: Pace) -> Result<Response, Fault> {
    engine.question(request, &pace).await
}

fn find(documents: &[Document], id: ArticleId) -> Option<&Article> {
    documents.get(id.page as usize)?.page.articles.get(id.article as usize)
}
