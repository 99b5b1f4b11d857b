//! Reads the present state of what changes are about. Calls: `policies::list`, `subjects::memberships`, `users::get`.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

use api::access::Change;
use api::access::present::{Need, Present, Says};
use api::assumed::USER_PREFIX;
use api::page::Slice;
use api::policies::{self, Filter};
use api::{ApiError, Call, Kind, subjects, users};
use futures_util::future::join4;
use text::Foreign;

use crate::fetch;
use crate::parts::failure::what_happened;
use crate::parts::write::proof::Proof;
use crate::ui::react::Ask;

/// What is under way.
struct Job {
    needs: Vec<Need>,
    next: Cell<usize>,
    done: Cell<usize>,
    present: RefCell<Present>,
    is_stopped: Ask<bool>,
    progress: Rc<dyn Fn(usize)>,
}

/// Reads all that is needed, at most four at a time. `progress` hears how many have come; what was not read because it
/// was called off is missing.
pub(super) async fn read(needs: Vec<Need>, is_stopped: Ask<bool>, progress: Rc<dyn Fn(usize)>) -> Present {
    let (next, done, present) = (Cell::new(0), Cell::new(0), RefCell::new(Present::default()));
    let job = Job { needs, next, done, present, is_stopped, progress };
    join4(job.work(), job.work(), job.work(), job.work()).await;
    job.present.take()
}

/// Reads whether a change is so by now.
pub(crate) fn so(change: &Change) -> Proof {
    let change = change.clone();
    Rc::new(move || {
        let change = change.clone();
        Box::pin(async move {
            let present = read(vec![Need::of(&change)], Rc::new(|| false), Rc::new(|_| ())).await;
            match present.says(&change) {
                Says::So => Ok(true),
                Says::NotSo => Ok(false),
                Says::Unread(_) => Err(ApiError::without_answer(Kind::Unexpected, String::new())),
            }
        })
    })
}

impl Job {
    async fn work(&self) {
        while let Some(need) = self.needs.get(self.next.get()) {
            if (self.is_stopped)() {
                return;
            }
            self.next.set(self.next.get() + 1);
            let answer = self.one(need).await;
            {
                let mut present = self.present.borrow_mut();
                match answer {
                    // Who is gone has nothing.
                    Some(Ok(()) | Err(ApiError { kind: Kind::NotFound, .. })) => {
                        present.is_read(need.clone());
                    }
                    Some(Err(error)) => present.fails(need.clone(), what_happened(&error)),
                    None => return,
                }
            }
            self.done.set(self.done.get() + 1);
            (self.progress)(self.done.get());
        }
    }

    /// Nothing where it was called off.
    async fn one(&self, need: &Need) -> Option<Result<(), ApiError>> {
        match need {
            Need::Policies(subject) => {
                let filter = Filter { subject: subject.raw().to_owned(), ..Filter::default() };
                let call = |cursor: Option<&str>| policies::list(&filter, cursor);
                self.all(call, |present, rows| present.take_policies(need, rows)).await
            }
            Need::Memberships(member) => {
                let call = |cursor: Option<&str>| subjects::memberships(member.raw(), cursor);
                self.all(call, |present, rows| present.take_memberships(need, member.raw(), rows)).await
            }
            Need::Roles(person) => match self.send(users::get(bare(person))).await? {
                Ok(user) => {
                    self.present.borrow_mut().take_roles(person, &user);
                    Some(Ok(()))
                }
                Err(error) => Some(Err(error)),
            },
        }
    }

    async fn all<T>(
        &self,
        call: impl Fn(Option<&str>) -> Call<Slice<T>>,
        take: impl Fn(&mut Present, &[api::call::Row<T>]),
    ) -> Option<Result<(), ApiError>> {
        let (mut cursor, mut been) = (None::<String>, HashSet::new());
        loop {
            let slice = match self.send(call(cursor.as_deref())).await? {
                Ok(slice) => slice,
                Err(error) => return Some(Err(error)),
            };
            take(&mut self.present.borrow_mut(), &slice.items);
            let Some(next) = slice.cursor else { return Some(Ok(())) };
            if !been.insert(next.clone()) {
                // What is beyond a cursor that leads back cannot be read.
                return Some(Err(ApiError::without_answer(Kind::Unexpected, String::new())));
            }
            cursor = Some(next);
        }
    }

    async fn send<T>(&self, call: Call<T>) -> Option<Result<T, ApiError>> {
        let is_stopped = self.is_stopped.clone();
        let answer = fetch::patiently(call.request, move || is_stopped()).await?;
        Some(answer.and_then(|answer| answer.read(call.decode)))
    }
}

/// The id of a person as paths below `/users` want it.
fn bare(person: &Foreign) -> &str {
    person.raw().strip_prefix(USER_PREFIX).unwrap_or(person.raw())
}
