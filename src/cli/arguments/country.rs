//! The arguments of `country`.

use clap::Args;

pub(super) const COUNTRY_MORE: &str = "\
Nothing is requested. The requirements and extra fields are those that the window last got
for the current account, with their date. To get them, open a profile for the country in the
window. How the reviews ended is told of the profiles that were sent to the server of the
current account.

With --json: code, name, otherNames, iso (whether ISO 3166-1 lists it), address {fields
[{field, label, wanted}], postalCodePattern, postalCodeExample, regions}, registerNumber
{name, shape, example, source}, phoneNumberExample, requirements {asOf, answer [{id, kind,
text, numberTypes}]}, requirementChanges [{since, added, removed, changed [{before, after}]}],
requiredFields {asOf, answer [{name, description}]}, refusals {decided, refused, reason
{comment, profiles}, cases [{id, name, at, comment}]}, of the profiles that CM.com has decided
about. What is not known is null.

Examples:
  profile-desk country NL
  profile-desk country Deutschland --json
";

#[derive(Debug, Args)]
pub struct CountryArgs {
    /// ISO 3166-1 code or any name of the country
    #[arg(value_name = "COUNTRY")]
    pub country: String,

    /// Print an object; its members are listed below
    #[arg(long)]
    pub json: bool,
}
