### Documents: attached, what they meet, and what is wrong with them.

attachment-limits-hint = PDF, PNG or JPEG, up to { $most } a file and { $max_files } files. Drop files anywhere on the window, choose them, or enter a path
attachment-drag-hint = Drag to a requirement
attachment-drop-hint = Drop files to attach them to this profile, or drop them on the requirement they are for
attachment-choose-button = Choose files…
attachment-others-title = Other documents
attachment-attach-button = Attach
attachment-open-tooltip = Open { $name } in default app
attachment-preview-tooltip = Preview of { $name }
attachment-path-label = File path
attachment-path-tooltip = Attach the file at this path
attachment-path-missing-error = Enter a file path, like ~/Documents/extract.pdf
attachment-path-completions-label = Matching files
attachment-requirement-label = Requirement for { $name }
attachment-requirement-none = None
attachment-requirement-unknown = a requirement that is not loaded yet
attachment-meets = Document for: { $text }
attachment-meets-unknown = Document for: a requirement that is not loaded yet
attachment-meets-none = Document for: None
attachment-no-profile-notice = Open a profile first, then drop the files again
attachment-submitting-notice = This profile is being submitted. Attach the files when that is done
attachment-added-while-submitting-notice = “{ $name }” was not attached: this profile is being submitted. Attach it when that is done
attachment-duplicate-notice = This file is already attached, as “{ $name }”
attachment-replaced-notice = “{ $by }” takes the place of “{ $name }”
attachment-reassigned-notice = “{ $name }” was attached for another requirement. It is now for this one only. To cover both, save each document as its own file
attachment-renamed = “{ $was }” is a { $kind }, so it is sent as “{ $name }”
attachment-file-name = Document

## Why a file was not attached.

attachment-empty-error = We could not attach “{ $name }”: it is empty
attachment-too-large-error = We could not attach “{ $name }”: it has { $size } bytes, and a file can have { $most } at most
attachment-wrong-type-error = We could not attach “{ $name }”: its content is not a PDF, PNG or JPEG file
attachment-too-many-error = We could not attach “{ $name }”: a profile can have { $most } documents at most. Remove one first
attachment-not-a-file-error = We could not attach “{ $name }”: it is not a file
attachment-not-found-error = We could not attach “{ $name }”: there is no such file
attachment-unreadable-error = We could not attach “{ $name }”: it can’t be read ({ $reason })
attachment-not-copied-error = We could not attach “{ $name }”: it can’t be copied into the library ({ $reason })
attachment-not-stored-error = We could not attach “{ $name }”. { $why }

## Defects, by the document's name.

attachment-locked-warning = “{ $name }” is locked with a password, so CM.com may not be able to open it. Attach a copy without a password
attachment-cut-off-warning = “{ $name }” is cut off: part of the file is missing. Attach the whole file
attachment-no-content-warning = “{ $name }” has no content. Save or scan it again, then attach the new file
attachment-no-pages-warning = “{ $name }” has no pages. Save or scan it again, then attach the new file
attachment-damaged-warning = “{ $name }” is damaged and can’t be opened. Save or scan it again, then attach the new file

## Once it was attached.

attachment-gone-error = “{ $name }” is no longer in the library: its file is gone. Remove it and attach it again
attachment-changed-error = “{ $name }” is damaged: its content in the library has changed since you attached it. Remove it and attach it again
attachment-unreadable-upload-error = We could not read “{ $name }” from the library ({ $reason }). Remove it and attach it again

## Kinds of file and sizes.

attachment-kind-png = PNG image
attachment-kind-jpeg = JPEG image
format-bytes = { $bytes } bytes
format-kilobytes-unit = KB
format-megabytes-unit = MB
format-gigabytes-unit = GB
