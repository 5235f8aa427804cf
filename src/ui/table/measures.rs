//! The measures in words: name, what it says, formula, source. The figures themselves come from the engine.

use crate::ui::i18n::Locale;
use crate::word;

/// A column of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Occurrences.
    Count,
    /// Articles.
    Range,
    /// Relative frequency.
    PerMillion,
    /// Juilland's D.
    JuillandD,
    /// Gries' DP.
    Dp,
    /// Occurrences in the selection.
    Target,
    /// Occurrences in the reference.
    Reference,
    /// G² of two selections.
    Keyness,
    /// Log Ratio.
    LogRatio,
    /// %DIFF.
    PercentDiff,
    /// Simple maths.
    SimpleMaths,
    /// Weight by rarity elsewhere.
    TfIdf,
    /// Weight by neighbours.
    TextRank,
    /// Occurrences near the node.
    Observed,
    /// What chance would bring.
    Expected,
    /// MI.
    Mi,
    /// MI³.
    Mi3,
    /// t-score.
    T,
    /// G² of node and collocate.
    Association,
    /// logDice.
    LogDice,
    /// ΔP of the collocate given the node.
    DeltaP,
    /// ΔP of the node given the collocate.
    DeltaPReverse,
    /// How firmly the parts hold together.
    Cohesion,
    /// What may stand before.
    LeftEntropy,
    /// What may stand after.
    RightEntropy,
}

/// What a measure is, in the order: name, what it says, formula, source.
type Told = (&'static str, &'static str, &'static str, &'static str);

impl Measure {
    /// What it is called at the head of a column.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        self.told(locale).0
    }

    /// What it says, in a sentence.
    #[must_use]
    pub fn says(self, locale: Locale) -> &'static str {
        self.told(locale).1
    }

    /// How it is reckoned.
    #[must_use]
    pub fn formula(self) -> &'static str {
        self.told(Locale::Chinese).2
    }

    /// Who stated it.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.told(Locale::Chinese).3
    }

    fn told(self, locale: Locale) -> Told {
        macro_rules! told {
            ($name:ident, $formula:literal, $source:literal) => {
                (word!(locale, measures.$name.name), word!(locale, measures.$name.says), $formula, $source)
            };
        }
        match self {
            Self::Count => told!(count, "", ""),
            Self::Range => told!(range, "", ""),
            Self::PerMillion => told!(per_million, "f / N × 10⁶", ""),
            Self::JuillandD => told!(juilland_d, "D = 1 − V / √(n − 1)", "Juilland & Chang-Rodríguez 1964"),
            Self::Dp => told!(dp, "DP = ½ · Σ |vᵢ − sᵢ|", "Gries 2008; Lijffijt & Gries 2012"),
            Self::Target => told!(target, "", ""),
            Self::Reference => told!(reference, "", ""),
            Self::Keyness => told!(
                keyness,
                "G² = 2 · (a·ln(a/E₁) + b·ln(b/E₂)), E₁ = c·(a+b)/(c+d), E₂ = d·(a+b)/(c+d)",
                "Dunning 1993; Rayson & Garside 2000"
            ),
            Self::LogRatio => told!(log_ratio, "log₂((a/c) / (b/d))", "Hardie 2014"),
            Self::PercentDiff => told!(percent_diff, "100 · (a/c − b/d) / (b/d)", "Gabrielatos & Marchi 2011"),
            Self::SimpleMaths => told!(simple_maths, "(a/c · 10⁶ + 1) / (b/d · 10⁶ + 1)", "Kilgarriff 2009"),
            Self::TfIdf => told!(tf_idf, "f · ln(N / n)", "Spärck Jones 1972; Reed et al. 2006"),
            Self::TextRank => {
                told!(text_rank, "S(i) = 0.15 + 0.85 · Σⱼ wᵢⱼ / Σₖ wⱼₖ · S(j)", "Mihalcea & Tarau 2004")
            }
            Self::Observed => told!(observed, "", ""),
            Self::Expected => told!(expected, "E = f₁ · f₂ · (L + R) / N", ""),
            Self::Mi => told!(mi, "log₂(O / E)", "Church & Hanks 1990"),
            Self::Mi3 => told!(mi3, "log₂(O³ / E)", "Daille 1994"),
            Self::T => told!(t, "(O − E) / √O", "Church et al. 1991"),
            Self::Association => told!(association, "G² = 2 · Σ Oᵢⱼ·ln(Oᵢⱼ/Eᵢⱼ)", "Dunning 1993"),
            Self::LogDice => told!(log_dice, "14 + log₂(2·O / (f₁ + f₂))", "Rychlý 2008"),
            Self::DeltaP => told!(delta_p, "O/f₁ − (f₂ − O)/(N − f₁)", "Gries 2013"),
            Self::DeltaPReverse => told!(delta_p_reverse, "O/f₂ − (f₁ − O)/(N − f₂)", "Gries 2013"),
            Self::Cohesion => told!(cohesion, "min log₂(p(w) / (p(u)·p(v))), w = uv", ""),
            Self::LeftEntropy => told!(left_entropy, "H = −Σ p(x)·log₂ p(x)", ""),
            Self::RightEntropy => told!(right_entropy, "H = −Σ p(x)·log₂ p(x)", ""),
        }
    }
}
