//! OAuth scopes: what a client may ask for when it gets a token. Not the scope of a policy, which is a path to
//! resources, and no action either, though the names may be the same. Calls: list.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::call::{self, Row};
use crate::page::Listed;
use crate::{Call, Method};

/// An OAuth scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", from = "Wire")]
pub struct Scope {
    /// Its name, as it stands in requests.
    pub name: Foreign,
    /// Its name for people; assumed.
    pub display_name: Option<Foreign>,
    /// What it is for; assumed.
    pub description: Option<Foreign>,
}

/// The shape is not documented: an object, or the bare name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Wire {
    Bare(Foreign),
    #[serde(rename_all = "camelCase")]
    Whole {
        name: Foreign,
        display_name: Option<Foreign>,
        description: Option<Foreign>,
    },
}

impl From<Wire> for Scope {
    fn from(wire: Wire) -> Self {
        match wire {
            Wire::Bare(name) => Self { name, display_name: None, description: None },
            Wire::Whole { name, display_name, description } => Self { name, display_name, description },
        }
    }
}

impl Listed for Scope {
    fn id(&self) -> &str {
        self.name.raw()
    }
}

/// `GET /scopes` (R, shape ?): every scope that a client may ask for, unpaged.
pub fn list() -> Call<Vec<Row<Scope>>> {
    Call::new(Method::Get, "/scopes", &[], call::list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_and_bare_names_are_read() {
        let call = list();
        assert_eq!(call.request.path, "/v1/scopes");
        let text =
            r#"["openid",{"name":"a","displayName":"A","description":null},{"name":"b"},{"id":"c"},null]"#;
        let scopes = (call.decode)(text).unwrap_or_default();
        let scope = |name: &str, display_name: Option<&str>| {
            Ok(Scope { name: name.into(), display_name: display_name.map(Foreign::from), description: None })
        };
        assert_eq!(scopes[..3], [scope("openid", None), scope("a", Some("A")), scope("b", None)]);
        assert!(scopes[3].is_err() && scopes[4].is_err());
        assert_eq!(scopes[0].as_ref().map(Listed::id), Ok("openid"));
    }
}
