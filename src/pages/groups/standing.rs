//! How a group is chosen and called, whether somebody is in one, and lists that are read to their end.

use std::rc::Rc;

use api::access::Change;
use api::page::{Listed, Query, Rows, Slice};
use api::subjects::{self, Subject, Which};
use api::{ApiError, Call, Kind, groups};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::access::{Access, collecting};
use crate::fetch;
use crate::pages::access::shared::{effect_sheet, shows};
use crate::parts::choices::Also;
use crate::parts::prelude::*;
use crate::ui::icon;
use crate::ui::react::Ask;
use el::el;

/// A page of groups.
pub(super) fn all_groups(query: &Query) -> Call<Rows<Subject>> {
    subjects::list(Which::Groups, &query.search, query.page, query.size)
}

/// Groups to choose from, searched by the API.
pub(crate) const GROUPS: Choices<Subject> =
    Choices { words: &words::PICK, options: Options::Search(all_groups), shows };

/// What a subject is called: its name, else its id.
pub(super) fn name(subject: &Subject) -> &Foreign {
    if subject.display_name.is_blank() { &subject.subject_id } else { &subject.display_name }
}

/// That a directory pushed it.
pub(super) fn from_directory() -> AnyView {
    el("span").class("badge").child(icon("refresh-cw")).child("SCIM").view()
}

/// Sees that `member` is no longer in `group`.
pub(crate) fn is_out(member: &Foreign, group: &Foreign) -> Proof {
    stands(member, group, false)
}

/// Sees that `member` is in `group`.
pub(crate) fn is_in(member: &Foreign, group: &Foreign) -> Proof {
    stands(member, group, true)
}

fn stands(member: &Foreign, group: &Foreign, wanted: bool) -> Proof {
    let (member, group) = (member.clone(), group.clone());
    Rc::new(move || {
        let (member, group) = (member.clone(), group.clone());
        Box::pin(async move { Ok(is_member(&member, &group).await? == wanted) })
    })
}

/// Asks the member, who is in few groups; of one that is gone, the group has to be read.
async fn is_member(member: &Foreign, group: &Foreign) -> Result<bool, ApiError> {
    let of = member.clone();
    match whole(move |cursor| subjects::memberships(of.raw(), cursor)).await {
        Err(error) if error.kind == Kind::NotFound => {
            let of = group.clone();
            let members = whole(move |cursor| groups::members(of.raw(), cursor)).await?;
            Ok(members.iter().any(|one| one.subject_id == *member))
        }
        found => Ok(found?.iter().any(|one| one.subject_id == *group)),
    }
}

/// What else a picker can do whose choice makes these changes: collect them, and show what they would do.
pub(super) fn collected(changes: impl Fn(Vec<Subject>) -> Vec<Change> + Clone + 'static) -> Also<Subject> {
    let (shown, access) = (changes.clone(), Access::from_context());
    let effect = move |chosen: Ask<Vec<Subject>>| {
        let shown = shown.clone();
        effect_sheet(Rc::new(move || {
            let chosen = chosen();
            for one in &chosen {
                access.met(one);
            }
            Some(shown(chosen)).filter(|changes| !changes.is_empty())
        }))
    };
    Also { effect: Some((words::what_it_would_do(), Rc::new(effect))), ..collecting(changes) }
}

/// Reads slice after slice to the end. What cannot be read is no answer: somebody could hide in it.
pub(super) async fn whole<T: Listed>(
    read: impl Fn(Option<&str>) -> Call<Slice<T>>,
) -> Result<Vec<T>, ApiError> {
    let (mut all, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let call = read(cursor.as_deref());
        let route = call.request.route;
        let slice = fetch::send(call).await?;
        let odd = || ApiError::without_answer(Kind::Unexpected, ["GET /v1", route].concat());
        for row in slice.items {
            all.push(row.map_err(|_| odd())?);
        }
        match slice.cursor {
            None => return Ok(all),
            // It would be followed for ever.
            next if next == cursor => return Err(odd()),
            next => cursor = next,
        }
    }
}
