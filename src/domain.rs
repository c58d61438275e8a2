//! Company profiles: their fields, their rules, and their states up to approval.
//!
//! Pure: nothing here uses a window, a file, a network or a clock. A function that needs
//! the time takes a [`jiff::Timestamp`].

pub mod account;
pub mod account_conflict;
pub mod address;
pub mod api_error;
pub mod approval;
pub mod attachment;
pub mod bring_in;
pub mod callback;
pub mod checklist;
pub mod claim;
pub mod comment_parts;
pub mod country;
pub mod country_requirements;
pub mod database_error;
pub mod decision;
pub mod defect;
pub mod draft;
pub mod duplicate;
pub mod email;
pub mod example;
pub mod facets;
pub mod fields;
pub mod finding;
pub mod history;
pub mod json_fault;
pub mod learned_names;
pub mod library_document;
pub mod local_error;
pub mod lookup_outcome;
pub mod merge;
pub mod normalize;
pub mod origin;
pub mod other_value;
pub mod overrides;
pub mod payload;
pub mod pdf;
pub mod phone;
pub mod possible_duplicate;
pub mod preflight;
pub mod profile;
pub mod profile_id;
pub mod profile_row;
pub mod recovered;
pub mod refresh;
pub mod refusals;
pub mod register;
pub mod replacement;
pub mod requirement;
pub mod requirement_changes;
pub mod requirement_difference;
pub mod review_task;
pub mod review_time;
pub mod row_group;
pub mod row_order;
pub mod row_query;
pub mod row_search;
mod same_company;
pub mod same_profile;
pub mod saved_view;
pub mod server_profile;
pub mod signature;
mod special_purpose;
pub mod spreadsheet;
pub mod status;
pub mod submission;
pub mod summary;
pub mod system_error;
pub mod text;
pub mod trash;
pub mod untrusted_json;
pub mod validate;
pub mod written_date;
pub mod wrong_clock;

/// Loads the data about countries that every form needs: names, address formats and numbering
/// plans. Otherwise they are loaded on first use, which takes some milliseconds.
pub fn preload() {
    country::all();
    address::form("NL");
    phone::preload();
}
