//! Invitations that were sent from a browser, as text that it keeps: when and to whom, and nothing else. The API lists
//! none.

use std::fmt;

/// As many are kept; the oldest go.
pub const MOST: usize = 200;

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// When it was sent, in milliseconds since 1970.
    pub at: u64,
    /// To which address.
    pub email: String,
}

/// Invitations, the newest first, one an address. Their text has a line for each.
///
/// ```
/// let mut sent = api::users::invited::Sent::read("7 a@x.example");
/// sent.add(["b@x.example"], 9, str::to_lowercase);
/// assert_eq!(sent.to_string(), "9 b@x.example\n7 a@x.example\n");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent(Vec<Invited>);

impl Sent {
    /// What a text holds. A line that cannot be read is left out.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let (at, email) = line.split_once(' ')?;
            let is_address = email.contains('@') && !email.contains(char::is_whitespace);
            is_address.then_some(Invited { at: at.parse().ok()?, email: email.to_owned() })
        };
        Self(text.lines().filter_map(line).take(MOST).collect())
    }

    /// All of them.
    pub fn all(&self) -> &[Invited] {
        &self.0
    }

    /// These were sent at `at`. Addresses that `fold` makes the same are one, and the last sending counts.
    pub fn add<'a>(&mut self, emails: impl IntoIterator<Item = &'a str>, at: u64, fold: fn(&str) -> String) {
        for email in emails {
            let key = fold(email);
            self.0.retain(|one| fold(&one.email) != key);
            self.0.insert(0, Invited { at, email: email.to_owned() });
        }
        self.0.truncate(MOST);
    }
}

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|Invited { at, email }| writeln!(f, "{at} {email}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_sending_to_an_address_counts() {
        let mut sent = Sent::default();
        sent.add(["a@x.example", "b@x.example"], 1, str::to_lowercase);
        sent.add(["A@x.example"], 2, str::to_lowercase);
        assert_eq!(sent.to_string(), "2 A@x.example\n1 b@x.example\n");
        assert_eq!(Sent::read(&sent.to_string()), sent);
    }

    #[test]
    fn no_more_are_kept_than_the_newest() {
        let mut sent = Sent::default();
        for number in 0..300 {
            sent.add([format!("{number}@x.example").as_str()], number, str::to_lowercase);
        }
        assert_eq!((sent.all().len(), sent.all()[0].at), (MOST, 299));
        let long = sent.to_string().repeat(3);
        assert_eq!(Sent::read(&long).all().len(), MOST);
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        assert!(Sent::read("\n1\nx a@x\n1 a b@x\n1 nobody\n-1 a@x").all().is_empty());
    }
}
