//! What stands above a group: the groups that it is in, directly or by way of others. Read once a page, each group once
//! and four at a time. Call: `subjects::memberships`.

use api::groups::Above;
use api::page::{Listed, Slice};
use api::subjects::{self, Subject};
use api::{ApiError, Call, Kind};
use leptos::prelude::*;
use text::Foreign;

use crate::fetch;
use crate::ui::react::task;

/// How many calls are under way at once.
const AT_A_TIME: usize = 4;

/// What is known of it. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    above: RwSignal<Above>,
    /// Those that are being asked about.
    asked: StoredValue<Vec<Foreign>>,
    /// Of whom the groups could not be read, and why the last one could not.
    lost: RwSignal<Vec<Foreign>>,
    error: RwSignal<Option<ApiError>>,
    /// The number of the present reading: an older one ends when it sees another.
    run: StoredValue<u32>,
}

impl Reach {
    /// Begins to read what stands above `group`.
    pub(super) fn of(group: &Foreign) -> Self {
        let reach = Self {
            above: RwSignal::new(Above::of(group)),
            asked: StoredValue::new(Vec::new()),
            lost: RwSignal::new(Vec::new()),
            error: RwSignal::new(None),
            run: StoredValue::new(0),
        };
        reach.ask();
        reach
    }

    /// Reads anew. What is shown stays until the first answer is there.
    pub(super) fn read(self, group: &Foreign) {
        self.run.update_value(|run| *run += 1);
        self.asked.set_value(Vec::new());
        self.lost.set(Vec::new());
        self.error.set(None);
        self.above.set(Above::of(group));
        self.ask();
    }

    /// Those that it is directly in, once they are known.
    pub(super) fn direct(self) -> Option<Vec<Subject>> {
        self.above.with(|above| above.is_begun().then(|| above.direct().cloned().collect()))
    }

    /// What is known, following it.
    pub(super) fn with<R>(self, ask: impl FnOnce(&Above) -> R) -> R {
        self.above.with(ask)
    }

    /// Why something could not be read.
    pub(super) fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// Whether all of it is known.
    pub(super) fn is_whole(self) -> bool {
        self.above.with(|above| above.next_open().is_none()) && self.lost.with(Vec::is_empty)
    }

    /// Asks about those that are still open, as many as may be under way.
    fn ask(self) {
        let run = self.run.get_value();
        loop {
            let under_way = self.asked.get_value();
            let next = untrack(|| self.above.with(|above| above.open_beside(&under_way).cloned()));
            let Some(next) = next.filter(|_| under_way.len() < AT_A_TIME) else { return };
            self.asked.update_value(|asked| asked.push(next.clone()));
            task(async move {
                let of = next.clone();
                let groups = whole(move |cursor| subjects::memberships(of.raw(), cursor)).await;
                if self.run.try_get_value() == Some(run) {
                    self.take(&next, groups);
                }
            });
        }
    }

    fn take(self, member: &Foreign, groups: Result<Vec<Subject>, ApiError>) {
        self.asked.update_value(|asked| asked.retain(|other| other != member));
        let groups = groups.map_err(|error| {
            self.lost.update(|lost| lost.push(member.clone()));
            self.error.set(Some(error));
        });
        self.above.update(|above| match groups {
            Ok(groups) => above.take(member, groups),
            Err(()) => above.give_up(member),
        });
        self.ask();
    }
}

/// Reads slice after slice to the end. What cannot be read is no answer: somebody could hide in it.
pub(super) async fn whole<T: Listed>(
    read: impl Fn(Option<&str>) -> Call<Slice<T>>,
) -> Result<Vec<T>, ApiError> {
    let (mut all, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let call = read(cursor.as_deref());
        let route = call.request.route;
        let slice = fetch::send(call).await?;
        let odd = || ApiError::without_answer(Kind::Unexpected, ["GET /v1", route].concat());
        for row in slice.items {
            all.push(row.map_err(|_| odd())?);
        }
        match slice.cursor {
            None => return Ok(all),
            // It would be followed for ever.
            next if next == cursor => return Err(odd()),
            next => cursor = next,
        }
    }
}
