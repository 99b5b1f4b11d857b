//! Actions: what a policy may name. An action grants all that stand below it, by the parent that the API sends; see
//! [`crate::access::tree`]. Not an OAuth scope, though the names may be the same. Calls: list.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use text::Foreign;

use crate::assumed::{ACTION_NAMES, ACTION_PARENTS, ACTION_TITLES};
use crate::call::{self, Row};
use crate::page::Listed;
use crate::{Call, Method};

/// An action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name, as policies write it.
    pub name: Foreign,
    /// What stands right above it.
    pub parent: Parent,
    /// Its name for people; assumed.
    pub title: Option<Foreign>,
}

/// What the API told of an action's parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parent {
    /// This action.
    Is(Foreign),
    /// It has none.
    None,
    /// Not a word. Only where that is so of every action may the tree be guessed.
    Untold,
}

impl Listed for Action {
    fn id(&self) -> &str {
        self.name.raw()
    }
}

/// The shape is not documented: an object, or the bare name. A parent is a name, an object with one, or null.
impl<'de> Deserialize<'de> for Action {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        let bare = value.as_str();
        let name = bare.or_else(|| first(&value, &ACTION_NAMES).and_then(Value::as_str));
        let name = name.filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| serde::de::Error::custom("no name"))?;
        let parent = match first(&value, &ACTION_PARENTS) {
            None => Parent::Untold,
            Some(Value::Null) => Parent::None,
            Some(Value::String(parent)) if parent.is_empty() => Parent::None,
            Some(Value::String(parent)) => Parent::Is(parent.as_str().into()),
            Some(parent) => match first(parent, &ACTION_NAMES).and_then(Value::as_str) {
                Some(parent) => Parent::Is(parent.into()),
                None => return Err(serde::de::Error::custom("no parent that can be read")),
            },
        };
        let title = first(&value, &ACTION_TITLES).and_then(Value::as_str).map(Foreign::from);
        Ok(Self { name: name.into(), parent, title })
    }
}

/// The first member of these names.
fn first<'a>(value: &'a Value, names: &[&str]) -> Option<&'a Value> {
    names.iter().find_map(|name| value.get(name))
}

/// `GET /actions` (R, shape ?): every action that a policy may name, unpaged.
pub fn list() -> Call<Vec<Row<Action>>> {
    Call::new(Method::Get, "/actions", &[], call::list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_likely_shape_is_read() {
        let call = list();
        assert_eq!(call.request.path, "/v1/actions");
        let is = |name: &str| Parent::Is(name.into());
        for (text, parent, title) in [
            (r#""a.read""#, Parent::Untold, None),
            (r#"{"name":"a.read","parent":"a.manage","title":"Read"}"#, is("a.manage"), Some("Read")),
            (r#"{"name":"a.read","parent":null,"title":null}"#, Parent::None, None),
            (r#"{"name":"a.read","parent":""}"#, Parent::None, None),
            (r#"{"action":"a.read","parentName":"b"}"#, is("b"), None),
            (r#"{"name":"a.read","parent":{"name":"b","title":"B"},"displayName":"R"}"#, is("b"), Some("R")),
            (r#"{"name":"a.read","description":"d"}"#, Parent::Untold, Some("d")),
        ] {
            let read = (call.decode)(&format!("[{text}]")).unwrap_or_default().remove(0);
            let wanted = Action { name: "a.read".into(), parent, title: title.map(Foreign::from) };
            assert_eq!(read, Ok(wanted), "{text}");
        }
        // A parent that cannot be read is no missing one: a grant could hide in it.
        for text in [r#"{"title":"a"}"#, "7", "null", r#"{"name":""}"#, r#"{"name":"a","parent":7}"#] {
            let rows = (call.decode)(&format!("[{text}]")).unwrap_or_default();
            assert!(rows[0].is_err(), "{text}");
        }
    }
}
