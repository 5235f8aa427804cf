//! Kinds, statuses, rules and groups of the ledger in words.

use crate::heads;
use crate::route::LedgerTab;
use crate::ui::i18n::Locale;
use crate::wire::facts::{EntryKind, Status};
use crate::wire::{LedgerOrder, Origin};
use crate::word;

pub(super) fn tab(locale: Locale, tab: LedgerTab) -> &'static str {
    match tab {
        LedgerTab::Table => word!(locale, ledger.table),
        LedgerTab::Board => word!(locale, ledger.board),
    }
}

heads!(
    what = ledger.what,
    date = ledger.date,
    kind_of = ledger.kind,
    status_of = ledger.status,
    progress = ledger.progress,
    all_of = who.sum,
    unit = who.unit,
);

/// What an entry tells.
#[must_use]
pub fn kind(locale: Locale, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Deed => word!(locale, ledger.deed),
        EntryKind::Concern => word!(locale, ledger.concern),
        EntryKind::Measure => word!(locale, ledger.measure),
        EntryKind::Target => word!(locale, ledger.target),
    }
}

pub(super) fn kinds(locale: Locale, of: Option<EntryKind>) -> &'static str {
    of.map_or(word!(locale, ledger.all), |it| kind(locale, it))
}

/// How far it has come.
#[must_use]
pub fn status(locale: Locale, status: Status) -> &'static str {
    match status {
        Status::Done => word!(locale, ledger.done),
        Status::UnderWay => word!(locale, ledger.under_way),
        Status::Planned => word!(locale, ledger.planned),
        Status::Raised => word!(locale, ledger.raised),
    }
}

pub(super) fn statuses(locale: Locale, of: Option<Status>) -> &'static str {
    of.map_or(word!(locale, ledger.all), |it| status(locale, it))
}

pub(super) fn order(locale: Locale, order: LedgerOrder) -> &'static str {
    match order {
        LedgerOrder::Page => word!(locale, ledger.by_page),
        LedgerOrder::Kind => word!(locale, ledger.kind),
        LedgerOrder::Status => word!(locale, ledger.status),
        LedgerOrder::Place => word!(locale, ledger.place),
        LedgerOrder::Actor => word!(locale, ledger.actor),
        LedgerOrder::Date => word!(locale, ledger.date),
    }
}

/// Where an entry that was not simply read comes from.
pub(super) fn origin(locale: Locale, origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Read => None,
        Origin::Written => Some(word!(locale, ledger.written)),
        Origin::Added => Some(word!(locale, ledger.added)),
        Origin::Detached => Some(word!(locale, ledger.detached)),
    }
}

/// What a rule reads, in a sentence; rules that are not known here have none.
pub(super) fn rule(locale: Locale, rule: &str) -> Option<&'static str> {
    Some(match rule {
        "deed_act" => word!(locale, ledger.rules.deed_act),
        "deed_progress" => word!(locale, ledger.rules.deed_progress),
        "deed_work" => word!(locale, ledger.rules.deed_work),
        "concern_dealt_with" => word!(locale, ledger.rules.concern_dealt_with),
        "concern_quoted" => word!(locale, ledger.rules.concern_quoted),
        "concern_told" => word!(locale, ledger.rules.concern_told),
        "measure_duty" | "measure_rule" => word!(locale, ledger.rules.measure_rule),
        "measure_formula" => word!(locale, ledger.rules.measure_formula),
        "measure_practice" => word!(locale, ledger.rules.measure_practice),
        "series" => word!(locale, ledger.rules.series),
        "target_aim" | "target_rise" | "target_state" | "target_time" => word!(locale, ledger.rules.target),
        _ => return None,
    })
}
