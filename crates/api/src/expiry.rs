//! When things end: secrets, tokens.

/// The last second of `date` (`2027-08-24`) where the clock is `offset_minutes` ahead of UTC, as RFC 3339; nothing if
/// there is no such day or no such place.
///
/// ```
/// let end = api::expiry::end_of_day("2027-08-24", 120);
/// assert_eq!(end.as_deref(), Some("2027-08-24T23:59:59+02:00"));
/// ```
pub fn end_of_day(date: &str, offset_minutes: i32) -> Option<String> {
    let mut parts = date.split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { part.parse::<u32>().ok() } else { None }
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    if parts.next().is_some() || year == 0 || !(1..=days_in(year, month)).contains(&day) {
        return None;
    }
    // No place is further from UTC.
    if offset_minutes.abs() > 14 * 60 {
        return None;
    }
    let sign = if offset_minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset_minutes.abs() / 60, offset_minutes.abs() % 60);
    Some(format!("{date}T23:59:59{sign}{hours:02}:{minutes:02}"))
}

/// How many days the month has; none if there is no such month.
pub fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// What ends within so many days ends soon.
pub const SOON_DAYS: u32 = 30;
/// [`SOON_DAYS`] in milliseconds.
const SOON: f64 = SOON_DAYS as f64 * 86_400_000.0;

/// How near the end of something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// It has no end.
    Never,
    /// More than [`SOON_DAYS`] away.
    Far,
    /// Within [`SOON_DAYS`].
    Soon,
    /// It has ended.
    Past,
    /// There is an end, but it cannot be read.
    Unknown,
}

impl Expiry {
    /// Of an end at `expires_ms` (nothing for never, not a number for one that cannot be read) when it is `now_ms`,
    /// both in milliseconds since 1970.
    pub fn of(expires_ms: Option<f64>, now_ms: f64) -> Self {
        match expires_ms {
            None => Self::Never,
            Some(end) if !end.is_finite() || !now_ms.is_finite() => Self::Unknown,
            Some(end) if end <= now_ms => Self::Past,
            Some(end) if end - now_ms <= SOON => Self::Soon,
            Some(_) => Self::Far,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_end_where_the_admin_sits() {
        for (date, offset, wanted) in [
            ("2027-08-24", 120, Some("2027-08-24T23:59:59+02:00")),
            ("2027-01-01", 0, Some("2027-01-01T23:59:59+00:00")),
            ("2027-12-31", -210, Some("2027-12-31T23:59:59-03:30")),
            ("2027-01-01", 840, Some("2027-01-01T23:59:59+14:00")),
            ("2028-02-29", 60, Some("2028-02-29T23:59:59+01:00")),
            ("2000-02-29", 60, Some("2000-02-29T23:59:59+01:00")),
            ("2027-02-29", 60, None),
            ("2100-02-29", 60, None),
            ("2027-04-31", 60, None),
            ("2027-13-01", 60, None),
            ("2027-00-10", 60, None),
            ("2027-10-00", 60, None),
            ("0000-01-01", 60, None),
            ("2027-8-24", 60, None),
            ("02027-08-24", 60, None),
            ("2027-08-24T", 60, None),
            ("2027-08-24-1", 60, None),
            ("+027-08-24", 60, None),
            ("", 60, None),
            ("2027-08-24", 841, None),
        ] {
            assert_eq!(end_of_day(date, offset).as_deref(), wanted, "{date} {offset}");
        }
    }

    #[test]
    fn ends_are_far_soon_or_past() {
        let now = 1_800_000_000_000.0;
        for (end, wanted) in [
            (None, Expiry::Never),
            (Some(now - 1.0), Expiry::Past),
            (Some(now), Expiry::Past),
            (Some(now + 1.0), Expiry::Soon),
            (Some(now + SOON), Expiry::Soon),
            (Some(now + SOON + 1.0), Expiry::Far),
            (Some(f64::NAN), Expiry::Unknown),
            (Some(f64::INFINITY), Expiry::Unknown),
        ] {
            assert_eq!(Expiry::of(end, now), wanted, "{end:?}");
        }
    }
}
