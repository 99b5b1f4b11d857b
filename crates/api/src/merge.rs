//! What to write where somebody else may have changed the same record while it was edited: what was changed here is
//! joined with what is there now.

/// A list: what was taken away or added here is taken from, or added to, what is there `now`; `begun` is what the
/// editing began with. The order is that of `now`, with additions at the end.
pub fn list(begun: &[String], mine: &[String], now: &[String]) -> Vec<String> {
    let was_taken = |one: &&String| begun.contains(one) && !mine.contains(one);
    let mut merged: Vec<String> = now.iter().filter(|one| !was_taken(one)).cloned().collect();
    for one in mine {
        let is_new = !begun.contains(one) && !merged.contains(one);
        if is_new {
            merged.push(one.clone());
        }
    }
    merged
}

/// A text: mine where it was changed here, else the one that is there now.
pub fn text(begun: &str, mine: &str, now: &str) -> String {
    if begun == mine { now.to_owned() } else { mine.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{list, text};

    fn lists(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn what_others_did_meanwhile_stays() {
        for (begun, mine, now, wanted) in [
            ("a b", "a b", "a b", "a b"),
            ("a b", "a b c", "a b d", "a b d c"),
            ("a b", "b", "a b d", "b d"),
            ("a b", "a", "b", ""),
            ("a b", "a b", "a", "a"),
            ("", "x", "x y", "x y"),
        ] {
            let wrote = list(&lists(begun), &lists(mine), &lists(now));
            assert_eq!(wrote, lists(wanted), "{begun} | {mine} | {now}");
        }
        assert_eq!((text("a", "a", "b"), text("a", "c", "b")), ("b".into(), "c".into()));
    }
}
