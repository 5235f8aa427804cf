//! What the places that pages tell of lie in.

use super::{Gazetteer, Home, Level};
use crate::wire::facts::{Entity, EntityKind};

/// Tells of each place what it lies in, from the largest to the smallest: as the gazetteer knows it, else as the text says, which puts
/// the larger place right before the smaller one. `text` is that of the page, and `paper` its name.
#[inline(never)]
pub(in crate::facts) fn resolve(
    entities: &mut [Entity],
    text: &str,
    home: Option<Home>,
    gazetteer: Option<&Gazetteer>,
) {
    let before = neighbours(entities, text);
    for at in 0..entities.len() {
        if entities[at].kind == EntityKind::Place {
            entities[at].within = within(entities, &before, at, home, gazetteer);
        }
    }
}

/// Where the page is at home: by its places and its paper's name.
#[inline(never)]
pub(in crate::facts) fn home(entities: &[Entity], paper: Option<&str>, gazetteer: &Gazetteer) -> Option<Home> {
    /// What the paper's name counts, in mentions: more than any page tells of another city.
    const PAPER: usize = 400;
    let places = entities.iter().filter(|entity| entity.kind == EntityKind::Place);
    let told = places.map(|place| (place.name.as_str(), place.mentions.len()));
    let borders =
        paper.into_iter().flat_map(|paper| paper.char_indices().map(move |(at, _)| &paper[..at]).skip(2).take(5));
    // 株洲日报, not 北京路 in the name of a district.
    let city = |name: &&str| {
        gazetteer.named(name).iter().any(|(_, id)| gazetteer.level(*id).is_some_and(|level| level <= Level::County))
    };
    gazetteer.home(told.chain(borders.filter(city).map(|name| (name, PAPER))))
}

/// For each place the other that stands right before it somewhere: 茶陵县虎踞镇.
fn neighbours(entities: &[Entity], text: &str) -> Vec<Option<usize>> {
    let places = entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Place);
    let mut mentions: Vec<_> = places
        .flat_map(|(at, place)| place.mentions.iter().map(move |mention| (mention.span.start, mention.span.end, at)))
        .collect();
    mentions.sort_unstable();
    let mut before = vec![None; entities.len()];
    for pair in mentions.windows(2) {
        let &[(_, end, larger), (start, _, smaller)] = pair else { continue };
        let between = text.get(end as usize..start as usize);
        if larger != smaller && between.is_some_and(|between| between.trim().is_empty()) && before[smaller].is_none() {
            before[smaller] = Some(larger);
        }
    }
    before
}

fn within(
    entities: &[Entity],
    before: &[Option<usize>],
    at: usize,
    home: Option<Home>,
    gazetteer: Option<&Gazetteer>,
) -> Vec<String> {
    /// So many places stand before each other at most: 省, 市, 县, 镇, 村, 组.
    const DEEPEST: usize = 6;
    // The places that the text puts around it, the next one first.
    let around: Vec<&str> = std::iter::successors(before[at], |at| before[*at])
        .take(DEEPEST)
        .map(|at| entities[at].name.as_str())
        .collect();
    let name = entities[at].name.as_str();
    let chain = |id| gazetteer.into_iter().flat_map(move |gazetteer| gazetteer.around(id).map(|id| gazetteer.name(id)));
    let known = gazetteer.and_then(|gazetteer| gazetteer.told(name, &around, home));
    let mut within: Vec<String> = match known {
        Some(id) => chain(id).map(str::to_owned).collect(),
        None => {
            let mut within: Vec<String> = Vec::new();
            for (depth, outer) in around.iter().enumerate() {
                let known = gazetteer.and_then(|gazetteer| gazetteer.told(outer, &around[depth + 1..], home));
                let full = gazetteer.zip(known).map_or(*outer, |(gazetteer, id)| gazetteer.name(id));
                if !within.iter().any(|own| own == full) && full != name {
                    within.push(full.to_owned());
                }
                if let Some(id) = known {
                    within.extend(chain(id).map(str::to_owned));
                    break;
                }
            }
            within
        }
    };
    within.reverse();
    within
}

impl Gazetteer {
    /// Which place of this name is meant: that in the places which the text puts around it, else that at home or the only one.
    fn told(&self, name: &str, around: &[&str], home: Option<Home>) -> Option<super::Id> {
        let inside = |id: &super::Id| {
            around.iter().any(|outer| self.around(*id).any(|own| self.named(outer).iter().any(|(_, id)| *id == own)))
        };
        let mut told = self.named(name).iter().map(|(_, id)| *id).filter(inside);
        match (told.next(), told.next()) {
            (Some(id), None) => Some(id),
            _ => self.meant(name, home),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::wire::facts::Mention;

    const LINES: &[u8] = "甲省\n\t东城市\n\t\t河口区 金山街道\n乙省\n\t西城市\n\t\t湖口区 金山街道\n".as_bytes();

    /// The places of a text as entities, each where it stands first.
    fn places(text: &str, names: &[&str]) -> Vec<Entity> {
        let place = |name: &&str| {
            let at = text.find(name).unwrap() as u32;
            let mentions =
                vec![Mention { page: 0, article: 0, span: Span::new(at as usize, at as usize + name.len()) }];
            Entity { kind: EntityKind::Place, name: (*name).into(), title: None, within: Vec::new(), mentions }
        };
        names.iter().map(place).collect()
    }

    #[test]
    fn the_text_says_what_no_list_has() {
        let gazetteer = Gazetteer::new(LINES).unwrap();
        let text = "西城市湖口区金山街道柳树村的路修好了";
        let mut entities = places(text, &["西城市", "湖口区", "金山街道", "柳树村"]);
        resolve(&mut entities, text, None, Some(&gazetteer));
        let within: Vec<String> = entities.iter().map(|entity| entity.within.join("/")).collect();
        assert_eq!(within, ["乙省", "乙省/西城市", "乙省/西城市/湖口区", "乙省/西城市/湖口区/金山街道"]);
        resolve(&mut entities, text, None, None);
        assert_eq!(entities[3].within, ["西城市", "湖口区", "金山街道"]);
    }

    #[test]
    fn the_paper_says_where_home_is() {
        let gazetteer = Gazetteer::new(LINES).unwrap();
        let mut entities = places("金山街道", &["金山街道"]);
        let home = home(&entities, Some("东城日报"), &gazetteer);
        resolve(&mut entities, "金山街道", home, Some(&gazetteer));
        assert_eq!(entities[0].within, ["甲省", "东城市", "河口区"]);
    }
}
