//! One read from the API, with all that a page must be able to say about it.
//!
//! Not a `LocalResource`: a page here keeps old rows while new ones load, offers to stop waiting, tells
//! "slow" from "failed", and may paint a remembered answer first. Only the newest request may paint, and
//! the one before is aborted (K2).

use std::time::Duration;

use api::{ApiError, Call, Kind};
use leptos::prelude::*;
use web_sys::AbortController;

use crate::fetch;
use crate::ui::react::task;

/// After this long a page says that it is taking long, and offers to stop (P4).
const SLOW: Duration = Duration::from_secs(10);
/// An answer within this time replaces the old one without a sign of waiting: dimming rows and undimming them
/// again would cost two paints and look like a flicker.
const PATIENCE: Duration = Duration::from_millis(150);

/// A read in its current state. Copy: hand it to closures freely.
pub(crate) struct Load<T: 'static> {
    data: RwSignal<Option<T>>,
    error: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
    late: RwSignal<bool>,
    slow: RwSignal<bool>,
    run: StoredValue<u32>,
    abort: StoredValue<Option<AbortController>, LocalStorage>,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Load<T> {}

impl<T: Clone + Send + Sync> Load<T> {
    /// Nothing read yet. What still runs when the owner goes is aborted.
    pub(crate) fn new() -> Self {
        let load = Self {
            data: RwSignal::new(None),
            error: RwSignal::new(None),
            busy: RwSignal::new(false),
            late: RwSignal::new(false),
            slow: RwSignal::new(false),
            run: StoredValue::new(0),
            abort: StoredValue::new_local(None),
        };
        on_cleanup(move || load.abort());
        load
    }

    /// Reads anew. What was read before stays until the answer is there.
    pub(crate) fn start(self, call: Call<T>) {
        self.start_then(call, |_| ());
    }

    /// As [`Self::start`]; `then` sees the answer just before it is shown, unless a newer read came between.
    pub(crate) fn start_then(self, call: Call<T>, then: impl FnOnce(&T) + 'static) {
        self.start_as(call, |data| {
            then(&data);
            data
        });
    }

    /// As [`Self::start`], and shows what `show` makes of the answer, unless a newer read came between.
    pub(crate) fn start_as<A: 'static>(self, call: Call<A>, show: impl FnOnce(A) -> T + 'static) {
        self.start_result(call, |answer| Ok(show(answer)));
    }

    fn start_result<A: 'static>(self, call: Call<A>, show: impl FnOnce(A) -> Result<T, ApiError> + 'static) {
        self.abort();
        let Ok(controller) = AbortController::new() else { return };
        let signal = controller.signal();
        self.abort.set_value(Some(controller));
        let next = |run: &mut u32| {
            *run += 1;
            *run
        };
        // Its page may have been left.
        let Some(run) = self.run.try_update_value(next) else { return };
        let is_newest = move || self.run.try_get_value() == Some(run);
        self.error.set(None);
        self.slow.set(false);
        self.busy.set(true);
        for (sign, after) in [(self.late, PATIENCE), (self.slow, SLOW)] {
            let show = move || {
                if is_newest() && self.busy.get_untracked() {
                    sign.set(true);
                }
            };
            set_timeout(show, after);
        }
        task(async move {
            let answer = fetch::send_abortable(call, &signal).await;
            if is_newest() {
                self.settle(answer.and_then(show));
            }
        });
    }

    /// As [`Self::start_as`], of an answer in which what is wanted may be missing: then it is not found.
    pub(crate) fn start_or_none<A: 'static>(
        self,
        call: Call<A>,
        find: impl FnOnce(A) -> Option<T> + 'static,
    ) {
        let route = call.request.route;
        self.start_result(call, move |answer| {
            find(answer).ok_or_else(|| ApiError::without_answer(Kind::NotFound, ["GET ", route].concat()))
        });
    }

    fn settle(self, answer: Result<T, ApiError>) {
        self.waits_no_more();
        match answer {
            Ok(data) => self.data.set(Some(data)),
            Err(error) => self.error.set(Some(error)),
        }
    }

    /// Shows `data` at once: something remembered, or what an act has just changed. An answer under way may be
    /// older than that, and does not paint any more.
    pub(crate) fn show(self, data: T) {
        self.give_up();
        self.waits_no_more();
        self.data.set(Some(data));
    }

    /// Forgets what was read or failed, and what is under way: what comes next is about something else.
    pub(crate) fn clear(self) {
        self.give_up();
        self.waits_no_more();
        self.error.set(None);
        self.data.set(None);
    }

    /// Stops waiting; the page then says so.
    pub(crate) fn stop(self) {
        self.give_up();
        self.settle(Err(ApiError::without_answer(Kind::Cancelled, String::new())));
    }

    /// Stops waiting without a word: what came before is enough.
    pub(crate) fn stop_quietly(self) {
        self.give_up();
        self.waits_no_more();
    }

    fn waits_no_more(self) {
        for sign in [self.busy, self.late, self.slow] {
            sign.set(false);
        }
    }

    /// What is under way may not paint any more.
    fn give_up(self) {
        self.abort();
        self.run.update_value(|run| *run += 1);
    }

    fn abort(self) {
        if let Some(Some(controller)) = self.abort.try_update_value(Option::take) {
            controller.abort();
        }
    }

    /// What was read last.
    pub(crate) fn data(self) -> RwSignal<Option<T>> {
        self.data
    }

    /// Why the last read failed.
    pub(crate) fn error(self) -> RwSignal<Option<ApiError>> {
        self.error
    }

    /// Whether an answer is awaited.
    pub(crate) fn busy(self) -> RwSignal<bool> {
        self.busy
    }

    /// Whether the wait can be noticed.
    pub(crate) fn late(self) -> RwSignal<bool> {
        self.late
    }

    /// Whether the wait has become long.
    pub(crate) fn slow(self) -> RwSignal<bool> {
        self.slow
    }
}
