//! Lists of names: where most of what stands between the marks looks like a name, the rest is one, too.

use super::lattice::{Letters, is_han};
use crate::parse::is_name;
use crate::parse::names::is_surname;

/// What a place in a list tells for the name that begins there, in the costs of the lattice.
const LISTED: f32 = 4.0;
/// The same for names that nothing parts: （张三李四）.
const CLOSED: f32 = 4.0;
/// So many names make a list.
const FEWEST: usize = 4;
/// Mottoes of so many characters begin alike: 学史明理、学史增信.
const MOTTO: usize = 4;
/// The most characters between brackets that are looked at as names without marks.
const LONGEST: usize = 14;

/// What a whole item costs that a list of names holds, whatever it is made of: 尼玛泽仁.
pub(super) const ITEM: f32 = 8.0;

/// Where names of lists may begin.
pub(super) struct Lists {
    /// By the character.
    told: Vec<f32>,
    /// Whole items, from the first to past the last character, in order.
    pub(super) items: Vec<(usize, usize)>,
}

impl Lists {
    /// How much its place tells that a name begins at this character.
    pub(super) fn tell(&self, at: usize) -> f32 {
        self.told.get(at).copied().unwrap_or_default()
    }
}

/// The lists of a text.
pub(super) fn of(letters: &Letters<'_>) -> Lists {
    let mut lists = Lists { told: vec![0.0; letters.len()], items: Vec::new() };
    marked(letters, &mut lists);
    closed(letters, &mut lists.told);
    reporters(letters, &mut lists.items);
    lists
}

/// What stands between two marks of a list.
struct Item {
    start: usize,
    end: usize,
    name: bool,
    /// Whether it has its people or 女 in brackets behind it, as only names have.
    told: bool,
}

/// Names parted by 、, each perhaps with something in brackets: 于魁智（回族）、才旦卓玛（女，藏族）.
fn marked(letters: &Letters<'_>, lists: &mut Lists) {
    let mut items: Vec<Item> = Vec::new();
    let (mut start, mut end, mut depth, mut told) = (0, 0, 0usize, false);
    for at in 0..=letters.len() {
        match letters.char(at) {
            Some('（' | '(') => {
                depth += 1;
                let within = letters.from(at + 1);
                told |= within.starts_with('女') || within.chars().take(6).any(|c| c == '族');
            }
            Some('）' | ')') => depth = depth.saturating_sub(1),
            Some('、') if depth == 0 => {
                items.push(Item { start, end, name: looks(letters, start, end), told });
                (start, end, told) = (at + 1, at + 1, false);
            }
            Some(c) if is_han(c) && depth == 0 => end = at + 1,
            Some(_) if depth > 0 => {}
            Some('　' | ' ') => {}
            _ => {
                // The last item may have the rest of the sentence behind it.
                settle(letters, &items, lists);
                items.clear();
                (start, end, depth, told) = (at + 1, at + 1, 0, false);
            }
        }
    }
}

/// Marks the items of a list of names.
fn settle(letters: &Letters<'_>, items: &[Item], lists: &mut Lists) {
    // The first item may have the beginning of the sentence before it.
    let Some((_, items)) = items.split_first() else { return };
    let first = items.first().and_then(|item| letters.char(item.start));
    let alike = items.len() > 1 && items.iter().all(|item| letters.char(item.start) == first);
    let length = |item: &Item| item.end - item.start;
    // 多学、多悟、多讲: no family name begins them.
    let words = || first.is_some_and(|c| !is_surname(c)) && items.iter().all(|item| length(item) == length(&items[0]));
    if alike && (items.iter().all(|item| length(item) == MOTTO) || words()) {
        for item in items {
            lists.told[item.start..item.end].fill(-LISTED);
        }
        return;
    }
    let names = items.iter().filter(|item| item.name).count();
    let listed =
        names + 1 >= FEWEST && names * 10 >= items.len() * 7 && !(alike && items.iter().all(|i| length(i) < 3));
    for item in items {
        if listed {
            lists.told[item.start] = LISTED;
        }
        if (2..6).contains(&length(item)) && (listed || item.told) {
            lists.items.push((item.start, item.end));
        }
    }
}

fn looks(letters: &Letters<'_>, start: usize, end: usize) -> bool {
    end > start && (2..5).contains(&(end - start)) && is_name(letters.of(start, end))
}

/// Names between brackets that nothing parts: each character may begin one.
fn closed(letters: &Letters<'_>, told: &mut [f32]) {
    let mut open = None;
    for (at, c) in letters.chars.iter().enumerate() {
        match c {
            '（' | '(' => open = Some(at + 1),
            '）' | ')' => {
                if let Some(start) = open.take().filter(|start| (4..=LONGEST).contains(&(at - start))) {
                    told[start + 2..at - 1].fill(CLOSED);
                }
            }
            c if is_han(*c) || matches!(c, '　' | ' ') => {}
            _ => open = None,
        }
    }
}

/// Who wrote it: what stands between 记者 and the mark or the verb after it.
fn reporters(letters: &Letters<'_>, items: &mut Vec<(usize, usize)>) {
    for at in 2..letters.len() {
        if letters.of(at - 2, at) != "记者" {
            continue;
        }
        let length = letters.chars[at..].iter().take(5).take_while(|c| is_han(**c)).count();
        let after = letters.char(at + length);
        if (2..5).contains(&length) && after.is_some_and(|c| "、）)".contains(c)) {
            let rest = letters.of(at, at + length);
            let length = rest.find(['摄', '文', '报']).map_or(length, |at| rest[..at].chars().count());
            if length > 1 {
                items.push((at, at + length));
            }
        }
    }
    items.sort_unstable();
}
