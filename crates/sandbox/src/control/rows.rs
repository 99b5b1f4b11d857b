//! Rows of a tenant's tables changed behind the app's back, as another admin would: `PUT` and `DELETE` of
//! `clients/{clientId}`, `roles/{id}`, `scopes/{name}`, `domains/{domain}`, `groups/{id}`, `actions/{name}`, `sso/{scheme}`,
//! `scim/{id}`.

use std::sync::Arc;

use api::clients::Client;
use api::page::Listed;
use api::roles::Role;
use api::scopes::Scope;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{self, MethodRouter};
use axum::{Extension, Json, Router};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::control::wrong;
use crate::problem::Problem;
use crate::store::access::{Action, Group};
use crate::store::sign_in::{Provider, Token};
use crate::store::tables::{Domain, Tables};
use crate::store::{Tenant, World};

/// The routes of the rows.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/clients/{id}", row::<Client>())
        .route("/roles/{id}", row::<Role>())
        .route("/scopes/{id}", row::<Scope>())
        .route("/domains/{id}", row::<Domain>())
        .route("/groups/{id}", row::<Group>())
        .route("/actions/{id}", row::<Action>())
        .route("/sso/{id}", row::<Provider>())
        .route("/scim/{id}", row::<Token>())
}

/// A row that a test can change.
trait Row: Listed + Serialize + DeserializeOwned {
    /// The member that is its id.
    const ID: &str;
    fn find(tables: &Tables, id: &str) -> Option<Self>;
    fn put(tables: &mut Tables, row: Self);
    fn remove(tables: &mut Tables, id: &str) -> bool;
}

/// Implements [`Row`] for what stands in a plain table.
macro_rules! row {
    ($row:ty, $id:literal, $($table:ident).+) => {
        impl Row for $row {
            const ID: &str = $id;
            fn find(tables: &Tables, id: &str) -> Option<Self> {
                tables.$($table).+.find(id).cloned()
            }
            fn put(tables: &mut Tables, row: Self) {
                if !tables.$($table).+.update(row.clone()) {
                    tables.$($table).+.insert(row);
                }
            }
            fn remove(tables: &mut Tables, id: &str) -> bool {
                tables.$($table).+.remove(id).is_some()
            }
        }
    };
}

row!(Scope, "name", scopes);
row!(Domain, "domain", domains);
row!(Action, "name", access.actions);
row!(Provider, "scheme", sign_in.providers);
row!(Token, "id", sign_in.tokens);

impl Row for Group {
    const ID: &str = "id";
    fn find(tables: &Tables, id: &str) -> Option<Self> {
        tables.access.groups.find(id).cloned()
    }
    fn put(tables: &mut Tables, row: Self) {
        if !tables.access.groups.update(row.clone()) {
            tables.access.groups.insert(row);
        }
    }
    fn remove(tables: &mut Tables, id: &str) -> bool {
        tables.access.remove_group(id).is_some()
    }
}

impl Row for Client {
    const ID: &str = "clientId";
    fn find(tables: &Tables, id: &str) -> Option<Self> {
        tables.clients.find(id).cloned()
    }
    fn put(tables: &mut Tables, row: Self) {
        if !tables.clients.update(row.clone()) {
            tables.clients.insert(row);
        }
    }
    fn remove(tables: &mut Tables, id: &str) -> bool {
        tables.remove_client(id).is_some()
    }
}

impl Row for Role {
    const ID: &str = "id";
    fn find(tables: &Tables, id: &str) -> Option<Self> {
        tables.roles.list().iter().find(|role| role.id() == id).cloned()
    }
    fn put(tables: &mut Tables, row: Self) {
        tables.roles.put(row);
    }
    fn remove(tables: &mut Tables, id: &str) -> bool {
        tables.roles.remove(id).is_some()
    }
}

fn row<T: Row>() -> MethodRouter<Arc<World>> {
    routing::put(merge::<T>).delete(remove::<T>)
}

fn id_of(path: Vec<(String, String)>) -> String {
    path.into_iter().find(|(name, _)| name == "id").map(|(_, id)| id).unwrap_or_default()
}

/// Merges the body into the row as RFC 7396 has it, one level deep; makes the row if there is none. Nothing is
/// checked, so that a test can have whatever data it needs.
async fn merge<T: Row>(
    Extension(tenant): Extension<Arc<Tenant>>,
    Path(path): Path<Vec<(String, String)>>,
    Json(changes): Json<Map<String, Value>>,
) -> Result<StatusCode, Problem> {
    let id = id_of(path);
    let mut tables = tenant.tables_mut();
    let mut whole = match T::find(&tables, &id).map(serde_json::to_value) {
        Some(Ok(Value::Object(members))) => members,
        _ => Map::new(),
    };
    whole.insert(T::ID.to_owned(), id.clone().into());
    for (name, value) in changes {
        if value.is_null() {
            whole.remove(&name);
        } else {
            whole.insert(name, value);
        }
    }
    let row: T = serde_json::from_value(whole.into()).map_err(|error| wrong(error.to_string()))?;
    if row.id() != id {
        return Err(wrong(format!("`{}` cannot be changed.", T::ID)));
    }
    T::put(&mut tables, row);
    Ok(StatusCode::NO_CONTENT)
}

async fn remove<T: Row>(
    Extension(tenant): Extension<Arc<Tenant>>,
    Path(path): Path<Vec<(String, String)>>,
) -> Result<StatusCode, Problem> {
    let removed = T::remove(&mut tenant.tables_mut(), &id_of(path));
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::not_found("row")) }
}
