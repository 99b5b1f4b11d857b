//! Email domains: list, add, status, remove. A test says that the TXT record was found, by the control API: DNS is not
//! asked.

use api::domains::{self, Status};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Admin, Reader};
use crate::extract::Query;
use crate::oidc::settings::Settings;
use crate::oidc::shapes::DomainList;
use crate::people::format_id;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::seed;
use crate::store::Tenant;
use crate::store::tables::{Domain, Tables};

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/domains", routing::get(list).post(add).delete(remove))
        .route("/v1/domains/status", routing::get(status))
        .route("/v1/domains/{domain}", routing::delete(remove_by_path))
}

/// The name by which domains are compared.
fn plain(domain: &str) -> String {
    domains::ascii(&domain.trim().to_lowercase())
}

fn found<'a>(tables: &'a Tables, domain: &str) -> Option<&'a Domain> {
    tables.domains.list().iter().find(|known| plain(&known.domain) == plain(domain))
}

/// How far a domain of the tenant is.
pub fn status_of(tenant: &Tenant, domain: &str) -> Status {
    found(&tenant.tables(), domain).map_or(Status::NotRegistered, |known| known.status)
}

/// The name as this tenant's API spells it.
fn spelled(settings: &Settings, domain: &str) -> String {
    if settings.domains_in_unicode { domains::shown(&plain(domain)) } else { domain.to_owned() }
}

/// A domain as the API tells it: what its record is to hold until that was found.
fn told(settings: &Settings, domain: &Domain, with_token: bool) -> Value {
    let token = (with_token && domain.status == Status::Pending).then_some(&domain.token);
    let mut told = json!({"domain": spelled(settings, &domain.domain), "status": domain.status});
    if let Some(token) = token {
        told["verificationToken"] = token.as_str().into();
    }
    told
}

/// `GET /domains`: all of them. What `filter` does is not known, so it does nothing.
pub async fn list(Reader(caller): Reader) -> Json<Value> {
    let settings = caller.tenant.desk().settings.clone();
    let tables = caller.tenant.tables();
    let all = tables.domains.list().iter().map(|domain| match settings.domain_list {
        DomainList::Names => spelled(&settings, &domain.domain).into(),
        _ => told(&settings, domain, settings.domain_tokens),
    });
    let all: Value = all.collect();
    Json(if settings.domain_list == DomainList::Wrapped { json!({"items": all}) } else { all })
}

/// The query of the calls about one domain.
#[derive(Deserialize)]
pub struct Wanted {
    domain: Option<String>,
}

/// The domain that is asked for, or that it is none.
fn wanted(settings: &Settings, domain: Option<String>) -> Result<String, Problem> {
    let domain = domain.unwrap_or_default();
    let is_known_so = !settings.domains_in_unicode || domains::shown(&domain) == domain;
    if is_known_so && api::email::check(&["a@", &domain].concat()).is_ok() {
        return Ok(domain);
    }
    Err(Problem::invalid().field("domain", "This is not a domain such as example.com."))
}

/// `POST /domains?domain`.
pub async fn add(Admin(caller): Admin, Query(asked): Query<Wanted>) -> Result<Response, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    let domain = wanted(&settings, asked.domain)?;
    let mut tables = caller.tenant.tables_mut();
    if found(&tables, &domain).is_some() {
        return Err(Problem::new(StatusCode::CONFLICT, "The domain is registered already."));
    }
    // A domain that is registered anew gets a new value.
    tables.made_domains += 1;
    let number = u64::MAX / 4 + tables.made_domains;
    let token = format!("aritma-verify-{}", format_id(seed::id(&caller.tenant.name, number)));
    let made = Domain { domain: domain.to_lowercase(), status: Status::Pending, token };
    let answer = if settings.added_domain_body {
        Json(told(&settings, &made, true)).into_response()
    } else {
        StatusCode::OK.into_response()
    };
    tables.domains.insert(made);
    Ok(answer)
}

/// `DELETE /domains?domain`: people stay.
pub async fn remove(Admin(caller): Admin, Query(asked): Query<Wanted>) -> Result<StatusCode, Problem> {
    if caller.tenant.desk().settings.domain_in_path {
        return Err(Problem::new(StatusCode::METHOD_NOT_ALLOWED, "The operation has other methods."));
    }
    taken_out(&caller.tenant, asked.domain.as_deref().unwrap_or_default())
}

/// `DELETE /domains/{domain}`: the other form.
pub async fn remove_by_path(Admin(caller): Admin, Path(domain): Path<String>) -> Result<StatusCode, Problem> {
    taken_out(&caller.tenant, &domain)
}

fn taken_out(tenant: &Tenant, domain: &str) -> Result<StatusCode, Problem> {
    let mut tables = tenant.tables_mut();
    let name = found(&tables, domain).map(|known| known.domain.clone());
    name.and_then(|name| tables.domains.remove(&name)).ok_or_else(|| Problem::not_found("domain"))?;
    Ok(StatusCode::OK)
}

/// `GET /domains/status?domain`.
pub async fn status(Reader(caller): Reader, Query(asked): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    let domain = match wanted(&settings, asked.domain.clone()) {
        // A spelling that is not known is one that is not registered.
        Err(_) if settings.domains_in_unicode => asked.domain.unwrap_or_default(),
        wanted => wanted?,
    };
    let is_known_so = !settings.domains_in_unicode || domains::shown(&domain) == domain;
    let status = if is_known_so { status_of(&caller.tenant, &domain) } else { Status::NotRegistered };
    Ok(Json(if settings.domain_status_word {
        json!(status)
    } else {
        json!({"domain": domain, "status": status})
    }))
}
