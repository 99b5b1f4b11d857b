//! What other groups use of roles: a chip, the roles in a row, how roles are chosen.

use api::roles::{self, Role};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::prelude::*;
use el::El;

/// A chip for a role; `remove` is the button inside it, if it has one.
pub(crate) fn role_chip(role: &Role, busy: bool, remove: Option<El>) -> El {
    chip(role.id.raw(), &role.name)
        .attr_if("data-kind", role.administers().then_some("admin"))
        .attr("aria-busy", if busy { "true" } else { "false" })
        .child(remove)
}

/// The roles in a row: two chips and how many more.
pub(crate) fn role_chips(roles: &[Role]) -> AnyView {
    clamped(roles, |role| role_chip(role, false, None), name)
}

/// Their names in a sentence.
pub(crate) fn names(roles: &[Role]) -> String {
    roles.iter().map(|role| role.name.to_string()).collect::<Vec<_>>().join(", ")
}

/// Roles to choose from: every one of the tenant, since the API gives them in one answer.
pub(crate) const ROLES: Choices<Role> = Choices {
    words: &words::PICK,
    options: Options::All(roles::list),
    shows: |role| (role.name.clone(), role.administers().then(|| words::administers().to_owned())),
};

/// What a role is called in a sentence.
pub(crate) fn name(role: &Role) -> &Foreign {
    &role.name
}
