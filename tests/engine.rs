//! The engine as the worker uses it: requests in, responses out.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::sync::{LazyLock, Mutex};

use broadsheet::bundle::{self, Library};
use broadsheet::engine::Engine;
use broadsheet::model::{Article, Block, Byline, Document, Page, Paragraph, Role, Rule, Section};
use broadsheet::text::Span;
use broadsheet::wire::{
    Answer, ArticleId, Choice, Facet, Fault, Question, Request, Response, Selected, Selection, Table, Unit, UserChange,
    WordRow, Wording,
};

const DICTIONARY: &[u8] = include_bytes!("../assets/dictionary.gz");

/// An article as a test tells it.
#[derive(Default)]
struct Told<'a> {
    column: Option<&'a str>,
    headline: &'a str,
    reporters: &'a [&'a str],
    /// Each paragraph in the pieces that the page cut it into.
    paragraphs: &'a [&'a [&'a str]],
}

/// Writes the articles down one line a piece, as a parser would have read them.
fn page(articles: &[Told]) -> Document {
    let mut document = Document::default();
    for (at, told) in articles.iter().enumerate() {
        let mut put = |line: &str, role: Role| {
            let start = document.text.len();
            document.text.to_mut().push_str(line);
            let span = Span::new(start, document.text.len());
            document.text.to_mut().push('\n');
            let article = Some(at as u32);
            document.page.blocks.push(Block { span, role, article, rule: Rule::Fallback, confidence: 1.0 });
            span
        };
        if let Some(column) = told.column {
            put(column, Role::Column);
        }
        for line in told.headline.split('|') {
            put(line, Role::Headline);
        }
        for reporter in told.reporters {
            put(reporter, Role::Byline);
        }
        let paragraph = |pieces: &&[&str]| Paragraph {
            text: pieces.concat().into(),
            spans: pieces.iter().map(|piece| put(piece, Role::Paragraph)).collect(),
        };
        let paragraphs = told.paragraphs.iter().map(paragraph).collect();
        let byline = |name: &&str| Byline { name: (*name).into(), role: Some("记者".into()) };
        document.page.articles.push(Article {
            column: told.column.map(Into::into),
            headline: Some(told.headline.replace('|', "")),
            byline: told.reporters.iter().map(byline).collect(),
            sections: vec![Section { paragraphs, ..Section::default() }],
            ..Article::default()
        });
    }
    document
}

fn library() -> Library {
    let first = page(&[
        Told {
            column: Some("河边"),
            headline: "巡河|治水见成效",
            reporters: &["王小明", "李兰"],
            paragraphs: &[&["上午，巡河员来到清水", "塘边。"], &["他们用ＧＰＳ定位。"]],
        },
        Told {
            column: Some("社区"),
            headline: "路灯修好",
            reporters: &["李兰"],
            paragraphs: &[&["社区的路灯修好了，社区居民说好。"]],
        },
    ]);
    let second = page(&[Told {
        column: Some("社区"),
        headline: "新书到馆",
        reporters: &["陈一"],
        paragraphs: &[&["社区图书馆来了新书，New York的读者也来了。"]],
    }]);
    Library { documents: vec![first, second] }
}

fn engine() -> Engine {
    let mut engine = Engine::default();
    let bytes = bundle::write(&library()).unwrap();
    assert_eq!(engine.handle(Request::Load(bytes)), Ok(Response::Loaded(2)));
    engine
}

/// An engine with the dictionary, which takes a while in a debug build: one for all tests.
static WITH_DICTIONARY: LazyLock<Mutex<Engine>> = LazyLock::new(|| {
    let mut engine = engine();
    engine.load_dictionary(DICTIONARY).unwrap();
    Mutex::new(engine)
});

fn id(page: u32, article: u32) -> ArticleId {
    ArticleId { page, article }
}

fn query(query: &str) -> Selection {
    Selection { query: query.into(), ..Selection::default() }
}

fn select(selection: Selection) -> Selected {
    match engine().handle(Request::Select(selection)) {
        Ok(Response::Selected(selected)) => selected,
        other => panic!("{other:?}"),
    }
}

/// The words of the pages that a query finds, article by article.
fn found(asked: &str) -> Vec<(ArticleId, Vec<String>)> {
    let library = library();
    let mut engine = engine();
    let words = |hit: broadsheet::wire::Hit| {
        let asked = Request::Marks { selection: query(asked), article: hit.id };
        let Ok(Response::Marks(spans)) = engine.handle(asked) else { panic!("the article is there") };
        let text = &library.documents[hit.id.page as usize].text;
        (hit.id, spans.iter().map(|span| span.of(text).to_owned()).collect())
    };
    select(query(asked)).articles.into_iter().map(words).collect()
}

fn facets(selected: &Selected, facet: Facet) -> Vec<(&str, u32)> {
    let report = selected.facets.iter().find(|report| report.facet == facet).unwrap();
    report.rows.iter().map(|row| (row.value.as_str(), row.count)).collect()
}

fn chosen(facet: Facet, value: &str) -> Selection {
    Selection { choices: vec![Choice { facet, value: value.into() }], ..Selection::default() }
}

fn words(selection: Selection, limit: u32, content_only: bool) -> Table<WordRow> {
    match WITH_DICTIONARY
        .lock()
        .unwrap()
        .handle(Request::Ask { selection, question: Question::Words { limit, content_only } })
    {
        Ok(Response::Answer(Answer::Words(report))) => report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_asked_selects_everything() {
    let selected = select(Selection::default());
    assert_eq!(selected.articles.iter().map(|hit| hit.id).collect::<Vec<_>>(), [id(0, 0), id(0, 1), id(1, 0)]);
    assert!(selected.articles.iter().all(|hit| hit.count == 0));
    assert_eq!((selected.of, selected.characters), (3, 22 + 16 + 24));
}

#[test]
fn words_are_found_over_the_cuts_of_the_page() {
    assert_eq!(found("清水塘"), [(id(0, 0), vec!["清水".into(), "塘".into()])]);
    assert_eq!(found("巡河治水"), [(id(0, 0), vec!["巡河".into(), "治水".into()])]);
}

#[test]
fn width_and_case_do_not_matter() {
    assert_eq!(found("gps"), [(id(0, 0), vec!["ＧＰＳ".into()])]);
    assert_eq!(found("ｙＯＲＫ"), [(id(1, 0), vec!["York".into()])]);
}

#[test]
fn several_words_must_all_occur_and_are_told_in_the_order_of_the_page() {
    assert_eq!(found("居民　路灯"), [(id(0, 1), vec!["路灯".into(), "路灯".into(), "居民".into()])]);
    assert_eq!(found("居民 清水塘"), []);
}

#[test]
fn overlapping_words_are_marked_once() {
    assert_eq!(found("图书 书馆"), [(id(1, 0), vec!["图书馆".into()])]);
}

#[test]
fn nothing_is_found_across_two_fields() {
    assert_eq!(found("成效王"), []);
    assert_eq!(found("塘边。他们"), []);
}

#[test]
fn a_facet_does_not_narrow_its_own_counts() {
    let selected = select(chosen(Facet::Column, "河边"));
    assert_eq!(selected.articles.len(), 1);
    assert_eq!(facets(&selected, Facet::Column), [("社区", 2), ("河边", 1)]);
    assert_eq!(facets(&selected, Facet::Reporter), [("王小明", 1), ("李兰", 1)]);
}

#[test]
fn facets_count_under_the_query_and_each_other() {
    let selected = select(Selection { query: "社区".into(), ..chosen(Facet::Reporter, "李兰") });
    assert_eq!(selected.articles.len(), 1);
    assert_eq!(facets(&selected, Facet::Column), [("社区", 1)]);
    assert_eq!(facets(&selected, Facet::Reporter), [("李兰", 1), ("陈一", 1)]);
}

#[test]
fn a_choice_that_shows_nothing_is_still_told() {
    let selected = select(chosen(Facet::Column, "没有"));
    assert_eq!(selected.articles, []);
    assert!(facets(&selected, Facet::Column).contains(&("没有", 0)));
}

#[test]
fn articles_can_be_chosen_by_place() {
    let selected = select(Selection { articles: vec![id(1, 0), id(9, 9)], ..Selection::default() });
    assert_eq!(selected.articles.iter().map(|hit| hit.id).collect::<Vec<_>>(), [id(1, 0)]);
}

#[test]
fn a_file_is_read_and_joins_the_library() {
    let mut engine = engine();
    let bytes = encoding("本报讯 今日，全市多处降雨，市民出行请注意安全。");
    let Ok(Response::Opened { page, document }) = engine.handle(Request::Open { name: "a.txt".into(), bytes }) else {
        panic!("the file is a page");
    };
    assert_eq!((page, document.page.source.as_str()), (2, "a.txt"));
    assert!(document.text.contains("全市多处降雨"), "{}", document.text);
    assert_eq!(engine.documents().len(), 3);
}

fn encoding(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

#[test]
fn files_that_are_no_pages_are_refused_and_change_nothing() {
    let mut engine = engine();
    let mut open = |bytes: &[u8]| engine.handle(Request::Open { name: "a".into(), bytes: bytes.to_vec() });
    assert_eq!(open(b""), Err(Fault::EmptyFile));
    assert_eq!(open("\u{feff} \n\u{3000}".as_bytes()), Err(Fault::EmptyFile));
    assert_eq!(open(b"\x89PNG\r\n\x1a\n\0\0"), Err(Fault::NotText));
    let large = vec![b'a'; (64 << 20) + 1];
    assert_eq!(open(&large), Err(Fault::TooLarge { size: large.len() as u64, limit: 64 << 20 }));
    assert_eq!(engine.documents().len(), 2);
}

#[test]
fn a_broken_bundle_leaves_the_library_as_it_was() {
    let mut engine = engine();
    for bytes in [&b""[..], b"<!doctype html>", b"BRSH\x00", b"BRSH\x01\xff\xff\xff"] {
        assert!(matches!(engine.handle(Request::Load(bytes.to_vec())), Err(Fault::BrokenBundle(_))));
    }
    assert_eq!(engine.documents().len(), 2);
}

#[test]
fn spans_that_do_not_fit_their_text_do_no_harm() {
    let mut library = library();
    for block in &mut library.documents[0].page.blocks {
        block.span = Span::new(block.span.start as usize + 1, block.span.end as usize + 100_000);
    }
    library.documents[0].page.articles[0].sections[0].paragraphs[0].spans =
        vec![Span::new(1, 5), Span::new(9, 999_999)];
    let mut engine = Engine::default();
    assert_eq!(engine.handle(Request::Load(bundle::write(&library).unwrap())), Ok(Response::Loaded(2)));
    let Ok(Response::Selected(selected)) = engine.handle(Request::Select(query("社区"))) else { panic!() };
    assert_eq!(selected.articles.len(), 2, "the sound paragraphs are found");
}

#[test]
fn without_a_dictionary_words_are_refused_and_all_else_goes_on() {
    let mut engine = engine();
    let asked =
        Request::Ask { selection: Selection::default(), question: Question::Words { limit: 10, content_only: false } };
    assert_eq!(engine.handle(asked), Err(Fault::NoDictionary));
    assert_eq!(engine.handle(Request::Segment(id(0, 0))), Err(Fault::NoDictionary));
    assert!(engine.load_dictionary(b"<!doctype html>").is_err());
    assert!(engine.handle(Request::Select(Selection::default())).is_ok());
}

#[test]
fn the_ends_of_tokens_tile_each_paragraph() {
    let Ok(Response::Segmented(segmented)) = WITH_DICTIONARY.lock().unwrap().handle(Request::Segment(id(0, 0))) else {
        panic!("the article is there");
    };
    let library = library();
    let paragraphs: Vec<&str> = library.documents[0].page.articles[0].paragraphs().map(|p| p.text.as_str()).collect();
    let cut = |(ends, text): (&Vec<u32>, &&str)| {
        let mut start = 0;
        let pieces = ends.iter().map(|&end| {
            let piece = &text[start..end as usize];
            start = end as usize;
            piece
        });
        pieces.collect::<Vec<_>>().join("/")
    };
    let cuts: Vec<String> = segmented.ends.iter().zip(&paragraphs).map(cut).collect();
    assert_eq!(cuts, ["上午/，/巡河员/来到/清水塘/边/。", "他们/用/ＧＰＳ/定位/。"]);
    assert_eq!(segmented.tokens, 9);
}

#[test]
fn names_stay_whole_where_that_is_wanted() {
    let text = "镇长欧阳建林到柳溪街道走访，看望居民庞有田。庞有田说，柳溪街道的路修好了。";
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    engine.add(page(&[Told { headline: "走访", paragraphs: &[&[text]], ..Told::default() }]));
    let check = |engine: &mut Engine, unit: Unit, whole: bool| {
        engine.handle(Request::Cut(Wording { unit, changes: Vec::new() })).unwrap();
        let Ok(Response::Segmented(segmented)) = engine.handle(Request::Segment(id(0, 0))) else { panic!() };
        let mut start = 0;
        let tokens =
            segmented.ends[0].iter().map(|&end| &text[std::mem::replace(&mut start, end as usize)..end as usize]);
        let tokens: Vec<&str> = tokens.collect();
        for (name, pos) in [("欧阳建林", "nr"), ("柳溪街道", "ns"), ("庞有田", "nr")] {
            assert_eq!(tokens.contains(&name), whole, "{tokens:?}");
            let found = engine.handle(Request::Select(query(&format!("word:{name}")))).unwrap();
            let Response::Selected(found) = found else { panic!() };
            assert_eq!(found.articles.len(), usize::from(whole), "{name}");
            if whole {
                let of = engine.handle(Request::Select(query(&format!("pos:{pos} word:{name}")))).unwrap();
                assert!(matches!(of, Response::Selected(of) if of.articles.len() == 1), "{name}");
            }
        }
    };
    check(&mut engine, Unit::Name, true);
    let people = |engine: &mut Engine| {
        let Ok(Response::Selected(all)) = engine.handle(Request::Select(Selection::default())) else { panic!() };
        facets(&all, Facet::Person).into_iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(people(&mut engine), ["欧阳建林", "庞有田"]);
    check(&mut engine, Unit::Character, false);
    check(&mut engine, Unit::Word, false);
    let changes = vec![UserChange::Removed("柳溪街道".into())];
    engine.handle(Request::Cut(Wording { unit: Unit::Name, changes })).unwrap();
    let Ok(Response::Selected(found)) = engine.handle(Request::Select(query("word:柳溪街道"))) else { panic!() };
    assert!(found.articles.is_empty(), "the reader says that it is none");
}

#[test]
fn keywords_are_weighed_against_the_strongest() {
    let Ok(Response::Segmented(segmented)) = WITH_DICTIONARY.lock().unwrap().handle(Request::Segment(id(0, 1))) else {
        panic!("the article is there");
    };
    let words: Vec<&str> = segmented.keywords.iter().map(|keyword| keyword.word.as_str()).collect();
    assert_eq!(words, ["路灯", "社区", "居民"]);
    assert_eq!(segmented.keywords[0].weight, 1.0);
    assert!(segmented.keywords.windows(2).all(|pair| pair[0].weight >= pair[1].weight && pair[1].weight > 0.0));
}

#[test]
fn an_article_that_is_not_there_is_refused() {
    let mut engine = WITH_DICTIONARY.lock().unwrap();
    for missing in [id(0, 2), id(2, 0), id(u32::MAX, u32::MAX)] {
        assert_eq!(engine.handle(Request::Segment(missing)), Err(Fault::NoSuchArticle));
    }
}

#[test]
fn words_are_counted_over_the_selection() {
    let report = words(query("社区"), 100, false);
    let first = &report.rows[0];
    assert_eq!((first.word.as_str(), first.count, first.articles), ("社区", 3, 2));
    assert_eq!((report.basis.articles, report.basis.query.as_str()), (2, "社区"));
    assert_eq!(first.per_million, 3.0 / report.basis.tokens as f64 * 1e6);
    assert_eq!(report.basis.tokens, report.rows.iter().map(|row| u64::from(row.count)).sum::<u64>());
    assert_eq!(report.basis.characters, 4 + 16 + 4 + 24, "headlines are counted too");
}

#[test]
fn the_limit_cuts_the_rows_and_not_the_total() {
    let (all, two) = (words(Selection::default(), 100, false), words(Selection::default(), 2, false));
    assert_eq!(two.total, all.rows.len() as u32);
    assert_eq!(two.rows, all.rows[..2]);
}

#[test]
fn function_words_can_be_left_out() {
    let report = words(query("路灯"), 100, true);
    let words: Vec<&str> = report.rows.iter().map(|row| row.word.as_str()).collect();
    assert!(words.contains(&"路灯") && !words.contains(&"的") && !words.contains(&"了"), "{words:?}");
    assert_eq!(report.total as usize, words.len());
}

#[test]
fn ten_million_characters_in_one_line_are_read_and_searched() {
    let mut engine = Engine::default();
    let line = "巡河员来到河边查看水质，居民说水清了。".repeat(180_000);
    let opened = engine.handle(Request::Open { name: "long".into(), bytes: line.clone().into_bytes() });
    let Ok(Response::Opened { document, .. }) = opened else { panic!("it is a page") };
    assert_eq!(document.text.len(), line.len());
    assert!(engine.handle(Request::Select(query("水质"))).is_ok());
}

#[test]
fn page_without_blocks_is_searched_by_its_paragraphs_only() {
    let mut document = page(&[Told { headline: "标题", paragraphs: &[&["正文在此。"]], ..Told::default() }]);
    document.page.blocks.clear();
    let mut engine = Engine::default();
    engine.add(Document { page: Page { source: "x".into(), ..document.page }, ..document });
    let Ok(Response::Selected(selected)) = engine.handle(Request::Select(query("正文"))) else { panic!() };
    assert_eq!(selected.articles.len(), 1);
}
