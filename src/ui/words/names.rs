//! Tabs, columns and orders of 词语 in words.

use crate::heads;
use crate::route::{KeywordsBy, WordsTab};
use crate::ui::i18n::Locale;
use crate::ui::table::measures::Measure;
use crate::wire::{CollocateOrder, KeynessOrder};
use crate::word;

pub(super) fn tab(locale: Locale, tab: WordsTab) -> &'static str {
    match tab {
        WordsTab::Frequency => word!(locale, words.frequency),
        WordsTab::Keywords => word!(locale, words.keywords),
        WordsTab::Collocates => word!(locale, words.collocates),
        WordsTab::Ngrams => word!(locale, words.ngrams),
        WordsTab::NewWords => word!(locale, words.new_words),
    }
}

pub(super) fn keywords_by(locale: Locale, by: KeywordsBy) -> &'static str {
    match by {
        KeywordsBy::Keyness => word!(locale, words.against_rest),
        KeywordsBy::TfIdf => Measure::TfIdf.name(locale),
        KeywordsBy::TextRank => Measure::TextRank.name(locale),
    }
}

heads!(rank = words.rank, word = words.word, pos = words.pos, bar = words.bar, ways = words.ways);

pub(super) fn collocate_measure(order: CollocateOrder) -> Measure {
    match order {
        CollocateOrder::LogDice => Measure::LogDice,
        CollocateOrder::LogLikelihood => Measure::Association,
        CollocateOrder::Mi => Measure::Mi,
        CollocateOrder::Mi3 => Measure::Mi3,
        CollocateOrder::T => Measure::T,
        CollocateOrder::DeltaP => Measure::DeltaP,
        CollocateOrder::Observed => Measure::Observed,
    }
}

pub(super) fn collocate_order(locale: Locale, order: CollocateOrder) -> &'static str {
    collocate_measure(order).name(locale)
}

pub(super) fn keyness_measure(order: KeynessOrder) -> Measure {
    match order {
        KeynessOrder::LogLikelihood => Measure::Keyness,
        KeynessOrder::LogRatio => Measure::LogRatio,
        KeynessOrder::PercentDiff => Measure::PercentDiff,
        KeynessOrder::SimpleMaths => Measure::SimpleMaths,
    }
}

pub(super) fn keyness_order(locale: Locale, order: KeynessOrder) -> &'static str {
    keyness_measure(order).name(locale)
}
