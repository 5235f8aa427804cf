//! `broadsheet bundle`: a folder of pages as the one file that the site ships.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Outcome, complain, input};
use crate::bundle::{self, Library, prerender};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder with the pages: every .txt in it and below, in the order of their paths.
    #[arg(value_name = "PAGES_DIR")]
    pages: PathBuf,
    /// The bundle to write; packed with gzip where the name ends in `.gz`.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// An HTML file whose marker `<!-- broadsheet:front -->` is replaced by the first page, to be read before the
    /// program has loaded.
    #[arg(long, value_name = "INDEX_HTML")]
    prerender: Option<PathBuf>,
    /// Another file of the site: FILE.gz takes its place, in the HTML file too.
    #[arg(long, value_name = "FILE", requires = "prerender")]
    pack: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> io::Result<Outcome> {
    let files = pages(&args.pages).map_err(|error| about(&args.pages, &error))?;
    let documents: Vec<_> = files.iter().filter_map(|path| input::document(path)).collect();
    let outcome = if documents.len() == files.len() { Outcome::Done } else { Outcome::Partly };
    let library = Library { documents };
    let bytes = bundle::write(&library).map_err(|fault| io::Error::other(format!("{fault:?}")))?;
    let bytes =
        if args.output.extension().is_some_and(|extension| extension == "gz") { packed(&bytes)? } else { bytes };
    fs::write(&args.output, bytes).map_err(|error| about(&args.output, &error))?;
    let Some(html) = &args.prerender else { return Ok(outcome) };
    if let Some(path) = &args.pack {
        replace(path, html)?;
    }
    Ok(if fill(html, &library)? { outcome } else { Outcome::Partly })
}

/// Packed with gzip as tightly as its format allows: it is done once, and fetched by every reader.
fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// Packs a file, and has the HTML file ask for it under its new name.
fn replace(path: &Path, html: &Path) -> io::Result<()> {
    let bytes = fs::read(path).map_err(|error| about(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    fs::write(path.with_file_name(format!("{name}.gz")), packed(&bytes)?).map_err(|error| about(path, &error))?;
    fs::remove_file(path).map_err(|error| about(path, &error))?;
    let page = fs::read_to_string(html).map_err(|error| about(html, &error))?;
    fs::write(html, page.replace(&*name, &format!("{name}.gz"))).map_err(|error| about(html, &error))
}

/// Puts the first page into the HTML file. `false` where it has no place for it.
fn fill(path: &Path, library: &Library) -> io::Result<bool> {
    let html = fs::read_to_string(path).map_err(|error| about(path, &error))?;
    let first = library.documents.first().cloned().unwrap_or_default();
    let Some(filled) = prerender::insert(&html, &first) else {
        complain(&format!("{}: has no {}", path.display(), prerender::MARKER));
        return Ok(false);
    };
    fs::write(path, filled).map_err(|error| about(path, &error))?;
    Ok(true)
}

/// Every .txt at or below the folder, by path.
fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pages(&path)?);
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
