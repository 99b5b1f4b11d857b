//! What is taken from oneself is asked about first, by a group too: nobody locks themselves out by one click (D2). Calls:
//! `subjects::memberships` of the own account and of each group above it, where it matters and is not known.

use api::access::Change;
use api::access::plan::Question as Asked;
use api::subjects::Kind;
use leptos::prelude::*;
use text::Foreign;

use super::effect::own_subject;
use super::words;
use crate::access::{Access, Asking, Stage};
use crate::parts::prelude::*;
use crate::ui::react::{Later, effect};

/// Who is signed in, and the groups that one is in. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    access: Access,
    asking: Asking,
    /// What goes on once the groups are known.
    waits: StoredValue<Vec<Later<()>>>,
}

/// Whose access ends with a change; nobody's if it ends none.
fn whose(change: &Change) -> Option<&Foreign> {
    match change {
        Change::Revoke(policy) => Some(&policy.subject),
        Change::Leave(one) => Some(&one.member),
        Change::TakeRole(holding) => Some(&holding.user),
        Change::Grant(_) | Change::Join(_) | Change::GiveRole(_) => None,
    }
}

impl Own {
    /// Nothing is read yet. A reading ends with the page.
    pub(crate) fn new() -> Self {
        let own = Self {
            access: Access::from_context(),
            asking: Asking::new(),
            waits: StoredValue::new(Vec::new()),
        };
        effect(move || {
            if own.asking.stage() == Stage::Ready {
                let waits = own.waits.try_update_value(std::mem::take).unwrap_or_default();
                for then in waits {
                    untrack(|| then.run(()));
                }
            }
        });
        own
    }

    /// Goes on with `then` when it is known whether `changes` take something from oneself; what cannot be read does not
    /// hold it up.
    pub(crate) fn known(self, changes: &[Change], then: Later<()>) {
        let of_groups =
            |change: &Change| whose(change).is_some_and(|id| Kind::of_id(id.raw()) == Kind::Group);
        if !changes.iter().any(of_groups) {
            return then.run(());
        }
        self.waits.update_value(|waits| waits.push(then));
        self.asking.ask(Asked::Above(own_subject().as_str().into()));
    }

    /// Which of these take something from oneself, by a group too, as far as that is known.
    pub(crate) fn loses_by(self) -> impl Fn(&Change) -> bool {
        let own = self.access.model_now().self_and_groups(&own_subject());
        move |change| whose(change).is_some_and(|id| own.contains(id))
    }

    /// Does `run`, and asks first where `changes` take something from oneself.
    pub(crate) fn ask_first(self, changes: Vec<Change>, run: impl Fn() + Clone + 'static) {
        let all = changes.clone();
        let then = move |()| {
            if !all.iter().any(self.loses_by()) {
                return run();
            }
            let run = run.clone();
            confirm(Question {
                title: words::own_title().to_owned(),
                text: words::own_text().to_owned(),
                type_first: None,
                keep: words::keep_it(),
                act: words::take_it_all_the_same(),
                run: Later::new(move |()| run()),
            });
        };
        self.known(&changes, Later::new(then));
    }
}
