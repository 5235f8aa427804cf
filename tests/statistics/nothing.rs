//! Defined values where there is nothing, or next to nothing, to count.

use broadsheet::model::Document;
use broadsheet::wire::{
    ArticleId, CollocateOrder, ConcordanceOrder, KeynessOrder, KeywordMethod, Period, Question, Reference, Selection,
    Zone,
};

use super::library::{documents, engine, id, page, query};

/// Every question, with a node and a limit.
fn questions(node: &str, limit: u32) -> Vec<Question> {
    let node = || node.to_owned();
    let mut all = vec![
        Question::Words { limit, content_only: false },
        Question::Search { limit },
        Question::Concordance {
            node: node(),
            context: limit,
            order: vec![ConcordanceOrder::Right(255), ConcordanceOrder::Left(0), ConcordanceOrder::Node],
            from: 0,
            limit,
        },
        Question::Dispersion { node: node(), limit },
        Question::NewWords { least: 0, limit },
        Question::Similar { article: id(0), limit },
        Question::Reuse { limit },
        Question::Diversity,
    ];
    all.extend([KeywordMethod::TfIdf, KeywordMethod::TextRank].map(|method| Question::Keywords { method, limit }));
    all.extend([0, 1, 2, 5, u32::MAX].map(|n| Question::Ngrams { n, least: 0, limit }));
    all.extend([Period::Year, Period::Month, Period::Day].map(|by| Question::Series { node: node(), by }));
    use CollocateOrder::{DeltaP, LogDice, LogLikelihood, Mi, Mi3, Observed, T};
    all.extend([LogDice, LogLikelihood, Mi, Mi3, T, DeltaP, Observed].map(|order| Question::Collocates {
        node: node(),
        left: limit,
        right: 1,
        across: true,
        least: 0,
        order,
        limit,
    }));
    let zones = Zone::ALL.into_iter().flat_map(|here| Zone::ALL.map(|there| Reference::Zones([here, there])));
    all.extend(zones.map(|reference| Question::Compare { reference, kind: None, least: 0, limit }));
    let references = [None, Some(Selection::default()), Some(query("没有的词")), Some(query("社区"))];
    for reference in references {
        let compared = reference.clone().map_or(Reference::Rest, Reference::Selection);
        all.push(Question::Compare { reference: compared, kind: None, least: 0, limit });
        use KeynessOrder::{LogLikelihood, LogRatio, PercentDiff, SimpleMaths};
        all.extend([LogLikelihood, LogRatio, PercentDiff, SimpleMaths].map(|order| Question::Keyness {
            reference: reference.clone(),
            least: 0,
            order,
            limit,
        }));
    }
    all
}

#[test]
fn every_question_has_defined_values_everywhere() {
    let libraries: [Vec<Document>; 5] = [
        documents(),
        vec![],
        vec![Document::default()],
        vec![page("", &["字"])],
        vec![page("2021", &["", "。。。", "，"]), page("2021", &["社区"]), page("2021", &["社区"])],
    ];
    for library in libraries {
        let mut engine = engine(library);
        for selection in [Selection::default(), query("没有的词"), query("社区"), query("NOT 社区")] {
            for node in ["社区", "", "。", "*", "pos:n", "/./"] {
                for limit in [0, 1, u32::MAX] {
                    for question in questions(node, limit) {
                        let answer = engine.answer(&selection, &question);
                        let told = format!("{answer:?}");
                        assert!(!told.contains("NaN") && !told.contains("inf"), "{question:?}: {told}");
                        let similar = matches!(question, Question::Similar { .. });
                        assert!(answer.is_ok() || similar, "{question:?}: {told}");
                    }
                }
            }
        }
    }
}

#[test]
fn an_article_that_is_not_there_has_none_like_it() {
    let mut engine = engine(documents());
    let asked = Question::Similar { article: ArticleId { page: 99, article: 0 }, limit: 5 };
    assert_eq!(engine.answer(&Selection::default(), &asked), Err(broadsheet::wire::Fault::NoSuchArticle));
}
