//! What was done from this browser lately: the card of home, and a line of the journal in words.

use api::journal::{Became, Line};
use leptos::prelude::*;
use text::Foreign;

use super::journal_words as words;
use super::paths;
use crate::journal::Journal;
use crate::parts::curl;
use crate::parts::prelude::*;
use crate::ui::date;
use crate::ui::dialog::Dialogs;
use el::{El, button, dynamic, el};

/// How many lines the card has.
const SHOWN: usize = 5;

/// The card.
pub(crate) fn done_here() -> AnyView {
    let journal = Journal::from_context();
    let dialogs = Dialogs::from_context();
    let all = el("a").class("button").attr("data-size", "small").attr("href", paths::JOURNAL);
    let body = dynamic(move || {
        let last = journal.with(|kept| {
            kept.lines.iter().rev().take(SHOWN).map(|line| drawn(line, journal, dialogs)).collect()
        });
        lines(last, words::nothing_yet())
    });
    headed("h-done-here", words::done_here(), nothing_more(), vec![all.child(words::whole_journal()).view()])
        .child(body)
        .view()
}

/// A line: what, when, how it ended; and as a line for a shell, where this tab has sent it.
pub(super) fn drawn(line: &Line, journal: Journal, dialogs: Dialogs) -> El {
    let (state, name, word) = ending(line);
    let end = el("span").child(crate::parts::drawing::status(state, name, &word));
    let shown = journal.curl(line).map(|curl| {
        let show = button("button").attr("data-kind", "quiet").attr("data-size", "small");
        let show = show.click(move || curl::show(dialogs, curl.clone()));
        show.child(crate::words::common::as_curl()).view()
    });
    let end = vec![end.view()].into_iter().chain(shown).collect();
    self::line("", says(line).as_str(), date::day_and_time(moment(line)).as_str(), end)
}

/// When it was sent.
pub(super) fn moment(line: &Line) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
    let moment = line.at as f64;
    moment
}

/// How it ended: a state, its icon, and a word.
pub(super) fn ending(line: &Line) -> (&'static str, &'static str, String) {
    let status = line.status.map(|status| status.to_string());
    match (line.became, status) {
        (Became::Done, _) => ("ok", "circle-check", words::was_done().to_owned()),
        (Became::Refused, Some(status)) => ("danger", "circle-x", words::not_done_for(&status)),
        (Became::Refused, None) => ("danger", "circle-x", words::not_done().to_owned()),
        (Became::Unknown, _) if line.noted == 0 => {
            ("none", "circle-dashed", words::no_answer_yet().to_owned())
        }
        (Became::Unknown, _) => ("warn", "circle-help", words::not_known().to_owned()),
    }
}

/// What was to be done, as a person would say it.
pub(super) fn says(line: &Line) -> String {
    let nothing = Foreign::default();
    let name = |at: usize| line.names.get(at).unwrap_or(&nothing);
    let (one, two, three) = (name(0), name(1), name(2));
    match line.act.as_str() {
        "POST /clients" => words::create_client(one),
        "PUT /clients/{clientId}" => words::change_client(one),
        "DELETE /clients/{clientId}" => words::delete_client(one),
        "POST /clients/{clientId}/secrets" => words::add_secret(one, two),
        "DELETE /clients/{clientId}/secrets/{secretId}" => words::delete_secret(one, two),
        "POST /scim" => words::create_token(one),
        "DELETE /scim/{id}" => words::revoke_token(one),
        "POST /policies" => words::create_policy(one, two, three),
        "DELETE /policies" => words::remove_policy(one, two, three),
        "POST /users/{userId}/roles/{roleId}" => words::add_role(one, two),
        "DELETE /users/{userId}/roles/{roleId}" => words::remove_role(one, two),
        "POST /users/invite" => words::invite(one),
        "POST /users/users" => words::create_user(one),
        "POST /subjects/groups" => words::create_group(one),
        "DELETE /subjects/groups/{groupSubjectId}" => words::delete_group(one),
        "POST /subjects/groups/{groupSubjectId}/members" => words::add_members(one, &rest(line)),
        "DELETE /subjects/groups/{groupSubjectId}/members" => words::remove_members(one, &rest(line)),
        "POST /sso/{kind}" => words::connect_provider(one),
        "PUT /sso/{kind}/{id}" => words::change_provider(one),
        "DELETE /sso/{kind}/{id}" => words::delete_provider(one),
        "POST /domains" => words::add_domain(one),
        "DELETE /domains" => words::remove_domain(one),
        // Of another version of the console.
        act => [act, " ", &listed(&line.names)].concat(),
    }
}

/// All but the first, in a row.
fn rest(line: &Line) -> String {
    let named = listed(line.names.get(1..).unwrap_or_default());
    match line.more {
        0 => named,
        more => words::and_more(&named, &more.to_string()),
    }
}

fn listed(names: &[Foreign]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use api::Request;

    use super::*;
    use crate::words::{Lang, set_lang};

    /// Every operation of the reference that changes something has words: a new one without them is told here.
    #[test]
    fn p18_every_write_has_words() {
        let reference = include_str!("../../../crates/api/openapi.yaml");
        let (mut path, mut found) = ("", 0);
        for row in reference.lines() {
            let word = row.trim().trim_end_matches(':');
            if row.starts_with("  /") {
                path = word.trim_matches(['"', '\'']).trim_start_matches("/v1");
            } else if row.starts_with("    ")
                && !row.starts_with("     ")
                && ["post", "put", "patch", "delete"].contains(&word)
            {
                let act = [&word.to_uppercase(), " ", path].concat();
                let names = ["A", "B", "C"].map(Foreign::from).to_vec();
                let request =
                    Request { method: api::Method::Post, route: "", path: String::new(), body: None };
                let line = Line { act: act.clone(), names, ..Line::new(1, 1, &request, &|_, _| None) };
                assert!(!says(&line).starts_with(&act), "{act} has no words");
                found += 1;
            }
        }
        assert!(found > 15, "{found}");
    }

    #[test]
    fn a_line_is_told_in_the_language_of_who_reads() {
        let call = api::groups::add_members("group-g", &["user-1", "user-2"]);
        let line = Line::new(1, 1, &call.request, &|_, id| (id == "group-g").then(|| "Alfa".into()));
        assert_eq!(says(&line), "Put user-1, user-2 into the group Alfa");
        set_lang(Lang::Nb);
        assert_eq!(says(&line), "Legg user-1, user-2 inn i gruppen Alfa");
        set_lang(Lang::En);
    }
}
