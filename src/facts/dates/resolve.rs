//! From a date as it is told to a day of the calendar.

use time::{Date as Calendar, Duration, Month as CalendarMonth};

use super::group::{Day, Group, Month, Told, Year};
use crate::model::{PageDate, Precision};
use crate::wire::facts::DatePrecision;

/// What is known before a date is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// Of the page.
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    /// What was told last, for 当年.
    last: Parts,
    /// The year that this sentence named with a month.
    named: Option<i32>,
    /// The day that was told last, for 次日.
    last_day: Parts,
}

/// A date as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
}

/// What a date is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) value: Option<String>,
    pub(super) end: Option<String>,
    pub(super) precision: DatePrecision,
}

impl Known {
    pub(super) fn of(published: Option<&PageDate>) -> Self {
        let Some(date) = published else { return Self::default() };
        let mut parts = date.value.split('-').map(|part| part.parse::<u32>().ok());
        let year = parts.next().flatten().map(|year| year as i32);
        let month = parts.next().flatten().filter(|_| date.precision != Precision::Year);
        let day = parts.next().flatten().filter(|_| date.precision == Precision::Day);
        let last = Parts { year, month, day };
        Self { year, month, day, last, last_day: last, named: None }
    }

    /// Forgets what was told: an article begins.
    pub(super) fn begin(&mut self) {
        self.last = Parts { year: self.year, month: self.month, day: self.day };
        self.last_day = self.last;
    }

    /// Forgets the year that was named: a sentence begins.
    pub(super) fn begin_sentence(&mut self) {
        self.named = None;
    }

    /// The day of the page.
    fn today(&self) -> Option<Calendar> {
        calendar(self.year?, self.month?, self.day?)
    }

    /// The date that is told; `future` where the words around say that it is still to come.
    pub(super) fn resolve(&mut self, told: &Told, future: bool) -> Resolved {
        let none = |precision| Resolved { value: None, end: None, precision };
        let Some(from) = self.parts(&told.from, future) else {
            return none(if told.from.vague { DatePrecision::Vague } else { precision(&told.from) });
        };
        if let Some(to) = &told.to {
            // What one end leaves out is as at the other.
            let mut to = to.clone();
            to.year = to.year.or(from.1.year.map(Year::Of));
            if to.day.is_some() {
                to.month = to.month.or(from.1.month.map(Month::Of));
            }
            let mut first = told.from.clone();
            first.year = first.year.or(to.year);
            let from = self.parts(&first, future).map_or(from, |from| from);
            let last = self.parts(&to, future);
            let end = last.as_ref().and_then(|(_, parts, last)| last.as_ref().unwrap_or(parts).print());
            return Resolved { value: from.1.print(), end, precision: DatePrecision::Range };
        }
        let (known, parts, end) = from;
        if parts.year.is_some() && known {
            self.last = parts;
            if told.from.year.is_some() && parts.month.is_some() {
                self.named = parts.year;
            }
            if parts.day.is_some() {
                self.last_day = parts;
            }
        }
        let precision = if end.is_some() { DatePrecision::Range } else { precision(&told.from) };
        Resolved { value: parts.print(), end: end.and_then(|end| end.print()), precision }
    }

    /// The parts of a date, whether they may be referred to, and the end of what is a span by itself.
    fn parts(&self, group: &Group, future: bool) -> Option<(bool, Parts, Option<Parts>)> {
        let plain = |parts| Some((true, parts, None));
        if group.edge {
            return self.year.map(|year| (false, Parts { year: Some(year), ..Parts::default() }, None));
        }
        let year = match group.year {
            Some(Year::Of(year)) => Some(year),
            Some(Year::Decade(year)) => {
                let parts = |year| Parts { year: Some(year), ..Parts::default() };
                return Some((false, parts(year), Some(parts(year + 9))));
            }
            Some(Year::FromNow(years)) => Some(self.year? + years),
            Some(Year::FromTold(years)) => Some(self.last.year? + years),
            None => None,
        };
        let month = match group.month {
            Some(Month::Of(month)) => Some(month),
            Some(Month::Between(first, last)) => {
                let year = year.or(self.year);
                let parts = |month: u8| Parts { year, month: Some(u32::from(month)), day: None };
                return year.map(|_| (false, parts(first), Some(parts(last))));
            }
            Some(Month::FromNow(months)) => return self.month_from(self.year?, self.month?, months, group),
            Some(Month::FromTold(months)) => return self.month_from(self.last.year?, self.last.month?, months, group),
            None => None,
        };
        match (year, month, group.day) {
            (year, Some(month), None) => {
                plain(Parts { year: year.or_else(|| self.year_of(month, future)), month: Some(month), day: None })
            }
            (year, Some(month), Some(Day::Of(day))) => {
                plain(Parts { year: year.or_else(|| self.year_of(month, future)), month: Some(month), day: Some(day) })
            }
            (None, None, Some(Day::Of(day))) => self.day_alone(day),
            (_, _, Some(Day::FromNow(days))) => {
                plain(Parts::from(self.today()?.checked_add(Duration::days(days.into()))?))
            }
            (_, _, Some(Day::FromTold(days))) => {
                let Parts { year, month, day } = self.last_day;
                plain(Parts::from(calendar(year?, month?, day?)?.checked_add(Duration::days(days.into()))?))
            }
            (_, _, Some(Day::Week(weeks, weekday))) => {
                let today = self.today()?;
                let back = i64::from(today.weekday().number_days_from_monday());
                let monday = today.checked_add(Duration::days(i64::from(weeks) * 7 - back))?;
                let day = |days: i64| Some(Parts::from(monday.checked_add(Duration::days(days))?));
                match weekday {
                    Some(weekday) => plain(day(i64::from(weekday) - 1)?),
                    None => Some((false, day(0)?, Some(day(6)?))),
                }
            }
            (Some(year), None, _) => plain(Parts { year: Some(year), ..Parts::default() }),
            (None, None, None) => None,
        }
    }

    fn month_from(&self, year: i32, month: u32, months: i32, group: &Group) -> Option<(bool, Parts, Option<Parts>)> {
        let count = year * 12 + month as i32 - 1 + months;
        let day = match group.day {
            Some(Day::Of(day)) => Some(day),
            _ => None,
        };
        Some((
            true,
            Parts { year: Some(count.div_euclid(12)), month: Some(count.rem_euclid(12) as u32 + 1), day },
            None,
        ))
    }

    /// The year of a month that is told without one: the page's, unless the turn of the year lies between.
    fn year_of(&self, month: u32, future: bool) -> Option<i32> {
        let (year, now) = (self.year?, self.month);
        // A year that the text told just before counts on: 2017年6月开工，12月完工.
        if self.named.is_some() {
            return self.named;
        }
        Some(match now {
            Some(now) if !future && month > now && month - now >= 6 => year - 1,
            Some(now) if future && now > month && now - month >= 6 => year + 1,
            _ => year,
        })
    }

    /// A day without its month: the last such day up to the page's.
    fn day_alone(&self, day: u32) -> Option<(bool, Parts, Option<Parts>)> {
        // A day of the month that was told last, if it was of this page's time.
        let (Some(year), Some(month)) = (self.year, self.month) else {
            return Some((false, Parts { day: Some(day), ..Parts::default() }, None));
        };
        let earlier = self.day.is_some_and(|today| day > today);
        let count = year * 12 + month as i32 - 1 - i32::from(earlier);
        Some((
            true,
            Parts { year: Some(count.div_euclid(12)), month: Some(count.rem_euclid(12) as u32 + 1), day: Some(day) },
            None,
        ))
    }
}

fn precision(group: &Group) -> DatePrecision {
    match group {
        Group { day: Some(Day::Week(_, None)), .. } => DatePrecision::Vague,
        Group { day: Some(_), .. } => DatePrecision::Day,
        Group { month: Some(_), .. } => DatePrecision::Month,
        Group { year: Some(_), .. } => DatePrecision::Year,
        _ if group.edge => DatePrecision::Year,
        _ => DatePrecision::Vague,
    }
}

impl Parts {
    /// In the form of ISO 8601; none for a day that no calendar has.
    fn print(&self) -> Option<String> {
        let Self { year, month, day } = *self;
        let year_text = || year.map(|year| if year < 1 { format!("-{:04}", -year) } else { format!("{year:04}") });
        match (year, month, day) {
            (Some(_), None, None) => year_text(),
            (Some(_), Some(month), None) => Some(format!("{}-{month:02}", year_text()?)),
            (Some(year), Some(month), Some(day)) => {
                calendar(year, month, day)?;
                Some(format!("{}-{month:02}-{day:02}", year_text()?))
            }
            (None, Some(month), None) => Some(format!("--{month:02}")),
            // A leap year has every day that some year has.
            (None, Some(month), Some(day)) => calendar(2000, month, day).map(|_| format!("--{month:02}-{day:02}")),
            (None, None, Some(day)) => (day <= 31).then(|| format!("---{day:02}")),
            (_, None, _) => None,
        }
    }
}

impl From<Calendar> for Parts {
    fn from(day: Calendar) -> Self {
        Self { year: Some(day.year()), month: Some(u8::from(day.month()).into()), day: Some(day.day().into()) }
    }
}

/// The day of the calendar, where there is one.
fn calendar(year: i32, month: u32, day: u32) -> Option<Calendar> {
    let month = CalendarMonth::try_from(u8::try_from(month).ok()?).ok()?;
    Calendar::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}
