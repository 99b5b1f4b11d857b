//! The members of a group, as far as they were read. Calls: `groups::member_list`, `groups::add_members`,
//! `groups::remove_members`, whose body may get lost on the way: who was removed is read back.

use std::rc::Rc;

use api::access::{Change as ChangeOf, Membership};
use api::groups::{self, Member};
use api::page::Listed;
use api::subjects::{Kind, Subject};
use leptos::prelude::*;
use text::Foreign;

use super::reach::Reach;
use super::standing::{collected, is_in, is_out, name};
use super::{paths, words};
use crate::access::{Access, collect_removals};
use crate::pages::access::shared::{Own, SUBJECTS, kind_word, picture, subject_address};
use crate::parts::prelude::*;
use crate::ui::react::Later;
use crate::words::common;
use el::{IntoChild, el};

/// What the acts of the card share. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Members {
    group: StoredValue<Subject>,
    list: List<Member>,
    selection: Selection<Member>,
    adding: Adding<Member>,
    /// The ids of those that are being removed.
    leaving: RwSignal<Vec<Foreign>>,
    reach: Reach,
    access: Access,
    own: Own,
}

impl Members {
    /// Begins to read those of `group`.
    pub(super) fn of(group: &Subject, reach: Reach) -> Self {
        let (id, read_of) = (group.subject_id.clone(), group.subject_id.clone());
        let source = Source::Cursor {
            read: Rc::new(move |_, cursor| groups::member_list(read_of.raw(), cursor)),
            keep: Rc::new(move |member| member.is_in(&id)),
        };
        let list = List::new(paths::detail(group.subject_id.raw()), source);
        let id = group.subject_id.clone();
        let access = Access::from_context();
        let settle = Later::new(move |members: Vec<Member>| take_in(list, access, &id, &members));
        let (id, own) = (group.subject_id.clone(), Own::new());
        let remove = BulkAct {
            icon: "x",
            label: words::remove_members,
            begin: Rc::new(move |all: Selection<Member>| {
                // What is asked about is what is done, whatever is ticked by then.
                let (ticked, id) = (all.ticked(), id.clone());
                let ends = ticked.iter().map(|member| leaving_of(member, &id)).collect();
                own.ask_first(ends, move || {
                    let of = vec![(id.clone(), Foreign::default())];
                    all.run_proven(ticked.clone(), of, REMOVE, |member, (group, _)| {
                        is_out(&member.subject.subject_id, group)
                    });
                });
            }),
        };
        let id = group.subject_id.clone();
        let later = collect_removals(move |member: &Member| vec![leaving_of(member, &id)]);
        let id = group.subject_id.clone();
        let (added, proven, joined) = (id.clone(), id.clone(), settle.clone());
        let adding = Adding::new(Additions {
            words: &words::ADDING,
            holder: name(group).clone(),
            name: called,
            call: Rc::new(move |one: &Member| {
                groups::add_members(added.raw(), &[one.subject.subject_id.raw()])
            }),
            proof: Rc::new(move |one: &Member| is_in(&one.subject.subject_id, &proven)),
            done: Later::new(move |mut members: Vec<Member>| {
                for member in &mut members {
                    member.join(&id);
                }
                joined.run(members);
            }),
        });
        Self {
            group: StoredValue::new(group.clone()),
            list,
            selection: Selection::new(called, vec![remove, later], &words::SELECTION).then(settle),
            adding,
            leaving: RwSignal::new(Vec::new()),
            reach,
            access,
            own,
        }
    }

    /// The card.
    pub(super) fn card(self) -> AnyView {
        let listing = Listing::new("members", "users-round", &words::MEMBERS, move |one| self.row(one));
        let listing = listing.with_menus().ticked(self.selection).told_apart(called);
        let add = write_button("user-plus", words::add_members(), "", move || self.pick());
        headed("h-members", words::members(), words::what_members_may(), vec![add])
            .child(self.adding.view())
            .child(self.list.view(listing))
            .view()
    }

    fn row(self, member: &Member) -> Row {
        let subject = &member.subject;
        let (id, gone) = (subject.subject_id.clone(), member.clone());
        let (kind, reach) = (kind_word(subject.kind), self.reach);
        let shown = move || {
            if reach.holds(&id) { words::in_a_circle() } else { kind.into_any() }
        };
        let leaves = subject.subject_id.clone();
        let busy = Rc::new(move || self.leaving.with(|leaving| leaving.contains(&leaves)));
        let remove = busy_icon("x", words::remove_named(name(subject)), busy, move || {
            let gone = gone.clone();
            let ends = vec![leaving_of(&gone, &self.group.with_value(|group| group.subject_id.clone()))];
            self.own.ask_first(ends, move || self.remove(&gone));
        });
        let note = match subject.kind {
            Kind::Group if subject.description.is_blank() => words::members_too().into_child(),
            _ => subject.description.into_child(),
        };
        let row = Row::of(
            &subject.subject_id,
            name(subject),
            subject_address(subject.subject_id.raw()).unwrap_or_default(),
        )
        .lead(picture(subject.kind, &subject.display_name))
        .note(note);
        let kind = el("span").dynamic(shown);
        // Most are people, and a name wants the room more.
        let row = if subject.kind == Kind::User { row.roomy("kind", kind) } else { row.cell("kind", kind) };
        row.tool(remove)
    }

    /// Takes one out, with a way back.
    fn remove(self, member: &Member) {
        let group = self.group.get_value();
        let (id, whose, member) = (group.subject_id.clone(), name(&group).clone(), member.clone());
        let leaves = member.subject.subject_id.clone();
        self.leaving.update(|leaving| leaving.push(leaves.clone()));
        let told = Told {
            done: words::removed(called(&member), &whose),
            failed: words::not_removed(called(&member)),
            unknown: words::removal_unknown(called(&member)),
        };
        let (back, to, list, access) = (member.clone(), group, self.list, self.access);
        let undo = Later::new(move |()| give_back(list, access, &back, &to));
        let call = groups::remove_members(id.raw(), &[leaves.raw()]);
        act(call, told).undo(common::undo(), undo).prove(is_out(&leaves, &id), move |answer| {
            let _ = self.leaving.try_update(|leaving| leaving.retain(|other| *other != leaves));
            match answer {
                Ok(()) => {
                    let beside = self.list.beside(leaves.raw());
                    let mut gone = member;
                    gone.leave(&id);
                    take_in(list, access, &id, &[gone]);
                    crate::ui::focus_if_lost(
                        beside.map_or_else(|| "#h-members".to_owned(), |id| row_of(&id)),
                    );
                }
                Err(error) if error.outcome_is_unknown() => access.again(),
                Err(_) => {}
            }
        });
    }

    /// Chooses whom to add. What cannot be added stays and says why.
    pub(super) fn pick(self) {
        let group = self.group.get_value();
        let (own, list, reach) = (group.subject_id.clone(), self.list, self.reach);
        let group = own.clone();
        let joins = move |chosen: Vec<Subject>| {
            let member =
                |one: Subject| ChangeOf::Join(Membership { member: one.subject_id, group: group.clone() });
            chosen.into_iter().map(member).collect()
        };
        let picker = Picker {
            choices: &SUBJECTS,
            title: words::add_members(),
            offers: Rc::new(move |one: &Subject| {
                if one.subject_id == own {
                    Offer::Refused(words::itself())
                } else if list.holds(one.subject_id.raw()) {
                    Offer::Refused(words::member_already())
                } else if one.kind != Kind::Group {
                    Offer::Yes
                } else if reach.holds(&one.subject_id) {
                    Offer::Refused(words::would_go_round())
                } else {
                    match reach.is_whole() {
                        Some(true) => Offer::Yes,
                        Some(false) => Offer::Refused(words::circles_unknown()),
                        None => Offer::Refused(words::looking_for_circles()),
                    }
                }
            }),
            none: words::nobody_to_add(),
            act: words::add_so_many,
            picked: Later::new(move |chosen: Vec<Subject>| {
                self.adding.add(chosen.into_iter().map(Member::from).collect());
            }),
        };
        pick_also(picker, collected(joins));
    }
}

/// That a member is one no more.
fn leaving_of(member: &Member, group: &Foreign) -> ChangeOf {
    ChangeOf::Leave(Membership { member: member.subject.subject_id.clone(), group: group.clone() })
}

/// What a member is called.
fn called(member: &Member) -> &Foreign {
    name(&member.subject)
}

/// Takes them out of a group.
const REMOVE: Change<Member, (Foreign, Foreign)> = Change {
    per: |member, (group, _)| {
        let id = &member.subject.subject_id;
        member.is_in(group).then(|| groups::remove_members(group.raw(), &[id.raw()]))
    },
    done: |member, (group, _)| member.leave(group),
    // All are taken out of the same group.
    about: |(_, nothing)| nothing,
    says: words::removed_many,
};

/// Puts one back, also when the page was left meanwhile.
fn give_back(list: List<Member>, access: Access, member: &Member, group: &Subject) {
    let (id, mut member) = (group.subject_id.clone(), member.clone());
    let told = Told {
        done: words::added(called(&member), name(group)),
        failed: words::not_added(called(&member)),
        unknown: words::addition_unknown(called(&member)),
    };
    act(groups::add_members(id.raw(), &[member.subject.subject_id.raw()]), told).then(move |answer| {
        if answer.is_ok() {
            member.join(&id);
            take_in(list, access, &id, &[member]);
        }
    });
}

/// Shows what became of members, counts them, and tells whoever shows access.
fn take_in(list: List<Member>, access: Access, group: &Foreign, members: &[Member]) {
    let (mut came, mut gone) = (0, 0);
    for member in members {
        let membership = Membership { member: member.subject.subject_id.clone(), group: group.clone() };
        let change = if member.is_in(group) { ChangeOf::Join } else { ChangeOf::Leave };
        access.met(&member.subject);
        access.did(&change(membership));
        match (untrack(|| list.holds(member.id())), member.is_in(group)) {
            (false, true) => came += 1,
            (true, false) => gone += 1,
            _ => {}
        }
    }
    list.take_in(members);
    list.moved(came, gone, groups::moved_up);
}
