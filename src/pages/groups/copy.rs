//! A group has no way to another name, but a new group can take over its members and its policies: the form that begins
//! with what the old one is called, and then the page that copies. Calls: `groups::create`; of the old one,
//! `groups::members` and `policies::list`; of the new one, `groups::add_members` and `policies::create`.

use std::rc::Rc;

use api::access::{Change, Membership};
use api::policies::{self, Filter, Policy};
use api::subjects::{self, Subject};
use api::{ApiError, groups};
use leptos::prelude::*;
use text::Foreign;

use super::create::{MAKING, namesakes};
use super::standing::{is_in, name, whole};
use super::{paths, words};
use crate::access::Access;
use crate::pages::access::shared::subject_ref;
use crate::parts::prelude::*;
use crate::parts::write::leave_guard::{Leaving, leave_guard};
use crate::parts::write::made::Made;
use crate::parts::write::proof::When;
use crate::ui::number;
use crate::ui::react::{Later, task};
use crate::words::common;
use el::{dynamic, el, nothing, row};

/// The page `/groups/:id/like`.
pub(crate) fn like() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::InSlices(subjects::groups, |group| &group.display_name),
        head: |old| head(mark("group", "users-round", true), name(old), words::another_like_it(), Vec::new()),
        cards: |old| [old.now().map(|old| like_form(&old)).into_iter().collect(), Vec::new()],
    })
}

fn like_form(old: &Subject) -> AnyView {
    let from = old.subject_id.clone();
    let form = Form::new(&["groups.like ", from.raw()].concat());
    let name = form.text("displayName", old.display_name.raw(), &words::NAME).typed_as(Typing::Name);
    let about = form.text("description", old.description.raw(), &words::DESCRIPTION);
    let page = FormPage::new(
        "plus",
        words::create_group(),
        &words::CREATING,
        vec![name.view(), namesakes(name), about.view()],
        move || MAKING.send(groups::create(&name.value(), &about.value()), name.value()),
        move |made| match made {
            Made::One(new) => Done {
                says: words::group_created(&new.display_name),
                go: Some(paths::copy(new.subject_id.raw(), from.raw())),
            },
            among @ Made::Among(_) => MAKING.done(among),
        },
    );
    let page = page.curl(move || groups::create(&name.value(), &about.value()));
    let body = el("div").class("card-body").child(form.body(paths::detail(old.subject_id.raw()), page));
    headed("h-like", words::create_group(), words::then_copied(), Vec::new()).child(body).view()
}

/// The page `/groups/:id/from/:old`.
pub(crate) fn copy() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::InSlices(subjects::groups, |group| &group.display_name),
        head: |new| {
            head(mark("group", "users-round", true), name(new), words::what_copying_does(), Vec::new())
        },
        cards: |new| {
            let old = Foreign::from(param("old"));
            [new.now().map(|new| copy_card(&new, &old)).into_iter().collect(), Vec::new()]
        },
    })
}

/// What is to be copied: a member, or what is granted.
#[derive(Clone)]
enum Copied {
    Member(Subject),
    Policy(Policy),
}

/// How far it is.
#[derive(Clone)]
enum Stage {
    Reading,
    /// All of the members, and why the policies could not be read, if so.
    Read(Vec<Copied>, Option<ApiError>),
    Failed(ApiError),
}

fn copy_card(new: &Subject, old: &Foreign) -> AnyView {
    let (stage, bulk) = (RwSignal::new(Stage::Reading), Bulk::new());
    let (of, to) = (old.clone(), new.subject_id.clone());
    let read = Callback::new(move |()| {
        stage.set(Stage::Reading);
        let of = of.clone();
        task(async move {
            let _ = stage.try_set(read_all(&of).await);
        });
    });
    read.run(());
    let access = Access::from_context();
    let whole = dynamic(move || match stage.get() {
        Stage::Reading => el("p").attr("role", "status").child(common::loading()).view(),
        Stage::Failed(error) => {
            let again = again_button(read).attr("data-size", "small");
            notice("danger", "cloud-off", words::members_not_loaded(), &what_happened(&error), again)
        }
        Stage::Read(all, refused) => {
            let members = all.iter().filter(|one| matches!(one, Copied::Member(_))).count();
            let count =
                words::so_many_to_copy(&number(members as u64), &number((all.len() - members) as u64));
            let refused = refused.map(|error| {
                let again = again_button(read).attr("data-size", "small");
                let what = what_happened(&error);
                notice("warn", "triangle-alert", words::policies_not_read(), &what, again)
            });
            let to = to.clone();
            let copy = move || start(bulk, &all, &to, access);
            let act = (!bulk.running()).then(|| write_button("copy", words::copy_all(), "primary", copy));
            row([el("p").child(count).view(), refused.unwrap_or_else(nothing), act.unwrap_or_else(nothing)])
        }
    });
    let results = dynamic(move || {
        if bulk.items().with(Vec::is_empty) {
            return nothing();
        }
        bulk_results(bulk, words::copied(), words::copy_unknown(), false)
    });
    let ways = el("footer")
        .child(subject_ref(&new.subject_id, Some(name(new))))
        .child(el("a").attr("href", paths::detail(old.raw())).child(words::to_the_old_one()));
    let guard = leave_guard(Leaving {
        asks: Rc::new(move || bulk.running()),
        title: common::leave_bulk_title(),
        text: common::leave_bulk_text(),
        stay: common::stay(),
        leave: common::leave_bulk(),
        left: Callback::new(move |()| bulk.stop()),
    });
    headed("h-copy", words::copy_title(), words::copied_before_deleting(), Vec::new())
        .child(el("div").class("card-body").child(whole).child(bulk_progress(bulk)).child(results))
        .child(guard)
        .child(ways)
        .view()
}

async fn read_all(old: &Foreign) -> Stage {
    let (of, subject) = (old.clone(), old.raw().to_owned());
    let members = match whole(move |cursor| groups::members(of.raw(), cursor)).await {
        Ok(members) => members,
        Err(error) => return Stage::Failed(error),
    };
    let filter = Filter { subject, ..Filter::default() };
    let policies = whole(move |cursor| policies::list(&filter, cursor)).await;
    let mut all: Vec<Copied> = members.into_iter().map(Copied::Member).collect();
    let refused = match policies {
        // A filter that the API does not know would give all policies.
        Ok(found) => {
            let own = found.into_iter().map(|entry| entry.policy).filter(|policy| policy.subject == *old);
            all.extend(own.map(Copied::Policy));
            None
        }
        Err(error) => Some(error),
    };
    Stage::Read(all, refused)
}

/// What copying `one` to the group `to` changes.
fn change(one: &Copied, to: &Foreign) -> Change {
    match one {
        Copied::Member(member) => {
            Change::Join(Membership { member: member.subject_id.clone(), group: to.clone() })
        }
        Copied::Policy(policy) => Change::Grant(Policy { subject: to.clone(), ..policy.clone() }),
    }
}

fn start(bulk: Bulk, all: &[Copied], to: &Foreign, access: Access) {
    let step = |one: &Copied| {
        let (label, about) = match one {
            Copied::Member(member) => (name(member).clone(), Foreign::default()),
            Copied::Policy(policy) => (policy.action.clone(), policy.scope.clone()),
        };
        BulkStep { label, about, call: Some(change(one, to).call()) }
    };
    let steps = all.iter().map(step).collect();
    let (proven, group) = (all.to_vec(), to.clone());
    let proof = Rc::new(move |index: usize| match &proven[index] {
        Copied::Member(member) => is_in(&member.subject_id, &group),
        Copied::Policy(policy) => is_granted(&Policy { subject: group.clone(), ..policy.clone() }),
    });
    let (all, to) = (all.to_vec(), to.clone());
    let settled = Later::new(move |outcomes: Vec<Outcome>| {
        for (one, _) in all.iter().zip(&outcomes).filter(|(_, outcome)| **outcome == Outcome::Done) {
            access.did(&change(one, &to));
        }
    });
    bulk.start_proven(steps, (When::Unknown, proof), settled);
}

/// Sees that there is this policy.
fn is_granted(policy: &Policy) -> Proof {
    let policy = policy.clone();
    Rc::new(move || {
        let policy = policy.clone();
        Box::pin(async move {
            let filter = Filter { subject: policy.subject.raw().to_owned(), ..Filter::default() };
            let all = whole(move |cursor| policies::list(&filter, cursor)).await?;
            Ok(all.iter().any(|entry| entry.policy == policy))
        })
    })
}
