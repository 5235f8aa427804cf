//! CSV as RFC 4180 has it, UTF-8 with the byte order mark by which spreadsheets know it.

use super::Report;
use super::columns::{Cell, Row};

/// The rows, and below them, after an empty line, the notes, if there are any: what was asked for and what was counted.
#[must_use]
pub fn write<R: Row>(report: &Report<R>) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&R::heads().into_iter().map(Cell::Text).collect::<Vec<_>>(), &mut out);
    for row in report.rows {
        line(&row.cells(), &mut out);
    }
    if !report.notes.is_empty() {
        out.push_str("\r\n");
        for (name, value) in report.facts() {
            line(&[Cell::Text(format!("# {name}")), value], &mut out);
        }
    }
    out.into_bytes()
}

fn line(cells: &[Cell], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Empty => {}
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Cell::Text(text) if text.contains(['"', ',', '\n', '\r']) => {
                out.push('"');
                out.push_str(&text.replace('"', "\"\""));
                out.push('"');
            }
            Cell::Text(text) => out.push_str(text),
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_part_cells_is_quoted() {
        let mut out = String::new();
        line(&[Cell::Text("a,\"b\"\n".into()), Cell::Empty, Cell::Number(0.5), Cell::Truth(true)], &mut out);
        assert_eq!(out, "\"a,\"\"b\"\"\n\",,0.5,true\r\n");
    }
}
