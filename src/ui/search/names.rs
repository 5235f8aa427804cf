//! Tabs, orders and periods of 检索 in words.

use crate::route::{SearchTab, TrendMeasure};
use crate::ui::i18n::Locale;
use crate::ui::table::measures::Measure;
use crate::wire::{ConcordanceOrder, Period};
use crate::word;

pub(super) fn tab(locale: Locale, tab: SearchTab) -> &'static str {
    match tab {
        SearchTab::Lines => word!(locale, lines.lines),
        SearchTab::Articles => word!(locale, lines.articles),
        SearchTab::Spread => word!(locale, lines.spread),
        SearchTab::Trend => word!(locale, lines.trend),
    }
}

pub(super) fn order(locale: Locale, order: ConcordanceOrder) -> &'static str {
    match order {
        ConcordanceOrder::Left(0 | 1) => word!(locale, order.left_1),
        ConcordanceOrder::Left(2) => word!(locale, order.left_2),
        ConcordanceOrder::Left(_) => word!(locale, order.left_3),
        ConcordanceOrder::Node => word!(locale, order.node),
        ConcordanceOrder::Right(0 | 1) => word!(locale, order.right_1),
        ConcordanceOrder::Right(2) => word!(locale, order.right_2),
        ConcordanceOrder::Right(_) => word!(locale, order.right_3),
        ConcordanceOrder::Article => word!(locale, order.article),
        ConcordanceOrder::Date => word!(locale, order.date),
    }
}

pub(super) fn period(locale: Locale, period: Period) -> &'static str {
    match period {
        Period::Year => word!(locale, lines.year),
        Period::Month => word!(locale, lines.month),
        Period::Day => word!(locale, lines.day),
    }
}

pub(super) fn bars(locale: Locale, measure: TrendMeasure) -> &'static str {
    match measure {
        TrendMeasure::PerMillion => Measure::PerMillion.name(locale),
        TrendMeasure::Count => Measure::Count.name(locale),
    }
}

pub(super) fn date(locale: Locale) -> &'static str {
    word!(locale, facets.date)
}
