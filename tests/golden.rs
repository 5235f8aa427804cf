//! The golden pages: every page under `tests/pages` is parsed and compared with what a careful reader sees on it.
//!
//! `tests/pages/README.md` explains the notation. A failure names the page, the article and the first difference; nothing
//! is checked that the gold file leaves out.

#![cfg(feature = "engine")]
#![allow(clippy::unwrap_used, reason = "a golden file that cannot be read is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use broadsheet::model::{Article, Page, Role};
use broadsheet::parse::parse_page;
use serde_json::Value;

/// One test a page, so that a failure is seen by name, and the list of all pages that have one.
macro_rules! pages {
    ($($test:ident => $page:literal,)*) => {
        $(#[test] fn $test() { check($page); })*
        const TESTED: &[&str] = &[$($page),*];
    };
}

pages! {
    agency_2015 => "agency-2015",
    banner_top_2020 => "banner-top-2020",
    briefs_2011 => "briefs-2011",
    briefs_indent_2014 => "briefs-indent-2014",
    caption_tight_2022 => "caption-tight-2022",
    client_halfwidth_2020 => "client-halfwidth-2020",
    commentary_2017 => "commentary-2017",
    county_dense_2014 => "county-dense-2014",
    county_epaper_2018 => "county-epaper-2018",
    county_wrapped_halfwidth_2016 => "county-wrapped-halfwidth-2016",
    crlf_bom_2009 => "crlf-bom-2009",
    daily_1958 => "daily-1958",
    database_1996 => "database-1996",
    editors_note_2015 => "editors-note-2015",
    education_2014 => "education-2014",
    evening_2008 => "evening-2008",
    evening_unsigned_2008 => "evening-unsigned-2008",
    feature_halfwidth_2021 => "feature-halfwidth-2021",
    front_page_1999 => "front-page-1999",
    hongkong_2012 => "hongkong-2012",
    hongkong_2014 => "hongkong-2014",
    hongkong_finance_2016 => "hongkong-finance-2016",
    hongkong_tight_1967 => "hongkong-tight-1967",
    international_2016 => "international-2016",
    interview_2014 => "interview-2014",
    jump_page_1993 => "jump-page-1993",
    letters_1984 => "letters-1984",
    letters_2001 => "letters-2001",
    literary_1948 => "literary-1948",
    long_feature_2018 => "long-feature-2018",
    masthead_lines_2011 => "masthead-lines-2011",
    metro_2015 => "metro-2015",
    military_2013 => "military-2013",
    no_blank_lines_2005 => "no-blank-lines-2005",
    no_headlines => "no-headlines",
    notices_2016 => "notices-2016",
    notices_land_2008 => "notices-land-2008",
    ocr_noise_2001 => "ocr-noise-2001",
    ocr_spaced_1996 => "ocr-spaced-1996",
    ocr_unsigned_1998 => "ocr-unsigned-1998",
    official_notice_1963 => "official-notice-1963",
    opinions_2018 => "opinions-2018",
    party_daily_2019 => "party-daily-2019",
    photo_news_2013 => "photo-news-2013",
    photo_page_2017 => "photo-page-2017",
    plateau_feature_2023 => "plateau-feature-2023",
    republic_1926 => "republic-1926",
    republic_1930 => "republic-1930",
    republic_1931 => "republic-1931",
    republic_1934 => "republic-1934",
    republic_1939 => "republic-1939",
    republic_dense_1937 => "republic-dense-1937",
    republic_unmarked_1915 => "republic-unmarked-1915",
    single_article_1987 => "single-article-1987",
    single_line => "single-line",
    sports_2004 => "sports-2004",
    sports_column_2019 => "sports-column-2019",
    supplement_2006 => "supplement-2006",
    survey_2016 => "survey-2016",
    taiwan_1995 => "taiwan-1995",
    taiwan_interview_2003 => "taiwan-interview-2003",
    taiwan_online_2021 => "taiwan-online-2021",
    tech_latin_2018 => "tech-latin-2018",
    telegrams_1936 => "telegrams-1936",
    theory_wrapped_1988 => "theory-wrapped-1988",
    university_2016 => "university-2016",
    unsigned_2017 => "unsigned-2017",
    weather_lottery_2010 => "weather-lottery-2010",
    weekly_interview_2016 => "weekly-interview-2016",
    world_unsigned_2019 => "world-unsigned-2019",
    wrapped_dense_1992 => "wrapped-dense-1992",
    wrapped_flush_2003 => "wrapped-flush-2003",
    wrapped_indent_1998 => "wrapped-indent-1998",
}

#[test]
fn every_page_has_a_test() {
    let names = |ending: &str| -> BTreeSet<String> {
        let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        files.filter_map(|file| file.strip_suffix(ending).map(str::to_owned)).collect()
    };
    let tested: BTreeSet<String> = TESTED.iter().map(|&page| page.to_owned()).collect();
    assert_eq!(names(".txt"), tested);
    assert_eq!(names(".json"), tested);
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

/// Parses a page and fails with everything that differs from its gold.
fn check(name: &str) {
    let file = fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
    // The decoder takes the byte order mark away before the parser sees the text.
    let text = file.strip_prefix('\u{feff}').unwrap_or(&file);
    let gold: Value =
        serde_json::from_str(&fs::read_to_string(folder().join(format!("{name}.json"))).unwrap()).unwrap();
    let page = parse_page(name, text);
    let mut found = Findings::default();

    let owners = coverage(&page, text, &mut found);
    let lines = gold_lines(&gold, text);
    let pairs = articles_by_characters(&page, &gold, &lines, &owners, text, &mut found);
    roles(&page, &lines, &owners, text, &mut found);
    masthead(&page, &gold, &mut found);
    for (gold_index, index) in pairs {
        article(
            &format!("article {gold_index}"),
            &page.articles[index],
            &gold["articles"][gold_index],
            text,
            &mut found,
        );
    }
    assert!(found.0.is_empty(), "{name}: {} differences\n  {}", found.0.len(), found.0.join("\n  "));
}

/// What differs, in words.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn add(&mut self, what: impl Into<String>) {
        self.0.push(what.into());
    }

    /// Compares a value with a gold value, in which `|` parts alternatives and `null` stands for "none".
    fn compare(&mut self, what: &str, got: Option<&str>, gold: &Value) {
        let got = squeeze(got.unwrap_or_default());
        let want = gold.as_str().unwrap_or_default();
        if !want.split('|').any(|one| squeeze(one) == got) {
            self.add(format!("{what}: {}", difference(want.split('|').next().unwrap_or_default(), &got)));
        }
    }
}

/// The index of the block that holds each byte at which a character starts. Every character that is not white space must
/// be in exactly one block.
fn coverage(page: &Page, text: &str, found: &mut Findings) -> Vec<Option<usize>> {
    let mut owners = vec![None; text.len()];
    for (index, block) in page.blocks.iter().enumerate() {
        if text.get(block.span.range()).is_none() {
            found.add(format!("block {index}: {:?} is no stretch of the text", block.span));
            continue;
        }
        if block.article.is_some_and(|article| article as usize >= page.articles.len()) {
            found.add(format!("block {index}: no article {:?}", block.article));
        }
        for owner in &mut owners[block.span.range()] {
            if owner.replace(index).is_some() {
                found.add(format!("block {index} overlaps another"));
                break;
            }
        }
    }
    let lost: String = solid(text, 0).filter(|&(at, _)| owners[at].is_none()).map(|(_, c)| c).collect();
    if !lost.is_empty() {
        found.add(format!("in no block: {lost}"));
    }
    owners
}

/// A run of source lines with the roles that fit it and its article.
struct GoldLines {
    bytes: std::ops::Range<usize>,
    roles: Vec<String>,
    article: Option<usize>,
}

fn gold_lines(gold: &Value, text: &str) -> Vec<GoldLines> {
    let mut starts = vec![0];
    starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    starts.push(text.len());
    let rows = gold["lines"].as_array().unwrap();
    let line = |value: &Value| value.as_u64().unwrap() as usize;
    rows.iter()
        .map(|row| GoldLines {
            bytes: starts[line(&row[0]) - 1]..starts[line(&row[1])],
            roles: row[2].as_str().unwrap().split('|').map(str::to_owned).collect(),
            article: row[3].as_u64().map(|article| article as usize),
        })
        .collect()
}

/// Article F1 by characters must be 1: each gold article shares at least nine tenths of its characters with one found
/// article, and no article is left over. Returns the pairs of gold and found.
fn articles_by_characters(
    page: &Page,
    gold: &Value,
    lines: &[GoldLines],
    owners: &[Option<usize>],
    text: &str,
    found: &mut Findings,
) -> Vec<(usize, usize)> {
    let count = gold["articles"].as_array().unwrap().len();
    let mut want = vec![BTreeSet::new(); count];
    for row in lines {
        if let Some(article) = row.article {
            want[article].extend(solid(&text[row.bytes.clone()], row.bytes.start).map(|(at, _)| at));
        }
    }
    let mut got = vec![BTreeSet::new(); page.articles.len()];
    for (at, _) in solid(text, 0) {
        let block = owners[at].map(|index| &page.blocks[index]);
        // Whether a slogan or a jump line counts as part of an article is open.
        let open = block.is_some_and(|block| matches!(block.role, Role::Banner | Role::Folio));
        if let Some(article) = block.and_then(|block| block.article)
            && !open
            && let Some(characters) = got.get_mut(article as usize)
        {
            characters.insert(at);
        }
    }
    let mut pairs = Vec::new();
    for (gold_index, gold_characters) in want.iter().enumerate() {
        let share = |characters: &BTreeSet<usize>| {
            let both = characters.intersection(gold_characters).count();
            both as f64 / (characters.len() + gold_characters.len() - both) as f64
        };
        let best = (0..got.len()).max_by(|&a, &b| share(&got[a]).total_cmp(&share(&got[b])));
        match best.filter(|&index| share(&got[index]) >= 0.9) {
            Some(index) => pairs.push((gold_index, index)),
            None => {
                let title = heading_of(&gold["articles"][gold_index]);
                let share = best.map_or(0.0, |index| share(&got[index]));
                found.add(format!("article {gold_index} ({title}) was not found whole: best share {share:.2}"));
            }
        }
    }
    let matched: BTreeSet<usize> = pairs.iter().map(|&(_, index)| index).collect();
    for index in (0..page.articles.len()).filter(|index| !matched.contains(index)) {
        let start: String = got[index].iter().take(12).filter_map(|&at| text[at..].chars().next()).collect();
        found.add(format!("left over: an article of {} characters, “{start}”", got[index].len()));
    }
    if !pairs.is_sorted_by_key(|&(_, index)| index) {
        found.add("the articles are not in page order");
    }
    pairs
}

fn heading_of(gold: &Value) -> &str {
    let fields = ["headline", "title", "column"];
    fields.iter().find_map(|&field| gold[field].as_str()).unwrap_or("no headline")
}

/// Each line has a role that fits, and what belongs to no article is in none.
fn roles(page: &Page, lines: &[GoldLines], owners: &[Option<usize>], text: &str, found: &mut Findings) {
    for row in lines {
        let inside = &text[row.bytes.clone()];
        let wrong: BTreeSet<&str> = solid(inside, row.bytes.start)
            .filter_map(|(at, _)| owners[at].map(|index| &page.blocks[index]))
            .filter_map(|block| {
                let role = role_name(block.role);
                // A byline or dateline may open or close a paragraph; either may hold the other.
                let attribution = matches!(block.role, Role::Byline | Role::Dateline);
                let fits = row.roles.iter().any(|want| {
                    want == role || (attribution && matches!(want.as_str(), "paragraph" | "byline" | "dateline"))
                });
                let apart = row.article.is_some() || block.article.is_none();
                let open = matches!(block.role, Role::Banner | Role::Folio);
                if !fits {
                    Some(role)
                } else if !apart && !open {
                    Some("in an article")
                } else {
                    None
                }
            })
            .collect();
        if !wrong.is_empty() {
            let start: String = squeeze(inside).chars().take(16).collect();
            found.add(format!("“{start}…” should be {}, is {wrong:?}", row.roles.join(" or ")));
        }
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Kicker => "kicker",
        Role::Headline => "headline",
        Role::Deck => "deck",
        Role::Column => "column",
        Role::Banner => "banner",
        Role::Byline => "byline",
        Role::Dateline => "dateline",
        Role::Heading => "heading",
        Role::SectionDeck => "section_deck",
        Role::Paragraph => "paragraph",
        Role::Caption => "caption",
        Role::Credits => "credits",
        Role::Folio => "folio",
        Role::Advert => "advert",
        Role::Unknown => "unknown",
    }
}

/// What the page says of itself: paper, date, credits.
fn masthead(page: &Page, gold: &Value, found: &mut Findings) {
    if let Some(gold) = gold.get("newspaper") {
        found.compare("newspaper", page.newspaper.as_deref(), gold);
    }
    if let Some(gold) = gold.get("date") {
        found.compare("date", page.date.as_ref().map(|date| date.value.as_str()), gold);
    }
    if let Some(gold) = gold.get("credits").and_then(Value::as_array) {
        let got: Vec<String> = page.credits.iter().map(|one| format!("{} {}", one.role, one.names.join(" "))).collect();
        let words = |names: &Value| {
            names.as_array().unwrap().iter().map(|n| n.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let want: Vec<String> = gold
            .iter()
            .map(|one| format!("{} {}", one["role"].as_str().unwrap(), words(&one["names"]).join(" ")))
            .collect();
        if got != want {
            found.add(format!("credits: want {want:?}, got {got:?}"));
        }
    }
}

/// The parts of one article.
fn article(at: &str, got: &Article, gold: &Value, text: &str, found: &mut Findings) {
    for (field, value) in
        [("column", &got.column), ("kicker", &got.kicker), ("headline", &got.headline), ("deck", &got.deck)]
    {
        if let Some(gold) = gold.get(field) {
            found.compare(&format!("{at} {field}"), value.as_deref(), gold);
        }
    }
    if let Some(gold) = gold.get("title") {
        found.compare(&format!("{at} title"), got.headline.as_deref().or(got.column.as_deref()), gold);
    }
    if let Some(gold) = gold.get("dateline") {
        let got = got.dateline.clone().unwrap_or_default();
        for (field, value) in [("outlet", &got.outlet), ("place", &got.place), ("date", &got.date)] {
            found.compare(&format!("{at} dateline {field}"), value.as_deref(), &gold[field]);
        }
    }
    if let Some(gold) = gold.get("byline").and_then(Value::as_array) {
        let names: Vec<&str> = got.byline.iter().map(|one| one.name.as_str()).collect();
        if gold.len() != got.byline.len() {
            found.add(format!("{at} byline: {} people, got {names:?}", gold.len()));
        }
        for (got, gold) in got.byline.iter().zip(gold) {
            found.compare(&format!("{at} byline"), Some(&got.name), &gold["name"]);
            found.compare(&format!("{at} byline {}", got.name), got.role.as_deref(), &gold["role"]);
        }
    }
    if let Some(gold) = gold.get("figures").and_then(Value::as_array) {
        if gold.len() != got.figures.len() {
            found.add(format!("{at}: {} figures, got {}", gold.len(), got.figures.len()));
        }
        for (got, gold) in got.figures.iter().zip(gold) {
            found.compare(&format!("{at} caption"), Some(&got.caption), &gold["caption"]);
            found.compare(&format!("{at} caption credit"), got.credit.as_deref(), &gold["credit"]);
        }
    }
    if let Some(gold) = gold.get("sections").and_then(Value::as_array) {
        if gold.len() != got.sections.len() {
            let headings: Vec<_> = got.sections.iter().map(|one| one.heading.as_deref().unwrap_or("–")).collect();
            found.add(format!("{at}: {} sections, got {headings:?}", gold.len()));
        }
        for (number, (got, gold)) in got.sections.iter().zip(gold).enumerate() {
            let at = format!("{at} section {number}");
            found.compare(&format!("{at} heading"), got.heading.as_deref(), &gold["heading"]);
            found.compare(&format!("{at} deck"), got.deck.as_deref(), &gold["deck"]);
            let gold = gold["paragraphs"].as_array().unwrap();
            if gold.len() != got.paragraphs.len() {
                found.add(format!("{at}: {} paragraphs, got {}", gold.len(), got.paragraphs.len()));
            }
            // One difference is enough: after a paragraph too many or too few the rest is shifted.
            let shifted = got.paragraphs.iter().zip(gold).enumerate();
            for (number, (got, gold)) in shifted {
                let before = found.0.len();
                found.compare(&format!("{at} paragraph {number}"), Some(&got.text), gold);
                if found.0.len() > before {
                    break;
                }
            }
        }
    }
    for paragraph in got.paragraphs() {
        let pieces: String = paragraph.spans.iter().map(|span| span.of(text)).collect();
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        if bare(&pieces) != bare(&paragraph.text) {
            found.add(format!("{at}: the spans do not hold {}", difference(&paragraph.text, &pieces)));
        }
    }
}

/// The characters that are not white space, with their byte offsets counted from `base`.
fn solid(text: &str, base: usize) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, c)| !c.is_whitespace()).map(move |(at, c)| (base + at, c))
}

/// White space beside a character that is not ASCII means nothing in Chinese; elsewhere it is one space.
fn squeeze(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out = String::new();
    for word in words {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
        if latin(out.chars().next_back()) && latin(word.chars().next()) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Both texts from shortly before the first character in which they differ.
fn difference(want: &str, got: &str) -> String {
    let (want, got) = (squeeze(want), squeeze(got));
    let same = want.chars().zip(got.chars()).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(8);
    let near = |text: &str| {
        let stretch: String = text.chars().skip(from).take(28).collect();
        let rest = text.chars().count().saturating_sub(from + 28);
        format!("“{}{stretch}{}”", if from > 0 { "…" } else { "" }, if rest > 0 { "…" } else { "" })
    };
    format!("want {} got {}", near(&want), near(&got))
}
