//! When things end, secrets and tokens: how near it is, by word and colour; the fields that ask for it; a calendar file.

use api::calendar::{Event, calendar};
use api::expiry::{Expiry, end_of_day};
use leptos::prelude::*;
use text::Foreign;

use crate::parts::drawing::status;
use crate::parts::page_head::quiet_button;
use crate::parts::write::field::Field;
use crate::parts::write::form::Form;
use crate::parts::write::state::FieldWords;
use crate::ui::{date, file};
use crate::words::common as words;
use el::El;

const NEVER: FieldWords = FieldWords::new(words::never_expires, words::never_expires_help);
const DAY: FieldWords = FieldWords::new(words::expires_at_end_of, words::expires_help);

fn of(end: Option<&Foreign>) -> (Expiry, Option<f64>) {
    let Some(text) = end else { return (Expiry::Never, None) };
    match date::moment(text.raw()) {
        None => (Expiry::Unknown, None),
        moment => (Expiry::of(moment, date::now()), moment),
    }
}

/// When what ends at `end` (RFC 3339; nothing for never) expires, by word and colour.
pub(crate) fn expires(end: Option<&Foreign>) -> AnyView {
    let (expiry, moment) = of(end);
    let day = moment.map(date::day).unwrap_or_default();
    match expiry {
        Expiry::Never => status("none", "infinity", words::never_expires()),
        Expiry::Unknown => status("danger", "circle-help", words::expiry_unknown()),
        Expiry::Far => status("none", "calendar", &words::expires_on(&day)),
        Expiry::Past => status("danger", "circle-x", &words::expired_on(&day)),
        Expiry::Soon => {
            let days = moment.map_or(0, |moment| date::days_between(date::now(), moment));
            let days = usize::try_from(days).unwrap_or(0);
            let says = [&words::expires_in(days), ", ", &day].concat();
            status("warn", "clock-alert", &says)
        }
    }
}

/// The `data-state` of its line: nothing while there is time.
pub(crate) fn urgency(end: Option<&Foreign>) -> Option<&'static str> {
    match of(end).0 {
        Expiry::Past | Expiry::Unknown => Some("danger"),
        Expiry::Soon => Some("warn"),
        Expiry::Never | Expiry::Far => None,
    }
}

/// When it is, in milliseconds since 1970; infinite for never and for what cannot be read. To sort by.
pub(crate) fn moment(end: Option<&Foreign>) -> f64 {
    of(end).1.unwrap_or(f64::INFINITY)
}

/// The fields that ask for it: a day, or that it never comes.
#[derive(Clone, Copy)]
pub(crate) struct Expires {
    never: Field<bool>,
    day: Field<String>,
}

impl Expires {
    /// The fields of `form`; the day is called `name` in the API.
    pub(crate) fn of(form: Form, name: &'static str) -> Self {
        let never = form.switch("never", false, &NEVER);
        let day = form.day(name, "", &DAY).check(|day| {
            let end = end_of_day(day, 0).and_then(|end| date::moment(&end));
            let is_past = end.is_some_and(|end| end < date::now());
            (end.is_none() || is_past).then(|| words::day_is_past().to_owned())
        });
        Self { never, day: day.only_if(move || !never.now()) }
    }

    /// Draws them.
    pub(crate) fn view(self) -> AnyView {
        el::row([self.never.view(), self.day.view()])
    }

    /// What is to be decided first, following them.
    pub(crate) fn lacks(self) -> Option<&'static str> {
        (!self.never.now() && self.day.now().is_empty()).then(words::choose_expiry)
    }

    /// The end of the day where the admin sits, as RFC 3339; nothing for never.
    pub(crate) fn value(self) -> Option<String> {
        let day = self.day.value();
        if day.is_empty() { None } else { end_of_day(&day, date::offset_at(&day)) }
    }

    /// The day in words, or that it never comes.
    pub(crate) fn says(self) -> String {
        let end = self.value().and_then(|end| date::moment(&end)).map(date::day);
        end.unwrap_or_else(|| words::never_expires().to_owned())
    }
}

/// An end for a calendar.
pub(crate) struct Ending {
    /// Names it for ever.
    pub(crate) uid: String,
    /// When, as RFC 3339; what never ends is in no calendar.
    pub(crate) at: Option<Foreign>,
    /// What ends.
    pub(crate) summary: String,
    /// What to do before.
    pub(crate) description: &'static str,
}

/// The button that gives a calendar file, called `name`, with these ends (P20).
pub(crate) fn calendar_button(name: &'static str, endings: impl Fn() -> Vec<Ending> + 'static) -> El {
    quiet_button("calendar-plus", words::calendar_file(), move || {
        let event = |ending: Ending| {
            let Ending { uid, at, summary, description } = ending;
            let at = date::compact(date::moment(at?.raw())?);
            Some(Event { uid, at, summary, description: description.to_owned() })
        };
        let events: Vec<Event> = untrack(&endings).into_iter().filter_map(event).collect();
        file::offer_file(name, "text/calendar", &calendar(&date::compact(date::now()), &events));
    })
}
