use proptest::prelude::*;

use super::*;
use crate::query::Field;

fn check(query: &str, expected: &str) {
    let read = parse(query).unwrap_or_else(|error| panic!("{query}: {error}"));
    assert_eq!(read.to_string(), expected, "{query}");
    assert_eq!(parse(&read.to_string()).as_ref(), Ok(&read), "{query} printed reads the same");
}

fn refused(query: &str, problem: Problem, at: &str) {
    let error = parse(query).unwrap_err();
    assert_eq!((error.problem, &query[error.start as usize..error.end as usize]), (problem, at), "{query}");
}

#[test]
fn words_are_text_and_white_space_is_and() {
    check("河长", r#""河长""#);
    check("河长　清水塘", r#""河长" "清水塘""#);
    check("河长 AND 清水塘 OR 垃圾 NOT 分类", r#"("河长" "清水塘") OR ("垃圾" NOT "分类")"#);
    check("河长（甲 OR 乙）", r#""河长" ("甲" OR "乙")"#);
    check("", "");
}

#[test]
fn what_is_no_operator_is_text() {
    for word in ["C++", "3.2", "4+1", "12:30", "and", "*", ":", "/", "-", "?", "http://x.org/a?b=1", "1/2", "3:2", "—"]
    {
        let read = parse(word).unwrap();
        let fits = matches!(&read, Query::Term(Term::Text(text)) if text == word)
            || matches!(&read, Query::Term(Term::Pattern(pattern)) if pattern == word);
        assert!(fits, "{word}: {read:?}");
    }
    check("“急难愁盼”", r#""急难愁盼""#);
    check("「夜話『家常』」", r#""夜話『家常』""#);
    check(r#""a \"b\" \\c""#, r#""a \"b\" \\c""#);
}

#[test]
fn patterns_and_regular_expressions_are_told_apart() {
    assert_eq!(parse("河*").unwrap(), Query::Term(Term::Pattern("河*".into())));
    assert_eq!(parse(r"河\*").unwrap(), Query::Term(Term::Text("河*".into())));
    assert_eq!(parse("/[0-9]+盏/").unwrap(), Query::Term(Term::Regex("[0-9]+盏".into())));
    assert_eq!(parse(r"/a\/b/ c").unwrap().to_string(), r#"/a\/b/ "c""#);
}

#[test]
fn fields_hold_words_phrases_and_groups() {
    assert_eq!(
        parse("标题：河长").unwrap(),
        Query::In(Field::Headline, Box::new(Query::Term(Term::Text("河长".into()))))
    );
    check("headline:\"河长 制\" body:(水 OR 路)", r#"headline:"河长 制" body:("水" OR "路")"#);
    check("byline:/王.{2}/", "byline:/王.{2}/");
    check("date:2021-04..2021-06 pos:N word:河长", r#"date:2021-04..2021-06 pos:n word:"河长""#);
    check("word:\"河长 制度\"", r#"word:"河长 制度""#);
    check("date:..2021", "date:..2021");
}

#[test]
fn errors_say_what_and_where() {
    refused("河长 “清水塘", Problem::OpenQuote, "“");
    refused("(河长", Problem::OpenParenthesis, "(");
    refused("河长)", Problem::CloseParenthesis, ")");
    refused("河长 AND", Problem::Missing, "");
    refused("OR 河长", Problem::Missing, "OR");
    refused("()", Problem::Missing, ")");
    refused("headline: 河", Problem::Missing, "河");
    refused("titel:河长", Problem::UnknownField("titel".into()), "titel");
    refused("a date:2021-13", Problem::BadDate("2021-13".into()), "2021-13");
    refused(&"(".repeat(LONGEST), Problem::TooDeep, "(");
    assert_eq!(parse(&"字".repeat(LONGEST + 1)).unwrap_err().problem, Problem::TooLong);
    assert_eq!(parse("河长 “水").unwrap_err().pointed("河长 “水"), "河长 “水\n     ^^");
}

#[test]
fn a_text_becomes_a_term_that_finds_it() {
    use crate::query::print::term;
    assert_eq!(["河长", "a b", "x:y", "AND", "河*"].map(term), ["河长", "\"a b\"", "x:y", "\"AND\"", "\"河*\""]);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place_of_its_own(query in "(\\PC|[ ()\"“”/:*?\\\\]|AND|OR|NOT|date:|headline:){0,40}") {
        match parse(&query) {
            Ok(read) => prop_assert_eq!(parse(&read.to_string()), Ok(read)),
            Err(error) => prop_assert!(error.start <= error.end && error.end as usize <= query.len()),
        }
    }
}
