//! What can be asked of a selection's text.

use serde::{Deserialize, Serialize};

use super::facts::{EntityKind, EntryKind, Status};
use super::own::OwnEntry;
use super::{ArticleId, Reference, Selection};

/// A table that the engine makes. `limit` is the most rows that come back; the table tells how many there are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// The frequency list.
    Words {
        /// Rows at most.
        limit: u32,
        /// Leave out function words (particles, pronouns, prepositions, conjunctions, adverbs, numerals).
        content_only: bool,
    },
    /// The articles that fit the query best, first.
    Search {
        /// Rows at most.
        limit: u32,
    },
    /// Every occurrence of the node with its context.
    Concordance {
        /// What is asked for, in the language of queries: a term, or several with OR.
        node: String,
        /// Words of context on either side.
        context: u32,
        /// By what the lines are sorted: first by the first.
        order: Vec<ConcordanceOrder>,
        /// Lines to leave out at the beginning.
        from: u32,
        /// Rows at most.
        limit: u32,
    },
    /// The words that stand near the node.
    Collocates {
        /// As in [`Question::Concordance`].
        node: String,
        /// Words to the left that are near.
        left: u32,
        /// Words to the right that are near.
        right: u32,
        /// Whether what is near may lie beyond the end of the sentence (never beyond the paragraph).
        across: bool,
        /// A collocate stands near so often at least.
        least: u32,
        /// The greatest of this first.
        order: CollocateOrder,
        /// Rows at most.
        limit: u32,
    },
    /// The words that the selection has more, or less, than the reference.
    Keyness {
        /// The reference; without one, all that is not in the selection.
        reference: Option<Selection>,
        /// A word occurs so often in both together at least.
        least: u32,
        /// The greatest of this first.
        order: KeynessOrder,
        /// Rows at most.
        limit: u32,
    },
    /// The selection beside another: its words or its names, by the side that they stand on.
    Compare {
        /// With what.
        reference: Reference,
        /// Names of this kind; without one, words.
        kind: Option<EntityKind>,
        /// A word occurs so often in both together at least; of names all are told.
        least: u32,
        /// Rows of each side at most.
        limit: u32,
    },
    /// The words that tell what the selection is about.
    Keywords {
        /// How they are weighed.
        method: KeywordMethod,
        /// Rows at most.
        limit: u32,
    },
    /// Words that follow each other within a sentence.
    Ngrams {
        /// How many words, 2 to 5.
        n: u32,
        /// A row occurs so often at least.
        least: u32,
        /// Rows at most.
        limit: u32,
    },
    /// Where in each article the node stands.
    Dispersion {
        /// As in [`Question::Concordance`].
        node: String,
        /// Rows at most.
        limit: u32,
    },
    /// How often the node occurs over time; articles without a date are left out.
    Series {
        /// As in [`Question::Concordance`].
        node: String,
        /// How fine.
        by: Period,
    },
    /// Candidates for words that the dictionary does not know.
    NewWords {
        /// A candidate occurs so often at least.
        least: u32,
        /// Rows at most.
        limit: u32,
    },
    /// The articles of the selection that are most like one.
    Similar {
        /// Like which.
        article: ArticleId,
        /// Rows at most.
        limit: u32,
    },
    /// Passages that two articles of the selection share.
    Reuse {
        /// Rows at most.
        limit: u32,
    },
    /// How rich the words are.
    Diversity,
    /// Persons or organisations, the most told first; or places, each after what it lies in.
    Entities {
        /// Which of them.
        kind: EntityKind,
        /// Rows at most.
        limit: u32,
    },
    /// Persons, places and organisations that are told of in the same articles, pair by pair.
    Together {
        /// Rows at most.
        limit: u32,
    },
    /// Persons, places and organisations with each article that tells of them.
    Appearances {
        /// Rows at most.
        limit: u32,
    },
    /// How much of what, by unit.
    Quantities {
        /// Rows at most.
        limit: u32,
    },
    /// When, in the order of time; what has no date last.
    Dates {
        /// Rows at most.
        limit: u32,
    },
    /// What was done, wished for, set up or aimed at.
    Ledger {
        /// Only these.
        kind: Option<EntryKind>,
        /// Only these.
        status: Option<Status>,
        /// Those of one group stand together.
        order: LedgerOrder,
        /// With those that the reader dismissed.
        dismissed: bool,
        /// What the reader says of entries.
        own: Vec<OwnEntry>,
        /// Rows at most.
        limit: u32,
    },
    /// What looks wrong.
    Doubts {
        /// With those that are not sure enough to be shown, and those that were dismissed.
        all: bool,
        /// The keys of those that the reader dismissed.
        dismissed: Vec<String>,
        /// Rows at most.
        limit: u32,
    },
}

impl Question {
    /// Whether it can be answered only when the text has been cut into words.
    #[must_use]
    pub fn counts_words(&self) -> bool {
        !matches!(self, Self::Search { .. })
    }

    /// Whether it is about what texts tell of, or what looks wrong in them: places are then looked up.
    #[must_use]
    pub fn asks_what_is_told(&self) -> bool {
        matches!(
            self,
            Self::Entities { .. }
                | Self::Together { .. }
                | Self::Appearances { .. }
                | Self::Quantities { .. }
                | Self::Dates { .. }
                | Self::Ledger { .. }
                | Self::Doubts { .. }
                | Self::Compare { kind: Some(_), .. }
        )
    }

    /// Its name on the command line and in the names of files.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Words { .. } => "words",
            Self::Search { .. } => "search",
            Self::Concordance { .. } => "kwic",
            Self::Collocates { .. } => "collocates",
            Self::Keyness { .. } => "keyness",
            Self::Compare { .. } => "compare",
            Self::Keywords { .. } => "keywords",
            Self::Ngrams { .. } => "ngrams",
            Self::Dispersion { .. } => "dispersion",
            Self::Series { .. } => "series",
            Self::NewWords { .. } => "new-words",
            Self::Similar { .. } => "similar",
            Self::Reuse { .. } => "reuse",
            Self::Diversity => "diversity",
            Self::Entities { kind: EntityKind::Person, .. } => "people",
            Self::Entities { kind: EntityKind::Place, .. } => "places",
            Self::Entities { kind: EntityKind::Organisation, .. } => "organisations",
            Self::Together { .. } => "together",
            Self::Appearances { .. } => "appearances",
            Self::Quantities { .. } => "quantities",
            Self::Dates { .. } => "dates",
            Self::Ledger { .. } => "ledger",
            Self::Doubts { .. } => "proof",
        }
    }

    /// The node that it looks at.
    #[must_use]
    pub fn node(&self) -> Option<&str> {
        match self {
            Self::Concordance { node, .. }
            | Self::Collocates { node, .. }
            | Self::Dispersion { node, .. }
            | Self::Series { node, .. } => Some(node),
            _ => None,
        }
    }

    /// With what it compares the selection, where that is a selection too.
    #[must_use]
    pub fn reference(&self) -> Option<&Selection> {
        match self {
            Self::Keyness { reference, .. } => reference.as_ref(),
            Self::Compare { reference: Reference::Selection(reference), .. } => Some(reference),
            _ => None,
        }
    }

    /// The same question without a limit.
    #[must_use]
    pub fn unlimited(mut self) -> Self {
        match &mut self {
            Self::Concordance { from, limit, .. } => (*from, *limit) = (0, u32::MAX),
            Self::Words { limit, .. }
            | Self::Search { limit }
            | Self::Collocates { limit, .. }
            | Self::Keyness { limit, .. }
            | Self::Compare { limit, .. }
            | Self::Keywords { limit, .. }
            | Self::Ngrams { limit, .. }
            | Self::Dispersion { limit, .. }
            | Self::NewWords { limit, .. }
            | Self::Similar { limit, .. }
            | Self::Reuse { limit }
            | Self::Entities { limit, .. }
            | Self::Together { limit }
            | Self::Appearances { limit }
            | Self::Quantities { limit }
            | Self::Dates { limit }
            | Self::Ledger { limit, .. }
            | Self::Doubts { limit, .. } => *limit = u32::MAX,
            Self::Series { .. } | Self::Diversity => {}
        }
        self
    }

    /// Whether the other asks for the same table, be it of other text or with other settings.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What the lines of a concordance are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConcordanceOrder {
    /// The word so many to the left of the node (1 is the nearest).
    Left(u8),
    /// The node as it stands.
    Node,
    /// The word so many to the right of the node.
    Right(u8),
    /// The article, in library order.
    Article,
    /// The date of publication.
    Date,
}

/// The column of [`super::CollocateRow`] that is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum CollocateOrder {
    /// `log_dice`.
    #[default]
    LogDice,
    /// `log_likelihood`.
    LogLikelihood,
    /// `mi`.
    Mi,
    /// `mi3`.
    Mi3,
    /// `t`.
    T,
    /// `delta_p`.
    DeltaP,
    /// `observed`.
    Observed,
}

/// The column of [`super::KeynessRow`] that is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum KeynessOrder {
    /// `log_likelihood`.
    #[default]
    LogLikelihood,
    /// `log_ratio`.
    LogRatio,
    /// `percent_diff`.
    PercentDiff,
    /// `simple_maths`.
    SimpleMaths,
}

/// How keywords are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum KeywordMethod {
    /// By how often the selection has them and the dictionary's own texts have not.
    #[default]
    TfIdf,
    /// By the words that they stand beside.
    TextRank,
}

/// By what the entries of a ledger stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum LedgerOrder {
    /// By nothing: in the order of the pages.
    #[default]
    Page,
    /// What they tell.
    Kind,
    /// How far they have come.
    Status,
    /// Where, by the first place.
    Place,
    /// Who, by the first.
    Actor,
    /// When; those without a date last.
    Date,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Period {
    /// A year.
    #[default]
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// The form of a file that holds a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// Comma-separated values, UTF-8 with a byte order mark.
    Csv,
    /// One JSON object, as the command line prints it.
    Json,
    /// An Excel workbook.
    Xlsx,
    /// A table of Markdown, as GitHub reads it.
    Markdown,
}

impl Format {
    /// How the names of such files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
        }
    }
}
