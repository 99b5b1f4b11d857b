//! In which order changes are sent, and what is asked first.

use api::access::{Change, Scope};
use text::Foreign;

use super::words;
use crate::access::Access;
use crate::pages::access::effect::own_subject;
use crate::parts::prelude::*;
use crate::ui::react::Later;

/// Who is signed in, with the groups that one is in as far as that was read.
pub(super) struct Own(Vec<Foreign>);

impl Own {
    /// Whoever it is now.
    pub(super) fn now() -> Self {
        Self(Access::from_context().model_now().self_and_groups(&own_subject()))
    }

    /// The changes in the order of sending: what is taken from the own account goes last, since nothing can be sent after.
    pub(super) fn last(&self, changes: Vec<Change>) -> Vec<Vec<Change>> {
        let (own, others) = changes.into_iter().partition(|change| self.loses_by(change));
        vec![others, own]
    }

    /// Whether a change takes something from oneself, by a group too.
    fn loses_by(&self, change: &Change) -> bool {
        let whose = match change {
            Change::Revoke(policy) => &policy.subject,
            Change::Leave(one) => &one.member,
            Change::TakeRole(holding) => &holding.user,
            Change::Grant(_) | Change::Join(_) | Change::GiveRole(_) => return false,
        };
        self.0.contains(whose)
    }
}

/// Sends, and asks first where `changes` take something from oneself, with `act_own` to say yes, and where they give
/// something on "/".
pub(super) fn ask(changes: &[Change], act_own: &'static str, send: impl Fn() + Copy + 'static) {
    let own = Own::now();
    let is_own = changes.iter().any(|change| own.loses_by(change));
    let everything = changes.iter().filter(|change| is_everything(change)).count();
    let (title, act) = match (is_own, everything) {
        (false, 0) => return send(),
        (true, _) => (words::own_title(), act_own),
        (false, _) => (words::everything_title(), words::apply_all_the_same()),
    };
    let mut text = Vec::new();
    if everything > 0 {
        text.push(words::everything_text(everything));
    }
    if is_own {
        text.push(words::own_text().to_owned());
    }
    confirm(Question {
        title: title.to_owned(),
        text: text.join("\n"),
        type_first: None,
        keep: words::not_now(),
        act,
        run: Later::new(move |()| send()),
    });
}

/// Whether a change gives something on "/": everything.
pub(super) fn is_everything(change: &Change) -> bool {
    matches!(change, Change::Grant(policy) if Scope::of(policy.scope.raw()).is_everything())
}
