//! Counts which characters names are made of in a dictionary of lines `word frequency tag` (standard input), as
//! `assets/name-characters.txt` holds them (standard output). See `assets/README.md`.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Read, Write};

use broadsheet::parse::is_name;

/// The mean cost in foreign names below which the characters of a word are those of one: 马尔特 is no family name with a given one.
const FOREIGN: f64 = 6.0;
/// What a character that no foreign name has costs.
const NEVER: f64 = 9.0;

/// Endings that make a word that looks like a name one of a place or a thing.
const NO_GIVEN: &str =
    "县市镇乡村区路街山河江湖海岛港湾桥人家氏府族军队部厂店馆院社会书报话语戏剧肉汤茶酒兄弟姐妹爷娘叔伯哥公婆王帝";

fn main() -> io::Result<()> {
    let mut lines = String::new();
    io::stdin().read_to_string(&mut lines)?;
    let words: Vec<(&str, &str)> =
        lines.lines().filter_map(|line| line.split(' ').next().zip(line.split(' ').nth(2))).collect();
    let names: HashSet<&str> = words.iter().filter(|(_, tag)| tag.starts_with("nr")).map(|(word, _)| *word).collect();
    let mut sounds: HashMap<char, f64> = HashMap::new();
    for (word, _) in words.iter().filter(|(word, tag)| *tag == "nrt" && word.chars().count() > 3) {
        word.chars().for_each(|c| *sounds.entry(c).or_default() += 1.0);
    }
    let all: f64 = sounds.values().sum();
    let foreign = |letters: &[char]| {
        let costs = letters.iter().map(|c| sounds.get(c).map_or(NEVER, |count| -libm::log(count / all)));
        costs.sum::<f64>() < FOREIGN * letters.len() as f64
    };
    let mut counts: BTreeMap<char, BTreeMap<char, f64>> = BTreeMap::new();
    let mut count = |class: char, c: char| *counts.entry(class).or_default().entry(c).or_default() += 1.0;
    for &(word, tag) in &words {
        let letters: Vec<char> = word.chars().collect();
        match (tag, letters.as_slice()) {
            ("nr" | "nrfg", [family, given @ .., last])
                if given.len() < 2 && is_name(word) && !foreign(&letters) && !NO_GIVEN.contains(*last) =>
            {
                // What follows a name of two characters in a list made by machine is often a verb.
                let shorter: String = letters[..letters.len() - 1].iter().collect();
                if given.len() == 1 && names.contains(shorter.as_str()) {
                    continue;
                }
                count('s', *family);
                match given {
                    [first] => {
                        count('f', *first);
                        count('l', *last);
                    }
                    _ => count('o', *last),
                }
            }
            ("nrt", letters) if letters.len() > 3 => letters.iter().for_each(|c| count('t', *c)),
            ("ns", [name @ .., '县' | '市' | '镇' | '乡' | '村' | '区']) => {
                name.iter().for_each(|c| count('p', *c))
            }
            _ => {}
        }
    }
    let mut out = io::stdout().lock();
    for (class, letters) in counts {
        let total: f64 = letters.values().sum();
        let mut costs: BTreeMap<u32, String> = BTreeMap::new();
        for (c, count) in letters {
            let rare = (c as u32) < 0x4e00 || (c as u32) > 0x9fff;
            if !rare {
                costs.entry((-10.0 * libm::log(count / total)).round() as u32).or_default().push(c);
            }
        }
        for (cost, letters) in costs {
            writeln!(out, "{class}{cost:03}{letters}")?;
        }
    }
    Ok(())
}
