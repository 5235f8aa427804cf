//! Tabs and columns of 人地事 in words.

use leptos_i18n::td_string;

use crate::route::WhoTab;
use crate::ui::i18n::Locale;

pub(super) fn tab(locale: Locale, tab: WhoTab) -> &'static str {
    match tab {
        WhoTab::People => td_string!(locale, who.people),
        WhoTab::Organisations => td_string!(locale, who.organisations),
        WhoTab::Places => td_string!(locale, who.places),
        WhoTab::Quantities => td_string!(locale, who.quantities),
        WhoTab::Dates => td_string!(locale, who.dates),
    }
}

macro_rules! heads {
    ($($name:ident),+ $(,)?) => {
        $(pub(super) fn $name(locale: Locale) -> &'static str {
            td_string!(locale, who.$name)
        })+
    };
}
heads!(rank, name, post, mentions, articles, bar, ways, unit, of, count, sum, told, date, words);
