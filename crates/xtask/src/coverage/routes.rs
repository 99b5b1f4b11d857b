//! The routes of the sandbox: `.route("/v1/…", routing::get(list).post(create))`.

use super::Source;
use super::calls::Verbs;
use crate::Outcome;

/// A route for one method.
pub(super) struct Route {
    pub(super) method: String,
    pub(super) path: String,
    /// Its file and what handles it.
    pub(super) name: String,
}

const VERBS: [(&str, &str); 5] =
    [("get(", "GET"), ("post(", "POST"), ("put(", "PUT"), ("delete(", "DELETE"), ("patch(", "PATCH")];

pub(super) fn read(files: &[Source], verbs: &Verbs) -> Outcome<Vec<Route>> {
    let mut all = Vec::new();
    for file in files {
        let code = file.code();
        let begin = code.find("fn routes()").map_or("", |at| &code[at..]);
        let body = begin.split("\n}\n").next().unwrap_or_default();
        for rest in body.split(".route(").skip(1) {
            let argument = argument(rest);
            let path = argument.split('"').nth(1).unwrap_or_default();
            let service = argument.split_once(',').map(|(_, rest)| rest).unwrap_or_default();
            let mut found = methods(service, body, verbs);
            if found.is_empty() {
                // By a function of this file that makes it.
                let maker = service.trim().split('(').next().unwrap_or_default();
                let made = body.split(&format!("let {maker} =")).nth(1).unwrap_or_default();
                let made = made.split(".route(").next().unwrap_or_default();
                found = VERBS
                    .iter()
                    .filter(|(verb, _)| made.contains(&format!("routing::{verb}")))
                    .map(|(_, method)| ((*method).to_owned(), maker.to_owned()))
                    .collect();
            }
            if path.is_empty() || found.is_empty() {
                return Err(format!(
                    "crates/sandbox/src/routes/{}: `.route({argument})` cannot be read",
                    file.path
                ));
            }
            for (method, handler) in found {
                let name = format!("[{0}](../crates/sandbox/src/routes/{0}) `{handler}`", file.path);
                all.push(Route { method, path: path.to_owned(), name });
            }
        }
    }
    Ok(all)
}

/// The methods of a route, and what handles each.
fn methods(service: &str, body: &str, verbs: &Verbs) -> Vec<(String, String)> {
    let handler = |rest: &str| rest.split([')', ',']).next().unwrap_or_default().trim().to_owned();
    let mut found = Vec::new();
    for (verb, method) in VERBS {
        for opening in [format!("routing::{verb}"), format!(".{verb}")] {
            if let Some((_, rest)) = service.split_once(&opening) {
                found.push((method.to_owned(), handler(rest)));
            }
        }
    }
    // `.on(update_by, update)`, where the verb is a guess: `let update_by = match UPDATE_CLIENT {`.
    for rest in service.split(".on(").skip(1) {
        let (name, rest) = rest.split_once(',').unwrap_or_default();
        let matched = body.split(&format!("let {} = match ", name.trim())).nth(1).unwrap_or_default();
        let constant = matched.split(" {").next().unwrap_or_default();
        let constant = constant.rsplit("::").next().unwrap_or_default();
        if let Some(verb) = verbs.get(constant) {
            found.push((verb.clone(), handler(rest)));
        }
    }
    found
}

/// What stands in the parentheses that were just opened.
fn argument(rest: &str) -> &str {
    let mut depth = 1;
    for (at, sign) in rest.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[..at];
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_read_with_what_handles_them() {
        let text = "pub fn routes() -> Routes {
    let by = match api::assumed::ADD_ROLE { _ => MethodFilter::POST };
    let list = |which| { routing::get(async move || which) };
    Routes::new()
        .route(\"/v1/roles\", routing::get(all).post(create))
        .route(\"/v1/users/{user}\", routing::delete(remove).on(by, add_role))
        .route(\"/v1/subjects\", list(Which::All))
}
";
        let verbs = Verbs::from([("ADD_ROLE".to_owned(), "POST".to_owned())]);
        let file = |text: &str| [Source { path: "x.rs".to_owned(), text: text.to_owned() }];
        let routes = read(&file(text), &verbs).unwrap();
        let shown = |one: &Route| {
            let handler = one.name.split('`').nth(1).unwrap_or_default();
            format!("{} {} {handler}", one.method, one.path)
        };
        assert_eq!(
            routes.iter().map(shown).collect::<Vec<_>>(),
            [
                "GET /v1/roles all",
                "POST /v1/roles create",
                "DELETE /v1/users/{user} remove",
                "POST /v1/users/{user} add_role",
                "GET /v1/subjects list",
            ]
        );
        assert!(read(&file("pub fn routes() -> R {\n    .route(PATH, other())\n}\n"), &verbs).is_err());
    }
}
