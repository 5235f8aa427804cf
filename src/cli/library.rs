//! The pages that a table is made of, and the table printed.

use std::io::{self, Write};
use std::path::PathBuf;

use super::{Outcome, complain, input, jsonl};
use crate::engine::Engine;
use crate::query;
use crate::wire::{Fault, Format, Request, Selection, Unit, UserChange, UserWord, Wording};

/// The gazetteer that the worker fetches.
pub(super) const GAZETTEER: &[u8] = include_bytes!("../../assets/gazetteer.gz");
/// The dictionary that the worker fetches.
pub(super) const DICTIONARY: &[u8] = include_bytes!("../../assets/dictionary.gz");

/// What all commands take that print a table of a selection.
#[derive(Debug, clap::Args)]
pub(super) struct Input {
    /// Pages of text, or articles as lines of JSON; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the files hold.
    #[arg(long, value_enum, default_value_t = FormatIn::Text)]
    format_in: FormatIn,
    /// Only articles that this query finds: words, "phrases", AND OR NOT ( ), * and ? within a word, /expressions/, field:value.
    #[arg(long, default_value = "")]
    pub(super) query: String,
    /// Find traditional characters by simplified ones and the reverse, in queries and nodes.
    #[arg(long)]
    any_script: bool,
    /// Words of one's own, one a line: the word, its weight and its part of speech, as jieba takes them; the last two may be left out.
    #[arg(long, value_name = "FILE")]
    user_dictionary: Option<PathBuf>,
    /// What texts are cut into.
    #[arg(long, value_enum, default_value_t = UnitArg::Name)]
    unit: UnitArg,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = FormatOut::Json)]
    format: FormatOut,
    /// How many rows at most; 0 is all.
    #[arg(long, default_value_t = 100)]
    limit: u32,
}

/// What files hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FormatIn {
    /// A newspaper page.
    Text,
    /// One article a line: {"date": …, "title": …, "text": …}.
    Jsonl,
}

/// What texts are cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum UnitArg {
    /// Words; names of persons, places and organisations stay whole.
    Name,
    /// Words as the dictionary and the model have them: several times faster.
    Word,
    /// Characters; numbers, foreign words and addresses stay whole.
    Character,
}

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FormatOut {
    /// One JSON object with the basis and the rows.
    Json,
    /// The rows alone, as UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8.
    Csv,
    /// An Excel workbook with the rows and the basis.
    Xlsx,
    /// A table of Markdown, as GitHub reads it, and the basis below it.
    Markdown,
}

impl Input {
    /// The most rows that are printed.
    pub(super) fn limit(&self) -> u32 {
        if self.limit == 0 { u32::MAX } else { self.limit }
    }

    pub(super) fn selection(&self) -> Selection {
        self.selected(&self.query)
    }

    /// All that a query finds.
    pub(super) fn selected(&self, query: &str) -> Selection {
        Selection { query: query.to_owned(), any_script: self.any_script, ..Selection::default() }
    }

    pub(super) fn format(&self) -> Format {
        match self.format {
            FormatOut::Json => Format::Json,
            FormatOut::Csv => Format::Csv,
            FormatOut::Xlsx => Format::Xlsx,
            FormatOut::Markdown => Format::Markdown,
        }
    }

    /// How texts are cut. Lines of the user's dictionary that cannot be taken are named.
    fn wording(&self, outcome: &mut Outcome) -> io::Result<Wording> {
        let unit = match self.unit {
            UnitArg::Name => Unit::Name,
            UnitArg::Word => Unit::Word,
            UnitArg::Character => Unit::Character,
        };
        let mut wording = Wording { unit, changes: Vec::new() };
        let Some(path) = &self.user_dictionary else { return Ok(wording) };
        let name = input::one_line(path);
        let text = std::fs::read_to_string(path)
            .map_err(|error| io::Error::new(error.kind(), format!("{name}: {}", input::cause(&error))))?;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match UserWord::parse(line) {
                Ok(word) => wording.changes.push(UserChange::Added(word)),
                Err(error) => {
                    complain(&format!("{name}, line {number}: {error}"));
                    *outcome = Outcome::Partly;
                }
            }
        }
        Ok(wording)
    }

    /// An engine with the dictionary and the articles of the files.
    pub(super) fn load(&self) -> io::Result<(Engine, Outcome)> {
        let mut engine = Engine::default();
        engine.load_dictionary(DICTIONARY).map_err(io::Error::other)?;
        let mut outcome = Outcome::Done;
        let wording = self.wording(&mut outcome)?;
        engine.handle(Request::Cut(wording)).map_err(|fault| refused(&fault))?;
        for path in &self.files {
            match self.format_in {
                FormatIn::Text => match input::document(path) {
                    Some(document) => {
                        engine.add(document);
                    }
                    None => outcome = Outcome::Partly,
                },
                FormatIn::Jsonl => {
                    let name = input::one_line(path);
                    let read = jsonl::read(path, |line, read| match read {
                        Ok(mut document) => {
                            document.page.source = input::name(path);
                            engine.add(document);
                        }
                        Err(cause) => {
                            complain(&format!("{name}, line {line}: {cause}"));
                            outcome = Outcome::Partly;
                        }
                    });
                    if let Err(error) = read {
                        complain(&format!("{name}: {}", input::cause(&error)));
                        outcome = Outcome::Partly;
                    }
                }
            }
        }
        Ok((engine, outcome))
    }
}

/// Says what is wrong with a query that was given as this argument, and where.
pub(super) fn bad_query(argument: &str, query: &str, error: &query::Error) -> Outcome {
    complain(&format!("{argument}: {}\n{}", error.problem, error.caret(query)));
    Outcome::WrongUsage
}

/// Why the engine would not answer, as an error of the command line.
pub(super) fn refused(fault: &Fault) -> io::Error {
    io::Error::other(match fault {
        Fault::NoSuchArticle => "no such article".to_owned(),
        Fault::NotWritten(cause) => format!("the workbook could not be written: {cause}"),
        other => format!("{other:?}"),
    })
}

/// Prints the bytes of a table.
pub(super) fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}
