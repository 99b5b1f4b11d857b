//! What the token says: until when it lasts, what it is for, how one signed in. Read from the token itself, which never
//! leaves the session.

use std::time::Duration;

use api::Factor;
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::failure::prove_button;
use crate::parts::prelude::*;
use crate::session::{TokenFacts, token_facts};
use crate::ui::date;
use el::{El, dynamic, el};

/// How often the time that is left is shown anew.
const TICK: Duration = Duration::from_secs(1);

/// The card.
pub(super) fn session_card() -> AnyView {
    let facts = RwSignal::new(token_facts());
    let now = RwSignal::new(date::now());
    if let Some(ticks) = crate::ui::react::every(
        TICK,
        Box::new(move || {
            now.set(date::now());
            let newer = token_facts();
            // A renewal in between has another end.
            if facts.with_untracked(|facts| *facts != newer) {
                facts.set(newer);
            }
        }),
    ) {
        on_cleanup(move || ticks.clear());
    }
    let body = dynamic(move || facts.with(|facts| drawn(facts, now)));
    let foot =
        el("footer").child(small(prove_button(Factor::Mfa))).child(small(prove_button(Factor::Verify)));
    headed("h-session", words::what_your_token_says(), nothing_more(), Vec::new())
        .child(body)
        .child(foot)
        .child(el("footer").child(words::signing_out_everywhere()))
        .view()
}

fn small(button: El) -> El {
    button.attr("data-size", "small")
}

fn drawn(facts: &TokenFacts, now: RwSignal<f64>) -> AnyView {
    let TokenFacts { ends, scopes, tenant, signed_in, second_factor } = facts;
    let ends = *ends;
    let left = move || match ends {
        Some(ends) => words::ends_in(&clock(ends - now.get()), &date::day_and_time(ends)),
        None => words::not_told().to_owned(),
    };
    let signed_in = match (signed_in, second_factor) {
        (Some(at), Some(true)) => words::with_a_second_factor_at(&date::day_and_time(*at)),
        (Some(at), Some(false)) => words::without_a_second_factor_at(&date::day_and_time(*at)),
        (Some(at), None) => date::day_and_time(*at),
        (None, Some(true)) => words::with_second_factor().to_owned(),
        (None, Some(false)) => words::without_second_factor().to_owned(),
        (None, None) => words::not_told().to_owned(),
    };
    let scopes: Vec<Foreign> = scopes.iter().map(|scope| Foreign::from(scope.as_str())).collect();
    let list = Facts::new()
        .fact(words::signed_in(), signed_in)
        .fact(words::lasts(), el("span").attr("role", "timer").attr("aria-live", "off").says(left));
    let list = match tenant {
        Some(tenant) => list.code(words::tenant(), &Foreign::from(tenant.as_str()), words::copy_tenant()),
        None => list,
    };
    list.codes(words::scopes(), &scopes, words::not_told())
        .fact(words::kept(), words::in_memory_only())
        .body()
}

/// What is left, as on a clock: "58:12".
fn clock(milliseconds: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let seconds = (milliseconds / 1000.0) as u64;
    let two =
        |number: u64| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    let (minutes, rest) = (seconds / 60, two(seconds % 60));
    if minutes < 60 {
        return [&minutes.to_string(), ":", &rest].concat();
    }
    [&(minutes / 60).to_string(), ":", &two(minutes % 60), ":", &rest].concat()
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn a_clock_has_two_digits_for_all_but_the_first() {
        for (left, says) in [
            (0.0, "0:00"),
            (-5.0, "0:00"),
            (59_999.0, "0:59"),
            (3_492_000.0, "58:12"),
            (86_399_000.0, "23:59:59"),
        ] {
            assert_eq!(clock(left), says);
        }
    }
}
