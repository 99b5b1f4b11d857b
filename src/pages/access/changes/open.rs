//! A file that is opened: what is in it is shown, and joins the set only when the person says so.

use api::access::file::{self, LARGEST, Mistake, Wrong};
use api::access::set::Became;
use api::access::{Change, ChangeSet};
use leptos::prelude::*;
use text::Foreign;

use super::line::change_line;
use super::names::Names;
use super::words;
use crate::access::set::Collected;
use crate::access::tell;
use crate::parts::prelude::*;
use crate::ui::file::{Given, NoText, file_field, takes_files};
use crate::ui::react::Later;
use crate::ui::toast::Toasts;
use crate::ui::{date, icon, number};
use crate::words::common;
use el::{El, button, dynamic, el, nothing};

/// How many of its changes are shown.
const SHOWN: usize = 50;

/// What the browser offers to choose from.
const KINDS: &str = ".json,application/json";

/// What was opened: the file's name, and what is in it.
type Opened = (Foreign, Result<ChangeSet, String>);

/// The opening of files. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    set: Collected,
    opened: RwSignal<Option<Opened>>,
    names: Names,
    toasts: Toasts,
}

impl Opening {
    /// Nothing is open.
    pub(super) fn new(set: Collected) -> Self {
        let opened: RwSignal<Option<Opened>> = RwSignal::new(None);
        let first = move || {
            opened.with(|opened| match opened {
                Some((_, Ok(set))) => set.lines.iter().take(SHOWN).map(|line| line.change.clone()).collect(),
                _ => Vec::new(),
            })
        };
        Self { set, opened, names: Names::of_changes(first), toasts: Toasts::from_context() }
    }

    fn given(self) -> Later<Given> {
        Later::new(move |given: Given| {
            let tenant = untrack(|| self.set.with(|set| set.tenant.clone()));
            let read = match given.text {
                Err(NoText::TooLarge) => Err(words::file_too_large().to_owned()),
                Err(NoText::Unreadable) => Err(words::file_unreadable().to_owned()),
                Ok(text) => file::read(&text, &tenant).map_err(|mistake| told(&mistake)),
            };
            let _ = self.opened.try_set(Some((given.name.into(), read)));
            crate::ui::react::next_frame(Box::new(|| crate::ui::focus("#h-opened")));
        })
    }

    /// A button that opens a file; `kind` is its `data-kind`.
    pub(super) fn button(self, kind: &'static str) -> AnyView {
        let id = crate::ui::field::next_id();
        let choose = move || {
            use wasm_bindgen::JsCast;
            let field = document().get_element_by_id(id);
            if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
                field.click();
            }
        };
        let field = file_field(words::open_file(), KINDS, LARGEST, self.given()).attr("id", id);
        let open = button("button").attr("data-kind", kind).click(choose);
        let open = if kind == "quiet" { open.attr("data-size", "small") } else { open };
        el("span").child(open.child(icon("file-up")).child(words::open_file())).child(field).view()
    }

    /// Makes a place take files that are dropped on it.
    pub(super) fn takes(self, place: El) -> El {
        takes_files(place, LARGEST, self.given())
    }

    /// What was opened, until it was joined or put aside.
    pub(super) fn view(self) -> AnyView {
        dynamic(move || match self.opened.get() {
            None => nothing(),
            Some((name, Err(why))) => self.refused(&name, &why),
            Some((name, Ok(set))) => self.offered(&name, set),
        })
    }

    fn close(self) {
        self.opened.set(None);
        crate::ui::focus_if_lost("h1");
    }

    fn refused(self, name: &Foreign, why: &str) -> AnyView {
        let close =
            button("button").attr("data-size", "small").click(move || self.close()).child(common::dismiss());
        let notice = notice("danger", "circle-x", &words::file_refused(name), why, close);
        el("div").attr("id", "h-opened").attr("tabindex", "-1").child(notice).view()
    }

    fn offered(self, name: &Foreign, set: ChangeSet) -> AnyView {
        let lines: Vec<_> = set
            .lines
            .iter()
            .take(SHOWN)
            .map(|line| change_line(&line.change, line.fate.as_ref(), self.names, Vec::new()).view())
            .collect();
        let more = set.lines.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| el("footer").child(common::and_more(&number(more as u64))));
        let open: Vec<Change> = set.open().cloned().collect();
        let back = set.undoing();
        let add = |changes: Vec<Change>, label: String, kind: &'static str| {
            let name = set.name.clone();
            let add = move || self.join(&name, &changes);
            button("button").attr("data-kind", kind).click(add).child(label).view()
        };
        let mut acts = Vec::new();
        if !open.is_empty() {
            let count = open.len();
            acts.push(add(open, words::add_changes(count), "primary"));
        }
        if !back.is_empty() {
            let count = set.count(Became::Done);
            acts.push(add(back, words::add_undoing(count), ""));
        }
        let close = button("button").click(move || self.close()).child(words::add_nothing());
        acts.push(close.view());
        let day = date::moment(&set.made).map(date::day).unwrap_or_default();
        let about = words::about_file(name, &words::changes_count(set.lines.len()), &day);
        headed("h-opened", words::from_file(), about, Vec::new())
            .child(
                (!set.name.is_blank()).then(|| el("div").class("card-body").child(el("b").child(&set.name))),
            )
            .child(el("ul").class("line-list").child(lines))
            .child(more)
            .child(el("footer").child(acts))
            .view()
    }

    fn join(self, name: &Foreign, changes: &[Change]) {
        let is_unnamed = untrack(|| self.set.with(|set| set.name.is_blank()));
        let added = self.set.add(changes);
        if is_unnamed && added > 0 && !name.is_blank() {
            self.set.rename(name.raw());
        }
        tell(self.set, self.toasts, added);
        self.close();
    }
}

/// What is wrong with a file, in words.
fn told(mistake: &Mistake) -> String {
    match mistake {
        Mistake::TooLarge => words::file_too_large().to_owned(),
        Mistake::NotJson(line) => words::not_json(&line.to_string()),
        Mistake::OtherFormat => words::other_format().to_owned(),
        Mistake::Newer(version) => words::newer(&version.to_string()),
        Mistake::OtherTenant(tenant) => words::other_tenant(tenant),
        Mistake::TooMany(count) => words::too_many(&number(*count as u64)),
        Mistake::At(place, wrong) => {
            let place = &place.to_string();
            match wrong {
                Wrong::Missing => words::missing(place),
                Wrong::Twice => words::twice(place),
                Wrong::Unknown => words::unknown(place),
                Wrong::Kind => words::other_kind(place),
                Wrong::Empty => words::empty(place),
                Wrong::TooLong => words::too_long(place),
                Wrong::Time => words::no_time(place),
                Wrong::Person => words::no_person(place),
                Wrong::Index => words::no_such_change(place),
            }
        }
    }
}
