//! What is answered to a question.

use serde::{Deserialize, Serialize};

use super::{
    AppearanceRow, Basis, CollocateRow, CompareRow, Comparison, ConcordanceRow, DateRow, DispersionRow, Diversity,
    DoubtRow, EntityRow, KeynessRow, KeywordRow, LedgerRow, LedgerTotals, NewWordRow, NgramRow, PlaceRow, QuantityRow,
    ReuseRow, SearchRow, SeriesRow, SimilarRow, Table, TogetherRow, WordRow,
};

/// The table that a question asked for, one variant each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`super::Question::Words`].
    Words(Table<WordRow>),
    /// To [`super::Question::Search`].
    Search(Table<SearchRow>),
    /// To [`super::Question::Concordance`].
    Concordance(Table<ConcordanceRow>),
    /// To [`super::Question::Collocates`].
    Collocates(Table<CollocateRow>),
    /// To [`super::Question::Keyness`], with the basis of the reference.
    Keyness(Table<KeynessRow>, Basis),
    /// To [`super::Question::Compare`], with the sizes of both sides.
    Compare(Table<CompareRow>, Box<Comparison>),
    /// To [`super::Question::Keywords`].
    Keywords(Table<KeywordRow>),
    /// To [`super::Question::Ngrams`].
    Ngrams(Table<NgramRow>),
    /// To [`super::Question::Dispersion`].
    Dispersion(Table<DispersionRow>),
    /// To [`super::Question::Series`].
    Series(Table<SeriesRow>),
    /// To [`super::Question::NewWords`].
    NewWords(Table<NewWordRow>),
    /// To [`super::Question::Similar`].
    Similar(Table<SimilarRow>),
    /// To [`super::Question::Reuse`].
    Reuse(Table<ReuseRow>),
    /// To [`super::Question::Diversity`].
    Diversity(Basis, Diversity),
    /// To [`super::Question::Entities`] of persons and organisations.
    Entities(Table<EntityRow>),
    /// To [`super::Question::Entities`] of places.
    Places(Table<PlaceRow>),
    /// To [`super::Question::Together`].
    Together(Table<TogetherRow>),
    /// To [`super::Question::Appearances`].
    Appearances(Table<AppearanceRow>),
    /// To [`super::Question::Quantities`].
    Quantities(Table<QuantityRow>),
    /// To [`super::Question::Dates`].
    Dates(Table<DateRow>),
    /// To [`super::Question::Ledger`], with what all of its rows come to.
    Ledger(Table<LedgerRow>, LedgerTotals),
    /// To [`super::Question::Doubts`].
    Doubts(Table<DoubtRow>),
}

impl Answer {
    /// How many rows the table has, whatever came of them.
    #[must_use]
    pub fn total(&self) -> u32 {
        match self {
            Self::Words(table) => table.total,
            Self::Search(table) => table.total,
            Self::Concordance(table) => table.total,
            Self::Collocates(table) => table.total,
            Self::Keyness(table, _) => table.total,
            Self::Compare(table, _) => table.total,
            Self::Keywords(table) => table.total,
            Self::Ngrams(table) => table.total,
            Self::Dispersion(table) => table.total,
            Self::Series(table) => table.total,
            Self::NewWords(table) => table.total,
            Self::Similar(table) => table.total,
            Self::Reuse(table) => table.total,
            Self::Diversity(..) => 1,
            Self::Entities(table) => table.total,
            Self::Places(table) => table.total,
            Self::Together(table) => table.total,
            Self::Appearances(table) => table.total,
            Self::Quantities(table) => table.total,
            Self::Dates(table) => table.total,
            Self::Ledger(table, _) => table.total,
            Self::Doubts(table) => table.total,
        }
    }
}
