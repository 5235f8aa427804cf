//! The address there and back.

use super::*;
use crate::wire::facts::{EntityKind, EntryKind, Status};
use crate::wire::{CollocateOrder, ConcordanceOrder, KeynessOrder, LedgerOrder, Period};
use proptest::prelude::*;

fn full() -> Route {
    Route {
        view: View::Words,
        selection: Selection {
            query: "河长 & 50%=#?+清水塘".into(),
            choices: vec![
                Choice { facet: Facet::Column, value: "河长在线".into() },
                Choice { facet: Facet::Column, value: "a&b".into() },
                Choice { facet: Facet::Reporter, value: "俞强年".into() },
                Choice { facet: Facet::Date, value: "2021-04".into() },
            ],
            articles: vec![ArticleId { page: 0, article: 3 }],
            any_script: true,
        },
        article: Some(ArticleId { page: 1, article: 4 }),
        source: true,
        borders: true,
        notes: true,
        all_words: true,
        mark: Some(Span { start: 120, end: 126 }),
        settings: Settings {
            search: SearchTab::Trend,
            words: WordsTab::Collocates,
            node: "垃圾 OR 分类".into(),
            sort: vec![ConcordanceOrder::Right(2), ConcordanceOrder::Node, ConcordanceOrder::Date],
            line: 99,
            by: Period::Month,
            trend: TrendMeasure::Count,
            window: (0, 10),
            across: true,
            collocates: CollocateOrder::Mi3,
            keywords: KeywordsBy::TextRank,
            keyness: KeynessOrder::PercentDiff,
            n: 5,
            least: Some(3),
            chart: Some(Chart::Network),
            who: WhoTab::Dates,
            ledger: LedgerTab::Board,
            kind: Some(EntryKind::Concern),
            status: Some(Status::UnderWay),
            group: LedgerOrder::Place,
            dismissed: true,
            against: Against::Choice(Choice { facet: Facet::Column, value: "民生:一".into() }),
            compare: Some(EntityKind::Place),
            doubts: true,
        },
        language: Some(Language::English),
    }
}

#[test]
fn a_route_survives_its_fragment() {
    assert_eq!(Route::parse(&full().fragment()), full());
    assert_eq!(Route::parse(&Route::default().fragment()), Route::default());
    assert_eq!(Route::default().fragment(), "#/page");
}

#[test]
fn a_link_typed_by_hand_is_read() {
    let route = Route::parse("#/page?q=河长&a=0.4&o=1");
    assert_eq!(route.selection.query, "河长");
    assert_eq!(route.article, Some(ArticleId { page: 0, article: 4 }));
    assert!(route.source);
    assert_eq!(Route::parse("#/page?m=120").mark, Some(Span { start: 120, end: 120 }));
    assert_eq!(Route::parse("#/page?m=126-120").mark, None);
}

#[test]
fn what_is_not_understood_is_passed_over() {
    for fragment in ["", "#", "#/", "#/nowhere", "#front", "#/page?", "#/page?=&&a=&a=1&a=x.y&v=99&lang=fr&o=yes"] {
        assert_eq!(Route::parse(fragment), Route::default(), "{fragment}");
    }
    assert_eq!(Route::parse("#/page?a=1.2&a=99999999999.0").article, Some(ArticleId { page: 1, article: 2 }));
    assert_eq!(Route::parse("#/page?q=%FF%E6").selection.query, "\u{FFFD}\u{FFFD}");
}

#[test]
fn values_are_limited_and_not_repeated() {
    let long = format!("#/page?{}", (0..500).map(|n| format!("only=0.{}", n % 200)).collect::<Vec<_>>().join("&"));
    assert_eq!(Route::parse(&long).selection.articles.len(), MAX_VALUES);
    assert!(Route::parse(&format!("#/page?q={}", "字".repeat(9000))).selection.query.chars().count() <= MAX_QUERY);
}

#[test]
fn back_undoes_what_one_would_want_undone() {
    let here = Route::default();
    let mut typed = here.clone();
    typed.selection.query = "河".into();
    let mut further = here.clone();
    further.selection.query = "河长".into();
    let mut opened = here.clone();
    opened.article = Some(ArticleId { page: 0, article: 1 });
    let mut beside = here.clone();
    beside.source = true;
    assert_eq!(here.step_to(&typed), Step::Push);
    assert_eq!(typed.step_to(&further), Step::Replace);
    assert_eq!(further.step_to(&here), Step::Push);
    assert_eq!(here.step_to(&opened), Step::Push);
    assert_eq!(here.step_to(&beside), Step::Replace);
    let mut sorted = here.clone();
    sorted.settings.sort = vec![ConcordanceOrder::Right(1)];
    let mut tab = sorted.clone();
    tab.settings.search = SearchTab::Trend;
    let mut node = here.clone();
    node.settings.node = "河".into();
    assert_eq!(here.step_to(&sorted), Step::Replace);
    assert_eq!(sorted.step_to(&tab), Step::Push);
    assert_eq!(here.step_to(&node), Step::Push);
    let against = |query: &str| {
        let mut route = here.clone();
        route.settings.against = Against::Query(query.into());
        route
    };
    assert_eq!(here.step_to(&against("")), Step::Push);
    assert_eq!(against("河").step_to(&against("河长")), Step::Replace);
}

#[test]
fn views_go_round() {
    assert_eq!(View::Page.step(1), View::Search);
    assert_eq!(View::Page.step(-1), View::Proof);
    assert_eq!(View::Proof.step(1), View::Page);
}

proptest! {
    #[test]
    fn any_fragment_gives_a_route_that_is_stable(fragment in "\\PC{0,200}") {
        let route = Route::parse(&fragment);
        prop_assert_eq!(&Route::parse(&route.fragment()), &route);
    }

    #[test]
    fn any_query_survives(query in "\\PC{0,60}", column in "\\PC{0,20}") {
        let mut route = Route::default();
        route.selection.query = query;
        route.selection.choices = vec![Choice { facet: Facet::Column, value: column }];
        prop_assert_eq!(&Route::parse(&route.fragment()), &route);
    }
}
