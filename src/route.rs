//! The address: what is asked of the page, as a fragment that can be kept, sent and opened again.
//!
//! `#/page?v=1&q=河长&column=河长在线&a=0.4&o=1`. A fragment that nobody wrote, or one of another version, gives what can
//! be understood of it and the defaults for the rest: a link never fails. Pure, so that it is tested natively.

mod against;
mod choices;
mod settings;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

pub use against::Against;
pub use choices::{Chart, Keyed, KeywordsBy, LedgerTab, SearchTab, TrendMeasure, WhoTab, WordsTab};
pub use settings::{LEVELS, NGRAMS, Settings, WIDEST};

use crate::text::Span;
use crate::wire::{ArticleId, Choice, Facet, Selection};

/// The version that is written. A later one that renames a key reads the keys of this one as well.
const VERSION: u32 = 1;
/// A longer fragment is cut: nobody selects that much, and the history keeps every one of them.
const MAX_BYTES: usize = 8 * 1024;
/// So many values of one key are read.
const MAX_VALUES: usize = 64;
/// So many characters of a query are read.
pub const MAX_QUERY: usize = 500;

/// What is left as it is in a value. Everything else, Han characters included, is encoded; browsers show it decoded.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The views, in the order of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// 版面: the articles, set like print.
    #[default]
    Page,
    /// 检索: what the query finds, line by line, article by article, over time.
    Search,
    /// 词语: the words of the selection.
    Words,
    /// 人地事: who, where, how much and when.
    Who,
    /// 台账: what was done, wished for, set up or aimed at.
    Ledger,
    /// 比较: the selection beside another.
    Compare,
    /// 校读: what looks wrong in the text.
    Proof,
}

impl View {
    /// Every view, in the order of the rail.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Search, Self::Words, Self::Who, Self::Ledger, Self::Compare, Self::Proof];

    /// The name in the address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Search => "search",
            Self::Words => "words",
            Self::Who => "who",
            Self::Ledger => "ledger",
            Self::Compare => "compare",
            Self::Proof => "proof",
        }
    }

    /// The view so many steps further in the rail, round its ends.
    #[must_use]
    pub fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        let next = (at as isize + by).rem_euclid(Self::ALL.len() as isize);
        Self::ALL[next as usize]
    }
}

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// 中文, the first.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The name in the address and in the preferences.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::English => "en",
        }
    }

    /// The one that is not this one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            Self::English => Self::Chinese,
        }
    }

    /// The language of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Chinese, Self::English].into_iter().find(|language| language.key() == key)
    }
}

/// Everything that a link reproduces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Route {
    /// Which view.
    pub view: View,
    /// Which articles it shows.
    pub selection: Selection,
    /// The article that is open; `None` is the first of the selection.
    pub article: Option<ArticleId>,
    /// What in it was pointed at: words of the page, or, where it is empty, the place at which they begin.
    pub mark: Option<Span>,
    /// Whether the raw text stands beside it.
    pub source: bool,
    /// Whether word borders are shown.
    pub borders: bool,
    /// Whether what the article names is marked, and its key sentences.
    pub notes: bool,
    /// Whether the frequency list holds function words too.
    pub all_words: bool,
    /// How the views are set.
    pub settings: Settings,
    /// The language, where the link fixes one.
    pub language: Option<Language>,
}

/// How a change of the address enters the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new entry: Back returns to what was before.
    Push,
    /// In place of the present entry.
    Replace,
}

impl Route {
    /// Reads a fragment, with or without its `#`.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let fragment = &fragment[..fragment.floor_char_boundary(MAX_BYTES)];
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let name = path.trim_matches('/');
        let mut route =
            Self { view: View::ALL.into_iter().find(|view| view.key() == name).unwrap_or_default(), ..Self::default() };
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = percent_decode_str(value).decode_utf8_lossy();
            route.take(key, &value);
        }
        route
    }

    /// Takes one pair; what is not understood is passed over.
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "q" => self.selection.query = value.chars().take(MAX_QUERY).collect(),
            "script" => self.selection.any_script = value == "any",
            "only" => {
                if let Some(id) = read_id(value) {
                    add(&mut self.selection.articles, id);
                }
            }
            "a" => self.article = read_id(value).or(self.article),
            "m" => self.mark = read_mark(value).or(self.mark),
            "o" => self.source = value == "1",
            "w" => self.borders = value == "1",
            "e" => self.notes = value == "1",
            "all" => self.all_words = value == "1",
            "lang" => self.language = Language::from_key(value).or(self.language),
            _ if self.settings.take(key, value) => {}
            _ => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
                    add(&mut self.selection.choices, Choice { facet, value: value.to_owned() });
                }
            }
        }
    }

    /// The fragment with its `#`; defaults are left out.
    #[must_use]
    pub fn fragment(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        let mut put = |key: &str, value: &str| pairs.push(format!("{key}={}", utf8_percent_encode(value, VALUE)));
        if !self.selection.query.is_empty() {
            put("q", &self.selection.query);
        }
        if self.selection.any_script {
            put("script", "any");
        }
        for choice in &self.selection.choices {
            put(choice.facet.key(), &choice.value);
        }
        for id in &self.selection.articles {
            put("only", &write_id(*id));
        }
        if let Some(id) = self.article {
            put("a", &write_id(id));
        }
        if let Some(mark) = self.mark {
            put("m", &write_mark(mark));
        }
        for (key, on) in [("o", self.source), ("w", self.borders), ("e", self.notes), ("all", self.all_words)] {
            if on {
                put(key, "1");
            }
        }
        self.settings.put(&mut put);
        if let Some(language) = self.language {
            put("lang", language.key());
        }
        let mut fragment = format!("#/{}", self.view.key());
        if !pairs.is_empty() {
            fragment.push_str(&format!("?v={VERSION}&{}", pairs.join("&")));
        }
        fragment
    }

    /// How going from here to `next` enters the history: what one would want Back to undo is pushed; settings of the
    /// view and further letters of a query are not.
    #[must_use]
    pub fn step_to(&self, next: &Self) -> Step {
        let typed_on = !self.selection.query.is_empty() && !next.selection.query.is_empty();
        let mut here = self.clone();
        here.source = next.source;
        here.borders = next.borders;
        here.notes = next.notes;
        here.all_words = next.all_words;
        here.settings = self.settings.without_steps(&next.settings);
        here.language = next.language;
        here.selection.any_script = next.selection.any_script;
        if typed_on {
            here.selection.query.clone_from(&next.selection.query);
        }
        if here == *next { Step::Replace } else { Step::Push }
    }
}

/// Adds a value that is not there yet, up to the limit.
fn add<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if values.len() < MAX_VALUES && !values.contains(&value) {
        values.push(value);
    }
}

/// `120`, or `120-126` where it is more than a place.
fn write_mark(mark: Span) -> String {
    if mark.is_empty() { mark.start.to_string() } else { format!("{}-{}", mark.start, mark.end) }
}

fn read_mark(value: &str) -> Option<Span> {
    let (start, end) = value.split_once('-').unwrap_or((value, value));
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start <= end).then_some(Span { start, end })
}

fn write_id(id: ArticleId) -> String {
    format!("{}.{}", id.page, id.article)
}

fn read_id(value: &str) -> Option<ArticleId> {
    let (page, article) = value.split_once('.')?;
    Some(ArticleId { page: page.parse().ok()?, article: article.parse().ok()? })
}

#[cfg(test)]
mod tests;
