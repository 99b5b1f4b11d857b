//! What is known of one subject, asked by its subject id.

use text::Foreign;

use super::model::Model;
use crate::subjects::{Kind, Subject};

impl Model {
    /// Whether there is no such subject, by the API's own word. That a list has it not proves nothing: it may have come
    /// since, or have moved from one page to another.
    pub fn is_gone(&self, subject_id: &str) -> bool {
        self.subjects.find(subject_id).is_some_and(|id| self.gone.contains(&id))
    }

    /// Whether the API named it as a group.
    pub fn is_listed(&self, subject_id: &str) -> bool {
        self.subjects.find(subject_id).is_some_and(|id| self.listed.contains(&id))
    }

    /// The name of a subject, where it was read.
    pub fn name_of(&self, subject_id: &str) -> Option<&Foreign> {
        self.label(self.subjects.find(subject_id)?)
    }

    /// What a subject is for, where that was read.
    pub fn description_of(&self, subject_id: &str) -> Option<&Foreign> {
        let about = self.about.get(self.subjects.find(subject_id)? as usize)?;
        Some(&about.description).filter(|text| !text.is_blank())
    }

    /// A subject as it is known, of which perhaps no more than its id is.
    pub fn subject_of(&self, subject_id: &str) -> Subject {
        let text = |text: Option<&Foreign>| text.cloned().unwrap_or_default();
        Subject {
            id: Foreign::default(),
            display_name: text(self.name_of(subject_id)),
            description: text(self.description_of(subject_id)),
            subject_id: subject_id.into(),
            kind: Kind::of_id(subject_id),
            pushed: None,
        }
    }

    /// The subject ids of the groups that a subject is directly in, in the order of coming.
    pub fn direct_groups(&self, subject_id: &str) -> Vec<Foreign> {
        let id = self.subjects.find(subject_id);
        let groups = id.map(|id| self.groups_of(id)).unwrap_or_default();
        groups.iter().map(|group| self.subjects.name(*group).into()).collect()
    }

    /// Whether a subject is in a group, directly or by way of others. A group is in itself only where a circle makes it so.
    pub fn is_within(&self, subject_id: &str, group: &str) -> bool {
        let (Some(subject), Some(group)) = (self.subjects.find(subject_id), self.subjects.find(group)) else {
            return false;
        };
        let view = self.view();
        self.groups_of(subject).iter().any(|one| view.above(*one).contains(&group))
    }
}
