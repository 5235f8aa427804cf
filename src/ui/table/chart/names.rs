//! Charts in words.

use crate::route::Chart;
use crate::ui::i18n::Locale;
use crate::word;

pub(super) fn chart(locale: Locale, chart: Chart) -> &'static str {
    match chart {
        Chart::Bars => word!(locale, charts.bars),
        Chart::Cloud => word!(locale, charts.cloud),
        Chart::Scatter => word!(locale, charts.scatter),
        Chart::Company => word!(locale, charts.company),
        Chart::Network => word!(locale, charts.network),
        Chart::Matrix => word!(locale, charts.matrix),
        Chart::Sunburst => word!(locale, charts.sunburst),
        Chart::Units => word!(locale, charts.units),
        Chart::Timeline => word!(locale, charts.timeline),
        Chart::Progress => word!(locale, charts.progress),
        Chart::Trend => word!(locale, charts.trend),
        Chart::Treemap => word!(locale, charts.treemap),
    }
}
