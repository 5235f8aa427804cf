//! The program's own names in the reader's words: roles, rules, faults, notices, parts of speech.
//!
//! Each match is exhaustive, so that a new variant cannot be forgotten.

use leptos_i18n::td_string;

use crate::fill;
use crate::model::{Notice, Role, Rule};
use crate::ui::i18n::{Locale, grouped, size};
use crate::wire::{Fault, LONGEST_WORD, WordError};

/// What a block is, in a word.
#[must_use]
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Kicker => td_string!(locale, roles.kicker),
        Role::Headline => td_string!(locale, roles.headline),
        Role::Deck => td_string!(locale, roles.deck),
        Role::Column => td_string!(locale, roles.column),
        Role::Banner => td_string!(locale, roles.banner),
        Role::Byline => td_string!(locale, roles.byline),
        Role::Dateline => td_string!(locale, roles.dateline),
        Role::Heading => td_string!(locale, roles.heading),
        Role::SectionDeck => td_string!(locale, roles.section_deck),
        Role::Paragraph => td_string!(locale, roles.paragraph),
        Role::Caption => td_string!(locale, roles.caption),
        Role::Credits => td_string!(locale, roles.credits),
        Role::Folio => td_string!(locale, roles.folio),
        Role::Advert => td_string!(locale, roles.advert),
        Role::Unknown => td_string!(locale, roles.unknown),
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
        Rule::Fallback => td_string!(locale, rules.fallback),
        Rule::Masthead => td_string!(locale, rules.masthead),
        Rule::PageNumber => td_string!(locale, rules.page_number),
        Rule::DateLine => td_string!(locale, rules.date_line),
        Rule::ContactLine => td_string!(locale, rules.contact_line),
        Rule::RunningHeader => td_string!(locale, rules.running_header),
        Rule::JumpLine => td_string!(locale, rules.jump_line),
        Rule::Ornament => td_string!(locale, rules.ornament),
        Rule::PageCredits => td_string!(locale, rules.page_credits),
        Rule::ColumnMark => td_string!(locale, rules.column_mark),
        Rule::ColumnLabel => td_string!(locale, rules.column_label),
        Rule::ColumnInHeadline => td_string!(locale, rules.column_in_headline),
        Rule::Slogan => td_string!(locale, rules.slogan),
        Rule::KickerLeadsIn => td_string!(locale, rules.kicker_leads_in),
        Rule::KickerAbove => td_string!(locale, rules.kicker_above),
        Rule::HeadlineBeforeAttribution => td_string!(locale, rules.headline_before_attribution),
        Rule::HeadlineAfterClosing => td_string!(locale, rules.headline_after_closing),
        Rule::HeadlineGroup => td_string!(locale, rules.headline_group),
        Rule::HeadlineSetOff => td_string!(locale, rules.headline_set_off),
        Rule::HeadlineAlone => td_string!(locale, rules.headline_alone),
        Rule::DeckDash => td_string!(locale, rules.deck_dash),
        Rule::DeckBelow => td_string!(locale, rules.deck_below),
        Rule::BylineRole => td_string!(locale, rules.byline_role),
        Rule::BylineBrackets => td_string!(locale, rules.byline_brackets),
        Rule::BylineName => td_string!(locale, rules.byline_name),
        Rule::BylineOpening => td_string!(locale, rules.byline_opening),
        Rule::BylineClosing => td_string!(locale, rules.byline_closing),
        Rule::DatelineOpening => td_string!(locale, rules.dateline_opening),
        Rule::DatelineClosing => td_string!(locale, rules.dateline_closing),
        Rule::CrossHead => td_string!(locale, rules.cross_head),
        Rule::RoundUp => td_string!(locale, rules.round_up),
        Rule::NumberedHead => td_string!(locale, rules.numbered_head),
        Rule::LabelHead => td_string!(locale, rules.label_head),
        Rule::CrossHeadDeck => td_string!(locale, rules.cross_head_deck),
        Rule::ParagraphLine => td_string!(locale, rules.paragraph_line),
        Rule::ParagraphWrapped => td_string!(locale, rules.paragraph_wrapped),
        Rule::ParagraphJoined => td_string!(locale, rules.paragraph_joined),
        Rule::EditorsNote => td_string!(locale, rules.editors_note),
        Rule::Brief => td_string!(locale, rules.brief),
        Rule::CaptionCredit => td_string!(locale, rules.caption_credit),
        Rule::CaptionOpening => td_string!(locale, rules.caption_opening),
        Rule::CaptionBeside => td_string!(locale, rules.caption_beside),
        Rule::AdvertWords => td_string!(locale, rules.advert_words),
        Rule::AdvertShape => td_string!(locale, rules.advert_shape),
    }
}

/// Why something was refused, in a sentence.
#[must_use]
pub fn fault(locale: Locale, fault: &Fault) -> String {
    match fault {
        Fault::BrokenBundle(_) => td_string!(locale, faults.broken_bundle).to_owned(),
        Fault::EmptyFile => td_string!(locale, faults.empty_file).to_owned(),
        Fault::NotText => td_string!(locale, faults.not_text).to_owned(),
        Fault::TooLarge { size: has, limit } => {
            fill!(locale, faults.too_large, size = size(*has), limit = size(*limit))
        }
        Fault::BadQuery(error) => super::query::problem(locale, error),
        Fault::NotWritten(cause) => fill!(locale, faults.not_written, cause = cause),
        Fault::BadWord(word, error) => fill!(locale, faults.bad_word, word = word, cause = word_error(locale, *error)),
        Fault::NoDictionary => td_string!(locale, faults.no_dictionary).to_owned(),
        Fault::NoSuchArticle => td_string!(locale, faults.no_such_article).to_owned(),
        Fault::OtherWords => td_string!(locale, faults.other_words).to_owned(),
        Fault::BrokenMessage(_) => td_string!(locale, faults.broken_message).to_owned(),
    }
}

/// A part of one, in whole hundredths.
#[must_use]
pub fn percent(part: f32) -> u32 {
    (part.clamp(0.0, 1.0) * 100.0).round() as u32
}

/// What a reader should know about how a page's bytes became text.
#[must_use]
pub fn notice(locale: Locale, notice: &Notice) -> String {
    match notice {
        Notice::Decoded(encoding) => fill!(locale, notices.decoded, encoding = encoding.to_ascii_uppercase()),
        Notice::Replaced(n) => fill!(locale, notices.replaced, n = grouped(u64::from(*n))),
        Notice::Controls(n) => fill!(locale, notices.controls, n = grouped(u64::from(*n))),
        Notice::Directional => td_string!(locale, notices.directional).to_owned(),
    }
}

/// A part of speech of jieba's tag set (ICTCLAS, as `n`, `ns`, `vn`) in words; one that is not known by its first letter.
#[must_use]
pub fn part_of_speech(locale: Locale, tag: &str) -> &'static str {
    match tag {
        "ns" => return td_string!(locale, pos.place),
        "nt" => return td_string!(locale, pos.organisation),
        "nz" => return td_string!(locale, pos.other_name),
        "vn" => return td_string!(locale, pos.verb_noun),
        "eng" => return td_string!(locale, pos.latin),
        _ if tag.starts_with("nr") => return td_string!(locale, pos.person),
        _ => {}
    }
    match tag.chars().next() {
        Some('n') => td_string!(locale, pos.noun),
        Some('t') => td_string!(locale, pos.time),
        Some('s') => td_string!(locale, pos.place),
        Some('f') => td_string!(locale, pos.direction),
        Some('v') => td_string!(locale, pos.verb),
        Some('a') => td_string!(locale, pos.adjective),
        Some('b') => td_string!(locale, pos.distinguishing),
        Some('z') => td_string!(locale, pos.status),
        Some('d') => td_string!(locale, pos.adverb),
        Some('r') => td_string!(locale, pos.pronoun),
        Some('m') => td_string!(locale, pos.numeral),
        Some('q') => td_string!(locale, pos.measure),
        Some('p') => td_string!(locale, pos.preposition),
        Some('c') => td_string!(locale, pos.conjunction),
        Some('u') => td_string!(locale, pos.particle),
        Some('y') => td_string!(locale, pos.modal),
        Some('e') => td_string!(locale, pos.interjection),
        Some('o') => td_string!(locale, pos.onomatopoeia),
        Some('i') => td_string!(locale, pos.idiom),
        Some('l') => td_string!(locale, pos.phrase),
        Some('j') => td_string!(locale, pos.abbreviation),
        Some('h') => td_string!(locale, pos.prefix),
        Some('k') => td_string!(locale, pos.suffix),
        Some('g') => td_string!(locale, pos.morpheme),
        _ => td_string!(locale, pos.other),
    }
}

/// Why a word of the reader's cannot be taken.
#[must_use]
pub fn word_error(locale: Locale, error: WordError) -> String {
    match error {
        WordError::Empty => td_string!(locale, wording.empty).to_owned(),
        WordError::Space => td_string!(locale, wording.space).to_owned(),
        WordError::TooLong => fill!(locale, wording.too_long, most = LONGEST_WORD),
        WordError::Weight | WordError::ZeroWeight => td_string!(locale, wording.bad_weight).to_owned(),
        WordError::Fields => td_string!(locale, wording.bad_tag).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_named_apart_in_both_languages() {
        for locale in [Locale::zh, Locale::en] {
            let mut names: Vec<_> = Role::ALL.into_iter().map(|it| role(locale, it)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Role::ALL.len());
        }
    }

    #[test]
    fn parts_of_speech_fall_back_to_their_kind() {
        assert_eq!(part_of_speech(Locale::zh, "nrfg"), "人名");
        assert_eq!(part_of_speech(Locale::zh, "nxyz"), "名词");
        assert_eq!(part_of_speech(Locale::zh, "ul"), "助词");
        assert_eq!(part_of_speech(Locale::zh, ""), "其他");
        assert_eq!(part_of_speech(Locale::en, "vn"), "verbal noun");
    }

    #[test]
    fn a_fault_says_its_figures() {
        let fault = fault(Locale::en, &Fault::TooLarge { size: 70_000_000, limit: 64_000_000 });
        assert!(fault.contains("70.0 MB") && fault.contains("64.0 MB"), "{fault}");
    }
}
