//! What those are called whom changes are about: as a list showed them, as the session's reading of access has them, or
//! read for the first of them. What is not known is told by its kind and the end of its id.

use api::access::Change;
use api::access::plan::Question;
use api::assumed::{CLIENT_PREFIX, USER_PREFIX};
use api::clients::Client;
use api::roles::{self, Role};
use api::subjects::Subject;
use api::users::User;
use leptos::prelude::*;
use text::Foreign;

use crate::access::{Access, Asking};
use crate::parts::prelude::*;
use crate::parts::read::load::Load;
use crate::ui::react::effect;

/// Of how many the names are read: a large set says ids, until its effect was read.
const READ: usize = 24;

/// The names. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Names {
    access: Access,
    asking: Asking,
    memory: Memory,
    roles: Load<Vec<api::call::Row<Role>>>,
}

impl Names {
    /// Of those whom `changes` are about, following them.
    pub(crate) fn of_changes(changes: impl Fn() -> Vec<Change> + 'static) -> Self {
        let asking = Asking::new();
        let (access, memory) = (Access::from_context(), Memory::from_context());
        let names = Self { access, asking, memory, roles: Load::new() };
        let asked = StoredValue::new((Vec::new(), false));
        effect(move || {
            let changes = changes();
            let roles_named =
                changes.iter().any(|change| matches!(change, Change::GiveRole(_) | Change::TakeRole(_)));
            let mut unknown: Vec<Foreign> = Vec::new();
            for subject in changes.iter().flat_map(subjects) {
                if unknown.len() < READ
                    && !unknown.contains(subject)
                    && untrack(|| names.of(subject)).is_none()
                {
                    unknown.push(subject.clone());
                }
            }
            let (before, roles_asked) = asked.get_value();
            asked.set_value((unknown.clone(), roles_asked || roles_named));
            if roles_named && !roles_asked {
                names.roles.start(roles::list());
            }
            if !unknown.is_empty() && unknown != before {
                asking.ask(Question::Names(unknown));
            }
        });
        names
    }

    /// What a subject is called, following what is read.
    pub(crate) fn of(self, subject: &Foreign) -> Option<Foreign> {
        let raw = subject.raw();
        // The reading itself tells nobody, only that it has come to its end.
        self.asking.stage();
        if let Some(name) = self.access.model().name_of(raw) {
            return Some(name.clone());
        }
        let bare = |prefix: &str| raw.strip_prefix(prefix);
        let user = || self.memory.find::<User>(bare(USER_PREFIX)?).map(|user| user.user_name);
        let client = || self.memory.find::<Client>(bare(CLIENT_PREFIX)?).map(|client| client.name);
        let group = || self.memory.find::<Subject>(raw).map(|group| group.display_name);
        user().or_else(client).or_else(group)
    }

    /// What a role is called, following what is read; else its id.
    pub(crate) fn role(self, id: &Foreign) -> Foreign {
        let read = self.roles.with(|roles| {
            roles.into_iter().flatten().flatten().find(|role| role.id == *id).map(|role| role.name.clone())
        });
        read.or_else(|| self.memory.find::<Role>(id.raw()).map(|role| role.name))
            .unwrap_or_else(|| id.clone())
    }
}

fn subjects(change: &Change) -> Vec<&Foreign> {
    match change {
        Change::Grant(policy) | Change::Revoke(policy) => vec![&policy.subject],
        Change::Join(one) | Change::Leave(one) => vec![&one.member, &one.group],
        Change::GiveRole(holding) | Change::TakeRole(holding) => vec![&holding.user],
    }
}
