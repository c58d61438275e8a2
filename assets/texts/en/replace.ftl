### One document in place of another one, in all profiles that have it.

replace-in-use-reason = { $holder } is using this profile
replace-being-sent-reason = It is being submitted
replace-gone-reason = It is in the trash or was deleted
replace-not-there-reason = It has two lists of documents, or no longer has this one. Open it to choose
replace-has-new-reason = It has the new document already
