### Documents that can’t be read, and names that do not fit.

document-it-is-cut-off = It is cut off: a part of the file is missing. Attach the whole file
document-it-has-no-content = It has no content. Save or scan it again, and attach the new file
document-it-has-no-pages = It has no pages. Save or scan it again, and attach the new file
document-it-is-damaged = It is damaged and can’t be opened. Save or scan it again, and attach the new file
document-locked = “{ $name }” is locked with a password, so CM.com may not be able to open it. Attach a copy without a password
document-cut-off = “{ $name }” is cut off: a part of the file is missing. Attach the whole file
document-no-content = “{ $name }” has no content. Save or scan it again, and attach the new file
document-no-pages = “{ $name }” has no pages. Save or scan it again, and attach the new file
document-damaged = “{ $name }” is damaged and can’t be opened. Save or scan it again, and attach the new file
document-renamed = “{ $was }” is a { $kind }, so it is sent as “{ $name }”
documents-are-being-checked = Checking the documents. The profile is sent afterwards, unless there is a warning
attach-or-choose-what-is-asked-for = Attach what is asked for numbers in { $here }, or choose which document it is: { $text }
digit-group-mark = ,
