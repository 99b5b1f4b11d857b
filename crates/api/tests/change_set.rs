//! The file of a change set: what is written is read as it was; the schema in `docs/change-set.md` and the reader agree
//! on thousands of files with one thing wrong in them; what is wrong is named with its place.

#[path = "access/random.rs"]
#[allow(dead_code)]
mod random;
#[path = "change_set/schema.rs"]
mod schema;

use api::access::file::{FORMAT, LARGEST, LONGEST, MOST, Mistake, VERSION, Wrong, is_sound, read, write};
use api::access::set::{Became, Fate, Line};
use api::access::{Change, ChangeSet, Holding, Membership};
use api::policies::Policy;
use random::Chance;
use serde_json::{Value, json};

const TENANT: &str = "fjordbank";
const ODD: [&str; 8] =
    ["a", "Økonomi \"nord\"", "a\nb\tc", "\u{202e}x\u{0}", "صلاحيات", "\\u0041", "👩‍🚒", "/a%2Fb?c#d"];
const FATES: [Became; 7] = [
    Became::Sent,
    Became::Done,
    Became::AlreadySo,
    Became::Failed,
    Became::Unknown,
    Became::NotSent,
    Became::Undone,
];

fn change(chance: &mut Chance) -> Change {
    let mut text = |before: &str| [before, *chance.pick(&ODD)].concat();
    let (user, other, third) = (text("user-"), text("x"), text("y"));
    match chance.below(6) {
        0 => Change::Grant(Policy::new(&user, &other, &third)),
        1 if chance.below(4) == 0 => Change::Revoke(Policy::new(&other, "", "")),
        1 => Change::Revoke(Policy::new(&other, &user, &third)),
        2 => Change::Join(Membership::new(&user, &other)),
        3 => Change::Leave(Membership::new(&other, &third)),
        4 => Change::GiveRole(Holding { user: user.into(), role: other.into() }),
        _ => Change::TakeRole(Holding { user: user.into(), role: third.into() }),
    }
}

fn set(chance: &mut Chance) -> ChangeSet {
    let lines = (0..chance.below(7)).map(|_| {
        let made = change(chance);
        let fate = (chance.below(2) == 0).then(|| Fate {
            became: *chance.pick(&FATES),
            at: (*chance.pick(&["2026-11-26T14:05:01Z", "2026-11-26T14:05:01.123Z"])).to_owned(),
            why: chance.pick(&["", "Refused (403)", "\"\n"]).to_string(),
        });
        Line { change: made, fate }
    });
    ChangeSet {
        lines: lines.collect(),
        tenant: TENANT.into(),
        name: (*chance.pick(&ODD)).into(),
        made: "2026-11-26T13:20:00Z".into(),
    }
}

/// The block of the document that begins with this mark.
fn block(mark: &str) -> String {
    let text = include_str!("../../../docs/change-set.md");
    let rest = text.split(&["```json ", mark, "\n"].concat()).nth(1).unwrap_or_default();
    rest.split("```").next().unwrap_or_default().to_owned()
}

fn mistake(file: &str) -> Mistake {
    read(file, TENANT).map_or_else(|mistake| mistake, |set| panic!("read {set:?} from {file}"))
}

#[test]
fn x4_what_is_written_is_read_as_it_was() {
    for seed in 0..10_000 {
        let set = set(&mut Chance::new(seed));
        let file = write(&set);
        assert_eq!(read(&file, TENANT), Ok(set.clone()), "{seed}: {file}");
        assert!(set.lines.iter().all(|line| is_sound(&line.change)));
    }
    // What is said of a change may be longer than what is read; the set is not lost by it.
    let long = "x".repeat(LONGEST + 1);
    let mut set = set(&mut Chance::new(3));
    set.name = long.as_str().into();
    for line in &mut set.lines {
        let at = "2026-11-26T14:05:01Z".into();
        line.fate = Some(Fate { became: Became::Failed, at, why: long.clone() });
    }
    assert!(!set.lines.is_empty() && read(&write(&set), TENANT).is_ok());
}

#[test]
fn x4_the_inverse_of_the_inverse_is_the_change_itself_in_a_file_too() {
    for seed in 0..10_000 {
        let change = change(&mut Chance::new(seed));
        let line = |change: Change| Line { change, fate: None };
        let made = "2026-11-26T13:20:00Z".to_owned();
        let set = ChangeSet { made, lines: vec![line(change.inverse())], ..ChangeSet::default() };
        let back = read(&write(&set), "").map(|set| set.lines[0].change.inverse());
        assert_eq!(back, Ok(change));
    }
}

#[test]
fn the_documents_example_is_what_is_written() {
    let example = block("example");
    let set = read(&example, TENANT).unwrap_or_else(|mistake| panic!("{mistake:?}"));
    assert_eq!((set.lines.len(), set.count(Became::Done)), (6, 1));
    assert_eq!(write(&set), example);
}

/// A document with one thing changed, by chance: a member gone, another one put in, a value of another kind.
fn spoilt(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Object(members) if !members.is_empty() && chance.below(3) > 0 => {
            let names: Vec<String> = members.keys().cloned().collect();
            if let Some(inner) = members.get_mut(chance.pick(&names)) {
                return spoilt(inner, chance);
            }
        }
        Value::Array(all) if !all.is_empty() && chance.below(4) > 0 => {
            let at = chance.below(all.len());
            return spoilt(&mut all[at], chance);
        }
        Value::Object(members) => {
            let names: Vec<String> = members.keys().cloned().collect();
            match chance.below(3) {
                0 if !names.is_empty() => drop(members.remove(chance.pick(&names))),
                1 if !names.is_empty() => {
                    let value = members.remove(chance.pick(&names)).unwrap_or_default();
                    members.insert("grant".into(), value);
                }
                _ => drop(members.insert("scope".into(), json!("/"))),
            }
            return;
        }
        _ => {}
    }
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(0.5),
        json!(""),
        json!("user-1"),
        json!("done"),
        json!("2026-11-26T14:05:01Z"),
        json!("2026-11-26 14:05:01"),
        json!("2026-11-26T14:05:01.Z"),
        json!("2026-13-26T14:05:01Z"),
        json!("2026-11-32T14:05:01Z"),
        json!("2026-11-26T24:05:01Z"),
        json!("x".repeat(LONGEST)),
        json!("user-".repeat(LONGEST)),
        json!([]),
        json!({}),
        json!({"grant": {}}),
        json!([{"join": {"member": "user-1", "group": "group-1"}}]),
    ];
    *value = chance.pick(&others).clone();
}

#[test]
fn x4_the_schema_and_the_reader_agree() {
    let schema: Value = serde_json::from_str(&block("schema")).unwrap_or_else(|error| panic!("{error}"));
    let (mut fine, mut refused) = (0, 0);
    for seed in 0..20_000 {
        let mut chance = Chance::new(seed);
        let mut document: Value = serde_json::from_str(&write(&set(&mut chance))).unwrap_or_default();
        assert_eq!(schema::problem(&schema, &schema, &document), None, "{seed}: {document}");
        spoilt(&mut document, &mut chance);
        let (problem, read) =
            (schema::problem(&schema, &schema, &document), read(&document.to_string(), TENANT));
        match &read {
            // What a schema cannot say: which tenant is the own, and which results belong to which changes.
            Err(Mistake::OtherTenant(_) | Mistake::At(_, Wrong::Index)) => continue,
            Ok(_) => fine += 1,
            Err(_) => refused += 1,
        }
        assert_eq!(problem.is_none(), read.is_ok(), "{seed}: {problem:?} {read:?} {document}");
    }
    assert!(fine > 1000 && refused > 5000, "{fine} {refused}");
}

#[test]
fn x4_a_file_that_is_not_understood_says_what_and_where() {
    let one = json!({"grant": {"subject": "user-1", "action": "a", "scope": "/"}});
    let sound = || {
        json!({"format": FORMAT, "version": VERSION, "tenant": TENANT, "name": "", "made": "2026-11-26T13:20:00Z",
            "changes": [one.clone(), one.clone()]})
    };
    assert!(read(&sound().to_string(), TENANT).is_ok());
    assert!(
        read(&["\u{feff}", &sound().to_string()].concat(), TENANT).is_ok(),
        "a byte order mark is no fault"
    );
    let with = |pointer: &str, value: Value| {
        let mut file = sound();
        if let Some(place) = file.pointer_mut(pointer) {
            *place = value;
        }
        mistake(&file.to_string())
    };
    for text in ["", "{", "<html>", "{\"format\": }", "\u{0}"] {
        assert!(matches!(mistake(text), Mistake::NotJson(_)), "{text}");
    }
    for text in ["7", "[]", "null", "{}", "{\"format\":7}", "{\"format\":\"x\",\"version\":9}"] {
        assert_eq!(mistake(text), Mistake::OtherFormat, "{text}");
    }
    // A newer one may differ in all else.
    assert_eq!(mistake(&json!({"format": FORMAT, "version": 2, "x": 1}).to_string()), Mistake::Newer(2));
    assert_eq!(with("/tenant", json!("other")), Mistake::OtherTenant("other".into()));
    assert_eq!(with("/changes", Value::Array(vec![one.clone(); MOST + 1])), Mistake::TooMany(MOST + 1));
    let blank = " ".repeat(LARGEST);
    assert_eq!(mistake(&[&sound().to_string(), blank.as_str()].concat()), Mistake::TooLarge);
    for (pointer, value, place, wrong) in [
        ("/version", json!(0), "version", Wrong::Unknown),
        ("/version", json!("1"), "version", Wrong::Kind),
        ("/name", json!(null), "name", Wrong::Kind),
        ("/made", json!("yesterday"), "made", Wrong::Time),
        ("/changes", json!({}), "changes", Wrong::Kind),
        ("/changes/1", json!({}), "changes[1]", Wrong::Empty),
        ("/changes/1", json!({"own": {}}), "changes[1].own", Wrong::Unknown),
        (
            "/changes/1/grant",
            json!({"subject": "user-1", "action": "a"}),
            "changes[1].grant.scope",
            Wrong::Missing,
        ),
        ("/changes/1/grant/subject", json!(""), "changes[1].grant.subject", Wrong::Empty),
        ("/made", json!("2026-00-26T13:20:00Z"), "made", Wrong::Time),
        ("/changes/1/grant/scope", json!(["/"]), "changes[1].grant.scope", Wrong::Kind),
        (
            "/changes/0/grant/action",
            json!("x".repeat(LONGEST + 1)),
            "changes[0].grant.action",
            Wrong::TooLong,
        ),
        (
            "/changes/0",
            json!({"giveRole": {"user": "7", "role": "r"}}),
            "changes[0].giveRole.user",
            Wrong::Person,
        ),
    ] {
        let Mistake::At(at, what) = with(pointer, value) else { panic!("{pointer}") };
        assert_eq!((at.to_string().as_str(), what), (place, wrong));
    }
    let mut file = sound();
    file["changes"][0]["revoke"] = file["changes"][0]["grant"].clone();
    assert!(matches!(mistake(&file.to_string()), Mistake::At(_, Wrong::Unknown)), "two changes in one");
    let result = |index: u64| json!({"change": index, "became": "done", "at": "2026-11-26T13:20:00Z"});
    for results in [json!([result(2)]), json!([result(0), result(0)]), json!([result(u64::MAX)])] {
        let mut file = sound();
        file["results"] = results;
        assert!(matches!(mistake(&file.to_string()), Mistake::At(_, Wrong::Index)));
    }
    // What a map would hide: of a member that stands twice nobody knows which is meant.
    let twice = sound().to_string().replacen("\"scope\":\"/\"", "\"scope\":\"/\",\"scope\":\"/all\"", 1);
    let Mistake::At(at, Wrong::Twice) = mistake(&twice) else { panic!("{twice}") };
    assert_eq!(at.to_string(), "changes[0].grant.scope");
}
