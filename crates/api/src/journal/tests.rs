//! Tests of the journal.

use super::*;
use crate::{clients, domains, groups, policies, scim, sso, users};

fn nobody(_: &str, _: &str) -> Option<Foreign> {
    None
}

fn somebody(kind: &str, id: &str) -> Option<Foreign> {
    let names = [
        ("users", "u/1", "kari.nordmann"),
        ("roles", "r1", "Support"),
        ("clients", "c1", "Ledger"),
        ("secrets", "s1", "nightly"),
        ("scim", "7", "Azure AD"),
        ("sso", "12", "Fjordbank"),
        ("subjects", "group-g", "Alfa"),
    ];
    names.iter().find(|(one, other, _)| (*one, *other) == (kind, id)).map(|(.., name)| Foreign::from(*name))
}

fn named(request: &Request) -> Vec<String> {
    let all = Line::new(1, 1, request, &somebody).names;
    all.into_iter().map(Foreign::into_raw).collect()
}

fn journal(ats: &[u64]) -> Journal {
    let call = clients::remove("c1").request;
    let lines = ats.iter().map(|at| Line::new(*at, 1, &call, &nobody)).collect();
    Journal { lines, ..Journal::default() }
}

#[test]
fn p18_a_line_names_what_it_is_about() {
    for (request, wanted) in [
        (users::add_role("u/1", "r1").request, &["kari.nordmann", "Support"][..]),
        (users::remove_role("u/2", "r2").request, &["u/2", "r2"]),
        (users::invite("ås@example.com", "https://x.example").request, &["ås@example.com"]),
        (users::create("a@b.no", "Åse Berg", "+4791234567").request, &["a@b.no"]),
        (clients::remove("c1").request, &["Ledger"]),
        (clients::secrets::add("c1", "s3cret", "nightly", None).request, &["Ledger", "nightly"]),
        (clients::secrets::remove("c1", "s1").request, &["Ledger", "nightly"]),
        (scim::create("aad", "Azure AD").request, &["Azure AD"]),
        (scim::remove("7").request, &["Azure AD"]),
        (sso::remove(sso::Kind::Custom, "12").request, &["Fjordbank"]),
        (domains::add("fjordbank.example").request, &["fjordbank.example"]),
        (domains::remove("fjordbank.example").request, &["fjordbank.example"]),
        (groups::create("Konsulenter", "for en stund").request, &["Konsulenter"]),
        (groups::remove("group-g").request, &["Alfa"]),
        (
            groups::add_members("group-g", &["user-u/1", "client-c1", "user-x"]).request,
            &["Alfa", "kari.nordmann", "Ledger", "user-x"],
        ),
        (
            policies::create(&policies::Policy::new("group-g", "reports.read", "/a")).request,
            &["Alfa", "reports.read", "/a"],
        ),
    ] {
        assert_eq!(named(&request), wanted, "{request:?}");
    }
}

#[test]
fn p18_no_secret_and_no_value_of_a_field_is_kept() {
    let add = clients::secrets::add("c1", "s3cret-value", "nightly", Some("2027-01-01")).request;
    let create = users::create("a@b.no", "Åse Berg", "+4791234567").request;
    for request in [add, create] {
        let line = Line::new(1, 1, &request, &nobody);
        let text = Journal { lines: vec![line], ..Journal::default() }.write();
        assert!(!text.contains("s3cret") && !text.contains("2027"), "{text}");
        assert!(!text.contains("4791234567") && !text.contains("Berg"), "{text}");
    }
}

#[test]
fn many_and_long_names_are_cut() {
    let ids: Vec<String> = (0..100).map(|one| format!("user-{one}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let line = Line::new(1, 1, &groups::add_members("group-g", &ids).request, &somebody);
    assert_eq!((line.names.len(), line.more), (NAMES, 101 - NAMES));
    let long = Line::new(1, 1, &groups::create(&"å".repeat(1_000_000), "").request, &nobody);
    assert_eq!(long.names[0].raw().chars().count(), LONGEST + 1);
}

#[test]
fn what_was_written_reads_back() {
    let mut line = Line::new(5, 4_000_000_000, &users::add_role("u\"1", "r\n1").request, &nobody);
    let mut all = Journal { cleared: 3, lines: vec![line.clone()], unread: 0 };
    assert_eq!(Journal::read(&all.write()), all);
    line.ended((Became::Refused, Some(403)));
    all.lines = vec![line];
    assert_eq!(Journal::read(&all.write()), all);
    assert_eq!(Journal::read(""), Journal::default());
}

#[test]
fn what_cannot_be_read_is_counted_and_leaves_the_rest() {
    let good = journal(&[5]).write();
    let read =
        Journal::read(&[&good, "\n[1,2]\n{}\nnonsense\n", good.lines().last().unwrap_or_default()].concat());
    assert_eq!((read.lines.len(), read.unread), (2, 3));
    let other = Journal::read("{\"version\":9}\n[]");
    assert_eq!((other.lines.len(), other.unread), (0, 2));
    let spoiled = good.replace("DELETE", "DELETE\u{0}");
    assert_eq!(Journal::read(&spoiled).unread, 1);
}

#[test]
fn two_tabs_keep_what_either_has_noted_and_neither_has_cleared() {
    let (one, mut other) = (journal(&[1, 2, 4]), journal(&[2, 3]));
    other.lines[0].ended((Became::Done, None));
    let ats = |journal: &Journal| journal.lines.iter().map(|line| line.at).collect::<Vec<_>>();
    for both in [one.joined(&other), other.joined(&one)] {
        assert_eq!(ats(&both), [1, 2, 3, 4]);
        assert_eq!(both.lines[1].became, Became::Done);
        assert_eq!(both.joined(&other), both);
    }
    let mut cleared = one.clone();
    cleared.clear(3);
    assert_eq!(ats(&cleared.joined(&other)), Vec::<u64>::new());
    assert_eq!(ats(&cleared.joined(&journal(&[9]))), [9]);
    // The clock was set back: nothing that is noted from now on may be taken for older.
    cleared.clear(1);
    assert_eq!((cleared.cleared, cleared.moment(2), cleared.moment(9)), (4, 5, 9));
}

#[test]
fn the_oldest_go() {
    let ats: Vec<u64> = (1..=600).collect();
    let all = journal(&ats).joined(&Journal::default());
    assert_eq!((all.lines.len(), all.lines[0].at), (MOST, 101));
}

#[test]
fn how_it_ended_is_what_the_answer_tells() {
    let error =
        |status: u16| ApiError::from_answer(String::new(), &crate::Answer { status, ..Default::default() });
    assert_eq!(Became::of(&Ok(())), (Became::Done, None));
    assert_eq!(Became::of::<()>(&Err(error(403))), (Became::Refused, Some(403)));
    assert_eq!(Became::of::<()>(&Err(error(504))), (Became::Unknown, Some(504)));
    let lost = ApiError::without_answer(crate::Kind::Network, String::new());
    assert_eq!(Became::of::<()>(&Err(lost)), (Became::Unknown, None));
}

#[test]
fn i8_a_spreadsheet_works_nothing_out() {
    let row = |text: &str| csv(&[vec![text.to_owned()]]);
    for (text, wanted) in [
        ("=1+1", "'=1+1"),
        ("+47", "'+47"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("Ås \"x\", y", "Ås \"\"x\"\", y"),
        ("a\nb", "a\nb"),
    ] {
        assert_eq!(row(text), format!("\u{feff}\"{wanted}\"\r\n"));
    }
    assert_eq!(csv(&[vec!["a".into(), "b".into()], vec![]]), "\u{feff}\"a\",\"b\"\r\n\r\n");
}
