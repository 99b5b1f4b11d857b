//! Leptos' effects, memos and tasks, each compiled once: the closure is boxed before it meets their
//! generic code. Measured, a closure costs about a kilobyte less this way (ARCHITECTURE.md).

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, TimeoutHandle, WindowListenerHandle};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use send_wrapper::SendWrapper;

/// Runs `run` now and whenever a signal it read has changed, as [`Effect::new`].
pub(crate) fn effect(run: impl FnMut() + 'static) {
    fn erased(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    erased(Box::new(run));
}

/// A value that follows its signals and tells only of changes, as [`Memo::new`].
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + 'static) -> Memo<T> {
    fn erased<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T>) -> Memo<T> {
        let value = SendWrapper::new(value);
        Memo::new(move |_| value())
    }
    erased(Box::new(value))
}

/// Runs a future on this page's one thread. Where it has awaited something, no owner is: it takes along what it needs.
pub(crate) fn task(future: impl Future<Output = ()> + 'static) {
    fn erased(future: Pin<Box<dyn Future<Output = ()>>>) {
        leptos::task::spawn_local(future);
    }
    erased(Box::pin(future));
}

/// A place for a view that can be taken away as a whole while calls are under way in it. Its owner rests before it goes:
/// views of Leptos' own (the router's) leave the page at once, but are freed later, and what follows a signal in there
/// would meanwhile be run once more, although that signal is gone.
pub(crate) struct Stage {
    around: Owner,
    now: Cell<Option<Owner>>,
}

impl Stage {
    /// A place under the present owner.
    pub(crate) fn new() -> Self {
        Self { around: Owner::current().unwrap_or_default(), now: Cell::default() }
    }

    /// Draws `view` in the place of what was drawn last.
    pub(crate) fn draw(&self, view: fn() -> AnyView) -> AnyView {
        self.clear();
        let owner = self.around.child();
        let view = owner.with(view);
        self.now.set(Some(owner.clone()));
        OwnedView::new_with_owner(view, owner).into_any()
    }

    /// Ends what was drawn last.
    pub(crate) fn clear(&self) {
        if let Some(owner) = self.now.take() {
            owner.pause();
            owner.cleanup();
        }
    }
}

/// Something that takes its time.
pub(crate) type Job = Pin<Box<dyn Future<Output = ()>>>;

/// Does all of `jobs`, at most four at a time, as long as `goes_on` says so; then `done`.
pub(crate) fn jobs(jobs: Vec<Job>, goes_on: impl Fn() -> bool + 'static, done: impl FnOnce() + 'static) {
    const AT_A_TIME: usize = 4;
    let waiting = Rc::new(RefCell::new(jobs.into_iter()));
    let (goes_on, done) = (Rc::new(goes_on), Rc::new(RefCell::new(Some(done))));
    let at_work = Rc::new(Cell::new(AT_A_TIME));
    for _ in 0..AT_A_TIME {
        let (waiting, goes_on, done, at_work) =
            (waiting.clone(), goes_on.clone(), done.clone(), at_work.clone());
        task(async move {
            while goes_on() {
                let next = waiting.borrow_mut().next();
                let Some(job) = next else { break };
                job.await;
            }
            at_work.set(at_work.get() - 1);
            if at_work.get() == 0
                && let Some(done) = done.take()
            {
                done();
            }
        });
    }
}

/// Waits.
pub(crate) async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Something that can be asked again and again, and that follows signals when it is asked in a view. What
/// components take in the place of a `Signal<T>`: it needs no node in the graph.
pub(crate) type Ask<T> = Rc<dyn Fn() -> T>;

/// Something to do later. It lives as long as anybody holds it, whereas a Leptos `Callback` ends with the
/// owner under which it was made: a dialog that has closed, a page that was left.
pub(crate) struct Later<T = ()>(SendWrapper<Rc<dyn Fn(T)>>);

impl<T> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Later<T> {
    /// To do `act`.
    pub(crate) fn new(act: impl Fn(T) + 'static) -> Self {
        Self(SendWrapper::new(Rc::new(act)))
    }

    /// Does it.
    pub(crate) fn run(&self, with: T) {
        (self.0)(with);
    }
}

/// Runs `run` after a while. A closure that the browser is given keeps the function that makes it, and all that this
/// uses, in the first load (ARCHITECTURE.md, chunks): so it is made here, once, for all.
#[inline(never)]
pub(crate) fn after(pause: Duration, run: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
    set_timeout_with_handle(run, pause).ok()
}

/// Runs `run` in each interval, until what it gives is cleared. See [`after`].
#[inline(never)]
pub(crate) fn every(interval: Duration, run: Box<dyn Fn()>) -> Option<IntervalHandle> {
    set_interval_with_handle(run, interval).ok()
}

/// Runs `run` before the next frame is painted. See [`after`].
#[inline(never)]
pub(crate) fn next_frame(run: Box<dyn FnOnce()>) {
    request_animation_frame(run);
}

/// Hears an event of the window until what it gives is removed. See [`after`].
#[inline(never)]
pub(crate) fn on_window(
    event: &'static str,
    hear: Box<dyn Fn(leptos::web_sys::Event)>,
) -> WindowListenerHandle {
    leptos::leptos_dom::helpers::window_event_listener_untyped(event, hear)
}

/// Does `act` once what it is called with has rested for `pause`: with what came last.
pub(crate) fn rested<T: 'static>(pause: Duration, act: impl Fn(T) + 'static) -> impl Fn(T) {
    // What waits to be done.
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    let act = Rc::new(act);
    let stop = SendWrapper::new(waiting.clone());
    on_cleanup(move || {
        if let Some(waiting) = Cell::take(&stop) {
            waiting.clear();
        }
    });
    move |with| {
        let act = act.clone();
        if let Some(before) = waiting.take() {
            before.clear();
        }
        let owner = Owner::current();
        let run = move || match owner {
            Some(owner) => owner.with(|| act(with)),
            None => act(with),
        };
        waiting.set(after(pause, Box::new(run)));
    }
}
