//! What was done from this browser: each write that was sent leaves a line, whoever sent it. Each person has a journal in
//! each tenant, which every tab sees; no secret and no value of a field is in it (`api::journal`), and it goes at
//! sign-out. What a write looks like as a line for a shell is kept in the memory of this tab alone.

mod names;

use std::cell::Cell;
use std::time::Duration;

use api::curl::{self, Line as Curl};
use api::journal::{self, Became, Line};
use api::page::Listed;
use api::{ApiError, Request};
use leptos::ev;
use leptos::prelude::*;

use self::names::Names;
use crate::clock::now_ms;
use crate::session::{self, Session};
use crate::storage::{OWN, Storage};
use crate::ui::random;

/// Many writes at a time are kept with such pauses: each keeping writes all of it.
const PAUSE: Duration = Duration::from_millis(300);
/// How many lines for a shell this tab remembers.
const CURLS: usize = 100;

/// The journal, as pages and calls hold it. Copies are the same journal.
#[derive(Clone, Copy)]
pub(crate) struct Journal {
    kept: RwSignal<journal::Journal>,
    /// Whether the browser keeps it.
    is_kept: RwSignal<bool>,
    /// Whether a keeping is to come.
    waits: StoredValue<bool>,
    curls: StoredValue<Vec<(u64, u32, Curl)>>,
    names: StoredValue<Names>,
    session: Session,
}

/// A write that was sent: its line.
#[derive(Clone, Copy)]
pub(crate) struct Noted(u64, u32);

thread_local! {
    /// The journal of whoever is signed in: a call reaches it after an `await`, where no reactive owner is.
    static OPEN: Cell<Option<Journal>> = const { Cell::new(None) };
}

/// Its name in the storage. Another version of the format has another one, so that an old tab spoils nothing.
fn name(session: Session) -> Option<String> {
    let owner = session.identity_now()?;
    Some([OWN, "journal 1 ", &owner.tenant, " ", &owner.subject].concat())
}

/// The journal as it is kept.
fn stored(session: Session) -> journal::Journal {
    let text = name(session).and_then(|name| Storage::Shared.read(&name));
    text.map(|text| journal::Journal::read(&text)).unwrap_or_default()
}

impl Journal {
    /// Makes it and puts it into context.
    pub(crate) fn provide() {
        let session = expect_context::<Session>();
        let this = Self {
            kept: RwSignal::new(stored(session)),
            is_kept: RwSignal::new(true),
            waits: StoredValue::new(false),
            curls: StoredValue::new(Vec::new()),
            names: StoredValue::new(Names::default()),
            session,
        };
        let own = name(session);
        let heard = window_event_listener(ev::storage, move |event| {
            // Without a name, all of it was cleared.
            if event.key().is_none() || event.key() == own {
                this.meets();
            }
        });
        let hides = window_event_listener(ev::pagehide, move |_| this.keep_now());
        on_cleanup(move || {
            heard.remove();
            hides.remove();
        });
        OPEN.set(Some(this));
        provide_context(this);
    }

    /// The journal.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<T>(self, look: impl FnOnce(&journal::Journal) -> T) -> T {
        self.kept.with(look)
    }

    /// Whether the browser keeps it: else a reload loses it.
    pub(crate) fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// What this line was as a line for a shell, if this tab sent it.
    pub(crate) fn curl(self, line: &Line) -> Option<Curl> {
        self.curls.with_value(|curls| {
            let (.., curl) = curls.iter().rev().find(|(at, id, _)| (*at, *id) == (line.at, line.id))?;
            Some(curl.clone())
        })
    }

    /// Empties it, in every tab.
    pub(crate) fn clear(self) {
        self.curls.set_value(Vec::new());
        self.kept.update(|kept| kept.clear(now_ms()));
        self.keep_now();
    }

    fn begin(self, request: &Request) -> Option<Noted> {
        let mut id = [0; 4];
        random::fill(&mut id);
        let id = u32::from_le_bytes(id);
        let at = self.kept.try_with_untracked(|kept| kept.moment(now_ms()))?;
        let line = self.line(at, id, request)?;
        self.change(|kept| kept.lines.push(line));
        Some(Noted(at, id))
    }

    /// The line of `request`; nothing after a sign-out.
    fn line(self, at: u64, id: u32, request: &Request) -> Option<Line> {
        self.names
            .try_with_value(|names| Line::new(at, id, request, &|kind, id| names.get(kind, id).cloned()))
    }

    fn change(self, act: impl FnOnce(&mut journal::Journal)) {
        // After a sign-out there is nothing to note.
        if self.kept.try_update(act).is_some() && !self.waits.get_value() {
            self.waits.set_value(true);
            self.keep();
            set_timeout(move || self.keep_now(), PAUSE);
        }
    }

    /// Another tab has noted something.
    fn meets(self) {
        let _ = self.kept.try_update(|kept| {
            *kept = kept.joined(&stored(self.session));
        });
    }

    fn keep_now(self) {
        if self.waits.try_set_value(false).is_none() {
            self.keep();
        }
    }

    /// Keeps what either this tab has noted or another one has, where somebody is signed in: an answer may come after a
    /// sign-out has wiped it.
    fn keep(self) {
        let Some(name) = name(self.session) else { return };
        self.meets();
        let keeps = |kept: &journal::Journal| {
            let is_nothing = kept.cleared == 0 && kept.lines.is_empty();
            is_nothing || Storage::Shared.keeps(&name, Some(&kept.write()))
        };
        if let Some(is_kept) = self.kept.try_with_untracked(keeps)
            && self.is_kept.try_get_untracked() != Some(is_kept)
        {
            let _ = self.is_kept.try_set(is_kept);
        }
    }
}

/// `request`, a write, is sent now.
pub(crate) fn begin(request: &Request) -> Option<Noted> {
    OPEN.get()?.begin(request)
}

impl Noted {
    /// It was sent in this form, which is not always the one that it is known by (`api::forms`).
    pub(crate) fn sent(self, request: &Request) {
        if let (Some(journal), Some(base)) = (OPEN.get(), session::api_base()) {
            let line = (self.0, self.1, curl::line(&base, request));
            let _ = journal.curls.try_update_value(|curls| {
                curls.retain(|(at, id, _)| (*at, *id) != (self.0, self.1));
                curls.push(line);
                let over = curls.len().saturating_sub(CURLS);
                curls.drain(..over);
            });
        }
    }

    /// This is how it ended.
    pub(crate) fn ended<T>(self, answer: &Result<T, ApiError>) {
        if let Some(journal) = OPEN.get() {
            let how = Became::of(answer);
            journal.change(|kept| {
                let is_it = |line: &&mut Line| (line.at, line.id) == (self.0, self.1);
                if let Some(line) = kept.lines.iter_mut().rev().find(is_it) {
                    line.ended(how);
                }
            });
        }
    }
}

/// It was read back what became of `request`, whatever its answer said.
pub(crate) fn proven(request: &Request, became: Became) {
    if let Some(journal) = OPEN.get()
        && let Some(like) = journal.line(0, 0, request)
    {
        journal.change(|kept| {
            let line = kept.lines.iter_mut().rev().find(|line| line.is_like(&like));
            // The status of an answer that said the same stays.
            if let Some(line) = line.filter(|line| line.became != became) {
                line.ended((became, None));
            }
        });
    }
}

/// A record was read: what it and what it names are called is known from now on.
pub(crate) fn met<T: Listed>(record: &T) {
    if let Some(journal) = OPEN.get() {
        let _ = journal.names.try_update_value(|names| {
            for (kind, id, name) in record.known() {
                names.meet(kind, id, name);
            }
        });
    }
}
