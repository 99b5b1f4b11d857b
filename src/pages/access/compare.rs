//! The API's own answer beside ours: `subjects::permissions`, once a subject, at most four at a time, with Stop.

use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

use api::Call;
use api::access::compare::{Difference, compare};
use api::access::plan::Question;
use api::access::reading::Part;
use api::access::{Model, Scope};
use api::call::Row;
use api::subjects::{self, Kind, Permission};
use leptos::prelude::*;
use text::Foreign;

use super::ways::Right;
use super::words;
use crate::access::{Access, Asking};
use crate::fetch;
use crate::parts::failure::what_happened;
use crate::parts::prelude::status;
use crate::ui::date;
use crate::ui::react::{effect, task};
use el::nothing;

/// How many calls are under way at once.
const AT_A_TIME: usize = 4;

/// What the API says of one subject.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// Asked, no answer yet.
    Asked,
    /// These it may, as it said at this time.
    May(Rc<Vec<Permission>>, String),
    /// It could not be asked, and why.
    Failed(String),
}

/// What the API says, subject by subject.
#[derive(Clone, Copy)]
pub(super) struct Comparing {
    said: RwSignal<HashMap<Foreign, Said>, LocalStorage>,
    waiting: StoredValue<Vec<Foreign>>,
    running: RwSignal<usize>,
    /// How often the answers were forgotten: one that was asked for before is not taken in.
    round: StoredValue<u32>,
}

impl Comparing {
    pub(super) fn new() -> Self {
        Self {
            said: RwSignal::new_local(HashMap::new()),
            waiting: StoredValue::new(Vec::new()),
            running: RwSignal::new(0),
            round: StoredValue::new(0),
        }
    }

    /// Asks of the subject that `asking` is about: as soon as there is something to compare, and anew after it was read
    /// again or something was done.
    pub(super) fn follow(self, asking: Asking) {
        let access = Access::from_context();
        let mut before = untrack(|| access.deeds());
        effect(move || {
            let deeds = access.deeds();
            if mem::replace(&mut before, deeds) != deeds {
                self.clear();
            }
            match asking.answered() {
                Some((Question::Subject(subject), _)) => self.ask([subject]),
                _ => self.clear(),
            }
        });
    }

    /// Forgets all answers.
    pub(super) fn clear(self) {
        self.round.update_value(|round| *round += 1);
        self.stop();
        self.said.set(HashMap::new());
    }

    /// Asks of all these, as far as they were not asked of.
    pub(super) fn ask(self, subjects: impl IntoIterator<Item = Foreign>) {
        let new: Vec<Foreign> = self
            .said
            .with_untracked(|said| subjects.into_iter().filter(|one| !said.contains_key(one)).collect());
        self.said.update(|said| said.extend(new.iter().map(|one| (one.clone(), Said::Asked))));
        self.waiting.update_value(|waiting| waiting.extend(new.into_iter().rev()));
        while self.running.get_untracked() < AT_A_TIME && self.waiting.with_value(|all| !all.is_empty()) {
            self.running.update(|running| *running += 1);
            task(self.work());
        }
    }

    async fn work(self) {
        while let Some(subject) = self.waiting.try_update_value(Vec::pop).flatten() {
            let Call { request, decode } = subjects::permissions(subject.raw());
            let is_off = move || self.running.try_get_untracked().is_none();
            let round = self.round.try_get_value();
            let Some(answer) = fetch::patiently(request, is_off).await else { return };
            let said = match answer.and_then(|answer| answer.read(decode)) {
                Ok(rows) => told(rows),
                Err(error) => Said::Failed(what_happened(&error)),
            };
            if self.round.try_get_value() == round {
                let _ = self.said.try_update(|all| all.insert(subject, said));
            }
        }
        let _ = self.running.try_update(|running| *running -= 1);
    }

    /// Asks no more.
    pub(super) fn stop(self) {
        let left = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        let _ = self.said.try_update(|said| {
            for one in left {
                said.remove(&one);
            }
        });
    }

    /// Whether answers are awaited, following it.
    pub(super) fn is_running(self) -> bool {
        self.running.get() > 0
    }

    /// What it says of a subject, following it.
    pub(super) fn said(self, subject: &Foreign) -> Option<Said> {
        self.said.with(|said| said.get(subject).cloned())
    }

    /// Of how many that were asked of the API says no to this right, following it.
    pub(super) fn denied(self, model: &Model, action: &Foreign, scope: &Foreign) -> usize {
        let is_no = |(subject, said): &(&Foreign, &Said)| match said {
            Said::May(told, _) if gives(model, told, action.raw(), scope.raw()) == Some(false) => {
                let (subject, action, scope) = ((*subject).clone(), action.clone(), scope.clone());
                !is_left_out(model, &Right { subject, action, scope })
            }
            _ => false,
        };
        self.said.with(|said| said.iter().filter(is_no).count())
    }

    /// How many were asked of, and of how many there is an answer.
    pub(super) fn count(self) -> (usize, usize) {
        self.said.with(|said| {
            let open = said.values().filter(|said| matches!(said, Said::Asked)).count();
            (said.len(), said.len() - open)
        })
    }
}

/// What the API told. Where a record of it cannot be read, what it gives is not known.
fn told(rows: Vec<Row<Permission>>) -> Said {
    let unread = rows.iter().filter(|row| row.is_err()).count();
    if unread > 0 {
        return Said::Failed(words::records_of_no_form(unread));
    }
    Said::May(Rc::new(rows.into_iter().flatten().collect()), date::time(date::now()))
}

/// Whether the API gives this right, by the permissions that it lists. Nothing where it lists none and the actions were not
/// read: a wider one may give it.
pub(super) fn gives(model: &Model, told: &[Permission], action: &str, scope: &str) -> Option<bool> {
    let tree = model.tree();
    let above = tree.names_above(action);
    let asked = Scope::of(scope);
    let is_it = |one: &Permission| {
        above.iter().any(|name| one.action == *name.as_str()) && Scope::of(one.scope.raw()).covers(&asked)
    };
    let gives = told.iter().any(is_it);
    (gives || has_actions(model)).then_some(gives)
}

/// Whether the API may leave a right out of its list: that of a group by a group above it.
fn is_left_out(model: &Model, right: &Right) -> bool {
    let own = model.holds(right.subject.raw()).into_iter().filter(|held| held.via.is_empty());
    let own: Vec<Permission> =
        own.map(|held| Permission { action: held.policy.action, scope: held.policy.scope }).collect();
    Kind::of_id(right.subject.raw()) == Kind::Group
        && gives(model, &own, right.action.raw(), right.scope.raw()) != Some(true)
}

/// Whether the tree of actions was read, whole.
pub(super) fn has_actions(model: &Model) -> bool {
    model.reading().of(&[Part::Actions]).is_complete()
}

/// Where the API and the model differ about a subject.
pub(super) fn difference(model: &Model, subject: &Foreign, told: &[Permission]) -> Difference {
    compare(model, subject.raw(), told)
}

/// What the API says of a right that we found, in a word.
pub(super) fn verdict(model: &Model, right: &Right, said: Option<&Said>) -> AnyView {
    let (action, scope) = (right.action.raw(), right.scope.raw());
    match said {
        None => nothing(),
        Some(Said::Asked) => status("none", "circle-dashed", words::being_asked()),
        Some(Said::Failed(_)) => status("warn", "cloud-off", words::could_not_be_asked()),
        Some(Said::May(told, _)) => match gives(model, told, action, scope) {
            Some(true) => status("ok", "check", words::api_agrees()),
            Some(false) if is_left_out(model, right) => nothing(),
            Some(false) => status("danger", "circle-x", words::api_says_no()),
            None => status("warn", "circle-help", words::not_comparable()),
        },
    }
}
