//! Articles as lines of JSON: `{"date": …, "title": …, "text": …}`.

use std::io::{self, BufRead, Read};
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::model::{Article, Block, Document, Page, PageDate, Paragraph, Precision, Role, Rule, Section};
use crate::text::Span;
use crate::text::decode::LIMIT;

/// A line. More fields are passed over.
#[derive(Debug, Deserialize)]
struct Line {
    date: Option<Value>,
    title: Option<String>,
    text: String,
}

/// Reads the articles of a file, each a page of its own. `take` gets each with the number of its line, or why there is none.
///
/// # Errors
/// What kept the file from being read on.
pub fn read(path: &Path, mut take: impl FnMut(usize, Result<Document, String>)) -> io::Result<()> {
    let mut input: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(io::BufReader::new(std::fs::File::open(path)?))
    };
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        // One byte past the limit is enough to know that a line is too long.
        if input.by_ref().take(LIMIT as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() > LIMIT {
            take(number, Err(format!("is longer than a page can be ({} MiB)", LIMIT >> 20)));
            pass_over(&mut input)?;
            continue;
        }
        let text = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1).unwrap_or(&line);
        if text.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        take(number, document(text));
    }
    Ok(())
}

/// Reads to the end of the line without keeping it.
fn pass_over(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let room = input.fill_buf()?;
        let (length, found) = match room.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (room.len(), false),
        };
        input.consume(length);
        if found || length == 0 {
            return Ok(());
        }
    }
}

/// The page that a line is: the title as its headline, the text's lines as its paragraphs.
///
/// # Errors
/// What is wrong with the line.
pub fn document(line: &[u8]) -> Result<Document, String> {
    let line: Line = serde_json::from_slice(line).map_err(|error| {
        // The place within the line, which is the first of what the library read.
        let cause = error.to_string();
        cause
            .split(" at line ")
            .next()
            .map_or_else(|| cause.clone(), |cause| format!("{cause} (byte {})", error.column()))
    })?;
    let date = match line.date {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) if text.trim().is_empty() => None,
        Some(Value::String(text)) => Some(date(text.trim()).ok_or_else(|| format!("{text:?} is no date"))?),
        Some(Value::Number(number)) => Some(date(&number.to_string()).ok_or_else(|| format!("{number} is no date"))?),
        Some(other) => return Err(format!("{other} is no date")),
    };
    let mut page = Composed::default();
    let title = line.title.unwrap_or_default();
    let headline =
        page.put(title.trim(), Role::Headline).map(|_| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let paragraphs = line.text.lines().filter_map(|text| {
        let text = text.trim();
        page.put(text, Role::Paragraph).map(|span| Paragraph { text: text.into(), spans: vec![span] })
    });
    let paragraphs = paragraphs.collect();
    let article =
        Article { headline, sections: vec![Section { paragraphs, ..Section::default() }], ..Article::default() };
    let Composed { text, blocks } = page;
    Ok(Document {
        page: Page { date, articles: vec![article], blocks, ..Page::default() },
        text: text.into(),
        notices: Vec::new(),
    })
}

/// A page that is being written.
#[derive(Default)]
struct Composed {
    text: String,
    blocks: Vec<Block>,
}

impl Composed {
    /// Adds a line of the article, unless it is empty.
    fn put(&mut self, line: &str, role: Role) -> Option<Span> {
        if line.is_empty() {
            return None;
        }
        let start = self.text.len();
        self.text.push_str(line);
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        self.blocks.push(Block { span, role, article: Some(0), rule: Rule::Fallback, confidence: 1.0 });
        Some(span)
    }
}

/// `2021-04-07`, `20210407`, `2021/4/7`, with a time of day or not; `2021-04`, `202104`; `2021`.
fn date(written: &str) -> Option<PageDate> {
    let day = written.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = match day.len() {
        4 | 6 | 8 if day.bytes().all(|byte| byte.is_ascii_digit()) => {
            let (year, rest) = day.split_at(4);
            std::iter::once(year).chain((0..rest.len()).step_by(2).filter_map(|at| rest.get(at..at + 2))).collect()
        }
        _ => day.split(['-', '/', '.']).collect(),
    };
    let number = |at: usize, from: u32, to: u32| {
        let text = parts.get(at)?;
        let number = text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        (from..=to).contains(&number).then_some(number)
    };
    let year = number(0, 1, 9999)?;
    let (value, precision) = match parts.len() {
        1 => (format!("{year:04}"), Precision::Year),
        2 => (format!("{year:04}-{:02}", number(1, 1, 12)?), Precision::Month),
        3 => (format!("{year:04}-{:02}-{:02}", number(1, 1, 12)?, number(2, 1, 31)?), Precision::Day),
        _ => return None,
    };
    Some(PageDate { value, precision, evidence: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_forms_that_people_store() {
        let value = |written: &str| date(written).map(|date| date.value);
        for written in ["2021-04-07", "20210407", "2021/4/7", "2021-04-07T08:00:00Z", "2021.04.07 08:00"] {
            assert_eq!(value(written).as_deref(), Some("2021-04-07"), "{written}");
        }
        assert_eq!(
            (value("202104"), value("2021-4"), value("2021")),
            (Some("2021-04".into()), Some("2021-04".into()), Some("2021".into()))
        );
        for written in ["2021-13-01", "2021-00", "四月", "20210", "1-2-3-4", "", "+2021", "2021-04-32"] {
            assert_eq!(value(written), None, "{written}");
        }
    }

    #[test]
    fn spans_lead_into_the_composed_text() {
        let line = r#"{"date":20210407,"title":" 通车 ","text":"新桥通车。\n\n　居民说好。\r\n","num":3}"#;
        let document = document(line.as_bytes()).unwrap();
        assert_eq!(&*document.text, "通车\n新桥通车。\n居民说好。\n");
        let article = &document.page.articles[0];
        assert_eq!(article.headline.as_deref(), Some("通车"));
        for paragraph in article.paragraphs() {
            assert_eq!(paragraph.spans[0].of(&document.text), &*paragraph.text);
        }
        assert_eq!((article.paragraphs().count(), document.page.blocks.len()), (2, 3));
        assert_eq!(document.page.date.unwrap().value, "2021-04-07");
    }

    #[test]
    fn what_is_no_article_is_told_with_its_cause() {
        let refused = |line: &str| document(line.as_bytes()).unwrap_err();
        assert!(refused("{\"title\":\"a\"}").starts_with("missing field `text`"));
        assert!(refused("{\"text\":\"a\",\"date\":\"gestern\"}").contains("no date"));
        for line in ["", "[]", "{", "\"a\"", "{\"text\":1}", "{\"text\":\"a\",\"date\":[]}"] {
            assert!(!refused(line).contains('\n'), "{line}");
        }
        assert!(document(b"\xff\xfe").is_err());
    }
}
