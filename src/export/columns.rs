//! What stands in the columns of each table.

use crate::text::Span;
use crate::wire::doubts::DoubtKind;
use crate::wire::facts::{Amount, DatePrecision, EntityKind, EntryKind, Progress, Status};
use crate::wire::own::Verdict;
use crate::wire::{
    AppearanceRow, ArticleId, CollocateRow, CompareRow, ConcordanceRow, DateRow, DispersionRow, Diversity, DoubtRow,
    EntityRow, KeynessRow, KeywordRow, LedgerRow, NewWordRow, NgramRow, Origin, PlaceRow, QuantityRow, ReuseRow,
    SearchRow, SeriesRow, Side, SimilarRow, TogetherRow, Told, WordRow,
};

/// A cell of a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number, which is finite.
    Number(f64),
    /// Yes or no.
    Truth(bool),
}

/// A value of a row: one cell or several, and one value of JSON.
pub trait Value {
    /// The heads of its cells, where its field has this name.
    fn heads(name: &str) -> Vec<String> {
        vec![name.to_owned()]
    }
    /// Its cells, as many as heads.
    fn cells(&self, out: &mut Vec<Cell>);
    /// Its JSON.
    fn json(&self, out: &mut String);
}

/// A row of a table.
pub trait Row {
    /// The heads of the cells.
    fn heads() -> Vec<String>;
    /// The cells, as many as heads.
    fn cells(&self) -> Vec<Cell>;
    /// The row as an object of JSON.
    fn json(&self, out: &mut String);
}

/// Says which fields of a row are its columns, in which order.
macro_rules! columns {
    ($row:ty: $first:ident $(, $field:ident)*) => {
        impl $crate::export::columns::Row for $row {
            fn heads() -> Vec<String> {
                fn of<V: $crate::export::columns::Value>(_: impl Fn(&$row) -> &V, name: &str) -> Vec<String> {
                    V::heads(name)
                }
                let mut heads = of(|row| &row.$first, stringify!($first));
                $(heads.extend(of(|row| &row.$field, stringify!($field)));)*
                heads
            }

            fn cells(&self) -> Vec<$crate::export::columns::Cell> {
                use $crate::export::columns::Value;
                let mut cells = Vec::new();
                self.$first.cells(&mut cells);
                $(self.$field.cells(&mut cells);)*
                cells
            }

            fn json(&self, out: &mut String) {
                use $crate::export::columns::Value;
                out.push_str(concat!("{\"", stringify!($first), "\":"));
                self.$first.json(out);
                $(
                    out.push_str(concat!(",\"", stringify!($field), "\":"));
                    self.$field.json(out);
                )*
                out.push('}');
            }
        }
    };
}
#[cfg(feature = "cli")]
pub(crate) use columns;

columns!(WordRow: word, pos, count, articles, per_million, juilland_d, dp, dp_norm);
columns!(SearchRow: page, article, headline, date, score, count, snippet, marks);
columns!(ConcordanceRow: page, article, span, left, node, right, date, whole);
columns!(CollocateRow: word, pos, observed, expected, node, count, mi, mi3, t, log_likelihood, log_dice, delta_p, delta_p_reverse);
columns!(KeynessRow: word, pos, target, reference, log_likelihood, log_ratio, percent_diff, simple_maths);
columns!(CompareRow: side, word, target, reference, target_per_million, reference_per_million, log_likelihood, log_ratio);
columns!(KeywordRow: word, pos, weight, count);
columns!(NgramRow: ngram, count, articles);
columns!(DispersionRow: page, article, headline, tokens, places, spans);
columns!(SeriesRow: date, count, articles, tokens, per_million);
columns!(NewWordRow: word, count, cohesion, left_entropy, right_entropy);
columns!(SimilarRow: page, article, headline, similarity);
columns!(ReuseRow: first, first_headline, second, second_headline, resemblance, passage, first_span, second_span);
columns!(Diversity: tokens, types, ttr, mattr);
columns!(EntityRow: name, title, mentions, articles, page, article, span);
columns!(TogetherRow: first, first_kind, second, second_kind, articles, paragraphs);
columns!(AppearanceRow: name, kind, headline, mentions, page, article, span);
columns!(PlaceRow: name, within, mentions, in_all, articles, page, article, span);
columns!(QuantityRow: unit, of, count, sum, approximate, least, most, told);
columns!(DateRow: date, end, precision, before, text, after, page, article, span);
columns!(LedgerRow: kind, status, verdict, origin, action, problem, actors, partners, places, beneficiaries, date, progress, amounts, words, source, page, article, spans, rule, confidence, key);
columns!(DoubtRow: kind, before, text, after, suggestion, confidence, dismissed, page, article, span, key);

impl Value for String {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(Cell::Text(self.clone()));
    }

    fn json(&self, out: &mut String) {
        super::json::string(self, out);
    }
}

impl Value for f64 {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(if self.is_finite() { Cell::Number(*self) } else { Cell::Empty });
    }

    fn json(&self, out: &mut String) {
        super::json::number(*self, out);
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {
        $(impl Value for $number {
            fn cells(&self, out: &mut Vec<Cell>) {
                out.push(Cell::Number(*self as f64));
            }

            fn json(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        })*
    };
}
whole_numbers!(u32, u64);

impl Value for bool {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(Cell::Truth(*self));
    }

    fn json(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl<V: Value> Value for Option<V> {
    fn heads(name: &str) -> Vec<String> {
        V::heads(name)
    }

    fn cells(&self, out: &mut Vec<Cell>) {
        match self {
            Some(value) => value.cells(out),
            None => out.extend(V::heads("").iter().map(|_| Cell::Empty)),
        }
    }

    fn json(&self, out: &mut String) {
        match self {
            Some(value) => value.json(out),
            None => out.push_str("null"),
        }
    }
}

/// What has a name is told by it.
macro_rules! names {
    ($($kind:ty),*) => {
        $(impl Value for $kind {
            fn cells(&self, out: &mut Vec<Cell>) {
                out.push(Cell::Text(self.key().to_owned()));
            }

            fn json(&self, out: &mut String) {
                super::json::string(self.key(), out);
            }
        })*
    };
}
names!(DatePrecision, EntryKind, Status, Verdict, Origin, DoubtKind, Side, EntityKind);

/// How sure something is: to so many digits as mean anything.
impl Value for f32 {
    fn cells(&self, out: &mut Vec<Cell>) {
        ((f64::from(*self) * 1e4).round() / 1e4).cells(out);
    }

    fn json(&self, out: &mut String) {
        ((f64::from(*self) * 1e4).round() / 1e4).json(out);
    }
}

/// Several names in one cell.
impl Value for Vec<String> {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(Cell::Text(self.join("、")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, |name, out| super::json::string(name, out));
    }
}

/// What is done, all of it, and their unit.
impl Value for Progress {
    fn heads(_: &str) -> Vec<String> {
        ["done", "total", "unit"].map(str::to_owned).into()
    }

    fn cells(&self, out: &mut Vec<Cell>) {
        self.done.cells(out);
        self.total.cells(out);
        self.unit.cells(out);
    }

    fn json(&self, out: &mut String) {
        out.push_str("{\"done\":");
        self.done.json(out);
        out.push_str(",\"total\":");
        self.total.json(out);
        out.push_str(",\"unit\":");
        self.unit.json(out);
        out.push('}');
    }
}

/// As printed, in one cell.
impl Value for Vec<Amount> {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(Cell::Text(self.iter().map(|amount| amount.text.as_str()).collect::<Vec<_>>().join("、")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, |Amount { text, value, unit, bound, of }, out| {
            out.push_str("{\"text\":");
            text.json(out);
            out.push_str(",\"value\":");
            value.json(out);
            out.push_str(",\"unit\":");
            unit.json(out);
            out.push_str(&format!(",\"bound\":\"{}\",\"of\":", bound.key()));
            of.json(out);
            out.push('}');
        });
    }
}

/// Words and their places in one cell: `30盏 0:1:12-18`.
impl Value for Vec<Told> {
    fn cells(&self, out: &mut Vec<Cell>) {
        let told =
            |Told { text, page, article, span }: &Told| format!("{text} {page}:{article}:{}-{}", span.start, span.end);
        out.push(Cell::Text(self.iter().map(told).collect::<Vec<_>>().join("、")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, |Told { text, page, article, span }, out| {
            out.push_str("{\"text\":");
            text.json(out);
            out.push_str(&format!(",\"page\":{page},\"article\":{article},\"span\":"));
            span.json(out);
            out.push('}');
        });
    }
}

/// Several stretches in one cell.
impl Value for Vec<Span> {
    fn cells(&self, out: &mut Vec<Cell>) {
        let stretches: Vec<String> = self.iter().map(|span| format!("{}-{}", span.start, span.end)).collect();
        out.push(Cell::Text(stretches.join(" ")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, Value::json);
    }
}

/// A spreadsheet has no pairs: a span is two cells, which need its name only where a row has several.
impl Value for Span {
    fn heads(name: &str) -> Vec<String> {
        let of = name.strip_suffix("span").unwrap_or(name);
        ["start", "end"].map(|end| format!("{of}{end}")).into()
    }

    fn cells(&self, out: &mut Vec<Cell>) {
        out.extend([Cell::Number(self.start.into()), Cell::Number(self.end.into())]);
    }

    fn json(&self, out: &mut String) {
        out.push_str(&format!("[{},{}]", self.start, self.end));
    }
}

impl Value for ArticleId {
    fn heads(name: &str) -> Vec<String> {
        vec![format!("{name}_page"), format!("{name}_article")]
    }

    fn cells(&self, out: &mut Vec<Cell>) {
        out.extend([Cell::Number(self.page.into()), Cell::Number(self.article.into())]);
    }

    fn json(&self, out: &mut String) {
        out.push_str(&format!("{{\"page\":{},\"article\":{}}}", self.page, self.article));
    }
}

/// Several numbers in one cell, parted by spaces.
impl Value for Vec<f32> {
    fn cells(&self, out: &mut Vec<Cell>) {
        out.push(Cell::Text(self.iter().map(f32::to_string).collect::<Vec<_>>().join(" ")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, |value, out| super::json::number(f64::from(*value), out));
    }
}

/// Several in one cell, as other stretches are.
impl Value for Vec<Option<Span>> {
    fn cells(&self, out: &mut Vec<Cell>) {
        let stretch =
            |span: &Option<Span>| span.map_or_else(|| "-".into(), |span| format!("{}-{}", span.start, span.end));
        out.push(Cell::Text(self.iter().map(stretch).collect::<Vec<_>>().join(" ")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, Value::json);
    }
}

/// Several stretches in one cell: `0-6 12-18`.
impl Value for Vec<(u32, u32)> {
    fn cells(&self, out: &mut Vec<Cell>) {
        let stretches: Vec<String> = self.iter().map(|(start, end)| format!("{start}-{end}")).collect();
        out.push(Cell::Text(stretches.join(" ")));
    }

    fn json(&self, out: &mut String) {
        super::json::list(self, out, |(start, end), out| out.push_str(&format!("[{start},{end}]")));
    }
}
