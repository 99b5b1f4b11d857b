//! Tenant roles: claims in a person's token, read by applications. They give no access to Aritma
//! resources; only policies do. Calls: list.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::call::{self, Row};
use crate::page::{Known, Listed};
use crate::{Call, Method};

/// A tenant role (`RoleDto`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Role {
    /// Its id, opaque.
    pub id: Foreign,
    /// Its name, as applications read it.
    pub name: Foreign,
}

impl Role {
    /// Whether it is the role that administers the tenant.
    pub fn administers(&self) -> bool {
        self.name == *crate::assumed::TENANT_ADMIN
    }
}

impl Listed for Role {
    fn id(&self) -> &str {
        self.id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("roles", self.id.raw(), &self.name)]
    }
}

/// `GET /roles` (R, shape ?): every role of the tenant, unpaged.
pub fn list() -> Call<Vec<Row<Role>>> {
    Call::new(Method::Get, "/roles", &[], call::list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read() {
        let call = list();
        assert_eq!(call.request.path, "/v1/roles");
        let roles = (call.decode)(r#"[{"id":"1","name":"TenantAdmin"},{"id":"2"}]"#).unwrap_or_default();
        assert!(roles[0].as_ref().is_ok_and(Role::administers));
        assert!(roles[1].is_err());
    }
}
