//! One role: what it is and who holds it. Calls: `roles::list`, since the API has none for one; `users::slice`,
//! since it cannot be asked who holds a role; `users::add_role`, `users::remove_role`.

use std::rc::Rc;

use api::roles::{self, Role};
use api::users::{self, User};
use leptos::prelude::*;

use super::list::{role_or_policy, what_it_is};
use super::{paths, words};
use crate::access::collecting;
use crate::pages::users::shared::{self as people, person_row, two_factor};
use crate::parts::prelude::*;
use crate::ui::react::Later;

/// The page `/roles/:id`.
pub(crate) fn role() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::OfAll(roles::list),
        head: role_head,
        cards,
    })
}

fn role_head(role: &Role) -> AnyView {
    head(mark("group", "tag", true), &role.name, what_it_is(role), Vec::new())
}

fn cards(role: Loaded<Role>) -> [Vec<AnyView>; 2] {
    let holders = role.now().map(|role| holders(&role));
    [holders.into_iter().collect(), vec![role.draw(facts), role_or_policy()]]
}

fn facts(role: &Role) -> AnyView {
    Facts::new()
        .copied(words::name_term(), &role.name, words::copy_name())
        .code(words::role_id(), &role.id, words::copy_role_id())
        .card("h-facts", words::facts())
}

/// Those who hold it, as far as the users were read.
fn holders(role: &Role) -> AnyView {
    let held = role.clone();
    let source = Source::Cursor {
        read: Rc::new(|_, cursor| users::slice(cursor)),
        keep: Rc::new(move |user| user.holds(held.id.raw())),
    };
    let list = List::new(paths::detail(role.id.raw()), source);
    let selection = people::role_selection(role.clone(), words::give_role, words::take_role)
        .then(Later::new(move |people: Vec<User>| list.take_in(&people)));
    let given = role.clone();
    let give = write_button("user-plus", words::give_to_people(), "", move || pick_people(&given, selection));
    let list = list.view(Listing::new("role-holders", "users", &words::HOLDERS, holder).ticked(selection));
    headed("h-holders", words::holders(), words::holders_text(), vec![give]).child(list).view()
}

fn holder(user: &User) -> Row {
    let state = two_factor(user.two_factor_enabled);
    person_row(user).labelled("two-factor", people::two_factor_short(), state)
}

fn pick_people(role: &Role, selection: Selection<User>) {
    let (held, given, later) = (role.clone(), role.clone(), role.clone());
    let picker = Picker {
        choices: &people::PEOPLE,
        title: words::give_title(),
        offers: Rc::new(move |user: &User| {
            if user.holds(held.id.raw()) { Offer::Refused(words::holds_it_already()) } else { Offer::Yes }
        }),
        none: words::everybody_holds_it(),
        act: words::give_to,
        picked: Later::new(move |chosen: Vec<User>| {
            selection.set(chosen.iter(), true);
            selection.run(vec![given.clone()], people::ADD_ROLE);
        }),
    };
    pick_also(picker, collecting(move |chosen: Vec<User>| people::giving(&chosen, &later)));
}
