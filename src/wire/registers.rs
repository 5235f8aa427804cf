//! Rows of what was read from texts: who, where, how much, when, the ledger, and what looks wrong.

use serde::{Deserialize, Serialize};

use super::Side;
use super::doubts::DoubtKind;
use super::facts::{Amount, Bound, DatePrecision, EntityKind, EntryKind, Progress, Status};
use super::own::Verdict;
use crate::text::Span;

/// Gives the variants their names in addresses and files.
macro_rules! named {
    ($kind:ty: $($variant:ident = $key:literal),+ $(,)?) => {
        impl $kind {
            /// Its name in addresses and files.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key),+
                }
            }
        }
    };
}
named!(EntityKind: Person = "person", Place = "place", Organisation = "organisation");
named!(EntryKind: Deed = "deed", Concern = "concern", Measure = "measure", Target = "target");
named!(Status: Done = "done", UnderWay = "under_way", Planned = "planned", Raised = "raised");
named!(Bound: Exact = "exact", About = "about", Over = "over", Under = "under", Nearly = "nearly");
named!(DatePrecision: Day = "day", Month = "month", Year = "year", Range = "range", Vague = "vague");
named!(Verdict: Open = "open", Confirmed = "confirmed", Dismissed = "dismissed");
named!(Origin: Read = "read", Written = "written", Added = "added", Detached = "detached");
named!(Side: Selection = "selection", Both = "both", Reference = "reference");
named!(DoubtKind:
    Unclosed = "unclosed",
    Unopened = "unopened",
    Crossed = "crossed",
    Doubled = "doubled",
    ImpossibleDate = "impossible_date",
    NoEnd = "no_end",
    MixedWidth = "mixed_width",
    MixedScript = "mixed_script",
    Leftover = "leftover",
    Sum = "sum",
    PlaceName = "place_name",
    Person = "person",
);

/// A person or an organisation in the selection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntityRow {
    /// As it is told at its fullest.
    pub name: String,
    /// A person's post.
    pub title: Option<String>,
    /// How often it is told of.
    pub mentions: u32,
    /// In how many articles.
    pub articles: u32,
    /// The first place.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// Two that are told of in the same articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TogetherRow {
    /// The one that the pages tell of first, as it is told at its fullest.
    pub first: String,
    /// What it is.
    pub first_kind: EntityKind,
    /// The other.
    pub second: String,
    /// What it is.
    pub second_kind: EntityKind,
    /// How many articles tell of both.
    pub articles: u32,
    /// How many paragraphs do.
    pub paragraphs: u32,
}

/// An entity in an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppearanceRow {
    /// As it is told at its fullest.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// The article's headline, or its opening words.
    pub headline: String,
    /// How often the article tells of it.
    pub mentions: u32,
    /// The first place there.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// A place in the selection, or one that such a place lies in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceRow {
    /// As it is told at its fullest; what is told of only by what lies in it, by its full name.
    pub name: String,
    /// What it lies in, from the largest to the smallest, by their full names: each has a row before this one.
    pub within: Vec<String>,
    /// How often it is told of itself; 0 where the texts tell only of what lies in it.
    pub mentions: u32,
    /// How often it is told of, or what lies in it.
    pub in_all: u32,
    /// In how many articles that is.
    pub articles: u32,
    /// The first place where it is told of itself.
    pub page: Option<u32>,
    /// Index into that page's articles.
    pub article: Option<u32>,
    /// From the first to the last byte on the page.
    pub span: Option<Span>,
}

/// Words and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// As printed.
    pub text: String,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// All quantities of one unit that count the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuantityRow {
    /// Of all of them.
    pub unit: String,
    /// What is counted or measured, as the text says it.
    pub of: Option<String>,
    /// How many there are.
    pub count: u32,
    /// What they come to; none where that means nothing, as with percentages.
    pub sum: Option<f64>,
    /// Whether the sum has figures in it that the text calls approximate, or ranges, of which the lower end counts.
    pub approximate: bool,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
    /// Each of them.
    pub told: Vec<Told>,
}

/// A time that a text tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DateRow {
    /// See [`super::facts::Date::value`].
    pub date: Option<String>,
    /// See [`super::facts::Date::end`].
    pub end: Option<String>,
    /// How far it is known.
    pub precision: DatePrecision,
    /// What stands before it in its sentence.
    pub before: String,
    /// As printed.
    pub text: String,
    /// What stands after it in its sentence.
    pub after: String,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// Where an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It was read.
    Read,
    /// It was read, and the reader wrote it anew.
    Written,
    /// The reader added it.
    Added,
    /// The reader said something of it, and the words that it was read from are gone.
    Detached,
}

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LedgerRow {
    /// What it is known by from one visit to the next.
    pub key: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What the reader thinks of it.
    pub verdict: Verdict,
    /// What it tells.
    pub kind: EntryKind,
    /// How far it has come.
    pub status: Status,
    /// Who does it; for a concern, who raised it.
    pub actors: Vec<String>,
    /// With whom.
    pub partners: Vec<String>,
    /// Where.
    pub places: Vec<String>,
    /// For whom.
    pub beneficiaries: Vec<String>,
    /// What was wrong or wished for.
    pub problem: Option<String>,
    /// What is done.
    pub action: Option<String>,
    /// In the form of [`super::facts::Date::value`].
    pub date: Option<String>,
    /// How far it has come, in numbers.
    pub progress: Option<Progress>,
    /// The money and numbers that belong to it.
    pub amounts: Vec<Amount>,
    /// The words that it was read from.
    pub words: String,
    /// The name of the page that it was read from.
    pub source: String,
    /// Index of the page in the library.
    pub page: Option<u32>,
    /// Index into that page's articles.
    pub article: Option<u32>,
    /// Where the words stand on the page.
    pub spans: Vec<Span>,
    /// The rule that made it.
    pub rule: String,
    /// How sure the rule is, 0 to 1; none for what the reader wrote.
    pub confidence: Option<f32>,
}

/// What the amounts of entries of one kind come to: what was spent does not add to what is aimed at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnitTotal {
    /// The kind of the entries.
    pub kind: EntryKind,
    /// Of all of them.
    pub unit: String,
    /// How many there are.
    pub count: u32,
    /// What they come to; none where that means nothing.
    pub sum: Option<f64>,
    /// See [`QuantityRow::approximate`].
    pub approximate: bool,
}

/// What a ledger comes to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LedgerTotals {
    /// How many entries there are of each status that has any.
    pub statuses: Vec<(Status, u32)>,
    /// How many of them the reader dismissed; they are in no other figure.
    pub dismissed: u32,
    /// The amounts by unit and kind of entry, the most frequent first.
    pub units: Vec<UnitTotal>,
}

/// Something that looks wrong in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoubtRow {
    /// What it is known by from one visit to the next.
    pub key: String,
    /// What looks wrong.
    pub kind: DoubtKind,
    /// What stands before the words in their sentence.
    pub before: String,
    /// The words.
    pub text: String,
    /// What stands after them.
    pub after: String,
    /// What may be meant instead.
    pub suggestion: Option<String>,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Whether the reader said that nothing is wrong.
    pub dismissed: bool,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}
