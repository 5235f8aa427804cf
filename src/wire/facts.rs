//! Facts: who, where, how much, when, and the ledger of what was done. The command line prints them as they are, so the names
//! are the public ones.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// Everything that was read from some pages.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Persons, places and organisations, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// In the order of the pages.
    pub quantities: Vec<Quantity>,
    /// In the order of the pages.
    pub dates: Vec<Date>,
    /// In the order of the pages.
    pub ledger: Vec<Entry>,
}

/// Where something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mention {
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// 人.
    Person,
    /// 地: from a country down to a village, a road or a river.
    Place,
    /// 机构: offices, firms, schools, associations.
    Organisation,
}

/// A person, a place or an organisation with all its mentions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// As it is told at its fullest: 顾峰, not 老顾.
    pub name: String,
    /// A person's post as printed beside the name; the longest where several are.
    pub title: Option<String>,
    /// What a place lies in, from the largest to the smallest: 湖南省, 株洲市. Empty where that is not known.
    pub within: Vec<String>,
    /// In the order of the pages; never empty.
    pub mentions: Vec<Mention>,
}

/// How exact a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands.
    Exact,
    /// 约, 左右.
    About,
    /// 余, 多, 超, 以上.
    Over,
    /// 以下, 不足.
    Under,
    /// 近, 将近.
    Nearly,
}

/// How much, or how many of what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// As printed.
    pub text: String,
    /// In the unit as printed, with 十百千万亿 multiplied out: 500余万元 is 5000000 元. The lower end of a range.
    pub value: f64,
    /// The upper end of a range: 三至五天 is 3 and 5.
    pub upper: Option<f64>,
    /// As printed, without 十百千万亿: 元, 公里, %, 个.
    pub unit: String,
    /// How exact it is.
    pub bound: Bound,
    /// What is counted or measured, as the text says it.
    pub of: Option<String>,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// How far a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DatePrecision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// A span of days, months or years, from [`Date::value`] to [`Date::end`].
    Range,
    /// 近日, 目前: no day can be told.
    Vague,
}

/// When.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Date {
    /// As printed.
    pub text: String,
    /// ISO 8601 as far as the text allows: `2021-04-07`, `2021-04`, `2021`, `--04-07` without a year. Relative dates are
    /// resolved where the page's date is known, else there is none.
    pub value: Option<String>,
    /// The last day, month or year of a span, in the form of `value`.
    pub end: Option<String>,
    /// How far it is known.
    pub precision: DatePrecision,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// What an entry of the ledger tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// 实事: something done for people.
    Deed,
    /// 民声: a wish or complaint that people raised.
    Concern,
    /// 机制: a standing mechanism or rule, whose action says how it works.
    Measure,
    /// 目标: a figure or state to be reached by a time.
    Target,
}

/// How far an entry of the ledger has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// 已完成.
    Done,
    /// 正在进行.
    UnderWay,
    /// 将要.
    Planned,
    /// A concern with no answer yet.
    Raised,
}

/// How much of something is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// What is done.
    pub done: f64,
    /// All of it.
    pub total: f64,
    /// Of both.
    pub unit: String,
}

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What it tells.
    pub kind: EntryKind,
    /// Who does it; for a concern, who raised it.
    pub actors: Vec<String>,
    /// With whom.
    pub partners: Vec<String>,
    /// Where.
    pub places: Vec<String>,
    /// For whom.
    pub beneficiaries: Vec<String>,
    /// What was wrong or wished for, as the text says it.
    pub problem: Option<String>,
    /// What is done, as the text says it.
    pub action: Option<String>,
    /// In the form of [`Date::value`].
    pub date: Option<String>,
    /// How far it has come.
    pub status: Status,
    /// In numbers, where the text counts.
    pub progress: Option<Progress>,
    /// The money and numbers that belong to it.
    pub amounts: Vec<Amount>,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// The words that it was read from, in order.
    pub spans: Vec<Span>,
    /// The name of the rule that made it.
    pub rule: String,
    /// How sure the rule is, 0 to 1.
    pub confidence: f32,
}

/// A quantity in an entry of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// As printed.
    pub text: String,
    /// See [`Quantity::value`].
    pub value: f64,
    /// See [`Quantity::unit`].
    pub unit: String,
    /// How exact it is.
    pub bound: Bound,
    /// What is counted.
    pub of: Option<String>,
}
