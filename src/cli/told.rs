//! The commands that print a table of what texts tell: `people`, `places`, `quantities`, `ledger` …

use super::library;
use super::tables::Ask;
use crate::wire::facts::{EntityKind, EntryKind, Status};
use crate::wire::{LedgerOrder, Question};

/// Commands that have no settings of their own.
macro_rules! plain {
    ($($(#[doc = $says:literal])+ $name:ident: $library:ident => $question:expr;)+) => {
        $(
            $(#[doc = $says])+
            #[derive(Debug, clap::Args)]
            pub(super) struct $name {}

            impl Ask for $name {
                fn question(&self, $library: &library::Input) -> Question {
                    $question
                }
            }
        )+
    };
}
plain! {
    /// Persons with their posts, the most told first.
    People: library => Question::Entities { kind: EntityKind::Person, limit: library.limit() };
    /// Places, each below what it lies in.
    Places: library => Question::Entities { kind: EntityKind::Place, limit: library.limit() };
    /// Organisations, the most told first.
    Organisations: library => Question::Entities { kind: EntityKind::Organisation, limit: library.limit() };
    /// How much of what.
    Quantities: library => Question::Quantities { limit: library.limit() };
    /// When.
    Dates: library => Question::Dates { limit: library.limit() };
}

/// What was done, wished for, set up or aimed at.
#[derive(Debug, clap::Args)]
pub(super) struct Ledger {
    /// Only these: deed, concern, measure or target.
    #[arg(long, value_parser = kind)]
    kind: Option<EntryKind>,
    /// Only these: raised, planned, under_way or done.
    #[arg(long, value_parser = status)]
    status: Option<Status>,
}

impl Ask for Ledger {
    fn question(&self, library: &library::Input) -> Question {
        Question::Ledger {
            kind: self.kind,
            status: self.status,
            order: LedgerOrder::Page,
            dismissed: false,
            own: Vec::new(),
            limit: library.limit(),
        }
    }
}

fn kind(written: &str) -> Result<EntryKind, String> {
    let all = [EntryKind::Deed, EntryKind::Concern, EntryKind::Measure, EntryKind::Target];
    all.into_iter().find(|kind| kind.key() == written).ok_or("write deed, concern, measure or target".into())
}

fn status(written: &str) -> Result<Status, String> {
    let all = [Status::Raised, Status::Planned, Status::UnderWay, Status::Done];
    all.into_iter().find(|status| status.key() == written).ok_or("write raised, planned, under_way or done".into())
}
