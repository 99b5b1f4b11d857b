//! The groups that a group is in. Calls: `subjects::memberships` (by [`Reach`]), `groups::add_members`,
//! `groups::remove_members`.

use std::rc::Rc;

use api::ApiError;
use api::access::{Change, Membership};
use api::groups;
use api::subjects::{self, Subject};
use leptos::prelude::*;
use text::Foreign;

use super::reach::{Reach, whole};
use super::shared::{GROUPS, is_in, is_out, name};
use super::{paths, words};
use crate::access::Access;
use crate::pages::access::shared::picture;
use crate::parts::prelude::*;
use crate::ui::react::{Later, task};
use crate::ui::toast::Toasts;
use crate::words::common;
use el::{El, el, nothing};

/// What the acts of the card share. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
struct Belongs {
    group: StoredValue<Subject>,
    reach: Reach,
    adding: Adding<Subject>,
    /// The ids of those that it is being taken out of.
    leaving: RwSignal<Vec<Foreign>>,
}

/// The card.
pub(super) fn belongs_card(group: &Subject, reach: Reach) -> AnyView {
    let (id, proven) = (group.subject_id.clone(), group.subject_id.clone());
    let (of, access) = (id.clone(), Access::from_context());
    let adding = Adding::new(Additions {
        words: &words::JOINING,
        holder: name(group).clone(),
        name,
        call: Rc::new(move |to: &Subject| groups::add_members(to.subject_id.raw(), &[id.raw()])),
        proof: Rc::new(move |to: &Subject| is_in(&proven, &to.subject_id)),
        done: Later::new(move |joined: Vec<Subject>| {
            for to in &joined {
                access.did(&Change::Join(membership(&of, to)));
            }
            if !joined.is_empty() {
                reach.read(&of);
            }
        }),
    });
    let leaving = RwSignal::new(Vec::new());
    let card = Belongs { group: StoredValue::new(group.clone()), reach, adding, leaving };
    let add = write_button("plus", words::add_to_group(), "", move || card.pick());
    headed("h-belongs", words::belongs_to(), nothing_more(), vec![add])
        .child(adding.view())
        .dynamic(move || card.body())
        .view()
}

impl Belongs {
    fn body(self) -> AnyView {
        let id = self.group.with_value(|group| group.subject_id.clone());
        let failed = self.reach.error().map(|error| {
            let again =
                again_button(Callback::new(move |()| self.reach.read(&id))).attr("data-size", "small");
            let notice =
                notice("danger", "cloud-off", words::belongs_not_loaded(), &what_happened(&error), again);
            el("div").class("card-body").child(notice).view()
        });
        let known = self
            .reach
            .direct()
            .map(|groups| lines(groups.iter().map(|one| self.line(one)).collect(), words::belongs_to_none()));
        match (known, failed) {
            (None, None) => el("div").class("card-body").child(common::loading()).view(),
            (known, failed) => el::row([failed.unwrap_or_else(nothing), known.unwrap_or_else(nothing)]),
        }
    }

    fn line(self, to: &Subject) -> El {
        let goes_round = self.reach.with(|above| above.goes_round_by(&to.subject_id));
        let about = if goes_round {
            el("span").child(words::ends_the_circle())
        } else {
            el("span").child(&to.description)
        };
        let leaves = to.subject_id.clone();
        let busy = Rc::new(move || self.leaving.with(|leaving| leaving.contains(&leaves)));
        let own = self.group.with_value(|group| name(group).clone());
        let (label, gone) = (words::take_out_of(&own, name(to)), to.clone());
        let remove = busy_icon("x", label, busy, move || self.leave(&gone));
        let badge = if goes_round { words::in_a_circle() } else { nothing() };
        let link = el("a").attr("href", paths::detail(to.subject_id.raw())).child(name(to));
        el("li")
            .key(to.subject_id.raw())
            .child(picture(to.kind, &to.display_name))
            .child(el("span").class("line-main").child(link).child(el("small").child(about)))
            .child(el("span").class("line-end").child(badge).child(remove))
    }

    /// Takes the group out of another, with a way back.
    fn leave(self, from: &Subject) {
        let group = self.group.get_value();
        let (id, to) = (group.subject_id.clone(), from.subject_id.clone());
        self.leaving.update(|leaving| leaving.push(to.clone()));
        let told = Told {
            done: words::removed(name(&group), name(from)),
            failed: words::not_removed(name(&group)),
            unknown: words::removal_unknown(name(&group)),
        };
        let (back, whose, reach, access) = (from.clone(), group, self.reach, Access::from_context());
        let ended = Change::Leave(membership(&id, from));
        let undo = Later::new(move |()| join(&whose, &back, reach, access));
        let call = groups::remove_members(to.raw(), &[id.raw()]);
        act(call, told).undo(common::undo(), undo).prove(is_out(&id, &to), move |answer| {
            let _ = self.leaving.try_update(|leaving| leaving.retain(|other| *other != to));
            if answer.is_ok() {
                access.did(&ended);
                reach.read(&id);
                crate::ui::focus_if_lost("#h-belongs");
            }
        });
    }

    /// Chooses groups to put it into. One that is in it would make a circle, which is looked for before anything is sent.
    fn pick(self) {
        let group = self.group.get_value();
        let (own, reach, toasts) = (group.subject_id, self.reach, Toasts::from_context());
        let id = own.clone();
        pick(Picker {
            choices: &GROUPS,
            title: words::add_to_group(),
            offers: Rc::new(move |one: &Subject| {
                let is_in_it =
                    |above: &groups::Above| above.direct().any(|to| to.subject_id == one.subject_id);
                if one.subject_id == own {
                    Offer::Refused(words::itself())
                } else if reach.with(is_in_it) {
                    Offer::Refused(words::in_it_already())
                } else if reach.with(|above| above.is_circle() && above.goes_round_by(&one.subject_id)) {
                    Offer::Refused(words::would_go_round())
                } else {
                    Offer::Yes
                }
            }),
            none: words::no_group_to_join(),
            act: words::add_to_so_many,
            picked: Later::new(move |chosen: Vec<Subject>| {
                let id = id.clone();
                task(async move {
                    let mut fine = Vec::new();
                    for one in chosen {
                        match stands_above(&one, &id).await {
                            Ok(false) => fine.push(one),
                            Ok(true) => toasts.failed(words::not_put_round(name(&one))),
                            Err(error) => toasts.failed(
                                [&words::circle_unknown(name(&one)), " ", &what_happened(&error)].concat(),
                            ),
                        }
                    }
                    self.adding.add(fine);
                });
            }),
        });
    }
}

/// Whether `group` is above `one`: then to put it into `one` would make a circle. Each group is asked about once.
async fn stands_above(one: &Subject, group: &Foreign) -> Result<bool, ApiError> {
    let mut above = groups::Above::of(&one.subject_id);
    while let Some(open) = above.next_open().cloned() {
        let of = open.clone();
        above.take(&open, whole(move |cursor| subjects::memberships(of.raw(), cursor)).await?);
        if above.holds(group) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts `group` back into `to`.
fn join(group: &Subject, to: &Subject, reach: Reach, access: Access) {
    let id = group.subject_id.clone();
    let done = Change::Join(membership(&id, to));
    let told = Told {
        done: words::added(name(group), name(to)),
        failed: words::not_added(name(group)),
        unknown: words::addition_unknown(name(group)),
    };
    act(groups::add_members(to.subject_id.raw(), &[id.raw()]), told).then(move |answer| {
        if answer.is_ok() {
            access.did(&done);
            reach.read(&id);
        }
    });
}

fn membership(of: &Foreign, to: &Subject) -> Membership {
    Membership { member: of.clone(), group: to.subject_id.clone() }
}
