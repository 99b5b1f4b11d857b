//! The operations of `openapi.yaml`, read by its indentation: the file is ours.

use crate::Outcome;

/// One operation; those of providers once a kind, since the vendor has a group for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Operation {
    /// The heading that it stands under.
    pub(super) group: String,
    /// As on the wire.
    pub(super) method: String,
    /// From `/v1` on, with ids in braces.
    pub(super) path: String,
    id: String,
    kind: Option<String>,
    /// Where it is known from.
    pub(super) source: String,
    /// Why no page uses it.
    pub(super) left_out: Option<String>,
}

impl Operation {
    /// The tag of the flows that show it.
    pub(super) fn tag(&self) -> String {
        let kind = self.kind.as_ref().map(|kind| format!(":{kind}")).unwrap_or_default();
        format!("@call:{}{kind}", self.id)
    }

    /// Whether this is its method and its path, whatever the ids are called.
    pub(super) fn is(&self, method: &str, path: &str) -> bool {
        let same = |(ours, theirs): (&str, &str)| {
            ours == theirs
                || theirs.starts_with('{') && (ours.starts_with('{') || Some(ours) == self.kind.as_deref())
        };
        let (ours, theirs) = (self.path.split('/'), path.split('/'));
        self.method == method && ours.clone().count() == theirs.clone().count() && ours.zip(theirs).all(same)
    }
}

const KIND: &str = "{kind}";

pub(super) fn read(text: &str) -> Outcome<Vec<Operation>> {
    let kinds = list(text.split("    ProviderKind:").nth(1).and_then(|rest| rest.split("enum: ").nth(1)));
    let paths = text.split("\npaths:").nth(1).and_then(|rest| rest.split("\ncomponents:").next());
    let paths = paths.ok_or("openapi.yaml has no paths")?;
    let mut all: Vec<Operation> = Vec::new();
    let mut path = "";
    let mut by_analogy: Vec<(String, Vec<String>)> = Vec::new();
    for line in paths.lines() {
        let name = line.trim_start();
        let depth = line.len() - name.len();
        let name = name.trim_end_matches(':');
        if depth == 2 && name.starts_with('/') {
            path = name;
        } else if depth == 4 && ["get", "put", "post", "delete", "patch"].contains(&name) {
            let (method, path) = (name.to_uppercase(), path.to_owned());
            all.push(Operation { method, path, ..Operation::default() });
        } else if let (6, Some(one), Some((name, value))) = (depth, all.last_mut(), name.split_once(": ")) {
            match name {
                "operationId" => value.clone_into(&mut one.id),
                "tags" => one.group = list(Some(value)).join(" "),
                "x-source" => value.clone_into(&mut one.source),
                "x-left-out" => one.left_out = Some(value.to_owned()),
                "x-assumed-kinds" => by_analogy.push((one.id.clone(), list(Some(value)))),
                _ => {}
            }
        }
    }
    let lacking = |one: &Operation| one.id.is_empty() || one.group.is_empty() || one.source.is_empty();
    if let Some(one) = all.iter().find(|one| lacking(one)) {
        return Err(format!("openapi.yaml: {} {} lacks an id, a tag or a source", one.method, one.path));
    }
    let (of_kinds, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.path.contains(KIND));
    // Where the first of them stood.
    let at = rest.iter().position(|one| one.path == "/v1/scim").unwrap_or(rest.len());
    let each = kinds.iter().flat_map(|kind| {
        let by_analogy = &by_analogy;
        of_kinds.iter().map(move |one| {
            let is_assumed = by_analogy.iter().any(|(id, kinds)| *id == one.id && kinds.contains(kind));
            Operation {
                group: format!("{} {kind}", one.group),
                path: one.path.replace(KIND, kind),
                kind: Some(kind.clone()),
                source: if is_assumed { "assumed".to_owned() } else { one.source.clone() },
                ..one.clone()
            }
        })
    });
    let mut sorted = rest[..at].to_vec();
    sorted.extend(each);
    sorted.extend_from_slice(&rest[at..]);
    Ok(together(sorted))
}

/// Those of one group beside one another, where the first of them is.
fn together(all: Vec<Operation>) -> Vec<Operation> {
    let mut groups: Vec<String> = Vec::new();
    for one in &all {
        if !groups.contains(&one.group) {
            groups.push(one.group.clone());
        }
    }
    groups.iter().flat_map(|group| all.iter().filter(move |one| one.group == *group).cloned()).collect()
}

/// `[a, b]` at the beginning of a text.
fn list(text: Option<&str>) -> Vec<String> {
    let inside = text.and_then(|text| text.trim_start().strip_prefix('[')?.split(']').next());
    inside
        .unwrap_or_default()
        .split(',')
        .map(|one| one.trim().to_owned())
        .filter(|one| !one.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "
paths:
  /v1/users/{userId}:
    get:
      operationId: getUser
      tags: [users]
      x-source: reference
  /v1/sso/{kind}/{id}:
    put:
      operationId: updateProvider
      tags: [sso]
      x-source: reference
      x-assumed-kinds: [custom]
  /v1/scim:
    get:
      operationId: listTokens
      tags: [scim]
      x-source: assumed
      x-left-out: for no reason

components:
    ProviderKind:
      schema: { enum: [google, custom] }
";

    #[test]
    fn operations_are_read_and_those_of_kinds_stand_once_a_kind() {
        let all = read(TEXT).unwrap();
        let shown = |one: &Operation| format!("{}|{}|{}|{}", one.group, one.path, one.source, one.tag());
        assert_eq!(
            all.iter().map(shown).collect::<Vec<_>>(),
            [
                "users|/v1/users/{userId}|reference|@call:getUser",
                "sso google|/v1/sso/google/{id}|reference|@call:updateProvider:google",
                "sso custom|/v1/sso/custom/{id}|assumed|@call:updateProvider:custom",
                "scim|/v1/scim|assumed|@call:listTokens",
            ]
        );
        assert_eq!(all[3].left_out.as_deref(), Some("for no reason"));
        assert!(all[1].is("PUT", "/v1/sso/{kind}/{id}") && !all[1].is("GET", "/v1/sso/{kind}/{id}"));
        assert!(!all[1].is("PUT", "/v1/sso/custom/{id}") && !all[0].is("GET", "/v1/users/invite"));
        assert!(read(&TEXT.replace("x-source", "x-other")).is_err());
    }
}
