//! Groups: create, remove, and their members. The list is among the subjects.

use api::assumed::GROUP_PREFIX;
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Admin, Reader};
use crate::extract::{Query, Sent};
use crate::oidc::settings::Settings;
use crate::oidc::shapes::Repeated;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::routes::subjects::{Wanted, exists, shown};
use crate::seed::access::group_id;
use crate::store::access::{Access, Group};
use crate::trouble;

/// The longest name.
const LONGEST_NAME: usize = 200;

/// This group's routes; `GET /v1/subjects/groups` is among the subjects.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/subjects/groups", routing::post(create))
        .route("/v1/subjects/groups/{group}", routing::delete(remove))
        .route(
            "/v1/subjects/groups/{group}/members",
            routing::get(members).post(add_members).delete(remove_members),
        )
}

/// The group that a path names; what it takes is a guess.
fn find<'a>(access: &'a Access, settings: &Settings, in_path: &str) -> Result<&'a Group, Problem> {
    let bare = if settings.bare_group_paths { Some(in_path) } else { in_path.strip_prefix(GROUP_PREFIX) };
    bare.and_then(|id| access.groups.find(id)).ok_or_else(|| Problem::not_found("group"))
}

/// The body of [`create`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct New {
    display_name: Option<String>,
    description: Option<String>,
}

/// `POST /subjects/groups`: two groups may have one name.
pub async fn create(Admin(caller): Admin, Sent(new): Sent<New>) -> Result<Response, Problem> {
    let display_name = new.display_name.unwrap_or_default().trim().to_owned();
    if display_name.is_empty() || display_name.chars().count() > LONGEST_NAME {
        return Err(Problem::invalid().field("displayName", "A name has 1 to 200 characters."));
    }
    trouble::asked_for("displayName", &display_name).await?;
    let committed = trouble::after_commit(&display_name);
    let tenant = &caller.tenant;
    let group = {
        let access = &mut tenant.tables_mut().access;
        let id = group_id(&tenant.name, access.made_groups);
        access.made_groups += 1;
        let description = new.description.unwrap_or_default();
        let group = Group { id, display_name, description, scim: false };
        access.groups.insert(group.clone());
        group
    };
    let answer = json!({
        "id": group.id,
        "displayName": group.display_name,
        "subjectId": group.subject_id(),
        "type": "Group",
    });
    Ok(committed.unwrap_or_else(|| Json(answer).into_response()))
}

/// `DELETE /subjects/groups/{groupSubjectId}`: with its members' memberships and its policies.
pub async fn remove(Admin(caller): Admin, Path(group): Path<String>) -> Result<StatusCode, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    let mut tables = caller.tenant.tables_mut();
    let id = find(&tables.access, &settings, &group)?.id.clone();
    tables.access.remove_group(&id);
    Ok(StatusCode::OK)
}

/// `GET /subjects/groups/{groupSubjectId}/members`: the direct ones, in pages as of subjects.
pub async fn members(
    Reader(caller): Reader,
    Path(group): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Value>, Problem> {
    let page = wanted.page()?;
    let tenant = &caller.tenant;
    let settings = tenant.desk().settings.clone();
    let tables = tenant.tables();
    let members: &[String] = match find(&tables.access, &settings, &group) {
        Ok(group) => tables.access.members(&group.subject_id()),
        Err(_) if settings.unknown_subjects_are_empty => &[],
        Err(problem) => return Err(problem),
    };
    let people = tenant.people();
    let rows = page.of(members).iter().map(|member| shown(tenant, &tables, &people, member)).collect();
    Ok(page.answer(rows, members.len()))
}

/// The body of [`add_members`] and [`remove_members`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ids {
    subject_ids: Option<Vec<String>>,
}

impl Ids {
    fn some(self) -> Result<Vec<String>, Problem> {
        let ids = self.subject_ids.unwrap_or_default();
        if ids.is_empty() {
            return Err(Problem::invalid().field("subjectIds", "subjectIds has at least one id."));
        }
        Ok(ids)
    }
}

/// `POST /subjects/groups/{groupSubjectId}/members`: all or none; who is a member stays one.
pub async fn add_members(
    Admin(caller): Admin,
    Path(group): Path<String>,
    Sent(ids): Sent<Ids>,
) -> Result<StatusCode, Problem> {
    let ids = ids.some()?;
    let settings = caller.tenant.desk().settings.clone();
    let mut tables = caller.tenant.tables_mut();
    let group = find(&tables.access, &settings, &group)?.subject_id();
    let mut wrong = Problem::invalid();
    {
        let people = caller.tenant.people();
        for (at, id) in ids.iter().enumerate() {
            if !exists(&tables, &people, id) {
                wrong = wrong.field(format!("subjectIds[{at}]"), "There is no such subject.");
            }
        }
    }
    wrong.if_any()?;
    let is_member = |id: &String| tables.access.members(&group).contains(id);
    if settings.repeated == Repeated::Refused && ids.iter().any(is_member) {
        return Err(Problem::repeated(true, "member"));
    }
    for id in &ids {
        tables.access.join(id, &group);
    }
    Ok(StatusCode::OK)
}

/// `DELETE /subjects/groups/{groupSubjectId}/members`: who is no member is let go all the same.
pub async fn remove_members(
    Admin(caller): Admin,
    Path(group): Path<String>,
    Sent(ids): Sent<Ids>,
) -> Result<StatusCode, Problem> {
    let ids = ids.some()?;
    let settings = caller.tenant.desk().settings.clone();
    let mut tables = caller.tenant.tables_mut();
    let group = find(&tables.access, &settings, &group)?.subject_id();
    let is_member = |id: &String| tables.access.members(&group).contains(id);
    if settings.repeated == Repeated::Refused && !ids.iter().all(is_member) {
        return Err(Problem::repeated(false, "member"));
    }
    for id in &ids {
        tables.access.leave(id, &group);
    }
    Ok(StatusCode::OK)
}
