//! Days and times by the browser's own `Intl`, in the language in use.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::words::Lang;

/// Milliseconds since 1970, now.
pub(crate) fn now() -> f64 {
    Date::now()
}

/// The moment of an RFC 3339 text, in milliseconds since 1970.
pub(crate) fn moment(text: &str) -> Option<f64> {
    Some(Date::parse(text)).filter(|moment| moment.is_finite())
}

/// The moment as a day: "1 December 2026".
pub(crate) fn day(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    let how = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric")]);
    String::from(date.to_locale_date_string(language(), &how))
}

/// The moment as a time of day: "14:02".
pub(crate) fn time(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    let how = options(&[("hour", "2-digit"), ("minute", "2-digit")]);
    String::from(date.to_locale_time_string_with_options(language(), &how))
}

/// The moment as a day and a time of it: "1 Dec, 14:58".
pub(crate) fn day_and_time(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    let how = options(&[("day", "numeric"), ("month", "short"), ("hour", "2-digit"), ("minute", "2-digit")]);
    String::from(date.to_locale_string(language(), &how))
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (part, how) in parts {
        let _ = Reflect::set(&options, &JsValue::from_str(part), &JsValue::from_str(how));
    }
    options
}

/// Day before month, as everybody here reads it: plain `en` is American.
fn language() -> &'static str {
    match crate::words::lang() {
        Lang::En => "en-GB",
        Lang::Nb => "nb-NO",
    }
}

/// How many whole days lie between two moments; less than none if the second is the earlier.
pub(crate) fn days_between(from: f64, to: f64) -> i32 {
    const DAY: f64 = 86_400_000.0;
    #[allow(clippy::cast_possible_truncation, reason = "some thousand days")]
    let days = ((to - from) / DAY).floor() as i32;
    days
}

/// How far this computer's clock is ahead of UTC at the end of `day` (`2027-08-24`), in minutes.
pub(crate) fn offset_at(day: &str) -> i32 {
    let date = Date::new(&JsValue::from_str(&[day, "T23:59:59"].concat()));
    #[allow(clippy::cast_possible_truncation, reason = "within a day")]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// The moment in the form of iCalendar: `20270824T215959Z`.
pub(crate) fn compact(moment: f64) -> String {
    let text = iso(moment);
    let seconds = text.split('.').next().unwrap_or_default();
    [&seconds.replace(['-', ':'], ""), "Z"].concat()
}

/// The moment by RFC 3339 in UTC.
pub(crate) fn iso(moment: f64) -> String {
    Date::new(&JsValue::from_f64(moment)).to_iso_string().into()
}

/// Now, by RFC 3339 in UTC.
pub(crate) fn stamp() -> String {
    Date::new_0().to_iso_string().into()
}
