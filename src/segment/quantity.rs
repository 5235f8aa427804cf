//! Numbers with their units, and dates.

use super::atoms::{Atom, Kind};
use super::foreign::is_digit;
use super::number::{chinese, digits, is_numeral, per_cent};
use super::units::{HEDGES, MAGNITUDES, Unit, unit};

/// Set between two numbers of a range, one by itself.
const RANGES: [char; 6] = ['—', '–', '－', '~', '～', '―'];
/// Years, which alone make a date only where the number has four digits.
const YEAR: u8 = 1;
/// From minutes on a unit alone says how long, not when.
const MINUTE: u8 = 5;
const LAST: u8 = 9;
/// A word that was seen less often than this in sixty million is no reason to doubt that what stands behind a number is its
/// unit (`盏灯` is in the dictionary, as a name).
const FREQUENT: u32 = 100;

/// The number at the beginning of the text with what belongs to it; before it stand `ordinal` bytes. Nothing where it is a
/// number in Chinese that is better left to the dictionary.
pub(super) fn quantity(text: &str, ordinal: usize, reaches: &impl Fn(&str, usize, u32) -> bool) -> Option<Atom> {
    let number = number(&text[ordinal..])?;
    let native = !text[ordinal..].starts_with(is_digit);
    if native && !is_worth_a_look(&text[ordinal..], number, ordinal > 0) {
        return None;
    }
    let mut found =
        Found { kind: Kind::Number, end: ordinal + number.length, reach: [0; 2], units: 0, times: 0, rank: 0 };
    found.unit(text, ordinal, number, reaches);
    while let Some(next) = found.next_part(text) {
        let Some(number) = self::number(&text[next..]) else { break };
        let mut whole = Found { end: next + number.length, reach: [0; 2], ..found };
        let date = next == found.far();
        whole.unit(text, next, number, reaches);
        // A date goes on only with a smaller unit.
        if date && (whole.times == found.times || whole.rank <= found.rank) {
            break;
        }
        if date {
            whole.end = whole.far();
            whole.reach = [0; 2];
        }
        found = whole;
    }
    if native && !number.share && (found.units == 0 || (number.characters < 2 && ordinal == 0 && found.times < 2)) {
        return None;
    }
    // What a word of the dictionary begins with is left to the sentence: 1号店.
    let border = found.units > 0 && !reaches(text, found.far(), 0);
    let reach = found.reach.map(|reach| reach.max(found.end));
    Some(Atom {
        start: 0,
        end: found.end,
        reach,
        kind: found.kind,
        border: border && reach == [found.end; 2],
        shy: native,
    })
}

/// A number before its unit.
#[derive(Debug, Clone, Copy)]
struct Number {
    length: usize,
    characters: usize,
    share: bool,
}

fn number(text: &str) -> Option<Number> {
    if let Some((length, _)) = digits(text) {
        return Some(Number { length, characters: text[..length].chars().count(), share: false });
    }
    let found = chinese(text)?;
    Some(Number { length: found.length, characters: found.characters, share: found.share })
}

/// Most single numerals are part of a word, and this is asked for each.
fn is_worth_a_look(text: &str, number: Number, ordinal: bool) -> bool {
    let dated = || text[number.length..].starts_with(['年', '月', '日', '时', '点']);
    let counts = !text.starts_with(['万', '亿', '零']);
    number.share || (counts && (number.characters > 1 || ordinal || dated()))
}

#[derive(Debug, Clone, Copy)]
struct Found {
    kind: Kind,
    end: usize,
    /// See [`Atom`]; 0 where there is nothing further.
    reach: [usize; 2],
    units: u32,
    /// How many of the units are of dates and times.
    times: u32,
    /// Rank of the last one.
    rank: u8,
}

impl Found {
    /// The furthest end.
    fn far(&self) -> usize {
        self.reach[0].max(self.end)
    }

    /// Takes what follows the number at `start`, whose end is the end so far.
    fn unit(&mut self, text: &str, start: usize, number: Number, reaches: &impl Fn(&str, usize, u32) -> bool) {
        let sign = per_cent(&text[self.end..]);
        if sign > 0 {
            self.end += sign;
            self.kind = Kind::Number;
            return;
        }
        let (magnitude, unit) = tail(&text[self.end..]);
        let number_end = start + number.length;
        let magnitude = number_end + magnitude;
        let mut ends = [magnitude; 2];
        if let Some((end, Unit { rank, .. })) = unit {
            ends[0] = number_end + end;
            self.units += 1;
            self.times += u32::from(rank > 0);
            self.rank = rank;
            self.kind = match rank {
                0 | MINUTE..LAST if self.times < 2 => Kind::Quantity,
                YEAR if number.characters != 4 && self.times < 2 => Kind::Quantity,
                _ => Kind::Time,
            };
        }
        // Certain is what no word of the dictionary crosses.
        let crossed = |end: usize| {
            text[number_end..end]
                .char_indices()
                .any(|(at, _)| reaches(&text[number_end + at..], end - number_end - at, FREQUENT))
        };
        match ends.map(|end| end == number_end || !crossed(end)) {
            [true, _] => self.end = ends[0],
            [false, true] => (self.end, self.reach) = (magnitude, [ends[0]; 2]),
            [false, false] => self.reach = ends,
        }
    }

    /// Where the next number of a date or a range would begin.
    fn next_part(&self, text: &str) -> Option<usize> {
        let at = self.far();
        let rest = &text[at..];
        if (1..LAST).contains(&self.rank) && rest.starts_with(|c| is_digit(c) || is_numeral(c)) {
            return Some(at);
        }
        let mut characters = rest.chars();
        let stroke = characters.next().filter(|c| RANGES.contains(c))?;
        characters.next().filter(|&c| is_digit(c)).map(|_| at + stroke.len_utf8())
    }
}

/// Bytes of the magnitude behind a number (`余万`), and of all to the end of the unit behind that.
fn tail(text: &str) -> (usize, Option<(usize, Unit)>) {
    let hedge = |text: &str| text.chars().next().filter(|c| HEDGES.contains(c)).map_or(0, char::len_utf8);
    let with_unit = |at: usize| unit(&text[at..]).map(|unit| (at + unit.length, unit));
    if let Some(found) = with_unit(0) {
        return (0, Some(found));
    }
    let start = hedge(text);
    let length = text[start..].find(|c| !MAGNITUDES.contains(&c)).unwrap_or(text.len() - start);
    let magnitude = if length > 0 { start + length } else { 0 };
    (magnitude, with_unit(magnitude).or_else(|| with_unit(magnitude + hedge(&text[magnitude..]))))
}
