//! What a selection asks for, one condition at a time, and each one's way out. Pure.

use crate::wire::{ArticleId, Choice, Selection};

/// One condition of a selection.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// The query.
    Query(String),
    /// A value of a facet.
    Choice(Choice),
    /// Being one of the articles that were chosen one by one.
    Article(ArticleId),
}

/// The conditions of a selection, in the order in which they are shown.
#[must_use]
pub fn conditions(selection: &Selection) -> Vec<Condition> {
    let query = (!selection.query.is_empty()).then(|| Condition::Query(selection.query.clone()));
    let choices = selection.choices.iter().cloned().map(Condition::Choice);
    query.into_iter().chain(choices).chain(selection.articles.iter().copied().map(Condition::Article)).collect()
}

impl Condition {
    /// Takes the condition out of a selection.
    pub fn leave(&self, selection: &mut Selection) {
        match self {
            Self::Query(_) => selection.query.clear(),
            Self::Choice(choice) => selection.choices.retain(|other| other != choice),
            Self::Article(id) => selection.articles.retain(|other| other != id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Facet;

    #[test]
    fn leaving_every_condition_leaves_everything() {
        let choice = |value: &str| Choice { facet: Facet::Column, value: value.into() };
        let mut selection = Selection {
            query: "河长".into(),
            choices: vec![choice("甲"), choice("乙")],
            articles: vec![ArticleId { page: 0, article: 2 }],
            ..Selection::default()
        };
        let all = conditions(&selection);
        assert_eq!(all.len(), 4);
        all[2].leave(&mut selection);
        assert_eq!(selection.choices, [choice("甲")]);
        all.iter().for_each(|condition| condition.leave(&mut selection));
        assert!(selection.is_everything());
    }
}
