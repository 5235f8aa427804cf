//! Dates as a query writes them: a year, a month, a day, or a stretch between two of these.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the calendar. Days compare as they follow each other; the form is `2021-04-07`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A year, a month or a day, as exact as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; none for a whole year.
    pub month: Option<u8>,
    /// 1 to 31; none for a whole month or year.
    pub day: Option<u8>,
}

/// A stretch of time, both ends included. At least one end is set, and it runs forward. One moment alone stands at both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dates {
    /// The beginning; none where it is open.
    pub from: Option<Moment>,
    /// The end; none where it is open.
    pub to: Option<Moment>,
}

/// Why a date could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misread {
    /// No date.
    NoDate,
    /// The end lies before the beginning.
    Backward,
}

/// What may stand between the two ends of a stretch.
const BETWEEN: [&str; 6] = ["..", "…", "～", "~", "至", "到"];

impl Moment {
    /// The moment that is written so: `2021`, `2021-04`, `2021-04-07`, also with `/` or `.`, with one digit for a month or day,
    /// as `2021年4月7日`, and in full-width digits. `None` for anything else and for days that no calendar has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().map(narrow).collect();
        let text = match text.strip_suffix(['年', '月', '日', '号', '號']) {
            Some(rest) if rest.contains(['年', '月']) || text.ends_with('年') => rest,
            _ => &text,
        };
        let mut numbers = text.split(['-', '/', '.', '年', '月']);
        let year = number(numbers.next()?, 4..=4)?;
        let month = numbers.next().map(|month| number(month, 1..=2)).map_or(Some(None), |month| month.map(Some))?;
        let day = numbers.next().map(|day| number(day, 1..=2)).map_or(Some(None), |day| day.map(Some))?;
        if numbers.next().is_some() {
            return None;
        }
        let moment = Self { year, month: month.map(|month| month as u8), day: day.map(|day| day as u8) };
        moment.is_real().then_some(moment)
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> Day {
        Day { year: self.year, month: self.month.unwrap_or(1), day: self.day.unwrap_or(1) }
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Day {
        let month = self.month.unwrap_or(12);
        Day { year: self.year, month, day: self.day.unwrap_or_else(|| length(self.year, month)) }
    }

    fn is_real(self) -> bool {
        let Self { year, month, day } = self;
        year >= 1
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=length(year, month.unwrap_or(1))).contains(&day))
    }
}

impl Dates {
    /// The dates that the text names, as after `date:`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    pub(super) fn read(text: &str) -> Result<Self, Misread> {
        let moment = |text: &str| Moment::parse(text.trim()).ok_or(Misread::NoDate);
        let Some((from, to)) = BETWEEN.iter().find_map(|between| text.split_once(between)) else {
            let moment = moment(text)?;
            return Ok(Self { from: Some(moment), to: Some(moment) });
        };
        let end = |text: &str| if text.trim().is_empty() { Ok(None) } else { moment(text).map(Some) };
        match (end(from)?, end(to)?) {
            (None, None) => Err(Misread::NoDate),
            (Some(from), Some(to)) if from.first() > to.last() => Err(Misread::Backward),
            (from, to) => Ok(Self { from, to }),
        }
    }

    /// The first day; none where the beginning is open.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        self.from.map(Moment::first)
    }

    /// The last day; none where the end is open.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        self.to.map(Moment::last)
    }

    /// Whether some day of the moment lies in the stretch: a page of which only the month is known is found by each of its days.
    #[must_use]
    pub fn meet(&self, moment: Moment) -> bool {
        self.first().is_none_or(|first| first <= moment.last()) && self.last().is_none_or(|last| moment.first() <= last)
    }
}

/// A number of so many digits.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let fits = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// Full-width digits and signs as ASCII.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '–' | '—' => '-',
        c => c,
    }
}

/// Days in a month.
fn length(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl fmt::Display for Dates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (from, to) => {
                from.map_or(Ok(()), |from| write!(f, "{from}"))?;
                f.write_str("..")?;
                to.map_or(Ok(()), |to| write!(f, "{to}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, printed: &str) {
        let dates = Dates::parse(text).unwrap_or_else(|| panic!("{text} is a date"));
        assert_eq!(dates.to_string(), printed);
        assert_eq!(Dates::parse(printed), Some(dates));
    }

    #[test]
    fn dates_are_read_in_the_forms_that_people_write() {
        check("2021", "2021");
        check("2021-4", "2021-04");
        check("2021.4.7", "2021-04-07");
        check("2021/04/07", "2021-04-07");
        check("2021年", "2021");
        check("2021年4月", "2021-04");
        check("2021年4月7日", "2021-04-07");
        check("２０２１－０４", "2021-04");
        check("2021-04..2021-06", "2021-04..2021-06");
        check("2021-04..", "2021-04..");
        check("..2021-06", "..2021-06");
        check("2021年4月至2021年6月", "2021-04..2021-06");
        check("2021.4..2021.6", "2021-04..2021-06");
        check("2020-02-29", "2020-02-29");
        check("2021..2021-03", "2021..2021-03");
    }

    #[test]
    fn what_no_calendar_has_is_no_date() {
        let wrong = [
            "",
            "21",
            "20210407",
            "2021-13",
            "2021-00",
            "2021-02-29",
            "1900-02-29",
            "2021-04-31",
            "2021-4-7-1",
            "..",
            "4月",
            "0000",
            "2021-",
            "-2021",
            "2021..x",
            "日",
            "年",
            "2021日",
            "2021-04..2021-05..2021-06",
            "２０２１-+1",
            "+021",
        ];
        for text in wrong {
            assert_eq!(Dates::read(text), Err(Misread::NoDate), "{text}");
        }
        assert_eq!(Dates::read("2022..2021"), Err(Misread::Backward));
    }

    #[test]
    fn a_month_is_met_by_its_days() {
        let april = Dates::parse("2021-04").unwrap();
        let moment = |text| Moment::parse(text).unwrap();
        assert_eq!(april.first().unwrap().to_string(), "2021-04-01");
        assert_eq!(april.last().unwrap().to_string(), "2021-04-30");
        assert!(april.meet(moment("2021-04-30")) && april.meet(moment("2021")));
        assert!(!april.meet(moment("2021-05-01")) && !april.meet(moment("2020")));
        assert!(Dates::parse("2021..").unwrap().meet(moment("9999")));
        assert_eq!(moment("2000-02").last().day, 29);
    }
}
