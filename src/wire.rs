//! Everything that the page and the worker say to each other, and its bytes.
//!
//! One [`Call`] carries a request with a number; one [`Reply`] names the call that it answers. The worker also speaks
//! unasked: a [`Reply`] with call 0 tells its phase, or [`Fault::BrokenMessage`] where a call could not be read at all. A
//! call that a later one [supersedes](Request::supersedes) is not answered. Both sides name their build, because a browser may keep an older worker
//! than the page.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::model::Document;
use crate::text::Span;
#[cfg(feature = "engine")]
use crate::text::decode::{LIMIT, Refusal};

/// The build that both sides must share: the package version and what the build script knows of the sources.
pub const BUILD: &str = match option_env!("BROADSHEET_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// An article's place in the library: which page, and which article on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
}

/// What a view shows: a query and facets. Empty selects everything.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Selection {
    /// Words or any stretch of text; white space parts several, all of which must occur.
    pub query: String,
    /// Columns (栏目), any of which may hold.
    pub columns: Vec<String>,
    /// Reporters by name, any of whom may hold.
    pub reporters: Vec<String>,
    /// Articles by place, any of which may hold.
    pub articles: Vec<ArticleId>,
}

/// A question to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Take these bundle bytes as the library (replacing what was loaded).
    Load(Vec<u8>),
    /// Decode and parse a file that the reader opened; it is appended to the library.
    Open {
        /// The file's name, shown as the page's source.
        name: String,
        /// The file as it is.
        bytes: Vec<u8>,
    },
    /// Which articles the selection holds, and how the facets count under it.
    Select(Selection),
    /// Word borders, parts of speech and keywords of an article. Needs the dictionary.
    Segment(ArticleId),
    /// The frequency list of the selection. Needs the dictionary.
    Words {
        /// Whose words.
        selection: Selection,
        /// How many rows at most; the total is told beside them.
        limit: u32,
        /// Leave out function words (particles, pronouns, prepositions, conjunctions, adverbs, numerals).
        content_only: bool,
    },
}

impl Request {
    /// Whether the request waits for the dictionary.
    #[must_use]
    pub fn needs_dictionary(&self) -> bool {
        matches!(self, Self::Segment(_) | Self::Words { .. })
    }

    /// Whether this later request makes an earlier one pointless: both ask for the one thing that is shown of the
    /// selection. A worker that has not begun with the earlier one drops it and **never answers it**.
    #[must_use]
    pub fn supersedes(&self, earlier: &Self) -> bool {
        matches!((self, earlier), (Self::Select(_), Self::Select(_)) | (Self::Words { .. }, Self::Words { .. }))
    }
}

/// The answer to a request, one variant each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// To [`Request::Load`]: how many pages are in the library now.
    Loaded(u32),
    /// To [`Request::Open`]: the page, which stands at this index in the library.
    Opened {
        /// Index of the page.
        page: u32,
        /// The page as it was read.
        document: Box<Document>,
    },
    /// To [`Request::Select`].
    Selected(Selected),
    /// To [`Request::Segment`].
    Segmented(Segmented),
    /// To [`Request::Words`].
    Words(WordReport),
    /// Unasked: how far the worker is.
    Phase(Phase),
}

/// How far the worker is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Phase {
    /// The engine runs; requests that need no dictionary are answered. The page sends nothing before: a browser does not
    /// keep what arrives before the worker listens.
    Started,
    /// So much of the dictionary has arrived, in bytes as transferred or, where the server has it inflated on the way, as
    /// inflated; the total where it is known.
    Fetching {
        /// Bytes that have arrived.
        received: u32,
        /// Bytes in all.
        total: Option<u32>,
    },
    /// Everything is answered.
    Ready,
    /// The dictionary could not be had; requests that need it are refused with [`Fault::NoDictionary`].
    WithoutDictionary(String),
}

/// The articles of a selection and the facet counts under it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Selected {
    /// In library order.
    pub articles: Vec<Hit>,
    /// Articles in the whole library.
    pub of: u32,
    /// Columns with the number of articles that choosing them would show.
    pub columns: Vec<FacetCount>,
    /// Reporters, likewise.
    pub reporters: Vec<FacetCount>,
    /// Characters (without white space) of the selected bodies.
    pub characters: u32,
}

/// An article that the selection holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Which.
    pub id: ArticleId,
    /// Where the query's words stand in the page's text, in order; empty without a query.
    pub spans: Vec<Span>,
}

/// A facet value and how many articles it would show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// Articles.
    pub count: u32,
}

/// An article's words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Segmented {
    /// One list a paragraph, across sections, in order: the end of each token as a byte offset into [`crate::model::Paragraph::text`].
    pub ends: Vec<Vec<u32>>,
    /// Keywords with their weight, strongest first; the strongest weighs 1.
    pub keywords: Vec<Keyword>,
    /// Tokens that hold a letter, digit or Han character.
    pub tokens: u32,
}

/// A keyword and its weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Keyword {
    /// The word.
    pub word: String,
    /// 0 to 1, relative to the strongest.
    pub weight: f64,
}

/// The basis of a count: what it was counted over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Basis {
    /// Articles in the selection.
    pub articles: u32,
    /// Tokens that hold a letter, digit or Han character.
    pub tokens: u64,
    /// Characters without white space.
    pub characters: u64,
    /// The query as asked.
    pub query: String,
}

/// The frequency list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct WordReport {
    /// What it was counted over.
    pub basis: Basis,
    /// How many different words there are, of which `rows` may show only the first.
    pub total: u32,
    /// Most frequent first; ties in the order of the text.
    pub rows: Vec<WordRow>,
}

/// One word of the frequency list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordRow {
    /// The word.
    pub word: String,
    /// Its part of speech in jieba's tag set (`n`, `v`, `ns` …).
    pub pos: String,
    /// Occurrences.
    pub count: u32,
    /// Articles that hold it.
    pub articles: u32,
    /// Occurrences per million tokens of the basis.
    pub per_million: f64,
}

/// Why a request was refused. Each is a sentence that the interface says in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The bundle's bytes are not a bundle of this version.
    BrokenBundle(String),
    /// The file holds nothing, or only white space.
    EmptyFile,
    /// The file is no text (an image, a program, an archive).
    NotText,
    /// The file is larger than a page can be: its size and the limit, in bytes.
    TooLarge {
        /// Size of the file.
        size: u64,
        /// What is taken at most.
        limit: u64,
    },
    /// The dictionary has not arrived.
    NoDictionary,
    /// No such page or article.
    NoSuchArticle,
    /// The message could not be read: the page and the worker are of different builds, or it was damaged.
    BrokenMessage(String),
}

#[cfg(feature = "engine")]
impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotText => Self::NotText,
            Refusal::TooLarge(size) => Self::TooLarge { size, limit: LIMIT as u64 },
        }
    }
}

/// A request with its number. Numbers rise from 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The number that the reply names.
    pub id: u32,
    /// What is asked.
    pub request: Request,
}

/// An answer with the number of its call; 0 for what was not asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// [`Call::id`], or 0.
    pub id: u32,
    /// Which build the worker is of, compared with [`BUILD`].
    pub build: String,
    /// What came of it.
    pub outcome: Result<Response, Fault>,
}

/// The bytes of a message.
///
/// # Errors
/// [`Fault::BrokenMessage`] where the message cannot be written, which no message of this module causes.
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, Fault> {
    postcard::to_allocvec(message).map_err(|error| Fault::BrokenMessage(error.to_string()))
}

/// The message in the bytes.
///
/// # Errors
/// [`Fault::BrokenMessage`] where the bytes are not such a message.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    postcard::from_bytes(bytes).map_err(|error| Fault::BrokenMessage(error.to_string()))
}
