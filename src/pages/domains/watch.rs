//! Waits for the records of pending domains: asks the API politely, ever more seldom, on whatever page one is, as long as
//! the tab lives and is seen. Call: `domains::status`.

use std::time::Duration;

use api::domains::{self, Domain, Status};
use api::{ApiError, Foreign};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use web_sys::VisibilityState;

use super::names::names;
use super::words;
use crate::fetch;
use crate::parts::prelude::Memory;
use crate::ui::date;
use crate::ui::react::task;
use crate::ui::toast::Toasts;

/// How often it is looked whether a question is due, and the times on the page are renewed.
const TICK: Duration = Duration::from_secs(5);
/// The pauses between questions, in milliseconds; the last one from then on. DNS may take two days.
const PAUSES: [f64; 4] = [30_000.0, 60_000.0, 120_000.0, 240_000.0];

/// What is known of a domain that is waited for.
#[derive(Clone)]
pub(crate) struct Watched {
    domain: String,
    /// How often it was asked about since somebody wanted to know.
    asked: usize,
    /// When the last answer came.
    pub(crate) last: Option<f64>,
    /// When it is asked about next; nothing once that was stopped, or there is nothing more to wait for.
    pub(crate) next: Option<f64>,
    /// What the last answer said.
    pub(crate) status: Option<Status>,
    /// Why the last question had no answer.
    pub(crate) error: Option<ApiError>,
    /// Whether an answer is awaited.
    pub(crate) busy: bool,
    /// Whether somebody stopped it.
    pub(crate) stopped: bool,
}

/// The watch, in context.
#[derive(Clone, Copy)]
pub(crate) struct Watch {
    all: RwSignal<Vec<Watched>>,
    /// The time that the pages show.
    now: RwSignal<f64>,
    ticks: StoredValue<Option<IntervalHandle>>,
    /// What the records of domains that were added here are to hold, where no list tells it.
    tokens: StoredValue<Vec<(String, Foreign)>>,
    toasts: Toasts,
    memory: Memory,
}

impl Watch {
    /// Puts it into context.
    pub(crate) fn provide() {
        let watch = Self {
            all: RwSignal::new(Vec::new()),
            now: RwSignal::new(date::now()),
            ticks: StoredValue::new(None),
            tokens: StoredValue::new(Vec::new()),
            toasts: Toasts::from_context(),
            memory: Memory::from_context(),
        };
        on_cleanup(move || {
            if let Some(Some(ticks)) = watch.ticks.try_update_value(Option::take) {
                ticks.clear();
            }
        });
        provide_context(watch);
    }

    /// The watch.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// What is known of `domain`, following it.
    pub(crate) fn of(self, domain: &str) -> Option<Watched> {
        self.all.with(|all| all.iter().find(|one| one.domain == domain).cloned())
    }

    /// How far a domain is, following it: as was heard a moment ago, else as its record says.
    pub(crate) fn state(self, domain: &Domain) -> Option<Status> {
        let told = domain.state();
        // The list may lag behind; but what it says may also be newer than what was heard long ago.
        let heard = self
            .of(domain.domain.raw())
            .filter(|one| told.is_none() || one.last.is_some_and(|last| date::now() - last < PAUSES[1]));
        heard.and_then(|one| one.status).or(told)
    }

    /// The time, following it.
    pub(crate) fn now(self) -> f64 {
        self.now.get()
    }

    /// Keeps what was told of a domain that was just added, and forgets what was known of one of its name.
    pub(crate) fn added(self, domain: &Domain) {
        let name = domain.domain.raw();
        self.all.update(|all| all.retain(|one| one.domain != name));
        if let Some(token) = &domain.verification_token {
            self.tokens.update_value(|tokens| {
                tokens.retain(|(known, _)| known != name);
                tokens.push((name.to_owned(), token.clone()));
            });
        }
    }

    /// What the record of `domain` is to hold, as far as that was told.
    pub(crate) fn token(self, domain: &Domain) -> Option<Foreign> {
        let kept = || {
            self.tokens.with_value(|tokens| {
                tokens.iter().find(|(known, _)| known == domain.domain.raw()).map(|(_, token)| token.clone())
            })
        };
        domain.verification_token.clone().or_else(kept)
    }

    /// Somebody looks at a domain that is not confirmed: from now on it is asked about, unless that was stopped.
    pub(crate) fn see(self, domain: &str) {
        let known = self.all.with_untracked(|all| all.iter().find(|one| one.domain == domain).cloned());
        match known {
            None => self.begin(domain),
            // Confirmed or gone once, and not any more.
            Some(known) if known.next.is_none() && !known.stopped && !known.busy => self.begin(domain),
            // What was heard long ago is not what one came to see.
            Some(known)
                if known.next.is_some() && known.last.is_some_and(|last| date::now() - last > PAUSES[0]) =>
            {
                self.ask(domain);
            }
            Some(_) => {}
        }
    }

    /// Asks now, and from then on again.
    pub(crate) fn begin(self, domain: &str) {
        self.all.update(|all| {
            match all.iter_mut().find(|one| one.domain == domain) {
                // What was heard before stands until the answer comes.
                Some(known) => known.asked = 0,
                None => all.push(Watched {
                    domain: domain.to_owned(),
                    asked: 0,
                    last: None,
                    next: None,
                    status: None,
                    error: None,
                    busy: false,
                    stopped: false,
                }),
            }
        });
        if self.ticks.with_value(Option::is_none) {
            self.ticks.set_value(crate::ui::react::every(TICK, Box::new(move || self.tick())));
        }
        self.ask(domain);
    }

    /// Asks no more.
    pub(crate) fn stop(self, domain: &str) {
        self.change(domain, |one| (one.next, one.stopped) = (None, true));
    }

    fn change(self, domain: &str, change: impl FnOnce(&mut Watched)) {
        // After a sign-out there is nothing to change.
        let _ = self.all.try_update(|all| {
            if let Some(one) = all.iter_mut().find(|one| one.domain == domain) {
                change(one);
            }
        });
    }

    fn tick(self) {
        let now = date::now();
        let is_seen = document().visibility_state() == VisibilityState::Visible;
        let is_due = |one: &&Watched| !one.busy && one.next.is_some_and(|next| next <= now);
        let due: Vec<String> =
            self.all.with_untracked(|all| all.iter().filter(is_due).map(|one| one.domain.clone()).collect());
        if is_seen {
            self.now.set(now);
            for domain in due {
                self.ask(&domain);
            }
        }
    }

    fn ask(self, domain: &str) {
        self.change(domain, |one| (one.busy, one.stopped) = (true, false));
        let (domain, toasts, memory) = (domain.to_owned(), self.toasts, self.memory);
        let call = domains::status(&domain);
        task(async move {
            let answer = fetch::send(call).await;
            let now = date::now();
            let heard = answer.as_ref().ok().copied();
            let mut was = None;
            self.change(&domain, |one| {
                was = one.status;
                let pause = PAUSES[one.asked.min(PAUSES.len() - 1)];
                one.asked += 1;
                one.busy = false;
                let wait = answer.as_ref().err().and_then(|error| error.retry_after).unwrap_or(0);
                one.next = (!one.stopped).then_some(now + pause.max(1000.0 * f64::from(wait)));
                match answer {
                    Ok(status) => {
                        (one.status, one.error, one.last) = (Some(status), None, Some(now));
                        if status != Status::Pending {
                            one.next = None;
                        }
                    }
                    Err(error) => one.error = Some(error),
                }
            });
            let _ = self.now.try_set(now);
            if heard == Some(Status::Confirmed) && was != heard {
                let (name, _) = names(&Foreign::from(domain));
                toasts.done(words::is_confirmed(&name), None);
            }
            if heard.is_some_and(|heard| heard != Status::Pending) && was != heard {
                memory.news().tell();
                // The buttons of the waiting are gone.
                crate::ui::focus_if_lost("main");
            }
        });
    }
}
