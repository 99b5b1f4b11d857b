//! One read from the API, with all that a page must be able to say about it.
//!
//! Not a `LocalResource`: a page here keeps old rows while new ones load, offers to stop waiting, tells
//! "slow" from "failed", and may paint a remembered answer first. Only the newest request may paint, and
//! the one before is aborted (K2).
//!
//! What was read is kept without its type, so that all but the reading of an answer is compiled once.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use api::error::Unreadable;
use api::{ApiError, Call, Kind, Request};
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
    state: State,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Load<T> {}

/// What was read, whatever it is.
type Kept = Arc<dyn Any + Send + Sync>;

/// What an answer holds of what is wanted.
pub(crate) enum Looked<T> {
    /// It.
    Here(T),
    /// It is not there.
    Nowhere,
    /// Not yet: what to ask next, and how to read the answer.
    Further(Request, Look<T>),
}

/// Looks into the text of an answer.
pub(crate) type Look<T> = Box<dyn FnOnce(&str) -> Result<Looked<T>, Unreadable>>;

fn kept<T: Send + Sync + 'static>(looked: Looked<T>) -> Looked<Kept> {
    match looked {
        Looked::Here(data) => Looked::Here(Arc::new(data)),
        Looked::Nowhere => Looked::Nowhere,
        Looked::Further(request, look) => {
            Looked::Further(request, Box::new(move |text| look(text).map(kept)))
        }
    }
}

/// A read without the type of what is read.
#[derive(Clone, Copy)]
struct State {
    data: RwSignal<Option<Kept>>,
    error: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
    late: RwSignal<bool>,
    slow: RwSignal<bool>,
    run: StoredValue<u32>,
    abort: StoredValue<Option<AbortController>, LocalStorage>,
}

impl<T: Clone + Send + Sync> Load<T> {
    /// Nothing read yet. What still runs when the owner goes is aborted.
    pub(crate) fn new() -> Self {
        Self { state: State::new(), kind: PhantomData }
    }

    /// Reads anew. What was read before stays until the answer is there.
    pub(crate) fn start(self, call: Call<T>) {
        self.start_as(call.request, call.decode);
    }

    /// As [`Self::start`], and shows what `show` makes of the answer's text, unless a newer read came between.
    pub(crate) fn start_as(
        self,
        request: Request,
        show: impl FnOnce(&str) -> Result<T, Unreadable> + 'static,
    ) {
        self.start_or_none(request, move |text| show(text).map(Some));
    }

    /// As [`Self::start_as`], of an answer in which what is wanted may be missing: then it is not found.
    pub(crate) fn start_or_none(
        self,
        request: Request,
        find: impl FnOnce(&str) -> Result<Option<T>, Unreadable> + 'static,
    ) {
        self.look(request, Box::new(|text| Ok(find(text)?.map_or(Looked::Nowhere, Looked::Here))));
    }

    /// As [`Self::start_or_none`], in one answer after another.
    pub(crate) fn look(self, request: Request, look: Look<T>) {
        self.state.start(request, Box::new(move |text| look(text).map(kept)));
    }

    /// Shows `data` at once: something remembered, or what an act has just changed. An answer under way may be
    /// older than that, and does not paint any more.
    pub(crate) fn show(self, data: T) {
        self.state.show(Arc::new(data));
    }

    /// As [`Self::show`], while what is under way goes on: it adds to what is known when it comes.
    pub(crate) fn amend(self, data: T) {
        self.state.data.set(Some(Arc::new(data)));
    }

    /// Forgets what was read or failed, and what is under way: what comes next is about something else.
    pub(crate) fn clear(self) {
        self.state.clear();
    }

    /// Stops waiting; the page then says so.
    pub(crate) fn stop(self) {
        self.state.stop();
    }

    /// Stops waiting without a word: what came before is enough.
    pub(crate) fn stop_quietly(self) {
        self.state.stop_quietly();
    }

    /// Asks of what was read last, following it.
    pub(crate) fn with<R>(self, ask: impl FnOnce(Option<&T>) -> R) -> R {
        self.state.data.with(|data| ask(known(data.as_ref())))
    }

    /// As [`Self::with`], without following it; nothing if its page was left.
    pub(crate) fn try_with_untracked<R>(self, ask: impl FnOnce(Option<&T>) -> R) -> Option<R> {
        self.state.data.try_with_untracked(|data| ask(known(data.as_ref())))
    }

    /// As [`Self::with`]; nothing if its page was left.
    pub(crate) fn try_with<R>(self, ask: impl FnOnce(Option<&T>) -> R) -> Option<R> {
        self.state.data.try_with(|data| ask(known(data.as_ref())))
    }

    /// What was read last, following it.
    pub(crate) fn get(self) -> Option<T> {
        self.with(owned)
    }

    /// What was read last; nothing if its page was left.
    pub(crate) fn now(self) -> Option<T> {
        self.try_with_untracked(owned).flatten()
    }

    /// Whether anything was read, following it.
    pub(crate) fn is_known(self) -> bool {
        self.state.data.with(Option::is_some)
    }

    /// Why the last read failed.
    pub(crate) fn error(self) -> RwSignal<Option<ApiError>> {
        self.state.error
    }

    /// Whether an answer is awaited.
    pub(crate) fn busy(self) -> RwSignal<bool> {
        self.state.busy
    }

    /// Whether the wait can be noticed.
    pub(crate) fn late(self) -> RwSignal<bool> {
        self.state.late
    }

    /// Whether the wait has become long.
    pub(crate) fn slow(self) -> RwSignal<bool> {
        self.state.slow
    }
}

/// What was read, as what it is.
fn known<T: 'static>(data: Option<&Kept>) -> Option<&T> {
    data.and_then(|data| data.downcast_ref())
}

impl State {
    fn new() -> Self {
        let state = Self {
            data: RwSignal::new(None),
            error: RwSignal::new(None),
            busy: RwSignal::new(false),
            late: RwSignal::new(false),
            slow: RwSignal::new(false),
            run: StoredValue::new(0),
            abort: StoredValue::new_local(None),
        };
        on_cleanup(move || state.abort());
        state
    }

    fn start(self, mut request: Request, mut look: Look<Kept>) {
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
            crate::ui::react::after(after, Box::new(show));
        }
        task(async move {
            loop {
                let route = request.route;
                let answer = fetch::ask(request, Some(signal.clone())).await;
                if !is_newest() {
                    return;
                }
                let none = || ApiError::without_answer(Kind::NotFound, ["GET ", route].concat());
                (request, look) = match answer.and_then(|answer| answer.read(look)) {
                    Ok(Looked::Here(data)) => return self.settle(Ok(data)),
                    Ok(Looked::Nowhere) => return self.settle(Err(none())),
                    Ok(Looked::Further(next, then)) => (next, then),
                    Err(error) => return self.settle(Err(error)),
                };
            }
        });
    }

    fn settle(self, answer: Result<Kept, ApiError>) {
        self.waits_no_more();
        match answer {
            Ok(data) => self.data.set(Some(data)),
            Err(error) => self.error.set(Some(error)),
        }
    }

    fn show(self, data: Kept) {
        self.give_up();
        self.waits_no_more();
        self.data.set(Some(data));
    }

    fn clear(self) {
        self.give_up();
        self.waits_no_more();
        self.error.set(None);
        self.data.set(None);
    }

    fn stop(self) {
        self.give_up();
        self.settle(Err(ApiError::without_answer(Kind::Cancelled, String::new())));
    }

    fn stop_quietly(self) {
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
}

fn owned<T: Clone>(data: Option<&T>) -> Option<T> {
    data.cloned()
}
