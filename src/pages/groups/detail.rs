//! One group: its members, what it belongs to, what it is. Calls: `subjects::groups`, since the API has none for one,
//! and those of its cards, in parallel; `groups::remove`.

use std::rc::Rc;

use api::access::file::MOST;
use api::access::plan::Question;
use api::access::set::Line;
use api::access::{Change, ChangeSet, change};
use api::groups;
use api::subjects::{self, Subject};
use leptos::prelude::*;

use super::belongs::belongs_card;
use super::members::Members;
use super::reach::Reach;
use super::standing::{from_directory, name};
use super::{paths, words};
use crate::access::set::{Collected, offer};
use crate::access::{Access, Asking};
use crate::pages::access::shared::{access_card, effect_sheet, members_may, read_note};
use crate::parts::prelude::*;
use crate::ui::toast::Toasts;
use crate::ui::{date, icon};
use el::{El, button, dynamic, el, nothing, row};

/// The page `/groups/:id`.
pub(crate) fn group() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::InSlices(subjects::groups, |group| &group.display_name),
        head: group_head,
        cards,
    })
}

fn group_head(group: &Subject) -> AnyView {
    let gone = group.clone();
    let acts = vec![write_button("trash-2", words::delete_group(), "danger", move || delete_group(&gone))];
    let is_pushed = group.pushed == Some(true);
    let line = el("span").child(words::what_it_is_for(group)).child(" ");
    let line = line.child(is_pushed.then(from_directory));
    let head = head(mark("group", "users-round", true), name(group), line, acts);
    row([head, if is_pushed { directory_notice() } else { nothing() }])
}

/// That its members are not this console's to decide.
fn directory_notice() -> AnyView {
    let says =
        el("p").child(el("b").child(words::kept_by_directory())).child(" ").child(words::change_there());
    el("div").class("notice").child(icon("refresh-cw")).child(el("div").child(says)).view()
}

fn cards(group: Loaded<Subject>) -> [Vec<AnyView>; 2] {
    let Some(now) = group.now() else { return [Vec::new(), Vec::new()] };
    Access::from_context().met(&now);
    let reach = Reach::of(&now.subject_id);
    let members = Members::of(&now, reach);
    let aside = vec![group.draw(facts), members_may(&now.subject_id), belongs_card(&now, reach)];
    [vec![members.card(), access_card(&now.subject_id)], aside]
}

fn facts(group: &Subject) -> AnyView {
    let source = match group.pushed {
        Some(true) => Some(words::by_scim()),
        Some(false) => Some(words::made_here()),
        None => None,
    };
    let facts = Facts::new();
    let facts = match source {
        Some(source) => facts.fact(words::source(), source),
        None => facts,
    };
    let facts = facts.code(words::subject_id(), &group.subject_id, words::copy_subject_id());
    let like = small_link(paths::like(group.subject_id.raw()), "copy", words::like_this());
    let foot = el("footer").child(el("p").child(words::cannot_be_renamed())).child(like);
    headed("h-identity", words::identity(), nothing_more(), Vec::new()).child(facts.body()).child(foot).view()
}

fn delete_group(group: &Subject) {
    let (called, id) = (name(group), group.subject_id.clone());
    let title = words::delete_group_named(called);
    let (access, ending, gone) = (Access::from_context(), group.clone(), id.clone());
    let wanted = Delete::new(title, &words::DELETE, called)
        .typed(called)
        .showing(move || what_ends(&ending))
        .then(move || access.group_is_gone(gone.raw()))
        .leaving::<Subject>(&id, paths::LIST);
    delete(wanted, move || groups::remove(id.raw()));
}

/// Who loses what with the group; and first, the way to keep what would make it anew.
fn what_ends(group: &Subject) -> (AnyView, Option<El>) {
    let asking = Asking::new();
    asking.ask(Question::Parting(group.subject_id.clone()));
    let id = group.subject_id.clone();
    let changes = Rc::new(move || {
        let (_, model) = asking.answered()?;
        Some(change::parting(&model, id.raw()))
    });
    let (reading, some, ends) = (changes.clone(), changes.clone(), changes.clone());
    let sheet = el("div")
        .flag("hidden", move || some().is_none_or(|changes| changes.is_empty()))
        .child(effect_sheet(changes));
    let before = dynamic(move || match reading() {
        None => read_note(asking),
        Some(changes) if changes.is_empty() => {
            let is_whole = asking.reading().is_some_and(|reading| reading.is_complete());
            if is_whole {
                el("p").child(words::nothing_ends()).view()
            } else {
                row([el("p").child(words::ends_not_known()).view(), read_note(asking)])
            }
        }
        Some(_) => nothing(),
    });
    let (group, is_read) = (group.clone(), ends.clone());
    let (set, toasts) = (Collected::from_context(), Toasts::from_context());
    let save = button("button")
        .flag("aria-disabled", move || is_read().is_none())
        .click(move || {
            let ends = untrack(|| ends());
            let is_whole = untrack(|| asking.reading()).is_some_and(|reading| reading.is_complete());
            if let Some(ends) = ends {
                save_first(&group, &ends, is_whole, set, toasts);
            }
        })
        .child(icon("download"))
        .child(words::save_first());
    (row([before, sheet.view()]), Some(save))
}

/// Gives the person a change set that makes members, memberships and policies of a group anew.
fn save_first(group: &Subject, ends: &[Change], is_whole: bool, set: Collected, toasts: Toasts) {
    if ends.len() > MOST {
        return toasts.failed(words::too_much_to_save().to_owned());
    }
    let lines = ends.iter().rev().map(|end| Line { change: end.inverse(), fate: None }).collect();
    let tenant = set.now(|set| set.tenant.clone()).unwrap_or_default();
    let saved = ChangeSet { tenant, name: name(group).clone(), made: date::stamp(), lines };
    offer(&saved, &[group.subject_id.raw(), "-"].concat());
    let says = words::saved_first(&group.subject_id);
    if is_whole {
        toasts.done(says, None);
    } else {
        toasts.failed([words::saved_in_part(), " ", &says].concat());
    }
}
