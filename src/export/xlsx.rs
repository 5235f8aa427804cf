//! XLSX: one sheet with the rows, and one that says what they are.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::Report;
use super::columns::{Cell, Row};

/// Rows that a sheet can hold, the head among them.
const MOST_ROWS: usize = 1_048_576;
/// Characters that a cell can hold.
const MOST_CHARACTERS: usize = 32_767;
/// How wide columns are, in characters.
const WIDTH: f64 = 16.0;

/// The workbook. Rows beyond what a sheet can hold are left out, and the second sheet says so.
///
/// # Errors
/// What the library could not write.
pub fn write<R: Row>(report: &Report<R>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same table is the same file, whenever it is written.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name("rows")?;
    let heads = R::heads();
    for (column, head) in (0u16..).zip(&heads) {
        sheet.write_string_with_format(0, column, head, &bold)?;
        sheet.set_column_width(column, WIDTH)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let written = report.rows.len().min(MOST_ROWS - 1);
    for (line, row) in (1u32..).zip(report.rows.iter().take(written)) {
        for (column, cell) in (0u16..).zip(row.cells()) {
            put(sheet, line, column, &cell)?;
        }
    }
    if let Some(last) = u16::try_from(heads.len()).ok().and_then(|columns| columns.checked_sub(1)) {
        sheet.autofilter(0, 0, written as u32, last)?;
    }
    let about = book.add_worksheet().set_name("about")?;
    about.set_column_width(0, WIDTH)?;
    about.set_column_width(1, 3.0 * WIDTH)?;
    let mut facts = report.facts();
    if written < report.rows.len() {
        facts.push(("rows in this file".into(), Cell::Number(written as f64)));
    }
    for (line, (name, value)) in (0u32..).zip(&facts) {
        about.write_string_with_format(line, 0, name, &bold)?;
        put(about, line, 1, value)?;
    }
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, line: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Number(number) => sheet.write_number(line, column, *number)?,
        Cell::Truth(truth) => sheet.write_boolean(line, column, *truth)?,
        Cell::Text(text) => {
            let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(at, _)| at);
            sheet.write_string(line, column, &text[..end])?
        }
    };
    Ok(())
}
