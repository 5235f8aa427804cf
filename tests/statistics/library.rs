//! Articles for the tests, and how they are asked.

use std::sync::{LazyLock, Mutex};

use broadsheet::engine::Engine;
use broadsheet::model::{Article, Block, Document, Page, PageDate, Paragraph, Precision, Role, Rule, Section};
use broadsheet::text::Span;
use broadsheet::wire::{Answer, ArticleId, Fault, Question, Selection};

/// A page of one article with its date, headline and paragraphs, one line each.
pub(crate) fn page(date: &str, lines: &[&str]) -> Document {
    let mut document = Document::default();
    let mut paragraphs = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let start = document.text.len();
        document.text.to_mut().push_str(line);
        let span = Span::new(start, document.text.len());
        document.text.to_mut().push('\n');
        let role = if at == 0 { Role::Headline } else { Role::Paragraph };
        document.page.blocks.push(Block { span, role, article: Some(0), rule: Rule::Fallback, confidence: 1.0 });
        if at > 0 {
            paragraphs.push(Paragraph { text: (*line).into(), spans: vec![span] });
        }
    }
    let precision = match date.len() {
        4 => Precision::Year,
        7 => Precision::Month,
        _ => Precision::Day,
    };
    let date = (!date.is_empty()).then(|| PageDate { value: date.into(), precision, evidence: Vec::new() });
    let article = Article {
        headline: lines.first().map(|line| (*line).into()),
        sections: vec![Section { paragraphs, ..Section::default() }],
        ..Article::default()
    };
    document.page = Page { date, articles: vec![article], ..document.page };
    document
}

/// The library of most tests.
pub(crate) fn documents() -> Vec<Document> {
    vec![
        page("2021-04-07", &["社区的路灯", "社区居民说，路灯修好了。社区居民放心。", "社区图书馆来了新书。"]),
        page("2021-05-01", &["河长巡河", "河长来到河边，社区居民也来了。"]),
        page("2020", &["天气", "雨停，天气很好。"]),
        page("", &["没有日期", "社区，社区！社区"]),
    ]
}

pub(crate) fn engine(documents: Vec<Document>) -> Engine {
    let mut engine = Engine::default();
    engine.load_dictionary(include_bytes!("../../assets/dictionary.gz")).unwrap();
    for document in documents {
        engine.add(document);
    }
    engine
}

/// An engine with the dictionary, which takes a while in a debug build: one for all tests.
static ENGINE: LazyLock<Mutex<Engine>> = LazyLock::new(|| Mutex::new(engine(documents())));

pub(crate) fn query(query: &str) -> Selection {
    Selection { query: query.into(), ..Selection::default() }
}

pub(crate) fn ask(selection: &Selection, question: &Question) -> Result<Answer, Fault> {
    ENGINE.lock().unwrap().answer(selection, question)
}

pub(crate) fn id(page: u32) -> ArticleId {
    ArticleId { page, article: 0 }
}
