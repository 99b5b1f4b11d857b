//! What a set holds, what is noted of it, and what takes it back.

use super::*;
use crate::policies::Policy;

fn grant(scope: &str) -> Change {
    Change::Grant(Policy::new("user-1", "a", scope))
}

fn changes(set: &ChangeSet) -> Vec<Change> {
    set.lines.iter().map(|line| line.change.clone()).collect()
}

fn fared(set: &mut ChangeSet, at: usize, became: Became) {
    set.lines[at].fate = Some(Fate { became, at: String::new(), why: String::new() });
}

#[test]
fn x4_of_one_thing_the_newest_word_waits() {
    let mut set = ChangeSet::default();
    assert_eq!(set.add(&[grant("/a"), grant("/b"), grant("/a")]), 2);
    assert_eq!(changes(&set), [grant("/b"), grant("/a")]);
    // Who knows whether it is so: it is read before anything is sent.
    assert_eq!(set.add(&[grant("/a").inverse(), grant("/b")]), 1);
    assert_eq!(changes(&set), [grant("/b"), grant("/a").inverse()]);
    fared(&mut set, 0, Became::Failed);
    assert_eq!(set.add(&[grant("/b").inverse()]), 1);
    assert_eq!(changes(&set), [grant("/a").inverse(), grant("/b").inverse()]);
}

#[test]
fn only_the_last_word_on_a_thing_is_open() {
    let mut set = ChangeSet::default();
    set.add(&[grant("/a"), grant("/b")]);
    fared(&mut set, 0, Became::Unknown);
    assert_eq!(set.stands(&[&grant("/a"), &grant("/b")]), [Stand::MayBeDone, Stand::Open]);
    set.add(&[grant("/a").inverse()]);
    let open: Vec<&Change> = set.open().collect();
    assert_eq!(open, [&grant("/b"), &grant("/a").inverse()]);
    assert_eq!(set.are_open(), [false, true, true]);
    assert_eq!(set.stands(&[&grant("/a"), &grant("/a").inverse()]), [Stand::Gone, Stand::Open]);
    fared(&mut set, 2, Became::Done);
    // Else trying again would say the opposite of the last word.
    assert_eq!(set.are_open(), [false, true, false]);
    assert_eq!(set.stands(&[&grant("/a").inverse(), &grant("/c")]), [Stand::Gone; 2]);
    assert_eq!(set.stands_undoing(&[&grant("/a"), &grant("/b")]), [Stand::Open, Stand::Gone]);
}

#[test]
fn what_is_noted_goes_to_the_line_that_waits_for_it() {
    let mut set = ChangeSet::default();
    set.add(&[grant("/a")]);
    let became = |set: &ChangeSet| set.lines[0].fate.as_ref().map(|fate| fate.became);
    for (noted, then) in [
        (Became::Sent, Became::Sent),
        (Became::NotSent, Became::NotSent),
        (Became::Unknown, Became::Unknown),
        (Became::AlreadySo, Became::AlreadySo),
        // Another tab has done it.
        (Became::Done, Became::Done),
        (Became::AlreadySo, Became::Done),
        (Became::Sent, Became::Done),
        (Became::NotSent, Became::Done),
    ] {
        set.note(vec![(&grant("/a"), noted, String::new())], "");
        assert_eq!(became(&set), Some(then), "{noted:?}");
    }
    set.note_undone(&[(&grant("/a").inverse(), Err("403".into()))], "");
    assert_eq!(set.lines[0].fate.as_ref().map(|fate| fate.why.as_str()), Some("403"));
    assert_eq!(became(&set), Some(Became::Done));
    set.note_undone(&[(&grant("/a").inverse(), Ok(()))], "");
    assert_eq!(became(&set), Some(Became::Undone));
}

#[test]
fn x4_what_is_done_shows_that_its_opposite_was() {
    for (before, undoing) in [(Became::Unknown, 0), (Became::Sent, 0), (Became::Failed, 1)] {
        let mut set = ChangeSet::default();
        set.add(&[grant("/a")]);
        fared(&mut set, 0, Became::Unknown);
        set.add(&[grant("/a").inverse()]);
        fared(&mut set, 0, before);
        set.note(vec![(&grant("/a").inverse(), Became::Done, String::new())], "");
        // The grant was of this set, so that its end leaves things as they were.
        assert_eq!(set.undoing().len(), undoing, "{before:?}");
    }
}

#[test]
fn x4_collected_again_what_may_be_done_is_the_same_line() {
    let mut set = ChangeSet::default();
    set.add(&[grant("/a")]);
    fared(&mut set, 0, Became::Unknown);
    set.add(&[grant("/a").inverse()]);
    assert_eq!(set.add(&[grant("/a")]), 0);
    assert_eq!((changes(&set), set.stands(&[&grant("/a")])), (vec![grant("/a")], vec![Stand::MayBeDone]));
}

#[test]
fn x4_what_was_done_and_undone_by_the_set_itself_is_not_taken_back() {
    let mut set = ChangeSet::default();
    for change in [grant("/a"), grant("/a").inverse(), grant("/b"), grant("/b").inverse(), grant("/b")] {
        set.add(&[change]);
        let at = set.lines.len() - 1;
        fared(&mut set, at, Became::Done);
    }
    assert_eq!(set.undoing(), [grant("/b").inverse()]);
    assert_eq!(set.even(), [grant("/a")]);
    set.note_undone(&[(&grant("/a"), Ok(()))], "");
    assert_eq!((set.count(Became::Undone), set.count(Became::Done)), (2, 3));
    // One act takes back all that was done to a thing.
    set.note_undone(&[(&grant("/b").inverse(), Ok(()))], "");
    assert_eq!((set.count(Became::Undone), set.undoing().len()), (5, 0));
}

#[test]
fn what_a_file_could_not_hold_is_not_taken_in() {
    let mut set = ChangeSet::default();
    let long = "x".repeat(crate::access::file::LONGEST + 1);
    let nobody = Change::Grant(Policy::new("", "a", "/"));
    assert_eq!(set.add(&[nobody, grant(&long), grant("")]), 1);
    assert_eq!(changes(&set), [grant("")]);
}

#[test]
fn x4_what_was_sent_stays_and_its_opposite_is_to_be_done() {
    for became in [Became::Sent, Became::Unknown, Became::Done, Became::AlreadySo, Became::Undone] {
        let mut set = ChangeSet::default();
        set.add(&[grant("/a")]);
        fared(&mut set, 0, became);
        assert_eq!(set.add(&[grant("/a").inverse()]), 1, "{became:?}");
        assert_eq!(changes(&set), [grant("/a"), grant("/a").inverse()]);
    }
}

#[test]
fn what_two_tabs_noted_is_joined() {
    let at = |became, at: &str| Some(Fate { became, at: at.into(), why: String::new() });
    let line = |scope: &str, fate| Line { change: grant(scope), fate };
    let set = |lines: &[Line]| ChangeSet { lines: lines.to_vec(), ..ChangeSet::default() };
    let own = set(&[line("/a", at(Became::Done, "2")), line("/b", at(Became::Sent, "1")), line("/c", None)]);
    let other = set(&[
        line("/a", at(Became::Sent, "1")),
        line("/b", at(Became::Failed, "2")),
        line("/d", None),
        // Collected again after it was done.
        line("/a", None),
    ]);
    let joined = set(&[
        line("/a", at(Became::Done, "2")),
        line("/b", at(Became::Failed, "2")),
        line("/d", None),
        line("/a", None),
    ]);
    assert_eq!(own.joined(&other), joined);
    assert_eq!(other.joined(&joined), joined);
    // Called off in the one tab, the other still has it as sent.
    let (ended, waiting) =
        (set(&[line("/a", at(Became::NotSent, "2"))]), set(&[line("/a", at(Became::Sent, "1"))]));
    assert_eq!((ended.joined(&waiting), waiting.joined(&ended)), (ended.clone(), ended));
    let (done, so) =
        (set(&[line("/a", at(Became::Done, "1"))]), set(&[line("/a", at(Became::AlreadySo, "2"))]));
    assert_eq!((done.joined(&so), so.joined(&done)), (done.clone(), done));
}

#[test]
fn a_set_has_an_end() {
    let mut set = ChangeSet::default();
    let many: Vec<Change> = (0..MOST + 9).map(|number| grant(&number.to_string())).collect();
    assert_eq!(set.add(&many), MOST);
    assert_eq!(set.lines.len(), MOST);
}

#[test]
fn x4_only_what_this_set_has_done_is_taken_back_the_last_first() {
    let mut set = ChangeSet::default();
    set.add(&[grant("/a"), grant("/b").inverse(), grant("/c"), grant("/d"), grant("/e")]);
    for (at, became) in
        [Became::Done, Became::Done, Became::AlreadySo, Became::Failed].into_iter().enumerate()
    {
        fared(&mut set, at, became);
    }
    assert_eq!(set.undoing(), [grant("/b"), grant("/a").inverse()]);
    let open: Vec<&Change> = set.open().collect();
    assert_eq!(open, [&grant("/d"), &grant("/e")]);
}
