//! A subject, an action and a scope as they are named wherever access is spoken of, and how a subject is chosen.

use api::assumed::{CLIENT_PREFIX, USER_PREFIX};
use api::page::Query;
use api::subjects::{self, Kind, Subject, Which};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::pages::clients::paths as client_paths;
use crate::pages::groups::paths as group_paths;
use crate::pages::users::paths as user_paths;
use crate::parts::prelude::*;
use crate::ui::icon;
use el::{El, el};

/// What a subject is, in a word.
pub(crate) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::User => words::person(),
        Kind::Client => words::client(),
        Kind::Group => words::group(),
        Kind::Other => words::subject(),
    }
}

/// The icon of a kind.
pub(crate) fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Client => "app-window",
        Kind::Group => "users-round",
        Kind::User | Kind::Other => "circle-user",
    }
}

/// The picture of a subject; decoration.
pub(crate) fn picture(kind: Kind, name: &Foreign) -> AnyView {
    match kind {
        Kind::Client => mark("client", "app-window", false),
        Kind::Group => mark("group", "users-round", false),
        Kind::User | Kind::Other => avatar(name, false),
    }
}

/// Where the page of a subject is.
pub(crate) fn subject_address(subject_id: &str) -> Option<String> {
    match Kind::of_id(subject_id) {
        Kind::User => Some(user_paths::detail(subject_id.strip_prefix(USER_PREFIX)?)),
        Kind::Client => Some(client_paths::detail(subject_id.strip_prefix(CLIENT_PREFIX)?)),
        Kind::Group => Some(group_paths::detail(subject_id)),
        Kind::Other => None,
    }
}

/// The end of an id, enough to tell two of one name apart.
pub(crate) fn id_end(subject_id: &Foreign) -> Foreign {
    let all: Vec<char> = subject_id.raw().chars().collect();
    all[all.len().saturating_sub(4)..].iter().collect::<String>().into()
}

/// What a subject is called: its name, else its kind and the end of its id.
pub(crate) fn called(subject_id: &Foreign, name: Option<&Foreign>) -> Foreign {
    match name.filter(|name| !name.is_blank()) {
        Some(name) => name.clone(),
        None => words::without_name(kind_word(Kind::of_id(subject_id.raw())), &id_end(subject_id)).into(),
    }
}

/// A subject inside a sentence or a line: its sign, its name, a link to its page.
pub(crate) fn subject_ref(subject_id: &Foreign, name: Option<&Foreign>) -> El {
    let kind = Kind::of_id(subject_id.raw());
    let inside =
        |one: El| one.class("subject-ref").child(icon(kind_icon(kind))).child(&called(subject_id, name));
    match subject_address(subject_id.raw()) {
        Some(address) => inside(el("a").attr("href", address)),
        None => inside(el("span")),
    }
}

/// An action: what it does stands out, where it belongs stays quiet.
pub(crate) fn action_name(action: &Foreign) -> El {
    let shown = action.to_string();
    let (belongs, does) = match shown.rsplit_once('.') {
        Some((belongs, does)) => ([belongs, "."].concat(), does),
        None => (String::new(), shown.as_str()),
    };
    el("code")
        .class("action-name")
        .attr("translate", "no")
        .child((!belongs.is_empty()).then(|| el("span").child(belongs)))
        .child(does)
}

/// A scope, segment by segment; everything stands out.
pub(crate) fn scope_path(scope: &Foreign) -> El {
    let path = el("code").class("scope-path").attr("translate", "no").attr("dir", "ltr");
    let shown = scope.to_string();
    if api::access::Scope::of(scope.raw()).is_everything() {
        return path.attr("data-root", "").attr("title", words::everything_hint()).child(shown);
    }
    let mut parts: Vec<AnyView> = Vec::new();
    let mut rest = shown.as_str();
    while !rest.is_empty() {
        let next = rest.char_indices().skip(1).find(|(_, c)| *c == '/').map_or(rest.len(), |(at, _)| at);
        parts.push(el("i").child(&rest[..next]).view());
        rest = &rest[next..];
    }
    path.child(parts)
}

/// "action on scope".
pub(crate) fn grant(action: &Foreign, scope: &Foreign) -> El {
    el("span")
        .class("grant")
        .child(action_name(action))
        .child(" ")
        .child(el("i").child(words::on()))
        .child(" ")
        .child(scope_path(scope))
}

/// People, clients and groups to choose from, searched by the API.
pub(crate) const SUBJECTS: Choices<Subject> =
    Choices { words: &words::SUBJECTS, options: Options::Search(all_subjects), shows };

fn all_subjects(query: &Query) -> api::Call<api::page::Rows<Subject>> {
    subjects::list(Which::All, &query.search, query.page, query.size)
}

/// The name, and what tells two of one name apart.
pub(crate) fn shows(subject: &Subject) -> (Foreign, Option<String>) {
    let kind = kind_word(subject.kind);
    let note = if subject.description.is_blank() {
        words::id_ends(kind, &id_end(&subject.subject_id))
    } else {
        [kind, " · ", &subject.description.to_string()].concat()
    };
    (called(&subject.subject_id, Some(&subject.display_name)), Some(note))
}
