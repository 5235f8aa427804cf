//! The engine in a browser makes of the bundled pages what the native program makes of them, to the bit.
//!
//! `./dev test browser` runs the native program first and names the folder with its results when this is compiled.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use broadsheet::bundle::{self, Library};
use broadsheet::corpus::frequency::Options;
use broadsheet::engine::Engine;
use broadsheet::wire::{self, ArticleId, Call, Reply, Request, Response, Selection};
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
fn the_words_are_counted_as_the_native_program_counts_them() {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    assert_eq!(ask(&mut engine, Request::Load(native!("library.bin").to_vec())), Response::Loaded(1));
    let options = Options { limit: usize::MAX, content_only: false };
    let list = engine.frequencies(&Selection::default(), options).unwrap();
    let rows = list.rows.iter().map(|row| {
        // The figures as they are printed: the shortest digits that mean exactly this number.
        let exact = |figure: Option<f64>| figure.map_or(String::new(), |f| serde_json::to_string(&f).unwrap());
        let quoted = |text: &str| if text.contains([',', '"']) { format!("{text:?}") } else { text.to_owned() };
        [
            quoted(&row.word),
            quoted(&row.pos),
            row.count.to_string(),
            row.articles.to_string(),
            exact(Some(row.per_million)),
            exact(row.juilland_d),
            exact(row.dp),
        ]
        .join(",")
    });
    let native = std::str::from_utf8(native!("words.csv")).unwrap();
    let mut lines = native.lines();
    assert_eq!(lines.next(), Some("\u{feff}word,pos,count,articles,per_million,juilland_d,dp"));
    assert!(list.rows.len() > 500, "{}", list.rows.len());
    assert_eq!(rows.collect::<Vec<_>>(), lines.collect::<Vec<_>>());
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
    let answer = ask(&mut engine, Request::Select(selection));
    let Response::Selected(selected) = answer else { panic!("{answer:?}") };
    assert_eq!((selected.articles.len(), selected.of), (1, 5));
    let text = std::str::from_utf8(PAGE).unwrap();
    let found: Vec<&str> = selected.articles[0].spans.iter().map(|span| span.of(text)).collect();
    assert!(found.contains(&"河长") && found.contains(&"销号"), "{found:?}");
    assert!(found.iter().all(|it| ["河长", "销号"].contains(it)), "{found:?}");
}
