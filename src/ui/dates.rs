//! Dates as people write them: never in the form of ISO 8601.

use crate::ui::i18n::Locale;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `2021-04-07`, `2021-04` or `2021` as `2021年4月7日` or `7 Apr 2021`; what is no date stays as it is.
#[must_use]
pub fn date(locale: Locale, iso: &str) -> String {
    let of_no_year = iso.strip_prefix("--").map(|rest| parts(&format!("0-{rest}")));
    if let Some([_, month, day]) = of_no_year.flatten().as_deref() {
        return match locale {
            Locale::Chinese => format!("{month}月{day}日"),
            Locale::English => format!("{day} {}", name(*month)),
        };
    }
    match (parts(iso).as_deref(), locale) {
        (Some([year]), Locale::Chinese) => format!("{year}年"),
        (Some([year, month]), Locale::Chinese) => format!("{year}年{month}月"),
        (Some([year, month, day]), Locale::Chinese) => format!("{year}年{month}月{day}日"),
        (Some([year]), Locale::English) => year.to_string(),
        (Some([year, month]), Locale::English) => format!("{} {year}", name(*month)),
        (Some([year, month, day]), Locale::English) => format!("{day} {} {year}", name(*month)),
        _ => iso.to_owned(),
    }
}

/// The finest part alone, for where the rest stands above: `7日`, `4月`, `2021年`.
#[must_use]
pub fn last_part(locale: Locale, iso: &str) -> String {
    match (parts(iso).as_deref(), locale) {
        (Some([_, month]), Locale::Chinese) => format!("{month}月"),
        (Some([_, _, day]), Locale::Chinese) => format!("{day}日"),
        (Some([_, month]), Locale::English) => name(*month).to_owned(),
        (Some([_, month, day]), Locale::English) => format!("{day} {}", name(*month)),
        _ => date(locale, iso),
    }
}

fn parts(iso: &str) -> Option<Vec<u32>> {
    let parts = iso.split('-').map(|part| part.parse().ok()).collect::<Option<Vec<u32>>>()?;
    let months = parts.get(1).is_none_or(|month| (1..=12).contains(month));
    (months && parts.len() <= 3).then_some(parts)
}

fn name(month: u32) -> &'static str {
    MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date(Locale::Chinese, "2021-04-07"), "2021年4月7日");
        assert_eq!(date(Locale::Chinese, "2021"), "2021年");
        assert_eq!(date(Locale::English, "2021-04-07"), "7 Apr 2021");
        assert_eq!(date(Locale::English, "2021-04"), "Apr 2021");
        assert_eq!([date(Locale::Chinese, "--04-07"), date(Locale::English, "--04-07")], ["4月7日", "7 Apr"]);
        assert_eq!([last_part(Locale::Chinese, "2021-04-07"), last_part(Locale::Chinese, "2021-04")], ["7日", "4月"]);
    }

    #[test]
    fn what_is_no_date_stays() {
        for text in ["", "soon", "2021-13", "2021-1-2-3"] {
            assert_eq!(date(Locale::English, text), text);
            assert_eq!(last_part(Locale::Chinese, text), text);
        }
    }
}
