//! Dates and times as texts.

use api::expiry::{days_in, end_of_day};

use crate::store::now;

/// How far the clocks of the people here are ahead of UTC, in minutes: Oslo in summer.
const OFFSET_MINUTES: i32 = 120;

/// The end of the day in so many days from now (or ago), as an admin's browser would write it (RFC 3339).
pub fn end_of_day_in(days: i64) -> String {
    let here = i64::try_from(now()).unwrap_or_default() + i64::from(OFFSET_MINUTES) * 60;
    end_of_day(&date(here.div_euclid(86_400) + days), OFFSET_MINUTES).unwrap_or_default()
}

/// The date so many days after 1970-01-01 (civil calendar, Howard Hinnant's algorithm).
fn date(days: i64) -> String {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Years begin in March, so that the day that is not always there comes last.
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Whether `text` is a date-time of RFC 3339, as `2027-08-24T14:15:22Z`.
pub fn is_date_time(text: &str) -> bool {
    let number = |from: usize, to: usize| {
        text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?.parse::<u32>().ok()
    };
    let sign = |at: usize, signs: &str| text.get(at..=at).is_some_and(|one| signs.contains(one));
    let parts = (number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), number(17, 19));
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute), Some(second)) = parts else {
        return false;
    };
    let is_time = hour < 24 && minute < 60 && second < 61;
    let is_date = (1..=days_in(year, month)).contains(&day);
    let separated = sign(4, "-") && sign(7, "-") && sign(10, "Tt") && sign(13, ":") && sign(16, ":");
    let mut rest = &text[19..];
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == fraction.len() {
            return false;
        }
    }
    let offset = |rest: &str| {
        let (hours, minutes) = rest.split_once(':')?;
        let two = |part: &str| if part.len() == 2 { part.parse::<u8>().ok() } else { None };
        Some(two(hours)? < 24 && two(minutes)? < 60)
    };
    let is_zone = matches!(rest, "Z" | "z")
        || rest.strip_prefix(['+', '-']).is_some_and(|rest| offset(rest).unwrap_or_default());
    separated && is_date && is_time && is_zone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (days, wanted) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (11_016, "2000-02-29"),
            (20_782, "2026-11-25"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(date(days), wanted);
        }
        assert!(is_date_time(&end_of_day_in(-200)));
        assert!(end_of_day_in(6) < end_of_day_in(7));
    }

    #[test]
    fn date_times_are_told() {
        for good in [
            "2027-08-24T14:15:22Z",
            "2027-08-24t23:59:59.123+02:00",
            "2028-02-29T00:00:00-13:59",
            "2027-08-24T23:59:60z",
        ] {
            assert!(is_date_time(good), "{good}");
        }
        for bad in [
            "",
            "never",
            "2027-08-24",
            "2027-08-24T14:15:22",
            "2027-02-29T14:15:22Z",
            "2027-13-01T14:15:22Z",
            "2027-08-24 14:15:22Z",
            "2027-08-24T24:15:22Z",
            "2027-08-24T14:15:22.Z",
            "2027-08-24T14:15:22+2:00",
            "2027-08-24T14:15:22+02:00x",
            "2027-08-2åT14:15:22Z",
            "+027-08-24T14:15:22Z",
        ] {
            assert!(!is_date_time(bad), "{bad}");
        }
    }
}
