//! The groups that a subject is in. Calls: those of [`Reach`], `groups::add_members`, `groups::remove_members`;
//! `subjects::memberships` upward, before a group is put into another.

use std::rc::Rc;

use api::ApiError;
use api::access::plan::Question;
use api::access::reading::Part;
use api::access::{Change, Membership, Model};
use api::groups;
use api::subjects::{self, Kind, Subject};
use leptos::prelude::*;
use text::Foreign;

use super::reach::Reach;
use super::standing::{GROUPS, collected, is_in, is_out, name, whole};
use super::{paths, words};
use crate::access::{Access, collect_icon};
use crate::pages::access::shared::{Own, picture, read_note};
use crate::parts::choices::Also;
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
    own: Own,
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
                access.met(to);
                access.did(&Change::Join(membership(&of, to)));
            }
        }),
    });
    let leaving = RwSignal::new(Vec::new());
    let (group, own) = (StoredValue::new(group.clone()), Own::new());
    let card = Belongs { group, reach, adding, leaving, own };
    let add = small_button("plus", words::add_to_group(), move || card.pick());
    headed("h-belongs", words::belongs_to(), nothing_more(), vec![add])
        .child(adding.view())
        .dynamic(move || card.body())
        .view()
}

/// The card of a person's or a client's groups, with the ways in and out.
pub(crate) fn groups_card(subject_id: &Foreign, called: &Foreign) -> AnyView {
    let subject = Subject {
        id: Foreign::default(),
        display_name: called.clone(),
        description: Foreign::default(),
        subject_id: subject_id.clone(),
        kind: Kind::of_id(subject_id.raw()),
        pushed: None,
    };
    belongs_card(&subject, Reach::of(subject_id))
}

impl Belongs {
    fn body(self) -> AnyView {
        let Some(groups) = self.reach.direct() else {
            return el("div").class("card-body").child(common::loading()).view();
        };
        let drawn = lines(groups.iter().map(|one| self.line(one)).collect(), words::belongs_to_none());
        let asking = self.reach.reading();
        if asking.reading().is_none_or(|reading| reading.is_complete()) {
            return drawn;
        }
        let title = el("p").child(el("b").child(words::belongs_not_loaded()));
        let failed = el("div").class("card-body").child(title).child(read_note(asking)).view();
        el::row([failed, if groups.is_empty() { nothing() } else { drawn }])
    }

    fn line(self, to: &Subject) -> El {
        let goes_round = self.reach.goes_round_by(&to.subject_id);
        let about = if goes_round {
            el("span").child(words::ends_the_circle())
        } else {
            el("span").child(&to.description)
        };
        let leaves = to.subject_id.clone();
        let busy = Rc::new(move || self.leaving.with(|leaving| leaving.contains(&leaves)));
        let (own, id) = self.group.with_value(|group| (name(group).clone(), group.subject_id.clone()));
        let (label, gone) = (words::take_out_of(&own, name(to)), to.clone());
        let later = collect_icon(&words::out_of(&own, name(to)), Change::Leave(membership(&id, to)));
        let ends = vec![Change::Leave(membership(&id, to))];
        let remove = busy_icon("x", label, busy, move || {
            let gone = gone.clone();
            self.own.ask_first(ends.clone(), move || self.leave(&gone));
        });
        let badge = if goes_round { words::in_a_circle() } else { nothing() };
        let link = el("a").attr("href", paths::detail(to.subject_id.raw())).child(name(to));
        el("li")
            .key(to.subject_id.raw())
            .child(picture(to.kind, &to.display_name))
            .child(el("span").class("line-main").child(link).child(el("small").child(about)))
            .child(el("span").class("line-end").child(badge).child(later).child(remove))
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
        let (back, whose, access) = (from.clone(), group, Access::from_context());
        let ended = Change::Leave(membership(&id, from));
        let undo = Later::new(move |()| join(&whose, &back, access));
        let call = groups::remove_members(to.raw(), &[id.raw()]);
        act(call, told).undo(common::undo(), undo).prove(is_out(&id, &to), move |answer| {
            let _ = self.leaving.try_update(|leaving| leaving.retain(|other| *other != to));
            match answer {
                Ok(()) => {
                    access.did(&ended);
                    crate::ui::focus_if_lost("#h-belongs");
                }
                Err(error) if error.outcome_is_unknown() => access.again(),
                Err(_) => {}
            }
        });
    }

    /// Chooses groups to put it into. One that is in it would make a circle, which is looked for before anything is sent.
    fn pick(self) {
        let group = self.group.get_value();
        let (own, reach, toasts) = (group.subject_id, self.reach, Toasts::from_context());
        let (id, of) = (own.clone(), own.clone());
        // Those that make no circle, which is looked for before anything is sent or collected.
        let picked = move |then: Later<Vec<Subject>>| {
            let id = id.clone();
            Later::new(move |chosen: Vec<Subject>| {
                let (id, then) = (id.clone(), then.clone());
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
                    then.run(fine);
                });
            })
        };
        let joins = move |chosen: Vec<Subject>| {
            chosen.iter().map(|to| Change::Join(membership(&of, to))).collect::<Vec<_>>()
        };
        let later = collected(joins);
        let choosing = Picker {
            choices: &GROUPS,
            title: words::add_to_group(),
            offers: Rc::new(move |one: &Subject| {
                if one.subject_id == own {
                    Offer::Refused(words::itself())
                } else if reach.is_in(&one.subject_id) {
                    Offer::Refused(words::in_it_already())
                } else if reach.goes_round_by(&one.subject_id) {
                    Offer::Refused(words::would_go_round())
                } else {
                    Offer::Yes
                }
            }),
            none: words::no_group_to_join(),
            act: words::add_to_so_many,
            picked: picked(Later::new(move |fine| self.adding.add(fine))),
        };
        pick_also(choosing, Also { picked: picked(later.picked), ..later });
    }
}

/// Whether `group` is above `one`: then to put it into `one` would make a circle. Each group is asked about once, and
/// anew: what was read some time ago may be another by now.
async fn stands_above(one: &Subject, group: &Foreign) -> Result<bool, ApiError> {
    // Nobody is in a person or a client.
    if Kind::of_id(group.raw()) != Kind::Group {
        return Ok(false);
    }
    let (question, mut model) = (Question::Above(one.subject_id.clone()), Model::default());
    while let Some(Part::Memberships(open)) = question.missing(&model).pop() {
        let of = open.clone();
        let above = whole(move |cursor| subjects::memberships(of.raw(), cursor)).await?;
        model.take_memberships(open.raw(), &above.into_iter().map(Ok).collect::<Vec<_>>(), 0);
        model.ends(Part::Memberships(open), 0);
    }
    Ok(model.is_within(one.subject_id.raw(), group.raw()))
}

/// Puts `group` back into `to`.
fn join(group: &Subject, to: &Subject, access: Access) {
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
        }
    });
}

fn membership(of: &Foreign, to: &Subject) -> Membership {
    Membership { member: of.clone(), group: to.subject_id.clone() }
}
