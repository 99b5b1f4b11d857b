//! The present state of what a set of changes is about: what is to be read before it is sent and again after it, what
//! that says of each change, and what became of one that was sent.

use std::collections::{HashMap, HashSet};

use text::Foreign;

use super::change::{Change, Holding};
use super::model::Model;
use super::set::Became;
use crate::ApiError;
use crate::call::Row;
use crate::policies::Entry;
use crate::subjects::Subject;
use crate::users::User;

/// Something to be read, by subject id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// The own policies of a subject.
    Policies(Foreign),
    /// The groups that a subject is directly in.
    Memberships(Foreign),
    /// The roles of a person.
    Roles(Foreign),
}

impl Need {
    /// What tells whether `change` is so.
    pub fn of(change: &Change) -> Self {
        match change {
            Change::Grant(policy) | Change::Revoke(policy) => Self::Policies(policy.subject.clone()),
            Change::Join(one) | Change::Leave(one) => Self::Memberships(one.member.clone()),
            Change::GiveRole(holding) | Change::TakeRole(holding) => Self::Roles(holding.user.clone()),
        }
    }
}

/// What is to be read for `changes`, each once.
pub fn needs<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Vec<Need> {
    let mut seen = HashSet::new();
    changes.into_iter().map(Need::of).filter(|need| seen.insert(need.clone())).collect()
}

/// What the present state says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says<'a> {
    /// It is as the change wants it.
    So,
    /// It is not.
    NotSo,
    /// It could not be read, and why; nothing where a record came that could not be read.
    Unread(Option<&'a str>),
}

/// The present state, as far as it was read.
#[derive(Clone, Debug, Default)]
pub struct Present {
    model: Model,
    read: HashSet<Need>,
    failed: HashMap<Need, String>,
}

impl Present {
    /// Takes in a slice of the policies of a subject.
    pub fn take_policies(&mut self, need: &Need, rows: &[Row<Entry>]) {
        self.took(need, rows);
        self.model.take_policies(rows, 0);
    }

    /// Takes in a slice of the groups of `member`.
    pub fn take_memberships(&mut self, need: &Need, member: &str, rows: &[Row<Subject>]) {
        self.took(need, rows);
        self.model.take_memberships(member, rows, 0);
    }

    /// Takes in the roles of a person, by subject id.
    pub fn take_roles(&mut self, person: &Foreign, user: &User) {
        let held = user.roles.iter().map(|role| Holding { user: person.clone(), role: role.id.clone() });
        self.model.take_roles(held, 0);
    }

    fn took<T>(&mut self, need: &Need, rows: &[Row<T>]) {
        if rows.iter().any(Result::is_err) {
            self.failed.entry(need.clone()).or_default();
        }
    }

    /// All of it came.
    pub fn is_read(&mut self, need: Need) {
        self.read.insert(need);
    }

    /// It could not be read.
    pub fn fails(&mut self, need: Need, why: String) {
        self.failed.insert(need, why);
    }

    /// What it says of a change. What was seen is there, whatever else was not read; what was not seen is not there
    /// only if all of it was read.
    pub fn says(&self, change: &Change) -> Says<'_> {
        let (is_so, need) = (self.model.is_so(change), Need::of(change));
        let was_seen = is_so == change.adds();
        match self.failed.get(&need) {
            _ if was_seen => {}
            Some(why) => return Says::Unread(Some(why.as_str()).filter(|why| !why.is_empty())),
            None if !self.read.contains(&need) => return Says::Unread(None),
            None => {}
        }
        if is_so { Says::So } else { Says::NotSo }
    }
}

/// What came back when a change was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// That it was done.
    Yes,
    /// That it was not.
    No,
    /// Nothing, or nothing clear: what fails inside the API may have been done before.
    None,
}

impl Answer {
    /// What came back.
    pub fn of<T>(answer: &Result<T, ApiError>) -> Self {
        match answer {
            Ok(_) => Self::Yes,
            Err(error) if error.outcome_is_unknown() => Self::None,
            Err(error) if error.status.is_some_and(|status| status >= 500) => Self::None,
            Err(_) => Self::No,
        }
    }
}

/// Whether the state is to be read again, because the answer alone does not tell what became of the change. What is
/// taken away stands in the body of the request, which something on the way may drop; and what is refused may be so
/// by now, since somebody else was faster.
pub fn wants_proof(change: &Change, answer: Answer) -> bool {
    answer != Answer::Yes || !change.adds()
}

/// Why a change is not done, or why nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing is lacking, or the answer itself says why.
    None,
    /// The answer said that it was done, and it is not: something on the way dropped what was to be done.
    Dropped,
    /// No clear answer came, and it was read back: it is not done.
    NotDone,
    /// It could not be read back.
    NotReadBack,
}

/// What became of a change that was sent when it was not so, from its answer and from what was read after it.
pub fn judge(change: &Change, answer: Answer, after: Says) -> (Became, Lack) {
    match (answer, after) {
        _ if !wants_proof(change, answer) => (Became::Done, Lack::None),
        (Answer::Yes | Answer::None, Says::So) => (Became::Done, Lack::None),
        (Answer::No, Says::So) => (Became::AlreadySo, Lack::None),
        (Answer::No, _) => (Became::Failed, Lack::None),
        (Answer::Yes, Says::NotSo) => (Became::Failed, Lack::Dropped),
        (Answer::None, Says::NotSo) => (Became::Failed, Lack::NotDone),
        (_, Says::Unread(_)) => (Became::Unknown, Lack::NotReadBack),
    }
}

/// Which of `removals` wait, by their place: whoever loses something was to get something first, and `missing`, what is to
/// be added, did not come to be. So nobody is left without what was to stand in its place.
pub fn held_back<'a>(removals: &[&Change], missing: impl IntoIterator<Item = &'a Change>) -> Vec<bool> {
    let lacking: HashSet<&Foreign> = missing.into_iter().filter_map(Change::whose).collect();
    removals.iter().map(|change| change.whose().is_some_and(|whose| lacking.contains(whose))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::access::Membership;
    use crate::policies::Policy;
    use crate::roles::Role;

    fn policy(scope: &str) -> Policy {
        Policy::new("user-1", "a", scope)
    }

    fn entries(scopes: &[&str]) -> Vec<Row<Entry>> {
        scopes.iter().map(|scope| Ok(policy(scope).into())).collect()
    }

    #[test]
    fn each_thing_is_read_once() {
        let join = Change::Join(Membership::new("user-1", "group-a"));
        let role = Change::GiveRole(Holding { user: "user-1".into(), role: "r".into() });
        let changes = [Change::Grant(policy("/a")), Change::Revoke(policy("/b")), join.clone(), role, join];
        let one = || Foreign::from("user-1");
        assert_eq!(needs(&changes), [Need::Policies(one()), Need::Memberships(one()), Need::Roles(one())]);
    }

    #[test]
    fn what_was_not_read_is_neither_so_nor_not() {
        let (there, gone) = (policy("/there"), policy("/gone"));
        let need = || Need::of(&Change::Grant(policy("/")));
        let says = |present: &Present| {
            [&there, &gone].map(|policy| {
                let says = [Change::Grant(policy.clone()), Change::Revoke(policy.clone())];
                says.map(|change| match present.says(&change) {
                    Says::So => "so".to_owned(),
                    Says::NotSo => "not".to_owned(),
                    Says::Unread(why) => why.unwrap_or("?").to_owned(),
                })
            })
        };
        let mut present = Present::default();
        assert_eq!(says(&present), [["?", "?"], ["?", "?"]]);
        present.take_policies(&need(), &entries(&["/there"]));
        // A slice has come, and more may.
        assert_eq!(says(&present), [["so", "not"], ["?", "?"]]);
        present.is_read(need());
        assert_eq!(says(&present), [["so", "not"], ["not", "so"]]);
        present.take_policies(&need(), &[Err("{".into())]);
        assert_eq!(says(&present), [["so", "not"], ["?", "?"]]);
        present.fails(need(), "403".into());
        assert_eq!(says(&present), [["so", "not"], ["403", "403"]]);
    }

    #[test]
    fn memberships_and_roles_are_taken_in() {
        let mut present = Present::default();
        let (member, user) = (Foreign::from("user-1"), Foreign::from("user-2"));
        let need = Need::Memberships(member.clone());
        let group = serde_json::from_str(r#"{"id":"a","displayName":"A","subjectId":"group-a"}"#);
        present.take_memberships(&need, member.raw(), &[group.map_err(|_| String::new())]);
        present.is_read(need);
        let role = |id: &str| Role { id: id.into(), name: id.into() };
        let record = User {
            id: "2".into(),
            user_name: "two".into(),
            email: "two@x.example".into(),
            phone_number: None,
            two_factor_enabled: false,
            roles: vec![role("r")],
        };
        present.take_roles(&user, &record);
        present.is_read(Need::Roles(user.clone()));
        let holding = |role: &str| Holding { user: user.clone(), role: role.into() };
        for (change, says) in [
            (Change::Join(Membership::new("user-1", "group-a")), Says::So),
            (Change::Leave(Membership::new("user-1", "group-b")), Says::So),
            (Change::GiveRole(holding("r")), Says::So),
            (Change::GiveRole(holding("s")), Says::NotSo),
            (Change::TakeRole(holding("r")), Says::NotSo),
            (Change::Leave(Membership::new("user-3", "group-b")), Says::Unread(None)),
        ] {
            assert_eq!(present.says(&change), says, "{change:?}");
        }
    }

    #[test]
    fn nothing_is_called_removed_that_was_not_seen_to_be_gone() {
        let (add, remove) = (Change::Grant(policy("/")), Change::Revoke(policy("/")));
        let unread = Says::Unread(None);
        for (change, answer, after, wanted) in [
            (&add, Answer::Yes, unread, (Became::Done, Lack::None)),
            (&remove, Answer::Yes, Says::So, (Became::Done, Lack::None)),
            (&remove, Answer::Yes, Says::NotSo, (Became::Failed, Lack::Dropped)),
            (&remove, Answer::Yes, unread, (Became::Unknown, Lack::NotReadBack)),
            (&remove, Answer::No, Says::So, (Became::AlreadySo, Lack::None)),
            (&remove, Answer::No, Says::NotSo, (Became::Failed, Lack::None)),
            (&remove, Answer::No, unread, (Became::Failed, Lack::None)),
            (&add, Answer::None, Says::So, (Became::Done, Lack::None)),
            (&add, Answer::None, Says::NotSo, (Became::Failed, Lack::NotDone)),
            (&add, Answer::None, unread, (Became::Unknown, Lack::NotReadBack)),
        ] {
            assert_eq!(judge(change, answer, after), wanted, "{change:?} {answer:?} {after:?}");
        }
    }

    #[test]
    fn what_the_api_itself_has_failed_at_may_have_been_done() {
        let of = |status: u16| {
            let answer =
                ApiError { status: Some(status), ..ApiError::without_answer(Kind::Server, String::new()) };
            Answer::of::<()>(&Err(answer))
        };
        assert_eq!([400, 403, 404, 409, 429].map(of), [Answer::No; 5]);
        assert_eq!([500, 502, 503, 504].map(of), [Answer::None; 4]);
        assert_eq!(Answer::of(&Ok(())), Answer::Yes);
        let none = ApiError::without_answer(Kind::Network, String::new());
        assert_eq!(Answer::of::<()>(&Err(none)), Answer::None);
    }

    #[test]
    fn what_is_replaced_stays_until_what_replaces_it_is_there() {
        let other = Change::Revoke(Policy::new("user-2", "a", "/"));
        let leave = Change::Leave(Membership::new("user-1", "group-a"));
        let role = Change::TakeRole(Holding { user: "user-1".into(), role: "r".into() });
        let all = [&Change::Revoke(policy("/")), &other, &leave, &role];
        assert_eq!(held_back(&all, &[Change::Grant(policy("/a"))]), [true, false, true, false]);
        assert_eq!(held_back(&all, &[]), [false; 4]);
    }
}
