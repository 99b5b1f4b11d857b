//! Creates where the API may not tell what it made: then the new record is looked up by its name.

use api::Call;
use api::page::{Listed, Query, Rows};
use text::Foreign;

use crate::fetch;
use crate::parts::write::form_page::{Done, Sending};
use crate::paths;

/// How a new record is found, and what is said of it.
pub(crate) struct Making<T: 'static> {
    /// Searches those that there are.
    pub(crate) find: fn(&Query) -> Call<Rows<T>>,
    /// What one is called.
    pub(crate) name: fn(&T) -> &Foreign,
    /// The address of one.
    pub(crate) detail: fn(&str) -> String,
    /// The address of the list.
    pub(crate) list: &'static str,
    /// That it was created.
    pub(crate) created: fn(&Foreign) -> String,
    /// That it was created, and is one of several with its name, or not listed yet.
    pub(crate) among: fn(&Foreign) -> String,
}

/// What became of it.
pub(crate) enum Made<T> {
    /// This record.
    One(T),
    /// One of those with this name, or one that is not listed yet.
    Among(String),
}

impl<T: Listed> Making<T> {
    /// Creates by `call` what is to be called `name`.
    pub(crate) fn send(&'static self, call: Call<Option<T>>, name: String) -> Sending<Made<T>> {
        Box::pin(async move {
            match fetch::send(call).await {
                Ok(Some(made)) => return Some(Ok(Made::One(made))),
                Ok(None) => {}
                Err(error) => return Some(Err(error)),
            }
            let query = Query { search: name.clone(), ..Query::default() };
            let rows = fetch::send((self.find)(&query)).await.map(|rows| rows.items).unwrap_or_default();
            let mut named = rows.into_iter().flatten().filter(|one| *(self.name)(one) == *name.as_str());
            Some(Ok(match (named.next(), named.next()) {
                (Some(one), None) => Made::One(one),
                _ => Made::Among(name),
            }))
        })
    }

    /// What follows: its page, or the list of those with its name.
    pub(crate) fn done(&self, made: Made<T>) -> Done {
        match made {
            Made::One(made) => {
                Done { says: (self.created)((self.name)(&made)), go: Some((self.detail)(made.id())) }
            }
            Made::Among(name) => {
                let says = (self.among)(&Foreign::from(name.as_str()));
                let query = Query { search: name, ..Query::default() };
                Done { says, go: Some(paths::list(self.list, &query)) }
            }
        }
    }
}
