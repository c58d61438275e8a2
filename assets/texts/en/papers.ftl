### Documents that can’t be read, and names that do not match their content.

document-it-is-cut-off = This document is cut off: part of the file is missing. Attach the whole file
document-it-has-no-content = This document has no content. Save or scan it again, then attach the new file
document-it-has-no-pages = This document has no pages. Save or scan it again, then attach the new file
document-it-is-damaged = This document is damaged and can’t be opened. Save or scan it again, then attach the new file
document-locked = “{ $name }” is locked with a password, so CM.com may not be able to open it. Attach a copy without a password
document-cut-off = “{ $name }” is cut off: part of the file is missing. Attach the whole file
document-no-content = “{ $name }” has no content. Save or scan it again, then attach the new file
document-no-pages = “{ $name }” has no pages. Save or scan it again, then attach the new file
document-damaged = “{ $name }” is damaged and can’t be opened. Save or scan it again, then attach the new file
document-renamed = “{ $was }” is a { $kind }, so it is sent as “{ $name }”
documents-are-being-checked = Checking the documents. The profile is sent after that, unless there is a warning
attach-or-choose-what-is-asked-for = Attach for numbers in { $here }, or choose which document it is: { $text }
digit-group-mark = ,
