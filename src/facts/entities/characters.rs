//! How likely a character is in a name: what is counted in the names that the dictionary has.

/// Lines of a class, three digits and the characters whose negative logarithm of their share in that class, times ten, they are.
const LINES: &[u8] = include_bytes!("../../../assets/name-characters.txt");
const FIRST: usize = 0x4e00;
const COUNT: usize = 0x5200;

/// Where in a name a character stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The family name.
    Surname,
    /// The first of two of a given name.
    First,
    /// The last of two of a given name.
    Last,
    /// A given name of one.
    Only,
    /// Anywhere in a foreign name written by its sound.
    Foreign,
    /// Before the ending of the name of a county, town or village.
    Place,
}

static SURNAME: [u8; COUNT] = costs(b's');
static GIVEN_FIRST: [u8; COUNT] = costs(b'f');
static GIVEN_LAST: [u8; COUNT] = costs(b'l');
static GIVEN_ONLY: [u8; COUNT] = costs(b'o');
static FOREIGN: [u8; COUNT] = costs(b't');
static PLACE: [u8; COUNT] = costs(b'p');

/// The negative natural logarithm of the share that the character has at that place of all names; `None` where the dictionary
/// has no such name.
pub(super) fn cost(class: Class, c: char) -> Option<f32> {
    let table = match class {
        Class::Surname => &SURNAME,
        Class::First => &GIVEN_FIRST,
        Class::Last => &GIVEN_LAST,
        Class::Only => &GIVEN_ONLY,
        Class::Foreign => &FOREIGN,
        Class::Place => &PLACE,
    };
    let cost = *table.get((c as usize).checked_sub(FIRST)?)?;
    (cost > 0).then_some(f32::from(cost) / 10.0)
}

const fn costs(class: u8) -> [u8; COUNT] {
    let mut table = [0; COUNT];
    let mut at = 0;
    while at < LINES.len() {
        let own = LINES[at] == class;
        let cost = (LINES[at + 1] - b'0') * 100 + (LINES[at + 2] - b'0') * 10 + (LINES[at + 3] - b'0');
        at += 4;
        while LINES[at] != b'\n' {
            let c = (LINES[at] as usize & 15) << 12 | (LINES[at + 1] as usize & 63) << 6 | LINES[at + 2] as usize & 63;
            if own {
                table[c - FIRST] = cost;
            }
            at += 3;
        }
        at += 1;
    }
    table
}
