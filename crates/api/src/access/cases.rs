//! What is settled about scopes, as a table. `access::scope` and the sandbox, which shares no code with it, are both
//! tested with it.

/// How the first of two scopes stands to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Two spellings of one scope.
    Same,
    /// The first holds the second: a policy on the first holds on the second.
    Holds,
    /// The second holds the first.
    Within,
    /// Neither holds the other.
    Apart,
}

use Relation::{Apart, Holds, Same, Within};

/// Two scopes, and how the first stands to the second.
pub const SCOPES: [(&str, &str, Relation); 53] = [
    // Segments, never letters.
    ("/subscriptions/12", "/subscriptions/12", Same),
    ("/subscriptions/12", "/subscriptions/123", Apart),
    ("/subscriptions/12", "/subscriptions/12/resource-groups/1", Holds),
    ("/subscriptions/12/resource-groups/1", "/subscriptions/12", Within),
    ("/subscriptions/12", "/subscriptions/1", Apart),
    ("/subscriptions", "/subscriptions/12", Holds),
    ("/subscriptions/12/a", "/subscriptions/12/b", Apart),
    // Everything.
    ("/", "/", Same),
    ("/", "/a", Holds),
    ("/", "https://api.example/a", Holds),
    ("/", "urn:aritma:x", Holds),
    ("/", "subscriptions/12", Holds),
    ("/", "", Holds),
    ("/", "//", Holds),
    // A slash at the end.
    ("/subscriptions/12/", "/subscriptions/12", Same),
    ("/subscriptions/12/", "/subscriptions/12/x", Holds),
    ("/subscriptions/12/", "/subscriptions/123", Apart),
    ("https://api.example/", "https://api.example", Same),
    ("/a/b/", "/a/b/", Same),
    // Empty segments are segments.
    ("/a//b", "/a/b", Apart),
    ("/a", "/a//b", Holds),
    ("/a//", "/a", Within),
    ("//", "/a", Apart),
    ("//a", "/a", Apart),
    // Letter case.
    ("/Subscriptions/12", "/subscriptions/12", Apart),
    ("/subscriptions/AB", "/subscriptions/ab/x", Apart),
    ("HTTPS://API.Example/a", "https://api.example/a", Same),
    ("https://api.example/A", "https://api.example/a", Apart),
    // Percent-encoding.
    ("/a%2fb", "/a%2Fb", Same),
    ("/a%2Fb", "/a/b", Apart),
    ("/a", "/a%2Fb", Apart),
    ("/%61bc", "/abc", Same),
    ("/a%7Eb", "/a~b", Same),
    ("/%2561", "/%61", Apart),
    ("/å", "/%C3%A5", Same),
    ("/a b", "/a%20b", Same),
    ("/50%", "/50%25", Apart),
    ("/50%", "/50%/x", Holds),
    ("/a%2Bb", "/a+b", Apart),
    // Addresses with a host.
    ("https://api.example", "https://api.example/a", Holds),
    ("https://api.example", "https://api.example.evil/a", Apart),
    ("https://api.example:443/a", "https://api.example/a", Same),
    ("https://api.example:8443/a", "https://api.example/a", Apart),
    ("https://api.example/a", "http://api.example/a", Apart),
    ("https://api.example/a", "/a", Apart),
    // What is no path from a root holds itself alone.
    ("urn:aritma:x", "urn:aritma:x/y", Apart),
    ("subscriptions", "subscriptions/12", Apart),
    ("subscriptions/12", "/subscriptions/12", Apart),
    ("", "/a", Apart),
    ("/a/../b", "/b", Apart),
    ("/a", "/a/../b", Apart),
    ("/a/%2e%2e/b", "/a/../b", Same),
    // A query or fragment belongs to the last segment.
    ("/a", "/a?x=/b", Apart),
];
