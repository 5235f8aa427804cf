//! What holds for any input: round trips, and no panic on hostile bytes.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::sync::{LazyLock, Mutex};

use broadsheet::bundle::{self, Library, document};
use broadsheet::engine::Engine;
use broadsheet::model::{Document, Page};
use broadsheet::parse::parse_page;
use broadsheet::text::Span;
use broadsheet::wire::facts::EntityKind;
use broadsheet::wire::{
    self, ArticleId, Call, Choice, CollocateOrder, ConcordanceOrder, Facet, Fault, KeynessOrder, Period, Question,
    Reference, Reply, Request, Response, Selection, Zone,
};
use proptest::prelude::*;

/// Text of the kinds that pages are made of, and some that they are not.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[新桥通车居民记者的了在，。“”（）]{1,12}",
        "[a-zA-Z0-9 .,-]{1,8}",
        "[ＡｂＣ１２％　İßΣ]{1,4}",
        Just("\n".to_owned()),
        Just("本报讯（记者 王小明）".to_owned()),
        "\\PC{1,6}",
        "[\u{0}\u{202e}\u{feff}\r\t\u{301}]{1,2}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Lines as pages have them, with the ends, marks and spaces that spoil them.
fn page_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[新桥通车居民江边老街的了在，。“”（）]{1,30}",
        "[　 ]{0,4}[新桥通车居民江边老街的了在，。]{20,60}",
        Just("本报讯（记者 王小明）昨天，老街开放，".to_owned()),
        Just("图为老街夜景。王海 摄".to_owned()),
        Just("责任编辑：王明 校对：李云".to_owned()),
        Just("【民生】".to_owned()),
        Just("（下转第2版）".to_owned()),
        Just("编者按：今天起刊登来信。".to_owned()),
        Just("2012年5月6日 星期日 第3版".to_owned()),
        Just("（王海）".to_owned()),
        Just("遗失声明".to_owned()),
        "[\u{0}\u{feff}\u{200f}\u{202e}\u{2028}\u{3000}\u{85}\u{b}]{1,3}",
        "\\PC{1,12}",
    ];
    let end = prop_oneof!["\n", "\n\n", "\r\n", "\r", "\u{c}", "\u{2028}", ""];
    prop::collection::vec((line, end), 0..40).prop_map(|lines| lines.into_iter().map(|(l, e)| l + &e).collect())
}

/// Everything that a page must be, whatever it was read from.
fn sound(text: &str, page: &Page) -> Result<(), TestCaseError> {
    let words = |span: &Span| text.get(span.range()).filter(|words| !words.is_empty());
    let mut covered = 0;
    for block in &page.blocks {
        prop_assert!(words(&block.span).is_some(), "{:?} is no stretch of the text", block.span);
        let range = block.span.range();
        prop_assert!(range.start >= covered, "{:?} overlaps the block before", block.span);
        prop_assert!(text[covered..range.start].trim().is_empty(), "lost: {:?}", &text[covered..range.start]);
        prop_assert!(block.article.is_none_or(|article| (article as usize) < page.articles.len()));
        prop_assert!((0.0..=1.0).contains(&block.confidence));
        covered = range.end;
    }
    prop_assert!(text[covered..].trim().is_empty(), "lost: {:?}", &text[covered..]);
    for (index, article) in page.articles.iter().enumerate() {
        prop_assert!(page.blocks.iter().any(|b| b.article == Some(index as u32)), "article {index} has no block");
        let spans = article.paragraphs().flat_map(|p| &p.spans).chain(article.figures.iter().map(|f| &f.span));
        for span in spans {
            prop_assert!(words(span).is_some(), "{span:?} is no stretch of the text");
        }
        let bare = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        for paragraph in article.paragraphs() {
            let pieces: String = paragraph.spans.iter().filter_map(words).collect();
            prop_assert_eq!(bare(&pieces), bare(&paragraph.text));
        }
    }
    Ok(())
}

fn selection() -> impl Strategy<Value = Selection> {
    let choice =
        (prop::sample::select(Facet::ALL.to_vec()), "\\PC{0,4}").prop_map(|(facet, value)| Choice { facet, value });
    let articles = prop::collection::vec((0u32..3, 0u32..3), 0..3);
    let all = (query(), prop::collection::vec(choice, 0..3), articles, any::<bool>());
    all.prop_map(|(query, choices, articles, any_script)| Selection {
        query,
        any_script,
        choices,
        articles: articles.into_iter().map(|(page, article)| ArticleId { page, article }).collect(),
    })
}

/// Queries that are read, and some that are not.
fn query() -> impl Strategy<Value = String> {
    let term = prop_oneof![
        "[河长水a]{1,2}",
        "/[河长水.*+?()]{1,4}/",
        "河*",
        "pos:n",
        "date:2021..",
        "headline:水",
        "[“”\"()]"
    ];
    let joint = prop_oneof![Just(" "), Just(" OR "), Just(" NOT ")];
    prop_oneof![
        text(),
        prop::collection::vec((term, joint), 0..4)
            .prop_map(|parts| parts.iter().flat_map(|(term, joint)| [term.as_str(), joint]).collect::<String>()),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let small = || prop_oneof![0u32..4, any::<u32>()];
    prop_oneof![
        (small(), any::<bool>()).prop_map(|(limit, content_only)| Question::Words { limit, content_only }),
        small().prop_map(|limit| Question::Search { limit }),
        (query(), small(), small(), small()).prop_map(|(node, context, from, limit)| Question::Concordance {
            node,
            context,
            order: vec![ConcordanceOrder::Right(1), ConcordanceOrder::Left(9), ConcordanceOrder::Date],
            from,
            limit,
        }),
        (query(), small(), small(), any::<bool>()).prop_map(|(node, left, right, across)| Question::Collocates {
            node,
            left,
            right,
            across,
            least: 1,
            order: CollocateOrder::Mi,
            limit: 9,
        }),
        (prop::option::of(selection()), small()).prop_map(|(reference, limit)| Question::Keyness {
            reference,
            least: 0,
            order: KeynessOrder::LogRatio,
            limit,
        }),
        (reference(), prop::option::of(Just(EntityKind::Place)), small())
            .prop_map(|(reference, kind, limit)| Question::Compare { reference, kind, least: 0, limit }),
        (small(), small()).prop_map(|(n, limit)| Question::Ngrams { n, least: 1, limit }),
        (query(), small()).prop_map(|(node, limit)| Question::Dispersion { node, limit }),
        query().prop_map(|node| Question::Series { node, by: Period::Month }),
        small().prop_map(|limit| Question::NewWords { least: 1, limit }),
        (0u32..4, small())
            .prop_map(|(page, limit)| Question::Similar { article: ArticleId { page, article: 0 }, limit }),
        small().prop_map(|limit| Question::Reuse { limit }),
        Just(Question::Diversity),
    ]
}

fn reference() -> impl Strategy<Value = Reference> {
    let zone = || prop::sample::select(Zone::ALL.to_vec());
    prop_oneof![
        Just(Reference::Rest),
        selection().prop_map(Reference::Selection),
        (zone(), zone()).prop_map(|(here, there)| Reference::Zones([here, there])),
    ]
}

fn request() -> impl Strategy<Value = Request> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..50).prop_map(Request::Load),
        (text(), prop::collection::vec(any::<u8>(), 0..50)).prop_map(|(name, bytes)| Request::Open { name, bytes }),
        selection().prop_map(Request::Select),
        (any::<u32>(), any::<u32>()).prop_map(|(page, article)| Request::Segment(ArticleId { page, article })),
        (0u32..3, 0u32..3).prop_map(|(page, article)| Request::Annotate(ArticleId { page, article })),
        (selection(), 0u32..3, 0u32..3)
            .prop_map(|(selection, page, article)| Request::Marks { selection, article: ArticleId { page, article } }),
        (selection(), question()).prop_map(|(selection, question)| Request::Ask { selection, question }),
    ]
}

/// Pages of these texts; those that are no text (too many control characters) are left out.
fn pages(texts: &[String]) -> Vec<Document> {
    texts.iter().filter_map(|text| document("a.txt", text.as_bytes()).ok()).collect()
}

/// Loading the dictionary takes a while in a debug build: one engine for all cases.
static WITH_DICTIONARY: LazyLock<Mutex<Engine>> = LazyLock::new(|| {
    let mut engine = Engine::default();
    engine.load_dictionary(include_bytes!("../assets/dictionary.gz")).unwrap();
    Mutex::new(engine)
});

proptest! {
    #[test]
    fn nothing_of_a_page_is_lost(text in page_text()) {
        sound(&text, &parse_page("a.txt", &text))?;
    }

    #[test]
    fn nothing_of_any_text_is_lost(text in text()) {
        sound(&text, &parse_page("a.txt", &text))?;
    }

    #[test]
    fn a_library_comes_back_from_its_bundle(texts in prop::collection::vec(text(), 0..4)) {
        let library = Library { documents: pages(&texts) };
        prop_assert_eq!(bundle::read(&bundle::write(&library).unwrap()).unwrap(), library);
    }

    #[test]
    fn a_cut_or_lengthened_bundle_is_refused(text in text(), cut in any::<prop::sample::Index>()) {
        let bytes = bundle::write(&Library { documents: pages(&[text]) }).unwrap();
        prop_assert!(bundle::read(&bytes[..cut.index(bytes.len())]).is_err());
        prop_assert!(bundle::read(&[&bytes[..], b"x"].concat()).is_err());
    }

    #[test]
    fn hostile_bundles_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = bundle::read(&bytes);
        let marked = [b"BRSH\x01", &bytes[..]].concat();
        let _ = Engine::default().handle(Request::Load(marked));
    }

    #[test]
    fn damaged_bundles_do_no_harm(text in text(), at in any::<prop::sample::Index>(), byte in any::<u8>(), query in text()) {
        let mut bytes = bundle::write(&Library { documents: pages(&[text]) }).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let mut engine = Engine::default();
        let _ = engine.handle(Request::Load(bytes));
        let asked = Request::Select(Selection { query, ..Selection::default() });
        let outcome = engine.handle(asked);
            prop_assert!(matches!(outcome, Ok(_) | Err(Fault::BadQuery(_))), "{:?}", outcome);
    }

    #[test]
    fn a_call_comes_back_from_its_bytes(id in any::<u32>(), request in request()) {
        let call = Call { id, request };
        prop_assert_eq!(wire::decode::<Call>(&wire::encode(&call).unwrap()).unwrap(), call);
    }

    #[test]
    fn any_question_is_answered_in_numbers_or_refused(
        texts in prop::collection::vec(text(), 0..3), selection in selection(), question in question(),
    ) {
        let mut engine = WITH_DICTIONARY.lock().unwrap();
        let library = bundle::write(&Library { documents: pages(&texts) }).unwrap();
        prop_assert!(engine.handle(Request::Load(library)).is_ok());
        let outcome = engine.handle(Request::Ask { selection, question });
        let told = format!("{outcome:?}");
        prop_assert!(!told.contains("NaN") && !told.contains(": inf") && !told.contains(": -inf"), "{}", told);
        prop_assert!(
            matches!(outcome, Ok(_) | Err(Fault::BadQuery(_) | Fault::NoSuchArticle)),
            "{}", told
        );
    }

    #[test]
    fn a_reply_comes_back_from_its_bytes(texts in prop::collection::vec(text(), 1..3), selection in selection()) {
        let mut engine = Engine::default();
        for text in &texts {
            let outcome = engine.handle(Request::Open { name: "a".into(), bytes: text.clone().into_bytes() });
            let reply = Reply { id: 1, build: wire::BUILD.into(), outcome };
            prop_assert_eq!(wire::decode::<Reply>(&wire::encode(&reply).unwrap()).unwrap(), reply);
        }
        let reply = Reply { id: 2, build: "x".into(), outcome: engine.handle(Request::Select(selection)) };
        prop_assert_eq!(wire::decode::<Reply>(&wire::encode(&reply).unwrap()).unwrap(), reply);
    }

    #[test]
    fn hostile_messages_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = wire::decode::<Call>(&bytes);
        let _ = wire::decode::<Reply>(&bytes);
    }

    #[test]
    fn what_is_found_lies_on_character_borders_and_in_order(texts in prop::collection::vec(text(), 1..3), from in any::<prop::sample::Index>(), length in 1usize..5) {
        let mut engine = Engine::default();
        for document in pages(&texts) {
            engine.add(document);
        }
        // A query that stands in one of the texts, so that something is found.
        let all: Vec<char> = texts.concat().chars().collect();
        let start = if all.is_empty() { 0 } else { from.index(all.len()) };
        let query: String = all.iter().skip(start).take(length).collect();
        prop_assume!(query.chars().any(|c| !c.is_whitespace() && c != '\u{feff}'));
        let selection = Selection { query: broadsheet::query::Leaf::text(&query).to_string(), ..Selection::default() };
        let Ok(Response::Selected(selected)) = engine.handle(Request::Select(selection.clone())) else {
            panic!("a selection is answered: {selection:?}")
        };
        for hit in selected.articles {
            let asked = Request::Marks { selection: selection.clone(), article: hit.id };
            let Ok(Response::Marks(spans)) = engine.handle(asked) else { panic!("an article is marked") };
            let document = &engine.documents()[hit.id.page as usize];
            let mut last = 0;
            for span in spans {
                prop_assert!(document.text.get(span.range()).is_some_and(|words| !words.is_empty()), "{:?}", span);
                prop_assert!(span.start >= last);
                last = span.end;
            }
        }
    }

    #[test]
    fn any_bytes_open_or_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut engine = Engine::default();
        let opened = engine.handle(Request::Open { name: "a".into(), bytes });
        prop_assert_eq!(engine.documents().len(), usize::from(opened.is_ok()));
    }
}

#[test]
fn huge_and_odd_pages_are_read_whole() {
    let texts = [
        "昨天，江边的老街重新开放。".repeat(260_000),
        "\n".repeat(1_000_000),
        "字\n".repeat(1_000_000),
        "（".repeat(1_000_000),
        "“”\r".repeat(300_000),
        "江城新区又一座桥动工\n".repeat(200_000),
        "本报记者 王海\n".repeat(100_000),
        "图为老街夜景。王海 摄\n江城新区\n".repeat(50_000),
        "　".repeat(1_000_000),
        "\u{feff}".repeat(100_000),
        "\0".repeat(100_000),
    ];
    for text in &texts {
        let found = sound(text, &parse_page("a.txt", text));
        assert!(found.is_ok(), "{:?}…: {found:?}", text.chars().take(12).collect::<String>());
    }
}
