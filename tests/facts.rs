//! Facts of pages that we wrote, and of the bundled one, against a careful reading of each: `tests/facts/README.md`.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a gold file that cannot be read is a failed test")]
#![allow(clippy::print_stdout, reason = "`--nocapture` tells the figures and what was missed")]

use std::path::{Path, PathBuf};
use std::{fs, sync::LazyLock};

use broadsheet::facts::Finder;
use broadsheet::model::Document;
use broadsheet::parse::parse_page;
use broadsheet::segment::Segmenter;
use broadsheet::wire::facts::{Entry, Facts};
use serde_json::Value;

const BUNDLED: &str = "zhuzhou-daily";

static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| {
    let dictionary = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/dictionary.gz")).unwrap();
    Segmenter::new(&dictionary).unwrap()
});

/// How much of a gold was found.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    gold: u32,
    found: u32,
    right: u32,
    /// Of those that are right: whether a second thing is right, too.
    also: u32,
}

impl Score {
    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from(self.gold.max(1))
    }

    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from(self.found.max(1))
    }

    fn f1(self) -> f64 {
        2.0 * f64::from(self.right) / f64::from((self.gold + self.found).max(1))
    }

    fn also(self) -> f64 {
        f64::from(self.also) / f64::from(self.right.max(1))
    }

    fn add(&mut self, other: Self) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
        self.also += other.also;
    }
}

struct Page {
    name: String,
    text: String,
    facts: Facts,
    gold: Value,
}

fn page(name: &str) -> Page {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = if name == BUNDLED { "pages" } else { "tests/facts" };
    let text = fs::read_to_string(root.join(folder).join(format!("{name}.txt"))).unwrap();
    let gold = fs::read_to_string(root.join("tests/facts").join(format!("{name}.json"))).unwrap();
    let document = Document { page: parse_page(name, &text), text: text.as_str().into(), notices: Vec::new() };
    let facts = Finder::new(&SEGMENTER, None).read(&document, 0).facts;
    Page { name: name.to_owned(), text, facts, gold: serde_json::from_str(&gold).unwrap() }
}

/// The pages beside the bundled one.
fn own_pages() -> Vec<Page> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/facts");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".txt").map(str::to_owned)).collect();
    names.sort();
    assert!(names.len() >= 8, "the pages are there");
    names.iter().map(|name| page(name)).collect()
}

/// Pairs each gold row with the first fact in order that is the same and not taken. Rows that are optional count for nothing.
fn pair(page: &Page, what: &str, facts: &[String], gold: &[(String, bool)]) -> Score {
    let mut taken = vec![false; facts.len()];
    let mut score = Score::default();
    // What must be found comes first: two rows may be the same.
    for required in [true, false] {
        for (row, _) in gold.iter().filter(|(_, optional)| *optional != required) {
            let at = facts.iter().enumerate().position(|(n, fact)| !taken[n] && fact == row);
            if let Some(at) = at {
                taken[at] = true;
            }
            if required {
                score.gold += 1;
                score.right += u32::from(at.is_some());
                if at.is_none() {
                    println!("{} {what}: not found: {row}", page.name);
                }
            } else {
                score.found -= u32::from(at.is_some());
            }
        }
        if required {
            score.found = facts.len() as u32;
        }
    }
    for (n, fact) in facts.iter().enumerate().filter(|(n, _)| !taken[*n]) {
        println!("{} {what}: not in the gold: {n} {fact}", page.name);
    }
    score
}

fn rows<'a>(page: &'a Page, what: &str) -> impl Iterator<Item = (&'a Value, bool)> {
    let rows = page.gold[what].as_array().unwrap();
    rows.iter().map(|row| (row, row.as_array().and_then(|row| row.last()).and_then(Value::as_str) == Some("optional")))
}

fn quantities(page: &Page) -> Score {
    let told = |value: f64, unit: &str| format!("{value:.4} {unit}");
    let gold: Vec<_> = rows(page, "quantities")
        .map(|(row, optional)| (told(row[1].as_f64().unwrap(), row[2].as_str().unwrap()), optional))
        .collect();
    let facts: Vec<_> = page.facts.quantities.iter().map(|quantity| told(quantity.value, &quantity.unit)).collect();
    pair(page, "quantities", &facts, &gold)
}

/// Of the quantities that are found with their words, how many have the bound and what is counted right.
fn counted(page: &Page) -> [Score; 2] {
    let mut scores = [Score::default(); 2];
    for (row, _) in rows(page, "quantities") {
        let same = |quantity: &&broadsheet::wire::facts::Quantity| {
            (quantity.value - row[1].as_f64().unwrap()).abs() < 1e-3
                && quantity.unit == row[2].as_str().unwrap()
                && quantity.of.as_deref().unwrap_or_default().contains(row[4].as_str().unwrap_or_default())
        };
        let Some(quantity) = page.facts.quantities.iter().find(same).or_else(|| {
            page.facts.quantities.iter().find(|quantity| {
                (quantity.value - row[1].as_f64().unwrap()).abs() < 1e-3 && quantity.unit == row[2].as_str().unwrap()
            })
        }) else {
            continue;
        };
        let bound = serde_json::to_value(quantity.bound).unwrap();
        scores[0].add(Score { gold: 1, right: u32::from(bound == row[3]), ..Score::default() });
        if bound != row[3] {
            println!("{} bound of {}: {bound} for {}", page.name, quantity.text, row[3]);
        }
        if let Some(of) = row[4].as_str() {
            let told = quantity.of.as_deref().unwrap_or_default();
            let right = !told.is_empty() && (told.contains(of) || of.contains(told));
            scores[1].add(Score { gold: 1, right: u32::from(right), ..Score::default() });
            if !right {
                println!("{} of {}: {told} for {of}", page.name, quantity.text);
            }
        }
    }
    scores
}

fn dates(page: &Page) -> Score {
    let told = |value: Option<&str>, text: &str| value.map_or_else(|| text.to_owned(), str::to_owned);
    let gold: Vec<_> = rows(page, "dates")
        .map(|(row, optional)| (told(row[1].as_str(), row[0].as_str().unwrap()), optional))
        .collect();
    let facts: Vec<_> = page.facts.dates.iter().map(|date| told(date.value.as_deref(), &date.text)).collect();
    pair(page, "dates", &facts, &gold)
}

/// Bytes of the page that hold these words, white space aside.
fn place(text: &str, words: &str) -> Vec<usize> {
    let solid = |text: &str| -> Vec<(usize, char)> {
        text.char_indices()
            .filter(|(_, c)| !c.is_whitespace())
            .map(|(at, c)| (at, if c == ',' { '，' } else { c }))
            .collect()
    };
    let (page, words) = (solid(text), solid(words));
    let at = page.windows(words.len()).position(|window| window.iter().zip(&words).all(|(a, b)| a.1 == b.1));
    let at = at.unwrap_or_else(|| panic!("{words:?} is on the page"));
    page[at..at + words.len()].iter().map(|(at, _)| *at).collect()
}

fn ledger(page: &Page) -> Score {
    let mut score = Score::default();
    let mut taken = vec![false; page.facts.ledger.len()];
    let kind = |entry: &Entry| serde_json::to_value(entry.kind).unwrap().as_str().unwrap().to_owned();
    let status = |entry: &Entry| serde_json::to_value(entry.status).unwrap().as_str().unwrap().to_owned();
    let is_one_of = |value: &Value, one: &str| value.as_str().unwrap().split('|').any(|other| other == one);
    for required in [true, false] {
        for row in page.gold["ledger"].as_array().unwrap() {
            if row["optional"].as_bool().unwrap_or(false) == required {
                continue;
            }
            let places: Vec<usize> =
                row["words"].as_str().unwrap().split('|').flat_map(|words| place(&page.text, words)).collect();
            let overlap = |entry: &Entry| {
                let inside = |at: &&usize| entry.spans.iter().any(|span| span.range().contains(at));
                places.iter().filter(inside).count()
            };
            let best = page
                .facts
                .ledger
                .iter()
                .enumerate()
                .filter(|(n, entry)| !taken[*n] && is_one_of(&row["kind"], &kind(entry)) && overlap(entry) > 0);
            // The entry that tells it most closely.
            let size = |entry: &Entry| entry.spans.iter().map(|span| span.len()).sum::<usize>();
            let best =
                best.max_by_key(|(_, entry)| (overlap(entry) * 1000 / (size(entry) + 60), usize::MAX - size(entry)));
            if let Some((n, entry)) = best {
                taken[n] = true;
                let right = is_one_of(&row["status"], &status(entry));
                if required {
                    score.also += u32::from(right);
                    details(page, row, entry);
                    if !right {
                        println!(
                            "{} ledger: status {} for {}: {}",
                            page.name,
                            status(entry),
                            row["status"],
                            row["words"]
                        );
                    }
                }
            } else if required {
                println!("{} ledger: not found: {} {} {}", page.name, row["kind"], row["status"], row["words"]);
            }
            if required {
                score.gold += 1;
                score.right += u32::from(best.is_some());
                score.found += u32::from(best.is_some());
            }
        }
    }
    for (n, entry) in page.facts.ledger.iter().enumerate().filter(|(n, _)| !taken[*n]) {
        score.found += 1;
        let words: String = entry.spans.iter().map(|span| span.of(&page.text)).collect();
        println!(
            "{} ledger: not in the gold: {n} {} {} [{}] {words}",
            page.name,
            kind(entry),
            status(entry),
            entry.rule
        );
    }
    score
}

/// Tells what of an entry differs.
fn details(page: &Page, row: &Value, entry: &Entry) {
    let list = |name: &str| -> Vec<String> {
        row[name].as_array().into_iter().flatten().map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    for (name, told) in [("actors", &entry.actors), ("places", &entry.places)] {
        for word in list(name).iter().filter(|word| !told.iter().any(|told| told.contains(*word))) {
            println!("{} ledger {name}: {told:?} for {word}", page.name);
        }
    }
    let told = [entry.problem.as_deref(), entry.action.as_deref()].map(Option::unwrap_or_default).concat();
    for word in list("about").iter().filter(|word| !told.contains(*word)) {
        println!("{} ledger about: {told} for {word}", page.name);
    }
    let progress = entry.progress.as_ref().map(|p| serde_json::json!([p.done as i64, p.total as i64, p.unit]));
    if !row["progress"].is_null() && progress.as_ref() != Some(&row["progress"]) {
        println!("{} ledger progress: {progress:?} for {}", page.name, row["progress"]);
    }
}

#[test]
fn the_bundled_page_is_read_as_a_careful_reader_does() {
    let page = page(BUNDLED);
    let quantities = quantities(&page);
    println!("quantities {:.3}", quantities.f1());
    let [bound, of] = counted(&page);
    println!("bound {:.3}, of {:.3}", bound.recall(), of.recall());
    let dates = dates(&page);
    println!("dates {:.3}", dates.f1());
    let ledger = ledger(&page);
    println!("ledger: recall {:.3}, precision {:.3}, status {:.3}", ledger.recall(), ledger.precision(), ledger.also());
    assert!(quantities.f1() >= 0.95 && bound.recall() >= 0.95 && of.recall() >= 0.8);
    assert!(dates.f1() >= 0.95);
    assert!(ledger.recall() >= 0.9 && ledger.precision() >= 0.9 && ledger.also() >= 0.9);
}

#[test]
fn pages_of_many_kinds_are_read() {
    let mut all = [Score::default(); 5];
    for page in own_pages() {
        let [bound, of] = counted(&page);
        let scores = [quantities(&page), bound, of, dates(&page), ledger(&page)];
        all.iter_mut().zip(scores).for_each(|(all, score)| all.add(score));
        println!(
            "{}: quantities {:.3}, dates {:.3}, ledger {:.3}",
            page.name,
            scores[0].f1(),
            scores[3].f1(),
            scores[4].f1()
        );
    }
    let [quantities, bound, of, dates, ledger] = all;
    println!(
        "quantities {:.3}, bound {:.3}, of {:.3}, dates {:.3}",
        quantities.f1(),
        bound.recall(),
        of.recall(),
        dates.f1()
    );
    println!("ledger: recall {:.3}, precision {:.3}, status {:.3}", ledger.recall(), ledger.precision(), ledger.also());
    assert!(quantities.f1() >= 0.95 && bound.recall() >= 0.95 && of.recall() >= 0.8);
    assert!(dates.f1() >= 0.95);
    assert!(ledger.recall() >= 0.9 && ledger.precision() >= 0.9 && ledger.also() >= 0.9);
}

/// The facts of a text as a page.
fn told(text: &str) -> Facts {
    let document = Document { page: parse_page("p", text), text: text.into(), notices: Vec::new() };
    Finder::new(&SEGMENTER, None).read(&document, 0).facts
}

#[test]
fn bad_input_tells_nothing_wrong() {
    let quantities = |text: &str| -> Vec<(f64, String)> {
        told(text).quantities.into_iter().map(|quantity| (quantity.value, quantity.unit)).collect()
    };
    assert_eq!(told(""), Facts::default());
    assert_eq!(quantities(&format!("全市共有{}人参加。", "9".repeat(400))), []);
    assert_eq!(quantities(&format!("全市共有{}人参加。", "9".repeat(40))).len(), 1);
    assert_eq!(quantities("<b onclick=alert(1)>共修路3公里</b>。"), [(3.0, "公里".to_owned())]);
    let impossible = told("会议定于2021年2月30日召开。");
    assert_eq!((impossible.dates[0].text.as_str(), &impossible.dates[0].value), ("2021年2月30日", &None));
}

#[test]
fn ranks_names_and_codes_are_no_quantities() {
    for text in [
        "他获得第三名，住在3号楼，读三年级。",
        "“三年行动计划”和《二十条》都是名字。",
        "热线12345，电话0731-2882937，比分3:1，5G手机。",
        "“4+1”机制和三农工作，百姓十分满意。",
        "一个人走在一条路上，四处都是千家万户。",
    ] {
        let found: Vec<String> = told(text).quantities.into_iter().map(|quantity| quantity.text).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn meetings_are_no_deeds() {
    for text in [
        "昨日，市教育局召开学习会，传达上级会议精神。会议强调，要切实解决群众的困难。",
        "街道组织党员干部观看党史视频，开展专题研讨3场。",
    ] {
        let found: Vec<String> = told(text).ledger.into_iter().map(|entry| entry.rule).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 200, failure_persistence: None, ..Default::default() })]

    /// Any mixture of what the rules look for: nothing panics, and each fact leads back to words of the page.
    #[test]
    fn every_fact_leads_back_to_the_page(pieces in proptest::collection::vec(0..PIECES.len(), 0..60)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        let facts = told(&text);
        let spans = facts.quantities.iter().map(|quantity| quantity.span);
        let spans = spans.chain(facts.dates.iter().map(|date| date.span));
        let spans = spans.chain(facts.ledger.iter().flat_map(|entry| entry.spans.clone()));
        for span in spans {
            proptest::prop_assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?}");
        }
        for quantity in &facts.quantities {
            let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert!(solid(quantity.span.of(&text)).contains(&solid(&quantity.text)));
            proptest::prop_assert!(quantity.value.is_finite());
        }
    }
}

/// Words of the rules, numerals and marks in every script and width.
const PIECES: [&str; 96] = [
    "居民",
    "反映",
    "希望",
    "能不能",
    "街道",
    "社区",
    "安装",
    "修建",
    "完成",
    "已",
    "将",
    "计划",
    "正在",
    "剩余",
    "另有",
    "其余",
    "路灯",
    "盏",
    "个",
    "万元",
    "公里",
    "1",
    "23",
    "３０",
    "1,280",
    "3.5",
    "二〇二一",
    "廿五",
    "百分之",
    "三分之一",
    "十",
    "百",
    "万",
    "亿",
    "半",
    "余",
    "多",
    "几",
    "约",
    "近",
    "以上",
    "年",
    "月",
    "日",
    "号",
    "时",
    "今年",
    "去年",
    "昨日",
    "本周",
    "上周",
    "三",
    "民國",
    "民国",
    "元",
    "角",
    "至",
    "—",
    "-",
    "~",
    "+",
    "“",
    "”",
    "‘",
    "’",
    "「",
    "」",
    "《",
    "》",
    "(",
    "）",
    "，",
    ",",
    "。",
    "；",
    "：",
    "？",
    "\n",
    "\n\n",
    " ",
    "第",
    "一",
    "每周",
    "每个",
    "均",
    "机制",
    "建立",
    "“4+1”",
    "即",
    "到",
    "达到",
    "全覆盖",
    "力争",
    "回复",
    "％",
    "戶",
];

#[test]
fn endless_numerals_are_passed_over() {
    for piece in [
        "一百二十三亿四千五百六十七万",
        "1234567890",
        "1,234.5万元至9亿元",
        "2021年4月7日至8日，",
        "“居民希望",
        "“能不能修好路灯”",
    ] {
        let facts = told(&piece.repeat(2_000));
        assert!(facts.quantities.iter().all(|quantity| quantity.value.is_finite()));
    }
}
