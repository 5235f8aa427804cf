//! Nodes and their lines.

use broadsheet::query::Problem;
use broadsheet::wire::{Answer, ConcordanceOrder, ConcordanceRow, Fault, Question, Selection, Table};

use super::library::{ask, documents, engine, page, query};

fn question(node: &str, order: &[ConcordanceOrder]) -> Question {
    Question::Concordance { node: node.into(), context: 3, order: order.to_vec(), from: 0, limit: 100 }
}

fn lines(selection: &Selection, question: &Question) -> Table<ConcordanceRow> {
    match ask(selection, question) {
        Ok(Answer::Concordance(table)) => table,
        other => panic!("{other:?}"),
    }
}

/// The lines as `page left[node]right`.
fn check(node: &str, order: &[ConcordanceOrder], expected: &[&str]) {
    let table = lines(&Selection::default(), &question(node, order));
    let drawn = |row: &ConcordanceRow| format!("{} {}[{}]{}", row.page, row.left, row.node, row.right);
    assert_eq!(table.rows.iter().map(drawn).collect::<Vec<_>>(), expected, "{node}");
    assert_eq!(table.total as usize, expected.len());
    let documents = documents();
    for row in &table.rows {
        assert_eq!(row.span.unwrap().of(&documents[row.page as usize].text), row.node);
    }
}

#[test]
fn contexts_stay_within_the_paragraph() {
    check("路灯", &[], &["0 社区的[路灯]", "0 社区居民说，[路灯]修好了。社区"]);
}

#[test]
fn a_node_across_words_and_within_one_is_told_from_a_whole_one() {
    check("民说", &[], &["0 社区居[民说]，路灯修好了"]);
    check("书馆", &[], &["0 社区图[书馆]来了新书"]);
    let whole = |node| lines(&Selection::default(), &question(node, &[])).rows[0].whole;
    assert_eq!([whole("民说"), whole("书馆"), whole("图书馆"), whole("社区居民")], [false, false, true, true]);
}

#[test]
fn lines_are_sorted_by_what_stands_near() {
    use ConcordanceOrder::{Article, Date, Left, Node, Right};
    let all = |order: &[ConcordanceOrder]| {
        let table = lines(&query("路灯 OR 河长"), &question("社区居民 OR 路灯", order));
        table.rows.into_iter().map(|row| format!("{}{}", row.node, row.right)).collect::<Vec<_>>()
    };
    let stream = ["路灯", "社区居民说，路灯修好", "路灯修好了。社区", "社区居民放心", "社区居民也来了"];
    assert_eq!(all(&[]), stream);
    assert_eq!(all(&[Article]), stream);
    assert_eq!(all(&[Date]), stream);
    assert_eq!(
        all(&[Node, Right(1)]),
        ["社区居民也来了", "社区居民放心", "社区居民说，路灯修好", "路灯", "路灯修好了。社区"]
    );
    assert_eq!(all(&[Left(1)]), ["社区居民说，路灯修好", "社区居民放心", "社区居民也来了", "路灯", "路灯修好了。社区"]);
}

#[test]
fn pages_of_lines_follow_each_other() {
    let ask = |from, limit| {
        let asked = Question::Concordance { node: "社区".into(), context: 2, order: vec![], from, limit };
        lines(&Selection::default(), &asked)
    };
    let all = ask(0, 100);
    let pages: Vec<_> = [0, 3, 6, 9].into_iter().flat_map(|from| ask(from, 3).rows).collect();
    assert_eq!((pages, all.total), (all.rows.clone(), all.rows.len() as u32));
    assert_eq!(ask(u32::MAX, 3).rows, []);
}

#[test]
fn a_node_may_be_a_field_a_pattern_an_expression_or_a_part_of_speech() {
    check("headline:社区", &[], &["0 [社区]的路灯"]);
    check("社区 AND 放心 NOT 图书馆", &[], &[]);
    check("/[路灯]{2}修/", &[], &["0 社区居民说，[路灯修]好了。社区居民"]);
    check("/天./ AND 路灯", &[], &[]);
    check("/很./", &[], &["2 雨停，天气[很好]。"]);
    check("图书*", &[], &["0 社区[图书馆]来了新书"]);
}

#[test]
fn a_bad_node_is_refused_with_its_place() {
    let refused = |node| match ask(&Selection::default(), &question(node, &[])) {
        Err(Fault::BadQuery(error)) => (error.problem, error.span.start, error.span.end),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused("河 (水"), (Problem::UnclosedGroup, 4, 5));
    assert!(matches!(refused("河 /(/"), (Problem::BadRegex(_), 4, 7)));
}

#[test]
fn what_asks_for_no_text_has_no_place() {
    for node in ["", "NOT 河", "date:2021", "pos:none", "没有的词", "，，"] {
        check(node, &[], &[]);
    }
}

#[test]
fn long_paragraphs_take_no_longer_a_line() {
    let paragraph = "河水清了，居民说好。".repeat(20_000);
    let mut engine = engine(vec![page("", &["长", &paragraph])]);
    let asked =
        Question::Concordance { node: "清".into(), context: u32::MAX, order: vec![], from: 0, limit: u32::MAX };
    let Ok(Answer::Concordance(table)) = engine.answer(&Selection::default(), &asked) else { panic!() };
    assert_eq!((table.total, table.rows.len()), (20_000, 20_000));
    let last = table.rows.last().unwrap();
    assert_eq!((last.right.as_str(), last.node.as_str()), ("了，居民说好", "清"));
}
