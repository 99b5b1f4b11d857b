//! Who may do what, where, and why: worked out from policies, memberships and the tree of actions. Pure: no calls, no
//! clock, no state but the model.
//!
//! | question | asked by | answer |
//! |---|---|---|
//! | may she, and why | [`Model::may`] | [`may::May`]: every way, one after another |
//! | what may she | [`Model::effective`] | [`may::Right`]s, the widest of each |
//! | who may | [`Model::who_may`] | [`who::Who`]: subject after subject |
//! | what would change | [`Model::effect`] | [`effect::Effect`]: who gains and loses what, what is covered |
//! | how to end it | [`Model::smallest_cuts`] | [`cut::Cut`]s |
//! | does the API agree | [`compare::compare`] | [`compare::Difference`] |
//!
//! What has to be read for a question, and no more, says [`plan::Question`].
//!
//! The model takes in what was read piece by piece, and keeps its indexes as it does: nothing is built at the end. What
//! takes long (`who_may`, `effect`, `smallest_cuts`) is done in steps, so that a page stays alive meanwhile. Every
//! answer has the [`reading::Reading`] that it rests on.

pub mod cases;
pub mod change;
pub mod compare;
pub mod cut;
pub mod effect;
pub mod file;
mod flow;
pub mod holds;
mod known;
pub mod matcher;
pub mod may;
pub mod model;
mod names;
pub mod outline;
pub mod plan;
pub mod present;
pub mod reading;
pub mod scope;
pub mod set;
pub mod tree;
pub mod view;
pub mod who;

pub use change::{Change, Holding, Membership};
pub use model::Model;
pub use names::Id;
pub use scope::Scope;
pub use set::ChangeSet;
