//! As much of JSON Schema (draft 2020-12) as `docs/change-set.md` uses. A keyword that is not known here fails, so that
//! the schema says nothing that is not held.

use serde_json::Value;

/// What `document` has against `schema`, if anything; `root` is where references lead.
pub(crate) fn problem(root: &Value, schema: &Value, document: &Value) -> Option<String> {
    let Value::Object(keywords) = schema else { return Some("no schema".into()) };
    keywords.iter().find_map(|(keyword, wanted)| {
        let is_fine = match keyword.as_str() {
            "$schema" | "$defs" | "title" => true,
            "$ref" => {
                let target = wanted.as_str().and_then(|path| root.pointer(path.strip_prefix('#')?));
                return problem(root, target?, document);
            }
            "type" => match wanted.as_str() {
                Some("object") => document.is_object(),
                Some("array") => document.is_array(),
                Some("string") => document.is_string(),
                Some("integer") => document.is_i64() || document.is_u64(),
                _ => false,
            },
            "const" => document == wanted,
            "enum" => wanted.as_array().is_some_and(|all| all.contains(document)),
            "minimum" => document.as_i64().zip(wanted.as_i64()).is_none_or(|(number, least)| number >= least),
            "minLength" => length(document).is_none_or(|length| length >= number(wanted)),
            "maxLength" => length(document).is_none_or(|length| length <= number(wanted)),
            "maxItems" => document.as_array().is_none_or(|all| all.len() <= number(wanted)),
            "minProperties" => document.as_object().is_none_or(|all| all.len() >= number(wanted)),
            "maxProperties" => document.as_object().is_none_or(|all| all.len() <= number(wanted)),
            "pattern" => {
                document.as_str().is_none_or(|text| matches(wanted.as_str().unwrap_or_default(), text))
            }
            "required" => document.as_object().is_none_or(|members| {
                let mut names = wanted.as_array().into_iter().flatten().filter_map(Value::as_str);
                names.all(|name| members.contains_key(name))
            }),
            // Beside `properties`: nothing else may stand there.
            "additionalProperties" => document.as_object().is_none_or(|members| {
                let known = schema.get("properties").and_then(Value::as_object);
                *wanted == Value::Bool(false)
                    && members.keys().all(|name| known.is_some_and(|known| known.contains_key(name)))
            }),
            "properties" => {
                let each = |(name, inner): (&String, &Value)| problem(root, inner, document.get(name)?);
                return wanted.as_object().into_iter().flatten().find_map(each);
            }
            "items" => {
                return document
                    .as_array()
                    .into_iter()
                    .flatten()
                    .find_map(|item| problem(root, wanted, item));
            }
            unknown => return Some(format!("a keyword that no test holds: {unknown}")),
        };
        (!is_fine).then(|| format!("{keyword} {wanted}"))
    })
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}

fn length(value: &Value) -> Option<usize> {
    value.as_str().map(|text| text.chars().count())
}

/// The two patterns of the schema; another one fails.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^user-" => text.starts_with("user-"),
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?Z$" =>
        {
            let Some((whole, rest)) = text.split_at_checked(19) else { return false };
            let like = whole.bytes().zip(*b"0000-00-00T00:00:00").all(|(byte, like)| match like {
                b'0' => byte.is_ascii_digit(),
                other => byte == other,
            });
            let two = |at: usize| whole.get(at..at + 2).and_then(|two| two.parse::<u8>().ok()).unwrap_or(99);
            let like = like
                && (1..=12).contains(&two(5))
                && (1..=31).contains(&two(8))
                && two(11) < 24
                && two(14) < 60
                && two(17) <= 60;
            let fraction = rest.strip_prefix('.').and_then(|rest| rest.strip_suffix('Z'));
            like && (rest == "Z"
                || fraction.is_some_and(|digits| {
                    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
                }))
        }
        other => panic!("a pattern that no test holds: {other}"),
    }
}
