//! Kinds, statuses, rules and groups of the ledger in words.

use leptos_i18n::td_string;

use crate::route::LedgerTab;
use crate::ui::i18n::Locale;
use crate::wire::facts::{EntryKind, Status};
use crate::wire::{LedgerOrder, Origin};

pub(super) fn tab(locale: Locale, tab: LedgerTab) -> &'static str {
    match tab {
        LedgerTab::Table => td_string!(locale, ledger.table),
        LedgerTab::Board => td_string!(locale, ledger.board),
    }
}

pub(super) fn kind(locale: Locale, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Deed => td_string!(locale, ledger.deed),
        EntryKind::Concern => td_string!(locale, ledger.concern),
        EntryKind::Measure => td_string!(locale, ledger.measure),
        EntryKind::Target => td_string!(locale, ledger.target),
    }
}

pub(super) fn kinds(locale: Locale, of: Option<EntryKind>) -> &'static str {
    of.map_or(td_string!(locale, ledger.all), |it| kind(locale, it))
}

pub(super) fn status(locale: Locale, status: Status) -> &'static str {
    match status {
        Status::Done => td_string!(locale, ledger.done),
        Status::UnderWay => td_string!(locale, ledger.under_way),
        Status::Planned => td_string!(locale, ledger.planned),
        Status::Raised => td_string!(locale, ledger.raised),
    }
}

pub(super) fn statuses(locale: Locale, of: Option<Status>) -> &'static str {
    of.map_or(td_string!(locale, ledger.all), |it| status(locale, it))
}

pub(super) fn order(locale: Locale, order: LedgerOrder) -> &'static str {
    match order {
        LedgerOrder::Page => td_string!(locale, ledger.by_page),
        LedgerOrder::Kind => td_string!(locale, ledger.kind),
        LedgerOrder::Status => td_string!(locale, ledger.status),
        LedgerOrder::Place => td_string!(locale, ledger.place),
        LedgerOrder::Actor => td_string!(locale, ledger.actor),
        LedgerOrder::Date => td_string!(locale, ledger.date),
    }
}

/// Where an entry that was not simply read comes from.
pub(super) fn origin(locale: Locale, origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Read => None,
        Origin::Written => Some(td_string!(locale, ledger.written)),
        Origin::Added => Some(td_string!(locale, ledger.added)),
        Origin::Detached => Some(td_string!(locale, ledger.detached)),
    }
}

/// What a rule reads, in a sentence; rules that are not known here have none.
pub(super) fn rule(locale: Locale, rule: &str) -> Option<&'static str> {
    Some(match rule {
        "deed_act" => td_string!(locale, ledger.rules.deed_act),
        "deed_progress" => td_string!(locale, ledger.rules.deed_progress),
        "deed_work" => td_string!(locale, ledger.rules.deed_work),
        "concern_dealt_with" => td_string!(locale, ledger.rules.concern_dealt_with),
        "concern_quoted" => td_string!(locale, ledger.rules.concern_quoted),
        "concern_told" => td_string!(locale, ledger.rules.concern_told),
        "measure_duty" | "measure_rule" => td_string!(locale, ledger.rules.measure_rule),
        "measure_formula" => td_string!(locale, ledger.rules.measure_formula),
        "measure_practice" => td_string!(locale, ledger.rules.measure_practice),
        "series" => td_string!(locale, ledger.rules.series),
        "target_aim" | "target_rise" | "target_state" | "target_time" => td_string!(locale, ledger.rules.target),
        _ => return None,
    })
}
