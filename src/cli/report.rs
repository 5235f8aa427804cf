//! Tables as JSON with their basis, or as CSV for a spreadsheet.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::SCHEMA;
use crate::wire::{Basis, Fault};

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// One JSON object with the basis and the rows.
    Json,
    /// The rows alone, as UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8.
    Csv,
}

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Report<R> {
    schema: &'static str,
    basis: Basis,
    total: u32,
    rows: Vec<R>,
}

impl<R: Serialize> Report<R> {
    /// `total` is the number of rows there are, of which `rows` may hold only the first.
    pub(super) fn new(basis: Basis, total: u32, rows: Vec<R>) -> Self {
        Self { schema: SCHEMA, basis, total, rows }
    }

    pub(super) fn print(&self, format: Format, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Json => {
                serde_json::to_writer(&mut *out, self)?;
                out.write_all(b"\n")
            }
            Format::Csv => {
                out.write_all("\u{feff}".as_bytes())?;
                let mut table = csv::Writer::from_writer(out);
                self.rows.iter().try_for_each(|row| table.serialize(row)).map_err(into_io)?;
                table.flush()
            }
        }
    }
}

/// The cause itself, so that a closed pipe is known as one.
fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Why the engine would not answer, as an error of the command line.
pub(super) fn refused(fault: Fault) -> io::Error {
    match fault {
        Fault::BadQuery(error) => io::Error::new(io::ErrorKind::InvalidInput, error),
        other => io::Error::other(format!("{other:?}")),
    }
}
