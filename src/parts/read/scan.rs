//! A question that no call answers: every record of a list is read, and of each something more; at most four at a
//! time, with a count and Stop. What was read travels with the answer: how much, and what could not be.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use api::Call;
use api::page::{Listed, Slice};
use leptos::prelude::*;

use crate::fetch;
use crate::ui::react::task;
use crate::ui::{icon, number};
use crate::words::common as words;
use el::{button, dynamic, el};

/// How many calls are under way at once.
const AT_A_TIME: usize = 4;

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Progress {
    /// Records that were read, with or without success.
    read: u64,
    /// Records in all, once the API has told.
    of: Option<u64>,
    /// Records of which the rest could not be read, and slices that did not come.
    failed: u64,
    running: bool,
}

/// The state of a scan. Copy: hand it to closures freely.
pub(crate) struct Scan<K: 'static, V: 'static> {
    results: RwSignal<Vec<(K, V)>>,
    progress: RwSignal<Progress>,
    /// The number of the present run: an older one ends when it sees another.
    run: StoredValue<u32>,
    again: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

impl<K, V> Clone for Scan<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, V> Copy for Scan<K, V> {}

impl<K: Listed, V: Clone + Send + Sync + 'static> Scan<K, V> {
    /// Nothing read yet.
    pub(crate) fn new() -> Self {
        Self {
            results: RwSignal::new(Vec::new()),
            progress: RwSignal::new(Progress::default()),
            run: StoredValue::new(0),
            again: StoredValue::new_local(None),
        }
    }

    /// What was read so far.
    pub(crate) fn results(self) -> RwSignal<Vec<(K, V)>> {
        self.results
    }

    /// Reads all records by `slices`, and `per` of each.
    pub(crate) fn start(self, slices: fn(Option<&str>) -> Call<Slice<K>>, per: fn(&K) -> Call<V>) {
        self.again.set_value(Some(Rc::new(move || self.begin(slices, per))));
        self.begin(slices, per);
    }

    fn begin(self, slices: fn(Option<&str>) -> Call<Slice<K>>, per: fn(&K) -> Call<V>) {
        let Some(run) = self.run.try_update_value(|run| {
            *run += 1;
            *run
        }) else {
            return;
        };
        self.results.set(Vec::new());
        self.progress.set(Progress { running: true, ..Progress::default() });
        self.slice(run, None, slices, per);
    }

    fn is_current(self, run: u32) -> bool {
        self.run.try_get_value() == Some(run)
    }

    fn slice(
        self,
        run: u32,
        cursor: Option<String>,
        slices: fn(Option<&str>) -> Call<Slice<K>>,
        per: fn(&K) -> Call<V>,
    ) {
        task(async move {
            let answer = fetch::send(slices(cursor.as_deref())).await;
            if !self.is_current(run) {
                return;
            }
            let Ok(slice) = answer else {
                return self.note(|progress| {
                    progress.failed += 1;
                    progress.running = false;
                });
            };
            let lost = slice.items.iter().filter(|row| row.is_err()).count() as u64;
            self.note(|progress| {
                progress.of = slice.total.or(progress.of);
                progress.failed += lost;
                progress.read += lost;
            });
            // A cursor that leads to itself would be followed for ever.
            let is_cut = slice.cursor.is_some() && slice.cursor == cursor;
            self.note(|progress| progress.failed += u64::from(is_cut));
            let next = slice.cursor.filter(|_| !is_cut);
            let then = move || match next.clone() {
                Some(next) => self.slice(run, Some(next), slices, per),
                None => self.note(|progress| progress.running = false),
            };
            self.each(run, slice.items.into_iter().flatten().collect(), per, Rc::new(then));
        });
    }

    fn each(self, run: u32, records: Vec<K>, per: fn(&K) -> Call<V>, then: Rc<dyn Fn()>) {
        let waiting = Rc::new(RefCell::new(records.into_iter()));
        let workers = Rc::new(Cell::new(AT_A_TIME));
        for _ in 0..AT_A_TIME {
            let (waiting, workers, then) = (waiting.clone(), workers.clone(), then.clone());
            task(async move {
                loop {
                    let next = waiting.borrow_mut().next();
                    let Some(record) = next.filter(|_| self.is_current(run)) else { break };
                    let answer = fetch::send(per(&record)).await;
                    if !self.is_current(run) {
                        break;
                    }
                    let failed = answer.is_err();
                    if let Ok(more) = answer {
                        self.results.update(|results| results.push((record, more)));
                    }
                    self.note(|progress| {
                        progress.read += 1;
                        progress.failed += u64::from(failed);
                    });
                }
                workers.set(workers.get() - 1);
                if workers.get() == 0 && self.is_current(run) {
                    then();
                }
            });
        }
    }

    fn note(self, change: impl FnOnce(&mut Progress)) {
        let _ = self.progress.try_update(change);
    }

    /// Reads no more; what came stays.
    fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.note(|progress| progress.running = false);
    }
}

/// How much was read, with Stop while it goes on; `read` says so of "12 of 12".
pub(crate) fn scan_view<K: Listed, V: Clone + Send + Sync + 'static>(
    scan: Scan<K, V>,
    read: fn(&str, &str) -> String,
    none: &'static str,
) -> AnyView {
    dynamic(move || {
        let Progress { read: done, of, failed, running } = scan.progress.get();
        let is_partial = !running && (failed > 0 || of.is_none_or(|of| done < of));
        let all = of.map_or_else(|| "…".to_owned(), number);
        let mut says = read(&number(done), &all);
        if failed > 0 {
            says = [&says, " ", &words::so_many_not_read(&number(failed))].concat();
        }
        if !running && !is_partial && scan.results.with(Vec::is_empty) {
            says = [&says, " ", none].concat();
        }
        let act = if running {
            button("button").attr("data-size", "small").click(move || scan.stop()).child(words::stop())
        } else {
            let again = move || {
                if let Some(again) = scan.again.get_value() {
                    again();
                }
            };
            let quiet = button("button").attr("data-size", "small").attr("data-kind", "quiet").click(again);
            quiet.child(icon("refresh-cw")).child(words::read_again())
        };
        el("div")
            .class("read-note")
            .attr_if("data-state", is_partial.then_some("partial"))
            .attr("role", "status")
            .child(icon("scan-line"))
            .child(el("span").child(says))
            .child(act)
            .view()
    })
}
