//! What of several a view shows or sorts by, each with its name in the address.

use crate::wire::facts::{EntityKind, EntryKind, Status};
use crate::wire::{CollocateOrder, ConcordanceOrder, KeynessOrder, LedgerOrder, Period};

/// Something that has a name in the address.
pub trait Keyed: Copy + PartialEq + Sized + 'static {
    /// All of them, in the order in which they are offered.
    const ALL: &'static [Self];

    /// The name.
    fn key(self) -> &'static str;

    /// The one of that name.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.key() == key)
    }
}

macro_rules! keyed {
    ($kind:ty: $($variant:path = $key:literal),+ $(,)?) => {
        impl Keyed for $kind {
            const ALL: &'static [Self] = &[$($variant),+];

            fn key(self) -> &'static str {
                match self {
                    $($variant => $key),+
                }
            }
        }
    };
}

/// What 检索 shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SearchTab {
    /// Every place with its context.
    #[default]
    Lines,
    /// The articles that fit best.
    Articles,
    /// Where in each article.
    Spread,
    /// How often over time.
    Trend,
}
keyed!(SearchTab: Self::Lines = "lines", Self::Articles = "articles", Self::Spread = "spread", Self::Trend = "trend");

/// What 词语 shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum WordsTab {
    /// The frequency list.
    #[default]
    Frequency,
    /// What the selection has more, or less, than the rest.
    Keywords,
    /// What stands near a word.
    Collocates,
    /// Words in a row.
    Ngrams,
    /// Words that the dictionary does not know.
    NewWords,
}
keyed!(WordsTab:
    Self::Frequency = "frequency",
    Self::Keywords = "keywords",
    Self::Collocates = "collocates",
    Self::Ngrams = "ngrams",
    Self::NewWords = "new-words",
);

/// What 人地事 shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum WhoTab {
    /// Persons with their posts.
    #[default]
    People,
    /// Offices, firms, schools.
    Organisations,
    /// From a country down to a road.
    Places,
    /// In the same articles.
    Together,
    /// Each in each article.
    Appearances,
    /// How much of what.
    Quantities,
    /// When.
    Dates,
}
keyed!(WhoTab:
    Self::People = "people",
    Self::Organisations = "organisations",
    Self::Places = "places",
    Self::Together = "together",
    Self::Appearances = "articles",
    Self::Quantities = "quantities",
    Self::Dates = "dates",
);

/// How 台账 stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LedgerTab {
    /// One entry a row.
    #[default]
    Table,
    /// One column for each status.
    Board,
}
keyed!(LedgerTab: Self::Table = "table", Self::Board = "board");
keyed!(LedgerOrder:
    Self::Page = "page",
    Self::Kind = "kind",
    Self::Status = "status",
    Self::Place = "place",
    Self::Actor = "actor",
    Self::Date = "date",
);

/// What is narrowed to one of several, or not at all.
macro_rules! optional {
    ($kind:ident: $($variant:ident),+) => {
        impl Keyed for Option<$kind> {
            const ALL: &'static [Self] = &[None, $(Some($kind::$variant)),+];

            fn key(self) -> &'static str {
                self.map_or("all", $kind::key)
            }
        }
    };
}
optional!(EntryKind: Deed, Concern, Measure, Target);
optional!(Status: Raised, Planned, UnderWay, Done);
optional!(EntityKind: Person, Organisation, Place);

/// By what words are keywords.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum KeywordsBy {
    /// They set the selection apart from the rest.
    #[default]
    Keyness,
    /// They are frequent here and rare elsewhere.
    TfIdf,
    /// They stand beside words that do.
    TextRank,
}
keyed!(KeywordsBy: Self::Keyness = "keyness", Self::TfIdf = "tfidf", Self::TextRank = "textrank");

/// By what the bars of a trend are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TrendMeasure {
    /// Per million words of the time.
    #[default]
    PerMillion,
    /// Occurrences.
    Count,
}
keyed!(TrendMeasure: Self::PerMillion = "per-million", Self::Count = "count");

/// How a table can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chart {
    /// A bar for each row.
    Bars,
    /// Words, the larger the more.
    Cloud,
    /// Points between two axes.
    Scatter,
    /// What stands around one thing, the stronger the nearer.
    Company,
    /// Names, and lines between those that stand together.
    Network,
    /// What is in what.
    Matrix,
    /// Rings, the inner divided by the outer.
    Sunburst,
    /// Bars by unit.
    Units,
    /// Along the time.
    Timeline,
    /// How far things have come.
    Progress,
    /// How often over time.
    Trend,
    /// How much room each has.
    Treemap,
}
keyed!(Chart:
    Self::Bars = "bars",
    Self::Cloud = "cloud",
    Self::Scatter = "scatter",
    Self::Company = "company",
    Self::Network = "network",
    Self::Matrix = "matrix",
    Self::Sunburst = "sunburst",
    Self::Units = "units",
    Self::Timeline = "timeline",
    Self::Progress = "progress",
    Self::Trend = "trend",
    Self::Treemap = "treemap",
);

keyed!(Period: Self::Year = "year", Self::Month = "month", Self::Day = "day");
keyed!(CollocateOrder:
    Self::LogDice = "log-dice",
    Self::LogLikelihood = "log-likelihood",
    Self::Mi = "mi",
    Self::Mi3 = "mi3",
    Self::T = "t",
    Self::DeltaP = "delta-p",
    Self::Observed = "observed",
);
keyed!(KeynessOrder:
    Self::LogLikelihood = "log-likelihood",
    Self::LogRatio = "log-ratio",
    Self::PercentDiff = "percent-diff",
    Self::SimpleMaths = "simple-maths",
);

impl Keyed for ConcordanceOrder {
    const ALL: &'static [Self] = &[
        Self::Left(1),
        Self::Left(2),
        Self::Left(3),
        Self::Node,
        Self::Right(1),
        Self::Right(2),
        Self::Right(3),
        Self::Article,
        Self::Date,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Left(0 | 1) => "1L",
            Self::Left(2) => "2L",
            Self::Left(_) => "3L",
            Self::Node => "node",
            Self::Right(0 | 1) => "1R",
            Self::Right(2) => "2R",
            Self::Right(_) => "3R",
            Self::Article => "article",
            Self::Date => "date",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        fn all<T: Keyed + std::fmt::Debug>() {
            for it in T::ALL {
                assert_eq!(T::from_key(it.key()), Some(*it));
            }
        }
        all::<SearchTab>();
        all::<WordsTab>();
        all::<KeywordsBy>();
        all::<TrendMeasure>();
        all::<Period>();
        all::<CollocateOrder>();
        all::<KeynessOrder>();
        all::<ConcordanceOrder>();
        all::<Chart>();
        all::<WhoTab>();
        all::<LedgerTab>();
        all::<LedgerOrder>();
        all::<Option<EntryKind>>();
        all::<Option<Status>>();
        all::<Option<EntityKind>>();
    }
}
