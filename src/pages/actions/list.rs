//! The tree of actions, by the parent that the API sends. Call: `actions::list`, which gives all of them.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use api::access::Model;
use api::access::outline::{Line, outline};
use api::access::plan::Question;
use api::access::reading::Part;
use api::access::tree::Tree;
use api::actions::{self, Action, Parent};
use api::subjects::Kind;
use leptos::prelude::*;
use text::Foreign;

use super::shared::holds;
use super::{paths, words};
use crate::access::{Access, Asking, Stage};
use crate::pages::access::paths as who_may;
use crate::pages::access::shared::{action_name, asked, read_note};
use crate::pages::policies::shared as policies;
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::menu::MenuItem;
use crate::ui::react::effect;
use crate::ui::{icon, number};
use crate::words::common;
use el::{button, dynamic, el, nothing, row};

/// What is shown of the tree. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
struct Branches {
    /// What is closed, by [`key`].
    closed: RwSignal<HashSet<String>>,
    shown: RwSignal<Shown>,
    /// Who has each directly, once that was read.
    given: RwSignal<Option<Given>>,
}

/// Who has each action directly.
#[derive(Clone)]
struct Given {
    holders: HashMap<String, HashSet<Foreign>>,
    is_whole: bool,
}

impl Given {
    /// In words: how many of each kind.
    fn says(&self, action: &str) -> AnyView {
        let Some(holders) = self.holders.get(action) else {
            let none = if self.is_whole { words::nobody_directly() } else { words::none_seen() };
            return el("span").class("status").attr("data-state", "none").child(none).view();
        };
        let count = |kind| holders.iter().filter(|one| Kind::of_id(one.raw()) == kind).count();
        let kinds: [(Kind, fn(usize) -> String); 4] = [
            (Kind::Group, words::groups),
            (Kind::User, words::people),
            (Kind::Client, words::clients),
            (Kind::Other, words::others),
        ];
        let some = kinds.iter().map(|(kind, say)| (count(*kind), say)).filter(|(count, _)| *count > 0);
        let says = some.map(|(count, say)| say(count)).collect::<Vec<_>>().join(", ");
        el("span").child(says).view()
    }
}

/// The rows as they are now.
#[derive(Clone, Default)]
struct Shown {
    /// What is searched, folded.
    search: String,
    lines: HashMap<String, Line>,
    /// What has something below it, open or not.
    branches: Vec<String>,
    listed: usize,
    found: usize,
    is_guessed: bool,
    /// Named as a parent, and not in the API's list.
    unlisted: HashSet<String>,
}

/// What is closed while one thing is searched is open when another is: a search opens what holds its matches.
fn key(search: &str, action: &str) -> String {
    [search, "\n", action].concat()
}

/// The page `/actions`.
pub(crate) fn actions() -> AnyView {
    let branches = Branches {
        closed: RwSignal::new(HashSet::new()),
        shown: RwSignal::new(Shown::default()),
        given: RwSignal::new(None),
    };
    let source =
        Source::Tree { read: actions::list, lines: Rc::new(move |all, search| branches.lines(all, search)) };
    let list = List::new(paths::LIST, source);
    let (access, asking) = (Access::from_context(), Asking::new());
    effect(move || {
        let is_reading = asking.stage() == Stage::Reading;
        let model = access.model();
        if !is_reading {
            branches.given.set(given(&model));
        }
    });
    effect(move || {
        branches.closed.track();
        branches.given.track();
        untrack(|| list.sift());
    });
    let acts = vec![
        fold_button("unfold-vertical", words::open_all(), move || branches.close_all(false)),
        fold_button("fold-vertical", words::close_all(), move || branches.close_all(true)),
    ];
    let listing = Listing::new("actions", "network", &words::LIST, move |one| branches.row(one));
    let listing = listing.with_menus().tree(move || branches.count()).intro(guess_note(branches));
    row([list.page(words::what_actions_are(), acts, listing), given_note(asking, branches)])
}

/// Who has each action directly, by the policies of the session's reading; nothing before those were read.
fn given(model: &Model) -> Option<Given> {
    let reading = Question::Grants.reading(model);
    if !model.reading().has(&Part::Policies) {
        return None;
    }
    let mut holders: HashMap<String, HashSet<Foreign>> = HashMap::new();
    for policy in model.policies() {
        holders.entry(policy.action.into_raw()).or_default().insert(policy.subject);
    }
    Some(Given { holders, is_whole: reading.is_complete() })
}

/// How much was read for "given directly to", or the way to it: it takes every policy.
fn given_note(asking: Asking, branches: Branches) -> AnyView {
    dynamic(move || {
        if asking.stage() != Stage::Idle {
            return read_note(asking);
        }
        let is_known = branches.given.with(Option::is_some);
        let label = if is_known { common::read_again() } else { words::read_who_has_each() };
        let read = button("button").attr("data-size", "small").attr("data-kind", "quiet");
        let read = read.click(move || {
            if is_known {
                Access::from_context().again();
            }
            asking.ask(Question::Grants);
        });
        let says = if is_known { words::given_from_before() } else { words::given_not_read() };
        el("div")
            .class("read-note")
            .child(icon("scan-line"))
            .child(el("span").child(says))
            .child(read.child(icon("refresh-cw")).child(label))
            .view()
    })
}

fn fold_button(name: &'static str, label: &'static str, act: impl Fn() + 'static) -> AnyView {
    button("button").click(act).child(icon(name)).child(label).view()
}

/// Where the API tells no parents, the tree is a guess.
fn guess_note(branches: Branches) -> AnyView {
    dynamic(move || {
        if !branches.shown.with(|shown| shown.is_guessed && shown.listed > 0) {
            return nothing();
        }
        let says = el("p")
            .child(el("b").child(words::tree_is_guessed()))
            .child(" ")
            .child(words::how_it_is_guessed());
        let notice = el("div").class("notice").attr("data-state", "warn").attr("role", "status");
        notice.child(icon("triangle-alert")).child(el("div").child(says)).view()
    })
}

impl Branches {
    /// The rows of the tree of `all`.
    fn lines(self, all: Vec<Action>, search: &str) -> Vec<Action> {
        let tree = Tree::of(&all);
        let listed: HashMap<String, Action> =
            all.into_iter().map(|action| (action.name.raw().to_owned(), action)).collect();
        let get = |name: &str| {
            let unlisted = || Action { name: name.into(), parent: Parent::None, title: None };
            listed.get(name).cloned().unwrap_or_else(unlisted)
        };
        let finds = |id| holds(&get(tree.name(id)), search);
        let found = (0..tree.count()).filter(|id| finds(*id)).count();
        let searched: Option<&dyn Fn(u32) -> bool> = if search.is_empty() { None } else { Some(&finds) };
        let is_open = |id| self.closed.with_untracked(|closed| !closed.contains(&key(search, tree.name(id))));
        let lines = outline(&tree, searched, &is_open);
        let named = |id: u32| tree.name(id).to_owned();
        self.shown.set(Shown {
            search: search.to_owned(),
            branches: (0..tree.count()).filter(|id| !tree.children(*id).is_empty()).map(named).collect(),
            listed: listed.len(),
            found,
            is_guessed: tree.is_guessed(),
            unlisted: (0..tree.count()).filter(|id| !tree.is_listed(*id)).map(named).collect(),
            lines: lines.iter().map(|line| (named(line.id), line.clone())).collect(),
        });
        lines.iter().map(|line| get(tree.name(line.id))).collect()
    }

    fn row(self, action: &Action) -> Row {
        let name = action.name.raw();
        let (line, is_unlisted, search) = self.shown.with_untracked(|shown| {
            (shown.lines.get(name).cloned(), shown.unlisted.contains(name), shown.search.clone())
        });
        let title = action.title.as_ref().filter(|title| !title.is_blank());
        let note = el("span").child(title);
        let note = match &line {
            _ if is_unlisted => note.child(badge(words::not_listed())),
            Some(line) if line.is_in_circle => note.child(" ").child(badge(words::in_a_circle())),
            _ => note,
        };
        let toggled = key(&search, name);
        let branch = Branch {
            level: line.as_ref().map_or(1, |line| line.level),
            is_open: line.and_then(|line| line.is_open),
            toggle: Rc::new(move || {
                self.closed.update(|closed| {
                    if !closed.remove(&toggled) {
                        closed.insert(toggled.clone());
                    }
                });
            }),
        };
        let kept = action.name.clone();
        Row::of(&action.name, &action.name, policies::of_action(&action.name))
            .shown(action_name(&action.name))
            .note(note)
            .branch(branch)
            .labelled(
                "held",
                words::given_to(),
                self.given.with_untracked(|given| given.as_ref().map(|given| given.says(name))),
            )
            .menu(move || menu(&kept))
    }

    /// Opens all, or closes it.
    fn close_all(self, closes: bool) {
        let all = self.shown.with_untracked(|shown| {
            let keys = shown.branches.iter().map(|name| key(&shown.search, name));
            keys.collect::<Vec<_>>()
        });
        self.closed.update(|closed| {
            for one in all {
                if closes {
                    closed.insert(one);
                } else {
                    closed.remove(&one);
                }
            }
        });
    }

    /// How many there are.
    fn count(self) -> String {
        self.shown.with(|shown| {
            if shown.search.is_empty() {
                words::so_many_shown(&number(shown.listed as u64), &number(shown.lines.len() as u64))
            } else {
                words::so_many_match(&number(shown.found as u64), &number(shown.listed as u64))
            }
        })
    }
}

fn menu(action: &Foreign) -> Vec<MenuItem> {
    vec![
        MenuItem::link(
            "scan-search",
            words::who_may_do_this(),
            asked(who_may::WHO, &[("action", action.raw())]),
        ),
        MenuItem::link("scroll-text", words::its_policies(), policies::of_action(action)),
        MenuItem::link("plus", words::create_policy_with_it(), policies::new_with("", action.raw(), "")),
        copy_item(words::copy_name(), action.raw()),
    ]
}
