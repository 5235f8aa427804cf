//! The rules of the house that the compiler does not check.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The longest file, in lines.
const MOST_LINES: usize = 500;

/// What the core must not name: interface, files, clocks, threads, randomness.
const ABSENT_FROM_CORE: [&str; 12] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "std::fs",
    "std::net",
    "std::env",
    "std::time",
    "std::thread",
    "getrandom",
    "static mut",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All Rust files at or below the path.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries.flat_map(|entry| files(&entry)).collect();
    found.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    found
}

/// The files of a module: `src/NAME.rs` and all below `src/NAME`.
fn module(name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let single = root().join("src").join(format!("{name}.rs"));
    if single.is_file() {
        found.push(single);
    }
    found.extend(files(&root().join("src").join(name)));
    assert!(!found.is_empty(), "module {name} has files");
    found
}

/// The modules in the order of the map.
fn map() -> Vec<String> {
    let lib = source(&root().join("src/lib.rs"));
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// A file without comments and tests, which may name what they like.
fn code(path: &Path) -> String {
    let text = source(path);
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules that the code names by `crate::NAME` or in `use crate::{NAME, …}`.
fn named<'a>(code: &str, map: &'a [String]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        let grouped = after.strip_prefix('{').and_then(|group| group.split('}').next());
        let heads = grouped.unwrap_or(after).split(',').take(if grouped.is_some() { usize::MAX } else { 1 });
        for head in heads {
            let word: String = head.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.extend(map.iter().filter(|name| **name == word).map(String::as_str));
        }
    }
    found
}

#[test]
fn each_module_names_only_modules_above_it() {
    let map = map();
    assert!(map.len() >= 10, "the map is read: {map:?}");
    let mut wrong = Vec::new();
    for (at, name) in map.iter().enumerate() {
        for file in module(name) {
            for other in named(&code(&file), &map) {
                if map[..=at].iter().all(|above| above != other) {
                    wrong.push(format!("{} names {other}, which stands below {name}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_order_is_read_from_sources() {
    let map = ["text".to_owned(), "model".to_owned(), "wire".to_owned()];
    let code =
        "use crate::text::Span;\nuse crate::{model, wire::Fault};\nlet x = crate::wire::BUILD;\nuse crate::other;";
    assert_eq!(named(code, &map), ["text", "model", "wire", "wire"]);
}

#[test]
fn the_core_knows_no_interface_and_no_machine() {
    let map = map();
    let end = map.iter().position(|name| name == "engine").expect("the map has an engine");
    let mut wrong = Vec::new();
    for file in map[..=end].iter().flat_map(|name| module(name)) {
        let code = code(&file);
        for absent in ABSENT_FROM_CORE {
            if code.contains(absent) {
                wrong.push(format!("{} names {absent}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn formulas_stand_in_one_place() {
    const SIGNS: [&str; 6] = [".ln()", ".log2()", ".log10()", ".sqrt()", ".powf(", "libm::"];
    let home = files(&root().join("src/measure"));
    let all = files(&root().join("src")).into_iter();
    let all = all.filter(|file| !home.contains(file) && !file.starts_with(root().join("src/ui")));
    let wrong: Vec<_> = all.filter(|file| SIGNS.iter().any(|sign| code(file).contains(sign))).collect();
    assert!(wrong.is_empty(), "formulas outside of measure: {wrong:?}");
    assert!(home.iter().any(|file| code(file).contains(SIGNS[5])), "the formulas are found");
    let wrong: Vec<_> = home.iter().filter(|file| SIGNS[..5].iter().any(|sign| code(file).contains(sign))).collect();
    assert!(wrong.is_empty(), "measure computes with libm: {wrong:?}");
}

#[test]
fn rooms_are_small() {
    let long: Vec<String> = files(&root().join("src"))
        .into_iter()
        .map(|file| (source(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, file)| format!("{} has {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Whether a package is in the browser program that is built with these features.
fn is_in(package: &str, feature: &str) -> bool {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--quiet", "-e", "normal", "--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", feature, "-i", package])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    match output.status.code() {
        Some(0) => !output.stdout.is_empty(),
        // cargo's way of saying that no such package is in the tree.
        Some(101) if String::from_utf8_lossy(&output.stderr).contains("did not match any packages") => false,
        _ => panic!("cargo tree: {}", String::from_utf8_lossy(&output.stderr)),
    }
}

#[test]
fn the_page_carries_no_engine_and_the_worker_no_interface() {
    assert!(is_in("leptos", "ui") && is_in("jieba-rs", "worker"), "the names are right");
    for absent in ["jieba-rs", "encoding_rs", "chardetng", "flate2", "rust_xlsxwriter", "clap"] {
        assert!(!is_in(absent, "ui"), "{absent} is in the page's program");
    }
    for absent in ["leptos", "clap"] {
        assert!(!is_in(absent, "worker"), "{absent} is in the worker's program");
    }
}
