### What the countries require.

requirements-title = Requirements
requirements-approved-hint = Nothing more needed
requirements-none-hint = No documents needed
requirements-none-for-types-hint = No documents needed for these number types
requirements-no-more-documents-hint = No more documents needed
requirements-country-title = For numbers in { $country }
requirements-as-of = { $what }, as of { $when }
requirements-failed-hint = We could not refresh this. { $sentence }
requirements-wait-hint = CM.com asked us to wait. Next try: { $time }
requirements-refresh-button = Try again
requirements-load-button = Get requirements
requirement-company-kind = Company rule. No document needed
requirement-number-request-kind = Number request rule. No document needed
requirement-document-hint = Attach a document, or drop one here
requirement-met-by = Attached: { $met }
requirement-attach-button = Attach…
requirement-attach-tooltip = Attach for: { $requirement }
requirement-read = { $note }. You have read this
requirement-unread = { $note }. Tick to confirm you have read this

## What changed in what they require.

requirement-new-hint = Since { $when }, { $country } asks for: { $text }
requirement-since = Since { $when }: { $text }
requirements-changed-notice = { $country } has changed what it requires
requirement-changes-title = Requirement changes
requirement-changes-button = Show changes
requirement-changes-empty = No changes yet. We compare each time we get what a country requires
requirement-changes-affected-title = { $count ->
    [one] { $count } approved profile no longer meets the requirements
   *[other] { $count } approved profiles no longer meet the requirements
}
requirement-changes-all-met = All approved profiles still meet the requirements
requirement-changes-since-title = { $country }, since { $when }
requirement-changes-added = Added: { $text }
requirement-changes-changed = Changed: “{ $before }” is now “{ $after }”
requirement-changes-removed = Removed: { $text }
