//! The sandbox over plain HTTP: requests are built by hand from the design page on the API.

mod calls;
mod documents;
mod faults;
mod fields;
mod reviews;
