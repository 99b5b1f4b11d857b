//! A request as a line for a shell (D9), for whoever writes scripts: in a fold of a question, or in a dialog.

use api::Request;
use api::curl::{self, Line};
use leptos::prelude::*;

use crate::ui::copy::copy_line;
use crate::ui::dialog::{Dialog, Dialogs, Opening};
use crate::ui::disclosure::disclosure;
use crate::words::common as words;
use crate::{fetch, session};
use el::{El, button, el, row};

/// The line of `request` in the form in which it would be sent, where the API's address is known.
pub(crate) fn line(request: &Request) -> Option<Line> {
    session::api_base().map(|base| curl::line(&base, &fetch::as_sent(request)))
}

/// `request`, folded away.
pub(crate) fn fold(request: &Request) -> Option<AnyView> {
    line(request).map(|line| disclosure(words::as_curl(), words::as_curl_hint(), shown(&line)))
}

/// The button of a form: shows what it would send, once that is fine.
pub(crate) fn button_of(request: impl Fn() -> Option<Request> + 'static) -> AnyView {
    let dialogs = Dialogs::from_context();
    let open = move || {
        if let Some(line) = request().as_ref().and_then(line) {
            show(dialogs, line);
        }
    };
    button("button").attr("data-kind", "quiet").click(open).child(words::as_curl()).view()
}

/// Shows a line in a dialog.
pub(crate) fn show(dialogs: Dialogs, line: Line) {
    dialogs.open(Opening::new(words::as_curl(), "wide", move |dialog| content(&line, dialog)));
}

fn content(line: &Line, dialog: Dialog) -> AnyView {
    let close = button("button").attr("autofocus", "").click(move || dialog.close()).child(words::close());
    let body = el("div").class("dialog-body").child(el("h2").child(words::as_curl())).child(shown(line));
    row([body.view(), el("div").class("dialog-actions").child(close).view()])
}

fn shown(line: &Line) -> El {
    let secret = if line.hides { words::curl_hides() } else { words::curl_token() };
    copy_line(words::curl_for(), &line.text, words::copy_curl(), secret)
}
