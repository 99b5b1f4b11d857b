//! What is done to all people who are selected: add roles, remove roles.

use std::rc::Rc;

use api::access::{Change as Made, Holding};
use api::assumed::USER_PREFIX;
use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;

use super::me::Me;
use super::words;
use crate::access::{collect_removals, collecting};
use crate::pages::roles::shared::{self as roles, ROLES};
use crate::parts::prelude::*;
use crate::ui::react::Later;

/// The selection of the list of users.
pub(super) fn selection() -> Selection<User> {
    let act = |icon, label, begin: fn(Selection<User>)| BulkAct { icon, label, begin: Rc::new(begin) };
    let acts =
        vec![act("plus", words::add_role, pick_to_add), act("tag", words::remove_role, pick_to_remove)];
    Selection::new(|user: &User| &user.user_name, acts, &words::SELECTION)
}

/// That a person has a role, as a change set says it.
pub(super) fn holding(user: &User, role: &Role) -> Holding {
    Holding { user: [USER_PREFIX, user.id.raw()].concat().into(), role: role.id.clone() }
}

/// The changes of these people and roles, of each person who holds the role as `held` says.
fn changes(people: &[User], roles: &[Role], held: bool) -> Vec<Made> {
    let made = if held { Made::TakeRole } else { Made::GiveRole };
    let of = |user: &User| {
        let its = roles.iter().filter(|role| user.holds(role.id.raw()) == held);
        its.map(|role| made(holding(user, role))).collect::<Vec<_>>()
    };
    people.iter().flat_map(of).collect()
}

/// What gives a role to these people, of those who do not hold it.
pub(crate) fn giving(people: &[User], role: &Role) -> Vec<Made> {
    changes(people, std::slice::from_ref(role), false)
}

/// Adds roles to all.
pub(crate) const ADD: Change<User, Role> = Change {
    per: |user, role| (!user.holds(role.id.raw())).then(|| users::add_role(user.id.raw(), role.id.raw())),
    done: |user, role| user.take(role),
    about: roles::name,
    says: words::roles_added_to,
};

/// Removes roles from all.
const REMOVE: Change<User, Role> = Change {
    per: |user, role| user.holds(role.id.raw()).then(|| users::remove_role(user.id.raw(), role.id.raw())),
    done: |user, role| user.lose(role),
    about: roles::name,
    says: words::roles_removed_from,
};

fn pick_to_add(selection: Selection<User>) {
    let (people, given) = (selection.ticked(), selection.ticked());
    let picker = Picker {
        choices: &ROLES,
        title: words::add_role_to_all(),
        act: words::add_roles,
        offers: Rc::new(move |role| Offer::only_if(!people.iter().all(|one| one.holds(role.id.raw())))),
        none: words::all_hold_every_role(),
        picked: Later::new(move |roles| selection.run(roles, ADD)),
    };
    pick_also(picker, collecting(move |roles: Vec<Role>| changes(&given, &roles, false)));
}

fn pick_to_remove(selection: Selection<User>) {
    let (people, taken) = (selection.ticked(), selection.ticked());
    let picker = Picker {
        choices: &ROLES,
        title: words::remove_role_from_all(),
        act: words::remove_roles,
        offers: Rc::new(move |role| Offer::only_if(people.iter().any(|one| one.holds(role.id.raw())))),
        none: words::nobody_holds_a_role(),
        picked: Later::new(move |roles| ask_or_remove(selection, roles)),
    };
    pick_also(picker, collecting(move |roles: Vec<Role>| changes(&taken, &roles, true)));
}

/// Taking away who administers, or anything of one's own, asks first, and names who and what (P17, D2).
fn ask_or_remove(selection: Selection<User>, roles: Vec<Role>) {
    let (people, me) = (selection.ticked(), Me::from_context());
    let loses = |one: &User, administers: bool| {
        let mut lost = roles.iter().filter(|role| one.holds(role.id.raw()));
        lost.any(|role| role.administers() || !administers)
    };
    let losing: Vec<&User> = people.iter().filter(|one| loses(one, true)).collect();
    let own = people.iter().find(|one| untrack(|| me.is(one.id.raw())) && loses(one, false));
    if losing.is_empty() && own.is_none() {
        return selection.run(roles, REMOVE);
    }
    let others: Vec<Role> = roles.iter().filter(|role| !role.administers()).cloned().collect();
    let others = roles::names(&others);
    let mut text = Vec::new();
    if !losing.is_empty() {
        let names: Vec<String> = losing.iter().map(|one| one.user_name.to_string()).collect();
        text.push(words::remove_admin_from_text(&names.join(", ")));
        if !others.is_empty() {
            text.push(words::removed_too(&others));
        }
    }
    let own_admin = own.is_some_and(|own| loses(own, true));
    match own {
        _ if own_admin => text.push(words::you_among_them().to_owned()),
        Some(own) => text.push(words::remove_own_text(&own.user_name)),
        None => {}
    }
    let title = match losing.len() {
        0 => words::remove_own_title(&others),
        count => words::remove_admin_from(count),
    };
    confirm(Question {
        title,
        text: text.join(" "),
        type_first: own_admin.then(|| api::assumed::TENANT_ADMIN.to_owned()),
        keep: words::keep_the_role(),
        act: words::remove_role(),
        run: Later::new(move |()| selection.run(roles.clone(), REMOVE)),
    });
}

/// The selection of people on the page of one role: to give it, or to take it away.
pub(crate) fn role_selection(
    role: Role,
    give: fn() -> &'static str,
    take: fn() -> &'static str,
) -> Selection<User> {
    let (given, later) = (role.clone(), role.clone());
    let acts = vec![
        BulkAct { icon: "plus", label: give, begin: Rc::new(move |all| all.run(vec![given.clone()], ADD)) },
        BulkAct {
            icon: "tag",
            label: take,
            begin: Rc::new(move |all| ask_or_remove(all, vec![role.clone()])),
        },
        collect_removals(move |user: &User| {
            changes(std::slice::from_ref(user), std::slice::from_ref(&later), true)
        }),
    ];
    Selection::new(|user: &User| &user.user_name, acts, &words::SELECTION)
}
