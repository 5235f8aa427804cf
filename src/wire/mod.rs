//! Everything that the page and the worker say to each other, and its bytes.
//!
//! One [`Call`] carries a request with a number; one [`Reply`] names the call that it answers. The worker also speaks
//! unasked: a [`Reply`] with call 0 tells its phase, or [`Fault::BrokenMessage`] where a call could not be read at all. A
//! call that a later one [supersedes](Request::supersedes) is not answered. Both sides name their build, because a browser may keep an older worker
//! than the page.

mod annotated;
mod answer;
pub mod doubts;
pub mod facts;
pub mod own;
mod questions;
mod reference;
mod registers;
mod reports;
mod wording;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use annotated::{Annotated, KeySentence, Name, Named};
pub use answer::Answer;
pub use questions::{
    CollocateOrder, ConcordanceOrder, Format, KeynessOrder, KeywordMethod, LedgerOrder, Period, Question,
};
pub use reference::{Reference, Zone};
pub use registers::{
    AppearanceRow, DateRow, DoubtRow, EntityRow, LedgerRow, LedgerTotals, Origin, PlaceRow, QuantityRow, TogetherRow,
    Told, UnitTotal,
};
pub use reports::{
    Basis, CollocateRow, CompareRow, Comparison, ConcordanceRow, DispersionRow, Diversity, KeynessRow, KeywordRow,
    NewWordRow, NgramRow, ReuseRow, SearchRow, SeriesRow, Side, SimilarRow, Table, WordRow,
};

pub use wording::{LONGEST_WORD, Unit, UserChange, UserWord, WordError, Wording};

use crate::model::Document;
use crate::query;
use crate::text::Span;
use crate::text::correction::Correction;
#[cfg(feature = "engine")]
use crate::text::{
    decode::{LIMIT, Refusal},
    fold::Script,
};

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
    /// In the language of [`crate::query`].
    pub query: String,
    /// Of each facet, any of the chosen values may hold.
    pub choices: Vec<Choice>,
    /// Articles by place, any of which may hold.
    pub articles: Vec<ArticleId>,
    /// Whether the query, and a node that is looked at in what it selects, finds traditional characters by simplified ones and
    /// the reverse.
    pub any_script: bool,
}

impl Selection {
    /// Whether every article is in it.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.query.is_empty() && self.choices.is_empty() && self.articles.is_empty()
    }

    /// Every article, looked at in the same way.
    #[must_use]
    pub fn everything(&self) -> Self {
        Self { any_script: self.any_script, ..Self::default() }
    }

    /// Which characters are the same to its query.
    #[cfg(feature = "engine")]
    #[must_use]
    pub fn script(&self) -> Script {
        if self.any_script { Script::Any } else { Script::Own }
    }
}

/// What articles are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Facet {
    /// The paper.
    Paper,
    /// Year, month or day of publication: `2021`, `2021-04`, `2021-04-07`.
    Date,
    /// 栏目.
    Column,
    /// Who wrote it.
    Reporter,
    /// Where it was sent from.
    Place,
    /// Whom its text names, as far as words tell. Known when the text has been cut into words.
    Person,
    /// Characters of the body: `0-199`, `200-499`, `500-999`, `1000-2999`, `3000-`.
    Length,
}

impl Facet {
    /// Every facet, in the order in which they are shown: people last, as they come when all else has been there for a while.
    pub const ALL: [Self; 7] =
        [Self::Paper, Self::Date, Self::Column, Self::Reporter, Self::Place, Self::Length, Self::Person];

    /// The name in the address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Date => "date",
            Self::Column => "column",
            Self::Reporter => "reporter",
            Self::Place => "place",
            Self::Length => "length",
            Self::Person => "person",
        }
    }
}

/// A chosen value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choice {
    /// Of which facet.
    pub facet: Facet,
    /// The value.
    pub value: String,
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
    /// Cut all texts so from now on.
    Cut(Wording),
    /// A page is from now on as it came, with these corrections and no others; refused where other words stand there.
    Correct {
        /// Index of the page.
        page: u32,
        /// In the order of its text.
        corrections: Vec<Correction>,
    },
    /// Which articles the selection holds, and how the facets count under it.
    Select(Selection),
    /// Where the query's words stand in an article.
    Marks {
        /// Whose query.
        selection: Selection,
        /// In which article.
        article: ArticleId,
    },
    /// Word borders, parts of speech and keywords of an article. Needs the dictionary.
    Segment(ArticleId),
    /// What can be marked in an article. Needs the dictionary.
    Annotate(ArticleId),
    /// A table over the selection.
    Ask {
        /// Whose text.
        selection: Selection,
        /// Which table.
        question: Question,
    },
    /// The whole table as a file, whatever the limit of the question.
    Export {
        /// Whose text.
        selection: Selection,
        /// Which table.
        question: Question,
        /// In which form.
        format: Format,
    },
    /// An article as a file of JSON-LD, with its keywords where there is a dictionary.
    ExportArticle(ArticleId),
    /// Let be the call of this number, begun or not. Neither is answered.
    Stop(u32),
}

impl Request {
    /// Whether it changes what is asked about.
    #[must_use]
    pub fn is_change(&self) -> bool {
        matches!(self, Self::Load(_) | Self::Open { .. } | Self::Cut(_) | Self::Correct { .. })
    }

    /// Whether it is answered soon as a rule, so that it goes before what takes long.
    #[must_use]
    pub fn is_light(&self) -> bool {
        matches!(self, Self::Select(_) | Self::Marks { .. } | Self::Segment(_))
    }

    /// Whether the request waits for the dictionary.
    #[must_use]
    pub fn needs_dictionary(&self) -> bool {
        match self {
            Self::Segment(_) | Self::Annotate(_) => true,
            Self::Ask { question, .. } | Self::Export { question, .. } => question.counts_words(),
            _ => false,
        }
    }

    /// Whether the request waits for the gazetteer.
    #[must_use]
    pub fn needs_gazetteer(&self) -> bool {
        matches!(self, Self::Ask { question, .. } | Self::Export { question, .. } if question.asks_what_is_told())
    }

    /// Whether this later request makes an earlier one pointless: both ask for the one thing that is shown of the
    /// selection, or give the one way of cutting. A worker drops the earlier one, begun or not, and **never answers it**.
    #[must_use]
    pub fn supersedes(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Select(_), Self::Select(_))
            | (Self::Cut(_), Self::Cut(_))
            | (Self::Marks { .. }, Self::Marks { .. })
            | (Self::Annotate(_), Self::Annotate(_)) => true,
            (Self::Ask { question, .. }, Self::Ask { question: other, .. }) => question.is_like(other),
            _ => false,
        }
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
    /// To [`Request::Cut`]: all texts are.
    Cut,
    /// To [`Request::Correct`]: the page as it is now read.
    Corrected(Box<Document>),
    /// To [`Request::Select`].
    Selected(Selected),
    /// To [`Request::Marks`]: spans of the page, in order and without overlap.
    Marks(Vec<Span>),
    /// To [`Request::Segment`].
    Segmented(Segmented),
    /// To [`Request::Annotate`].
    Annotated(Annotated),
    /// To [`Request::Ask`].
    Answer(Answer),
    /// To [`Request::Export`] and [`Request::ExportArticle`].
    Exported {
        /// A name for the file.
        name: String,
        /// The file.
        bytes: Vec<u8>,
    },
    /// To any request, before its answer: how far that is.
    Progress {
        /// Steps that are done.
        done: u32,
        /// Steps in all.
        of: u32,
    },
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
    /// The gazetteer is there.
    Placed,
    /// The gazetteer could not be had: places lie in what the text says alone. It is fetched again when it is needed next.
    WithoutGazetteer(String),
}

/// The articles of a selection and the facet counts under it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Selected {
    /// In library order.
    pub articles: Vec<Hit>,
    /// Articles in the whole library.
    pub of: u32,
    /// Each facet's values with the number of articles that choosing them would show.
    pub facets: Vec<FacetReport>,
    /// Characters (without white space) of the selected bodies.
    pub characters: u32,
}

/// An article that the selection holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Which.
    pub id: ArticleId,
    /// How often the terms of the query that should occur do; 0 without a query.
    pub count: u32,
}

/// The values of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetReport {
    /// Of which facet.
    pub facet: Facet,
    /// Dates and lengths in their order; all else by most articles.
    pub rows: Vec<FacetCount>,
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
    /// The query cannot be read.
    BadQuery(query::Error),
    /// A word of the reader's cannot be taken: which and why.
    BadWord(String, WordError),
    /// The dictionary has not arrived.
    NoDictionary,
    /// No such page or article.
    NoSuchArticle,
    /// A correction does not fit the page: other words stand there.
    OtherWords,
    /// The file could not be written: why.
    NotWritten(String),
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
