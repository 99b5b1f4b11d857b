//! What other groups use of actions: what a search finds.

use api::actions::Action;

use crate::ui::fold;

/// Whether the name or the title of an action holds `text`, which is folded.
pub(crate) fn holds(action: &Action, text: &str) -> bool {
    fold(action.name.raw()).contains(text)
        || action.title.as_ref().is_some_and(|title| fold(title.raw()).contains(text))
}
