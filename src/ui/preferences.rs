//! What the reader chose once and keeps: scheme and language, in the browser's local storage.

use gloo::storage::{LocalStorage, Storage};

use crate::route::Language;

const SCHEME: &str = "broadsheet.scheme";
const LANGUAGE: &str = "broadsheet.language";

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
        let key: String = LocalStorage::get(SCHEME).unwrap_or_default();
        [Self::Light, Self::Dark].into_iter().find(|scheme| scheme.key() == key).unwrap_or_default()
    }

    /// Keeps the scheme and shows it.
    pub fn apply(self) {
        // Where storage is forbidden the choice lasts as long as the page.
        let _ = LocalStorage::set(SCHEME, self.key());
        if let Some(root) = gloo::utils::document().document_element() {
            let _ = root.set_attribute("data-theme", self.key());
        }
    }
}

/// The kept language.
#[must_use]
pub fn language() -> Option<Language> {
    let key: String = LocalStorage::get(LANGUAGE).ok()?;
    Language::from_key(&key)
}

/// Keeps the language.
pub fn keep_language(language: Language) {
    let _ = LocalStorage::set(LANGUAGE, language.key());
}
