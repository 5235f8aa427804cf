//! Files to documents.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Outcome, complain};
use crate::model::Document;
use crate::text::decode::{LIMIT, Refusal};

/// What all commands take that print what pages hold.
#[derive(Debug, clap::Args)]
pub(super) struct Files {
    /// Pages of text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// The same for commands whose output has one form.
#[derive(Debug, clap::Args)]
pub(super) struct JsonOf {
    #[command(flatten)]
    files: Files,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One JSON object.
    Json,
}

impl JsonOf {
    /// See [`Files::documents`].
    pub(super) fn documents<'a>(&'a self, outcome: &'a mut Outcome) -> impl Iterator<Item = Document> + 'a {
        let Format::Json = self.format;
        self.files.documents(outcome)
    }
}

impl Files {
    /// The pages that can be read, one at a time; of the others the outcome tells.
    pub(super) fn documents<'a>(&'a self, outcome: &'a mut Outcome) -> impl Iterator<Item = Document> + 'a {
        self.files.iter().filter_map(|path| {
            let document = document(path);
            if document.is_none() {
                *outcome = Outcome::Partly;
            }
            document
        })
    }
}

/// The page in a file (`-` is standard input), or `None` after saying on standard error why there is none.
pub(super) fn document(path: &Path) -> Option<Document> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            complain(&format!("{}: {}", one_line(path), cause(&error)));
            return None;
        }
    };
    match crate::bundle::document(&name(path), &bytes) {
        Ok(document) => Some(document),
        Err(refusal) => {
            complain(&format!("{}: {}", one_line(path), reason(refusal)));
            None
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte past the limit is enough to know that a file is too large.
    let most = LIMIT as u64 + 1;
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// The name that the page gets as its source: the file's, without its folders.
pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// A path for a message: file names may hold line breaks, a message holds none.
pub(super) fn one_line(path: &Path) -> String {
    path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

pub(super) fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".into(),
        io::ErrorKind::PermissionDenied => "no permission to read".into(),
        io::ErrorKind::IsADirectory => "is a folder".into(),
        _ => error.to_string(),
    }
}

fn reason(refusal: Refusal) -> String {
    match refusal {
        Refusal::NotText => "is no text (an image, a program, an archive?)".into(),
        Refusal::TooLarge(_) => format!("is larger than a page can be ({} MiB)", LIMIT >> 20),
    }
}
