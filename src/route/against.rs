//! With what the selection is compared, in the address: `vs=q:河长`, `vs=column:河长在线`; without it, all other articles.

use super::MAX_QUERY;
use crate::wire::{Choice, Facet, Selection};

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
}

impl Against {
    /// Reads it, where it can be understood.
    pub(super) fn read(value: &str) -> Option<Self> {
        let (key, value) = value.split_once(':')?;
        if key == "q" {
            return Some(Self::Query(value.chars().take(MAX_QUERY).collect()));
        }
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
        Some(Self::Choice(Choice { facet, value: value.to_owned() }))
    }

    /// As it stands in the address; nothing where it is the rest.
    pub(super) fn written(&self) -> String {
        let rest = match self {
            Self::Rest => "",
            Self::Query(query) => query,
            Self::Choice(choice) => &choice.value,
        };
        if *self == Self::Rest { String::new() } else { format!("{}:{rest}", self.key()) }
    }

    /// The name of its kind: `rest`, `q`, or that of the facet.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Query(_) => "q",
            Self::Choice(choice) => choice.facet.key(),
        }
    }

    /// Whether it says enough to compare this selection with.
    #[must_use]
    pub fn is_said(&self, here: &Selection) -> bool {
        match self {
            Self::Rest => !here.is_everything(),
            Self::Query(query) => !query.is_empty(),
            Self::Choice(choice) => !choice.value.is_empty(),
        }
    }

    /// The selection that this one is compared with; the rest of the library is none.
    #[must_use]
    pub fn selection(&self, here: &Selection) -> Option<Selection> {
        match self {
            Self::Rest => None,
            Self::Query(query) => Some(Selection { query: query.clone(), ..here.clone() }),
            Self::Choice(choice) => {
                let mut there = here.clone();
                there.choices.retain(|other| other.facet != choice.facet);
                there.choices.push(choice.clone());
                Some(there)
            }
        }
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
        ] {
            assert_eq!(Against::read(&against.written()), Some(against));
        }
        assert_eq!(Against::Rest.written(), "");
        assert_eq!(["", "rest", "colour:red"].map(Against::read), [None, None, None]);
    }

    #[test]
    fn the_other_side_differs_in_one_thing() {
        let here = Selection {
            query: "河长".into(),
            choices: vec![choice(Facet::Paper, "甲"), choice(Facet::Date, "2021")],
            ..Selection::default()
        };
        let there = Against::Choice(choice(Facet::Paper, "乙")).selection(&here).unwrap();
        assert_eq!(there.query, "河长");
        assert_eq!(there.choices, [choice(Facet::Date, "2021"), choice(Facet::Paper, "乙")]);
        let there = Against::Query("路灯".into()).selection(&here).unwrap();
        assert_eq!((there.query.as_str(), &there.choices), ("路灯", &here.choices));
        assert_eq!(Against::Rest.selection(&here), None);
    }

    #[test]
    fn everything_has_no_rest() {
        let everything = Selection::default();
        assert!(!Against::Rest.is_said(&everything));
        assert!(!Against::Query(String::new()).is_said(&everything));
        assert!(Against::Query("河长".into()).is_said(&everything));
        assert!(Against::Rest.is_said(&Selection { query: "河长".into(), ..everything }));
    }
}
