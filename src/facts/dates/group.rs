//! Words of time that stand together as one date: year, month, day, time of day.

use super::atoms::{Atom, Kind, atoms};
use super::words::Sense;

/// A date as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) year: Option<Year>,
    pub(super) month: Option<Month>,
    pub(super) day: Option<Day>,
    /// 近日, 目前.
    pub(super) vague: bool,
    /// 年底 alone.
    pub(super) edge: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Of(i32),
    Decade(i32),
    FromNow(i32),
    FromTold(i32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    Of(u32),
    Between(u8, u8),
    FromNow(i32),
    FromTold(i32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Of(u32),
    FromNow(i32),
    FromTold(i32),
    /// Weeks from this one, and the day, Monday is 1.
    Week(i32, Option<u8>),
}

impl Group {
    /// Whether something smaller may follow: a year, or a month.
    fn is_open(&self) -> bool {
        (self.year.is_some() || self.month.is_some()) && self.day.is_none()
    }
}

/// A date, or the two ends of a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) from: Group,
    pub(super) to: Option<Group>,
}

/// What stands between the ends of a stretch.
const BETWEEN: [&str; 8] = ["——", "—", "–", "-", "~", "～", "至", "到"];

/// The dates of a plain text as they are told, in order.
#[inline(never)]
pub(super) fn told(text: &str) -> Vec<Told> {
    let groups = groups(text);
    let mut found: Vec<Told> = Vec::new();
    let mut groups = groups.into_iter().peekable();
    while let Some(mut from) = groups.next() {
        // 1至6月: the first end has no unit of its own.
        if let Some(start) = bare_end(text, &from) {
            let mut first = from.clone();
            let (value, at) = start;
            first.start = at;
            if first.day.is_some() && from.month.is_none() {
                first.day = Some(Day::Of(value));
            } else if first.month.is_some() && from.day.is_none() {
                first.month = Some(Month::Of(value));
            } else if first.year.is_some() {
                first.year = Some(Year::Of(value as i32));
            }
            // 今年1至5月: the year stands before both.
            let year = found.pop_if(|told| told.to.is_none() && told.from.end == at && told.from.is_open());
            if let Some(Told { from: year, .. }) = year {
                first.start = year.start;
                (first.year, first.month) = (year.year, first.month.or(year.month));
                from.month = from.month.or(year.month);
            }
            from.start = first.start;
            found.push(Told { from: first, to: Some(from) });
            continue;
        }
        let next = groups.peek().filter(|to| {
            let gap = text.get(from.end..to.start).unwrap_or_default();
            BETWEEN.contains(&gap) && !from.vague && !to.vague && !from.edge
        });
        let to = if next.is_some() { groups.next() } else { None };
        found.push(Told { from, to });
    }
    found
}

/// The number before the dash of `1—6月`, and where it begins.
fn bare_end(text: &str, group: &Group) -> Option<(u32, usize)> {
    let before = &text[..group.start];
    let between = BETWEEN.iter().find(|between| before.ends_with(**between))?;
    let before = &before[..before.len() - between.len()];
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let start = before.len() - digits;
        let clean = !before[..start].ends_with(['.', '-', '/', ':']);
        let value: u32 = before[start..].parse().ok()?;
        let fits = match (group.year, group.month, group.day) {
            (Some(Year::Of(_)), None, None) => digits == 4,
            (_, Some(Month::Of(_)), None) => value <= 12 && group.year.is_none(),
            (None, None, Some(Day::Of(_))) => value <= 31,
            _ => false,
        };
        return (clean && fits).then_some((value, start));
    }
    // 一至六月.
    let first = before.chars().next_back()?;
    let value = crate::facts::number::digit(first).filter(|value| (1..=9).contains(value))?;
    let start = before.len() - first.len_utf8();
    let fits = group.year.is_none() && matches!((group.month, group.day), (Some(Month::Of(_)), None));
    (fits && !before[..start].ends_with(['第', '十', '星', '周'])).then_some((value, start))
}

/// The groups of words of time that are dates.
#[inline(never)]
fn groups(text: &str) -> Vec<Group> {
    let mut found = Vec::new();
    let mut group = Open::default();
    for atom in atoms(text) {
        let joins =
            group.end == Some(atom.start) || text.get(group.end.unwrap_or(usize::MAX)..atom.start) == Some("的");
        if joins && group.take(&atom) {
            continue;
        }
        found.extend(std::mem::take(&mut group).close());
        group.take(&atom);
    }
    found.extend(group.close());
    found
}

/// A group that is being read.
#[derive(Default)]
struct Open {
    group: Group,
    end: Option<usize>,
    /// How small its smallest part is: years 1, months 2, days 3, times of day 4.
    rank: u8,
}

impl Open {
    /// Takes an atom that is smaller than all before.
    fn take(&mut self, atom: &Atom) -> bool {
        let rank = match atom.kind {
            Kind::Year(_) | Kind::Decade(_) => 1,
            Kind::Month(_) => 2,
            Kind::Day(_) | Kind::Full(..) | Kind::WeekDay(..) => 3,
            Kind::Clock => 5,
            Kind::Lunar => 9,
            Kind::Word(sense) => match sense {
                Sense::Year(_) | Sense::Told(super::words::Step::Year, _) => 1,
                Sense::Month(_) | Sense::Months(..) | Sense::Told(super::words::Step::Month, _) | Sense::Week(_) => 2,
                Sense::Day(_) | Sense::Told(..) | Sense::Weekday(_) => 3,
                Sense::Edge | Sense::MonthEdge => {
                    if self.rank > 0 && self.rank < 3 {
                        self.rank
                    } else {
                        3
                    }
                }
                Sense::Hours => 4,
                Sense::Vague | Sense::Phrase | Sense::Season => 9,
            },
        };
        let edge = matches!(atom.kind, Kind::Word(Sense::Edge | Sense::MonthEdge));
        let again = rank == 5 && self.rank == 5;
        if self.end.is_some() && (rank == 9 || self.rank == 9 || (rank <= self.rank && !edge && !again)) {
            return false;
        }
        let group = &mut self.group;
        if self.end.is_none() {
            group.start = atom.start;
        }
        self.rank = rank;
        self.end = Some(atom.end);
        group.end = atom.end;
        match atom.kind {
            Kind::Year(year) => group.year = Some(Year::Of(year)),
            Kind::Decade(year) => group.year = Some(Year::Decade(year)),
            Kind::Month(month) => group.month = Some(Month::Of(month)),
            Kind::Day(day) => group.day = Some(Day::Of(day)),
            Kind::Full(year, month, day) => {
                (group.year, group.month, group.day) =
                    (Some(Year::Of(year)), Some(Month::Of(month)), Some(Day::Of(day)))
            }
            Kind::WeekDay(weeks, day) => group.day = Some(Day::Week(weeks, Some(day))),
            Kind::Lunar | Kind::Clock => {}
            Kind::Word(sense) => match sense {
                Sense::Year(years) => group.year = Some(Year::FromNow(years)),
                Sense::Month(months) => group.month = Some(Month::FromNow(months)),
                Sense::Months(first, last) => group.month = Some(Month::Between(first, last)),
                Sense::Week(weeks) => group.day = Some(Day::Week(weeks, None)),
                Sense::Day(days) => group.day = Some(Day::FromNow(days)),
                Sense::Weekday(weekday) => {
                    // 周三 alone may be any.
                    if let Some(Day::Week(weeks, _)) = group.day {
                        group.day = Some(Day::Week(weeks, Some(weekday)));
                    }
                }
                Sense::Told(super::words::Step::Year, years) => group.year = Some(Year::FromTold(years)),
                Sense::Told(super::words::Step::Month, months) => group.month = Some(Month::FromTold(months)),
                Sense::Told(super::words::Step::Day, days) => group.day = Some(Day::FromTold(days)),
                Sense::Vague | Sense::Phrase => group.vague = true,
                Sense::Edge => group.edge = true,
                Sense::MonthEdge => group.month = group.month.or(Some(Month::FromNow(0))),
                Sense::Hours | Sense::Season => {}
            },
        }
        true
    }

    fn close(self) -> Option<Group> {
        let Group { year, month, day, vague, edge, .. } = self.group;
        let told = year.is_some() || month.is_some() || day.is_some();
        let group = Group { edge: edge && !told, ..self.group };
        (self.end.is_some() && (told || vague || edge)).then_some(group)
    }
}
