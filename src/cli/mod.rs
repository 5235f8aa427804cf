//! The command line: the same engine as in the browser, for files.
//!
//! Exit codes: 0 done, 1 some files could not be read (the others are still printed), 2 wrong usage.

mod bundle;
mod input;
mod parse;
mod report;
mod tokens;
mod words;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns the raw text of Chinese newspaper pages back into articles.
#[derive(Debug, Parser)]
#[command(name = "broadsheet", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the pages' articles and blocks as JSON.
    Parse(parse::Args),
    /// Write a folder of pages as the one file that the site ships.
    Bundle(bundle::Args),
    /// Print the frequency list of the pages' articles.
    Words(words::Args),
    /// Print the words of the pages' articles, one row each, with their places.
    Tokens(words::Args),
}

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Everything was done.
    Done,
    /// Some files failed; each was named on standard error.
    Partly,
}

/// Runs what the command line asks for.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let result = match cli.command {
        Command::Parse(args) => parse::run(&args),
        Command::Bundle(args) => bundle::run(&args),
        Command::Words(args) => words::run(args),
        Command::Tokens(args) => tokens::run(args),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Partly) => ExitCode::from(1),
        // Whoever reads our output has read enough: not a failure of ours.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(1)
        }
    }
}

/// One line on standard error. A closed standard error is nobody's loss.
fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "broadsheet: {line}");
}
