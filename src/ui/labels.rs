//! The program's own names in the reader's words: roles, rules, faults, notices, entities, parts of speech.
//!
//! Each match is exhaustive, so that a new variant cannot be forgotten.

use crate::fill;
use crate::model::{Notice, Role, Rule};
use crate::ui::i18n::{Locale, grouped, size};
use crate::wire::facts::EntityKind;
use crate::wire::{Fault, LONGEST_WORD, WordError};
use crate::word;

/// What a block is, in a word.
#[must_use]
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Kicker => word!(locale, roles.kicker),
        Role::Headline => word!(locale, roles.headline),
        Role::Deck => word!(locale, roles.deck),
        Role::Column => word!(locale, roles.column),
        Role::Banner => word!(locale, roles.banner),
        Role::Byline => word!(locale, roles.byline),
        Role::Dateline => word!(locale, roles.dateline),
        Role::Heading => word!(locale, roles.heading),
        Role::SectionDeck => word!(locale, roles.section_deck),
        Role::Paragraph => word!(locale, roles.paragraph),
        Role::Caption => word!(locale, roles.caption),
        Role::Credits => word!(locale, roles.credits),
        Role::Folio => word!(locale, roles.folio),
        Role::Advert => word!(locale, roles.advert),
        Role::Unknown => word!(locale, roles.unknown),
    }
}

/// The class that gives a role its hue. Roles that are kin share one; the label beside it tells them apart.
#[must_use]
pub fn hue(role: Role) -> &'static str {
    match role {
        Role::Headline | Role::Kicker | Role::Deck => "hue-head",
        Role::Column | Role::Banner => "hue-column",
        Role::Byline | Role::Dateline => "hue-by",
        Role::Heading | Role::SectionDeck => "hue-cross",
        Role::Paragraph => "hue-body",
        Role::Caption => "hue-figure",
        Role::Credits | Role::Folio => "hue-page",
        Role::Advert | Role::Unknown => "hue-other",
    }
}

/// Why a block is what it is, in a sentence.
#[must_use]
pub fn rule(locale: Locale, rule: Rule) -> &'static str {
    match rule {
        Rule::Fallback => word!(locale, rules.fallback),
        Rule::Masthead => word!(locale, rules.masthead),
        Rule::PageNumber => word!(locale, rules.page_number),
        Rule::DateLine => word!(locale, rules.date_line),
        Rule::ContactLine => word!(locale, rules.contact_line),
        Rule::RunningHeader => word!(locale, rules.running_header),
        Rule::JumpLine => word!(locale, rules.jump_line),
        Rule::Ornament => word!(locale, rules.ornament),
        Rule::PageCredits => word!(locale, rules.page_credits),
        Rule::ColumnMark => word!(locale, rules.column_mark),
        Rule::ColumnLabel => word!(locale, rules.column_label),
        Rule::ColumnInHeadline => word!(locale, rules.column_in_headline),
        Rule::Slogan => word!(locale, rules.slogan),
        Rule::KickerLeadsIn => word!(locale, rules.kicker_leads_in),
        Rule::KickerAbove => word!(locale, rules.kicker_above),
        Rule::HeadlineBeforeAttribution => word!(locale, rules.headline_before_attribution),
        Rule::HeadlineAfterClosing => word!(locale, rules.headline_after_closing),
        Rule::HeadlineGroup => word!(locale, rules.headline_group),
        Rule::HeadlineSetOff => word!(locale, rules.headline_set_off),
        Rule::HeadlineAlone => word!(locale, rules.headline_alone),
        Rule::DeckDash => word!(locale, rules.deck_dash),
        Rule::DeckBelow => word!(locale, rules.deck_below),
        Rule::BylineRole => word!(locale, rules.byline_role),
        Rule::BylineBrackets => word!(locale, rules.byline_brackets),
        Rule::BylineName => word!(locale, rules.byline_name),
        Rule::BylineOpening => word!(locale, rules.byline_opening),
        Rule::BylineClosing => word!(locale, rules.byline_closing),
        Rule::DatelineOpening => word!(locale, rules.dateline_opening),
        Rule::DatelineClosing => word!(locale, rules.dateline_closing),
        Rule::CrossHead => word!(locale, rules.cross_head),
        Rule::RoundUp => word!(locale, rules.round_up),
        Rule::NumberedHead => word!(locale, rules.numbered_head),
        Rule::LabelHead => word!(locale, rules.label_head),
        Rule::CrossHeadDeck => word!(locale, rules.cross_head_deck),
        Rule::ParagraphLine => word!(locale, rules.paragraph_line),
        Rule::ParagraphWrapped => word!(locale, rules.paragraph_wrapped),
        Rule::ParagraphJoined => word!(locale, rules.paragraph_joined),
        Rule::EditorsNote => word!(locale, rules.editors_note),
        Rule::Brief => word!(locale, rules.brief),
        Rule::CaptionCredit => word!(locale, rules.caption_credit),
        Rule::CaptionOpening => word!(locale, rules.caption_opening),
        Rule::CaptionBeside => word!(locale, rules.caption_beside),
        Rule::AdvertWords => word!(locale, rules.advert_words),
        Rule::AdvertShape => word!(locale, rules.advert_shape),
    }
}

/// Why something was refused, in a sentence.
#[must_use]
pub fn fault(locale: Locale, fault: &Fault) -> String {
    match fault {
        Fault::BrokenBundle(_) => word!(locale, faults.broken_bundle).to_owned(),
        Fault::EmptyFile => word!(locale, faults.empty_file).to_owned(),
        Fault::NotText => word!(locale, faults.not_text).to_owned(),
        Fault::TooLarge { size: has, limit } => {
            fill!(locale, faults.too_large, size = size(*has), limit = size(*limit))
        }
        Fault::BadQuery(error) => super::query::problem(locale, error),
        Fault::NotWritten(cause) => fill!(locale, faults.not_written, cause = cause),
        Fault::BadWord(word, error) => fill!(locale, faults.bad_word, word = word, cause = word_error(locale, *error)),
        Fault::NoDictionary => word!(locale, faults.no_dictionary).to_owned(),
        Fault::NoSuchArticle => word!(locale, faults.no_such_article).to_owned(),
        Fault::OtherWords => word!(locale, faults.other_words).to_owned(),
        Fault::BrokenMessage(_) => word!(locale, faults.broken_message).to_owned(),
    }
}

/// A part of one, in whole hundredths.
#[must_use]
pub fn percent(part: impl Into<f64>) -> u32 {
    (part.into().clamp(0.0, 1.0) * 100.0).round() as u32
}

/// What a reader should know about how a page's bytes became text.
#[must_use]
pub fn notice(locale: Locale, notice: &Notice) -> String {
    match notice {
        Notice::Decoded(encoding) => fill!(locale, notices.decoded, encoding = encoding.to_ascii_uppercase()),
        Notice::Replaced(n) => fill!(locale, notices.replaced, n = grouped(u64::from(*n))),
        Notice::Controls(n) => fill!(locale, notices.controls, n = grouped(u64::from(*n))),
        Notice::Directional => word!(locale, notices.directional).to_owned(),
    }
}

/// What an entity is.
#[must_use]
pub fn kind(locale: Locale, kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => word!(locale, who.person),
        EntityKind::Place => word!(locale, who.place),
        EntityKind::Organisation => word!(locale, who.organisation),
    }
}

/// A part of speech of jieba's tag set (ICTCLAS, as `n`, `ns`, `vn`) in words; one that is not known by its first letter.
#[must_use]
pub fn part_of_speech(locale: Locale, tag: &str) -> &'static str {
    match tag {
        "ns" => return word!(locale, pos.place),
        "nt" => return word!(locale, pos.organisation),
        "nz" => return word!(locale, pos.other_name),
        "vn" => return word!(locale, pos.verb_noun),
        "eng" => return word!(locale, pos.latin),
        _ if tag.starts_with("nr") => return word!(locale, pos.person),
        _ => {}
    }
    match tag.chars().next() {
        Some('n') => word!(locale, pos.noun),
        Some('t') => word!(locale, pos.time),
        Some('s') => word!(locale, pos.place),
        Some('f') => word!(locale, pos.direction),
        Some('v') => word!(locale, pos.verb),
        Some('a') => word!(locale, pos.adjective),
        Some('b') => word!(locale, pos.distinguishing),
        Some('z') => word!(locale, pos.status),
        Some('d') => word!(locale, pos.adverb),
        Some('r') => word!(locale, pos.pronoun),
        Some('m') => word!(locale, pos.numeral),
        Some('q') => word!(locale, pos.measure),
        Some('p') => word!(locale, pos.preposition),
        Some('c') => word!(locale, pos.conjunction),
        Some('u') => word!(locale, pos.particle),
        Some('y') => word!(locale, pos.modal),
        Some('e') => word!(locale, pos.interjection),
        Some('o') => word!(locale, pos.onomatopoeia),
        Some('i') => word!(locale, pos.idiom),
        Some('l') => word!(locale, pos.phrase),
        Some('j') => word!(locale, pos.abbreviation),
        Some('h') => word!(locale, pos.prefix),
        Some('k') => word!(locale, pos.suffix),
        Some('g') => word!(locale, pos.morpheme),
        _ => word!(locale, pos.other),
    }
}

/// Why a word of the reader's cannot be taken.
#[must_use]
pub fn word_error(locale: Locale, error: WordError) -> String {
    match error {
        WordError::Empty => word!(locale, wording.empty).to_owned(),
        WordError::Space => word!(locale, wording.space).to_owned(),
        WordError::TooLong => fill!(locale, wording.too_long, most = LONGEST_WORD),
        WordError::Weight | WordError::ZeroWeight => word!(locale, wording.bad_weight).to_owned(),
        WordError::Fields => word!(locale, wording.bad_tag).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_named_apart_in_both_languages() {
        for locale in [Locale::Chinese, Locale::English] {
            let mut names: Vec<_> = Role::ALL.into_iter().map(|it| role(locale, it)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Role::ALL.len());
        }
    }

    #[test]
    fn parts_of_speech_fall_back_to_their_kind() {
        assert_eq!(part_of_speech(Locale::Chinese, "nrfg"), "人名");
        assert_eq!(part_of_speech(Locale::Chinese, "nxyz"), "名词");
        assert_eq!(part_of_speech(Locale::Chinese, "ul"), "助词");
        assert_eq!(part_of_speech(Locale::Chinese, ""), "其他");
        assert_eq!(part_of_speech(Locale::English, "vn"), "verbal noun");
    }

    #[test]
    fn a_fault_says_its_figures() {
        let fault = fault(Locale::English, &Fault::TooLarge { size: 70_000_000, limit: 64_000_000 });
        assert!(fault.contains("70.0 MB") && fault.contains("64.0 MB"), "{fault}");
    }
}
