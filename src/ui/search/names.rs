//! Tabs, orders and periods of 检索 in words.

use leptos_i18n::td_string;

use crate::route::{SearchTab, TrendMeasure};
use crate::ui::i18n::Locale;
use crate::ui::table::measures::Measure;
use crate::wire::{ConcordanceOrder, Period};

pub(super) fn tab(locale: Locale, tab: SearchTab) -> &'static str {
    match tab {
        SearchTab::Lines => td_string!(locale, lines.lines),
        SearchTab::Articles => td_string!(locale, lines.articles),
        SearchTab::Spread => td_string!(locale, lines.spread),
        SearchTab::Trend => td_string!(locale, lines.trend),
    }
}

pub(super) fn order(locale: Locale, order: ConcordanceOrder) -> &'static str {
    match order {
        ConcordanceOrder::Left(0 | 1) => td_string!(locale, order.left_1),
        ConcordanceOrder::Left(2) => td_string!(locale, order.left_2),
        ConcordanceOrder::Left(_) => td_string!(locale, order.left_3),
        ConcordanceOrder::Node => td_string!(locale, order.node),
        ConcordanceOrder::Right(0 | 1) => td_string!(locale, order.right_1),
        ConcordanceOrder::Right(2) => td_string!(locale, order.right_2),
        ConcordanceOrder::Right(_) => td_string!(locale, order.right_3),
        ConcordanceOrder::Article => td_string!(locale, order.article),
        ConcordanceOrder::Date => td_string!(locale, order.date),
    }
}

pub(super) fn period(locale: Locale, period: Period) -> &'static str {
    match period {
        Period::Year => td_string!(locale, lines.year),
        Period::Month => td_string!(locale, lines.month),
        Period::Day => td_string!(locale, lines.day),
    }
}

pub(super) fn bars(locale: Locale, measure: TrendMeasure) -> &'static str {
    match measure {
        TrendMeasure::PerMillion => Measure::PerMillion.name(locale),
        TrendMeasure::Count => Measure::Count.name(locale),
    }
}

pub(super) fn date(locale: Locale) -> &'static str {
    td_string!(locale, facets.date)
}
