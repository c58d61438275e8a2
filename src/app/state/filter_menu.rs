//! The menu of the filters: the values that it offers, which are asked for while it is open.

use crate::app::library_query::CountsRequest;
use crate::domain::facets::Facets;

/// The menu of the filters.
#[derive(Debug, Default)]
pub struct FilterMenu {
    pub(in crate::app) is_open: bool,
    /// `None` until they are read, after the menu was opened.
    facets: Option<Facets>,
    /// The question that they answer, and the one that is being asked.
    of: Option<CountsRequest>,
    asking: Option<CountsRequest>,
}

impl FilterMenu {
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The values that occur; `None` while they are read.
    pub fn facets(&self) -> Option<&Facets> {
        self.facets.as_ref()
    }

    /// Forgets the values of a menu that is closed: the list may change before it is opened again.
    pub(in crate::app) fn close(&mut self) {
        *self = Self {
            asking: self.asking.take(),
            ..Self::default()
        };
    }

    /// The question for the values, unless the menu is closed, or they are there or being read.
    pub(in crate::app) fn ask(&mut self, wanted: CountsRequest) -> Option<CountsRequest> {
        let is_there = self.of.as_ref() == Some(&wanted);
        if !self.is_open || is_there || self.asking.is_some() {
            return None;
        }
        self.asking = Some(wanted.clone());
        Some(wanted)
    }

    /// Takes the answer. Without values, those before stay until the list changes.
    pub(in crate::app) fn read(&mut self, request: CountsRequest, facets: Option<Facets>) {
        self.asking = None;
        if self.is_open {
            self.of = Some(request);
            self.facets = facets.or_else(|| self.facets.take());
        }
    }
}
