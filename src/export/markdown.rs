//! Markdown: a table in the form that GitHub defines (GitHub Flavored Markdown, "Tables (extension)").

use super::Report;
use super::columns::{Cell, Row};

/// The table, and below it as a list what it was made of.
#[must_use]
pub fn write<R: Row>(report: &Report<R>) -> Vec<u8> {
    let heads: Vec<Cell> = R::heads().into_iter().map(Cell::Text).collect();
    let rows: Vec<Vec<Cell>> = report.rows.iter().map(Row::cells).collect();
    let mut out = String::new();
    line(&heads, &mut out);
    // Figures stand to the right.
    let is_number = |column: usize| rows.first().is_some_and(|row| matches!(row.get(column), Some(Cell::Number(_))));
    let marks = (0..heads.len()).map(|column| if is_number(column) { " ---: |" } else { " --- |" });
    out.push('|');
    out.extend(marks);
    out.push('\n');
    rows.iter().for_each(|cells| line(cells, &mut out));
    out.push('\n');
    for (name, value) in report.facts() {
        out.push_str("- ");
        text(&name, &mut out);
        out.push_str(": ");
        put(&value, &mut out);
        out.push('\n');
    }
    out.into_bytes()
}

fn line(cells: &[Cell], out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        put(cell, out);
        out.push_str(" |");
    }
    out.push('\n');
}

fn put(cell: &Cell, out: &mut String) {
    match cell {
        Cell::Empty => {}
        Cell::Number(number) => out.push_str(&number.to_string()),
        Cell::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Cell::Text(words) => text(words, out),
    }
}

/// Words that stay words: what Markdown or HTML would take for a mark has a backslash before it.
fn text(words: &str, out: &mut String) {
    let mut rest = words.trim().chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("<br>"),
            c if c.is_control() => out.push(' '),
            // The last makes formulas on GitHub.
            '\\' | '|' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '>' | '&' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Basis, NgramRow, Table};

    fn written(ngrams: &[&str]) -> String {
        let rows = ngrams.iter().map(|ngram| NgramRow { ngram: (*ngram).into(), count: 2, articles: 1 }).collect();
        let basis = Basis { articles: 1, tokens: 2, characters: 3, query: "a|b\n- c".into() };
        let table = Table { basis, total: ngrams.len() as u32, rows };
        String::from_utf8(write(&Report::of(&table))).unwrap()
    }

    /// The cells of a line as GitHub parts them: at bars that no backslash stands before.
    fn cells(line: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut chars = line.strip_prefix('|').unwrap().strip_suffix('|').unwrap().chars();
        while let Some(c) = chars.next() {
            match (c, cells.last_mut().unwrap()) {
                ('\\', cell) => cell.extend(chars.next()),
                ('|', _) => cells.push(String::new()),
                (c, cell) => cell.push(c),
            }
        }
        cells.iter().map(|cell| cell.trim().to_owned()).collect()
    }

    #[test]
    fn a_table_stays_one_whatever_is_in_its_cells() {
        let words = ["a|b", "\\|", "c\\", "<b>&lt;</b>", "`*_~[x](y)_*`", "| --- |", "$x$", "#", ""];
        let written = written(&words);
        let lines: Vec<&str> = written.lines().collect();
        assert_eq!(lines[0], "| ngram | count | articles |");
        assert_eq!(lines[1], "| --- | ---: | ---: |");
        for (word, line) in words.iter().zip(&lines[2..]) {
            assert_eq!(cells(line), [*word, "2", "1"]);
        }
        assert_eq!(lines[2 + words.len()], "");
    }

    #[test]
    fn breaks_stay_in_their_cell_and_html_is_none() {
        let written = written(&["one\r\ntwo\nthree\tfour", "<script>alert(1)</script>"]);
        assert!(written.contains("| one<br>two<br>three four | 2 | 1 |\n"), "{written}");
        assert!(written.contains("\\<script\\>alert(1)\\</script\\>"), "{written}");
    }

    #[test]
    fn what_it_was_made_of_stands_below() {
        let written = written(&[]);
        let (table, below) = written.split_once("\n\n").unwrap();
        assert_eq!(table, "| ngram | count | articles |\n| --- | --- | --- |");
        assert_eq!(below, "- query: a\\|b<br>- c\n- articles: 1\n- tokens: 2\n- characters: 3\n- total: 0\n");
    }
}
