//! Reads a part of the model: which calls it takes, and how their answers are taken in.

use std::collections::HashSet;

use api::access::Model;
use api::access::reading::{Gap, Part, Why};
use api::actions::{self, Action};
use api::assumed::{CLIENT_PREFIX, USER_PREFIX};
use api::call::Row;
use api::page::Slice;
use api::policies::{self, Entry, Filter};
use api::subjects::{self, Kind, Subject, Which};
use api::{ApiError, Call, clients, groups, users};
use text::Foreign;

use crate::clock::now_ms;
use crate::{fetch, journal};

/// What one call brought.
enum Brought {
    Actions(Vec<Row<Action>>),
    Policies(Slice<Entry>),
    Subjects(Slice<Subject>),
    /// The name of one subject.
    Name(Foreign),
}

/// Where a reading is kept, and whether it still goes on.
pub(super) trait Taker: Clone + 'static {
    /// Changes the model; does nothing once the reading was given up.
    fn take(&self, change: impl FnOnce(&mut Model));
    /// One more call is sent.
    fn counts(&self);
    /// Whether nobody waits for it any more.
    fn is_off(&self) -> bool;
}

async fn send<T>(call: Call<T>, taker: &impl Taker) -> Option<Result<T, ApiError>> {
    let Call { request, decode } = call;
    let off = taker.clone();
    taker.counts();
    let answer = fetch::patiently(request, move || off.is_off()).await?;
    Some(answer.and_then(|answer| answer.read(decode)))
}

/// The call for a part, from where the slice before ended.
async fn bring(part: &Part, cursor: Option<&str>, taker: &impl Taker) -> Option<Result<Brought, ApiError>> {
    let subjects = match part {
        Part::Actions => return Some(send(actions::list(), taker).await?.map(Brought::Actions)),
        Part::Policies | Part::PoliciesOf(_) => {
            let subject = match part {
                Part::PoliciesOf(subject) => subject.raw().to_owned(),
                _ => String::new(),
            };
            let filter = Filter { subject, ..Filter::default() };
            return Some(send(policies::list(&filter, cursor), taker).await?.map(Brought::Policies));
        }
        Part::Subject(subject) => {
            let raw = subject.raw();
            let name = if let Some(id) = raw.strip_prefix(CLIENT_PREFIX) {
                send(clients::get(id), taker).await?.map(|client| client.name)
            } else {
                let id = raw.strip_prefix(USER_PREFIX).unwrap_or(raw);
                send(users::get(id), taker).await?.map(|user| user.user_name)
            };
            return Some(name.map(Brought::Name));
        }
        Part::Groups => subjects::slice(Which::Groups, cursor),
        Part::Subjects | Part::Roles => subjects::slice(Which::All, cursor),
        Part::Members(group) => groups::members(group.raw(), cursor),
        Part::Memberships(subject) => subjects::memberships(subject.raw(), cursor),
    };
    let brought = send(subjects, taker).await?;
    let read = brought.iter().flat_map(|slice| slice.items.iter().flatten());
    read.for_each(journal::met);
    Some(brought.map(Brought::Subjects))
}

/// Reads a part to its end, or until nobody waits for it. What could not be read is noted in the model.
pub(super) async fn read(part: Part, taker: impl Taker) {
    let lacks = |why| {
        let gap = Gap { part: part.clone(), why, records: None };
        taker.take(|model| model.lacks(gap));
    };
    taker.take(|model| model.begins(&part));
    let (mut cursor, mut seen) = (None::<String>, HashSet::new());
    loop {
        let at = now_ms().cast_signed();
        let brought = match bring(&part, cursor.as_deref(), &taker).await {
            None => return lacks(Why::NotYet),
            Some(Err(error)) if error.kind == api::Kind::NotFound && subject_of(&part).is_some() => {
                return taker.take(|model| {
                    if let Some(subject) = subject_of(&part) {
                        model.is_no_more(subject.raw());
                    }
                    model.ends(part.clone(), at);
                });
            }
            Some(Err(error)) => return lacks(Why::Failed(error.kind)),
            Some(Ok(brought)) => brought,
        };
        cursor = None;
        taker.take(|model| cursor = take(model, &part, brought, at));
        match &cursor {
            None => return taker.take(|model| model.ends(part.clone(), at)),
            // It leads to where it came from: nobody reads for ever.
            Some(next) if !seen.insert(next.clone()) => return lacks(Why::Cut),
            Some(_) if taker.is_off() => return lacks(Why::NotYet),
            Some(_) => {}
        }
    }
}

/// Takes in what came. Gives where it goes on.
fn take(model: &mut Model, part: &Part, brought: Brought, at: i64) -> Option<String> {
    match (brought, part) {
        (Brought::Actions(rows), _) => {
            model.take_actions(&rows, at);
            None
        }
        (Brought::Policies(slice), _) => {
            model.take_policies_of(part.clone(), &slice.items, at);
            slice.cursor
        }
        (Brought::Name(name), Part::Subject(subject)) => {
            let kind = Kind::of_id(subject.raw());
            let id = subject.raw().split_once('-').map_or(subject.raw(), |(_, id)| id).into();
            let named = Subject {
                id,
                display_name: name,
                description: Foreign::default(),
                pushed: None,
                subject_id: subject.clone(),
                kind,
            };
            model.take_subjects(part.clone(), &[Ok(named)], at);
            None
        }
        (Brought::Subjects(slice), Part::Members(group)) => {
            model.take_members(group.raw(), &slice.items, at);
            slice.cursor
        }
        (Brought::Subjects(slice), Part::Memberships(subject)) => {
            model.take_memberships(subject.raw(), &slice.items, at);
            slice.cursor
        }
        (Brought::Subjects(slice), _) => {
            model.take_subjects(part.clone(), &slice.items, at);
            slice.cursor
        }
        (Brought::Name(_), _) => None,
    }
}

/// The subject that a call for this part names in its path: where the API answers "not found", there is none such.
fn subject_of(part: &Part) -> Option<&Foreign> {
    match part {
        Part::Members(subject) | Part::Memberships(subject) | Part::Subject(subject) => Some(subject),
        _ => None,
    }
}
