//! The engine in a browser makes of the bundled pages what the native program makes of them, to the bit.
//!
//! `./dev test browser` runs the native program first and names the folder with its results when this is compiled.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use broadsheet::bundle::{self, Library};
use broadsheet::engine::Engine;
use broadsheet::export;
use broadsheet::wire::{self, ArticleId, Call, CollocateOrder, Format, Question, Reply, Request, Response, Selection};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What a native result is called in the folder of native results.
macro_rules! native {
    ($name:literal) => {
        include_bytes!(concat!(env!("BROADSHEET_NATIVE", "this test is run by ./dev test browser"), "/", $name))
    };
}

const NAME: &str = "zhuzhou-daily.txt";
const PAGE: &[u8] = include_bytes!("../pages/zhuzhou-daily.txt");
const DICTIONARY: &[u8] = include_bytes!("../assets/dictionary.gz");

/// A request as the page sends it and the worker reads it, answered, and the answer likewise.
fn ask(engine: &mut Engine, request: Request) -> Response {
    let sent = wire::encode(&Call { id: 7, request }).unwrap();
    let call: Call = wire::decode(&sent).unwrap();
    assert_eq!(call.id, 7);
    let reply = Reply { id: call.id, build: wire::BUILD.into(), outcome: engine.handle(call.request) };
    let received: Reply = wire::decode(&wire::encode(&reply).unwrap()).unwrap();
    assert_eq!(received, reply);
    received.outcome.unwrap()
}

#[wasm_bindgen_test]
fn a_page_is_read_as_the_native_program_reads_it() {
    let document = bundle::document(NAME, PAGE).unwrap();
    let native = bundle::read(native!("library.bin")).unwrap();
    assert_eq!(document.page.articles.len(), 5);
    assert_eq!(document.page.articles, native.documents[0].page.articles);
    assert_eq!(document.page.blocks, native.documents[0].page.blocks);
    // Whatever else there is, now or later: the stored form is the same, byte for byte.
    assert_eq!(bundle::write(&Library { documents: vec![document] }).unwrap(), native!("library.bin"));
}

#[wasm_bindgen_test]
fn the_tables_are_those_of_the_native_program() {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    assert_eq!(ask(&mut engine, Request::Load(native!("library.bin").to_vec())), Response::Loaded(1));
    let mut table = |question: Question| {
        let answer = engine.answer(&Selection::default(), &question.unlimited()).unwrap();
        String::from_utf8(export::write(&answer, Format::Csv, &[]).unwrap()).unwrap()
    };
    let native = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let words = table(Question::Words { limit: 0, content_only: false });
    assert!(words.lines().count() > 500, "{}", words.lines().count());
    // Line by line first: a difference is then told by its line and not by the whole table.
    assert!(words.lines().eq(native(native!("words.csv")).lines()));
    assert_eq!(words, native(native!("words.csv")));
    let order = CollocateOrder::LogDice;
    let node = "居民".to_owned();
    let near = Question::Collocates { node, left: 5, right: 5, across: false, least: 1, order, limit: 0 };
    assert_eq!(table(near), native(native!("collocates.csv")));
}

#[wasm_bindgen_test]
fn an_article_is_cut_into_words_that_are_its_text() {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    let opened = ask(&mut engine, Request::Open { name: NAME.into(), bytes: PAGE.to_vec() });
    let Response::Opened { page, document } = opened else { panic!("{opened:?}") };
    assert_eq!(document.page.articles.len(), 5);
    for article in 0..document.page.articles.len() as u32 {
        let answer = ask(&mut engine, Request::Segment(ArticleId { page, article }));
        let Response::Segmented(words) = answer else { panic!("{answer:?}") };
        let paragraphs: Vec<_> = document.page.articles[article as usize].paragraphs().collect();
        assert_eq!(words.ends.len(), paragraphs.len());
        for (ends, paragraph) in words.ends.iter().zip(paragraphs) {
            assert!(ends.is_sorted());
            assert_eq!(ends.last().map(|end| *end as usize), Some(paragraph.text.len()));
            assert!(ends.iter().all(|end| paragraph.text.is_char_boundary(*end as usize)));
        }
        assert!(!words.keywords.is_empty());
    }
}

#[wasm_bindgen_test]
fn a_search_narrows_and_points_into_the_text() {
    let mut engine = Engine::default();
    ask(&mut engine, Request::Open { name: NAME.into(), bytes: PAGE.to_vec() });
    let selection = Selection { query: "河长 销号".into(), ..Selection::default() };
    let answer = ask(&mut engine, Request::Select(selection.clone()));
    let Response::Selected(selected) = answer else { panic!("{answer:?}") };
    assert_eq!((selected.articles.len(), selected.of), (1, 5));
    let answer = ask(&mut engine, Request::Marks { selection, article: selected.articles[0].id });
    let Response::Marks(marks) = answer else { panic!("{answer:?}") };
    let text = std::str::from_utf8(PAGE).unwrap();
    let found: Vec<&str> = marks.iter().map(|span| span.of(text)).collect();
    assert!(found.contains(&"河长") && found.contains(&"销号"), "{found:?}");
    assert!(found.iter().all(|it| ["河长", "销号"].contains(it)), "{found:?}");
}
