//! What texts tell, as the engine answers it: of what is selected, with what the reader says of it, on corrected pages.
#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use broadsheet::bundle::{self, Library};
use broadsheet::engine::Engine;
use broadsheet::text::Span;
use broadsheet::text::correction::Correction;
use broadsheet::wire::doubts::DoubtKind;
use broadsheet::wire::facts::{EntityKind, Status};
use broadsheet::wire::own::{EntryText, OwnEntry, Verdict};
use broadsheet::wire::{
    Annotated, Answer, AppearanceRow, ArticleId, DoubtRow, Fault, Format, LedgerOrder, LedgerRow, LedgerTotals, Named,
    Origin, Question, Reference, Request, Response, Selection, Side, Zone,
};

const DICTIONARY: &[u8] = include_bytes!("../assets/dictionary.gz");

/// Two articles, of which the second has what a proofreader would mark.
const PAGE: &str = "\
河边社区装路灯
本报讯 3月5日，河边社区迅速启动路灯安装，目前已完成8盏路灯安装，剩余4盏将在近期完成安装。社区主任周大林说，安装花费3万余元。

村里修好水渠
本报讯 3月6日，柳树村组织党员为村民修补水渠，花费2万元。村民说：“这条渠修好了，大家都方便。他们还改进工作作作风，居民都说好。
";

/// The dictionary takes a while in a debug build: one engine for all tests, each of which begins with the page as it came.
static ENGINE: LazyLock<Mutex<Engine>> = LazyLock::new(|| {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).unwrap();
    Mutex::new(engine)
});

fn engine() -> MutexGuard<'static, Engine> {
    let mut engine = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
    let document = bundle::document("河边.txt", PAGE.as_bytes()).unwrap();
    assert_eq!(document.page.articles.len(), 2);
    let bytes = bundle::write(&Library { documents: vec![document] }).unwrap();
    assert_eq!(engine.handle(Request::Load(bytes)), Ok(Response::Loaded(1)));
    engine
}

fn article(article: u32) -> Selection {
    Selection { articles: vec![ArticleId { page: 0, article }], ..Selection::default() }
}

fn ledger(own: &[OwnEntry], dismissed: bool) -> Question {
    let own = own.to_vec();
    Question::Ledger { kind: None, status: None, order: LedgerOrder::Page, dismissed, own, limit: 100 }
}

#[test]
fn who_is_told_of_together_and_where() {
    const PAGE: &str = "\
河边社区修好小路
本报讯 3月5日，社区书记李春生和社区主任周大林看望居民。李春生说，小路修好了，大家都方便。

村里修好水渠
本报讯 3月6日，社区主任周大林组织党员修补水渠，花费2万元。村民说，这条渠修好了。
";
    let mut engine = engine();
    let document = bundle::document("小路.txt", PAGE.as_bytes()).unwrap();
    engine.handle(Request::Load(bundle::write(&Library { documents: vec![document] }).unwrap())).unwrap();
    let pairs = |engine: &mut Engine, selection: &Selection| {
        let Ok(Answer::Together(table)) = engine.answer(selection, &Question::Together { limit: 9 }) else {
            panic!("together")
        };
        table.rows.into_iter().map(|row| (row.first, row.second, row.articles, row.paragraphs)).collect::<Vec<_>>()
    };
    let pair = ("李春生".to_owned(), "周大林".to_owned(), 1, 1);
    assert_eq!(pairs(&mut engine, &Selection::default()), [pair]);
    assert_eq!(pairs(&mut engine, &article(1)), []);

    let question = Question::Appearances { limit: 2 };
    let Ok(Answer::Appearances(table)) = engine.answer(&Selection::default(), &question) else { panic!("appearances") };
    let told = |row: &AppearanceRow| (row.name.clone(), row.headline.clone(), row.mentions);
    let rows: Vec<_> = table.rows.iter().map(told).collect();
    let expected = [("李春生", "河边社区修好小路", 2), ("周大林", "河边社区修好小路", 1)];
    assert_eq!(rows, expected.map(|(name, headline, n)| (name.to_owned(), headline.to_owned(), n)));
    assert_eq!(table.total, 3);
    assert_eq!(&PAGE[table.rows[1].span.range()], "周大林");
}

fn entries(engine: &mut Engine, selection: &Selection, question: &Question) -> (Vec<LedgerRow>, LedgerTotals) {
    match engine.answer(selection, question) {
        Ok(Answer::Ledger(table, totals)) => (table.rows, totals),
        other => panic!("{other:?}"),
    }
}

fn doubts(engine: &mut Engine, all: bool, dismissed: &[String]) -> Vec<DoubtRow> {
    let question = Question::Doubts { all, dismissed: dismissed.to_vec(), limit: 100 };
    match engine.answer(&Selection::default(), &question) {
        Ok(Answer::Doubts(table)) => table.rows,
        other => panic!("{other:?}"),
    }
}

/// Says something of an entry.
fn of(row: &LedgerRow, verdict: Verdict) -> OwnEntry {
    OwnEntry {
        key: row.key.clone(),
        source: row.source.clone(),
        words: row.words.clone(),
        verdict,
        told: EntryText { text: row.action.clone().unwrap_or_default(), status: row.status, ..EntryText::default() },
        ..OwnEntry::default()
    }
}

#[test]
fn only_what_is_selected_tells() {
    let mut engine = engine();
    let names = |engine: &mut Engine, selection: &Selection| {
        let question = Question::Entities { kind: EntityKind::Person, limit: 100 };
        let Ok(Answer::Entities(table)) = engine.answer(selection, &question) else { panic!("persons") };
        table.rows.into_iter().map(|row| (row.name, row.mentions)).collect::<Vec<_>>()
    };
    assert_eq!(names(&mut engine, &Selection::default()), [("周大林".to_owned(), 1)]);
    assert_eq!(names(&mut engine, &article(1)), []);
    let compared =
        Question::Compare { reference: Reference::Rest, kind: Some(EntityKind::Person), least: 1, limit: 100 };
    for (own, side, counts) in [(0, Side::Selection, [1, 0]), (1, Side::Reference, [0, 1])] {
        let Ok(Answer::Compare(people, _)) = engine.answer(&article(own), &compared) else { panic!("a comparison") };
        let rows: Vec<_> =
            people.rows.iter().map(|row| (row.side, row.word.as_str(), [row.target, row.reference])).collect();
        assert_eq!(rows, [(side, "周大林", counts)]);
    }
    let Ok(Answer::Quantities(all)) = engine.answer(&Selection::default(), &Question::Quantities { limit: 100 }) else {
        panic!("quantities")
    };
    // Units never mix, and each row opens its places.
    let money: Vec<_> = all.rows.iter().filter(|row| row.unit == "元").collect();
    assert_eq!(money.iter().filter_map(|row| row.sum).sum::<f64>(), 50_000.0);
    assert!(money.iter().any(|row| row.approximate));
    for row in &all.rows {
        assert_eq!(row.told.len(), row.count as usize);
        for told in &row.told {
            assert_eq!(told.span.of(&engine.documents()[0].text), told.text);
        }
    }
    let Ok(Answer::Dates(dates)) = engine.answer(&article(1), &Question::Dates { limit: 1 }) else { panic!("dates") };
    assert_eq!(dates.rows[0].text, "3月6日");
    assert!(dates.rows[0].after.starts_with("，柳树村组织党员"), "{:?}", dates.rows[0]);
}

#[test]
fn who_stands_in_headlines_is_compared_with_who_stands_below() {
    const PAGE: &str = "\
社区书记李春生帮居民修好小路
本报讯 3月5日，社区书记李春生和社区主任周大林看望居民。李春生说，小路修好了，大家都方便。
";
    let mut engine = engine();
    let document = bundle::document("小路.txt", PAGE.as_bytes()).unwrap();
    engine.handle(Request::Load(bundle::write(&Library { documents: vec![document] }).unwrap())).unwrap();
    let reference = Reference::Zones([Zone::Headline, Zone::Body]);
    let compared = Question::Compare { reference, kind: Some(EntityKind::Person), least: 1, limit: 100 };
    let Ok(Answer::Compare(people, comparison)) = engine.answer(&Selection::default(), &compared) else {
        panic!("a comparison")
    };
    let rows: Vec<_> =
        people.rows.iter().map(|row| (row.side, row.word.as_str(), [row.target, row.reference])).collect();
    assert_eq!(rows, [(Side::Both, "李春生", [1, 2]), (Side::Reference, "周大林", [0, 1])]);
    assert_eq!((people.basis.articles, comparison.reference.articles), (1, 1));
}

#[test]
fn an_article_is_marked_where_it_names_something() {
    let mut engine = engine();
    let Ok(Response::Annotated(Annotated { names, sentences })) =
        engine.handle(Request::Annotate(ArticleId { page: 0, article: 0 }))
    else {
        panic!("annotated")
    };
    let text = &engine.documents()[0].text;
    let named: Vec<_> = names.iter().map(|name| (name.kind, name.span.of(text))).collect();
    for told in [(Named::Time, "3月5日"), (Named::Quantity, "8盏"), (Named::Person, "周大林")] {
        assert!(named.contains(&told), "{told:?} in {named:?}");
    }
    let called = |words: &str| {
        let name = names.iter().find(|name| name.span.of(text) == words);
        name.and_then(|name| name.called.as_deref())
    };
    assert_eq!([called("周大林"), called("3月5日"), called("8盏")], [Some("周大林"), None, None]);
    assert!(names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{named:?}");
    assert!(!named.iter().any(|(_, words)| words.contains("2万元")), "of the other article");
    assert_eq!(sentences, [], "of so few none is key");
}

#[test]
fn without_a_dictionary_nothing_is_told() {
    let refused = Engine::default().answer(&Selection::default(), &Question::Dates { limit: 1 });
    assert_eq!(refused, Err(Fault::NoDictionary));
}

#[test]
fn the_ledger_says_how_far_and_how_much() {
    let mut engine = engine();
    let (rows, totals) = entries(&mut engine, &Selection::default(), &ledger(&[], false));
    let lamps = rows.iter().find(|row| row.progress.is_some()).unwrap();
    assert_eq!(
        (lamps.status, lamps.progress.as_ref().map(|it| (it.done, it.total))),
        (Status::UnderWay, Some((8.0, 12.0)))
    );
    assert_eq!(totals.units.iter().find(|total| total.unit == "盏").and_then(|total| total.sum), Some(12.0));
    assert_eq!(totals.statuses.iter().map(|(_, n)| n).sum::<u32>(), rows.len() as u32);
    let (here, _) = entries(&mut engine, &article(1), &ledger(&[], false));
    assert!(!here.is_empty() && here.iter().all(|row| row.article == Some(1)), "{here:?}");
    let done = Question::Ledger {
        kind: None,
        status: Some(Status::Done),
        order: LedgerOrder::Place,
        dismissed: false,
        own: Vec::new(),
        limit: 100,
    };
    let (done, _) = entries(&mut engine, &Selection::default(), &done);
    assert!(!done.is_empty() && done.iter().all(|row| row.status == Status::Done));
}

#[test]
fn what_the_reader_says_stands_beside_what_was_read() {
    let mut engine = engine();
    let (rows, _) = entries(&mut engine, &Selection::default(), &ledger(&[], false));
    let count = rows.len();
    let mut own = vec![of(&rows[0], Verdict::Dismissed)];
    let (left, totals) = entries(&mut engine, &Selection::default(), &ledger(&own, false));
    assert_eq!((left.len(), totals.dismissed), (count - 1, 1));
    assert!(left.iter().all(|row| row.key != rows[0].key));
    let (all, totals) = entries(&mut engine, &Selection::default(), &ledger(&own, true));
    assert_eq!((all.len(), all[0].verdict, totals.dismissed), (count, Verdict::Dismissed, 1));
    // Written anew, and one more.
    own[0].verdict = Verdict::Confirmed;
    own[0].written = true;
    own[0].told.text = "装了路灯".into();
    let told = EntryText { text: "种树".into(), places: vec!["河边".into()], ..EntryText::default() };
    own.push(OwnEntry { key: "+1".into(), written: true, told, ..OwnEntry::default() });
    let (rows, _) = entries(&mut engine, &Selection::default(), &ledger(&own, false));
    assert_eq!(
        (rows[0].origin, rows[0].action.as_deref(), rows[0].confidence),
        (Origin::Written, Some("装了路灯"), None)
    );
    let added = rows.last().unwrap();
    assert_eq!((added.origin, added.action.as_deref(), added.page), (Origin::Added, Some("种树"), None));
    // In the files as well.
    let export =
        Request::Export { selection: Selection::default(), question: ledger(&own, false), format: Format::Csv };
    let Ok(Response::Exported { name, bytes }) = engine.handle(export) else { panic!("a file") };
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(name, "ledger.csv");
    assert!(text.contains("deed,under_way,confirmed,written,装了路灯") && text.contains("open,added,种树"), "{text}");
}

#[test]
fn an_entry_whose_words_are_gone_is_kept_and_marked() {
    let mut engine = engine();
    let (rows, _) = entries(&mut engine, &Selection::default(), &ledger(&[], false));
    let own = [of(&rows[0], Verdict::Confirmed)];
    let start = PAGE.find("河边社区迅速").unwrap();
    let words = "河边社区迅速启动路灯安装";
    let correction =
        Correction { span: Span::new(start, start + words.len()), words: words.into(), text: "雨".into() };
    engine.handle(Request::Correct { page: 0, corrections: vec![correction] }).unwrap();
    let (rows, _) = entries(&mut engine, &Selection::default(), &ledger(&own, false));
    let kept = rows.iter().find(|row| row.key == own[0].key).unwrap();
    assert_eq!((kept.origin, kept.verdict), (Origin::Detached, Verdict::Confirmed));
    assert!(kept.words.contains("路灯安装"), "{kept:?}");
    // Of a page that is not here, nothing is shown.
    let elsewhere = [OwnEntry { source: "别处.txt".into(), ..own[0].clone() }];
    let (rows, _) = entries(&mut engine, &Selection::default(), &ledger(&elsewhere, false));
    assert!(rows.iter().all(|row| row.origin == Origin::Read));
}

#[test]
fn a_doubt_is_dismissed_or_corrected_and_comes_back() {
    let mut engine = engine();
    let found = doubts(&mut engine, true, &[]);
    let doubled = found.iter().find(|row| row.kind == DoubtKind::Doubled).expect("a doubled character");
    assert_eq!(doubled.suggestion.as_deref(), Some("作风"));
    assert!(found.iter().any(|row| row.kind == DoubtKind::Unclosed), "{found:?}");
    let dismissed = [doubled.key.clone()];
    assert!(doubts(&mut engine, false, &dismissed).iter().all(|row| row.key != doubled.key));
    let shown = doubts(&mut engine, true, &dismissed);
    assert_eq!(shown.iter().filter(|row| row.dismissed).map(|row| &row.key).collect::<Vec<_>>(), [&doubled.key]);
    // Corrected, it is a doubt no more, and all else is read as before.
    let correction = Correction { span: doubled.span, words: doubled.text.clone(), text: "作风".into() };
    let corrected = engine.handle(Request::Correct { page: 0, corrections: vec![correction.clone()] });
    let Ok(Response::Corrected(document)) = corrected else { panic!("{corrected:?}") };
    assert_eq!(document.text.as_str(), PAGE.replace("工作作作风", "工作作风"));
    assert!(doubts(&mut engine, true, &[]).iter().all(|row| row.kind != DoubtKind::Doubled));
    // The place is one of the page as it came: the same again is no other page, and none is the page as it came.
    engine.handle(Request::Correct { page: 0, corrections: vec![correction.clone()] }).unwrap();
    let wrong = Correction { words: "别的".into(), ..correction };
    let refused = engine.handle(Request::Correct { page: 0, corrections: vec![wrong] });
    assert_eq!(refused, Err(Fault::OtherWords));
    engine.handle(Request::Correct { page: 0, corrections: Vec::new() }).unwrap();
    assert_eq!(doubts(&mut engine, true, &[]), found);
    assert_eq!(engine.handle(Request::Correct { page: 7, corrections: Vec::new() }), Err(Fault::NoSuchArticle));
}

#[test]
fn places_lie_in_what_the_gazetteer_says() {
    const PAGE: &str = "青石街道修好小路\n本报讯 3月5日，云州市东城区组织党员到青石街道，为居民修好一条小路。\n";
    let mut engine = engine();
    let document = bundle::document("青石.txt", PAGE.as_bytes()).unwrap();
    engine.handle(Request::Load(bundle::write(&Library { documents: vec![document] }).unwrap())).unwrap();
    let question = Question::Entities { kind: EntityKind::Place, limit: 9 };
    let within = |engine: &mut Engine| match engine.answer(&Selection::default(), &question) {
        Ok(Answer::Places(table)) => {
            table.rows.into_iter().find(|row| row.name == "青石街道").map(|row| row.within).unwrap()
        }
        other => panic!("{other:?}"),
    };
    assert!(!within(&mut engine).contains(&"江北省".to_owned()));
    engine.load_gazetteer("江北省\n\t云州市\n\t\t东城区 青石街道 白水街道\n".as_bytes()).unwrap();
    assert_eq!(within(&mut engine), ["江北省", "云州市", "东城区"]);
    assert!(engine.load_gazetteer(b"").is_err());
    assert_eq!(within(&mut engine), ["江北省", "云州市", "东城区"]);
    // Each counts what lies in it, though no text tells of it.
    const PAGES: &str = "\
青石街道修好小路
本报讯 3月5日，云州市东城区组织党员到青石街道，为居民修好一条小路。东城区还在白水街道修桥。

西港通车
本报讯 3月6日，西港区举行通车仪式。云州市民都来看。
";
    let document = bundle::document("青石.txt", PAGES.as_bytes()).unwrap();
    engine.handle(Request::Load(bundle::write(&Library { documents: vec![document] }).unwrap())).unwrap();
    let Ok(Answer::Places(table)) = engine.answer(&Selection::default(), &question) else { panic!("places") };
    let told =
        table.rows.iter().map(|row| (row.within.len(), row.name.as_str(), row.mentions, row.in_all, row.articles));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (0, "江北省", 0, 7, 2),
            (1, "云州市", 2, 7, 2),
            (2, "东城区", 2, 5, 1),
            (3, "青石街道", 2, 2, 1),
            (3, "白水街道", 1, 1, 1),
            (0, "西港区", 2, 2, 1),
        ]
    );
}
