//! Articles found, articles alike, passages shared, and words that are new.

use broadsheet::text::Span;
use broadsheet::wire::{Answer, NewWordRow, Question, ReuseRow, SearchRow, Selection, SimilarRow};

use super::library::{ask, engine, id, page, query};

fn search(asked: &str) -> Vec<SearchRow> {
    match ask(&query(asked), &Question::Search { limit: 100 }) {
        Ok(Answer::Search(table)) => {
            assert_eq!(table.total as usize, table.rows.len());
            table.rows
        }
        other => panic!("{other:?}"),
    }
}

/// The snippet with its marks drawn in.
fn drawn(row: &SearchRow) -> String {
    let (mut text, mut done) = (String::new(), 0);
    for &(start, end) in &row.marks {
        text.push_str(&row.snippet[done..start as usize]);
        text.push_str(&format!("[{}]", &row.snippet[start as usize..end as usize]));
        done = end as usize;
    }
    text + &row.snippet[done..]
}

#[test]
fn the_snippet_is_where_most_terms_stand_together() {
    let rows = search("图书馆 OR 新书");
    assert_eq!(drawn(&rows[0]), "社区[图书馆]来了[新书]。");
    assert_eq!(drawn(&search("区居 OR 居民")[0]).matches('[').count(), 2, "those that overlap are marked once");
    assert_eq!(drawn(&search("路灯")[0]), "社区居民说，[路灯]修好了。社区居民放心。", "rather than the headline");
    assert_eq!(drawn(&search("headline:路灯")[0]), "社区的[路灯]");
    assert_eq!(drawn(&search("/居./")[0]).matches("[居民]").count(), 2);
}

#[test]
fn the_best_come_first_and_tell_how_much_they_hold() {
    let rows = search("社区");
    assert!(rows.windows(2).all(|pair| pair[0].score >= pair[1].score && pair[1].score > 0.0));
    let first = rows.iter().find(|row| row.page == 0).unwrap();
    assert_eq!((first.count, first.headline.as_str(), first.date.as_deref()), (4, "社区的路灯", Some("2021-04-07")));
}

#[test]
fn without_a_query_articles_come_in_order_with_their_opening() {
    let rows = search("");
    assert_eq!(rows.iter().map(|row| row.page).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!(
        (rows[1].snippet.as_str(), rows[1].marks.len(), rows[1].score),
        ("河长来到河边，社区居民也来了。", 0, 0.0)
    );
}

fn similar(page: u32) -> Vec<SimilarRow> {
    match ask(&Selection::default(), &Question::Similar { article: id(page), limit: 100 }) {
        Ok(Answer::Similar(table)) => table.rows,
        other => panic!("{other:?}"),
    }
}

#[test]
fn likeness_is_mutual_and_leaves_the_article_out() {
    let of = |from: u32, to: u32| similar(from).into_iter().find(|row| row.page == to).map(|row| row.similarity);
    assert_eq!(of(0, 0), None);
    assert!(of(0, 1).is_some_and(|similarity| similarity > 0.0 && similarity < 1.0));
    assert!((of(0, 1).unwrap() - of(1, 0).unwrap()).abs() < 1e-15);
}

fn reuse(documents: &[&[&str]]) -> Vec<ReuseRow> {
    let mut engine = engine(documents.iter().map(|lines| page("", lines)).collect());
    match engine.answer(&Selection::default(), &Question::Reuse { limit: 100 }) {
        Ok(Answer::Reuse(table)) => table.rows,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_shared_passage_is_found_over_the_borders_of_paragraphs() {
    let shared = "记者从市水利局了解到，全市今年新建小型水库三座，改造灌溉渠道二十公里。";
    let first: &[&str] = &["水库", "本报讯", shared, "工程年底完工。"];
    let quoting = format!("昨日，{shared}");
    let second: &[&str] = &["水利", &quoting, "村民很高兴。"];
    let rows = reuse(&[first, &["天气", "雨停，天气很好。"], second]);
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert_eq!((row.first, row.second, row.first_headline.as_str()), (id(0), id(2), "水库"));
    assert!(row.passage.starts_with("记者从市") && row.passage.ends_with("二十公里"), "{}", row.passage);
    assert!(row.resemblance > 0.2 && row.resemblance < 1.0);
    let on_page = |span: Option<Span>, lines: &[&str]| span.unwrap().of(&page("", lines).text).to_owned();
    assert_eq!(on_page(row.first_span, first), row.passage);
    assert_eq!(on_page(row.second_span, second), row.passage);
}

#[test]
fn the_same_article_resembles_itself_wholly() {
    let text = "记者从市水利局了解到，全市今年新建小型水库三座，改造灌溉渠道二十公里。";
    let rows = reuse(&[&["水库", text], &["水库", text]]);
    assert_eq!(
        (rows[0].resemblance, rows[0].passage.as_str()),
        (1.0, "水库\n记者从市水利局了解到，全市今年新建小型水库三座，改造灌溉渠道二十公里")
    );
}

#[test]
fn firm_characters_with_free_neighbours_may_be_a_word() {
    let text = "他们建起云栖湾。云栖湾很美，人人爱云栖湾。去云栖湾吧，到云栖湾看水，说云栖湾好。";
    let mut engine = engine(vec![page(
        "",
        &["新区", text, "天气很好，社区居民说好。", "记者从市水利局了解到，全市今年新建小型水库三座，改造灌溉渠道。"],
    )]);
    let found: Vec<NewWordRow> =
        match engine.answer(&Selection::default(), &Question::NewWords { least: 3, limit: 100 }) {
            Ok(Answer::NewWords(table)) => table.rows,
            other => panic!("{other:?}"),
        };
    let words: Vec<(&str, u32)> = found.iter().map(|row| (row.word.as_str(), row.count)).collect();
    assert_eq!(words, [("云栖湾", 6)], "neither its parts nor what the dictionary knows");
    assert!(found[0].left_entropy > 1.0 && found[0].right_entropy > 1.0 && found[0].cohesion > 2.0);
}
