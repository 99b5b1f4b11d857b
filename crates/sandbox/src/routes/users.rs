//! Users: list, get, add role, remove role, invite, create.

use std::sync::Arc;

use api::domains::Status;
use api::page::Page;
use api::users::{Created, User};
use axum::Json;
use axum::extract::Path;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde::Deserialize;

use crate::bearer::{Admin, Reader};
use crate::extract::Query;
use crate::jose::random_text;
use crate::oidc::desk::Invitation;
use crate::oidc::shapes::Repeated;
use crate::people::{People, Person, Phone};
use crate::problem::Problem;
use crate::routes::paging::Asked;
use crate::routes::{Routes, domains};
use crate::store::{Roles, Tenant};
use crate::{seed, trouble};

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/users", routing::get(list))
        .route("/v1/users/invite", routing::post(invite))
        .route("/v1/users/users", routing::post(create))
        .route("/v1/users/{user}", routing::get(get))
        .route("/v1/users/{user}/roles/{role}", routing::delete(remove_role).post(add_role).put(add_role))
}

/// From this many people on, a search leaves the threads that serve requests alone.
const SEARCH_APART_FROM: usize = 20_000;

/// `GET /users?searchText&page&pageSize`.
pub async fn list(Reader(caller): Reader, asked: Asked) -> Result<Json<Page<User>>, Problem> {
    let tenant = Arc::clone(&caller.tenant);
    let apart = !asked.search.is_empty() && tenant.people().count() >= SEARCH_APART_FROM;
    let work = move || find(&tenant, &asked);
    let found = if apart {
        let failed = |_| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The search failed.");
        tokio::task::spawn_blocking(work).await.map_err(failed)?
    } else {
        work()
    };
    Ok(Json(found))
}

fn find(tenant: &Tenant, asked: &Asked) -> Page<User> {
    let (tables, people) = (tenant.tables(), tenant.people());
    let (rows, total) = people.page(&asked.search, asked.skip(), asked.size as usize);
    let users = rows.into_iter().map(|row| people.user(row, &tables.roles)).collect();
    asked.answer("users", users, total)
}

/// `GET /users/{userId}`.
pub async fn get(Reader(caller): Reader, Path(user): Path<String>) -> Result<Json<User>, Problem> {
    let row = caller.tenant.people().find(&user).ok_or_else(|| Problem::not_found("user"))?;
    Ok(Json(caller.tenant.user(row)))
}

/// `POST /users/{userId}/roles/{roleId}`, or by another verb: adding a role that is held changes nothing.
pub async fn add_role(
    Admin(caller): Admin,
    method: Method,
    Path((user, role)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    if !settings.add_role_by.is(&method) {
        return Err(settings.no_such_operation());
    }
    set_role(&caller.tenant, &user, &role, true)
}

/// `DELETE /users/{userId}/roles/{roleId}`: removing a role that is not held changes nothing.
pub async fn remove_role(
    Admin(caller): Admin,
    Path((user, role)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    set_role(&caller.tenant, &user, &role, false)
}

fn set_role(tenant: &Tenant, user: &str, role: &str, held: bool) -> Result<StatusCode, Problem> {
    let slot = tenant.tables().roles.slot(role).ok_or_else(|| Problem::not_found("role"))?;
    let mut people = tenant.people_mut();
    let row = people.find(user).ok_or_else(|| Problem::not_found("user"))?;
    if people.holds(row, slot) == held && tenant.desk().settings.repeated == Repeated::Refused {
        return Err(Problem::repeated(held, "role"));
    }
    people.set_role(row, slot, held);
    Ok(StatusCode::OK)
}

/// The query of [`invite`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InviteQuery {
    email: Option<String>,
    redirect_url: Option<String>,
}

/// `POST /users/invite?email&redirectUrl`.
pub async fn invite(Admin(caller): Admin, Query(query): Query<InviteQuery>) -> Result<Response, Problem> {
    let email = query.email.unwrap_or_default().trim().to_owned();
    let redirect_url = query.redirect_url.filter(|url| !url.is_empty());
    let mut wrong = Problem::invalid();
    if api::email::check(&email).is_err() {
        wrong = wrong.field("email", "This is not an email address.");
    }
    if redirect_url.as_deref().is_some_and(|url| api::redirect::check(url).is_err()) {
        wrong = wrong.field("redirectUrl", "This is not an https address.");
    }
    wrong.if_any()?;
    trouble::asked_for("email", &email).await?;
    let tenant = &caller.tenant;
    if tenant.people().find_name(&email).is_some() {
        return Err(Problem::new(StatusCode::CONFLICT, "There is a user with this email address already."));
    }
    let mut desk = tenant.desk();
    // Whoever is invited again has one open invitation: the new one.
    desk.invitations.retain(|open| !open.email.eq_ignore_ascii_case(&email));
    desk.invitations.push(Invitation { token: random_text(16), email: email.clone(), redirect_url });
    drop(desk);
    Ok(trouble::after_commit(&email).unwrap_or_else(|| StatusCode::NO_CONTENT.into_response()))
}

/// Makes the person of an accepted invitation, who then appears in lists.
pub fn accept(tenant: &Tenant, invitation: &Invitation) {
    let mut people = tenant.people_mut();
    if people.find_name(&invitation.email).is_none() {
        add(tenant, &mut people, &invitation.email, Phone::Null);
    }
}

/// Adds a person, with the local part of the address as user name, made unique.
fn add(tenant: &Tenant, people: &mut People, email: &str, phone: Phone<'_>) -> usize {
    let local = email.split('@').next().unwrap_or_default();
    let mut user_name = local.to_owned();
    let mut number = 1;
    while people.find_name(&user_name).is_some() {
        number += 1;
        user_name = format!("{local}{number}");
    }
    let id = seed::id(&tenant.name, people.count() as u64);
    people.add(id, &Person { user_name: &user_name, email, phone, two_factor: false, roles: 0 })
}

/// The query of [`create`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateQuery {
    email: Option<String>,
    full_name: Option<String>,
    phone_number: Option<String>,
}

/// `POST /users/users?email&fullName&phoneNumber`.
pub async fn create(Admin(caller): Admin, Query(query): Query<CreateQuery>) -> Result<Response, Problem> {
    let trimmed = |text: Option<String>| text.unwrap_or_default().trim().to_owned();
    let (email, full_name) = (trimmed(query.email), trimmed(query.full_name));
    let phone = api::phone::normalise(&trimmed(query.phone_number));
    let mut wrong = Problem::invalid();
    match api::email::domain(&email).map(|domain| domains::status_of(&caller.tenant, domain)) {
        Some(Status::Confirmed) => {}
        Some(_) => wrong = wrong.field("email", "The domain of the address is not confirmed."),
        None => wrong = wrong.field("email", "This is not an email address."),
    }
    if full_name.is_empty() || full_name.chars().count() > 256 {
        wrong = wrong.field("fullName", "A full name has 1 to 256 characters.");
    }
    if phone.is_err() {
        wrong = wrong.field("phoneNumber", "This is not a phone number with country code.");
    }
    wrong.if_any()?;
    trouble::asked_for("email", &email).await?;
    let phone_number = phone.unwrap_or_default();
    let tenant = &caller.tenant;
    let user_id = {
        let mut people = tenant.people_mut();
        if people.find_name(&email).is_some() {
            let detail = "There is a user with this email address already.";
            return Err(Problem::new(StatusCode::CONFLICT, detail));
        }
        let row = add(tenant, &mut people, &email, Phone::Text(&phone_number));
        people.user(row, &Roles::default()).id
    };
    let committed = trouble::after_commit(&email);
    let created = Created {
        user_id,
        email: email.into(),
        phone_number: Some(phone_number.into()),
        full_name: full_name.into(),
    };
    Ok(committed.unwrap_or_else(|| Json(created).into_response()))
}
