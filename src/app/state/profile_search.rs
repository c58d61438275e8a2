//! A search for profiles in a dialog.

use crate::app::library_query::RowsRequest;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::RowQuery;

/// What was typed, and the profiles that were found.
#[derive(Debug, Default)]
pub struct ProfileSearch {
    /// As typed.
    pub text: String,
    /// The first profiles that match. Until the search is answered, those of an earlier text.
    pub rows: Vec<ProfileRow>,
    asking: Option<RowsRequest>,
}

impl ProfileSearch {
    /// A search that has this profile before the first question.
    pub(in crate::app) fn with(row: Option<ProfileRow>) -> Self {
        Self {
            rows: row.into_iter().collect(),
            ..Self::default()
        }
    }

    /// True when the profiles are those of the text as it is.
    pub fn is_answered(&self) -> bool {
        self.asking.is_none()
    }

    /// The question for the first `most` profiles that match, as of a change of the list; `query` has what else
    /// they have to meet.
    pub(in crate::app) fn ask(
        &mut self,
        query: RowQuery,
        most: usize,
        changes: u64,
    ) -> RowsRequest {
        let request = RowsRequest {
            query: RowQuery {
                search: self.text.clone(),
                ..query
            },
            range: 0..most,
            changes,
        };
        self.asking = Some(request.clone());
        request
    }

    /// True for the answer to the last question, which waits for no other then.
    pub(in crate::app) fn takes(&mut self, request: &RowsRequest) -> bool {
        self.asking.take_if(|asking| asking == request).is_some()
    }
}
