//! Calls are answered in a sensible order, long ones bit by bit; what is stopped or pointless is not answered at all.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use broadsheet::bundle::{self, Library};
use broadsheet::engine::Engine;
use broadsheet::engine::desk::{Desk, Said};
use broadsheet::model::{Article, Block, Document, Paragraph, Role, Rule, Section};
use broadsheet::text::Span;
use broadsheet::text::correction::Correction;
use broadsheet::wire::doubts::DoubtKind;
use broadsheet::wire::{
    Answer, Call, Fault, Phase, Question, Request, Response, Selection, Unit, UserChange, UserWord, WordError, Wording,
};

const DICTIONARY: &[u8] = "河长 9 n\n河长制 3 n\n社区 9 n\n居民 9 n\n巡河 5 v\n路灯 5 n\n".as_bytes();
const PAGES: usize = 20;

fn document(text: &str) -> Document {
    let span = Span::new(0, text.len());
    let block = Block { span, role: Role::Paragraph, article: Some(0), rule: Rule::Fallback, confidence: 1.0 };
    let paragraphs = vec![Paragraph { text: text.into(), spans: vec![span] }];
    let sections = vec![Section { paragraphs, ..Section::default() }];
    let mut document = Document { text: text.into(), ..Document::default() };
    document.page.articles.push(Article { sections, ..Article::default() });
    document.page.blocks.push(block);
    document
}

fn library() -> Request {
    let text = |at: usize| {
        if at.is_multiple_of(2) { "河长制，河长巡河，社区居民。" } else { "社区居民，路灯。" }
    };
    let documents = (0..PAGES).map(|at| document(text(at))).collect();
    Request::Load(bundle::write(&Library { documents }).unwrap())
}

/// A desk that listens after each step, with the library, the dictionary and no gazetteer.
fn desk() -> Desk {
    let mut desk = Desk::new(|| true);
    push(&mut desk, 1, library());
    desk.take_dictionary(Ok(DICTIONARY));
    assert!(!desk.take_gazetteer(Err("none".into())));
    assert_eq!(answers(&mut desk), [(1, Ok(Response::Loaded(PAGES as u32)))]);
    desk
}

fn push(desk: &mut Desk, id: u32, request: Request) {
    desk.push(Call { id, request });
}

/// Works to the end: what was answered, in order.
fn answers(desk: &mut Desk) -> Vec<(u32, Result<Response, Fault>)> {
    let said = std::iter::from_fn(|| desk.work()).flatten();
    said.filter_map(|said| match said {
        Said::Reply(_, Ok(Response::Progress { .. })) | Said::Phase(_) => None,
        Said::Reply(id, outcome) => Some((id, outcome)),
    })
    .collect()
}

fn numbers(desk: &mut Desk) -> Vec<u32> {
    answers(desk).into_iter().map(|(id, _)| id).collect()
}

fn ask(question: Question) -> Request {
    Request::Ask { selection: Selection::default(), question }
}

fn rows(n: u32) -> Request {
    ask(Question::Ngrams { n, least: 1, limit: 100 })
}

fn doubts() -> Question {
    Question::Doubts { all: true, dismissed: Vec::new(), limit: 9 }
}

fn select(query: &str) -> Request {
    Request::Select(Selection { query: query.into(), ..Selection::default() })
}

/// The answers that are made at one go.
fn at_once(requests: Vec<Request>) -> Vec<Result<Response, Fault>> {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    engine.handle(library()).unwrap();
    requests.into_iter().map(|request| engine.handle(request)).collect()
}

/// A few turns of work, in which nothing is answered.
fn begin(desk: &mut Desk) {
    for _ in 0..5 {
        let said = desk.work().unwrap();
        assert!(said.iter().all(|said| matches!(said, Said::Reply(_, Ok(Response::Progress { .. })))), "{said:?}");
    }
}

#[test]
fn bit_by_bit_is_as_at_once() {
    let requests = || {
        let near = Question::Keywords { method: broadsheet::wire::KeywordMethod::TextRank, limit: 9 };
        vec![
            rows(2),
            ask(Question::Words { limit: 9, content_only: false }),
            ask(Question::NewWords { least: 2, limit: 9 }),
            ask(Question::Reuse { limit: 9 }),
            ask(near),
            ask(Question::Dates { limit: 9 }),
            ask(doubts()),
            select("/河.制/"),
        ]
    };
    let mut desk = desk();
    let mut found = Vec::new();
    for (id, request) in (2..).zip(requests()) {
        push(&mut desk, id, request);
        found.extend(answers(&mut desk).into_iter().map(|(_, outcome)| outcome));
    }
    assert_eq!(found, at_once(requests()));
}

#[test]
fn progress_is_told_and_a_stop_stops() {
    let mut desk = desk();
    push(&mut desk, 2, rows(3));
    let told: Vec<Said> = (0..3).flat_map(|_| desk.work().unwrap()).collect();
    let progress = |done| Said::Reply(2, Ok(Response::Progress { done, of: PAGES as u32 }));
    assert_eq!(told, [progress(0), progress(1), progress(2)]);
    push(&mut desk, 3, Request::Stop(2));
    assert_eq!(answers(&mut desk), []);
    // What was not begun can be stopped too.
    push(&mut desk, 4, rows(3));
    push(&mut desk, 5, Request::Stop(4));
    assert_eq!(numbers(&mut desk), [0; 0]);
}

#[test]
fn a_later_question_takes_the_place_of_one_that_was_begun() {
    let mut desk = desk();
    push(&mut desk, 2, rows(3));
    begin(&mut desk);
    push(&mut desk, 3, rows(2));
    assert_eq!(answers(&mut desk), [(3, at_once(vec![rows(2)]).remove(0))]);
}

#[test]
fn what_is_soon_answered_goes_before_what_takes_long() {
    let mut desk = desk();
    push(&mut desk, 2, rows(3));
    begin(&mut desk);
    push(&mut desk, 3, ask(Question::Words { limit: 9, content_only: false }));
    push(&mut desk, 4, select("河长"));
    assert_eq!(numbers(&mut desk), [4, 2, 3]);
}

#[test]
fn a_page_that_comes_meanwhile_is_counted() {
    let mut desk = desk();
    push(&mut desk, 2, rows(2));
    begin(&mut desk);
    push(&mut desk, 3, Request::Open { name: "a".into(), bytes: "路灯居民路灯居民。".into() });
    let found = answers(&mut desk);
    let [(3, Ok(Response::Opened { .. })), (2, Ok(Response::Answer(Answer::Ngrams(table))))] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(table.basis.articles as usize, PAGES + 1);
    assert!(table.rows.iter().any(|row| row.ngram == "路灯 居民"), "{table:?}");
}

#[test]
fn a_page_that_is_corrected_meanwhile_is_read_anew() {
    let mut desk = desk();
    push(&mut desk, 2, ask(doubts()));
    begin(&mut desk);
    let words = String::from("河长制，");
    let correction = Correction { span: Span::new(0, words.len()), words, text: "“河长制，".into() };
    push(&mut desk, 3, Request::Correct { page: 0, corrections: vec![correction] });
    push(&mut desk, 4, select("河长"));
    let found = answers(&mut desk);
    let [
        (3, Ok(Response::Corrected(page))),
        (4, Ok(Response::Selected(selected))),
        (2, Ok(Response::Answer(Answer::Doubts(table)))),
    ] = found.as_slice()
    else {
        panic!("{found:?}");
    };
    assert!(page.text.starts_with("“河长制，河长巡河"));
    assert_eq!(selected.articles.len(), PAGES / 2);
    assert!(table.rows.iter().any(|row| row.page == 0 && row.kind == DoubtKind::Unclosed), "{table:?}");
}

#[test]
fn nothing_is_asked_of_a_library_that_is_not_indexed_yet() {
    let mut desk = Desk::new(|| true);
    push(&mut desk, 1, library());
    push(&mut desk, 2, select("河长"));
    let found = answers(&mut desk);
    let [(1, Ok(Response::Loaded(_))), (2, Ok(Response::Selected(selected)))] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(selected.articles.len(), PAGES / 2);
    // What counts words waits until there is a dictionary, or none.
    push(&mut desk, 3, rows(2));
    assert_eq!(numbers(&mut desk), [0; 0]);
    desk.take_dictionary(Err("gone".into()));
    let told: Vec<Said> = std::iter::from_fn(|| desk.work()).flatten().collect();
    assert_eq!(told, [Said::Phase(Phase::WithoutDictionary("gone".into())), Said::Reply(3, Err(Fault::NoDictionary))]);
}

#[test]
fn a_gazetteer_that_did_not_come_is_waited_for_when_it_is_fetched_again() {
    let mut desk = desk();
    let dates = || ask(Question::Dates { limit: 9 });
    push(&mut desk, 2, dates());
    assert_eq!(numbers(&mut desk), [2]);
    desk.await_gazetteer();
    push(&mut desk, 3, dates());
    assert_eq!(numbers(&mut desk), [0; 0]);
    assert!(desk.take_gazetteer(Ok("江北省\n\t云州市\n".as_bytes())));
    let told: Vec<Said> = std::iter::from_fn(|| desk.work()).flatten().collect();
    assert_eq!(told.first(), Some(&Said::Phase(Phase::Placed)));
    assert!(matches!(told.last(), Some(Said::Reply(3, Ok(Response::Answer(_))))), "{told:?}");
    // A damaged one is none, and the one before stays.
    assert!(!desk.take_gazetteer(Ok(b"")));
    let told = desk.work().unwrap();
    assert!(matches!(told.as_slice(), [Said::Phase(Phase::WithoutGazetteer(_))]), "{told:?}");
}

fn words(desk: &mut Desk, id: u32) -> Vec<String> {
    push(desk, id, ask(Question::Words { limit: 100, content_only: false }));
    match answers(desk).pop() {
        Some((_, Ok(Response::Answer(Answer::Words(table))))) => table.rows.into_iter().map(|row| row.word).collect(),
        other => panic!("{other:?}"),
    }
}

fn added(word: &str) -> UserChange {
    UserChange::Added(UserWord { word: word.into(), ..UserWord::default() })
}

#[test]
fn texts_are_cut_anew_while_the_old_cut_still_answers() {
    let mut desk = desk();
    let changes = vec![added("社区居民"), UserChange::Removed("河长制".into())];
    push(&mut desk, 2, Request::Cut(Wording { unit: Unit::Character, changes: changes.clone() }));
    begin(&mut desk);
    push(&mut desk, 3, Request::Cut(Wording { unit: Unit::Word, changes }));
    push(&mut desk, 4, select("word:河长制"));
    push(&mut desk, 5, rows(2));
    let found = answers(&mut desk);
    // The first way of cutting became pointless, and what takes long waited for the second.
    assert_eq!(found.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [4, 3, 5]);
    let Ok(Response::Selected(old)) = &found[0].1 else { panic!("{found:?}") };
    assert_eq!(old.articles.len(), PAGES / 2);
    let words_now = words(&mut desk, 6);
    assert!(words_now.contains(&"社区居民".into()) && !words_now.contains(&"河长制".into()), "{words_now:?}");
    push(&mut desk, 7, Request::Cut(Wording { unit: Unit::Character, changes: vec![] }));
    assert_eq!(numbers(&mut desk), [7]);
    assert!(words(&mut desk, 8).iter().all(|word| word.chars().count() == 1));
    push(&mut desk, 9, Request::Cut(Wording::default()));
    assert_eq!(numbers(&mut desk), [9]);
    assert!(words(&mut desk, 10).contains(&"河长制".into()));
}

#[test]
fn a_word_that_cannot_be_one_changes_nothing() {
    let mut desk = desk();
    let before = words(&mut desk, 2);
    push(&mut desk, 3, Request::Cut(Wording { unit: Unit::Word, changes: vec![added("社区居民"), added("两\t个")] }));
    assert_eq!(answers(&mut desk), [(3, Err(Fault::BadWord("两\t个".into(), WordError::Space)))]);
    assert_eq!(words(&mut desk, 4), before);
}

#[test]
fn the_readers_words_wait_for_the_dictionary() {
    let mut desk = Desk::new(|| true);
    push(&mut desk, 1, library());
    push(&mut desk, 2, Request::Cut(Wording { unit: Unit::Word, changes: vec![added("社区居民")] }));
    assert_eq!(numbers(&mut desk), [1, 2]);
    desk.take_dictionary(Ok(DICTIONARY));
    assert_eq!(numbers(&mut desk), [0; 0]);
    assert!(words(&mut desk, 3).contains(&"社区居民".into()));
}
