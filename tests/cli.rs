//! The command line as a user sees it: arguments in, output, messages and exit codes out.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use broadsheet::bundle;
use flate2::read::GzDecoder;
use serde_json::Value;

/// A folder of its own for one test; it goes when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_broadsheet")).args(arguments).output().unwrap()
}

fn run_with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The lines on standard error.
fn complaints(output: &Output) -> Vec<String> {
    String::from_utf8(output.stderr.clone()).unwrap().lines().map(str::to_owned).collect()
}

const PAGE: &str = "新桥通车\n本报讯（记者 王小明）昨日，城北新桥通车。居民出行更方便了，新桥长三百米。\n";

#[test]
fn a_page_is_printed_as_the_contract_says() {
    let folder = Folder::new("contract");
    let output = run(&["parse", &folder.file("a.txt", PAGE), "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let printed = json(&output);
    assert_eq!(printed["schema"], "broadsheet/1");
    let page = &printed["pages"][0];
    assert_eq!(page["source"], "a.txt");
    for field in ["newspaper", "date", "credits", "articles", "blocks"] {
        assert!(page.get(field).is_some(), "{field} is never left out");
    }
    let mut covered = 0;
    for block in page["blocks"].as_array().unwrap() {
        let (start, end) = (block["span"][0].as_u64().unwrap() as usize, block["span"][1].as_u64().unwrap() as usize);
        assert!(block["role"].is_string() && block.get("article").is_some());
        covered += PAGE[start..end].chars().filter(|c| !c.is_whitespace()).count();
    }
    assert_eq!(covered, PAGE.chars().filter(|c| !c.is_whitespace()).count());
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_printed() {
    let folder = Folder::new("partly");
    let (good, image) = (folder.file("good.txt", PAGE), folder.file("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
    let output = run(&["parse", &folder.path("none.txt"), &good, &image, &folder.path("")]);
    assert_eq!(output.status.code(), Some(1));
    let sources: Vec<Value> = json(&output)["pages"].as_array().unwrap().iter().map(|p| p["source"].clone()).collect();
    assert_eq!(sources, ["good.txt"]);
    let complaints = complaints(&output);
    assert_eq!(complaints.len(), 3, "{complaints:?}");
    assert!(complaints[0].contains("none.txt") && complaints[0].contains("no such file"));
    assert!(complaints[1].contains("image.png") && complaints[1].contains("no text"));
    assert!(complaints[2].contains("is a folder"));
}

#[test]
fn empty_pages_are_pages() {
    let folder = Folder::new("empty");
    let output = run(&["parse", &folder.file("a.txt", ""), &folder.file("b.txt", " \n\u{3000}\n")]);
    assert_eq!(output.status.code(), Some(0));
    let printed = json(&output);
    let counts: Vec<usize> =
        printed["pages"].as_array().unwrap().iter().map(|page| page["articles"].as_array().unwrap().len()).collect();
    assert_eq!(counts, [0, 0]);
}

#[test]
fn standard_input_is_a_file() {
    let output = run_with_input(&["parse", "-"], PAGE.as_bytes());
    assert_eq!((output.status.code(), json(&output)["pages"][0]["source"].clone()), (Some(0), "-".into()));
}

#[test]
fn wrong_usage_is_told_apart() {
    for arguments in [&["parse"][..], &["parse", "a.txt", "--format", "xml"], &["unknown"], &[]] {
        assert_eq!(run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn old_encodings_are_read() {
    let folder = Folder::new("encodings");
    let simplified = encoding_rs::GB18030.encode(PAGE).0.into_owned();
    let traditional = "新橋通車\n【本報訊】昨日，城北新橋通車，居民說出行更方便了。\n";
    let traditional = encoding_rs::BIG5.encode(traditional).0.into_owned();
    let output = run(&["parse", &folder.file("a.txt", simplified), &folder.file("b.txt", traditional)]);
    assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]));
    let printed = json(&output);
    let end = |page: usize| printed["pages"][page]["blocks"].as_array().unwrap().last().unwrap()["span"][1].clone();
    assert_eq!(end(0), PAGE.trim_end().len());
    let notices = |page: usize| printed["pages"][page]["notices"].to_string();
    assert_eq!((notices(0), notices(1)), (r#"[{"decoded":"gb18030"}]"#.into(), r#"[{"decoded":"Big5"}]"#.into()));
}

#[test]
#[cfg(unix)]
fn a_reader_who_stops_reading_is_no_error() {
    let folder = Folder::new("pipe");
    let page = folder.file("a.txt", PAGE.repeat(2000));
    let mut child = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args(["parse", &page, &page, &page])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]));
}

#[test]
fn a_folder_becomes_a_bundle_in_the_order_of_paths() {
    let folder = Folder::new("bundle");
    for name in ["pages/b.txt", "pages/a/z.txt", "pages/notes.md", "pages/c.TXT"] {
        folder.file(name, PAGE);
    }
    let html = folder.file("index.html", "<main><!-- broadsheet:front --></main>");
    let bundle_file = folder.path("pages.bundle");
    let output = run(&["bundle", &folder.path("pages"), "-o", &bundle_file, "--prerender", &html]);
    assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]));
    let library = bundle::read(&fs::read(&bundle_file).unwrap()).unwrap();
    let sources: Vec<&str> = library.documents.iter().map(|d| d.page.source.as_str()).collect();
    assert_eq!(sources, ["z.txt", "b.txt", "c.TXT"]);
    assert!(library.documents.iter().all(|document| *document.text == *PAGE));
    let filled = fs::read_to_string(html).unwrap();
    assert_eq!(filled, format!("<main>{}</main>", bundle::prerender::front(&library.documents[0])));
}

#[test]
fn a_bundle_is_packed_where_its_name_says_so() {
    let folder = Folder::new("packed");
    folder.file("pages/a.txt", PAGE);
    let [plain, packed] = ["pages.bin", "pages.gz"].map(|name| {
        let file = folder.path(name);
        let output = run(&["bundle", &folder.path("pages"), "-o", &file]);
        assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]));
        fs::read(file).unwrap()
    });
    let mut unpacked = Vec::new();
    GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain);
}

#[test]
fn a_file_of_the_site_is_packed_and_asked_for_by_its_new_name() {
    const PROGRAM: &str = "a program of a program of a program";
    let folder = Folder::new("program");
    folder.file("pages/a.txt", PAGE);
    let program = folder.file("app_bg.wasm", PROGRAM);
    let html = folder.file("index.html", "<main data-wasm=\"./app_bg.wasm\"><!-- broadsheet:front --></main>");
    let bundled =
        ["bundle", &folder.path("pages"), "-o", &folder.path("out"), "--prerender", &html, "--pack", &program];
    let output = run(&bundled);
    assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]));
    let mut unpacked = String::new();
    GzDecoder::new(fs::File::open(folder.path("app_bg.wasm.gz")).unwrap()).read_to_string(&mut unpacked).unwrap();
    assert_eq!(unpacked, PROGRAM);
    assert!(!fs::exists(&program).unwrap());
    assert!(fs::read_to_string(&html).unwrap().starts_with("<main data-wasm=\"./app_bg.wasm.gz\">"));
    let output = run(&bundled);
    assert_eq!(output.status.code(), Some(1));
    assert!(complaints(&output)[0].contains("app_bg.wasm"));
}

#[test]
fn a_page_without_the_marker_is_named_and_left_alone() {
    let folder = Folder::new("marker");
    folder.file("pages/a.txt", PAGE);
    let html = folder.file("index.html", "<main></main>");
    let output = run(&["bundle", &folder.path("pages"), "-o", &folder.path("out"), "--prerender", &html]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complaints(&output)[0].contains("index.html"));
    assert_eq!(fs::read_to_string(html).unwrap(), "<main></main>");
}

/// The tables, with a query for those that look at something, and the fields that their rows never lack.
const TABLES: [(&str, &[&str], &[&str]); 16] = [
    ("tokens", &[], &["word", "pos", "page", "article", "span"]),
    ("words", &[], &["word", "pos", "count", "articles", "per_million", "juilland_d", "dp"]),
    ("search", &["--query", "新桥"], &["page", "article", "headline", "score", "count", "snippet"]),
    ("kwic", &["--node", "新桥"], &["page", "article", "span", "left", "node", "right", "date"]),
    (
        "collocates",
        &["--node", "通车"],
        &[
            "word",
            "observed",
            "expected",
            "count",
            "mi",
            "mi3",
            "t",
            "log_likelihood",
            "log_dice",
            "delta_p",
            "delta_p_reverse",
        ],
    ),
    (
        "keyness",
        &["--query", "新桥"],
        &["word", "target", "reference", "log_likelihood", "log_ratio", "percent_diff", "simple_maths"],
    ),
    ("keywords", &["--method", "textrank"], &["word", "pos", "weight", "count"]),
    ("ngrams", &["--n", "2"], &["ngram", "count", "articles"]),
    ("dispersion", &["--node", "新桥"], &["page", "article", "headline", "tokens", "places"]),
    ("series", &["--node", "新桥"], &["date", "count", "articles", "tokens", "per_million"]),
    ("new-words", &["--least", "2"], &["word", "count", "cohesion", "left_entropy", "right_entropy"]),
    ("similar", &["--article", "0:0"], &["page", "article", "headline", "similarity"]),
    ("reuse", &[], &["first", "second", "resemblance", "passage"]),
    ("compare", &["--query", "新桥"], &["side", "word", "target", "reference", "log_likelihood", "log_ratio"]),
    (
        "compare",
        &["--zones", "headline,body"],
        &["side", "word", "target", "reference", "target_per_million", "reference_per_million"],
    ),
    ("diversity", &[], &["tokens", "types", "ttr", "mattr"]),
];

const LINES: &str = r#"{"date":"2021-04-07","title":"新桥通车","text":"昨日，城北新桥通车。\n居民出行更方便了，新桥长三百米。","num":1}
{"date":"20210501","title":"旧桥改造","text":"昨日，城北旧桥改造完工。居民出行更方便了，旧桥长二百米。"}
"#;

/// A table over [`LINES`].
fn table(folder: &Folder, command: &str, arguments: &[&str]) -> Output {
    let lines = folder.file("lines.jsonl", LINES);
    run(&[&[command, lines.as_str(), "--format-in", "jsonl"], arguments].concat())
}

#[test]
fn every_table_has_its_basis_and_its_fields() {
    let folder = Folder::new("tables");
    for (command, arguments, fields) in TABLES {
        let output = table(&folder, command, arguments);
        assert_eq!((output.status.code(), complaints(&output)), (Some(0), vec![]), "{command}");
        let printed = json(&output);
        assert_eq!(printed["schema"], "broadsheet/1");
        let query = if arguments.first() == Some(&"--query") { arguments[1] } else { "" };
        assert_eq!(printed["basis"]["query"], query, "{command}");
        for field in ["articles", "tokens", "characters"] {
            assert!(printed["basis"][field].is_u64(), "{command}: {field}");
        }
        let rows = printed["rows"].as_array().unwrap();
        assert_eq!(printed["total"], rows.len().min(100), "{command}");
        assert!(!rows.is_empty() || command == "new-words" || command == "reuse", "{command}");
        for row in rows {
            for field in fields {
                assert!(row.get(field).is_some(), "{command}: {field} is never left out");
            }
        }
    }
}

#[test]
fn a_limit_of_nothing_is_all_and_the_total_is_told() {
    let folder = Folder::new("limit");
    let count = |limit| {
        let printed = json(&table(&folder, "words", &["--limit", limit]));
        (printed["rows"].as_array().unwrap().len() as u64, printed["total"].as_u64().unwrap())
    };
    let ((all, total), two) = (count("0"), count("2"));
    assert!(all == total && total > 2);
    assert_eq!(two, (2, total));
}

#[test]
fn places_of_composed_articles_lead_into_title_and_text() {
    let folder = Folder::new("spans");
    let printed = json(&table(&folder, "kwic", &["--node", "新桥", "--context", "1", "--sort", "1R,date"]));
    let text = "新桥通车\n昨日，城北新桥通车。\n居民出行更方便了，新桥长三百米。\n";
    let rows = printed["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let (start, end) = (row["span"][0].as_u64().unwrap() as usize, row["span"][1].as_u64().unwrap() as usize);
        assert_eq!((&text[start..end], &row["date"]), ("新桥", &"2021-04-07".into()));
    }
}

#[test]
fn either_script_finds_the_other_when_asked() {
    let folder = Folder::new("scripts");
    let total = |arguments: &[&str]| json(&table(&folder, "kwic", arguments))["total"].as_u64().unwrap();
    assert_eq!(total(&["--node", "新橋"]), 0);
    assert_eq!(total(&["--node", "新橋", "--any-script"]), 3);
    assert_eq!(total(&["--node", "新橋 OR /長.百/", "--query", "headline:通車", "--any-script"]), 4);
}

#[test]
fn words_of_ones_own_and_characters_can_be_counted() {
    let folder = Folder::new("wording");
    let words = |arguments: &[&str]| {
        let output = table(&folder, "words", &[&["--limit", "0"], arguments].concat());
        let rows = json(&output)["rows"].as_array().unwrap().clone();
        let words: Vec<(Value, Value)> = rows.iter().map(|row| (row["word"].clone(), row["pos"].clone())).collect();
        (output.status.code(), complaints(&output), words)
    };
    let own = folder.file("own.txt", "新桥通车 nz\n\n旧桥 改造 三\n");
    let (code, complaints, counted) = words(&["--user-dictionary", &own]);
    assert_eq!((code, complaints.len()), (Some(1), 1));
    assert!(complaints[0].contains("own.txt, line 3: "), "{complaints:?}");
    assert!(counted.contains(&("新桥通车".into(), "nz".into())), "{counted:?}");
    let (code, _, counted) = words(&["--unit", "character"]);
    assert!(code == Some(0) && counted.contains(&("桥".into(), "x".into())));
    assert_eq!(words(&[]).2.iter().filter(|(word, _)| word == "新桥通车").count(), 0);
    assert_eq!(table(&folder, "words", &["--user-dictionary", &folder.path("none.txt")]).status.code(), Some(1));
}

#[test]
fn bad_lines_are_named_and_the_rest_is_read() {
    let folder = Folder::new("lines");
    let lines = folder.file("a.jsonl", format!("\u{feff}{LINES}\n[]\n{{\"text\":\"a\",\"date\":\"x\"}}\n{LINES}"));
    let output = run(&["words", &lines, &folder.path("none.jsonl"), "--format-in", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["basis"]["articles"], 4);
    let complaints = complaints(&output);
    assert_eq!(complaints.len(), 3, "{complaints:?}");
    assert!(complaints[0].contains("a.jsonl, line 4: ") && complaints[1].contains("a.jsonl, line 5: "));
    assert!(complaints[2].contains("none.jsonl: no such file"));
}

#[test]
fn a_query_that_cannot_be_read_is_pointed_at() {
    let folder = Folder::new("query");
    for (command, arguments, argument, line) in [
        ("words", &["--query", "新桥 (水"][..], "--query", "新桥 (水"),
        ("tokens", &["--query", "/(/"], "--query", "/(/"),
        ("kwic", &["--node", "a OR"], "--node", "a OR"),
        ("kwic", &["--node", "/(/"], "--node", "/(/"),
        ("keyness", &["--reference", "\"水"], "--reference", "\"水"),
        ("compare", &["--reference", "\"水"], "--reference", "\"水"),
    ] {
        let output = table(&folder, command, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let complaints = complaints(&output);
        assert!(complaints[0].starts_with(&format!("broadsheet: {argument}: ")), "{complaints:?}");
        assert_eq!(complaints[1], line);
        assert!(complaints[2].contains('^'));
        assert!(output.stdout.is_empty());
    }
    for arguments in [&["--n", "0"][..], &["--n", "ten"], &["--limit", "-1"]] {
        assert_eq!(table(&folder, "ngrams", arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(table(&folder, "kwic", &["--node", "a", "--sort", "up"]).status.code(), Some(2));
    for arguments in [&["--zones", "headline"][..], &["--zones", "headline,body", "--reference", "新桥"]] {
        assert_eq!(table(&folder, "compare", arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(table(&folder, "similar", &["--article", "9:9"]).status.code(), Some(1));
}

#[test]
fn tables_for_spreadsheets_say_that_they_are_utf8() {
    let folder = Folder::new("csv");
    let head = |command, arguments: &[&str]| {
        let output = table(&folder, command, &[arguments, &["--format", "csv"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        text.strip_prefix('\u{feff}').unwrap().lines().next().unwrap().to_owned()
    };
    assert_eq!(head("words", &[]), "word,pos,count,articles,per_million,juilland_d,dp,dp_norm");
    assert_eq!(head("tokens", &[]), "word,pos,page,article,start,end");
    assert_eq!(head("kwic", &["--node", "没有"]), "page,article,start,end,left,node,right,date,whole");
    let workbook = table(&folder, "words", &["--format", "xlsx"]);
    assert!(workbook.status.success() && workbook.stdout.starts_with(b"PK"));
}

#[test]
fn what_texts_tell_is_a_table_in_every_form() {
    let folder = Folder::new("told");
    let page = folder.file(
        "a.txt",
        "河边社区装路灯\n本报讯 3月5日，河边社区迅速启动路灯安装，目前已完成8盏路灯安装，剩余4盏将在近期完成安装。社区主任周大林说，安装花费3万余元。\n",
    );
    for command in ["people", "places", "organisations", "quantities", "dates", "ledger"] {
        let output = run(&[command, &page]);
        assert_eq!(output.status.code(), Some(0), "{command}");
        assert!(json(&output)["rows"].is_array(), "{command}");
    }
    let people = run(&["people", &page, "--format", "markdown"]);
    let people = String::from_utf8(people.stdout).unwrap();
    assert!(people.starts_with("| name | title |") && people.contains("\n| 周大林 | 社区主任 |"), "{people}");
    let under_way = json(&run(&["ledger", &page, "--status", "under_way"]));
    assert_eq!(under_way["rows"][0]["progress"]["total"], 12.0);
    assert_eq!(json(&run(&["ledger", &page, "--kind", "target"]))["total"], 0);
    assert_eq!(run(&["ledger", &page, "--kind", "deeds"]).status.code(), Some(2));
}

#[test]
fn articles_are_printed_as_linked_data() {
    let folder = Folder::new("linked");
    let output = run(&["parse", &folder.file("a.txt", PAGE), &folder.path("none.txt"), "--format", "json-ld"]);
    assert_eq!(output.status.code(), Some(1));
    let articles = json(&output);
    assert_eq!(articles.as_array().unwrap().len(), 1);
    let article = &articles[0];
    assert_eq!((&article["@type"], &article["headline"]), (&"NewsArticle".into(), &"新桥通车".into()));
    assert_eq!(article["author"][0]["name"], "王小明");
    assert!(article["keywords"].as_array().unwrap().contains(&"新桥".into()), "{article}");
    assert!(article.get("datePublished").is_none());
    let nothing = run(&["parse", &folder.file("empty.txt", ""), "--format", "json-ld"]);
    assert_eq!((nothing.status.code(), json(&nothing)), (Some(0), Value::Array(Vec::new())));
}
