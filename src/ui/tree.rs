//! Keys in a tree of rows (ARIA's treegrid, by rows): up and down, to the first and the last; right opens, then goes
//! in; left closes, then goes out.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::ui::keys::Pressed;

/// Does what the key means. The rows are those with an `aria-level` in the element that listens; `target` is what gets
/// the focus in one, and `[data-toggle]` opens and closes it.
pub(crate) fn walk_tree(pressed: &Pressed, target: &str) {
    let (Some(key), Some(list)) = (pressed.name(), pressed.heard_by()) else { return };
    let Ok(found) = list.query_selector_all("[aria-level]") else { return };
    let rows: Vec<Element> =
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()).collect();
    let focused = document().active_element();
    let Some(at) = rows.iter().position(|row| row.contains(focused.as_ref().map(AsRef::as_ref))) else {
        return;
    };
    let levels: Vec<u32> = rows.iter().map(level).collect();
    let is_open = rows[at].get_attribute("aria-expanded").map(|is_open| is_open == "true");
    match step(&key, at, &levels, is_open) {
        Step::None => return,
        Step::Toggle => {
            if let Some(toggle) = inside(&rows[at], "[data-toggle]") {
                toggle.click();
            }
        }
        Step::To(next) => {
            if let Some(target) = rows.get(next).and_then(|row| inside(row, target)) {
                let _ = target.focus();
            }
        }
    }
    pressed.take();
}

fn level(row: &Element) -> u32 {
    row.get_attribute("aria-level").and_then(|level| level.parse().ok()).unwrap_or(1)
}

fn inside(row: &Element, selector: &str) -> Option<HtmlElement> {
    row.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

#[derive(Debug, PartialEq, Eq)]
enum Step {
    None,
    Toggle,
    To(usize),
}

/// What a key does at the row `at` of rows of these levels, which is open, closed or has nothing below it.
fn step(key: &str, at: usize, levels: &[u32], is_open: Option<bool>) -> Step {
    let last = levels.len() - 1;
    match (key, is_open) {
        ("ArrowDown", _) | ("ArrowRight", Some(true)) => Step::To(last.min(at + 1)),
        ("ArrowUp", _) => Step::To(at.saturating_sub(1)),
        ("Home", _) => Step::To(0),
        ("End", _) => Step::To(last),
        ("ArrowRight", Some(false)) | ("ArrowLeft", Some(true)) => Step::Toggle,
        ("ArrowLeft", _) => {
            let above = (0..at).rev().find(|row| levels[*row] < levels[at]);
            above.map_or(Step::None, Step::To)
        }
        _ => Step::None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, step};

    #[test]
    fn keys_walk_and_open_a_tree() {
        let levels = [1, 2, 3, 2, 1];
        let at = |key: &str, at: usize, is_open: Option<bool>| step(key, at, &levels, is_open);
        assert_eq!(at("ArrowDown", 0, Some(true)), Step::To(1));
        assert_eq!(at("ArrowDown", 4, None), Step::To(4));
        assert_eq!(at("ArrowUp", 0, Some(true)), Step::To(0));
        assert_eq!((at("Home", 3, None), at("End", 3, None)), (Step::To(0), Step::To(4)));
        assert_eq!(at("ArrowRight", 1, Some(false)), Step::Toggle);
        assert_eq!(at("ArrowRight", 1, Some(true)), Step::To(2));
        assert_eq!(at("ArrowRight", 2, None), Step::None);
        assert_eq!(at("ArrowLeft", 1, Some(true)), Step::Toggle);
        assert_eq!(at("ArrowLeft", 2, None), Step::To(1));
        assert_eq!(at("ArrowLeft", 3, Some(false)), Step::To(0));
        assert_eq!(at("ArrowLeft", 4, None), Step::None);
        assert_eq!(at("x", 1, None), Step::None);
    }
}
