//! Policies: list by cursor, create, remove.

use api::assumed::TENANT_ADMIN;
use api::policies::Policy;
use axum::Json;
use axum::http::StatusCode;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Admin, Caller, Reader};
use crate::extract::{Query, Sent};
use crate::oidc::shapes::{PolicyList, Repeated};
use crate::problem::Problem;
use crate::routes::Routes;
use crate::routes::paging::number;
use crate::routes::subjects::{exists, of_user};
use crate::seed::access::READ_POLICIES;
use crate::store::Tables;
use crate::store::access::holds;

/// The rows of a slice unless told otherwise, and the most.
const SLICE: u32 = 50;
const LARGEST_SLICE: u32 = 500;
/// What a cursor begins with.
const CURSOR: &str = "after:";

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/policies", routing::get(list).post(create).delete(remove))
}

/// Who administers the tenant reads policies, and who may do just that on everything.
fn may_read(caller: &Caller, tables: &Tables) -> Result<(), Problem> {
    let subject = of_user(caller.sub());
    if caller.roles().contains(&TENANT_ADMIN) || tables.access.may(&subject, READ_POLICIES, "/") {
        return Ok(());
    }
    Err(Problem::new(StatusCode::FORBIDDEN, format!("This needs the action {READ_POLICIES} on /.")))
}

/// The query of [`list`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    page_size: Option<String>,
    cursor: Option<String>,
    include_derived: Option<String>,
    include_inherited: Option<String>,
    subject: Option<String>,
    scope: Option<String>,
    action: Option<String>,
}

/// `GET /policies?pageSize&cursor&includeDerived&includeInherited&subject&scope&action`.
pub async fn list(Reader(caller): Reader, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let mut wrong = Problem::invalid();
    let size = number(wanted.page_size.as_deref(), SLICE).filter(|size| *size <= LARGEST_SLICE);
    if size.is_none() {
        wrong = wrong.field("pageSize", "pageSize is a whole number from 1 to 500.");
    }
    let are_numbers = caller.tenant.desk().settings.policy_list == PolicyList::Numbers;
    let prefix = if are_numbers { "" } else { CURSOR };
    let after = match wanted.cursor.as_deref().filter(|cursor| !cursor.is_empty()) {
        None => Some(0),
        Some(cursor) => cursor.strip_prefix(prefix).and_then(|number| number.parse().ok()),
    };
    if after.is_none() {
        wrong = wrong.field("cursor", "This is no cursor of ours.");
    }
    let mut flag = |name: &'static str, text: &Option<String>| match text.as_deref() {
        None | Some("" | "false") => false,
        Some("true") => true,
        Some(_) => {
            let told = std::mem::replace(&mut wrong, Problem::invalid());
            wrong = told.field(name, "This is true or false.");
            false
        }
    };
    let wider = flag("includeDerived", &wanted.include_derived);
    let inherited = flag("includeInherited", &wanted.include_inherited);
    wrong.if_any()?;
    let (size, after) = (size.unwrap_or(SLICE) as usize, after.unwrap_or_default());
    let tables = caller.tenant.tables();
    may_read(&caller, &tables)?;
    let access = &tables.access;
    let is_heeded = caller.tenant.desk().settings.policy_filters;
    let some = |text: Option<String>| text.filter(|text| is_heeded && !text.is_empty());
    let (subject, scope, action) = (some(wanted.subject), some(wanted.scope), some(wanted.action));
    let subjects = subject.as_ref().map(|subject| access.identities(subject));
    let matches = |policy: &Policy| {
        let (holder, on, granted) = (policy.subject.raw(), policy.scope.raw(), policy.action.raw());
        subject.as_deref().is_none_or(|subject| {
            subject == holder || inherited && subjects.as_ref().is_some_and(|all| all.contains(holder))
        }) && scope.as_deref().is_none_or(|scope| holds(on, scope) && (wider || holds(scope, on)))
            && action.as_deref().is_none_or(|action| action == granted)
    };
    let mut found = access.policies.after(after).filter(|(_, policy)| matches(policy));
    let rows: Vec<(u64, Value)> = found
        .by_ref()
        .take(size)
        .map(|(number, policy)| (number, shown(&caller.tenant.name, policy)))
        .collect();
    let last = rows.last().map(|(number, _)| *number);
    let cursor = found.next().and(last).map(|number| format!("{CURSOR}{number}"));
    let data: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    Ok(Json(json!({"data": data, "pageSize": size, "cursor": cursor})))
}

fn shown(tenant: &str, policy: &Policy) -> Value {
    json!({"subject": policy.subject, "action": policy.action, "scope": policy.scope, "tenant": tenant})
}

/// The body of [`create`] and [`remove`].
#[derive(Deserialize)]
pub struct Told {
    subject: Option<String>,
    action: Option<String>,
    scope: Option<String>,
}

impl Told {
    fn policy(self) -> Result<Policy, Problem> {
        let mut wrong = Problem::invalid();
        for (name, text) in [("subject", &self.subject), ("action", &self.action), ("scope", &self.scope)] {
            if text.as_deref().unwrap_or_default().is_empty() {
                wrong = wrong.field(name, format!("{name} is required."));
            }
        }
        wrong.if_any()?;
        let text = |text: Option<String>| text.unwrap_or_default();
        Ok(Policy::new(&text(self.subject), &text(self.action), &text(self.scope)))
    }
}

/// `POST /policies`: one that is there already stays.
pub async fn create(Admin(caller): Admin, Sent(told): Sent<Told>) -> Result<Json<Value>, Problem> {
    let policy = told.policy()?;
    let tenant = &caller.tenant;
    let mut tables = tenant.tables_mut();
    let mut wrong = Problem::invalid();
    if !exists(&tables, &tenant.people(), policy.subject.raw()) {
        wrong = wrong.field("subject", "There is no such subject.");
    }
    if tables.access.actions.find(policy.action.raw()).is_none() {
        wrong = wrong.field("action", "There is no such action.");
    }
    let scope = policy.scope.raw();
    if !(scope.starts_with('/') || scope.contains("://")) || scope.contains(char::is_whitespace) {
        wrong = wrong.field("scope", "A scope is a path from the root, or an address.");
    }
    wrong.if_any()?;
    let answer = shown(&tenant.name, &policy);
    let is_new = tables.access.policies.insert(policy);
    if !is_new && tenant.desk().settings.repeated == Repeated::Refused {
        return Err(Problem::repeated(true, "policy"));
    }
    Ok(Json(answer))
}

/// `DELETE /policies` with the policy in the body, letter by letter.
pub async fn remove(Admin(caller): Admin, Sent(told): Sent<Told>) -> Result<StatusCode, Problem> {
    let policy = told.policy()?;
    let is_fine = caller.tenant.desk().settings.repeated == Repeated::Fine;
    let removed = caller.tenant.tables_mut().access.policies.remove(&policy);
    if removed || is_fine { Ok(StatusCode::OK) } else { Err(Problem::not_found("policy")) }
}
