//! The fields that a query can name, and dates.

/// A part of an article, or something known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Kicker, headline and deck.
    Headline,
    /// Cross-heads.
    Heading,
    /// Paragraphs.
    Body,
    /// Captions.
    Caption,
    /// 栏目.
    Column,
    /// Who wrote it.
    Byline,
    /// Where it was sent from.
    Place,
    /// The paper, or the file where the paper is not known.
    Paper,
}

impl Field {
    /// Every field with the name that is printed and those that are read as well.
    const NAMES: [(Self, &[&str]); 8] = [
        (Self::Headline, &["headline", "标题", "標題"]),
        (Self::Heading, &["heading", "小标题", "小標題"]),
        (Self::Body, &["body", "正文"]),
        (Self::Caption, &["caption", "图片", "圖片"]),
        (Self::Column, &["column", "栏目", "欄目"]),
        (Self::Byline, &["byline", "person", "作者", "人物", "记者", "記者"]),
        (Self::Place, &["place", "地点", "地點"]),
        (Self::Paper, &["paper", "source", "报纸", "報紙"]),
    ];

    /// The name in a query.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(field, _)| *field == self).map_or("body", |(_, names)| names[0])
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, names)| names.iter().any(|own| own.eq_ignore_ascii_case(name)));
        found.map(|(field, _)| *field)
    }
}

/// What stands before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    Field(Field),
    Date,
    PartOfSpeech,
    Word,
}

impl Prefix {
    pub(super) fn named(name: &str) -> Option<Self> {
        let is = |names: &[&str]| names.iter().any(|own| own.eq_ignore_ascii_case(name));
        if is(&["date", "日期"]) {
            Some(Self::Date)
        } else if is(&["pos", "词性", "詞性"]) {
            Some(Self::PartOfSpeech)
        } else if is(&["word", "词", "詞"]) {
            Some(Self::Word)
        } else {
            Field::named(name).map(Self::Field)
        }
    }
}

/// Days of publication, both ends among them, as `yyyymmdd`. An article whose day or month is not known is in a range that
/// holds all of its month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    /// The first day, `yyyy0000` and `yyyymm00` for the first of a year and a month; 0 where it is open.
    pub first: u32,
    /// The last day, `yyyy9999` and `yyyymm99` for the last of a year and a month; the greatest number where it is open.
    pub last: u32,
}

impl DateRange {
    /// `2021`, `2021-04`, `2021-04-07`, or two of these with `..` between, of which one may be left out.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        if first.is_empty() && last.is_empty() {
            return None;
        }
        let first = if first.is_empty() { 0 } else { day(first, 0)? };
        let last = if last.is_empty() { u32::MAX } else { day(last, 99)? };
        (first <= last).then_some(Self { first, last })
    }

    /// Whether the day (`yyyymmdd`, zeros for what is not known, 0 for nothing) is in the range.
    #[must_use]
    pub fn holds(self, date: u32) -> bool {
        date != 0 && self.first <= date && latest(date) <= self.last
    }

    pub(super) fn written(self) -> String {
        let (first, last) = (written(self.first), written(self.last));
        if first == last { first } else { format!("{first}..{last}") }
    }
}

/// The last day that a date may mean, as ranges end.
fn latest(date: u32) -> u32 {
    match (date / 100 % 100, date % 100) {
        (0, _) => date + 9999,
        (_, 0) => date + 99,
        _ => date,
    }
}

fn day(text: &str, unknown: u32) -> Option<u32> {
    let mut parts = text.split('-').map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 4));
    let year = parts.next()??;
    let month = parts.next().map_or(Some(unknown), |month| month.filter(|month| (1..=12).contains(month)))?;
    let day = parts.next().map_or(Some(unknown), |day| day.filter(|day| (1..=31).contains(day)))?;
    (parts.next().is_none() && year > 0).then_some(year * 10_000 + month * 100 + day)
}

fn written(date: u32) -> String {
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
    match (month, day) {
        _ if date == 0 || date == u32::MAX => String::new(),
        (0 | 99, _) => format!("{year:04}"),
        (_, 0 | 99) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(range: &str, date: u32) -> bool {
        DateRange::read(range).unwrap().holds(date)
    }

    #[test]
    fn ranges_hold_what_is_known_to_be_inside() {
        assert!(holds("2021", 20_210_407) && holds("2021", 20_210_400) && holds("2021", 20_210_000));
        assert!(holds("2021-04..2021-06", 20_210_630) && holds("..2021", 20_200_101) && holds("2021..", 20_300_000));
        assert!(!holds("2021-04", 20_210_000) && !holds("2021-04-07", 20_210_400) && !holds("2021", 0));
        assert!(holds("2021-04-07", 20_210_407) && !holds("2021-04-07..2021-04-09", 20_210_410));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "..", "2021-13", "2021-00", "2021-04-32", "二〇二一", "2022..2021", "2021-04-07-01", "12345"]
        {
            assert_eq!(DateRange::read(text), None, "{text}");
        }
    }
}
