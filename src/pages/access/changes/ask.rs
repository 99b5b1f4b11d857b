//! In which order changes are sent, and what is asked first.

use api::access::{Change, Scope};

use super::words;
use crate::access::send::Order;
use crate::pages::access::own::Own;
use crate::parts::prelude::*;
use crate::ui::react::Later;

/// The changes in the order of sending: what is taken from the own account goes last, since nothing can be sent after.
pub(super) fn own_last(own: Own) -> Order {
    let is_own = own.loses_by();
    Box::new(move |changes| {
        let (own, others) = changes.into_iter().partition(&is_own);
        vec![others, own]
    })
}

/// Sends, and asks first where `changes`, untracked, take something from oneself, with `act_own` to say yes, and where they give
/// something on "/".
pub(super) fn ask(
    own: Own,
    changes: impl Fn() -> Vec<Change> + 'static,
    act_own: &'static str,
    send: impl Fn() + Copy + 'static,
) {
    let first = changes();
    let then = move |()| {
        // As they are now: another tab may have added some.
        let all = changes();
        let is_own = all.iter().any(own.loses_by());
        let everything = all.iter().filter(|change| is_everything(change)).count();
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
    };
    own.known(&first, Later::new(then));
}

/// Whether a change gives something on "/": everything.
pub(super) fn is_everything(change: &Change) -> bool {
    matches!(change, Change::Grant(policy) if Scope::of(policy.scope.raw()).is_everything())
}
