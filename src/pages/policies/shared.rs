//! What other groups use of policies: where those of a subject, of an action or one policy are listed, and where a new
//! one is made.

use api::filter::{Token, write};
use api::policies::Policy;
use text::Foreign;

use super::paths;
use crate::parts::read::source::FILTER;
use crate::paths::query;

fn filtered(tokens: &[Token]) -> String {
    let mut address = paths::LIST.to_owned();
    query(&mut address, FILTER, &write(tokens));
    address
}

/// The list of the policies of a subject.
pub(crate) fn of_subject(subject: &Foreign) -> String {
    filtered(&[Token::of("subject", subject.raw())])
}

/// The list of the policies with an action.
pub(crate) fn of_action(action: &Foreign) -> String {
    filtered(&[Token::of("action", action.raw())])
}

/// The list of the policies on a scope.
pub(crate) fn on_scope(scope: &Foreign) -> String {
    filtered(&[Token::of("scope", scope.raw())])
}

/// As a filter has it.
pub(super) fn as_text(policy: &Policy) -> String {
    write(&[
        Token::of("subject", policy.subject.raw()),
        Token::of("action", policy.action.raw()),
        Token::of("scope", policy.scope.raw()),
    ])
}

/// The list of this policy alone.
pub(crate) fn just(policy: &Policy) -> String {
    let mut address = paths::LIST.to_owned();
    query(&mut address, FILTER, &as_text(policy));
    address
}

/// The form for a new policy that begins with these; what is empty is to be filled in.
pub(crate) fn new_with(subject: &str, action: &str, scope: &str) -> String {
    let mut address = paths::CREATE.to_owned();
    for (name, value) in [("subject", subject), ("action", action), ("scope", scope)] {
        query(&mut address, name, value);
    }
    address
}
