//! The roles of one user: chips with remove and undo, and a picker that adds several at once.

use std::rc::Rc;

use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;

use super::memory::Memory;
use super::words;
use crate::fetch;
use crate::parts::bulk::{Bulk, Outcome, bulk_progress, bulk_results, may_try_again};
use crate::parts::confirm::{Confirm, Question};
use crate::parts::drawing::role_chip;
use crate::parts::failure::why_not;
use crate::parts::load::Load;
use crate::parts::me::Me;
use crate::parts::page_head::refused_button;
use crate::parts::role_picker::{Picking, RolePicker};
use crate::ui::icon;
use crate::ui::toast::Toasts;

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
#[component]
pub(super) fn RolesCard(
    /// The user.
    load: Load<User>,
) -> impl IntoView {
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
    view! {
        <section class="card" aria-labelledby="h-roles">
            <header>
                <h2 id="h-roles">{words::roles()}</h2>
                {move || card.add_button()}
                <p>{words::roles_are_claims()}</p>
            </header>
            <div class="card-body">
                {move || card.chips()}
                {bulk_progress(card.adding)}
                {move || card.not_added()}
            </div>
        </section>
        <RolePicker picking=card.picking />
        <Confirm question=card.question />
    }
    .into_any()
}

impl Card {
    fn user(self) -> Option<User> {
        self.load.data().get()
    }

    fn add_button(self) -> AnyView {
        let content = view! { {icon("plus")}{words::add_role()} }.into_any();
        if let Some(why) = self.me.read_only() {
            return refused_button(why, content);
        }
        view! {
            <button type="button" class="button" data-size="small" data-add-role="" aria-haspopup="dialog" on:click=move |_| self.pick()>
                {content}
            </button>
        }
        .into_any()
    }

    fn chips(self) -> AnyView {
        let roles = self.user().map(|user| user.roles).unwrap_or_default();
        let coming = self.adding.items().with(|items| {
            let under_way = items.iter().filter(|item| matches!(item.outcome, Outcome::Waiting | Outcome::Running));
            under_way.map(|item| Role { id: item.key.clone(), name: item.label.clone() }).collect::<Vec<_>>()
        });
        let coming = if self.adding.running() { coming } else { Vec::new() };
        if roles.is_empty() && coming.is_empty() {
            return view! { <p>{words::no_roles()}</p> }.into_any();
        }
        let held: Vec<_> = roles.into_iter().map(|role| self.chip(role)).collect();
        let coming: Vec<_> = coming.iter().map(|role| role_chip(role, true, None)).collect();
        view! { <ul class="role-chips" aria-label=words::roles()>{held}{coming}</ul> }.into_any()
    }

    fn chip(self, role: Role) -> AnyView {
        let busy = self.busy.with(|busy| busy.contains(&role.id));
        let refused = self.me.read_only();
        let label = words::remove_role_named(&role.name);
        let kept = role.clone();
        let remove = view! {
            <button type="button" aria-label=label title=refused
                aria-disabled=(busy || refused.is_some()).then_some("true")
                on:click=move |_| match refused {
                    Some(why) => self.toasts.failed(why.to_owned()),
                    None if busy => {}
                    None => self.ask_or_remove(kept.clone()),
                }>
                {icon("x")}
            </button>
        };
        role_chip(&role, busy, Some(remove.into_any()))
    }

    /// Removing an ordinary role can be undone from its toast; what changes who administers asks first.
    fn ask_or_remove(self, role: Role) {
        let Some(user) = self.load.data().get_untracked() else { return };
        let own = self.me.is(&user.id);
        if !own && !role.administers() {
            return self.remove(role);
        }
        let (title, text) = match (own, role.administers()) {
            (true, true) => (words::remove_own_admin_title().into(), words::remove_own_admin_text(&user.user_name)),
            (true, false) => (words::remove_own_title(&role.name), words::remove_own_text(&user.user_name)),
            (false, _) => (words::remove_admin_title(&user.user_name), words::remove_admin_text(&user.email)),
        };
        let type_first = (own && role.administers()).then(|| role.name.clone());
        let run = Callback::new(move |()| self.remove(role.clone()));
        self.question.set(Some(Question { title, text, type_first, keep: words::keep_the_role(), act: words::remove_role(), run }));
    }

    fn remove(self, role: Role) {
        let Some(user) = self.load.data().get_untracked() else { return };
        self.busy.update(|busy| busy.push(role.id.clone()));
        leptos::task::spawn_local(async move {
            let answer = fetch::send(users::remove_role(&user.id, &role.id)).await;
            let _ = self.busy.try_update(|busy| busy.retain(|id| *id != role.id));
            match answer {
                Ok(()) => {
                    self.changed(&user.id, |roles| roles.retain(|one| one.id != role.id));
                    let text = words::role_removed(&role.name, &user.user_name);
                    let undo = Callback::new(move |()| self.add(vec![role.clone()]));
                    self.toasts.done(text, Some((words::undo(), undo)));
                    crate::ui::focus(".role-chips button, [data-add-role]");
                }
                Err(error) => {
                    self.toasts.failed([&words::role_not_removed(&role.name), " ", &why_not(&error)].concat());
                    if error.outcome_is_unknown() {
                        // What is true now is asked, not guessed (J3).
                        self.load.start(users::get(&user.id));
                    }
                }
            }
        });
    }

    fn pick(self) {
        let held = self.load.data().get_untracked().map(|user| user.roles).unwrap_or_default();
        let offers = Callback::new(move |role: Role| !held.iter().any(|one| one.id == role.id));
        let picked = Callback::new(move |roles| self.add(roles));
        let (title, none) = (words::add_roles_title(), words::holds_every_role());
        self.picking.set(Some(Picking { title, act: words::add_roles, offers, none, picked }));
    }

    /// Adds roles, each with its own result.
    fn add(self, roles: Vec<Role>) {
        // An undo may come after the page has gone: then it is another user's card, or none.
        let Some(Some(user)) = self.load.data().try_get_untracked() else { return };
        let items = roles.into_iter().map(|role| (role.id, role.name)).collect();
        let id = user.id.clone();
        let make = move |role_id: &str| Some(users::add_role(&id, role_id));
        let settled = Callback::new(move |()| self.added(&user));
        self.adding.start(items, Rc::new(make), settled);
    }

    fn added(self, user: &User) {
        let items = self.adding.items().get_untracked();
        let done: Vec<Role> = items.iter().filter(|item| item.outcome == Outcome::Done)
            .map(|item| Role { id: item.key.clone(), name: item.label.clone() }).collect();
        let names = done.iter().map(|role| role.name.as_str()).collect::<Vec<_>>().join(", ");
        self.changed(&user.id, move |roles| {
            roles.retain(|role| !done.contains(role));
            roles.extend(done);
        });
        if !names.is_empty() {
            self.toasts.done(words::roles_added(&names, &user.user_name), None);
        }
        if items.iter().any(|item| item.outcome == Outcome::Unknown) {
            self.load.start(users::get(&user.id));
        }
    }

    /// Brings what is shown and remembered up to what the server has just confirmed.
    fn changed(self, user_id: &str, change: impl FnOnce(&mut Vec<Role>)) {
        let Some(Some(mut user)) = self.load.data().try_get_untracked() else { return };
        if user.id == user_id {
            change(&mut user.roles);
            self.memory.renew(&user);
            self.load.show(user);
        }
        if self.me.is(user_id) {
            self.me.refresh();
        }
    }

    /// The roles that could not be added, with another try.
    fn not_added(self) -> Option<AnyView> {
        let some = self.adding.items().with(|items| items.iter().any(|item| item.outcome != Outcome::Done));
        if self.adding.running() || !some {
            return None;
        }
        let again = move |_| {
            let keys = self.adding.keys(may_try_again);
            let items = self.adding.items().get_untracked();
            let roles = items.into_iter().filter(|item| keys.contains(&item.key)).map(|item| Role { id: item.key, name: item.label });
            self.add(roles.collect());
        };
        Some(
            view! {
                <div role="status">
                    {bulk_results(self.adding, "", words::role_outcome_unknown(), true)}
                    <button type="button" class="button" data-size="small" on:click=again>{icon("refresh-cw")}{words::try_again()}</button>
                </div>
            }
            .into_any(),
        )
    }
}
