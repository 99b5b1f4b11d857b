//! The claims of who is signed in, in plain words; what the console has no words for stands below, as it is. Call:
//! `me::claims`.

use api::me::{self, Claim};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::prelude::*;
use crate::ui::copy::copy_text_button;
use crate::ui::disclosure::disclosure;
use el::{El, el, row};

/// The card.
pub(super) fn claims_card() -> AnyView {
    let (load, read) = read_card(me::claims);
    let body = card_body(load, read, words::claims_not_loaded(), |rows| {
        let all: Vec<Claim> = rows.iter().flatten().cloned().collect();
        let lost = rows.len() - all.len();
        let (known, others): (Vec<_>, Vec<_>) = all.iter().partition(|claim| in_words(claim).is_some());
        let known: Vec<El> = known.into_iter().filter_map(claim_line).collect();
        let rest = if others.is_empty() { el::nothing() } else { without_words(&others) };
        let copied = copy_text_button(words::copy_all(), move || as_json(&all));
        let lost = (lost > 0).then(|| el("p").child(words::claims_unreadable(lost)));
        row([lines(known, words::no_claims()), rest, el("footer").child(copied).child(lost).view()])
    });
    headed("h-claims", words::what_your_claims_say(), words::applications_read_this(), Vec::new())
        .child(body)
        .view()
}

/// A claim in words, and the icon beside it; nothing where there are none.
fn in_words(claim: &Claim) -> Option<(&'static str, String)> {
    let (kind, value) = (claim.claim_type.as_ref()?, claim.claim_value.as_ref()?);
    // Some providers call a claim by an address that ends with its name.
    let name = kind.raw().rsplit(['/', '#']).next().unwrap_or_default();
    Some(match name {
        "name" | "preferred_username" | "nameidentifier" => ("circle-user", words::you_are(value)),
        "email" | "emailaddress" => ("mail", words::your_email_is(value)),
        "phone_number" | "mobilephone" => ("smartphone", words::your_phone_is(value)),
        "tid" => ("building-2", words::you_belong_to(value)),
        "role" if *value == api::assumed::TENANT_ADMIN => {
            ("shield-check", words::you_administer().to_owned())
        }
        "role" => ("tags", words::you_have_the_role(value)),
        "amr" if *value == *"mfa" => ("shield-check", words::with_second_factor().to_owned()),
        "amr" if *value == *"pwd" => ("key-round", words::with_password().to_owned()),
        "email_verified" if *value == *"true" => ("mail", words::email_was_verified().to_owned()),
        _ => return None,
    })
}

fn claim_line(claim: &Claim) -> Option<El> {
    let (icon, says) = in_words(claim)?;
    Some(line(icon, says, nothing_more(), vec![code(claim.claim_type.as_ref()?).view()]))
}

/// What the console has no words for.
fn without_words(claims: &[&Claim]) -> AnyView {
    let fact = |claim: &&Claim| {
        let term = el("dt").child(claim.claim_type.as_ref().map(code));
        el("div").child(term).child(el("dd").child(claim.claim_value.as_ref().map(code))).view()
    };
    let facts: Vec<_> = claims.iter().map(fact).collect();
    let inside = el("dl").class("fact-list").child(facts);
    let fold = disclosure(&words::without_words(claims.len()), "", inside);
    el("div").class("card-body").child(fold).view()
}

fn as_json(claims: &[Claim]) -> String {
    let text = |text: Option<&Foreign>| text.map(|text| text.raw().to_owned());
    let pairs: Vec<_> = claims
        .iter()
        .map(|claim| (text(claim.claim_type.as_ref()).unwrap_or_default(), text(claim.claim_value.as_ref())))
        .collect();
    api::me::to_json(&pairs)
}
