//! Concordance lines in the order that was asked for.
//!
//! Words are compared once each, not once a line: those that stand where an order looks get ranks, and the lines are dealt
//! out by rank. That takes time linear in the lines, whatever the order.

use std::collections::HashMap;

use super::around::{after, before};
use super::node::Place;
use crate::index::Index;
use crate::index::lexicon::TypeId;
use crate::wire::ConcordanceOrder;

/// What stands where an order looks: lines with nothing there come first.
const NOTHING: u32 = 0;

/// The places by number, sorted first by the first of the orders; equals as they stand in the library.
#[must_use]
pub fn sorted(index: &Index, places: &[Place], order: &[ConcordanceOrder]) -> Vec<u32> {
    let mut words = Keys::new(index);
    let mut key = |place: &Place, order: ConcordanceOrder| match order {
        // That is how the places come, but not how the later orders left them.
        ConcordanceOrder::Article => place.entry,
        ConcordanceOrder::Date => index.about(place.entry).map_or(0, |about| about.date),
        order => words.of(place, order),
    };
    let keys: Vec<Vec<u32>> =
        order.iter().map(|order| places.iter().map(|place| key(place, *order)).collect()).collect();
    let ranks = words.ranks();
    let mut lines: Vec<u32> = (0..places.len() as u32).collect();
    // From the last order to the first: what was sorted before stays sorted among equals.
    for (order, mut keys) in order.iter().zip(keys).rev() {
        match order {
            ConcordanceOrder::Article | ConcordanceOrder::Date => rank_numbers(&mut keys),
            _ => keys.iter_mut().for_each(|key| *key = ranks[*key as usize]),
        }
        lines = dealt(&lines, &keys);
    }
    lines
}

/// Puts the rank of each number in its place.
fn rank_numbers(numbers: &mut [u32]) {
    let mut values = numbers.to_vec();
    values.dedup();
    values.sort_unstable();
    values.dedup();
    numbers.iter_mut().for_each(|number| *number = values.partition_point(|other| other < number) as u32);
}

/// The strings that are sorted by, each once: numbers that follow each other, [`NOTHING`] first.
struct Keys<'a> {
    index: &'a Index,
    /// The number of each type that was met.
    of_type: Vec<u32>,
    types: Vec<Text<'a>>,
    /// Parts of words, and nodes of several.
    others: HashMap<String, u32>,
}

/// A string that is sorted by.
enum Text<'a> {
    Word(&'a str),
    Other(String),
}

impl Text<'_> {
    fn get(&self) -> &str {
        match self {
            Self::Word(word) => word,
            Self::Other(text) => text,
        }
    }
}

impl<'a> Keys<'a> {
    fn new(index: &'a Index) -> Self {
        Self {
            index,
            of_type: vec![NOTHING; index.lexicon().len()],
            types: vec![Text::Word("")],
            others: HashMap::new(),
        }
    }

    fn of(&mut self, place: &Place, order: ConcordanceOrder) -> u32 {
        let index = self.index;
        match order {
            ConcordanceOrder::Left(0) | ConcordanceOrder::Right(0) | ConcordanceOrder::Node => self.node(place),
            ConcordanceOrder::Left(nth) => {
                // What the node leaves of its own word is the nearest.
                let own = usize::from(place.skip > 0);
                match usize::from(nth).checked_sub(1 + own) {
                    Some(nth) => {
                        let mut words = before(index, place.first).filter(|(_, token)| token.is_word());
                        words.nth(nth).map_or(NOTHING, |(_, token)| self.word(token.id()))
                    }
                    None => {
                        self.text(node(index, place, |text, place| text.chars().take(place.skip as usize).collect()))
                    }
                }
            }
            ConcordanceOrder::Right(nth) => {
                let rest = if place.whole { String::new() } else { node(index, place, rest) };
                match usize::from(nth).checked_sub(1 + usize::from(!rest.is_empty())) {
                    Some(nth) => {
                        let mut words = after(index, place.end()).filter(|(_, token)| token.is_word());
                        words.nth(nth).map_or(NOTHING, |(_, token)| self.word(token.id()))
                    }
                    None => self.text(rest),
                }
            }
            ConcordanceOrder::Article | ConcordanceOrder::Date => NOTHING,
        }
    }

    fn node(&mut self, place: &Place) -> u32 {
        match self.index.stream().get(place.first) {
            Some(token) if place.whole && place.tokens == 1 => self.word(token.id()),
            _ => self.text(node(self.index, place, |text, place| {
                text.chars().skip(place.skip as usize).take(place.length as usize).collect()
            })),
        }
    }

    fn word(&mut self, id: TypeId) -> u32 {
        let Some(number) = self.of_type.get_mut(id as usize) else { return NOTHING };
        if *number == NOTHING {
            *number = self.types.len() as u32;
            self.types.push(Text::Word(self.index.lexicon().word(id)));
        }
        *number
    }

    fn text(&mut self, text: String) -> u32 {
        if let Some(number) = self.others.get(&text) {
            return *number;
        }
        let number = self.types.len() as u32;
        self.types.push(Text::Other(text.clone()));
        self.others.insert(text, number);
        number
    }

    /// The rank of each number: equal strings, be they words or not, have one rank.
    fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<(u64, &str, u32)> =
            (0..).zip(&self.types).map(|(number, text)| (beginning(text.get()), text.get(), number)).collect();
        order.sort_unstable();
        let mut ranks = vec![NOTHING; self.types.len()];
        let (mut rank, mut last) = (NOTHING, "");
        for (_, text, number) in order {
            rank += u32::from(text != last);
            last = text;
            ranks[number as usize] = rank;
        }
        ranks
    }
}

/// The first bytes of a string as a number that is less where the string is: few words need to be compared byte by byte.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = text.len().min(bytes.len());
    bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

/// The words that the node reaches into, as `of` takes them.
fn node(index: &Index, place: &Place, of: impl Fn(&str, &Place) -> String) -> String {
    of(&index.words_of(place.first..place.end()), place)
}

/// What stands after the node in its last word.
fn rest(text: &str, place: &Place) -> String {
    text.chars().skip((place.skip + place.length) as usize).collect()
}

/// The lines by their keys; equals stay as they were.
fn dealt(lines: &[u32], keys: &[u32]) -> Vec<u32> {
    let mut starts = vec![0u32; keys.iter().max().map_or(0, |most| *most as usize) + 2];
    for &line in lines {
        starts[keys[line as usize] as usize + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut out = vec![0; lines.len()];
    for &line in lines {
        let next = &mut starts[keys[line as usize] as usize];
        out[*next as usize] = line;
        *next += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order() {
        assert_eq!(dealt(&[0, 1, 2, 3], &[2, 0, 2, 1]), [1, 3, 0, 2]);
        assert_eq!(dealt(&[3, 2, 1, 0], &[2, 0, 2, 1]), [1, 3, 2, 0]);
        assert_eq!(dealt(&[], &[]), [0; 0]);
    }
}
