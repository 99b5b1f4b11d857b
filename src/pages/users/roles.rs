//! The roles of one user: chips with remove and undo, and a picker that adds several at once.

use std::rc::Rc;

use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::words;
use crate::fetch;
use crate::parts::bulk::{Bulk, Item, Outcome, bulk_progress, bulk_results, may_try_again};
use crate::parts::confirm::{Question, confirm};
use crate::parts::drawing::{role_chip, shown};
use crate::parts::failure::{again_button, why_not};
use crate::parts::list_memory::Memory;
use crate::parts::load::Load;
use crate::parts::me::Me;
use crate::parts::page_head::refused_button;
use crate::parts::role_picker::{Offers, Picking, role_picker};
use crate::ui::icon;
use crate::ui::react::{Later, task};
use crate::ui::toast::Toasts;
use el::{button, el, row};

/// What the acts of the card share.
#[derive(Clone, Copy)]
struct Card {
    load: Load<User>,
    /// Ids of roles that are being removed or added.
    busy: RwSignal<Vec<String>>,
    question: RwSignal<Option<Question>>,
    picking: RwSignal<Option<Picking>>,
    adding: Bulk,
    me: Me,
    memory: Memory,
    toasts: Toasts,
}

/// The card "Roles" of the user in `load`.
pub(super) fn roles_card(load: Load<User>) -> AnyView {
    let card = Card {
        load,
        busy: RwSignal::new(Vec::new()),
        question: RwSignal::new(None),
        picking: RwSignal::new(None),
        adding: Bulk::new(),
        me: Me::from_context(),
        memory: Memory::from_context(),
        toasts: Toasts::from_context(),
    };
    let head = el("header")
        .child(el("h2").attr("id", "h-roles").child(words::roles()))
        .dynamic(move || card.add_button())
        .child(el("p").child(words::roles_are_claims()));
    let body = el("div")
        .class("card-body")
        .dynamic(move || card.chips())
        .child(bulk_progress(card.adding))
        .maybe(move || card.not_added());
    let card_view = el("section").class("card").attr("aria-labelledby", "h-roles").child(head).child(body);
    row([card_view.view(), role_picker(card.picking), confirm(card.question)])
}

impl Card {
    fn user(self) -> Option<User> {
        self.load.data().get()
    }

    fn add_button(self) -> AnyView {
        let add = match self.me.read_only() {
            Some(why) => refused_button(why),
            None => button("button")
                .attr("data-add-role", "")
                .attr("aria-haspopup", "dialog")
                .flag("aria-disabled", move || self.adding.running())
                .click(move || self.pick()),
        };
        add.attr("data-size", "small").child(icon("plus")).child(words::add_role()).view()
    }

    fn chips(self) -> AnyView {
        let roles = self.user().map(|user| user.roles).unwrap_or_default();
        let coming = self.adding.items().with(|items| {
            let under_way =
                items.iter().filter(|item| matches!(item.outcome, Outcome::Waiting | Outcome::Running));
            under_way.map(|item| Role { id: item.key.clone(), name: item.label.clone() }).collect::<Vec<_>>()
        });
        let coming = if self.adding.running() { coming } else { Vec::new() };
        if roles.is_empty() && coming.is_empty() {
            return el("p").child(words::no_roles()).view();
        }
        let held = roles.into_iter().map(|role| self.chip(role));
        let chips: Vec<_> = held.chain(coming.iter().map(|role| role_chip(role, true, None))).collect();
        el("ul").class("role-chips").attr("aria-label", words::roles()).child(chips).view()
    }

    fn chip(self, role: Role) -> AnyView {
        let busy = self.busy.with(|busy| busy.contains(&role.id));
        let refused = self.me.read_only();
        let label = words::remove_role_named(&shown(&role.name));
        let kept = role.clone();
        let remove = el("button")
            .attr("type", "button")
            .attr("aria-label", label)
            .attr("data-remove", role.id.as_str())
            .attr_if("title", refused)
            .attr_if("aria-disabled", (busy || refused.is_some()).then_some("true"))
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
        let Some(user) = self.load.data().get_untracked() else { return };
        let own = self.me.is(&user.id);
        if !own && !role.administers() {
            return self.remove(role);
        }
        let name = shown(&user.user_name);
        let (title, text) = match (own, role.administers()) {
            (true, true) => (words::remove_own_admin_title().into(), words::remove_own_admin_text(&name)),
            (true, false) => (words::remove_own_title(&shown(&role.name)), words::remove_own_text(&name)),
            (false, _) => (words::remove_admin_title(&name), words::remove_admin_text(&shown(&user.email))),
        };
        let type_first = (own && role.administers()).then(|| role.name.clone());
        let run = Later::new(move |()| self.remove(role.clone()));
        self.question.set(Some(Question {
            title,
            text,
            type_first,
            keep: words::keep_the_role(),
            act: words::remove_role(),
            run,
        }));
    }

    fn remove(self, role: Role) {
        let Some(user) = self.load.data().get_untracked() else { return };
        self.busy.update(|busy| busy.push(role.id.clone()));
        task(async move {
            let answer = fetch::send(users::remove_role(&user.id, &role.id)).await;
            let _ = self.busy.try_update(|busy| busy.retain(|id| *id != role.id));
            match answer {
                Ok(()) => {
                    let is_here = self.changed(&user, |roles| roles.retain(|one| one.id != role.id));
                    let text = words::role_removed(&shown(&role.name), &shown(&user.user_name));
                    let person = user.clone();
                    let undo = Later::new(move |()| self.undo(&person, role.clone()));
                    self.toasts.done(text, Some((words::undo(), undo)));
                    if is_here {
                        // Not the next role's button: a second Enter would remove that one too.
                        crate::ui::focus("[data-add-role]");
                    }
                }
                Err(error) if error.outcome_is_unknown() => {
                    self.toasts.failed(words::role_removal_unknown(&shown(&role.name)));
                    // What is true now is asked, not guessed (J3).
                    self.memory.news().tell();
                }
                Err(error) => {
                    self.toasts.failed(
                        [&words::role_not_removed(&shown(&role.name)), " ", &why_not(&error)].concat(),
                    );
                    // The chip was drawn anew under the focus.
                    let button = ["[data-remove=\"", &role.id.replace(['"', '\\'], ""), "\"]"].concat();
                    request_animation_frame(move || crate::ui::focus(&button));
                }
            }
        });
    }

    /// Gives a removed role back, also when the person's page was left meanwhile.
    fn undo(self, user: &User, role: Role) {
        let here = self.load.data().try_get_untracked().flatten();
        if here.is_some_and(|here| here.id == user.id) && !untrack(|| self.adding.running()) {
            return self.add(vec![role]);
        }
        let user = user.clone();
        task(async move {
            match fetch::send(users::add_role(&user.id, &role.id)).await {
                Ok(()) => {
                    self.toasts.done(words::roles_added(&shown(&role.name), &shown(&user.user_name)), None);
                    self.changed(&user, |roles| {
                        if !roles.iter().any(|one| one.id == role.id) {
                            roles.push(role);
                        }
                    });
                }
                Err(error) if error.outcome_is_unknown() => {
                    self.toasts.failed(words::role_addition_unknown(&shown(&role.name)));
                    self.memory.news().tell();
                }
                Err(error) => self
                    .toasts
                    .failed([&words::role_not_added(&shown(&role.name)), " ", &why_not(&error)].concat()),
            }
        });
    }

    fn pick(self) {
        if untrack(|| self.adding.running()) {
            return;
        }
        let held = self.load.data().get_untracked().map(|user| user.roles).unwrap_or_default();
        let offers: Offers = SendWrapper::new(Rc::new(move |role| !held.iter().any(|one| one.id == role.id)));
        let picked = Later::new(move |roles| self.add(roles));
        let (title, none) = (words::add_roles_title(), words::holds_every_role());
        self.picking.set(Some(Picking { title, act: words::add_roles, offers, none, picked }));
    }

    /// Adds roles, each with its own result.
    fn add(self, roles: Vec<Role>) {
        let Some(Some(user)) = self.load.data().try_get_untracked() else { return };
        let items = roles.into_iter().map(|role| Item::new(role.id, role.name, String::new())).collect();
        let id = user.id.clone();
        let make = move |role_id: &str| Some(users::add_role(&id, role_id));
        let settled = Later::new(move |items: Vec<Item>| self.added(&user, &items));
        self.adding.start(items, Rc::new(make), settled);
    }

    fn added(self, user: &User, items: &[Item]) {
        let (done, others): (Vec<&Item>, Vec<&Item>) =
            items.iter().partition(|item| item.outcome == Outcome::Done);
        let names = |items: &[&Item]| {
            shown(&items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>().join(", "))
        };
        let added: Vec<Role> =
            done.iter().map(|item| Role { id: item.key.clone(), name: item.label.clone() }).collect();
        let is_here = self.changed(user, move |roles| {
            roles.retain(|role| !added.iter().any(|one| one.id == role.id));
            roles.extend(added);
        });
        if !done.is_empty() {
            self.toasts.done(words::roles_added(&names(&done), &shown(&user.user_name)), None);
        }
        if !is_here {
            // The page that would show what came of the others was left.
            if !others.is_empty() {
                self.toasts.failed(words::roles_not_added(&names(&others), &shown(&user.user_name)));
            }
            return;
        }
        if others.iter().any(|item| item.outcome == Outcome::Unknown) {
            // What is true now is asked, not guessed (J3).
            let adding = self.adding;
            self.load.start_then(users::get(&user.id), move |user| {
                let missing = || Outcome::Failed(words::not_added_after_all().to_owned());
                adding.resolve(|role_id| if user.holds(role_id) { Outcome::Done } else { missing() });
            });
        }
        // "Try again" goes with its failures, and the focus with it.
        crate::ui::focus_if_lost("[data-add-role]");
    }

    /// Brings what is shown and remembered up to what the server has just confirmed about `user`. Says whether
    /// the user is still the one on the page.
    fn changed(self, user: &User, change: impl FnOnce(&mut Vec<Role>)) -> bool {
        let here = self.load.data().try_get_untracked().flatten().filter(|here| here.id == user.id);
        let is_here = here.is_some();
        let mut newer = here.or_else(|| self.memory.find::<User>(&user.id)).unwrap_or_else(|| user.clone());
        change(&mut newer.roles);
        self.memory.renew(&newer);
        // Elsewhere, and where an answer was awaited that may be older than this, it is read anew.
        let is_complete = is_here && !self.load.busy().get_untracked();
        if is_here {
            self.load.show(newer);
        }
        if !is_complete {
            self.memory.news().tell();
        }
        if self.me.is(&user.id) {
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
            let keys = self.adding.keys(may_try_again);
            let items = self.adding.items().get_untracked();
            let roles = items
                .into_iter()
                .filter(|item| keys.contains(&item.key))
                .map(|item| Role { id: item.key, name: item.label });
            self.add(roles.collect());
        });
        let results = bulk_results(self.adding, "", words::role_outcome_unknown(), true);
        Some(
            el("div")
                .attr("role", "status")
                .child(results)
                .child(again_button(again).attr("data-size", "small"))
                .view(),
        )
    }
}
