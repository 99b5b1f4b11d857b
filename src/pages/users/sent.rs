//! The invitations that were sent from this browser, and whether the people are among the users by now (X7): the API
//! lists no invitations. Call: `users::list`, a search for each, when it is asked for.

use api::page::Query;
use api::users;
use api::users::invited::{Invited, Sent};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::fetch;
use crate::own::{self, INVITED, Own};
use crate::parts::prelude::*;
use crate::ui::react::{Job, jobs};
use crate::ui::{date, fold, icon, number};
use crate::{clock, words::common};
use el::{El, button, dynamic, el, nothing};

/// How many are shown at first.
const SHOWN: usize = 8;

/// Notes the invitations among `addresses` that were sent. The page that sent them may have been left.
pub(super) fn note(addresses: &[String], outcomes: &[Outcome]) {
    let sent = addresses.iter().zip(outcomes).filter(|(_, outcome)| **outcome == Outcome::Done);
    let mut kept = Sent::read(&own::read(INVITED).unwrap_or_default());
    kept.add(sent.map(|(address, _)| address.as_str()), clock::now_ms(), fold);
    own::write(INVITED, &kept.to_string());
}

/// Whether somebody is among the users.
#[derive(Clone, PartialEq)]
enum Found {
    /// With this id.
    Yes(Foreign),
    No,
    Unknown,
}

#[derive(Clone, Copy)]
struct Invitations {
    kept: Own,
    /// What was found, by address.
    found: RwSignal<Vec<(String, Found)>>,
    /// The number of the search under way; none when it is even.
    run: RwSignal<u32>,
    shown: RwSignal<usize>,
}

/// The card; nothing where none was sent.
pub(crate) fn invitations_card() -> AnyView {
    let own = Invitations {
        kept: Own::new(INVITED),
        found: RwSignal::new(Vec::new()),
        run: RwSignal::new(0),
        shown: RwSignal::new(SHOWN),
    };
    dynamic(move || {
        let all = own.kept.with(Sent::read);
        if all.all().is_empty() {
            return nothing();
        }
        let drawn: Vec<El> = all.all().iter().take(own.shown.get()).map(|one| own.line(one)).collect();
        headed("h-invited", words::sent_invitations(), words::sent_invitations_text(), Vec::new())
            .child(lines(drawn, ""))
            .child(el("footer").child(own.acts(all.all().len())))
            .view()
    })
}

impl Invitations {
    fn is_running(self) -> bool {
        self.run.get() % 2 == 1
    }

    fn line(self, one: &Invited) -> El {
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of this century")]
        let when = words::sent_at(&date::day_and_time(one.at as f64));
        let address = one.email.clone();
        let end = dynamic(move || {
            let found = self.found.with(|all| all.iter().find(|(known, _)| *known == address).cloned());
            match found.map(|(_, found)| found) {
                None => nothing(),
                Some(Found::Yes(id)) => {
                    let link = el("a").attr("href", paths::detail(id.raw()));
                    link.child(status("ok", "circle-check", words::is_a_user())).view()
                }
                Some(Found::No) => status("none", "clock", words::is_no_user_yet()),
                Some(Found::Unknown) => status("warn", "circle-help", words::is_not_known()),
            }
        });
        let name = el("span").child(&Foreign::from(one.email.as_str()));
        line("mail", name, el("span").child(when), vec![end])
    }

    fn acts(self, all: usize) -> Vec<AnyView> {
        let small = || button("button").attr("data-size", "small");
        let look = dynamic(move || {
            if self.is_running() {
                let stop = small().click(move || self.run.update(|run| *run += 1));
                return stop.child(common::stop()).view();
            }
            small().click(move || self.look()).child(icon("search")).child(words::look_up(all)).view()
        });
        let hidden = all.saturating_sub(self.shown.get());
        let more = (hidden > 0).then(|| {
            let more = small().attr("data-kind", "quiet").click(move || self.shown.set(usize::MAX));
            more.child(words::show_more(&number(hidden as u64))).view()
        });
        let clear = small().attr("data-kind", "quiet").click(move || {
            self.kept.change(|_| String::new());
            crate::ui::focus_if_lost("h1");
        });
        let says = move || if self.found.with(Vec::is_empty) { "" } else { words::looked_up() }.to_owned();
        let says = el("p").attr("role", "status").says(says).view();
        [Some(look), more, Some(clear.child(words::forget_them()).view()), Some(says)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Searches for each address.
    fn look(self) {
        self.run.update(|run| *run += 1);
        self.found.set(Vec::new());
        let run = self.run.get_untracked();
        let goes_on = move || self.run.try_get_untracked() == Some(run);
        let addresses: Vec<String> =
            untrack(|| self.kept.with(Sent::read)).all().iter().map(|one| one.email.clone()).collect();
        let job = |address: String| -> Job {
            Box::pin(async move {
                let found = look_for(&address).await;
                if goes_on() {
                    self.found.update(|all| all.push((address, found)));
                }
            })
        };
        let done = move || {
            if goes_on() {
                self.run.update(|run| *run += 1);
            }
        };
        jobs(addresses.into_iter().map(job).collect(), goes_on, done);
    }
}

/// Whether somebody with this address is among the users.
async fn look_for(address: &str) -> Found {
    let query = Query { search: address.to_owned(), ..Query::default() };
    let Ok(rows) = fetch::send(users::list(&query)).await else { return Found::Unknown };
    let wanted = fold(address);
    let hit = rows.items.iter().flatten().find(|user| fold(user.email.raw()) == wanted);
    match hit {
        Some(user) => Found::Yes(user.id.clone()),
        // One that cannot be read, or that is on another page, may be just the one.
        None if rows.items.iter().any(Result::is_err) || rows.metadata.pages() > 1 => Found::Unknown,
        None => Found::No,
    }
}
