//! The selection of people over pages, and what is done to all of them: add a role, remove a role. Each
//! person gets a result; those that failed stay selected for another try.

use std::rc::Rc;

use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::words;
use crate::parts::bulk::{Bulk, Item, Outcome, bulk_progress, bulk_results};
use crate::parts::confirm::{Question, confirm};
use crate::parts::drawing::shown;
use crate::parts::leave_guard::{Leaving, leave_guard};
use crate::parts::list_memory::Memory;
use crate::parts::me::Me;
use crate::parts::page_head::refused_button;
use crate::parts::role_picker::{Offers, Picking, role_picker};
use crate::ui::icon;
use crate::ui::react::{Later, memo};
use crate::ui::toast::Toasts;
use crate::words::common;
use el::{button, dynamic, el, nothing, row};

/// People who are ticked, in the order of ticking.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    people: RwSignal<Vec<User>>,
    bulk: Bulk,
    picking: RwSignal<Option<Picking>>,
    question: RwSignal<Option<Question>>,
    me: Me,
    memory: Memory,
    toasts: Toasts,
}

impl Selection {
    /// Nobody yet; `memory` is brought up to date when rights were changed.
    pub(super) fn new(memory: Memory) -> Self {
        Self {
            people: RwSignal::new(Vec::new()),
            bulk: Bulk::new(),
            picking: RwSignal::new(None),
            question: RwSignal::new(None),
            me: Me::from_context(),
            memory,
            toasts: Toasts::from_context(),
        }
    }

    /// Whether the person with this id is ticked.
    pub(super) fn holds(self, id: &str) -> bool {
        self.people.with(|people| people.iter().any(|one| one.id == id))
    }

    /// Ticks or unticks.
    pub(super) fn set(self, users: &[&User], on: bool) {
        self.people.update(|people| {
            people.retain(|one| !users.iter().any(|user| user.id == one.id));
            if on {
                people.extend(users.iter().copied().cloned());
            }
        });
    }

    /// Keeps ticked people up to date with rows that were just read.
    pub(super) fn renew(self, users: &[&User]) {
        if self.people.with_untracked(Vec::is_empty) {
            return;
        }
        self.people.update(|people| {
            for one in people {
                if let Some(newer) = users.iter().find(|user| user.id == one.id) {
                    one.clone_from(newer);
                }
            }
        });
    }

    fn pick_to_add(self) {
        let people = self.people.get_untracked();
        let offers: Offers =
            SendWrapper::new(Rc::new(move |role| !people.iter().all(|one| one.holds(&role.id))));
        let picked = Later::new(move |roles| self.run(roles, true));
        let (title, none) = (words::add_role_to_all(), words::all_hold_every_role());
        self.picking.set(Some(Picking { title, act: words::add_roles, offers, none, picked }));
    }

    fn pick_to_remove(self) {
        let people = self.people.get_untracked();
        let offers: Offers =
            SendWrapper::new(Rc::new(move |role| people.iter().any(|one| one.holds(&role.id))));
        let picked = Later::new(move |roles| self.ask_or_remove(roles));
        let (title, none) = (words::remove_role_from_all(), words::nobody_holds_a_role());
        self.picking.set(Some(Picking { title, act: words::remove_roles, offers, none, picked }));
    }

    /// Taking away who administers, or anything of one's own, asks first, and names who and what (P17, D2).
    fn ask_or_remove(self, roles: Vec<Role>) {
        let people = self.people.get_untracked();
        let loses = |one: &User, administers: bool| {
            let lost = roles.iter().filter(|role| one.holds(&role.id));
            lost.into_iter().any(|role| role.administers() || !administers)
        };
        let losing: Vec<&User> = people.iter().filter(|one| loses(one, true)).collect();
        let own = people.iter().find(|one| untrack(|| self.me.is(&one.id)) && loses(one, false));
        if losing.is_empty() && own.is_none() {
            return self.run(roles, false);
        }
        let others: Vec<String> =
            roles.iter().filter(|role| !role.administers()).map(|role| shown(&role.name)).collect();
        let names: Vec<String> = losing.iter().map(|one| shown(&one.user_name)).collect();
        let mut text = Vec::new();
        if !losing.is_empty() {
            text.push(words::remove_admin_from_text(&names.join(", ")));
            if !others.is_empty() {
                text.push(words::removed_too(&others.join(", ")));
            }
        }
        let own_admin = own.is_some_and(|own| loses(own, true));
        if own_admin {
            text.push(words::you_among_them().to_owned());
        } else if let Some(own) = own {
            text.push(words::remove_own_text(&shown(&own.user_name)));
        }
        let title = if losing.is_empty() {
            words::remove_own_title(&others.join(", "))
        } else {
            words::remove_admin_from(losing.len())
        };
        self.question.set(Some(Question {
            title,
            text: text.join(" "),
            type_first: own_admin.then(|| api::assumed::TENANT_ADMIN.to_owned()),
            keep: words::keep_the_role(),
            act: words::remove_role(),
            run: Later::new(move |()| self.run(roles.clone(), false)),
        }));
    }

    /// One act per person and role; a person who already is as wanted needs none.
    fn run(self, roles: Vec<Role>, add: bool) {
        let people = self.people.get_untracked();
        let mut items = Vec::new();
        for (at, one) in people.iter().enumerate() {
            for (role_at, role) in roles.iter().enumerate() {
                let key = [at.to_string(), " ".into(), role_at.to_string()].concat();
                items.push(Item::new(key, one.user_name.clone(), role.name.clone()));
            }
        }
        let (pairs, chosen) = (people.clone(), roles.clone());
        let make = move |key: &str| {
            let (at, role_at) = place(key)?;
            let (one, role) = (pairs.get(at)?, chosen.get(role_at)?);
            (one.holds(&role.id) != add).then(|| {
                if add { users::add_role(&one.id, &role.id) } else { users::remove_role(&one.id, &role.id) }
            })
        };
        let settled = Later::new(move |items: Vec<Item>| self.settle(people.clone(), &roles, add, &items));
        self.bulk.start(items, Rc::new(make), settled);
    }

    /// Those whose acts all worked leave the selection; the others stay for another try, as they are now.
    fn settle(self, mut people: Vec<User>, roles: &[Role], add: bool, items: &[Item]) {
        let mut open = Vec::new();
        for item in items {
            let Some((at, role_at)) = place(&item.key) else { continue };
            if item.outcome != Outcome::Done {
                open.push(at);
            } else if let (Some(one), Some(role)) = (people.get_mut(at), roles.get(role_at)) {
                one.roles.retain(|held| held.id != role.id);
                if add {
                    one.roles.push(role.clone());
                }
            }
        }
        for one in &people {
            self.memory.renew(one);
        }
        let done = (0..people.len()).filter(|at| !open.contains(at)).count();
        if done > 0 {
            self.toasts
                .done(if add { words::roles_added_to(done) } else { words::roles_removed_from(done) }, None);
        }
        let still = |ticked: &mut Vec<User>| {
            for (at, one) in people.iter().enumerate() {
                match ticked.iter().position(|other| other.id == one.id) {
                    Some(index) if open.contains(&at) => ticked[index].clone_from(one),
                    Some(index) => drop(ticked.remove(index)),
                    None => {}
                }
            }
        };
        if self.people.try_update(still).is_none() && done < people.len() {
            // The list that would show what came of the others was left.
            self.toasts.failed(words::not_done_for(people.len() - done));
        }
        self.memory.news().tell();
        // The bar may have gone, and the focus with it.
        crate::ui::focus_if_lost(".resource-table thead input");
    }

    /// Unticks everybody and takes the results away; not while they are being made.
    fn clear(self) {
        if untrack(|| self.bulk.running()) {
            return;
        }
        self.people.set(Vec::new());
        self.bulk.show(Vec::new());
        // The bar goes, and the focus with it.
        crate::ui::focus(".resource-table thead input");
    }
}

/// The indices of the person and of the role that an item's key names.
fn place(key: &str) -> Option<(usize, usize)> {
    let (at, role_at) = key.split_once(' ')?;
    Some((at.parse().ok()?, role_at.parse().ok()?))
}

/// The bar above the rows while someone is selected, with progress and what failed.
pub(super) fn selection_bar(selection: Selection) -> AnyView {
    let some = memo(move || selection.people.with(|people| !people.is_empty()));
    let failed = memo(move || {
        !selection.bulk.running()
            && selection.bulk.items().with(|items| items.iter().any(|item| item.outcome != Outcome::Done))
    });
    row([
        dynamic(move || if some.get() { bar(selection) } else { nothing() }),
        dynamic(move || if failed.get() { open_results(selection) } else { nothing() }),
        role_picker(selection.picking),
        confirm(selection.question),
        leave_guard(Leaving {
            asks: Rc::new(move || selection.bulk.running()),
            title: common::leave_bulk_title(),
            text: common::leave_bulk_text(),
            stay: common::stay(),
            leave: common::leave_bulk(),
            left: Callback::new(move |()| selection.bulk.stop()),
        }),
    ])
}

fn open_results(selection: Selection) -> AnyView {
    // Someone may have unticked them since.
    let still =
        move || selection.people.with(|people| if people.is_empty() { "" } else { words::still_selected() });
    let says = el("p")
        .child(el("b").child(words::not_all_done()))
        .child(" ")
        .child(el("span").says(move || still().to_owned()));
    let done_with = move || {
        button("button")
            .attr("data-size", "small")
            .click(move || selection.clear())
            .child(common::dismiss())
            .view()
    };
    el("div")
        .class("selection-results")
        .attr("role", "status")
        .child(says)
        .child(bulk_results(selection.bulk, "", words::role_outcome_unknown(), true))
        .maybe(move || selection.people.with(Vec::is_empty).then(&done_with))
        .view()
}

fn bar(selection: Selection) -> AnyView {
    let me = selection.me;
    let act = move |name: &'static str, label: &'static str, run: fn(Selection)| {
        let button = match me.read_only() {
            Some(why) => refused_button(why),
            None => button("button")
                .attr("aria-haspopup", "dialog")
                .flag("aria-disabled", move || selection.bulk.running())
                .click(move || {
                    if !untrack(|| selection.bulk.running()) {
                        run(selection);
                    }
                }),
        };
        button.attr("data-size", "small").child(icon(name)).child(label).view()
    };
    let count = el("b").attr("role", "status").says(move || words::selected(selection.people.with(Vec::len)));
    let clear = button("button").attr("data-kind", "quiet").attr("data-size", "small");
    el("div")
        .class("selection-bar")
        .attr("role", "group")
        .attr("aria-label", words::selection())
        .child(count)
        .dynamic(move || act("plus", words::add_role(), Selection::pick_to_add))
        .dynamic(move || act("tag", words::remove_role(), Selection::pick_to_remove))
        .child(
            clear
                .flag("aria-disabled", move || selection.bulk.running())
                .click(move || selection.clear())
                .child(words::clear()),
        )
        .child(bulk_progress(selection.bulk))
        .view()
}
