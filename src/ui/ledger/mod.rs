//! 台账: what was done, wished for, set up or aimed at; how far it has come; and what the reader says of it.

mod board;
mod drawn;
mod edit;
mod entry;
pub mod names;
mod sheet;

use leptos::prelude::*;

use crate::fill;
use crate::route::LedgerTab;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::grouped;
use crate::ui::own;
use crate::ui::panel::Table;
use crate::ui::state::{Store, store};
use crate::ui::table::figures;
use crate::ui::table::rows::{limit, more, nothing};
use crate::ui::table::settings::{choice, flag};
use crate::ui::table::{basis, body::body};
use crate::ui::tabs::tabs;
use crate::wire::{Answer, LedgerTotals, Question, UnitTotal};

/// So many units are summed in sight.
const UNITS: usize = 10;

/// The view.
#[component]
pub fn LedgerView() -> impl IntoView {
    let store = store();
    let limit =
        limit(move || store.route.with(|route| (route.selection.clone(), route.settings.kind, route.settings.status)));
    let table = Table::new(store, move || {
        let own = store.own.with(|own| own.entries.clone());
        Some(store.route.with(|route| Question::Ledger {
            kind: route.settings.kind,
            status: route.settings.status,
            order: route.settings.group,
            dismissed: route.settings.dismissed,
            own,
            limit: limit.get(),
        }))
    });
    let writing = RwSignal::new(edit::Writing::default());
    let tab = Memo::new(move |_| store.route.with(|route| route.settings.ledger));
    let shown = body(store, table, move |asked| {
        let (Answer::Ledger(ledger, totals), Question::Ledger { order, .. }) = (&asked.answer, &asked.question) else {
            return ().into_any();
        };
        if ledger.rows.is_empty() && totals.dismissed == 0 {
            return nothing(say!(store, ledger.none));
        }
        let (basis, total, n) = (&ledger.basis, ledger.total, ledger.rows.len());
        let caption = basis::caption(store, say!(store, ledger.caption), basis, total, n);
        let chart = drawn::view(store, caption.clone(), &ledger.rows);
        let entries = match tab.get() {
            LedgerTab::Table => sheet::view(store, &ledger.rows, *order, writing),
            LedgerTab::Board => board::view(store, &ledger.rows, writing),
        };
        view! {
            {chart}
            <p class="caption">{caption}</p>
            {totals_view(store, totals)}
            {entries}
            {more(store, limit, n, total)}
        }
        .into_any()
    });
    let pick = |settings: &crate::route::Settings| settings.kind;
    view! {
        <section class="words ledger" aria-labelledby="ledger-title">
            <header class="view-head">
                <h2 id="ledger-title">{say!(store, views.ledger)}</h2>
                <span class="hands">
                    {own::undo_button(store)}
                    <button type="button" class="button" id="add-entry" on:click=act(move |_| edit::add(store, writing))>{say!(store, ledger.add)}</button>
                </span>
            </header>
            {tabs(store, say!(store, ledger.tabs), names::tab, |settings| settings.ledger, |settings, tab| settings.ledger = tab)}
            <div class="settings">
                {choice(store, "kind", say!(store, ledger.kind), names::kinds, pick, |settings, it| settings.kind = it)}
                {choice(store, "status", say!(store, ledger.status), names::statuses, |settings| settings.status, |settings, it| settings.status = it)}
                {choice(store, "group", say!(store, ledger.group), names::order, |settings| settings.group, |settings, it| settings.group = it)}
                {flag(store, "dismissed", say!(store, ledger.with_dismissed), |settings| settings.dismissed, |settings, on| settings.dismissed = on)}
                {crate::ui::export::menu(store, table)}
            </div>
            {shown}
            {edit::dialog(store, writing)}
        </section>
    }
}

/// How many entries of each status, and what their amounts come to.
fn totals_view(store: Store, totals: &LedgerTotals) -> AnyView {
    let statuses = totals.statuses.iter().map(|&(status, n)| {
        view! { <div><dt>{move || names::status(store.locale(), status)}</dt><dd>{grouped(u64::from(n))}</dd></div> }.into_any()
    });
    let units = totals.units.iter().filter(|total| total.sum.is_some()).take(UNITS).map(|total| unit(store, total));
    let all = statuses.chain(units).collect::<Vec<_>>();
    view! { <dl class="totals" aria-label=say!(store, ledger.totals)>{all}</dl> }.into_any()
}

fn unit(store: Store, total: &UnitTotal) -> AnyView {
    let UnitTotal { kind, unit, count, sum, approximate } = total.clone();
    let about = move || if approximate { fill!(store.locale(), table.about) } else { String::new() };
    view! {
        <div class="unit" title=say!(store, ledger.sum_says, n = grouped(u64::from(count)))>
            <dt>{move || names::kind(store.locale(), kind)}" "<span lang="zh">{unit}</span></dt><dd>{about}{figures::sum(sum)}</dd>
        </div>
    }
    .into_any()
}
