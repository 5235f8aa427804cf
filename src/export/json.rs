//! JSON, as the command line prints it: one object with the basis and the rows.

use super::Report;
use super::columns::{Cell, Row};
use crate::model::SCHEMA;
use crate::wire::Basis;

/// The report as one object.
#[must_use]
pub fn write<R: Row>(report: &Report<R>) -> Vec<u8> {
    let mut out = format!("{{\"schema\":\"{SCHEMA}\",\"basis\":");
    basis(report.basis, &mut out);
    if let Some(reference) = report.reference {
        out.push_str(",\"reference\":");
        basis(reference, &mut out);
    }
    if !report.notes.is_empty() {
        out.push_str(",\"asked\":{");
        for (at, (name, value)) in report.notes.iter().enumerate() {
            out.push_str(if at > 0 { "," } else { "" });
            string(name, &mut out);
            out.push(':');
            string(value, &mut out);
        }
        out.push('}');
    }
    out.push_str(&format!(",\"total\":{},\"rows\":", report.total));
    list(report.rows, &mut out, |row, out| {
        out.push('\n');
        row.json(out);
    });
    out.push_str("}\n");
    out.into_bytes()
}

fn basis(basis: &Basis, out: &mut String) {
    let Basis { articles, tokens, characters, query } = basis;
    out.push_str(&format!("{{\"articles\":{articles},\"tokens\":{tokens},\"characters\":{characters},\"query\":"));
    string(query, out);
    out.push('}');
}

/// A list, each value written by `write`.
pub(super) fn list<T>(values: &[T], out: &mut String, write: impl Fn(&T, &mut String)) {
    out.push('[');
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(value, out);
    }
    out.push(']');
}

/// A number, or null where it is none that JSON has.
pub(super) fn number(number: f64, out: &mut String) {
    if number.is_finite() {
        out.push_str(&number.to_string());
    } else {
        out.push_str("null");
    }
}

/// A string with its marks.
pub(super) fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

impl<R> Report<'_, R> {
    /// All that a spreadsheet should tell beside the rows, by name.
    pub(super) fn facts(&self) -> Vec<(String, Cell)> {
        let of = |prefix: &str, basis: &Basis| {
            let number = |name: &str, value: f64| (format!("{prefix}{name}"), Cell::Number(value));
            [
                (format!("{prefix}query"), Cell::Text(basis.query.clone())),
                number("articles", basis.articles.into()),
                number("tokens", basis.tokens as f64),
                number("characters", basis.characters as f64),
            ]
        };
        let mut facts: Vec<(String, Cell)> = Vec::new();
        let asked = self.notes.iter().map(|(name, value)| (name.clone(), Cell::Text(value.clone())));
        facts.extend(asked);
        facts.extend(of("", self.basis));
        facts.extend(self.reference.into_iter().flat_map(|reference| of("reference ", reference)));
        facts.push(("total".into(), Cell::Number(self.total.into())));
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_numbers_are_what_any_reader_takes() {
        let text = "“引”\"\\\u{1}\n";
        let mut out = String::new();
        string(text, &mut out);
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        for value in [0.1, -0.0, 1e300, 5e-324, 123_456_789.123] {
            let mut out = String::new();
            number(value, &mut out);
            assert_eq!(serde_json::from_str::<f64>(&out).unwrap(), value);
        }
        let mut out = String::new();
        number(f64::NAN, &mut out);
        assert_eq!(out, "null");
    }
}
