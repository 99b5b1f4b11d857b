//! The roles of one user: chips with remove and undo, and a picker that adds several at once.

use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;
use text::Foreign;

use super::shared::Me;
use super::words;
use crate::pages::roles::shared::{self as roles, Choosing, pick_roles, role_chip};
use crate::parts::detail::card::headed;
use crate::parts::detail::page::Loaded;
use crate::parts::failure::again_button;
use crate::parts::page_head::refused_button;
use crate::parts::permit::Permit;
use crate::parts::write::act::{Told, act};
use crate::parts::write::bulk::{Bulk, Outcome, Step, bulk_progress, bulk_results, may_try_again};
use crate::parts::write::confirm::{Question, confirm};
use crate::ui::icon;
use crate::ui::react::Later;
use crate::ui::toast::Toasts;
use el::{button, each_by_its_key, el};

/// What the acts of the card share.
#[derive(Clone, Copy)]
struct Card {
    user: Loaded<User>,
    /// Ids of roles that are being removed.
    busy: RwSignal<Vec<Foreign>>,
    adding: Bulk,
    /// The roles that are being added, or were not, in the order of `adding`.
    added: StoredValue<Vec<Role>>,
    me: Me,
    toasts: Toasts,
}

/// The card "Roles".
pub(super) fn roles_card(user: Loaded<User>) -> AnyView {
    let card = Card {
        user,
        busy: RwSignal::new(Vec::new()),
        adding: Bulk::new(),
        added: StoredValue::new(Vec::new()),
        me: Me::from_context(),
        toasts: Toasts::from_context(),
    };
    let permit = Permit::from_context();
    let refused = permit.clone();
    let add = el::dynamic(move || card.add_button(&permit));
    let body = el("div")
        .class("card-body")
        .dynamic(move || card.chips(refused.refusal()))
        .child(bulk_progress(card.adding))
        .maybe(move || card.not_added());
    headed("h-roles", words::roles(), words::roles_are_claims(), vec![add]).child(body).view()
}

impl Card {
    fn add_button(self, permit: &Permit) -> AnyView {
        let add = match permit.refusal() {
            Some(why) => refused_button(why),
            None => button("button")
                .attr("data-add-role", "")
                .attr("aria-haspopup", "dialog")
                .flag("aria-disabled", move || self.adding.running())
                .click(move || self.pick()),
        };
        add.attr("data-size", "small").child(icon("plus")).child(words::add_role()).view()
    }

    fn chips(self, refused: Option<&'static str>) -> AnyView {
        let held = self.user.get().map(|user| user.roles).unwrap_or_default();
        let mut coming = Vec::new();
        if self.adding.running() {
            self.adding.items().with(|items| {
                let added = self.added.get_value();
                let open = |outcome: &Outcome| matches!(outcome, Outcome::Waiting | Outcome::Running);
                let under_way = added.iter().zip(items).filter(|(_, item)| open(&item.outcome));
                coming.extend(under_way.map(|(role, _)| role_chip(role, true, None)));
            });
        }
        if held.is_empty() && coming.is_empty() {
            return el("p").child(words::no_roles()).view();
        }
        let held = held.into_iter().map(|role| self.chip(role, refused));
        let chips = each_by_its_key(held.chain(coming).collect());
        el("ul").class("role-chips").attr("aria-label", words::roles()).child(chips).view()
    }

    fn chip(self, role: Role, refused: Option<&'static str>) -> el::El {
        let busy = self.busy.with(|busy| busy.contains(&role.id));
        let kept = role.clone();
        let remove = el("button")
            .attr("type", "button")
            .attr("aria-label", words::remove_role_named(&role.name))
            .attr_if("title", refused)
            // Not `attr_if`: the button that is drawn anew keeps the focus only if it has the same attributes.
            .flag("aria-disabled", move || busy || refused.is_some())
            .click(move || match refused {
                Some(why) => self.toasts.failed(why.to_owned()),
                None if busy => {}
                None => self.ask_or_remove(kept.clone()),
            })
            .child(icon("x"));
        role_chip(&role, busy, Some(remove))
    }

    /// Removing an ordinary role can be undone from its toast; what changes who administers asks first.
    fn ask_or_remove(self, role: Role) {
        let Some(user) = self.user.now() else { return };
        let own = self.me.is(user.id.raw());
        if !own && !role.administers() {
            return self.remove(role);
        }
        let (title, text) = match (own, role.administers()) {
            (true, true) => {
                (words::remove_own_admin_title().into(), words::remove_own_admin_text(&user.user_name))
            }
            (true, false) => {
                (words::remove_own_title(&role.name.to_string()), words::remove_own_text(&user.user_name))
            }
            (false, _) => (words::remove_admin_title(&user.user_name), words::remove_admin_text(&user.email)),
        };
        let type_first = (own && role.administers()).then(|| role.name.raw().to_owned());
        let run = Later::new(move |()| self.remove(role.clone()));
        let (keep, act) = (words::keep_the_role(), words::remove_role());
        confirm(Question { title, text, type_first, keep, act, run });
    }

    fn remove(self, role: Role) {
        let Some(user) = self.user.now() else { return };
        self.busy.update(|busy| busy.push(role.id.clone()));
        let told = Told {
            done: words::role_removed(&role.name, &user.user_name),
            failed: words::role_not_removed(&role.name),
            unknown: words::role_removal_unknown(&role.name),
        };
        let (person, back) = (user.clone(), role.clone());
        let undo = Later::new(move |()| self.undo(&person, back.clone()));
        let call = users::remove_role(user.id.raw(), role.id.raw());
        act(call, told).undo(words::undo(), undo).then(move |answer| {
            let _ = self.busy.try_update(|busy| busy.retain(|id| *id != role.id));
            if answer.is_ok() && self.changed(&user, |user| user.lose(&role)) {
                // Not the next role's button: a second Enter would remove that one too.
                crate::ui::focus("[data-add-role]");
            }
        });
    }

    /// Gives a removed role back, also when the person's page was left meanwhile.
    fn undo(self, user: &User, role: Role) {
        let is_here = self.user.now().is_some_and(|here| here.id == user.id);
        if is_here && !untrack(|| self.adding.running()) {
            return self.add(vec![role]);
        }
        let told = Told {
            done: words::roles_added(&role.name.to_string(), &user.user_name),
            failed: words::role_not_added(&role.name),
            unknown: words::role_addition_unknown(&role.name),
        };
        let user = user.clone();
        act(users::add_role(user.id.raw(), role.id.raw()), told).then(move |answer| {
            if answer.is_ok() {
                self.changed(&user, |user| user.take(&role));
            }
        });
    }

    fn pick(self) {
        if untrack(|| self.adding.running()) {
            return;
        }
        let held = self.user.now().map(|user| user.roles).unwrap_or_default();
        pick_roles(Choosing {
            title: words::add_roles_title(),
            act: words::add_roles,
            offers: Box::new(move |role| !held.iter().any(|one| one.id == role.id)),
            none: words::holds_every_role(),
            picked: Later::new(move |roles| self.add(roles)),
        });
    }

    /// Adds roles, each with its own result.
    fn add(self, roles: Vec<Role>) {
        let Some(user) = self.user.now() else { return };
        let step = |role: &Role| Step {
            label: role.name.clone(),
            about: Foreign::default(),
            call: Some(users::add_role(user.id.raw(), role.id.raw())),
        };
        let steps = roles.iter().map(step).collect();
        self.added.set_value(roles.clone());
        let user = user.clone();
        let settled = Later::new(move |outcomes: Vec<Outcome>| self.settle(&user, &roles, &outcomes));
        self.adding.start(steps, settled);
    }

    fn settle(self, user: &User, roles: &[Role], outcomes: &[Outcome]) {
        let which = |is_done: bool| -> Vec<Role> {
            let all = roles.iter().zip(outcomes);
            all.filter(|(_, outcome)| (**outcome == Outcome::Done) == is_done)
                .map(|(role, _)| role.clone())
                .collect()
        };
        let (done, others) = (which(true), which(false));
        let is_here = self.changed(user, |user| done.iter().for_each(|role| user.take(role)));
        if !done.is_empty() {
            self.toasts.done(words::roles_added(&roles::names(&done), &user.user_name), None);
        }
        if !is_here {
            // The page that would show what came of the others was left.
            if !others.is_empty() {
                self.toasts.failed(words::roles_not_added(&roles::names(&others), &user.user_name));
            }
            return;
        }
        if outcomes.contains(&Outcome::Unknown) {
            // What is true now is asked, not guessed (J3).
            let (adding, roles) = (self.adding, roles.to_vec());
            self.user.read_then(users::get(user.id.raw()), move |user| {
                let missing = || Outcome::Failed(words::not_added_after_all().to_owned());
                let holds = |index: usize| roles.get(index).is_some_and(|role| user.holds(role.id.raw()));
                adding.resolve(|index| if holds(index) { Outcome::Done } else { missing() });
            });
        }
        // "Try again" goes with its failures, and the focus with it.
        crate::ui::focus_if_lost("[data-add-role]");
    }

    fn changed(self, user: &User, change: impl FnOnce(&mut User)) -> bool {
        let is_here = self.user.changed(user, change);
        if self.me.is(user.id.raw()) {
            self.me.refresh();
        }
        is_here
    }

    /// The roles that could not be added, with another try.
    fn not_added(self) -> Option<AnyView> {
        let some = self.adding.items().with(|items| items.iter().any(|item| item.outcome != Outcome::Done));
        if self.adding.running() || !some {
            return None;
        }
        let again = Callback::new(move |()| {
            let items = self.adding.items().get_untracked();
            let all = self.added.get_value().into_iter().zip(items);
            self.add(all.filter(|(_, item)| may_try_again(&item.outcome)).map(|(role, _)| role).collect());
        });
        let results = bulk_results(self.adding, "", words::role_outcome_unknown(), true);
        let again = again_button(again).attr("data-size", "small");
        Some(el("div").attr("role", "status").child(results).child(again).view())
    }
}
