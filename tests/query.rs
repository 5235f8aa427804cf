//! The query language: what is read, what is refused and where, and what holds for any text.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use broadsheet::query::{Expr, Field, Leaf, MAX_DEPTH, MAX_LENGTH, Node, Piece, Query, Term, parse};
use proptest::prelude::*;

/// The tree on one line: texts as they are, phrases in quotation marks, `(and a b)`, `headline:a`, `date:…`.
fn tree(node: &Node) -> String {
    let list =
        |name: &str, nodes: &[Node]| format!("({name} {})", nodes.iter().map(tree).collect::<Vec<_>>().join(" "));
    match &node.expr {
        Expr::And(nodes) => list("and", nodes),
        Expr::Or(nodes) => list("or", nodes),
        Expr::Not(node) => list("not", std::slice::from_ref(node)),
        Expr::Leaf(leaf) => format!("{}{}", leaf.field.map(|f| f.to_string()).unwrap_or_default(), term(&leaf.term)),
    }
}

fn term(term: &Term) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::One => "<one>".to_owned(),
        Piece::Any => "<any>".to_owned(),
    };
    match term {
        Term::Text { text, quoted: false } => text.clone(),
        Term::Text { text, quoted: true } => format!("\"{text}\""),
        Term::Wildcard(pieces) => pieces.iter().map(piece).collect(),
        Term::Regex(regex) => format!("/{regex}/"),
        Term::Dates(dates) => dates.to_string(),
    }
}

fn check(query: &str, expected: &str) {
    let read = parse(query).unwrap_or_else(|error| panic!("{query}: {error}"));
    assert_eq!(read.root.as_ref().map(tree).unwrap_or_default(), expected, "{query}");
    let again = parse(&read.to_string()).unwrap_or_else(|error| panic!("{query} printed as {read}: {error}"));
    assert_eq!(again.unplaced(), read.unplaced(), "{query} printed as {read}");
}

/// What is wrong, and the words that the error points at.
fn refused(query: &str, code: &str, at: &str) {
    let error = parse(query).expect_err(query);
    assert_eq!((error.problem.code(), error.span.of(query)), (code, at), "{query}");
    assert!(!error.to_string().is_empty());
}

#[test]
fn who_knows_no_operators_finds_what_is_typed() {
    for text in [
        "河长",
        "C++",
        "3.2",
        "4+1",
        "12:30",
        "and",
        "or",
        "not",
        "And",
        "*",
        "**",
        "?",
        "???",
        ":",
        "::",
        "：",
        "/",
        "-",
        "--",
        "+",
        "。",
        "，！？",
        "…",
        "5\"",
        "O'Neil",
        "”",
        "」",
        "http://x.org/a",
        "file:///x",
        "C:\\dir",
        "\\d+",
        "\\",
        "/usr/bin",
        "/usr/bin/",
        "//x",
        "a/b",
        "1/2",
        "note:",
        "localhost:8080",
        "Re:x",
        "c:x",
        "记者：王小明",
        "请看标题：x",
        "时间:下午",
        "“十四五”规划",
        "「読」売",
        "他说“你好”",
        "！",
        "NOTE",
        "ANDROID",
        "A&B",
        "|",
        "&&",
        "%",
        "~",
        "《红楼梦》",
        "①",
        "a|b",
        "x^2",
        "[图]",
        "{}",
        "＊",
        "$1",
        "@",
        "#",
        "😀",
    ] {
        check(text, text);
        check(&format!("甲 {text} 乙"), &format!("(and 甲 {text} 乙)"));
    }
    check("“急难愁盼”", "\"急难愁盼\"");
    check("http://x.org/a?b=1", "http://x.org/a<one>b=1");
    check("为什么?", "为什么<one>");
    check("", "");
    check(" \u{3000}\n\u{feff}", "");
    check("1 / 2 / 3", "(and 1 / 2 / 3)");
    check("note: x", "(and note: x)");
    check("区（县）", "(and 区 县)");
    check("(a /) /", "(and (and a /) /)");
}

#[test]
fn operators_bind_as_they_should() {
    check("a b", "(and a b)");
    check("a\u{3000}AND\u{3000}b", "(and a b)");
    check("a ＡＮＤ b ＯＲ ＮＯＴ c", "(or (and a b) (not c))");
    check("a OR b c", "(or a (and b c))");
    check("a b OR c AND d", "(or (and a b) (and c d))");
    check("NOT a b", "(and (not a) b)");
    check("a NOT b", "(and a (not b))");
    check("a AND NOT b", "(and a (not b))");
    check("NOT NOT a", "(not (not a))");
    check("NOT (a OR b)", "(not (or a b))");
    check("(a OR b) c", "(and (or a b) c)");
    check("（a OR b） c", "(and (or a b) c)");
    check("((a) (b c))", "(and a (and b c))");
    check("(a OR b) OR c", "(or (or a b) c)");
    check("a(b)c", "(and a b c)");
    check("NOT(a)", "(not a)");
}

#[test]
fn quotations_hold_anything() {
    check("\"a AND (b\" c", "(and \"a AND (b\" c)");
    check("“a b” 「c」 『d』 ＂e＂", "(and \"a b\" \"c\" \"d\" \"e\")");
    check("\"“c”\"", "\"“c”\"");
    check(r#""a\"b\\c\d""#, "\"a\"b\\c\\d\"");
    check("“a b”c", "(and \"a b\" c)");
    check("\"a\"b", "(and \"a\" b)");
    check("\"AND\"", "\"AND\"");
    check("(“a”)", "\"a\"");
}

#[test]
fn a_backslash_takes_a_sign_as_it_is() {
    check(r"a\*b", "a*b");
    check(r"\(图\)", "(图)");
    check(r"\“a\”", "“a”");
    check(r"\/a/", "/a/");
    check(r"a\ b", r"(and a\ b)");
    check(r"headline\:a", "headline:a");
    check(r"\\", r"\");
    check(r"\*", "*");
    check(r"a*\*", "a<any>*");
}

#[test]
fn words_have_gaps() {
    check("清*塘", "清<any>塘");
    check("第?批", "第<one>批");
    check("*长", "<any>长");
    check("a***b??", "a<any>b<one><one>");
    check("*?*a", "<any><one><any>a");
    check("headline:河*", "headline:河<any>");
}

#[test]
fn expressions_stand_between_slashes() {
    check(r"/\d+万元/", r"/\d+万元/");
    check("/a b/ c", "(and /a b/ c)");
    check(r"/a\/b/", "/a/b/");
    check(r"/a\\/", r"/a\\/");
    check("(/a/)", "/a/");
    check("body:/a|b/", "body:/a|b/");
    check("/[/", "/[/");
    check("/a/i", "/a/i");
    check("/a b", "(and /a b)");
}

#[test]
fn fields_narrow_terms_and_groups() {
    check("headline:河长", "headline:河长");
    check("Title:河长", "headline:河长");
    check("标题：河长 正文:“水质”", "(and headline:河长 body:\"水质\")");
    check(
        "作者：王小明 地点：株洲 人物：顾峰 栏目：河长在线",
        "(and byline:王小明 place:株洲 person:顾峰 column:河长在线)",
    );
    check("headline: 河长", "headline:河长");
    check("headline:(a OR NOT b) c", "(and (or headline:a (not headline:b)) c)");
    check("headline:（a b）", "(and headline:a headline:b)");
    check("NOT headline:a", "(not headline:a)");
    check("paper:日报 source:a.txt pos:n*", "(and paper:日报 source:a.txt pos:n<any>)");
    check("headline:note:x", "headline:note:x");
    check("headline:12:30", "headline:12:30");
    check("headline:\"date:2021\"", "headline:\"date:2021\"");
}

#[test]
fn dates_have_ends() {
    check("date:2021", "date:2021");
    check("date:2021-04..2021-06", "date:2021-04..2021-06");
    check("date:2021-04-07", "date:2021-04-07");
    check("date:..2021", "date:..2021");
    check("date:2021..", "date:2021..");
    check("日期：2021年4月7日", "date:2021-04-07");
    check("日期：2021年4月至2021年6月", "date:2021-04..2021-06");
    check("date:(2020 OR \"2021\") a", "(and (or date:2020 date:2021) a)");
    check("date:2021 a", "(and date:2021 a)");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    refused("a \"b c", "unclosed_quote", "\"");
    refused("\"", "unclosed_quote", "\"");
    refused("a “b", "unclosed_quote", "“");
    refused("a (b", "unclosed_group", "(");
    refused("((a)", "unclosed_group", "(");
    refused("（a", "unclosed_group", "（");
    refused("a) b", "unopened_group", ")");
    refused("a ()", "empty_group", "()");
    refused("headline:( )", "empty_group", "( )");
    refused("\"\"", "empty_quote", "\"\"");
    refused("“ ”", "empty_quote", "“ ”");
    refused("//", "empty_regex", "//");
    refused("AND", "nothing_before", "AND");
    refused("AND a", "nothing_before", "AND");
    refused("a (OR b)", "nothing_before", "OR");
    refused("a OR", "nothing_after", "OR");
    refused("a AND OR b", "nothing_after", "AND");
    refused("a NOT", "nothing_after", "NOT");
    refused("(a NOT) b", "nothing_after", "NOT");
    refused("headline:", "no_value", "headline:");
    refused("标题： AND b", "no_value", "标题：");
    refused("(date:)", "no_value", "date:");
    refused("a auhtor:王", "unknown_field", "auhtor");
    refused("note:(a)", "unknown_field", "note");
    refused("headline:body:a", "field_in_field", "body:");
    refused("headline:(a body:b)", "field_in_field", "body:");
    refused("date:昨天", "bad_date", "昨天");
    refused("date:2021*", "bad_date", "2021*");
    refused("date:/2021/", "bad_date", "/2021/");
    refused("date:2022..2021", "backward_dates", "2022..2021");
}

#[test]
fn a_query_is_bounded() {
    for (query, code) in [
        ("(".repeat(10_000), "too_deep"),
        ("NOT ".repeat(2_000), "too_deep"),
        ("a(".repeat(5_000), "too_deep"),
        ("headline:(".repeat(900), "field_in_field"),
        (")".repeat(10_000), "unopened_group"),
        ("字".repeat(MAX_LENGTH + 1), "too_long"),
        ("(".repeat(1_000_000), "too_long"),
    ] {
        assert_eq!(parse(&query).unwrap_err().problem.code(), code);
    }
    assert!(parse(&"字".repeat(MAX_LENGTH)).is_ok());
    assert!(parse(&"字 ".repeat(MAX_LENGTH / 2)).is_ok());
    assert!(parse(&format!("{}a", "* OR ".repeat(1_999))).is_ok());
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok() && parse(&nested(MAX_DEPTH + 1)).is_err());
}

#[test]
fn every_node_knows_where_it_is_written() {
    fn written(query: &str, node: &Node, found: &mut Vec<String>) {
        found.push(node.span.of(query).to_owned());
        match &node.expr {
            Expr::And(nodes) | Expr::Or(nodes) => nodes.iter().for_each(|node| written(query, node, found)),
            Expr::Not(node) => written(query, node, found),
            Expr::Leaf(_) => {}
        }
    }
    let query = " 标题：（甲 OR “乙”） NOT  丙* ";
    let mut found = Vec::new();
    written(query, &parse(query).unwrap().root.unwrap(), &mut found);
    assert_eq!(found, ["标题：（甲 OR “乙”） NOT  丙*", "标题：（甲 OR “乙”）", "甲", "“乙”", "NOT  丙*", "丙*"]);
}

#[test]
fn terms_that_are_sought_are_told_from_those_that_are_shunned() {
    let query = parse("a NOT (b OR NOT headline:c)").unwrap();
    let leaves: Vec<_> = query.leaves().iter().map(|(leaf, sought)| (leaf.to_string(), *sought)).collect();
    assert_eq!(leaves, [("a".into(), true), ("b".into(), false), ("headline:c".into(), true)]);
    assert_eq!(query.parts().len(), 2);
}

/// Text of the signs that the language knows, and some that it does not.
fn queries() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[()（）\"“”「」『』＂*?/\\\\:： \u{3000}a字.-]{1,6}",
        2 => prop::sample::select(vec![
            " AND ", " OR ", " NOT ", "AND", "headline:", "标题：", "date:", "pos:", "note:", "2021-04", "..", "//", "/a/", "\\/",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
        1 => "[a-z水清岸绿]{1,4}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Trees such as the interface may put together.
fn leaves() -> impl Strategy<Value = Leaf> {
    let text =
        prop_oneof!["[()（）\"“”「」*?/\\\\:： a字AND]{1,8}", "\\PC{1,8}", "(headline|标题|note|http)[:：][/a字]{0,3}"];
    let field = prop::sample::select(vec![None, Some(Field::Headline), Some(Field::Byline), Some(Field::Pos)]);
    (
        text.prop_filter("blank", |text| {
            text.chars().any(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}'))
        }),
        field,
    )
        .prop_map(|(text, field)| match field {
            Some(field) => Leaf::text(&text).within(field),
            None => Leaf::text(&text),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_is_printed_reads_back(query in queries()) {
        if let Ok(read) = parse(&query) {
            let printed = read.to_string();
            let again = parse(&printed);
            prop_assert_eq!(again.map(|again| again.unplaced()), Ok(read.unplaced()), "printed as {}", printed);
        }
    }

    #[test]
    fn errors_and_nodes_stand_on_character_borders(query in queries()) {
        match parse(&query) {
            Ok(read) => for part in read.parts() {
                prop_assert!(query.get(part.span.range()).is_some_and(|text| !text.is_empty()));
            },
            Err(error) => {
                prop_assert!(query.get(error.span.range()).is_some_and(|text| !text.is_empty()), "{:?}", error);
                prop_assert_eq!(error.caret(&query).lines().count(), 2);
            }
        }
    }

    #[test]
    fn no_text_makes_it_stumble(query in "(?s).{0,80}") {
        let _ = parse(&query);
    }

    #[test]
    fn a_clicked_term_is_added_and_taken_away(query in queries(), leaf in leaves()) {
        let Ok(read) = parse(&query) else { return Ok(()) };
        let with = read.with(leaf.clone());
        prop_assert!(with.demands(&leaf));
        let again = parse(&with.to_string());
        prop_assert_eq!(again.as_ref().map(Query::unplaced), Ok(with.unplaced()), "printed as {}", with);
        let without = with.without(&leaf);
        prop_assert!(without.leaves().iter().all(|(own, _)| !own.is_same(&leaf)));
        let shunned = read.excluding(leaf.clone());
        prop_assert!(!shunned.demands(&leaf));
        prop_assert_eq!(parse(&shunned.to_string()).map(|query| query.unplaced()), Ok(shunned.unplaced()));
    }
}
