//! What takes long is worked out a few milliseconds at a time, so that the page stays alive.

use std::rc::Rc;

use api::access::effect::Effect;
use api::access::{Change, Id, Model};

use crate::clock::now;
use crate::ui::react::sleep;

/// How long one slice may take, in milliseconds.
const SLICE: f64 = 12.0;
/// How much is done before the clock is looked at.
const STEP: usize = 400;

/// Does `step` until it says that it is done, and lets the page breathe in between. Gives up when `is_off` says so.
async fn sliced(mut step: impl FnMut() -> bool, is_off: impl Fn() -> bool) -> bool {
    loop {
        let begun = now().monotonic;
        while now().monotonic - begun < SLICE {
            if step() {
                return true;
            }
        }
        sleep(0).await;
        if is_off() {
            return false;
        }
    }
}

/// What changes would do, told by `tell`; nothing once it was called off.
pub(crate) async fn effect<R>(
    model: Rc<Model>,
    changes: Vec<Change>,
    is_off: impl Fn() -> bool,
    tell: impl FnOnce(&Effect<'_>) -> R,
) -> Option<R> {
    let mut run = model.begin_effect(&changes);
    let is_done = sliced(|| run.step(STEP), is_off).await;
    is_done.then(|| tell(&run.finish()))
}

/// Who may do an action on a scope; nothing once it was called off.
pub(crate) async fn who_may(
    model: &Model,
    action: &str,
    scope: &str,
    is_off: impl Fn() -> bool,
) -> Option<Vec<Id>> {
    let mut who = model.who_may(action, scope);
    let mut all = Vec::new();
    let step = || {
        for _ in 0..STEP {
            match who.next() {
                Some(one) => all.push(one),
                None => return true,
            }
        }
        false
    };
    sliced(step, is_off).await.then_some(all)
}
