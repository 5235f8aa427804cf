//! Charts in words.

use leptos_i18n::td_string;

use crate::route::Chart;
use crate::ui::i18n::Locale;

pub(super) fn chart(locale: Locale, chart: Chart) -> &'static str {
    match chart {
        Chart::Bars => td_string!(locale, charts.bars),
        Chart::Cloud => td_string!(locale, charts.cloud),
        Chart::Scatter => td_string!(locale, charts.scatter),
        Chart::Company => td_string!(locale, charts.company),
        Chart::Network => td_string!(locale, charts.network),
        Chart::Matrix => td_string!(locale, charts.matrix),
        Chart::Sunburst => td_string!(locale, charts.sunburst),
        Chart::Units => td_string!(locale, charts.units),
        Chart::Timeline => td_string!(locale, charts.timeline),
        Chart::Progress => td_string!(locale, charts.progress),
        Chart::Trend => td_string!(locale, charts.trend),
    }
}
