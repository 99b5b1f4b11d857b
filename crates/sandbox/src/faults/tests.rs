//! Which request a fault meets, and how often.

use super::*;

fn fault(route: &str) -> Fault {
    Fault { route: route.into(), ..Fault::default() }
}

#[test]
fn a_star_is_one_segment() {
    let fault = fault("POST /v1/users/*/roles/*");
    assert!(fault.meets(&Method::POST, "/v1/users/a/roles/b"));
    for path in ["/v1/users/a/roles", "/v1/users/a/roles/b/c", "/v1/users/a/b/c"] {
        assert!(!fault.meets(&Method::POST, path), "{path}");
    }
    assert!(!fault.meets(&Method::DELETE, "/v1/users/a/roles/b"));
}

#[test]
fn times_and_skip_are_counted() {
    let faults = Faults::default();
    let meets = || faults.meet(&Method::GET, "/x").is_some();
    assert!(faults.add(Fault { skip: 1, times: Some(2), ..fault("GET /x") }).is_ok());
    assert_eq!([meets(), meets(), meets(), meets()], [false, true, true, false]);
    assert!(faults.add(Fault { times: Some(0), ..fault("GET /x") }).is_ok());
    assert!((0..9).all(|_| meets()));
    faults.clear();
    assert!(!meets());
}

#[test]
fn what_would_have_no_answer_is_known_before() {
    let faults = Faults::default();
    let unanswered = || faults.would_leave_unanswered(&Method::GET, "/x");
    assert!(!unanswered());
    assert!(faults.add(Fault { skip: 1, cut_after_commit: true, ..fault("GET /x") }).is_ok());
    assert!(!unanswered() && faults.meet(&Method::GET, "/x").is_none());
    assert!(unanswered() && unanswered() && !faults.would_leave_unanswered(&Method::PUT, "/x"));
    assert!(faults.meet(&Method::GET, "/x").is_some() && !unanswered());
    assert!(faults.add(Fault { status: Some(500), ..fault("GET /x") }).is_ok() && !unanswered());
}

#[test]
fn a_wrong_fault_is_refused() {
    let faults = Faults::default();
    for wrong in [fault("/v1/users"), fault("GET v1"), Fault { status: Some(99), ..fault("GET /x") }] {
        assert!(faults.add(wrong).is_err());
    }
}

#[test]
fn nulls_spoil_one_row_only() {
    let page = Bytes::from_static(br#"{"items":[{"a":1},{"a":2}],"metadata":{"page":1}}"#);
    assert_eq!(nulled(&page), json!({"items": [{"a": null}, {"a": 2}], "metadata": {"page": 1}}));
    assert_eq!(nulled(&Bytes::from_static(br#"{"a":1,"b":[2]}"#)), json!({"a": null, "b": null}));
    assert_eq!(nulled(&Bytes::from_static(b"[]")), json!([]));
}
