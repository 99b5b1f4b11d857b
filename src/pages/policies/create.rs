//! The form for a new policy. Calls: `actions::list`; `policies::create`. What the address names (`subject`, `action`,
//! `scope`) it begins with.

use std::rc::Rc;

use api::access::plan::Question;
use api::access::scope::{Slip, check};
use api::access::tree::Tree;
use api::access::{Change as Made, Scope};
use api::actions::{self, Action};
use api::call::Row as Read;
use api::policies::{self, Entry, Policy};
use api::subjects::Subject;
use leptos::prelude::*;
use text::Foreign;

use super::{paths, shared, words};
use crate::access::{Access, Asking, collect_button};
use crate::pages::access::shared::{SUBJECTS, action_name, effect_sheet_offering, scope_path, subject_ref};
use crate::pages::actions::shared::holds;
use crate::parts::prelude::*;
use crate::ui::react::{Later, effect};
use crate::ui::suggest::Suggestion;
use crate::ui::{fold, icon};
use crate::words::common;
use el::{button, dynamic, el, nothing, row};

/// So many of the actions that the chosen one gives are named.
const NAMED: usize = 8;

/// The page `/policies/new`.
pub(crate) fn create() -> AnyView {
    let asked = query();
    let begins = |name: &str| untrack(|| asked(name)).unwrap_or_default();
    let (subject, action, scope) = (begins("subject"), begins("action"), begins("scope"));
    // What a link asks for is not given up for the draft of another policy.
    let form =
        Form::new(&["policies.new", &subject, &action, &scope].join("\n").trim_end().replace('\n', " "));
    let (access, memory) = (Access::from_context(), Memory::from_context());
    let (actions, _) = read_card(actions::list);

    let who = form.chosen("subject", &subject, &words::WHO, move |subject, id| chosen(subject, id, access));
    let action = form.exact("action", &action, &words::ACTION);
    let action = action
        .check(move |text| no_such_action(text, actions))
        .suggests(words::known_actions, Rc::new(move |typed: &str| suggested_actions(typed, actions)));
    let scope = form.exact("scope", &scope, &words::SCOPE).check(|text| check(text).err().map(slip));
    let seen = known_policies(access, memory);
    let known = scopes(&seen);
    let suggested = move |typed: &str| suggested_scopes(typed, &known, access);
    let scope = scope.suggests(words::known_scopes, Rc::new(suggested));
    let is_everything = move || check(&scope.now()).is_ok_and(|typed| Scope::of(typed).is_everything());
    let sure = form.switch("everything", false, &words::EVERYTHING).only_if(is_everything);
    let wanted = move || Policy::new(&who.now(), &action.now(), &scope.now());
    let known: Rc<Vec<Policy>> = Rc::new(seen);

    let fields = vec![
        who.view(),
        action.view(),
        gives(action, actions),
        scope.view(),
        sure.view(),
        dynamic(move || exists(&wanted(), &known, access)),
    ];
    // Only what could be sent has an effect.
    let changes = move || {
        let is_whole = !who.now().is_empty() && action.is_fine() && scope.is_fine();
        (is_whole && !action.now().is_empty() && !scope.now().is_empty()).then(|| vec![Made::Grant(wanted())])
    };
    let changes = Rc::new(changes);
    let whole = changes.clone();
    let later = dynamic(move || {
        // What asks for a tick here asks for it when it is collected too.
        let is_sure = !is_everything() || sure.now();
        let Some(changes) = whole().filter(|_| is_sure) else { return nothing() };
        collect_button(move || changes.clone()).click(move || form.settled()).view()
    });
    let narrower = move |name: Foreign| action.text().set(name.into_raw());
    let page = FormPage::new(
        "plus",
        words::create_policy(),
        &words::CREATING,
        fields,
        move || {
            let made = untrack(wanted);
            sending_with(policies::create(&made), made)
        },
        move |((), made)| {
            access.did(&Made::Grant(made.clone()));
            // Whatever was read before lacks it.
            memory.forget_pages::<Entry>();
            Done { says: words::policy_created().to_owned(), go: Some(shared::just(&made)) }
        },
    );
    let page = page
        .blocked(move || (is_everything() && !sure.now()).then(words::confirm_everything_first))
        .curl(move || policies::create(&untrack(wanted)))
        .aside(effect_sheet_offering(changes, Later::new(narrower)))
        .beside(later);
    let up = vec![Up::new(paths::LIST, words::policies())];
    form.page(words::create_policy(), words::what_creating_does(), up, page)
}

/// Who was chosen, and the way to choose.
fn chosen(subject: RwSignal<String>, id: &'static str, access: Access) -> AnyView {
    let named = RwSignal::new(None::<Subject>);
    let asking = Asking::new();
    let name_of = move |id: &Foreign| {
        let picked = named
            .with(|one| one.as_ref().filter(|one| one.subject_id == *id).map(|one| one.display_name.clone()));
        picked.or_else(|| access.model().name_of(id.raw()).cloned())
    };
    effect(move || {
        let id = Foreign::from(subject.get());
        // By a link or a draft: the name is still to be read.
        if !id.is_blank() && untrack(|| name_of(&id)).is_none() {
            untrack(|| asking.ask(Question::Names(vec![id])));
        }
    });
    let shown = move || {
        let id = Foreign::from(subject.get());
        if id.is_blank() {
            return nothing();
        }
        let _ = asking.stage();
        let name = name_of(&id);
        el("span").child(subject_ref(&id, name.as_ref())).view()
    };
    let choose = move || {
        pick_one(Picker {
            choices: &SUBJECTS,
            title: words::choose_who(),
            offers: Rc::new(|_: &Subject| Offer::Yes),
            none: words::nobody_to_choose(),
            act: words::choose_this,
            picked: Later::new(move |all: Vec<Subject>| {
                if let Some(one) = all.into_iter().next() {
                    let id = one.subject_id.raw().to_owned();
                    named.set(Some(one));
                    subject.set(id);
                }
            }),
        });
    };
    let choose = button("button")
        .attr("id", id)
        .attr("data-size", "small")
        .attr("aria-haspopup", "dialog")
        .attr("aria-describedby", [id, "-help ", id, "-error"].concat())
        .click(choose)
        .child(icon("users"))
        .says(move || {
            let is_empty = subject.with(String::is_empty);
            if is_empty { words::choose_who() } else { words::choose_another() }.to_owned()
        });
    el("div").class("button-row").dynamic(shown).child(choose).view()
}

type Actions = Load<Vec<Read<Action>>>;

fn no_such_action(text: &str, actions: Actions) -> Option<String> {
    // What could not be read is not known to be missing.
    let is_missing = actions.with(|all| {
        all.is_some_and(|all| all.iter().all(|one| one.as_ref().is_ok_and(|one| one.name != *text.trim())))
    });
    is_missing.then(|| words::no_such_action().to_owned())
}

/// The tree of actions as far as it holds what was typed, each with what stands above it.
fn suggested_actions(typed: &str, actions: Actions) -> Vec<Suggestion> {
    let wanted = fold(typed);
    actions.with(|all| {
        let all: Vec<&Action> = all.iter().flat_map(|all| all.iter().flatten()).collect();
        let tree = Tree::of(all.iter().copied());
        let lines = api::access::outline::outline(&tree, None, &|_| true);
        let one = |line: &api::access::outline::Line| {
            let name = tree.name(line.id);
            let action = *all.iter().find(|one| one.name == *name)?;
            // Chosen already: then it is one among all.
            let is_meant = holds(action, &wanted) || all.iter().any(|one| one.name == *typed);
            if !is_meant {
                return None;
            }
            let above: Vec<&str> =
                tree.ancestors(line.id).into_iter().skip(1).map(|id| tree.name(id)).collect();
            let above =
                (!above.is_empty()).then(|| words::below_it(&Foreign::from(above.join(", ")).to_string()));
            let title = action.title.as_ref().filter(|title| !title.is_blank()).map(ToString::to_string);
            let note = [title, above].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let shown = el("span").child(action_name(&action.name)).child(el("small").child(note));
            Some(Suggestion { value: name.to_owned(), shown })
        };
        lines.iter().filter_map(one).collect()
    })
}

/// What the chosen action gives beside itself.
fn gives(action: Field<String>, actions: Actions) -> AnyView {
    dynamic(move || {
        let name = action.now();
        if let Some(error) = actions.error().get().filter(|_| !actions.is_known()) {
            let says = [words::actions_not_read(), " ", &what_happened(&error)].concat();
            return el("p").class("field-help").attr("role", "status").child(says).view();
        }
        let Some((tree, id)) = actions.with(|all| {
            let tree = Tree::of(all?.iter().flatten());
            let id = tree.find(name.trim()).filter(|id| tree.is_listed(*id))?;
            Some((tree, id))
        }) else {
            return nothing();
        };
        let below: Vec<Foreign> =
            tree.descendants(id).into_iter().skip(1).map(|id| tree.name(id).into()).collect();
        if below.is_empty() {
            return el("p").class("field-help").child(words::gives_only_itself()).view();
        }
        let names: Vec<AnyView> = below
            .iter()
            .take(NAMED)
            .flat_map(|name| [action_name(name).view(), el("span").child(" ").view()])
            .collect();
        let more = below.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| common::and_more(&more.to_string()));
        let guess = tree.is_guessed().then(|| el("span").child(" ").child(words::gives_by_guess()));
        el("p")
            .class("field-help")
            .child(words::gives_these(below.len()))
            .child(" ")
            .child(names)
            .child(more)
            .child(guess)
            .view()
    })
}

fn slip(slip: Slip) -> String {
    match slip {
        Slip::Empty => words::scope_missing(),
        Slip::NoRoot => words::scope_no_root(),
        Slip::Hidden => words::scope_hidden(),
        Slip::EmptySegment => words::scope_empty_segment(),
        Slip::Dots => words::scope_dots(),
        Slip::Query => words::scope_query(),
        Slip::Percent => words::scope_percent(),
    }
    .to_owned()
}

/// The policies that are known: of this session's reading, and of the lists that were open.
fn known_policies(access: Access, memory: Memory) -> Vec<Policy> {
    let seen = memory.every::<Entry>().into_iter().map(|entry| entry.policy);
    access.model_now().policies().chain(seen).collect()
}

/// The scopes of those policies, and what holds them.
fn scopes(policies: &[Policy]) -> Vec<String> {
    let of = |policy: &Policy| std::iter::successors(Some(Scope::of(policy.scope.raw())), Scope::parent);
    policies.iter().flat_map(of).map(|scope| scope.text()).collect()
}

/// Scopes that hold what was typed: of policies on lists that were open, and of the session's reading.
fn suggested_scopes(typed: &str, known: &[String], access: Access) -> Vec<Suggestion> {
    let (wanted, model, everything) = (fold(typed), access.model(), Scope::everything());
    let read = model.scopes_below(&everything).map(Scope::text);
    let is_meant = |scope: &String| fold(scope).contains(&wanted) && scope != typed && check(scope).is_ok();
    let mut all = api::order::sorted(known.iter().cloned().chain(read).filter(is_meant).collect(), Ord::cmp);
    all.dedup();
    let one = |scope: String| Suggestion { shown: scope_path(&Foreign::from(scope.as_str())), value: scope };
    all.into_iter().map(one).collect()
}

/// That there is this policy already, where that is known.
fn exists(wanted: &Policy, known: &[Policy], access: Access) -> AnyView {
    let scope = Scope::of(wanted.scope.raw());
    let is_same = |one: &&Policy| {
        one.subject == wanted.subject && one.action == wanted.action && Scope::of(one.scope.raw()) == scope
    };
    let is_read = access.model().is_so(&Made::Grant(wanted.clone()));
    let says = match known.iter().filter(is_same).max_by_key(|one| **one == *wanted) {
        _ if is_read => words::exists_already().to_owned(),
        Some(one) if one == wanted => words::exists_already().to_owned(),
        Some(one) => words::same_scope_otherwise(&one.scope),
        None => return nothing(),
    };
    let text = el("div").child(el("p").child(says));
    let notice = el("div").class("notice").attr("data-state", "warn").attr("role", "status");
    row([notice.child(icon("triangle-alert")).child(text).view()])
}
