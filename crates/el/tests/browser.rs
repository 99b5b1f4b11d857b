//! What elements do in a browser: `cargo xtask test el`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use el::{button, dynamic, el, keyed, nothing, row};
use leptos::ev;
use leptos::prelude::*;
use text::Foreign;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement, MutationObserver, MutationObserverInit};

#[path = "browser/gone.rs"]
mod gone;

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the page with a view in it; the view goes with it.
struct Page {
    place: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

fn show(view: impl FnOnce() -> AnyView + 'static) -> Page {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let mounted = leptos::mount::mount_to(place.clone(), view);
    Page { place, _mounted: Box::new(mounted) }
}

impl Page {
    fn html(&self) -> String {
        self.place.inner_html().replace("<!---->", "").replace("<!-- -->", "")
    }

    fn find(&self, selector: &str) -> HtmlElement {
        self.place.query_selector(selector).unwrap().unwrap().unchecked_into()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let all = self.place.query_selector_all(selector).unwrap();
        (0..all.length()).map(|index| all.get(index).unwrap().text_content().unwrap()).collect()
    }
}

/// Lets effects run.
async fn settle() {
    for _ in 0..2 {
        let timer = js_sys::Promise::new(&mut |done, _| drop(window().set_timeout_with_callback(&done)));
        wasm_bindgen_futures::JsFuture::from(timer).await.unwrap();
    }
}

#[wasm_bindgen_test]
fn an_element_is_built_as_said() {
    let page = show(|| {
        el("p")
            .class("note")
            .attr("role", "status")
            .attr_if("title", None)
            .attr_if("lang", Some("nb"))
            .child("a")
            .child(Some("b"))
            .child(None::<&str>)
            .child(el("b").child("c"))
            .child(vec![nothing(), el("i").view()])
            .view()
    });
    assert_eq!(page.html(), "<p class=\"note\" role=\"status\" lang=\"nb\">ab<b>c</b><i></i></p>");
}

#[wasm_bindgen_test]
fn icons_are_of_their_own_namespace() {
    let page = show(|| el("svg").child(el("use")).view());
    assert_eq!(page.find("use").namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
}

#[wasm_bindgen_test]
fn i1_text_of_others_is_isolated_and_cleaned() {
    let page = show(|| el("p").child(&Foreign::from("a\u{202e}<b>")).view());
    assert_eq!(page.html(), "<p><bdi translate=\"no\">a\u{fffd}&lt;b&gt;</bdi></p>");
}

#[wasm_bindgen_test]
async fn an_element_drawn_anew_keeps_its_place_and_focus() {
    let count = RwSignal::new(0);
    let page = show(move || {
        dynamic(move || {
            let inside = el("input").attr("title", count.get().to_string());
            el("div").child(inside).child(count.get().to_string()).view()
        })
    });
    let before = page.find("input");
    before.focus().unwrap();
    count.set(1);
    settle().await;
    assert_eq!(page.html(), "<div><input title=\"1\">1</div>");
    assert!(page.find("input").is_same_node(Some(&before)));
    assert!(document().active_element().unwrap().is_same_node(Some(&before)));
}

#[wasm_bindgen_test]
async fn an_element_about_something_else_is_another_one() {
    let id = RwSignal::new("a");
    let page = show(move || dynamic(move || el("p").key(id.get()).view()));
    let before = page.find("p");
    id.set("b");
    settle().await;
    assert!(!page.find("p").is_same_node(Some(&before)));
}

#[wasm_bindgen_test]
async fn other_attributes_or_tags_make_another_element() {
    let step = RwSignal::new(0);
    let page = show(move || {
        dynamic(move || match step.get() {
            0 => el("p").attr("title", "x").view(),
            1 => el("p").view(),
            _ => el("b").view(),
        })
    });
    for (next, html) in [(1, "<p></p>"), (2, "<b></b>")] {
        step.set(next);
        settle().await;
        assert_eq!(page.html(), html);
    }
}

fn chips(names: RwSignal<Vec<&'static str>>) -> Page {
    show(move || {
        let list = el("ul").dynamic(move || {
            keyed(
                names.get(),
                |name| (*name).to_owned(),
                |name| el("li").child(button("x").attr("title", name)).child(name),
            )
        });
        row([list.view(), el("p").child("after").view()])
    })
}

#[wasm_bindgen_test]
async fn what_is_removed_takes_its_own_focus_along() {
    let names = RwSignal::new(vec!["a", "b", "c"]);
    let page = chips(names);
    let (b, c) = (page.find("[title=b]"), page.find("[title=c]"));
    b.focus().unwrap();
    names.set(vec!["a", "c"]);
    settle().await;
    assert_eq!(page.texts("li"), ["a", "c"]);
    assert!(page.find("[title=c]").is_same_node(Some(&c)), "the next one is still itself");
    assert_eq!(document().active_element().unwrap().tag_name(), "BODY");
}

#[wasm_bindgen_test]
async fn what_stays_keeps_the_focus_when_others_come_and_go() {
    let names = RwSignal::new(vec!["a", "b", "c"]);
    let page = chips(names);
    let b = page.find("[title=b]");
    b.focus().unwrap();
    names.set(vec!["x", "b", "y"]);
    settle().await;
    assert_eq!(page.texts("li"), ["x", "b", "y"]);
    assert!(document().active_element().unwrap().is_same_node(Some(&b)));
    names.set(Vec::new());
    settle().await;
    assert_eq!(page.texts("li"), Vec::<String>::new());
    names.set(vec!["b"]);
    settle().await;
    assert_eq!(page.texts("li, p"), ["b", "after"]);
}

#[wasm_bindgen_test]
async fn what_moved_is_moved() {
    let names = RwSignal::new(vec!["a", "b", "c", "d"]);
    let page = chips(names);
    let before: Vec<_> = ["a", "b", "c", "d"].map(|name| page.find(&format!("[title={name}]"))).into();
    names.set(vec!["d", "b", "a", "c"]);
    settle().await;
    assert_eq!(page.texts("li"), ["d", "b", "a", "c"]);
    for (name, before) in ["a", "b", "c", "d"].iter().zip(&before) {
        assert!(page.find(&format!("[title={name}]")).is_same_node(Some(before)), "{name}");
    }
}

#[wasm_bindgen_test]
async fn two_with_one_key_are_both_drawn() {
    let names = RwSignal::new(vec!["a", "a"]);
    let page = chips(names);
    names.set(vec!["a", "b", "a"]);
    settle().await;
    assert_eq!(page.texts("li"), ["a", "b", "a"]);
}

#[wasm_bindgen_test]
async fn an_attribute_that_has_not_changed_is_not_written_again() {
    let count = RwSignal::new(0);
    let page = show(move || {
        dynamic(move || {
            let of = count.get();
            el("p").flag("hidden", move || count.get() > 5).toggle("aria-busy", move || of > 5).view()
        })
    });
    let seen = Rc::new(Cell::new(0));
    let counted = seen.clone();
    let count_them = Closure::<dyn Fn(js_sys::Array)>::new(move |records: js_sys::Array| {
        counted.set(counted.get() + records.length());
    });
    let observer = MutationObserver::new(count_them.as_ref().unchecked_ref()).unwrap();
    let what = MutationObserverInit::new();
    what.set_attributes(true);
    what.set_subtree(true);
    observer.observe_with_options(&page.place, &what).unwrap();
    for value in 1..5 {
        count.set(value);
        settle().await;
    }
    assert_eq!(seen.get(), 0);
    count.set(6);
    settle().await;
    assert_eq!(seen.get(), 2);
    observer.disconnect();
}

#[wasm_bindgen_test]
async fn a_property_is_written_at_each_change() {
    let text = RwSignal::new(String::new());
    let page = show(move || el("input").prop("value", move || text.get().into()).view());
    let input: HtmlInputElement = page.find("input").unchecked_into();
    input.set_value("typed");
    text.set(String::new());
    settle().await;
    assert_eq!(input.value(), "");
}

#[wasm_bindgen_test]
fn an_act_may_cause_its_own_event() {
    let times = Rc::new(Cell::new(0));
    let counted = times.clone();
    let page = show(move || {
        button("x")
            .on(ev::click, move |event| {
                counted.set(counted.get() + 1);
                if counted.get() < 3 {
                    // `click()` inside a click does nothing; an event of one's own does.
                    let again = web_sys::Event::new("click").unwrap();
                    event.current_target().unwrap().dispatch_event(&again).unwrap();
                }
            })
            .view()
    });
    page.find("button").click();
    assert_eq!(times.get(), 3);
}

#[wasm_bindgen_test]
async fn an_element_may_go_in_its_own_event() {
    let there = RwSignal::new(true);
    let page = show(move || {
        dynamic(move || {
            if there.get() {
                // The element goes, and the event goes on to the next listener.
                button("x").click(move || there.set(false)).click(move || there.set(false)).view()
            } else {
                nothing()
            }
        })
    });
    page.find("button").click();
    settle().await;
    assert_eq!(page.html(), "");
}

#[wasm_bindgen_test]
async fn a_listener_does_what_was_said_last() {
    let step = RwSignal::new(1);
    let done = Rc::new(RefCell::new(Vec::new()));
    let noted = done.clone();
    let page = show(move || {
        dynamic(move || {
            let (step, noted) = (step.get(), noted.clone());
            button("x").click(move || noted.borrow_mut().push(step)).view()
        })
    });
    let before = page.find("button");
    before.click();
    step.set(2);
    settle().await;
    before.click();
    assert_eq!(*done.borrow(), [1, 2]);
}

#[wasm_bindgen_test]
async fn an_act_finds_the_context_of_who_built_it() {
    #[derive(Clone, PartialEq, Debug)]
    struct Word(&'static str);
    let found = Rc::new(RefCell::new(None));
    let noted = found.clone();
    let page = show(move || {
        provide_context(Word("here"));
        button("x").click(move || *noted.borrow_mut() = use_context::<Word>()).view()
    });
    page.find("button").click();
    assert_eq!(*found.borrow(), Some(Word("here")));
}

#[wasm_bindgen_test]
fn several_views_stand_in_a_row() {
    let page = show(|| row([el("a").view(), nothing(), el("b").view()]));
    assert_eq!(page.html(), "<a></a><b></b>");
}
