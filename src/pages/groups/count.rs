//! How many members and policies the groups of the list have. The list does not tell, so it takes two calls a group: asked
//! for by a button, for the groups in sight, with Stop. Calls: `groups::size`, `policies::list`.

use std::collections::HashMap;

use api::groups;
use api::page::Count;
use api::policies::{self, Filter};
use api::subjects::Subject;
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::fetch;
use crate::parts::prelude::*;
use crate::ui::react::{Job, jobs};
use crate::ui::{date, icon, number};
use crate::words::common;
use el::{button, dynamic, el, nothing};

/// What was counted of one group: its members and its policies, or that they could not be.
type Counted = [Option<Count>; 2];

/// How far it is.
#[derive(Clone, Copy, Default)]
struct Progress {
    done: usize,
    of: usize,
    failed: usize,
    is_running: bool,
    /// When it was begun; nothing before the first time.
    at: Option<f64>,
}

/// The counts of a list. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    found: RwSignal<HashMap<Foreign, Counted>>,
    progress: RwSignal<Progress>,
    /// The number of the present run: an older one ends when it sees another.
    run: StoredValue<u32>,
}

impl Counts {
    /// Nothing was counted.
    pub(super) fn new() -> Self {
        Self {
            found: RwSignal::new(HashMap::new()),
            progress: RwSignal::new(Progress::default()),
            run: StoredValue::new(0),
        }
    }

    /// One of the counts of a group: members, or policies.
    pub(super) fn cell(self, group: &Foreign, which: usize) -> AnyView {
        let group = group.clone();
        dynamic(move || {
            let counted = self.found.with(|found| found.get(&group).copied());
            match counted.map(|counted| counted[which]) {
                None => nothing(),
                Some(None) => el("span").class("quiet").child(words::not_counted()).view(),
                Some(Some(Count { seen, is_whole: true })) => el("span").child(number(seen)).view(),
                Some(Some(Count { seen, .. })) => {
                    el("span").child(words::so_many_or_more(&number(seen))).view()
                }
            }
        })
    }

    /// The way to it, how far it is, and when it was.
    pub(super) fn note(self, list: List<Subject>) -> AnyView {
        dynamic(move || {
            let Progress { done, of, failed, is_running, at } = self.progress.get();
            let act = button("button").attr("data-size", "small");
            let (says, act) = match at {
                _ if is_running => (
                    words::counting(&number(done as u64), &number(of as u64)),
                    act.click(move || self.stop()).child(common::stop()),
                ),
                None => (
                    words::counting_takes().to_owned(),
                    act.click(move || self.begin(list)).child(icon("scan-line")).child(words::count()),
                ),
                Some(at) => {
                    let says = words::counted(&number(done as u64), &number(of as u64), &date::time(at));
                    let act = act.attr("data-kind", "quiet").click(move || self.begin(list));
                    (says, act.child(icon("refresh-cw")).child(words::count_again()))
                }
            };
            let lacking = (failed > 0).then(|| common::so_many_not_read(&number(failed as u64)));
            let is_partial = !is_running && at.is_some() && (failed > 0 || done < of);
            el("div")
                .class("read-note")
                .attr_if("data-state", is_partial.then_some("partial"))
                .attr("role", "status")
                .child(icon(if is_partial { "triangle-alert" } else { "scan-line" }))
                .child(el("span").child(says).child(" ").child(lacking))
                .child(act)
                .view()
        })
    }

    fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.progress.update(|progress| progress.is_running = false);
    }

    fn begin(self, list: List<Subject>) {
        let mut all = Vec::new();
        untrack(|| list.each(false, |group| all.push(group.subject_id.clone())));
        self.run.update_value(|run| *run += 1);
        let run = self.run.get_value();
        let at = Some(date::now());
        self.progress.set(Progress { of: all.len(), is_running: true, at, ..Progress::default() });
        let goes_on = move || self.run.try_get_value() == Some(run);
        let count = move |group: Foreign| -> Job {
            Box::pin(async move {
                let counted = counted(&group).await;
                if goes_on() {
                    let failed = counted.iter().filter(|one| one.is_none()).count();
                    self.found.update(|found| {
                        found.insert(group, counted);
                    });
                    self.progress.update(|progress| {
                        progress.done += 1;
                        progress.failed += failed;
                    });
                }
            })
        };
        let done = move || {
            if goes_on() {
                self.progress.update(|progress| progress.is_running = false);
            }
        };
        jobs(all.into_iter().map(count).collect(), goes_on, done);
    }
}

async fn counted(group: &Foreign) -> Counted {
    let members = fetch::send(groups::size(group.raw())).await;
    let filter = Filter { subject: group.raw().to_owned(), ..Filter::default() };
    let policies = fetch::send(policies::list(&filter, None)).await;
    let policies = policies.map(|slice| {
        // A filter that the API does not know would give those of others too.
        let own = slice.items.iter().flatten().filter(|entry| entry.policy.subject == *group).count();
        Count { seen: own as u64, is_whole: slice.cursor.is_none() }
    });
    [members.ok(), policies.ok()]
}
