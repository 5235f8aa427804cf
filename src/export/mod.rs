//! Tables as files: CSV, JSON, Markdown and XLSX; and articles as JSON-LD. The command line prints the same.
//!
//! [`columns`] says, once, what stands in the columns of each table; the formats know no table.

pub mod columns;
pub mod csv;
pub mod json;
pub mod json_ld;
pub mod markdown;
mod notes;
pub mod xlsx;

pub use notes::notes;

use crate::wire::{Answer, Basis, Diversity, Fault, Format, Question, Selection, Table};
use columns::Row;

/// A table with all that should be known of it.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a, R> {
    /// What it was counted over.
    pub basis: &'a Basis,
    /// What it was compared with.
    pub reference: Option<&'a Basis>,
    /// How many rows there are.
    pub total: u32,
    /// Some of them or all.
    pub rows: &'a [R],
    /// What else was asked for, by name.
    pub notes: &'a [(String, String)],
}

impl<'a, R: Row> Report<'a, R> {
    /// The report of a table, without notes.
    #[must_use]
    pub fn of(table: &'a Table<R>) -> Self {
        Self { basis: &table.basis, reference: None, total: table.total, rows: &table.rows, notes: &[] }
    }

    /// The bytes of a file that holds it.
    ///
    /// # Errors
    /// [`Fault::NotWritten`] where a workbook could not be written.
    pub fn write(self, format: Format) -> Result<Vec<u8>, Fault> {
        Ok(match format {
            Format::Csv => csv::write(&self),
            Format::Json => json::write(&self),
            Format::Markdown => markdown::write(&self),
            Format::Xlsx => return xlsx::write(&self).map_err(|error| Fault::NotWritten(error.to_string())),
        })
    }
}

/// The bytes of a file that holds the table of an answer.
///
/// # Errors
/// [`Fault::NotWritten`] where a workbook could not be written.
pub fn write(answer: &Answer, format: Format, notes: &[(String, String)]) -> Result<Vec<u8>, Fault> {
    fn table<R: Row>(table: &Table<R>, format: Format, notes: &[(String, String)]) -> Result<Vec<u8>, Fault> {
        Report { notes, ..Report::of(table) }.write(format)
    }
    match answer {
        Answer::Words(rows) => table(rows, format, notes),
        Answer::Search(rows) => table(rows, format, notes),
        Answer::Concordance(rows) => table(rows, format, notes),
        Answer::Collocates(rows) => table(rows, format, notes),
        Answer::Keyness(rows, reference) => {
            Report { notes, reference: Some(reference), ..Report::of(rows) }.write(format)
        }
        Answer::Compare(rows, comparison) => {
            Report { notes, reference: Some(&comparison.reference), ..Report::of(rows) }.write(format)
        }
        Answer::Keywords(rows) => table(rows, format, notes),
        Answer::Ngrams(rows) => table(rows, format, notes),
        Answer::Dispersion(rows) => table(rows, format, notes),
        Answer::Series(rows) => table(rows, format, notes),
        Answer::NewWords(rows) => table(rows, format, notes),
        Answer::Similar(rows) => table(rows, format, notes),
        Answer::Reuse(rows) => table(rows, format, notes),
        Answer::Entities(rows) => table(rows, format, notes),
        Answer::Places(rows) => table(rows, format, notes),
        Answer::Quantities(rows) => table(rows, format, notes),
        Answer::Together(rows) => table(rows, format, notes),
        Answer::Appearances(rows) => table(rows, format, notes),
        Answer::Dates(rows) => table(rows, format, notes),
        Answer::Ledger(rows, _) => table(rows, format, notes),
        Answer::Doubts(rows) => table(rows, format, notes),
        Answer::Diversity(basis, row) => {
            let rows: &[Diversity] = std::slice::from_ref(row);
            Report { basis, reference: None, total: 1, rows, notes }.write(format)
        }
    }
}

/// A name for the file: what was asked, of what.
#[must_use]
pub fn name(selection: &Selection, question: &Question, format: Format) -> String {
    let of = short(question.node().unwrap_or(&selection.query));
    let parted = if of.is_empty() { "" } else { "-" };
    format!("{}{parted}{of}.{}", question.name(), format.extension())
}

/// The beginning of some words, as far as any system has it in the name of a file.
fn short(words: &str) -> String {
    const LONGEST: usize = 20;
    words.chars().filter(|c| c.is_alphanumeric()).take(LONGEST).collect()
}
