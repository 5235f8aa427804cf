//! Tabs and columns of 人地事 in words.

use crate::route::WhoTab;
use crate::ui::i18n::Locale;
use crate::word;

pub(super) fn tab(locale: Locale, tab: WhoTab) -> &'static str {
    match tab {
        WhoTab::People => word!(locale, who.people),
        WhoTab::Organisations => word!(locale, who.organisations),
        WhoTab::Places => word!(locale, who.places),
        WhoTab::Together => word!(locale, who.together),
        WhoTab::Appearances => word!(locale, who.appearances),
        WhoTab::Quantities => word!(locale, who.quantities),
        WhoTab::Dates => word!(locale, who.dates),
    }
}

macro_rules! heads {
    ($($name:ident),+ $(,)?) => {
        $(pub(super) fn $name(locale: Locale) -> &'static str {
            word!(locale, who.$name)
        })+
    };
}
heads!(
    rank, name, other, kind_of, post, mentions, articles, paragraphs, article, bar, ways, unit, of, count, sum, told,
    date, words
);
