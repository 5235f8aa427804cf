//! With what the selection is compared, in the address: `vs=q:河长`, `vs=column:河长在线`, `vs=zone:headline.body`; without it, all
//! other articles.

use super::MAX_QUERY;
use crate::wire::{Choice, Facet, Reference, Selection, Zone};

/// With what the selection is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Against {
    /// All articles that are not selected.
    #[default]
    Rest,
    /// What another query finds under the same filters.
    Query(String),
    /// The same selection with another value of a facet in place of the one that is chosen.
    Choice(Choice),
    /// One zone of the text of its articles with another: both sides hold the same articles.
    Zones([Zone; 2]),
}

impl Against {
    /// Reads it, where it can be understood.
    pub(super) fn read(value: &str) -> Option<Self> {
        let (key, value) = value.split_once(':')?;
        if key == "q" {
            return Some(Self::Query(value.chars().take(MAX_QUERY).collect()));
        }
        if key == "zone" {
            let (here, there) = value.split_once('.')?;
            return Some(Self::Zones([Zone::from_key(here)?, Zone::from_key(there)?]));
        }
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
        Some(Self::Choice(Choice { facet, value: value.to_owned() }))
    }

    /// As it stands in the address; nothing where it is the rest.
    pub(super) fn written(&self) -> String {
        let rest = match self {
            Self::Rest => return String::new(),
            Self::Query(query) => query,
            Self::Choice(choice) => &choice.value,
            Self::Zones([here, there]) => &[here.key(), there.key()].join("."),
        };
        [self.key(), rest].join(":")
    }

    /// The name of its kind: `rest`, `q`, `zone`, or that of the facet.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Query(_) => "q",
            Self::Choice(choice) => choice.facet.key(),
            Self::Zones(_) => "zone",
        }
    }

    /// Whether it says enough to compare this selection with.
    #[must_use]
    pub fn is_said(&self, here: &Selection) -> bool {
        match self {
            Self::Rest => !here.is_everything(),
            Self::Query(query) => !query.is_empty(),
            Self::Choice(choice) => !choice.value.is_empty(),
            Self::Zones(_) => true,
        }
    }

    /// What this selection is compared with.
    #[must_use]
    pub fn reference(&self, here: &Selection) -> Reference {
        let mut there = here.clone();
        match self {
            Self::Rest => return Reference::Rest,
            Self::Zones(zones) => return Reference::Zones(*zones),
            Self::Query(query) => there.query.clone_from(query),
            Self::Choice(choice) => {
                there.choices.retain(|other| other.facet != choice.facet);
                there.choices.push(choice.clone());
            }
        }
        Reference::Selection(there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(facet: Facet, value: &str) -> Choice {
        Choice { facet, value: value.into() }
    }

    #[test]
    fn it_survives_the_address() {
        for against in [
            Against::Query("column:a OR b:c".into()),
            Against::Choice(choice(Facet::Date, "2021-04")),
            Against::Choice(choice(Facet::Paper, "")),
            Against::Zones([Zone::Headline, Zone::Body]),
            Against::Zones([Zone::Caption, Zone::Caption]),
        ] {
            assert_eq!(Against::read(&against.written()), Some(against));
        }
        assert_eq!(Against::Rest.written(), "");
        for odd in ["", "rest", "colour:red", "zone:", "zone:headline", "zone:headline.", "zone:headline.advert"] {
            assert_eq!(Against::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_other_side_differs_in_one_thing() {
        let here = Selection {
            query: "河长".into(),
            choices: vec![choice(Facet::Paper, "甲"), choice(Facet::Date, "2021")],
            ..Selection::default()
        };
        let other = |against: Against| match against.reference(&here) {
            Reference::Selection(there) => there,
            other => panic!("{other:?}"),
        };
        let there = other(Against::Choice(choice(Facet::Paper, "乙")));
        assert_eq!(there.query, "河长");
        assert_eq!(there.choices, [choice(Facet::Date, "2021"), choice(Facet::Paper, "乙")]);
        let there = other(Against::Query("路灯".into()));
        assert_eq!((there.query.as_str(), &there.choices), ("路灯", &here.choices));
        assert_eq!(Against::Rest.reference(&here), Reference::Rest);
        let zones = [Zone::Headline, Zone::Body];
        assert_eq!(Against::Zones(zones).reference(&here), Reference::Zones(zones));
    }

    #[test]
    fn everything_has_no_rest() {
        let everything = Selection::default();
        assert!(!Against::Rest.is_said(&everything));
        assert!(!Against::Query(String::new()).is_said(&everything));
        assert!(Against::Query("河长".into()).is_said(&everything));
        assert!(Against::Zones([Zone::Headline, Zone::Body]).is_said(&everything));
        assert!(Against::Rest.is_said(&Selection { query: "河长".into(), ..everything }));
    }
}
