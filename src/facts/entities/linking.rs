//! One entity from those of several articles.

use rustc_hash::FxHashMap;

use super::posts;
use crate::wire::facts::{Entity, EntityKind};

/// Makes one of what is one entity, in the order of the first mentions. Two persons of one name are one where their posts do not
/// tell them apart: one has none, or they share a part. Two places of one name are one where they lie in the same.
#[inline(never)]
pub(crate) fn merge(entities: Vec<Entity>) -> Vec<Entity> {
    let mut merged: Vec<Entity> = Vec::new();
    let mut known: FxHashMap<(EntityKind, String), Vec<usize>> = FxHashMap::default();
    for entity in entities {
        let namesakes = known.entry((entity.kind, entity.name.clone())).or_default();
        let same = |own: &&usize| {
            merged.get(**own).is_some_and(|other| {
                agree(other.title.as_deref(), entity.title.as_deref()) && same_ground(&other.within, &entity.within)
            })
        };
        match namesakes.iter().find(same).copied() {
            Some(own) => {
                let other = &mut merged[own];
                other.mentions.extend(entity.mentions);
                let length = |title: &Option<String>| title.as_ref().map_or(0, |title| title.chars().count());
                if length(&entity.title) > length(&other.title) {
                    other.title = entity.title;
                }
                if entity.within.len() > other.within.len() {
                    other.within = entity.within;
                }
            }
            None => {
                namesakes.push(merged.len());
                merged.push(entity);
            }
        }
    }
    merged
}

/// Whether two places can be one by what they lie in: what one text says may be a part of what another does.
fn same_ground(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.ends_with(short) || short.iter().all(|place| long.contains(place))
}

/// Whether two posts can be one person's.
fn agree(one: Option<&str>, other: Option<&str>) -> bool {
    // Who writes is no one that is told of.
    if one.is_some_and(posts::writes) != other.is_some_and(posts::writes) {
        return false;
    }
    let (Some(one), Some(other)) = (one, other) else { return true };
    let parts =
        |title: &str| title.split(['、', '兼']).map(str::to_owned).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let (one, other) = (parts(one), parts(other));
    one.iter().any(|part| other.iter().any(|same| part.ends_with(same.as_str()) || same.ends_with(part.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::wire::facts::Mention;

    fn person(name: &str, title: Option<&str>, article: u32) -> Entity {
        let mentions = vec![Mention { page: 0, article, span: Span::new(0, 6) }];
        Entity {
            kind: EntityKind::Person,
            name: name.into(),
            title: title.map(Into::into),
            within: Vec::new(),
            mentions,
        }
    }

    fn merged(persons: &[Option<&str>]) -> Vec<(Option<String>, usize)> {
        let persons = persons.iter().enumerate().map(|(article, title)| person("王明", *title, article as u32));
        merge(persons.collect()).into_iter().map(|person| (person.title, person.mentions.len())).collect()
    }

    #[test]
    fn one_name_in_one_post_is_one_person() {
        assert_eq!(
            merged(&[Some("副市长"), None, Some("副市长、河长办主任")]),
            [(Some("副市长、河长办主任".into()), 3)]
        );
        assert_eq!(merged(&[None, Some("校长")]), [(Some("校长".into()), 2)]);
    }

    #[test]
    fn a_reporter_is_no_one_told_of() {
        assert_eq!(
            merged(&[Some("本报记者"), None, Some("记者"), Some("校长")]),
            [(Some("本报记者".into()), 2), (Some("校长".into()), 2)]
        );
    }

    #[test]
    fn places_of_one_name_lie_apart() {
        let place = |within: &[&str], article| Entity {
            kind: EntityKind::Place,
            within: within.iter().map(|place| (*place).into()).collect(),
            ..person("金山街道", None, article)
        };
        let places = [&["甲省", "东城市"][..], &[], &["乙省", "西城市"], &["东城市"]];
        let places = merge(places.iter().zip(0..).map(|(within, article)| place(within, article)).collect());
        let told: Vec<_> = places.iter().map(|place| (place.within.join("/"), place.mentions.len())).collect();
        assert_eq!(told, [("甲省/东城市".to_owned(), 3), ("乙省/西城市".to_owned(), 1)]);
    }

    #[test]
    fn one_name_in_different_posts_is_two() {
        assert_eq!(
            merged(&[Some("市长"), Some("教师"), Some("市长")]),
            [(Some("市长".into()), 2), (Some("教师".into()), 1)]
        );
    }
}
