//! What the reader chose once and keeps: scheme, language, letters and how texts are cut, in the browser's local storage.

use crate::route::Language;
use crate::wire::{Unit, UserChange, UserWord, Wording};

const SCHEME: &str = "broadsheet.scheme";
const WORDS: &str = "broadsheet.words";
const UNIT: &str = "broadsheet.unit";
/// What texts are cut into instead of words with whole names. "word" was kept for these before there were others.
const UNITS: [(Unit, &str); 2] = [(Unit::Word, "short"), (Unit::Character, "character")];
const LANGUAGE: &str = "broadsheet.language";

/// What is kept under a name. Storage may be forbidden: then, as where nothing was kept, nothing.
#[must_use]
pub fn kept(name: &str) -> String {
    let storage = gloo::utils::window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(name).ok().flatten()).unwrap_or_default()
}

/// Keeps a text under a name. Where storage is forbidden, or full, what it says lasts as long as the page.
pub fn keep(name: &str, text: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        let _ = storage.set_item(name, text);
    }
}

/// Which `size` or `face` of letters is kept; nothing is the usual.
#[must_use]
pub fn dressed(name: &str) -> String {
    kept(&format!("broadsheet.{name}"))
}

/// Keeps it, and shows it.
pub fn dress(name: &str, key: &str) {
    keep(&format!("broadsheet.{name}"), key);
    if let Some(root) = gloo::utils::document().document_element() {
        let _ = root.set_attribute(&format!("data-{name}"), key);
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// The one that the switch goes to next.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// The name in storage and in `data-theme`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The kept scheme. Storage may be forbidden or hold anything: then the system's.
    #[must_use]
    pub fn kept() -> Self {
        let key = kept(SCHEME);
        [Self::Light, Self::Dark].into_iter().find(|scheme| scheme.key() == key).unwrap_or_default()
    }

    /// Keeps the scheme and shows it.
    pub fn apply(self) {
        keep(SCHEME, self.key());
        if let Some(root) = gloo::utils::document().document_element() {
            let _ = root.set_attribute("data-theme", self.key());
        }
    }
}

/// The kept language.
#[must_use]
pub fn language() -> Option<Language> {
    Language::from_key(&kept(LANGUAGE))
}

/// Keeps the language.
pub fn keep_language(language: Language) {
    keep(LANGUAGE, language.key());
}

/// How texts are to be cut, as it was kept. What cannot be read of it is passed over.
#[must_use]
pub fn wording() -> Wording {
    let key = kept(UNIT);
    let unit = UNITS.iter().find(|(_, own)| *own == key).map_or(Unit::default(), |(unit, _)| *unit);
    Wording { unit, changes: read(&kept(WORDS)) }
}

/// Keeps how texts are to be cut.
pub fn keep_wording(wording: &Wording) {
    keep(UNIT, UNITS.iter().find(|(unit, _)| *unit == wording.unit).map_or("", |(_, key)| key));
    keep(WORDS, &written(&wording.changes));
}

/// One change a line: `+` or `-`, the word, its weight and its part of speech, parted by tabs, which no word holds.
fn written(changes: &[UserChange]) -> String {
    let line = |change: &UserChange| match change {
        UserChange::Removed(word) => format!("-{word}\n"),
        UserChange::Added(UserWord { word, weight, tag }) => {
            let weight = weight.map(|weight| weight.to_string()).unwrap_or_default();
            format!("+{word}\t{weight}\t{}\n", tag.as_deref().unwrap_or_default())
        }
    };
    changes.iter().map(line).collect()
}

fn read(lines: &str) -> Vec<UserChange> {
    let change = |line: &str| {
        if let Some(word) = line.strip_prefix('-') {
            return Some(UserChange::Removed(word.to_owned()));
        }
        let mut fields = line.strip_prefix('+')?.split('\t');
        let word = fields.next()?.to_owned();
        let weight = fields.next().and_then(|weight| weight.parse().ok());
        let tag = fields.next().filter(|tag| !tag.is_empty()).map(str::to_owned);
        Some(UserChange::Added(UserWord { word, weight, tag }))
    };
    lines.lines().filter_map(change).filter(|change| change.check().is_ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_of_words_comes_back() {
        let word = |word: &str, weight, tag: Option<&str>| {
            UserChange::Added(UserWord { word: word.into(), weight, tag: tag.map(Into::into) })
        };
        let changes = vec![
            word("龙头铺", None, None),
            UserChange::Removed("-".into()),
            word("+", Some(7), None),
            word("掌上株洲", None, Some("nz")),
        ];
        assert_eq!(read(&written(&changes)), changes);
        assert_eq!(read("龙头铺\n+\n-\n+两 个\n+好\tx\t\n"), [word("好", None, None)]);
    }
}
