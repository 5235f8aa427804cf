//! The settings of the views in the address. Each has a default, which the address leaves out.

use super::Against;
use crate::wire::facts::{EntityKind, EntryKind, Status};
use crate::wire::{CollocateOrder, ConcordanceOrder, KeynessOrder, LedgerOrder, Period};

/// A window reaches so many words to either side at most.
pub const WIDEST: u8 = 10;
/// Lines are sorted by so many things at most, one after the other.
pub const LEVELS: usize = 3;
/// Rows of so many words are counted.
pub const NGRAMS: std::ops::RangeInclusive<u8> = 2..=5;
/// A table can be told to leave out what occurs less often than this at most.
const LEAST: u32 = 1_000_000;

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

/// How the views are set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Settings {
    /// What 检索 shows.
    pub search: SearchTab,
    /// What 词语 shows.
    pub words: WordsTab,
    /// What is looked at; where it is empty, the query.
    pub node: String,
    /// By what the lines are sorted, first by the first. Empty is the order of the library.
    pub sort: Vec<ConcordanceOrder>,
    /// The line that was opened last, for the way back.
    pub line: u32,
    /// How fine the trend is.
    pub by: Period,
    /// What the trend's bars show.
    pub trend: TrendMeasure,
    /// Words to the left and to the right that are near.
    pub window: (u8, u8),
    /// Whether the window reaches over the ends of sentences.
    pub across: bool,
    /// By what collocates are sorted.
    pub collocates: CollocateOrder,
    /// By what words are keywords.
    pub keywords: KeywordsBy,
    /// By what those that set the selection apart are sorted.
    pub keyness: KeynessOrder,
    /// How many words stand in a row.
    pub n: u8,
    /// What occurs less often is left out of the table that is shown; without a figure, what its view finds sensible.
    pub least: Option<u32>,
    /// The chart that is open, where the table of the moment can be drawn so.
    pub chart: Option<Chart>,
    /// What 人地事 shows.
    pub who: WhoTab,
    /// How 台账 stands.
    pub ledger: LedgerTab,
    /// Only entries of this kind.
    pub kind: Option<EntryKind>,
    /// Only entries that have come so far.
    pub status: Option<Status>,
    /// By what entries stand together.
    pub group: LedgerOrder,
    /// Whether dismissed entries are shown.
    pub dismissed: bool,
    /// With what 比较 compares the selection.
    pub against: Against,
    /// Names of which kind it compares; without one, words.
    pub compare: Option<EntityKind>,
    /// Whether doubts are shown that are not sure enough, or dismissed.
    pub doubts: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            search: SearchTab::default(),
            words: WordsTab::default(),
            node: String::new(),
            sort: Vec::new(),
            line: 0,
            by: Period::default(),
            trend: TrendMeasure::default(),
            window: (5, 5),
            across: false,
            collocates: CollocateOrder::default(),
            keywords: KeywordsBy::default(),
            keyness: KeynessOrder::default(),
            n: *NGRAMS.start(),
            least: None,
            chart: None,
            who: WhoTab::default(),
            ledger: LedgerTab::default(),
            kind: None,
            status: None,
            group: LedgerOrder::default(),
            dismissed: false,
            against: Against::default(),
            compare: None,
            doubts: false,
        }
    }
}

impl Settings {
    /// Takes one pair of the address; whether it is one of these settings. A value that is not understood is passed over.
    pub(super) fn take(&mut self, key: &str, value: &str) -> bool {
        fn set<T: Keyed>(place: &mut T, value: &str) {
            *place = T::from_key(value).unwrap_or(*place);
        }
        match key {
            "show" => set(&mut self.search, value),
            "list" => set(&mut self.words, value),
            "node" => self.node = value.chars().take(super::MAX_QUERY).collect(),
            "sort" => self.sort = value.split('.').filter_map(ConcordanceOrder::from_key).take(LEVELS).collect(),
            "line" => self.line = value.parse().unwrap_or(self.line),
            "by" => set(&mut self.by, value),
            "bars" => set(&mut self.trend, value),
            "window" => self.window = window(value).unwrap_or(self.window),
            "across" => self.across = value == "1",
            "near" => set(&mut self.collocates, value),
            "method" => set(&mut self.keywords, value),
            "key" => set(&mut self.keyness, value),
            "n" => self.n = value.parse().ok().filter(|n| NGRAMS.contains(n)).unwrap_or(self.n),
            "least" => self.least = value.parse().ok().map(|least: u32| least.clamp(1, LEAST)).or(self.least),
            "chart" => self.chart = Chart::from_key(value).or(self.chart),
            "who" => set(&mut self.who, value),
            "as" => set(&mut self.ledger, value),
            "kind" => set(&mut self.kind, value),
            "status" => set(&mut self.status, value),
            "group" => set(&mut self.group, value),
            "dismissed" => self.dismissed = value == "1",
            "vs" => self.against = Against::read(value).unwrap_or_else(|| self.against.clone()),
            "of" => set(&mut self.compare, value),
            "doubts" => self.doubts = value == "all",
            _ => return false,
        }
        true
    }

    /// Puts what is not the default.
    pub(super) fn put(&self, mut put: impl FnMut(&str, &str)) {
        let default = Self::default();
        let mut key = |name: &str, value: &str, differs: bool| {
            if differs {
                put(name, value);
            }
        };
        let sort: Vec<&str> = self.sort.iter().map(|order| order.key()).collect();
        key("show", self.search.key(), self.search != default.search);
        key("list", self.words.key(), self.words != default.words);
        key("node", &self.node, !self.node.is_empty());
        key("sort", &sort.join("."), !sort.is_empty());
        key("line", &self.line.to_string(), self.line > 0);
        key("by", self.by.key(), self.by != default.by);
        key("bars", self.trend.key(), self.trend != default.trend);
        key("window", &format!("{}.{}", self.window.0, self.window.1), self.window != default.window);
        key("across", "1", self.across);
        key("near", self.collocates.key(), self.collocates != default.collocates);
        key("method", self.keywords.key(), self.keywords != default.keywords);
        key("key", self.keyness.key(), self.keyness != default.keyness);
        key("n", &self.n.to_string(), self.n != default.n);
        key("least", &self.least.unwrap_or_default().to_string(), self.least.is_some());
        key("chart", self.chart.map_or("", Chart::key), self.chart.is_some());
        key("who", self.who.key(), self.who != default.who);
        key("as", self.ledger.key(), self.ledger != default.ledger);
        key("kind", self.kind.key(), self.kind.is_some());
        key("status", self.status.key(), self.status.is_some());
        key("group", self.group.key(), self.group != default.group);
        key("dismissed", "1", self.dismissed);
        let against = self.against.written();
        key("vs", &against, !against.is_empty());
        key("of", self.compare.key(), self.compare.is_some());
        key("doubts", "all", self.doubts);
    }

    /// These settings with those that are not worth a step back taken from `next`: how what is shown is sorted and cut,
    /// and further letters of the node. Which table it is, and of which node, is worth one.
    pub(super) fn without_steps(&self, next: &Self) -> Self {
        let typed_on = !self.node.is_empty() && !next.node.is_empty();
        let node = if typed_on { next.node.clone() } else { self.node.clone() };
        let against = match (&self.against, &next.against) {
            (Against::Query(_), Against::Query(_)) => next.against.clone(),
            (here, _) => here.clone(),
        };
        let Self { search, words, who, ledger, compare, .. } = *self;
        Self { search, words, who, ledger, compare, node, against, ..next.clone() }
    }

    /// Shows another table of 词语; what is left out was said of the last one.
    pub fn list(&mut self, tab: WordsTab) {
        if self.words != tab {
            self.words = tab;
            self.least = None;
        }
    }
}

/// `5.5`: at least one word on one side.
fn window(value: &str) -> Option<(u8, u8)> {
    let (left, right) = value.split_once('.')?;
    let side = |text: &str| text.parse().ok().filter(|words: &u8| *words <= WIDEST);
    Some((side(left)?, side(right)?)).filter(|(left, right)| left + right > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Settings {
        let mut settings = Settings::default();
        pairs.iter().for_each(|(key, value)| assert!(settings.take(key, value), "{key}"));
        settings
    }

    #[test]
    fn defaults_are_left_out() {
        Settings::default().put(|key, _| panic!("{key} is the default"));
    }

    #[test]
    fn what_is_not_understood_changes_nothing() {
        let odd = [
            ("show", "everything"),
            ("sort", "9L.x."),
            ("line", "-1"),
            ("by", "week"),
            ("window", "11.0"),
            ("window", "0.0"),
            ("window", "5"),
            ("across", "yes"),
            ("near", ""),
            ("n", "1"),
            ("n", "6"),
            ("least", "few"),
            ("chart", "pie"),
            ("kind", "feat"),
            ("status", ""),
            ("vs", "colour:red"),
            ("of", "words"),
            ("doubts", "1"),
        ];
        assert_eq!(read(&odd), Settings::default());
        assert_eq!(read(&[("least", "0")]).least, Some(1));
        assert_eq!(read(&[("sort", "1L.1R.node.date")]).sort.len(), LEVELS);
    }

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
