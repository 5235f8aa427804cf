//! The command line: the same engine as in the browser, for files.
//!
//! Exit codes: 0 done, 1 some files could not be read (the others are still printed), 2 wrong usage.

mod bundle;
mod facts;
mod input;
pub mod jsonl;
mod library;
mod parse;
mod proof;
mod tables;
mod told;
mod tokens;

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
    /// Print who, where, how much and when the pages tell of, and the ledger of what was done.
    Facts(input::JsonOf),
    /// Print the persons whom the texts tell of, with their posts.
    People(tables::Table<told::People>),
    /// Print the places that the texts tell of, each below what it lies in.
    Places(tables::Table<told::Places>),
    /// Print the organisations that the texts tell of.
    Organisations(tables::Table<told::Organisations>),
    /// Print how much of what the texts tell of, by unit.
    Quantities(tables::Table<told::Quantities>),
    /// Print the times that the texts tell of, in their order.
    Dates(tables::Table<told::Dates>),
    /// Print the ledger of what was done, wished for, set up and aimed at.
    Ledger(tables::Table<told::Ledger>),
    /// Print what looks wrong in the text of the pages.
    Proof(proof::Args),
    /// Write a folder of pages as the one file that the site ships.
    Bundle(bundle::Args),
    /// Print the words of the pages' articles, one row each, with their places.
    Tokens(tokens::Args),
    /// Print the frequency list of the pages' articles.
    Words(tables::Table<tables::Words>),
    /// Print the articles that a query finds, best first.
    Search(tables::Table<tables::Search>),
    /// Print every occurrence of a node with its context.
    Kwic(tables::Table<tables::Kwic>),
    /// Print the words that stand near a node.
    Collocates(tables::Table<tables::Collocates>),
    /// Print the words that the articles of a query have more, or less, than others.
    Keyness(tables::Table<tables::Keyness>),
    /// Print the words or names of the articles of a query beside those of others: in which they stand, and how often.
    Compare(tables::Table<tables::Compare>),
    /// Print the words that tell what the articles are about, weightiest first.
    Keywords(tables::Table<tables::Keywords>),
    /// Print the words that follow each other within a sentence.
    Ngrams(tables::Table<tables::Ngrams>),
    /// Print where in each article a node stands.
    Dispersion(tables::Table<tables::Dispersion>),
    /// Print how often a node occurs over time.
    Series(tables::Table<tables::Series>),
    /// Print candidates for words that the dictionary does not know.
    NewWords(tables::Table<tables::NewWords>),
    /// Print the articles that are most like one.
    Similar(tables::Table<tables::Similar>),
    /// Print passages that two articles share.
    Reuse(tables::Table<tables::Reuse>),
    /// Print how rich the words of the articles are.
    Diversity(tables::Table<tables::Diversity>),
}

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Everything was done.
    Done,
    /// Some files failed; each was named on standard error.
    Partly,
    /// A query could not be read; why was told on standard error.
    WrongUsage,
}

/// Runs what the command line asks for.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let result = match cli.command {
        Command::Parse(args) => parse::run(&args),
        Command::Facts(args) => facts::run(&args),
        Command::People(args) => tables::run(&args),
        Command::Places(args) => tables::run(&args),
        Command::Organisations(args) => tables::run(&args),
        Command::Quantities(args) => tables::run(&args),
        Command::Dates(args) => tables::run(&args),
        Command::Ledger(args) => tables::run(&args),
        Command::Proof(args) => proof::run(&args),
        Command::Bundle(args) => bundle::run(&args),
        Command::Tokens(args) => tokens::run(&args),
        Command::Words(args) => tables::run(&args),
        Command::Search(args) => tables::run(&args),
        Command::Kwic(args) => tables::run(&args),
        Command::Collocates(args) => tables::run(&args),
        Command::Keyness(args) => tables::run(&args),
        Command::Compare(args) => tables::run(&args),
        Command::Keywords(args) => tables::run(&args),
        Command::Ngrams(args) => tables::run(&args),
        Command::Dispersion(args) => tables::run(&args),
        Command::Series(args) => tables::run(&args),
        Command::NewWords(args) => tables::run(&args),
        Command::Similar(args) => tables::run(&args),
        Command::Reuse(args) => tables::run(&args),
        Command::Diversity(args) => tables::run(&args),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Partly) => ExitCode::from(1),
        Ok(Outcome::WrongUsage) => ExitCode::from(2),
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
