//! Subjects: whoever a policy can be given to, with the groups that one is in and what it may do.

use api::assumed::{CLIENT_PREFIX, GROUP_PREFIX, USER_PREFIX};
use api::clients::Client;
use api::subjects::{SIZES, Which};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Caller, Reader};
use crate::extract::Query;
use crate::people::People;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::routes::paging::number;
use crate::store::access::Group;
use crate::store::{Roles, Tables, Tenant};

/// This group's routes.
pub fn routes() -> Routes {
    let list = |which: Which| {
        routing::get(async move |Reader(caller): Reader, Query(wanted): Query<Wanted>| {
            let work = move || listed(&caller, which, &wanted);
            // A search among a million people leaves the threads that serve requests alone.
            let failed = |_| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The search failed.");
            tokio::task::spawn_blocking(work).await.map_err(failed)?
        })
    };
    Routes::new()
        .route("/v1/subjects", list(Which::All))
        .route("/v1/subjects/users", list(Which::Users))
        .route("/v1/subjects/clients", list(Which::Clients))
        .route("/v1/subjects/groups", list(Which::Groups))
        .route("/v1/subjects/{subject}/memberships", routing::get(memberships))
}

/// The subject id of the person with this id.
pub fn of_user(id: &str) -> String {
    [USER_PREFIX, id].concat()
}

/// The query of lists of subjects.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    search_query: Option<String>,
    page: Option<String>,
    page_size: Option<String>,
}

/// Which page of a list of subjects is asked for.
#[derive(Clone, Copy)]
pub struct Page {
    number: u32,
    size: u32,
}

impl Wanted {
    /// The page; its size is clamped, not refused.
    pub fn page(&self) -> Result<Page, Problem> {
        let number_of = |text: &Option<String>, usual| number(text.as_deref(), usual);
        let mut wrong = Problem::invalid();
        let (at, size) = (number_of(&self.page, 1), number_of(&self.page_size, SIZES.0));
        for (name, value) in [("page", at), ("pageSize", size)] {
            if value.is_none() {
                wrong = wrong.field(name, format!("{name} is a whole number from 1."));
            }
        }
        let (Some(number), Some(size)) = (at, size) else { return Err(wrong) };
        Ok(Page { number, size: size.clamp(SIZES.0, SIZES.1) })
    }
}

impl Page {
    fn skip(self) -> usize {
        (self.number as usize - 1).saturating_mul(self.size as usize)
    }

    /// The rows of the page among all.
    pub fn of<T>(self, all: &[T]) -> &[T] {
        let rest = all.get(self.skip()..).unwrap_or_default();
        &rest[..rest.len().min(self.size as usize)]
    }

    /// The answer: `data` are the page's rows among so many.
    pub fn answer(self, data: Vec<Value>, total: usize) -> Json<Value> {
        Json(json!({
            "page": self.number,
            "pageSize": self.size,
            "count": data.len(),
            "total": total,
            "totalPages": total.div_ceil(self.size as usize),
            "data": data,
        }))
    }
}

/// People first, then clients, then groups, each in the order in which they were made.
fn listed(caller: &Caller, which: Which, wanted: &Wanted) -> Result<Json<Value>, Problem> {
    let page = wanted.page()?;
    let tenant = &caller.tenant;
    let is_heeded = tenant.desk().settings.search_heeded;
    let search = wanted.search_query.as_deref().filter(|_| is_heeded).unwrap_or_default().trim();
    let (tables, people) = (tenant.tables(), tenant.people());
    let has = |one: Which| which == Which::All || which == one;
    let (mut rows, mut total) = (Vec::new(), 0);
    if has(Which::Users) {
        let (found, all) = people.page_by_name(search, page.skip(), page.size as usize);
        rows.extend(found.into_iter().map(|row| person(&tenant.name, &people, row)));
        total += all;
    }
    let clients = tables.clients.search(search, |client| [client.name.raw()]);
    let clients = clients.into_iter().filter(|_| has(Which::Clients)).map(Other::Client);
    let groups = tables.access.groups.search(search, |group| [&*group.display_name]);
    let groups = groups.into_iter().filter(|_| has(Which::Groups)).map(Other::Group);
    let others: Vec<Other<'_>> = clients.chain(groups).collect();
    let skip = page.skip().saturating_sub(total);
    let take = page.size as usize - rows.len();
    rows.extend(others.iter().skip(skip).take(take).map(|other| match other {
        Other::Client(one) => client(&tenant.name, one),
        Other::Group(one) => group(&tenant.name, one),
    }));
    Ok(page.answer(rows, total + others.len()))
}

enum Other<'a> {
    Client(&'a Client),
    Group(&'a Group),
}

/// Whether there is such a subject.
pub fn exists(tables: &Tables, people: &People, subject: &str) -> bool {
    let has = |prefix: &str, find: &dyn Fn(&str) -> bool| subject.strip_prefix(prefix).is_some_and(find);
    has(USER_PREFIX, &|id| people.find(id).is_some())
        || has(CLIENT_PREFIX, &|id| tables.clients.find(id).is_some())
        || has(GROUP_PREFIX, &|id| tables.access.groups.find(id).is_some())
}

/// A subject as lists show it, by its subject id; of one that is gone, little more than the id.
pub fn shown(tenant: &Tenant, tables: &Tables, people: &People, subject: &str) -> Value {
    let (kind, id) = subject.split_once('-').unwrap_or(("", subject));
    let found = match kind {
        "user" => people.find(id).map(|row| person(&tenant.name, people, row)),
        "client" => tables.clients.find(id).map(|one| client(&tenant.name, one)),
        _ => tables.access.groups.find(id).map(|one| group(&tenant.name, one)),
    };
    let kind = match kind {
        "user" => "User",
        "client" => "Client",
        _ => "Group",
    };
    found.unwrap_or_else(|| entry(&tenant.name, kind, id, "", json!({})))
}

fn entry(tenant: &str, kind: &str, id: &str, name: &str, properties: Value) -> Value {
    json!({
        "$type": kind,
        "id": id,
        "displayName": name,
        "tenant": tenant,
        "subjectId": format!("{}-{id}", kind.to_ascii_lowercase()),
        "type": kind,
        "properties": properties,
    })
}

fn person(tenant: &str, people: &People, row: usize) -> Value {
    let user = people.user(row, &Roles::default());
    let about = json!({"username": user.user_name, "email": user.email, "phoneNumber": user.phone_number});
    entry(tenant, "User", user.id.raw(), user.user_name.raw(), about)
}

fn client(tenant: &str, client: &Client) -> Value {
    let about = json!({"clientId": client.client_id, "description": client.description});
    entry(tenant, "Client", client.client_id.raw(), client.name.raw(), about)
}

fn group(tenant: &str, group: &Group) -> Value {
    let source = if group.scim { "scim" } else { "console" };
    let about = json!({"description": group.description, "source": source});
    entry(tenant, "Group", &group.id, &group.display_name, about)
}

/// `GET /subjects/{subject}/memberships?page&pageSize`: the groups that it is directly in.
pub async fn memberships(
    Reader(caller): Reader,
    Path(subject): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Value>, Problem> {
    let page = wanted.page()?;
    let tenant = &caller.tenant;
    let (tables, people) = (tenant.tables(), tenant.people());
    if !exists(&tables, &people, &subject) && !tenant.desk().settings.unknown_subjects_are_empty {
        return Err(Problem::not_found("subject"));
    }
    let groups = tables.access.memberships(&subject);
    let rows = page.of(groups).iter().map(|one| shown(tenant, &tables, &people, one)).collect();
    Ok(page.answer(rows, groups.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subject_ids_are_told_by_their_kind() {
        let client = Client {
            client_id: "a/b".into(),
            name: "n".into(),
            description: "d".into(),
            allowed_grant_types: None,
            redirect_uris: None,
            allowed_scopes: None,
        };
        assert_eq!(super::client("t", &client)["subjectId"], [CLIENT_PREFIX, "a/b"].concat());
        assert_eq!(entry("t", "User", "7", "", json!({}))["subjectId"], of_user("7"));
        assert_eq!(entry("t", "Group", "7", "", json!({}))["subjectId"], [GROUP_PREFIX, "7"].concat());
    }
}
