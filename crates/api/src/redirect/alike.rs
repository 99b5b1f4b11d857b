//! Addresses that look alike.

use super::split_port;
use crate::order::sorted;

/// In what alone two addresses differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// In nothing.
    None,
    /// In a slash at the end.
    Slash,
    /// In the port.
    Port,
    /// In the case of letters.
    Case,
}

/// The pairs among `lines`, by their numbers from 0, that are the same or differ so little that one of them may be a
/// slip. Both are good addresses all the same: the provider tells them apart. Lines without text are no addresses.
pub fn similar(lines: &[String]) -> Vec<(usize, usize, Difference)> {
    // Only what is alike in all three ways can be alike in one, so that a thousand lines are not a million pairs.
    let rough = |line: &str| without_port(without_slash(line)).to_ascii_lowercase();
    let keys: Vec<(String, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| (rough(line), at))
        .collect();
    let keys = sorted(keys, Ord::cmp);
    let mut pairs = Vec::new();
    for alike in keys.chunk_by(|(one, _), (other, _)| one == other) {
        for (index, (_, one)) in alike.iter().enumerate() {
            for (_, other) in &alike[index + 1..] {
                pairs.extend(difference(&lines[*one], &lines[*other]).map(|what| (*one, *other, what)));
            }
        }
    }
    sorted(pairs, |one, other| (one.0, one.1).cmp(&(other.0, other.1)))
}

fn difference(one: &str, other: &str) -> Option<Difference> {
    if one == other {
        Some(Difference::None)
    } else if without_slash(one) == without_slash(other) {
        Some(Difference::Slash)
    } else if without_port(one) == without_port(other) {
        Some(Difference::Port)
    } else if one.eq_ignore_ascii_case(other) {
        Some(Difference::Case)
    } else {
        None
    }
}

fn without_slash(line: &str) -> &str {
    line.strip_suffix('/').unwrap_or(line)
}

fn without_port(line: &str) -> String {
    let Some((scheme, rest)) = line.split_once("://") else { return line.to_owned() };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, _) = split_port(authority);
    [scheme, "://", host, &rest[authority.len()..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p17_look_alikes_are_found() {
        let pairs =
            |lines: &[&str]| similar(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
        let lines = [
            "https://app.example/cb",
            "https://app.example/cb/",
            "",
            "https://app.example:8443/cb",
            "https://APP.example/cb",
            "https://app.example/cb",
            "https://app.example/cb?x",
            "",
        ];
        let (same, slash, port, case) =
            (Difference::None, Difference::Slash, Difference::Port, Difference::Case);
        assert_eq!(
            pairs(&lines),
            [
                (0, 1, slash),
                (0, 3, port),
                (0, 4, case),
                (0, 5, same),
                (1, 5, slash),
                (3, 5, port),
                (4, 5, case)
            ]
        );
        assert_eq!(pairs(&["http://[::1]:8080/cb", "http://[::1]/cb"]), [(0, 1, port)]);
        assert_eq!(pairs(&["com.example.app:/cb", "com.example.app:/CB"]), [(0, 1, case)]);
        // Two differences are two addresses.
        assert_eq!(pairs(&["https://a.example/cb/", "https://A.example/cb"]), []);
        assert_eq!(pairs(&["https://a.example/cb", "https://b.example/cb"]), []);
        assert_eq!(pairs(&[]), []);
    }
}
