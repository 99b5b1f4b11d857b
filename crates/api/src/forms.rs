//! The other form of a request where the form is a guess ([`crate::assumed`]): what to send when the API answers that
//! there is no such operation, and which of the two it has been seen to have.

use std::borrow::Cow;

use crate::assumed::{ADD_ROLE, GROUP_PATHS_TAKE_SUBJECT_ID, GROUP_PREFIX, UPDATE_CLIENT};
use crate::{ApiError, Method, Request};

/// A guess about the form of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The verb of "add a role to a user".
    AddRole,
    /// The verb of "update a client".
    UpdateClient,
    /// What paths of groups take.
    GroupPath,
    /// Where the domain stands in "remove a domain": in the query, or in the path, as ids of other groups do.
    RemoveDomain,
}

const GROUPS: &str = "/v1/subjects/groups/";

impl Guess {
    /// The guess that stands in `request`.
    pub fn of(request: &Request) -> Option<Self> {
        match (request.method, request.route) {
            (ADD_ROLE, "/users/{userId}/roles/{roleId}") => Some(Self::AddRole),
            (UPDATE_CLIENT, "/clients/{clientId}") => Some(Self::UpdateClient),
            (Method::Delete, "/domains") => Some(Self::RemoveDomain),
            (_, route) if route.starts_with("/subjects/groups/{groupSubjectId}") => Some(Self::GroupPath),
            _ => None,
        }
    }

    /// `request` as it is if this guess is wrong.
    pub fn other(self, request: &Request) -> Request {
        let mut other = request.clone();
        match self {
            Self::AddRole => other.method = Method::Put,
            Self::UpdateClient => other.method = Method::Patch,
            Self::RemoveDomain => {
                other.route = "/domains/{domain}";
                other.path = request.path.replace("?domain=", "/");
            }
            Self::GroupPath => {
                if let Some(group) = request.path.strip_prefix(GROUPS) {
                    let bare = group.strip_prefix(GROUP_PREFIX);
                    other.path = match bare {
                        Some(bare) if GROUP_PATHS_TAKE_SUBJECT_ID => [GROUPS, bare].concat(),
                        _ => [GROUPS, GROUP_PREFIX, group].concat(),
                    };
                }
            }
        }
        other
    }
}

/// Whether `error` may mean that there is no such operation: nothing was done then.
pub fn is_no_such(error: &ApiError) -> bool {
    matches!(error.status, Some(404 | 405))
}

/// Which forms the API has been seen to have, by guess.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen([Option<bool>; 4]);

impl Seen {
    /// What to send for `request`, and its other form, if it is not known which of the two the API has.
    pub fn of(self, request: &Request) -> (Cow<'_, Request>, Option<(Guess, Request)>) {
        match Guess::of(request) {
            None => (Cow::Borrowed(request), None),
            Some(guess) => match self.0[guess as usize] {
                Some(true) => (Cow::Borrowed(request), None),
                Some(false) => (Cow::Owned(guess.other(request)), None),
                None => (Cow::Borrowed(request), Some((guess, guess.other(request)))),
            },
        }
    }

    /// The API has answered the request of this guess, in the form that is guessed or in the other.
    pub fn learn(&mut self, guess: Guess, is_right: bool) {
        self.0[guess as usize] = Some(is_right);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clients, domains, groups, users};

    #[test]
    fn the_other_form_is_the_same_but_for_the_guess() {
        let calls = [
            (users::add_role("u/1", "r 2").request, "PUT /v1/users/u%2F1/roles/r%202"),
            (groups::remove("group-7").request, "DELETE /v1/subjects/groups/7"),
            (groups::add_members("group-a/b", &["user-1"]).request, "POST /v1/subjects/groups/a%2Fb/members"),
            (domains::remove("a.example").request, "DELETE /v1/domains/a.example"),
            (groups::size("group-7").request, "GET /v1/subjects/groups/7/members?page=1&pageSize=10"),
        ];
        for (request, wanted) in calls {
            let guess = Guess::of(&request);
            let other = guess.map(|guess| guess.other(&request));
            let line = other.as_ref().map(|other| format!("{} {}", other.method.name(), other.path));
            assert_eq!(line.as_deref(), Some(wanted));
            assert_eq!(other.map(|other| other.body), Some(request.body));
        }
        for request in
            [users::remove_role("1", "2").request, clients::get("a").request, groups::create("a", "").request]
        {
            assert_eq!(Guess::of(&request), None, "{request:?}");
        }
    }

    #[test]
    fn what_was_seen_is_sent_at_once() {
        let mut seen = Seen::default();
        let (one, other) = (groups::remove("group-1").request, users::add_role("1", "2").request);
        assert_eq!(seen.of(&one).0.path, "/v1/subjects/groups/group-1");
        assert!(seen.of(&one).1.is_some());
        seen.learn(Guess::GroupPath, false);
        assert_eq!((seen.of(&one).0.path.as_str(), seen.of(&one).1), ("/v1/subjects/groups/1", None));
        assert!(seen.of(&other).1.is_some(), "another guess");
        seen.learn(Guess::AddRole, true);
        assert_eq!((seen.of(&other).0.method, seen.of(&other).1), (ADD_ROLE, None));
    }
}
