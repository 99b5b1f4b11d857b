//! The proof: what the API lists for a person after everything was taken. Calls: `policies::list`,
//! `subjects::memberships`, `users::get`, `subjects::permissions`.

use api::page::Slice;
use api::policies::{self, Filter};
use api::{ApiError, subjects, users};
use futures_util::future::join4;
use text::Foreign;

use super::words;
use crate::fetch::send;
use crate::parts::failure::what_happened;
use crate::ui::{date, number};

/// What was found.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Proof {
    /// When, as a time of day.
    at: String,
    found: Result<[Left; 4], String>,
}

/// How many of one kind are left, and whether there are more.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Left {
    count: usize,
    more: bool,
}

impl Left {
    fn said(self) -> String {
        let count = number(self.count as u64);
        if self.more { words::or_more(&count) } else { count }
    }
}

fn first<T>(slice: &Slice<T>) -> Left {
    Left { count: slice.items.len(), more: slice.cursor.is_some() }
}

/// Reads what is left of a person, by id and subject id.
pub(super) async fn read(id: Foreign, subject: Foreign) -> Proof {
    let filter = Filter { subject: subject.raw().to_owned(), ..Filter::default() };
    let (policies, groups, user, rights) = join4(
        send(policies::list(&filter, None)),
        send(subjects::memberships(subject.raw(), None)),
        send(users::get(id.raw())),
        send(subjects::permissions(subject.raw())),
    )
    .await;
    let all = |count| Left { count, more: false };
    let found = || -> Result<[Left; 4], ApiError> {
        Ok([first(&policies?), first(&groups?), all(user?.roles.len()), all(rights?.len())])
    };
    let found = found().map_err(|error| what_happened(&error));
    Proof { at: date::time(date::now()), found }
}

impl Proof {
    /// Whether nothing is left; not known where it could not be read.
    pub(super) fn is_clean(&self) -> Option<bool> {
        let found = self.found.as_ref().ok()?;
        Some(found.iter().all(|left| left.count == 0 && !left.more))
    }

    /// What it says: a title, and more about it.
    pub(super) fn said(&self, name: &Foreign) -> [String; 2] {
        match &self.found {
            Err(why) => [words::not_proved().to_owned(), why.clone()],
            Ok(_) if self.is_clean() == Some(true) => {
                [words::nothing_left(&self.at), words::nothing_left_text(name)]
            }
            Ok(found) => {
                let [policies, groups, roles, rights] = found.map(Left::said);
                let text = words::what_is_left(&policies, &groups, &roles, &rights);
                [words::something_left(&self.at), text]
            }
        }
    }
}
