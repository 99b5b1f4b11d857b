//! Revokes a token. The path is a guess: that it is gone is said only once the list tells so. Calls: `scim::remove`,
//! `scim::list`.

use api::journal::Became;
use api::page::Listed as _;
use api::scim::{self, Token};
use api::{ApiError, Kind};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::words;
use crate::fetch;
use crate::journal;
use crate::parts::prelude::*;
use crate::parts::write::act::{Told, tell};
use crate::parts::write::confirm::confirm_sending;
use crate::ui::react::{Later, task};
use crate::ui::toast::Toasts;

/// Asks, and revokes it; `to` is where one is then.
pub(super) fn revoke(token: &Token, to: Option<&'static str>) {
    let (toasts, memory, navigate) = (Toasts::from_context(), Memory::from_context(), use_navigate());
    let here = || leptos::prelude::window().location().pathname().unwrap_or_default();
    let (token, place, sent) = (token.clone(), here(), scim::remove(token.id()).request);
    let question = Question {
        title: words::revoke_named(&token.id, token.name()),
        text: words::what_revoking_does().to_owned(),
        type_first: None,
        keep: words::keep_token(),
        act: words::revoke_token_act(),
        run: Later::new(move |()| {
            let (token, navigate, place) = (token.clone(), navigate.clone(), place.clone());
            let told = Told {
                done: words::revoked(&token.id),
                failed: words::not_revoked(&token.id),
                unknown: words::revoking_unknown(&token.id),
            };
            task(async move {
                match revoked(&token).await {
                    Ok(false) => toasts.failed(words::still_there(&token.id)),
                    Ok(true) => {
                        memory.forget::<Token>(token.id());
                        tell(&Ok(()), &told, None, toasts, memory);
                        match to.filter(|_| here() == place) {
                            Some(to) => {
                                navigate(to, NavigateOptions { replace: true, ..NavigateOptions::default() });
                            }
                            None => memory.news().tell(),
                        }
                    }
                    Err(error) => tell::<()>(&Err(error), &told, None, toasts, memory),
                }
            });
        }),
    };
    confirm_sending(question, None, Some(sent));
}

/// Whether it is gone: what the API answered is held against the list.
async fn revoked(token: &Token) -> Result<bool, ApiError> {
    let call = scim::remove(token.id());
    let request = call.request.clone();
    let answer = fetch::send(call).await;
    if let Err(error) = answer
        && error.kind != Kind::NotFound
        && !error.outcome_is_unknown()
    {
        return Err(error);
    }
    match fetch::send(scim::list()).await {
        Ok(rows) => {
            let is_gone = !rows.iter().any(|row| row.as_ref().is_ok_and(|one| one.id() == token.id()));
            journal::proven(&request, if is_gone { Became::Done } else { Became::Refused });
            Ok(is_gone)
        }
        // Nobody knows: not "failed".
        Err(error) => Err(ApiError::without_answer(Kind::Network, error.request)),
    }
}
