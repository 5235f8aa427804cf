//! Tabs and columns of 人地事 in words.

use crate::heads;
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

heads!(
    rank = who.rank,
    name = who.name,
    other = who.other,
    kind_of = who.kind_of,
    post = who.post,
    mentions = who.mentions,
    articles = who.articles,
    paragraphs = who.paragraphs,
    article = who.article,
    bar = who.bar,
    ways = who.ways,
    unit = who.unit,
    of = who.of,
    count = who.count,
    sum = who.sum,
    told = who.told,
    date = who.date,
    words = who.words,
);
