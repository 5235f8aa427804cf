//! The settings of the views in the address. Each has a default, which the address leaves out.

use super::Against;
use super::choices::{Chart, Keyed, KeywordsBy, LedgerTab, SearchTab, TrendMeasure, WhoTab, WordsTab};
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
}
