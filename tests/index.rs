//! The index finds what a plain reading of the texts finds.
#![cfg(all(feature = "engine", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::sync::LazyLock;

use broadsheet::corpus::node::places_in;
use broadsheet::index::Index;
use broadsheet::index::fields::{passages, sought};
use broadsheet::model::{Article, Block, Document, Paragraph, Role, Rule, Section};
use broadsheet::query;
use broadsheet::segment::{Cut, Cutter, Cutting, Segmenter};
use broadsheet::text::Span;
use broadsheet::text::fold::{Script, simplified};
use broadsheet::wire::{Choice, Facet};
use proptest::prelude::*;

static SEGMENTER: LazyLock<Segmenter> =
    LazyLock::new(|| Segmenter::new(include_bytes!("../assets/dictionary.gz")).unwrap());

/// A page of articles, each a headline and paragraphs.
fn page(articles: &[Vec<String>]) -> Document {
    let mut document = Document::default();
    for (at, lines) in articles.iter().enumerate() {
        let mut article = Article { sections: vec![Section::default()], ..Article::default() };
        for (line, text) in lines.iter().enumerate() {
            let start = document.text.len();
            document.text.to_mut().push_str(text);
            let span = Span::new(start, document.text.len());
            document.text.to_mut().push('\n');
            let role = if line == 0 { Role::Headline } else { Role::Paragraph };
            let block = Block { span, role, article: Some(at as u32), rule: Rule::Fallback, confidence: 1.0 };
            document.page.blocks.push(block);
            if line > 0 {
                article.sections[0].paragraphs.push(Paragraph { text: text.as_str().into(), spans: vec![span] });
            }
        }
        document.page.articles.push(article);
    }
    document
}

fn words() -> Cutter<'static> {
    Cutter::new(Some(&SEGMENTER), Cutting::default())
}

fn index(documents: &[Document], mut cutter: Cutter, settle_each: bool) -> Index {
    let mut index = Index::default();
    for (at, document) in (0..).zip(documents) {
        index.push(at, document, &mut cutter);
        if settle_each {
            index.settle();
        }
    }
    index.settle();
    index
}

/// The numbers of the articles that hold the folded text, by reading them all.
fn read(documents: &[Document], part: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut number = 0;
    for document in documents {
        for article in 0..document.page.articles.len() as u32 {
            if passages(document, article).iter().any(|passage| sought(&passage.text).contains(part)) {
                found.push(number);
            }
            number += 1;
        }
    }
    found
}

fn found(index: &Index, query: &str) -> Vec<u32> {
    index.evaluate(&query::parse(query).unwrap(), Script::Own).unwrap().entries
}

/// Letters that make words and parts of words of each other.
fn letters() -> impl Strategy<Value = String> {
    "[河长制清水塘中国人民，。aBＡ 1２]{0,24}"
}

fn library() -> impl Strategy<Value = Vec<Document>> {
    library_of(letters())
}

/// Texts in both scripts, mixed.
fn library_of_scripts() -> impl Strategy<Value = Vec<Document>> {
    library_of("[國国臺台灣湾說说中，。a]{0,16}")
}

/// The page in simplified characters.
fn simplify(document: &Document) -> Document {
    let simple = |text: &str| text.chars().map(simplified).collect::<String>();
    let mut document = Document { text: simple(&document.text).into(), ..document.clone() };
    for paragraph in document.page.articles.iter_mut().flat_map(|article| &mut article.sections[0].paragraphs) {
        paragraph.text = simple(&paragraph.text).into();
    }
    document
}

fn library_of(letters: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec(prop::collection::vec(prop::collection::vec(letters, 1..4), 1..3), 1..6)
        .prop_map(|pages| pages.iter().map(|articles| page(articles)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_stretch_is_found_where_it_stands_and_nowhere_else(
        documents in library(), part in "[河长制清水塘中国人民，。aB1２]{1,5}", by_words in any::<bool>(), settle_each in any::<bool>(),
    ) {
        let cutter = if by_words { words() } else { Cutter::default() };
        let index = index(&documents, cutter, settle_each);
        let part = sought(&part);
        let entries: Vec<u32> = index.holders(&index.terms(Script::Own).string(&part), None).iter().map(|holder| holder.entry).collect();
        prop_assert_eq!(entries, read(&documents, &part));
    }

    #[test]
    fn a_term_occurs_as_often_as_its_places_tell(
        documents in library(), part in "[河长制清水塘中国人民]{1,3}", field in prop::sample::select(vec!["", "headline:", "body:"]),
    ) {
        let index = index(&documents, words(), false);
        let found = index.evaluate(&query::parse(&format!("{field}{part}")).unwrap(), Script::Own).unwrap();
        let counts = index.occurrences(&found.entries, &found.leaves);
        let leaf = &found.leaves[0];
        let places: Vec<u32> =
            found.entries.iter().map(|entry| places_in(&index, *entry, leaf).len() as u32).collect();
        prop_assert_eq!(counts, places);
    }

    #[test]
    fn what_is_marked_reads_as_the_text_that_was_sought(documents in library(), part in "[河长制清水塘中国人民]{1,3}") {
        let index = index(&documents, words(), false);
        let found = index.evaluate(&query::parse(&part).unwrap(), Script::Own).unwrap();
        for &entry in &found.entries {
            let document = &documents[index.about(entry).unwrap().id.page as usize];
            let marks = index.marks(document, entry, &found.leaves);
            prop_assert!(!marks.is_empty());
            prop_assert!(marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
            let marked: String = marks.iter().map(|span| span.of(&document.text)).collect();
            prop_assert!(marked.chars().all(|c| part.contains(c)), "{}", marked);
        }
    }

    #[test]
    fn either_script_finds_the_other_when_asked(
        documents in library_of_scripts(),
        query in "[國国臺台灣湾說说a]{1,3}|/[國臺台说]\\.\\?[灣湾]/|headline:[臺台]|word:[國国]|[國国]\\?|[臺台]\\*|NOT [說说]", settle_each in any::<bool>(),
    ) {
        // Cut into characters, so that both are cut alike.
        let own = index(&documents, Cutter::default(), settle_each);
        let simple: Vec<Document> = documents.iter().map(simplify).collect();
        let simple_index = index(&simple, Cutter::default(), false);
        let found = own.evaluate(&query::parse(&query).unwrap(), Script::Any).unwrap();
        let simple_query: String = query.chars().map(simplified).collect();
        let expected = simple_index.evaluate(&query::parse(&simple_query).unwrap(), Script::Own).unwrap();
        prop_assert_eq!(&found.entries, &expected.entries, "{}", query);
        for &entry in &found.entries {
            let page = own.about(entry).unwrap().id.page as usize;
            // All these characters have as many bytes in either script.
            let marks = own.marks(&documents[page], entry, &found.leaves);
            prop_assert_eq!(marks, simple_index.marks(&simple[page], entry, &expected.leaves), "{}", query);
        }
    }

    #[test]
    fn words_cut_apart_are_found_in_either_script(documents in library_of_scripts(), part in "[國国臺台灣湾說说a]{1,3}", settle_each in any::<bool>()) {
        let index = index(&documents, words(), settle_each);
        let simple: Vec<Document> = documents.iter().map(simplify).collect();
        let part: String = part.chars().map(simplified).collect();
        let found = index.evaluate(&query::parse(&part).unwrap(), Script::Any).unwrap();
        prop_assert_eq!(found.entries, read(&simple, &part));
    }

    #[test]
    fn and_or_not_are_those_of_sets(documents in library(), a in "[河长水]{1,2}", b in "[中国塘]{1,2}") {
        let index = index(&documents, words(), false);
        let (held_a, held_b) = (read(&documents, &a), read(&documents, &b));
        let all: Vec<u32> = (0..index.len()).collect();
        let check = |query: String, holds: &dyn Fn(bool, bool) -> bool| {
            let expected: Vec<u32> =
                all.iter().copied().filter(|n| holds(held_a.contains(n), held_b.contains(n))).collect();
            assert_eq!(found(&index, &query), expected, "{query}");
        };
        check(format!("{a} {b}"), &|a, b| a && b);
        check(format!("{a} OR {b}"), &|a, b| a || b);
        check(format!("{a} NOT {b}"), &|a, b| a && !b);
        check(format!("NOT ({a} OR {b})"), &|a, b| !a && !b);
        check(format!("/{a}/ AND NOT {b}"), &|a, b| a && !b);
    }
}

fn told() -> Vec<Document> {
    let article = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();
    vec![
        page(&[article(&["河长巡河", "清水塘的河长来了。"]), article(&["社区来信", "河长也来了，说起New York。"])]),
        page(&[article(&["天气", "今天有雨。"])]),
    ]
}

#[test]
fn fields_words_patterns_and_expressions_hold_where_they_should() {
    let index = index(&told(), words(), false);
    let check = |query: &str, expected: &[u32]| assert_eq!(found(&index, query), expected, "{query}");
    check("headline:河长", &[0]);
    check("body:河长", &[0, 1]);
    check("NOT headline:河长", &[1, 2]);
    check("河*", &[0, 1]);
    check("/来了[，。]/", &[0, 1]);
    check("headline:/^天/", &[2]);
    check("\"new york\"", &[1]);
    check("pos:t", &[2]);
    check("date:2021", &[]);
    check("word:河长", &[0, 1]);
    check("word:河", &[]);
    check("word:\"说起 New\"", &[1]);
    check("", &[0, 1, 2]);
}

#[test]
fn each_script_is_itself_unless_asked() {
    let documents = [page(&[vec!["臺灣來信".into()], vec!["台湾来信".into()]])];
    let index = index(&documents, words(), false);
    let find = |query: &str, script| index.evaluate(&query::parse(query).unwrap(), script).unwrap().entries;
    for (query, own) in [("臺灣", 0), ("台湾", 1), ("/[臺]./", 0), ("headline:來信", 0)] {
        assert_eq!((find(query, Script::Own), find(query, Script::Any)), (vec![own], vec![0, 1]), "{query}");
    }
    assert_eq!(find("/[一-龜]{4}/", Script::Any), [0, 1]);
}

#[test]
fn people_are_those_whom_the_text_names() {
    let article = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();
    let mut pages = vec![
        page(&[article(&["李自成进城", "王小明说，李自成来了。"]), article(&["天气", "今天有雨，王小明没有来。"])]),
        page(&[article(&["天气", "王小明带了伞。"])]),
    ];
    // A byline is found, but it is not what the text tells.
    pages[1].page.blocks[0].role = Role::Byline;
    pages[1].text.to_mut().replace_range(0..6, "陈明");
    for settle_each in [false, true] {
        let index = index(&pages, words(), settle_each);
        let all: Vec<u32> = (0..index.len()).collect();
        let people = |choices: &[Choice]| {
            let (held, reports) = index.choose(&all, choices);
            let report = reports.into_iter().find(|report| report.facet == Facet::Person).unwrap();
            (held, report.rows.into_iter().map(|row| (row.value, row.count)).collect::<Vec<_>>())
        };
        let (_, rows) = people(&[]);
        assert_eq!(rows, [("王小明".to_owned(), 3), ("李自成".to_owned(), 1)]);
        for (name, count) in rows {
            let (held, _) = people(&[Choice { facet: Facet::Person, value: name.clone() }]);
            assert_eq!((held.len() as u32, held), (count, found(&index, &format!("person:{name}"))));
        }
        assert_eq!(found(&index, "person:自成"), [0]);
        assert_eq!((found(&index, "person:/^王/"), found(&index, "person:王*")), (vec![0, 1, 2], vec![0, 1, 2]));
        assert_eq!((found(&index, "陈明"), found(&index, "person:陈明")), (vec![2], vec![]));
    }
}

/// Knows who is a person.
struct Knowing(Cutter<'static>, &'static [&'static str]);

impl Cut for Knowing {
    fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
        self.0.ends(text, ends);
    }

    fn pos<'a>(&'a self, word: &'a str) -> &'a str {
        self.0.pos(word)
    }

    fn persons(&self) -> Option<Vec<&str>> {
        Some(self.1.to_vec())
    }
}

#[test]
fn people_are_those_whom_the_cutter_knows_if_it_does() {
    let article = |text: &str| page(&[vec!["标题".to_owned(), text.to_owned()]]);
    let mut index = Index::default();
    index.push(0, &article("王小明和李自成。"), &mut Knowing(words(), &["李自成"]));
    index.settle();
    let people = |index: &Index| {
        let all: Vec<u32> = (0..index.len()).collect();
        let report = index.choose(&all, &[]).1.into_iter().find(|report| report.facet == Facet::Person);
        report.map_or(Vec::new(), |report| report.rows.into_iter().map(|row| (row.value, row.count)).collect())
    };
    assert_eq!(people(&index), [("李自成".to_owned(), 1)]);
    // Told on a later page, a name is one wherever it stands.
    index.push(1, &article("王小明来了。"), &mut Knowing(words(), &["王小明"]));
    index.settle();
    assert_eq!(people(&index), [("王小明".to_owned(), 2), ("李自成".to_owned(), 1)]);
}

#[test]
fn what_is_prepared_before_it_is_needed_is_not_made_again() {
    let documents = told();
    let (asked, prepared) = (index(&documents, words(), false), index(&documents, words(), false));
    assert!(prepared.prepare() && !prepared.prepare());
    for query in ["河长制", "\"社区 居民\"", "民提"] {
        assert_eq!(found(&asked, query), found(&prepared, query), "{query}");
    }
    assert!(!asked.prepare(), "the first question has made it");
    assert_eq!(asked.bytes(), prepared.bytes());
}

#[test]
fn a_removed_page_is_not_found_and_can_come_again() {
    let documents = told();
    let mut index = index(&documents, words(), false);
    index.remove(0);
    assert_eq!((found(&index, "河长"), index.len()), (vec![], 1));
    index.push(0, &documents[0], &mut words());
    index.settle();
    assert_eq!((found(&index, "河长"), index.len()), (vec![3, 4], 3));
}

#[test]
fn the_best_article_has_the_word_in_its_headline() {
    let index = index(&told(), words(), false);
    let found = index.evaluate(&query::parse("河长").unwrap(), Script::Own).unwrap();
    let terms: Vec<_> = found.leaves.iter().map(|leaf| leaf.holders.as_slice()).collect();
    let ranked = index.rank(&found.entries, &terms, 10);
    assert_eq!(ranked.iter().map(|r| r.entry).collect::<Vec<_>>(), [0, 1]);
    assert!(ranked[0].score > ranked[1].score && ranked[1].score > 0.0);
}

#[test]
fn an_expression_that_cannot_be_read_says_why() {
    let index = index(&told(), Cutter::default(), false);
    let error = index.evaluate(&query::parse("/(/").unwrap(), Script::Own).unwrap_err();
    assert!(error.to_string().contains("unclosed"), "{error}");
    assert_eq!(error.span.of("/(/"), "/(/");
}
