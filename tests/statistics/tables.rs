//! Each table as counted by hand.

use broadsheet::wire::{
    Answer, CollocateOrder, CollocateRow, CompareRow, KeynessOrder, KeynessRow, Period, Question, Reference, Selection,
    Side, Table, Zone,
};

use super::library::{ask, documents, engine, page, query};

fn collocates(node: &str, window: (u32, u32), across: bool) -> Vec<CollocateRow> {
    let (left, right) = window;
    let order = CollocateOrder::Observed;
    let asked = Question::Collocates { node: node.into(), left, right, across, least: 1, order, limit: 100 };
    match ask(&Selection::default(), &asked) {
        Ok(Answer::Collocates(table)) => table.rows,
        other => panic!("{other:?}"),
    }
}

fn near(node: &str, window: (u32, u32), across: bool) -> Vec<(String, u32)> {
    collocates(node, window, across).into_iter().map(|row| (row.word, row.observed)).collect()
}

fn of(words: &[(&str, u32)]) -> Vec<(String, u32)> {
    words.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()
}

#[test]
fn windows_stop_at_sentences_unless_asked() {
    assert_eq!(near("修好", (0, 2), false), of(&[("了", 1)]));
    assert_eq!(near("修好", (0, 2), true), of(&[("社区", 1), ("了", 1)]));
    assert_eq!(near("放心", (0, 5), true), [], "the next paragraph is beyond reach");
    assert_eq!(
        near("路灯", (2, 0), false),
        of(&[("社区", 1), ("的", 1), ("居民", 1), ("说", 1)]),
        "marks are no words"
    );
    assert_eq!(near("没有的词", (5, 5), true), []);
    assert_eq!(near("社区", (0, 0), true), []);
}

#[test]
fn a_word_near_two_nodes_is_counted_with_both() {
    // 社区，社区！社区: over the exclamation mark only when asked.
    let own = |across| near("社区 AND 日期", (5, 5), across).into_iter().find(|row| row.0 == "社区").map(|row| row.1);
    assert_eq!((own(false), own(true)), (Some(2), Some(6)));
}

#[test]
fn a_node_within_words_leaves_them_out() {
    let expected = of(&[("说", 1), ("放心", 1), ("河边", 1), ("也", 1)]);
    assert_eq!(near("区居", (1, 1), false), expected, "in the order in which the library first has them");
}

#[test]
fn a_row_holds_what_it_was_computed_from() {
    let rows = collocates("社区", (1, 1), false);
    let row = rows.iter().find(|row| row.word == "居民").unwrap();
    let Ok(Answer::Collocates(table)) = ask(
        &Selection::default(),
        &Question::Collocates {
            node: "社区".into(),
            left: 1,
            right: 1,
            across: false,
            least: 1,
            order: CollocateOrder::Observed,
            limit: 0,
        },
    ) else {
        panic!()
    };
    assert_eq!((row.observed, row.node, row.count), (3, 8, 3));
    assert_eq!(row.expected, 8.0 * 3.0 * 2.0 / table.basis.tokens as f64);
    assert_eq!((table.total as usize, table.rows.len()), (rows.len(), 0));
}

#[test]
fn keyness_is_against_all_else_unless_told() {
    let ask = |reference| {
        let order = KeynessOrder::LogLikelihood;
        let asked = Question::Keyness { reference, least: 1, order, limit: 1000 };
        match ask(&query("天气"), &asked) {
            Ok(Answer::Keyness(table, basis)) => (table, basis),
            other => panic!("{other:?}"),
        }
    };
    let (table, rest) = ask(None);
    assert_eq!((table.basis.articles, rest.articles), (1, 3));
    let first = &table.rows[0];
    assert_eq!((first.word.as_str(), first.target, first.reference, first.percent_diff), ("天气", 2, 0, None));
    let last = table.rows.last().unwrap();
    assert!(last.word == "社区" && last.log_likelihood < 0.0, "{last:?}");
    let words: u32 = table.rows.iter().map(|row| row.target).sum();
    assert_eq!(u64::from(words), table.basis.tokens);
    let (same, own) = ask(Some(query("天气")));
    assert_eq!(own, same.basis);
    assert!(same.rows.iter().all(|row| row.log_likelihood == 0.0 && row.log_ratio == 0.0 && row.simple_maths == 1.0));
}

#[test]
fn a_comparison_is_keyness_by_sides() {
    let order = KeynessOrder::LogLikelihood;
    let keyness = |selection: &Selection, reference| {
        let asked = Question::Keyness { reference, least: 1, order, limit: 1000 };
        match ask(selection, &asked) {
            Ok(Answer::Keyness(table, basis)) => (table, basis),
            other => panic!("{other:?}"),
        }
    };
    let compared = |reference: Option<Selection>, limit| {
        let reference = reference.map_or(Reference::Rest, Reference::Selection);
        match ask(&query("社区"), &Question::Compare { reference, kind: None, least: 1, limit }) {
            Ok(Answer::Compare(table, comparison)) => (table, comparison),
            other => panic!("{other:?}"),
        }
    };
    let figures = |word: &str, target: u32, reference: u32, keyness: f64| (word.to_owned(), target, reference, keyness);
    let side = |table: &Table<CompareRow>, side| {
        let rows = table.rows.iter().filter(|row| row.side == side);
        rows.map(|row| figures(&row.word, row.target, row.reference, row.log_likelihood)).collect::<Vec<_>>()
    };
    // Against all else, and against another query, from either side.
    for reference in [None, Some(query("天气"))] {
        let (table, comparison) = compared(reference.clone(), 1000);
        let (here, other) = keyness(&query("社区"), reference);
        let notable = |row: &&KeynessRow| row.log_likelihood >= 3.84;
        let of = |row: &KeynessRow| figures(&row.word, row.target, row.reference, row.log_likelihood);
        assert_eq!(side(&table, Side::Selection), here.rows.iter().filter(notable).map(of).collect::<Vec<_>>());
        let (there, _) = keyness(&query("天气"), Some(query("社区")));
        let turned = |row: &KeynessRow| figures(&row.word, row.reference, row.target, -row.log_likelihood);
        let expected: Vec<_> = there.rows.iter().filter(notable).map(turned).collect();
        assert!(!expected.is_empty());
        assert_eq!(side(&table, Side::Reference), expected);
        assert_eq!((table.basis, comparison.reference.tokens), (here.basis, other.tokens));
        assert_eq!(comparison.diversity.map(|diversity| diversity.tokens), [here_tokens(), other.tokens]);
        assert_eq!(comparison.shared, 0);
    }
    // With itself, nothing sets it apart and all words of content are shared, the commonest first.
    let (same, comparison) = compared(Some(query("社区")), 2);
    assert_eq!((comparison.shared, same.rows.len()), (3, 2));
    assert!(same.rows.iter().all(|row| row.side == Side::Both && row.target == row.reference && row.log_ratio == 0.0));
    assert_eq!((same.rows[0].word.as_str(), same.rows[0].target), ("社区", 8));
    assert!(same.total > 2);
    // Beside nothing, nothing is said of words.
    let (alone, comparison) = compared(Some(query("没有的词")), 9);
    assert_eq!((alone.rows, comparison.reference.articles), (vec![], 0));
}

#[test]
fn headlines_are_compared_with_what_stands_below_them() {
    let zones = |here, there| {
        let reference = Reference::Zones([here, there]);
        match ask(&Selection::default(), &Question::Compare { reference, kind: None, least: 1, limit: 1000 }) {
            Ok(Answer::Compare(table, comparison)) => (table, comparison),
            other => panic!("{other:?}"),
        }
    };
    let (table, comparison) = zones(Zone::Headline, Zone::Body);
    let counts = |word: &str| {
        let row = table.rows.iter().find(|row| row.word == word);
        row.map(|row| (row.side, row.target, row.reference))
    };
    assert_eq!(counts("社区"), Some((Side::Both, 1, 7)));
    assert_eq!(counts("路灯"), Some((Side::Both, 1, 1)));
    assert_eq!(counts("放心"), None, "nobody says much of a word that is in the text once");
    // Together they are all text that is counted, in as many articles.
    let Ok(Answer::Diversity(whole, _)) = ask(&Selection::default(), &Question::Diversity) else { panic!("diversity") };
    let (here, there) = (&table.basis, &comparison.reference);
    assert_eq!((here.articles, there.articles, comparison.shared), (4, 4, 0));
    assert_eq!(
        (here.characters, here.tokens + there.tokens),
        ("社区的路灯河长巡河天气没有日期".chars().count() as u64, whole.tokens)
    );
    assert_eq!(here.characters + there.characters, whole.characters);
    assert_eq!(comparison.diversity.map(|diversity| diversity.tokens), [here.tokens, there.tokens]);
    // No page has captions; what is compared with itself is the same.
    let (captions, comparison) = zones(Zone::Caption, Zone::Caption);
    assert_eq!((captions.rows, captions.basis.articles, comparison.reference.articles), (vec![], 0, 0));
    let (same, comparison) = zones(Zone::Body, Zone::Body);
    assert!(same.rows.iter().all(|row| row.side == Side::Both && row.target == row.reference));
    assert_eq!(comparison.shared, 4);
}

fn here_tokens() -> u64 {
    match ask(&query("社区"), &Question::Diversity) {
        Ok(Answer::Diversity(_, diversity)) => diversity.tokens,
        other => panic!("{other:?}"),
    }
}

fn ngrams(n: u32, least: u32) -> Vec<(String, u32, u32)> {
    match ask(&Selection::default(), &Question::Ngrams { n, least, limit: 1000 }) {
        Ok(Answer::Ngrams(table)) => table.rows.into_iter().map(|row| (row.ngram, row.count, row.articles)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn rows_of_words_stay_within_their_sentence() {
    assert_eq!(ngrams(2, 2), [("社区 居民".to_owned(), 3, 2), ("来 了".to_owned(), 2, 2)]);
    assert_eq!(ngrams(3, 2), []);
    let all = ngrams(2, 1);
    let has = |row: &str| all.iter().any(|other| other.0 == row);
    assert!(has("说 路灯"), "a comma is passed over");
    assert!(!has("了 社区") && !has("放心 社区") && !has("路灯 社区"), "{all:?}");
    assert!(all.contains(&("社区 社区".to_owned(), 1, 1)));
    assert!(ngrams(9, 1).iter().all(|row| row.0.split(' ').count() == 9));
}

#[test]
fn places_are_shares_of_their_article() {
    let Ok(Answer::Dispersion(table)) =
        ask(&Selection::default(), &Question::Dispersion { node: "社区".into(), limit: 2 })
    else {
        panic!()
    };
    assert_eq!((table.total, table.rows.len()), (3, 2));
    let row = &table.rows[0];
    assert_eq!((row.page, row.headline.as_str(), row.places.len(), row.places[0]), (0, "社区的路灯", 4, 0.0));
    assert!(row.places.is_sorted() && row.places.iter().all(|place| (0.0..1.0).contains(place)));
    let text = &documents()[0].text;
    assert_eq!(row.spans.iter().map(|span| span.unwrap().of(text)).collect::<Vec<_>>(), ["社区"; 4]);
}

#[test]
fn time_is_told_as_finely_as_it_is_known() {
    let ask = |by| match ask(&Selection::default(), &Question::Series { node: "社区".into(), by }) {
        Ok(Answer::Series(table)) => {
            table.rows.into_iter().map(|row| (row.date, row.count, row.articles)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(ask(Period::Year), [("2020".to_owned(), 0, 0), ("2021".to_owned(), 5, 2)]);
    assert_eq!(ask(Period::Month), [("2021-04".to_owned(), 4, 1), ("2021-05".to_owned(), 1, 1)]);
    assert_eq!(ask(Period::Day), [("2021-04-07".to_owned(), 4, 1), ("2021-05-01".to_owned(), 1, 1)]);
}

#[test]
fn diversity_has_windows_only_in_long_texts() {
    let Ok(Answer::Diversity(basis, short)) = ask(&query("天气"), &Question::Diversity) else { panic!() };
    assert_eq!((short.tokens, short.mattr), (basis.tokens, None));
    let text = "社区居民".repeat(300);
    let Ok(Answer::Diversity(_, long)) =
        engine(vec![page("", &["长", &text])]).answer(&Selection::default(), &Question::Diversity)
    else {
        panic!()
    };
    assert_eq!((long.tokens, long.types), (601, 3));
    // The first of 102 windows has three types.
    assert!((long.mattr.unwrap() - (3.0 + 101.0 * 2.0) / 102.0 / 500.0).abs() < 1e-15);
}
