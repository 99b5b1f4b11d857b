//! Access changed behind the app's back, as another admin would: `PUT` and `DELETE` of `groups/{id}` and
//! `actions/{name}` as of other rows (`rows.rs`), of `policies` and `memberships` by their body, and `PUT access` for
//! all of it at once. Nothing is checked.

use std::sync::Arc;

use api::policies::Policy;
use axum::http::StatusCode;
use axum::routing::{self, MethodRouter};
use axum::{Extension, Json, Router};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::store::access::{Access, Action, Group};
use crate::store::{Tenant, World};

/// The routes of what has no id.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/policies", fact::<Policy>())
        .route("/memberships", fact::<Membership>())
        .route("/access", routing::put(replace))
}

/// Who is in which group, by subject ids.
#[derive(Deserialize)]
struct Membership {
    member: String,
    group: String,
}

/// Something that is so or not.
trait Fact: DeserializeOwned + Send + 'static {
    fn set(self, access: &mut Access, is_so: bool);
}

impl Fact for Policy {
    fn set(self, access: &mut Access, is_so: bool) {
        if is_so {
            access.policies.insert(self);
        } else {
            access.policies.remove(&self);
        }
    }
}

impl Fact for Membership {
    fn set(self, access: &mut Access, is_so: bool) {
        if is_so {
            access.join(&self.member, &self.group);
        } else {
            access.leave(&self.member, &self.group);
        }
    }
}

fn fact<T: Fact>() -> MethodRouter<Arc<World>> {
    let set = |is_so: bool| {
        async move |Extension(tenant): Extension<Arc<Tenant>>, Json(fact): Json<T>| {
            fact.set(&mut tenant.tables_mut().access, is_so);
            StatusCode::NO_CONTENT
        }
    };
    routing::put(set(true)).delete(set(false))
}

/// All of it; what is left out stays.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    actions: Option<Vec<Action>>,
    groups: Option<Vec<Group>>,
    memberships: Option<Vec<Membership>>,
    policies: Option<Vec<Policy>>,
}

async fn replace(Extension(tenant): Extension<Arc<Tenant>>, Json(whole): Json<Whole>) -> StatusCode {
    let access = &mut tenant.tables_mut().access;
    if let Some(actions) = whole.actions {
        access.actions = actions.into_iter().collect();
    }
    if let Some(groups) = whole.groups {
        access.groups = groups.into_iter().collect();
    }
    if let Some(memberships) = whole.memberships {
        access.clear_memberships();
        for one in memberships {
            one.set(access, true);
        }
    }
    if let Some(policies) = whole.policies {
        access.policies.retain(|_| false);
        for one in policies {
            one.set(access, true);
        }
    }
    StatusCode::NO_CONTENT
}
