//! The words of the interface. `locales/zh.json` and `locales/en.json` hold the same keys in the same order, so that a sentence
//! is a number: the compiler looks its key up, and the page fetches one language's sentences, a line each.

use std::sync::{Arc, OnceLock};

pub use crate::route::Language as Locale;
use crate::ui::state::Store;

/// Where the keys stand: read when compiled, and no part of the program.
const KEYS: &str = include_str!("../../locales/zh.json");

/// The sentences that have come, by language.
static HERE: [OnceLock<Vec<&'static str>>; 2] = [const { OnceLock::new() }; 2];

/// Whether the sentences of a language are here.
#[must_use]
pub fn is_here(locale: Locale) -> bool {
    HERE[locale as usize].get().is_some()
}

/// Keeps the sentences of a language, a line each. Those of another build are not kept: their numbers are others.
#[must_use]
pub fn keep(locale: Locale, lines: String) -> bool {
    let sentences: Vec<_> = lines.leak().lines().collect();
    sentences.len() == const { count() } && HERE[locale as usize].set(sentences).is_ok()
}

/// The sentence of a number.
#[must_use]
pub fn sentence(locale: Locale, number: u16) -> &'static str {
    #[cfg(test)]
    let sentences = HERE[locale as usize].get_or_init(|| tests::sentences(locale));
    #[cfg(not(test))]
    let Some(sentences) = HERE[locale as usize].get() else { return "" };
    sentences.get(usize::from(number)).copied().unwrap_or_default()
}

/// What the keys' file is made of.
#[derive(Clone, Copy)]
enum Token {
    Open,
    Close,
    Key(usize, usize),
    Sentence,
}

/// The next token of such a file at or after a place, and where it ends. No sentence has an escape.
const fn token(text: &[u8], mut at: usize) -> Option<(Token, usize)> {
    while at < text.len() {
        match text[at] {
            b'{' => return Some((Token::Open, at + 1)),
            b'}' => return Some((Token::Close, at + 1)),
            b'"' => {
                let start = at + 1;
                at = start;
                while text[at] != b'"' {
                    at += 1;
                }
                let token = if text[at + 1] == b':' { Token::Key(start, at) } else { Token::Sentence };
                return Some((token, at + 1));
            }
            _ => at += 1,
        }
    }
    None
}

/// How many sentences there are.
const fn count() -> usize {
    let (mut at, mut count) = (0, 0);
    while let Some((token, end)) = token(KEYS.as_bytes(), at) {
        count += matches!(token, Token::Sentence) as usize;
        at = end;
    }
    count
}

/// The number of the sentence under a key, for the macros below: a key that is nowhere does not compile.
#[must_use]
pub const fn number(path: &[&str]) -> u16 {
    let (mut at, mut number) = (0, 0);
    // So many objects are open; so many of them are on the path; the last key is the path's next.
    let (mut depth, mut on_path, mut is_next) = (0, 0, false);
    while let Some((token, end)) = token(KEYS.as_bytes(), at) {
        at = end;
        match token {
            Token::Open => {
                on_path += is_next as usize;
                depth += 1;
            }
            Token::Close => {
                depth -= 1;
                if on_path >= depth && on_path > 0 {
                    on_path = depth - 1;
                }
            }
            Token::Key(start, end) => is_next = on_path + 1 == depth && is_at(path[on_path], start, end),
            Token::Sentence if is_next && depth == path.len() => return number,
            Token::Sentence => number += 1,
        }
    }
    panic!("no sentence has this key")
}

const fn is_at(key: &str, start: usize, end: usize) -> bool {
    let (key, text) = (key.as_bytes(), KEYS.as_bytes());
    let mut at = 0;
    while at < key.len() && start + at < end && key[at] == text[start + at] {
        at += 1;
    }
    at == key.len() && start + at == end
}

/// A sentence that is read anew when the language changes. One type for all of them: what the page's program does to show a
/// sentence is compiled once and not once for each.
pub type Said = Arc<dyn Fn() -> String + Send + Sync>;

/// The sentence of a number in the language of the moment.
pub fn said(store: Store, number: u16) -> Said {
    Arc::new(move || sentence(store.locale(), number).to_owned())
}

/// The number of the sentence under a key.
#[macro_export]
macro_rules! number {
    ($($key:ident).+) => {
        const { $crate::ui::i18n::number(&[$(stringify!($key)),+]) }
    };
}

/// The sentence under a key in a given language.
#[macro_export]
macro_rules! word {
    ($locale:expr, $($key:ident).+) => {
        $crate::ui::i18n::sentence($locale, $crate::number!($($key).+))
    };
}

/// A function for each name that tells the sentence under a key in a given language: the heads of tables are such functions.
#[macro_export]
macro_rules! heads {
    ($($name:ident = $($key:ident).+),+ $(,)?) => {
        $(pub(super) fn $name(locale: $crate::ui::i18n::Locale) -> &'static str {
            $crate::word!(locale, $($key).+)
        })+
    };
}

/// The sentence under a key, in the language of the moment, as a [`Said`]. What follows the key fills the places of those
/// names: `say!(store, counts.minutes, n = 3)`.
#[macro_export]
macro_rules! say {
    ($store:expr, $($key:ident).+ $(,)?) => {
        $crate::ui::i18n::said($store, $crate::number!($($key).+))
    };
    ($store:expr, $($key:ident).+ $(, $name:ident = $value:expr)+ $(,)?) => {{
        let store: $crate::ui::state::Store = $store;
        let said: $crate::ui::i18n::Said =
            std::sync::Arc::new(move || $crate::fill!(store.locale(), $($key).+ $(, $name = $value)+));
        said
    }};
}

/// The sentence under a key in a given language, as a string.
#[macro_export]
macro_rules! fill {
    ($locale:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::ui::i18n::filled($crate::word!($locale, $($key).+), &[$((stringify!($name), ($value).to_string())),*])
    };
}

/// The sentence with a value in each place `{name}`. A place that nobody fills stays as it is.
#[must_use]
pub fn filled(sentence: &str, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = after
            .split_once('}')
            .and_then(|(name, after)| values.iter().find(|(other, _)| *other == name).map(|(_, value)| (value, after)));
        rest = match place {
            Some((value, after)) => {
                out.push_str(value);
                after
            }
            None => {
                out.push('{');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

pub use crate::setting::grouped;

/// So many articles, in words: English tells one from many.
#[must_use]
pub fn articles(locale: Locale, n: u64) -> String {
    if n == 1 {
        crate::fill!(locale, counts.article_one)
    } else {
        crate::fill!(locale, counts.article_many, n = grouped(n))
    }
}

/// A size in bytes as people say it: `312 kB`, `10.5 MB` (powers of ten).
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 2] = [KEYS, include_str!("../../locales/en.json")];

    /// The sentences of a language with their keys.
    fn entries(locale: Locale) -> Vec<(Vec<&'static str>, &'static str)> {
        let text = FILES[locale as usize];
        let (mut at, mut path, mut key, mut entries) = (0, Vec::new(), "", Vec::new());
        while let Some((token, end)) = token(text.as_bytes(), at) {
            match token {
                Token::Open => path.push(key),
                Token::Close => drop(path.pop()),
                Token::Key(start, end) => key = &text[start..end],
                Token::Sentence => {
                    let path = path.iter().skip(1).copied().chain([key]).collect();
                    entries.push((path, text[at..end].split('"').nth(1).unwrap()));
                }
            }
            at = end;
        }
        entries
    }

    pub(super) fn sentences(locale: Locale) -> Vec<&'static str> {
        entries(locale).into_iter().map(|(_, sentence)| sentence).collect()
    }

    #[test]
    fn each_key_leads_to_its_sentence_in_both_languages() {
        for locale in [Locale::Chinese, Locale::English] {
            let entries = entries(locale);
            assert_eq!(entries.len(), count());
            for (at, (path, sentence)) in entries.into_iter().enumerate() {
                assert_eq!(usize::from(number(&path)), at, "{path:?}");
                assert!(!sentence.contains(['\\', '\n']), "{sentence}: the page reads a line as it is");
            }
        }
        assert_eq!(crate::word!(Locale::Chinese, facets.paper), "报纸");
    }

    #[test]
    fn sizes_read_well() {
        assert_eq!(size(512), "512 B");
        assert_eq!(size(18_217), "19 kB");
        assert_eq!(size(10_540_000), "10.5 MB");
    }

    #[test]
    fn values_fill_their_places_and_are_not_read_again() {
        assert_eq!(filled("{a}和{b}", &[("a", "{b}".into()), ("b", "乙".into())]), "{b}和乙");
        assert_eq!(filled("{nobody} {", &[]), "{nobody} {");
    }

    #[test]
    fn both_languages_have_the_same_places() {
        let places = |sentence: &'static str| {
            let mut names: Vec<_> = sentence.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
            names.sort_unstable();
            names
        };
        let [zh, en] = [Locale::Chinese, Locale::English]
            .map(|locale| sentences(locale).into_iter().map(places).collect::<Vec<_>>());
        assert_eq!(zh, en);
    }

    #[test]
    fn one_article_is_not_many() {
        assert_eq!(articles(Locale::English, 1), "1 article");
        assert_eq!(articles(Locale::English, 2), "2 articles");
        assert_eq!(articles(Locale::Chinese, 1), "1 篇");
    }
}
