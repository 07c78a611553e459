//! What was looked at, back and forward.

use super::Target;

/// The most steps that are remembered.
const LONGEST: usize = 200;

/// A path through targets, with a place on it. It begins at the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    before: Vec<Target>,
    here: Target,
    after: Vec<Target>,
}

impl Default for Trail {
    fn default() -> Self {
        Self { before: Vec::new(), here: Target::Overview, after: Vec::new() }
    }
}

impl Trail {
    /// What is looked at now.
    pub const fn here(&self) -> &Target {
        &self.here
    }

    /// Whether there is a way back.
    pub const fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is a way forward.
    pub const fn can_go_forward(&self) -> bool {
        !self.after.is_empty()
    }

    /// What was looked at before, the last first.
    pub fn steps_back(&self) -> impl Iterator<Item = &Target> {
        self.before.iter().rev()
    }

    /// Looks at `target` and forgets the way forward. Looking at the same thing is no step.
    pub fn go(&mut self, target: Target) {
        if target == self.here {
            return;
        }
        self.before.push(std::mem::replace(&mut self.here, target));
        if self.before.len() > LONGEST {
            self.before.remove(0);
        }
        self.after.clear();
    }

    /// One step back, if there is one.
    pub fn back(&mut self) {
        if let Some(target) = self.before.pop() {
            self.after.push(std::mem::replace(&mut self.here, target));
        }
    }

    /// One step forward, if there is one.
    pub fn forward(&mut self) {
        if let Some(target) = self.after.pop() {
            self.before.push(std::mem::replace(&mut self.here, target));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Topic;

    #[test]
    fn back_and_forward_return_to_where_one_was_until_a_new_step() {
        let (arms, energy) = (Target::Topic(Topic::Arms), Target::Topic(Topic::Energy));
        let mut trail = Trail::default();
        trail.go(arms.clone());
        trail.go(arms.clone());
        trail.go(energy.clone());
        trail.back();
        assert_eq!(trail.here(), &arms);
        trail.back();
        trail.back();
        assert_eq!(trail.here(), &Target::Overview);
        trail.forward();
        trail.forward();
        assert_eq!(trail.here(), &energy);
        trail.back();
        trail.go(Target::Topic(Topic::Basing));
        assert!(!trail.can_go_forward());
    }
}
