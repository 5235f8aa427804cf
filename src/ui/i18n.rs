//! The words of the interface, checked when compiled: `locales/zh.json` and `locales/en.json`.

// The replacement that the deprecation names, a build script, would bring a network client and the whole of the
// Unicode data into every build; the macro makes the same module.
#[allow(deprecated, missing_docs, unreachable_pub, clippy::all)]
mod generated {
    leptos_i18n::load_locales!();
    pub use i18n::*;
}

pub use generated::Locale;

use std::sync::Arc;

use crate::route::Language;
use crate::ui::state::Store;

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Chinese => Self::zh,
            Language::English => Self::en,
        }
    }
}

/// A sentence that is read anew when the language changes. One type for all of them: what the page's program does to show a
/// sentence is compiled once and not once for each.
pub type Said = Arc<dyn Fn() -> String + Send + Sync>;

/// The sentence that `sentence` has in the language of the moment.
pub fn said(store: Store, sentence: fn(Locale) -> &'static str) -> Said {
    Arc::new(move || sentence(store.locale()).to_owned())
}

/// The sentence under a key, in the language of the moment, as a [`Said`]. What follows the key fills the places of those
/// names: `say!(store, counts.minutes, n = 3)`.
#[macro_export]
macro_rules! say {
    ($store:expr, $($key:ident).+ $(,)?) => {
        $crate::ui::i18n::said($store, |locale| leptos_i18n::td_string!(locale, $($key).+))
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
    ($locale:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {{
        let locale: $crate::ui::i18n::Locale = $locale;
        $crate::ui::i18n::filled(leptos_i18n::td_string!(locale, $($key).+), &[$((stringify!($name), ($value).to_string())),*])
    }};
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
        fn places(value: &serde_json::Value, path: &str, out: &mut Vec<(String, Vec<String>)>) {
            match value {
                serde_json::Value::Object(map) => {
                    map.iter().for_each(|(key, value)| places(value, &format!("{path}.{key}"), out))
                }
                value => {
                    let text = value.as_str().unwrap();
                    let mut names: Vec<String> =
                        text.split('{').skip(1).map(|part| part.split('}').next().unwrap().to_owned()).collect();
                    names.sort();
                    out.push((path.to_owned(), names));
                }
            }
        }
        let [zh, en] = [include_str!("../../locales/zh.json"), include_str!("../../locales/en.json")].map(|text| {
            let mut out = Vec::new();
            places(&serde_json::from_str(text).unwrap(), "", &mut out);
            out.sort();
            out
        });
        assert_eq!(zh, en);
    }

    #[test]
    fn one_article_is_not_many() {
        assert_eq!(articles(Locale::en, 1), "1 article");
        assert_eq!(articles(Locale::en, 2), "2 articles");
        assert_eq!(articles(Locale::zh, 1), "1 篇");
    }
}
