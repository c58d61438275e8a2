### The page to review before submitting, and the request.

review-title = Review before submitting
review-incomplete-title = CM.com needs this before it can approve the profile
review-warnings-title = Check before you submit
review-progress = Preparing…
review-documents-progress = Checking the documents. The profile is sent after that, unless there is a warning
review-goes-to-production = This goes to CM.com ({ $production_base }) with the account “{ $name }” (Production)
review-goes-to-custom = This goes to { $base } with the account “{ $name }” (Custom)
review-goes-to-sandbox = This goes to the sandbox with the account “{ $name }”. Nothing leaves this computer
review-values-tab = Values
review-id-default = Created when you submit
review-account-default = ID of the account “{ $name }”
review-change-button = Change
review-change-tooltip = Change { $line }
review-no-request-hint = No request yet
review-submit-button = Submit profile to { $place }
review-submit-incomplete-button = Submit to { $place } without the missing items
review-submit-anyway-button = Submit anyway to { $place }
review-changed-notice = The profile changed since you opened this review. Check what will be sent now
review-sandbox-name = the sandbox
review-custom-server-name = this server
request-title = What will be sent
request-token-hint = The token is left out. Document IDs are filled in after upload
request-document-id = (filled in after upload)
request-copy-json-button = Copy as JSON
request-copy-curl-button = Copy as curl
request-problems-reason = Choose an account and fix the problems first
