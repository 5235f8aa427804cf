//! `broadsheet words`: the frequency list of pages.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::report::{Format, Report, refused};
use super::{Outcome, input};
use crate::engine::Engine;
use crate::wire::{Answer, Question, Selection};

/// The dictionary that the worker fetches.
const DICTIONARY: &[u8] = include_bytes!("../../assets/dictionary.gz");

/// What all commands take that print a table of a selection.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Pages of text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Count only articles that hold these words (any stretch of text; white space parts several, all must occur).
    #[arg(long, default_value = "")]
    pub(super) query: String,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(super) format: Format,
    /// How many rows at most; 0 is all.
    #[arg(long, default_value_t = 100)]
    pub(super) limit: usize,
    /// Leave out function words.
    #[arg(long)]
    pub(super) content_only: bool,
}

impl Args {
    /// The most rows that are printed.
    pub(super) fn limit(&self) -> usize {
        if self.limit == 0 { usize::MAX } else { self.limit }
    }

    pub(super) fn selection(&self) -> Selection {
        Selection { query: self.query.clone(), ..Selection::default() }
    }
}

pub(super) fn run(args: Args) -> io::Result<Outcome> {
    let (mut engine, outcome) = load(&args.files)?;
    let limit = u32::try_from(args.limit()).unwrap_or(u32::MAX);
    let question = Question::Words { limit, content_only: args.content_only };
    let Answer::Words(report) = engine.answer(&args.selection(), &question).map_err(refused)? else {
        return Ok(outcome);
    };
    let mut out = BufWriter::new(io::stdout().lock());
    Report::new(report.basis, report.total, report.rows).print(args.format, &mut out)?;
    out.flush()?;
    Ok(outcome)
}

/// An engine with the dictionary and the pages of these files.
pub(super) fn load(files: &[PathBuf]) -> io::Result<(Engine, Outcome)> {
    let mut engine = Engine::default();
    engine.load_dictionary(DICTIONARY).map_err(io::Error::other)?;
    let mut outcome = Outcome::Done;
    for path in files {
        match input::document(path) {
            Some(document) => {
                engine.add(document);
            }
            None => outcome = Outcome::Partly,
        }
    }
    Ok((engine, outcome))
}
