//! The `_headers` file, as Netlify-like hosts read it: a path at the margin, headers below it, indented.

use axum::http::{HeaderName, HeaderValue};

/// The rules of a `_headers` file.
pub struct Rules(Vec<(String, Vec<(HeaderName, HeaderValue)>)>);

impl Rules {
    /// Reads the file; a line that is neither path nor header is passed over, as the hosts do.
    pub fn read(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<_>)> = Vec::new();
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push((trimmed.to_owned(), Vec::new()));
                continue;
            }
            let header = trimmed.split_once(':').and_then(|(name, value)| {
                let name = HeaderName::from_bytes(name.trim().as_bytes()).ok()?;
                Some((name, HeaderValue::from_str(value.trim()).ok()?))
            });
            if let (Some((_, headers)), Some(header)) = (rules.last_mut(), header) {
                headers.push(header);
            }
        }
        Self(rules)
    }

    /// The headers of all rules that a path meets; a later one replaces an earlier one.
    pub fn for_path(&self, path: &str) -> Vec<(HeaderName, HeaderValue)> {
        self.0.iter().filter(|(rule, _)| meets(rule, path)).flat_map(|(_, headers)| headers.clone()).collect()
    }
}

fn meets(rule: &str, path: &str) -> bool {
    match rule.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => rule == path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_merged_in_order() {
        let rules =
            Rules::read("# x\n/*\n  X-A: 1\n  X-B: a: b\n/a/*\n\tX-A: 2\n/index.html\n  X-C: 3\n bad\n");
        let of = |path: &str| {
            let all = rules.for_path(path);
            all.iter()
                .map(|(name, value)| format!("{name}={}", value.to_str().unwrap_or("")))
                .collect::<Vec<_>>()
        };
        assert_eq!(of("/"), ["x-a=1", "x-b=a: b"]);
        assert_eq!(of("/a/x.js"), ["x-a=1", "x-b=a: b", "x-a=2"]);
        assert_eq!(of("/index.html"), ["x-a=1", "x-b=a: b", "x-c=3"]);
    }
}
