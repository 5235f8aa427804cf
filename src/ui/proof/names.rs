//! Kinds of doubts in words, and what is doubted.

use crate::ui::i18n::Locale;
use crate::wire::doubts::DoubtKind;
use crate::word;

macro_rules! kinds {
    ($($variant:ident = $key:ident),+ $(,)?) => {
        pub(super) fn kind(locale: Locale, kind: DoubtKind) -> &'static str {
            match kind {
                $(DoubtKind::$variant => word!(locale, doubts.$key.name)),+
            }
        }

        pub(super) fn why(locale: Locale, kind: DoubtKind) -> &'static str {
            match kind {
                $(DoubtKind::$variant => word!(locale, doubts.$key.says)),+
            }
        }
    };
}
kinds!(
    Unclosed = unclosed,
    Unopened = unopened,
    Crossed = crossed,
    Doubled = doubled,
    ImpossibleDate = impossible_date,
    NoEnd = no_end,
    MixedWidth = mixed_width,
    MixedScript = mixed_script,
    Leftover = leftover,
    Sum = sum,
    PlaceName = place_name,
    Person = person,
);
