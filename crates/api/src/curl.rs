//! A request as a line for a shell (sh, bash, zsh): what the console sends, to be sent again by whoever has a token.
//!
//! Neither a token nor a secret is ever in it: variables of the shell stand in their places.

use serde_json::Value;

use crate::{Method, Request};

/// A line, and whether a secret of the body was taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub text: String,
    /// Whether `$CLIENT_SECRET` stands in it.
    pub hides: bool,
}

/// Stands for a secret until the body is quoted. No text that a person types has NUL in it.
const MARK: &str = "\0secret\0";
/// [`MARK`] as JSON writes it.
const WRITTEN: &str = r"\u0000secret\u0000";
/// What stands there in the line: the quotes end for it, so that the shell puts the value in.
const VARIABLE: &str = r#"'"$CLIENT_SECRET"'"#;

/// `request` as it is sent to the API at `base`.
pub fn line(base: &str, request: &Request) -> Line {
    let mut text = String::from("curl");
    if request.method != Method::Get {
        text.push_str(" -X ");
        text.push_str(request.method.name());
    }
    text.push(' ');
    quote(&[base, &request.path].concat(), &mut text);
    text.push_str(r#" -H "Authorization: Bearer $TOKEN" -H 'Accept: application/json'"#);
    let mut hides = false;
    if let Some(body) = &request.body {
        let shown = without_secrets(body, request.route);
        hides = shown.is_some();
        text.push_str(" -H 'Content-Type: application/json' --data-raw ");
        let mut quoted = String::new();
        quote(shown.as_deref().unwrap_or(body), &mut quoted);
        text.push_str(&if hides { quoted.replace(WRITTEN, VARIABLE) } else { quoted });
    } else if matches!(request.method, Method::Post | Method::Put) {
        // As the browser sends it: some servers refuse a POST that does not say how long it is (411).
        text.push_str(" -H 'Content-Length: 0'");
    }
    Line { text, hides }
}

/// Appends `text` as one word, to the letter: in single quotes nothing has a meaning but their end.
fn quote(text: &str, into: &mut String) {
    into.push('\'');
    into.push_str(&text.replace('\'', r"'\''"));
    into.push('\'');
}

/// The body with [`MARK`] in the places of its secrets; nothing where it has none.
fn without_secrets(body: &str, route: &str) -> Option<String> {
    let mut document = serde_json::from_str(body).ok()?;
    let makes_secret = route.ends_with("/secrets");
    hide(&mut document, makes_secret).then(|| document.to_string())
}

fn hide(value: &mut Value, makes_secret: bool) -> bool {
    match value {
        Value::Object(members) => members.iter_mut().fold(false, |hides, (name, value)| {
            let is_secret = is_secret(name) || makes_secret && name == "value";
            match value {
                Value::String(text) if is_secret && !text.is_empty() => {
                    MARK.clone_into(text);
                    true
                }
                value => hide(value, makes_secret) || hides,
            }
        }),
        Value::Array(values) => {
            values.iter_mut().filter_map(|value| hide(value, makes_secret).then_some(())).count() > 0
        }
        _ => false,
    }
}

/// Whether a member of this name may hold a secret. Rather one too many: the line says that it was left out.
fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["secret", "password", "credential"].iter().any(|part| name.contains(part))
        || ["token", "key"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::{Call, call};

    /// The words that a shell makes of `line`, after `curl`.
    fn words(shell: &str, line: &str) -> Vec<String> {
        let script = ["curl() { printf '%s\\0' \"$@\"; }\n", line].concat();
        let run =
            Command::new(shell).args(["-c", &script]).env("TOKEN", "t").env("CLIENT_SECRET", "s3").output();
        let Ok(run) = run else { return Vec::new() };
        let text = String::from_utf8_lossy(&run.stdout).into_owned();
        text.split_terminator('\0').map(str::to_owned).collect()
    }

    fn sent(request: &Request) -> (Vec<String>, bool) {
        let Line { text, hides } = line("https://api.example/core/iam", request);
        assert!(!text.contains('\n'), "{text}");
        let all = words("sh", &text);
        assert!(!all.is_empty(), "{text}");
        for shell in ["bash", "dash", "zsh"] {
            let other = words(shell, &text);
            assert!(other.is_empty() || other == all, "{shell}: {text}");
        }
        (all, hides)
    }

    #[test]
    fn d9_a_read_is_an_address_and_a_token() {
        let request = Call::new(Method::Get, "/users", &[], call::nothing)
            .query("searchText", "ås 'n' $HOME&b")
            .request;
        let (words, hides) = sent(&request);
        assert_eq!(
            words,
            [
                "https://api.example/core/iam/v1/users?searchText=%C3%A5s%20%27n%27%20%24HOME%26b",
                "-H",
                "Authorization: Bearer t",
                "-H",
                "Accept: application/json",
            ]
        );
        assert!(!hides);
    }

    #[test]
    fn d9_a_body_comes_through_a_shell_to_the_letter() {
        for text in [
            "Kjærlighet på Ås",
            "it's 'quoted' \"twice\" ''",
            "line\nnext\r\n\ttab",
            "!! !x $HOME ${HOME} $(id) `id` \\ \\n \\' % # ~ * ? [a] {a,b} ; & | < >",
            "@/etc/passwd",
            "\u{202e}اسم",
            "-d",
            "",
        ] {
            let body = serde_json::json!({ "name": text, "list": [text] });
            let request =
                Call::new(Method::Put, "/clients/{clientId}", &[text.get(..1).unwrap_or("x")], call::nothing)
                    .body(&body)
                    .request;
            let (words, hides) = sent(&request);
            assert_eq!(words[..2], ["-X", "PUT"]);
            assert_eq!(
                words[words.len() - 3..],
                ["Content-Type: application/json", "--data-raw", &body.to_string()]
            );
            assert!(!hides);
        }
    }

    #[test]
    fn d9_no_secret_is_ever_in_it() {
        let secret = "it's \"s3cret\" $HOME";
        let made = crate::clients::secrets::add("a b", secret, "nightly", None).request;
        let (words, hides) = sent(&made);
        assert!(hides && !line("", &made).text.contains("s3cret"));
        assert_eq!(
            words.last().map(String::as_str),
            Some(r#"{"description":"nightly","expiration":null,"value":"s3"}"#)
        );
        let nested = serde_json::json!({
            "displayName": "x", "properties": { "clientSecret": secret, "apiKey": secret, "note": "'" },
            "rest": [{ "password": secret }], "none": { "secret": null, "token": "" },
        });
        let request =
            Call::new(Method::Post, "/sso/{kind}", &["custom"], call::nothing).body(&nested).request;
        let (words, hides) = sent(&request);
        let body = words.last().cloned().unwrap_or_default();
        assert!(hides && !body.contains("s3cret") && !body.contains("HOME"), "{body}");
        assert_eq!(body.matches(r#""s3""#).count(), 3, "{body}");
        assert!(body.contains(r#""note":"'""#) && body.contains(r#""secret":null,"token":"""#), "{body}");
    }

    #[test]
    fn d9_a_write_without_a_body_says_so() {
        let (words, _) = sent(&crate::users::invite("kari@example.com", "").request);
        assert_eq!(
            words[..3],
            ["-X", "POST", "https://api.example/core/iam/v1/users/invite?email=kari%40example.com"]
        );
        assert_eq!(words.last().map(String::as_str), Some("Content-Length: 0"));
        assert!(!sent(&crate::clients::remove("x").request).0.iter().any(|word| word.contains("Content")));
    }
}
