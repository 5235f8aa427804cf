//! Values of a facet with numbers, in the order in which they came.

use std::collections::HashMap;

/// Names and their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Names {
    /// The number of a name, which gets one if it has none.
    pub(super) fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// The number of a name that has one.
    pub(super) fn known(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// All names, in the order of their numbers.
    pub(super) fn all(&self) -> &[String] {
        &self.names
    }
}
