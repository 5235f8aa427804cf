//! Figures as they are printed. Pure.

use crate::setting::{decimal, grouped};

/// A figure with so many decimals, a real minus sign and thin spaces between thousands; a dash where it is not defined.
#[must_use]
pub fn figure(value: Option<f64>, decimals: u32) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return "–".into() };
    let written = decimal(value.abs(), decimals);
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
    let negative = value < 0.0 && written.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    format!("{}{whole}{}{rest}", if negative { "−" } else { "" }, if rest.is_empty() { "" } else { "." })
}

/// A sum with as many decimals as it has, two at most.
#[must_use]
pub fn sum(value: Option<f64>) -> String {
    let decimals = (0..2).find(|decimals| value.is_none_or(|value| is_round(value, *decimals))).unwrap_or(2);
    figure(value, decimals)
}

fn is_round(value: f64, decimals: u32) -> bool {
    let shifted = value * f64::from(10u32.pow(decimals));
    (shifted - shifted.round()).abs() < 1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_well() {
        assert_eq!(figure(Some(1234.5), 1), "1\u{2009}234.5");
        assert_eq!(figure(Some(-0.04), 1), "0.0");
        assert_eq!(figure(Some(-2.25), 2), "−2.25");
        assert_eq!(figure(Some(7.0), 0), "7");
        assert_eq!([7.0, 0.1 + 0.2, 1.25, 2.0 / 3.0].map(|value| sum(Some(value))), ["7", "0.3", "1.25", "0.67"]);
        assert_eq!(sum(None), "–");
        assert_eq!([figure(None, 2), figure(Some(f64::NAN), 2), figure(Some(f64::INFINITY), 0)], ["–"; 3]);
    }
}
