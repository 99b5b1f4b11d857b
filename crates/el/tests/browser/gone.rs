//! What goes, and what it leaves.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use el::{El, dynamic, each_by_its_key, el, keyed, nothing};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{settle, show};

/// Counts how many of it are alive.
struct Counted(Rc<Cell<i32>>);

impl Counted {
    fn new(alive: &Rc<Cell<i32>>) -> Self {
        alive.set(alive.get() + 1);
        Self(alive.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

#[wasm_bindgen_test]
async fn what_an_element_holds_goes_with_it() {
    let alive = Rc::new(Cell::new(0));
    let names = RwSignal::new(vec!["a", "b", "c"]);
    let selected = RwSignal::new("a");
    let held = alive.clone();
    let page = show(move || {
        dynamic(move || {
            let held = held.clone();
            keyed(
                names.get(),
                |name| (*name).to_owned(),
                move |name| {
                    let (live, act, view) = (Counted::new(&held), Counted::new(&held), Counted::new(&held));
                    el("li")
                        .flag("aria-selected", move || live.0.get() > 0 && selected.get() == name)
                        .click(move || drop(act.0.clone()))
                        .says(move || view.0.get().to_string())
                },
            )
        })
    });
    settle().await;
    assert_eq!(alive.get(), 9);
    names.set(vec!["b"]);
    settle().await;
    assert_eq!(alive.get(), 3);
    drop(page);
    settle().await;
    assert_eq!(alive.get(), 0);
}

#[wasm_bindgen_test]
async fn what_is_deep_in_a_view_that_goes_is_not_run_again() {
    let (is_there, turns, asked) = (RwSignal::new(true), RwSignal::new(0), Rc::new(RefCell::new(Vec::new())));
    let all = asked.clone();
    let page = show(move || {
        dynamic(move || {
            if !is_there.get() {
                return nothing();
            }
            let (own, all) = (RwSignal::new(1), all.clone());
            let says = move || {
                let turn = turns.get();
                all.borrow_mut().push((turn, own.try_get()));
                turn.to_string()
            };
            dynamic(move || {
                let says = says.clone();
                dynamic(move || el("p").says(says.clone()).view())
            })
        })
    });
    assert_eq!(page.texts("p"), ["0"]);
    turns.set(1);
    settle().await;
    // Both at once: `own` goes with the view.
    is_there.set(false);
    turns.set(2);
    settle().await;
    assert_eq!(page.html(), "");
    assert_eq!(*asked.borrow(), [(0, Some(1)), (1, Some(1))]);
}

/// Rows as a list has them: each asks a signal that lives long.
fn rows(page: RwSignal<usize>, selected: RwSignal<usize>) -> AnyView {
    dynamic(move || {
        let first = page.get() * 50;
        let one = |number: usize| -> El {
            el("tr")
                .key(number.to_string())
                .toggle("aria-selected", move || selected.get() == number)
                .flag("data-on", move || selected.get() == number)
                .says(move || selected.get().to_string())
        };
        each_by_its_key((first..first + 50).map(one).collect())
    })
}

#[wasm_bindgen_test]
async fn rows_that_go_leave_nothing_with_signals_that_stay() {
    let (at, selected) = (RwSignal::new(0), RwSignal::new(0));
    let _page = show(move || rows(at, selected));
    let memory = || {
        let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
        memory.buffer().unchecked_into::<js_sys::ArrayBuffer>().byte_length()
    };
    let mut turn = 0;
    let mut after_few = 0;
    for turns in [50, 550] {
        while turn < turns {
            turn += 1;
            at.set(turn);
            settle().await;
        }
        if turns == 50 {
            after_few = memory();
        }
    }
    let grown = f64::from(memory()) / f64::from(after_few);
    assert!(grown <= 1.1, "memory grew {grown:.2} times over 500 pages of rows");
}
