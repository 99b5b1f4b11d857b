//! A write that counts as done once that was read back: something between us and the API may drop the body of a DELETE
//! and answer as if all were well.

use std::pin::Pin;
use std::rc::Rc;

use api::{ApiError, Kind};

/// Reads whether it is so by now.
pub(crate) type Proof = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<bool, ApiError>>>>>;

/// When a write is read back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// Also when the API says that it was done.
    Always,
    /// When no clear answer came.
    Unknown,
}

/// How each of many writes, by its index, is read back, and when.
pub(crate) type Proofs = (When, Rc<dyn Fn(usize) -> Proof>);

/// What became of a write whose answer was `answer`.
pub(crate) async fn proven(
    answer: Result<(), ApiError>,
    when: When,
    proof: Option<Proof>,
) -> Result<(), ApiError> {
    let is_open = match &answer {
        Ok(()) => when == When::Always,
        Err(error) => error.outcome_is_unknown(),
    };
    let Some(proof) = proof.filter(|_| is_open) else { return answer };
    match (answer, proof().await) {
        (_, Ok(true)) => Ok(()),
        // It may still be on its way.
        (Err(error), _) => Err(error),
        (Ok(()), Ok(false)) => Err(ApiError::without_answer(Kind::Dropped, String::new())),
        // Nobody knows: not "failed".
        (Ok(()), Err(error)) => Err(ApiError::without_answer(Kind::Unexpected, error.request)),
    }
}
