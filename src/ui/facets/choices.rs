//! What choosing a value does to the choices. Pure.

use crate::wire::{Choice, Facet};

/// Puts a value in, or takes it out. A day stands for itself and not for its month too, so that choosing within what is
/// chosen narrows.
pub fn toggle(choices: &mut Vec<Choice>, facet: Facet, value: &str) {
    let choice = Choice { facet, value: value.to_owned() };
    if choices.contains(&choice) {
        return choices.retain(|other| *other != choice);
    }
    if facet == Facet::Date {
        choices.retain(|other| {
            other.facet != facet || !(is_within(value, &other.value) || is_within(&other.value, value))
        });
    }
    choices.push(choice);
}

/// Whether a date lies within a longer stretch of time: `2021-04-07` within `2021-04`.
fn is_within(date: &str, stretch: &str) -> bool {
    date.strip_prefix(stretch).is_some_and(|rest| rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(dates: &[&str]) -> Vec<String> {
        let mut choices = Vec::new();
        dates.iter().for_each(|date| toggle(&mut choices, Facet::Date, date));
        choices.into_iter().map(|choice| choice.value).collect()
    }

    #[test]
    fn a_value_is_put_in_and_taken_out() {
        let mut choices = vec![Choice { facet: Facet::Paper, value: "甲".into() }];
        toggle(&mut choices, Facet::Column, "甲");
        assert_eq!(choices.len(), 2);
        toggle(&mut choices, Facet::Paper, "甲");
        assert_eq!(choices, [Choice { facet: Facet::Column, value: "甲".into() }]);
    }

    #[test]
    fn a_month_takes_the_place_of_its_year_and_of_its_days() {
        assert_eq!(after(&["2021", "2021-04"]), ["2021-04"]);
        assert_eq!(after(&["2021-04-07", "2021-05-01", "2021-04"]), ["2021-05-01", "2021-04"]);
        assert_eq!(after(&["2021", "2020-04"]), ["2021", "2020-04"]);
        assert_eq!(after(&["2021-1", "2021-11"]), ["2021-1", "2021-11"]);
    }
}
