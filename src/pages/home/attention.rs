//! Reads what may need attention, when home is opened and not before, and keeps it for the session: at most four calls at
//! a time, with Stop. Calls: `clients::list`, `secrets::list` of at most fifty clients, `users::list` of the first,
//! `domains::list`, `sso::list`, `sso::get` of those that the list tells too little of, `scim::list`.

use api::call::Row;
use api::clients::{self, Client, secrets};
use api::home::{Part, Seen};
use api::page::{Query, Rows};
use api::sso::{self, Kind, Provider, State};
use api::users::{self, User};
use api::{Call, domains, scim};
use leptos::prelude::*;
use text::Foreign;

use crate::fetch;
use crate::parts::prelude::Memory;
use crate::ui::date;
use crate::ui::react::{Job, jobs};

/// What was read longer ago is read anew when home is opened, in milliseconds.
const MINUTE: f64 = 60_000.0;

/// Of so many clients secrets are read: each is a call.
const MOST_CLIENTS: u32 = 50;
/// So many users are looked at: one call, whatever the size of the tenant.
const MOST_USERS: u32 = 200;

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Progress {
    /// Calls sent.
    pub(super) calls: u64,
    /// Clients whose secrets were asked for and answered, with or without success.
    pub(super) read: u64,
    /// Clients whose secrets are asked for, once that is known.
    pub(super) of: Option<u64>,
    /// Whether it goes on.
    pub(super) running: bool,
    /// When it was at its end; nothing before.
    pub(super) at: Option<f64>,
}

/// What was read in this session, in context.
#[derive(Clone, Copy)]
pub(crate) struct Attention {
    /// What is shown: what comes, the first time; else what was, until all has come.
    shown: RwSignal<Seen>,
    progress: RwSignal<Progress>,
    comes: StoredValue<Seen>,
    /// The number of the present reading: an older one ends when it sees another.
    run: StoredValue<u32>,
    /// Whether something was changed since.
    is_old: StoredValue<bool>,
}

impl Attention {
    /// Puts it into context, with nothing read.
    pub(crate) fn provide() {
        let own = Self {
            shown: RwSignal::new(Seen::default()),
            progress: RwSignal::new(Progress::default()),
            comes: StoredValue::new(Seen::default()),
            run: StoredValue::new(0),
            is_old: StoredValue::new(false),
        };
        let changed = Callback::new(move |()| own.is_old.set_value(true));
        Memory::from_context().news().each(changed);
        provide_context(own);
    }

    /// That of the session.
    pub(super) fn from_context() -> Self {
        expect_context()
    }

    /// What was read, following it.
    pub(super) fn seen<T>(self, look: impl FnOnce(&Seen) -> T) -> T {
        self.shown.with(look)
    }

    /// How far it is, following it.
    pub(super) fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Home was opened: reads, unless what was read a moment ago still holds. The reading ends with the page.
    pub(super) fn open(self) {
        let at = self.progress.with_untracked(|progress| progress.at);
        let is_fresh = at.is_some_and(|at| date::now() - at < MINUTE);
        let is_whole = self.shown.with_untracked(|seen| seen.gaps.is_empty());
        if !is_fresh || !is_whole || self.is_old.get_value() {
            self.begin();
        }
        on_cleanup(move || {
            if self.progress.try_with_untracked(|progress| progress.running) == Some(true) {
                self.stop();
            }
        });
    }

    /// Reads everything anew.
    pub(super) fn begin(self) {
        let Some(run) = self.run.try_update_value(|run| {
            *run += 1;
            *run
        }) else {
            return;
        };
        self.is_old.set_value(false);
        self.comes.set_value(Seen::begin());
        self.progress.update(|progress| {
            *progress = Progress { running: true, at: progress.at, ..Progress::default() }
        });
        let first: Vec<Job> = vec![
            Box::pin(self.clients(run)),
            Box::pin(self.domains(run)),
            Box::pin(self.providers(run)),
            Box::pin(self.tokens(run)),
            Box::pin(self.users(run)),
        ];
        jobs(first, move || self.is_current(run), move || self.go_on(run));
    }

    /// What the lists have named: secrets of each client, and providers of which the list told too little.
    fn go_on(self, run: u32) {
        if !self.is_current(run) {
            return;
        }
        let jobs_of = |seen: &Seen| {
            let mut all: Vec<Job> = Vec::new();
            for one in seen.providers.iter().filter(|one| is_untold(one)) {
                all.push(Box::pin(self.provider(run, one.clone())));
            }
            for one in &seen.clients {
                all.push(Box::pin(self.secrets(run, one.clone())));
            }
            all
        };
        let rest = self.comes.with_value(jobs_of);
        jobs(rest, move || self.is_current(run), move || self.end(run));
    }

    /// Reads no more: what has come stays, and what has not is named.
    pub(super) fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.comes.update_value(Seen::stop);
        self.settle();
    }

    fn end(self, run: u32) {
        if self.is_current(run) {
            self.settle();
        }
    }

    fn settle(self) {
        self.shown.set(self.comes.get_value());
        self.progress.update(|progress| (progress.running, progress.at) = (false, Some(date::now())));
    }

    fn is_current(self, run: u32) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Sends a call; what came is taken by `take`, unless another reading has begun.
    async fn ask<T>(self, run: u32, part: Part, call: Call<T>, take: impl FnOnce(&mut Seen, T)) {
        let _ = self.progress.try_update(|progress| progress.calls += 1);
        let answer = fetch::send(call).await;
        if !self.is_current(run) {
            return;
        }
        self.comes.update_value(|seen| {
            seen.came(&part);
            match answer {
                Ok(data) => take(seen, data),
                Err(error) => seen.fails(part, &error),
            }
        });
        // Old lines stay until all new ones are there.
        if self.progress.with_untracked(|progress| progress.at.is_none()) {
            self.shown.set(self.comes.get_value());
        }
    }

    async fn clients(self, run: u32) {
        let call = clients::list(&Query { size: MOST_CLIENTS, ..Query::default() });
        let take = move |seen: &mut Seen, rows: Rows<Client>| {
            seen.clients_in_all = rows.metadata.total_count;
            seen.clients = seen.readable(Part::Clients, rows.items);
            let names: Vec<Foreign> = seen.clients.iter().map(|client| client.name.clone()).collect();
            let of = names.len() as u64;
            for name in names {
                seen.wants(Part::Secrets(name));
            }
            let _ = self.progress.try_update(|progress| progress.of = Some(of));
        };
        self.ask(run, Part::Clients, call, take).await;
    }

    async fn secrets(self, run: u32, client: Client) {
        let (call, part) = (secrets::list(client.client_id.raw()), Part::Secrets(client.name.clone()));
        let gap = part.clone();
        let take = move |seen: &mut Seen, rows| {
            let secrets = seen.readable(gap, rows);
            seen.secrets.push((client, secrets));
        };
        self.ask(run, part, call, take).await;
        if self.is_current(run) {
            self.progress.update(|progress| progress.read += 1);
        }
    }

    async fn users(self, run: u32) {
        let call = users::list(&Query { size: MOST_USERS, ..Query::default() });
        let take = |seen: &mut Seen, rows: Rows<User>| {
            seen.users_in_all = rows.metadata.total_count;
            seen.users = seen.readable(Part::Users, rows.items);
        };
        self.ask(run, Part::Users, call, take).await;
    }

    async fn domains(self, run: u32) {
        let take = |seen: &mut Seen, rows| seen.domains = seen.readable(Part::Domains, rows);
        self.ask(run, Part::Domains, domains::list(), take).await;
    }

    async fn providers(self, run: u32) {
        let take = |seen: &mut Seen, rows: Vec<Row<Provider>>| {
            seen.has_all_providers = rows.iter().all(Result::is_ok);
            seen.providers = seen.readable(Part::Providers, rows);
            let names: Vec<Foreign> =
                seen.providers.iter().filter(|one| is_untold(one)).map(|one| one.name().clone()).collect();
            for name in names {
                seen.wants(Part::Provider(name));
            }
        };
        self.ask(run, Part::Providers, sso::list(), take).await;
    }

    async fn provider(self, run: u32, listed: Provider) {
        // What is asked for has a kind; else the call would be sent nowhere.
        let call = sso::get(listed.kind().unwrap_or(Kind::Custom), listed.id.raw());
        let part = Part::Provider(listed.name().clone());
        let take = move |seen: &mut Seen, told: Provider| {
            if let Some(one) = seen.providers.iter_mut().find(|one| one.scheme == listed.scheme) {
                one.settings = told.settings;
            }
        };
        self.ask(run, part, call, take).await;
    }

    async fn tokens(self, run: u32) {
        let take = |seen: &mut Seen, rows| seen.tokens = seen.readable(Part::Tokens, rows);
        self.ask(run, Part::Tokens, scim::list(), take).await;
    }
}

/// Whether the list told too little of a provider, and a call of its own would tell.
fn is_untold(provider: &Provider) -> bool {
    provider.state() == State::Connected && provider.kind().is_some()
}
