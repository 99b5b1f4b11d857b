//! The request log of one tenant: what reached the provider and the API, in the order of arrival.
//!
//! An entry is written when a request arrives and completed when its answer goes out, so that a request
//! that hangs is seen too. The sandbox holds no real secret, so bodies stand here as sent.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

/// How many entries a tenant keeps; older ones go.
const KEPT: usize = 5000;

/// One request.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Its number, rising and never used again.
    pub n: u64,
    /// Milliseconds since the sandbox started.
    #[serde(rename = "at_ms")]
    pub at_ms: u64,
    /// The method.
    pub method: String,
    /// The path as fault routes spell it: without `/id/T` or `/core/iam`.
    pub path: String,
    /// The query, undecoded, empty if there is none.
    pub query: String,
    /// The answer's status; null while there is none, 0 if the connection was broken on purpose instead.
    pub status: Option<u16>,
    /// The Origin header.
    pub origin: Option<String>,
    /// The User-Agent header.
    pub user_agent: Option<String>,
    /// Whether any cookie came along.
    pub has_cookie: bool,
    /// Whether an Authorization header came along.
    pub has_authorization: bool,
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// The body of token and revocation calls, and of calls of the API that have one.
    pub body: Option<String>,
}

/// The log of one tenant.
#[derive(Default)]
pub struct Log(Mutex<(u64, VecDeque<Entry>)>);

impl Log {
    /// Writes an entry and returns its number.
    pub fn open(&self, mut entry: Entry) -> u64 {
        let (next, entries) = &mut *self.lock();
        *next += 1;
        entry.n = *next;
        if entries.len() == KEPT {
            entries.pop_front();
        }
        entries.push_back(entry);
        *next
    }

    /// Notes the answer of entry `n`, which may be gone by now.
    pub fn close(&self, n: u64, status: u16) {
        let (_, entries) = &mut *self.lock();
        if let Some(entry) = entries.iter_mut().rev().find(|entry| entry.n == n) {
            entry.status = Some(status);
        }
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> Vec<Entry> {
        self.lock().1.iter().cloned().collect()
    }

    /// Forgets all entries.
    pub fn clear(&self) {
        self.lock().1.clear();
    }

    fn lock(&self) -> MutexGuard<'_, (u64, VecDeque<Entry>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
