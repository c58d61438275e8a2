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
