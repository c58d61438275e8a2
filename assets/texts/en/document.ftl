### The document viewer.

document-gone-notice = This document is no longer attached
document-page-count = { $count ->
    [one] 1 page
   *[other] Page 1 of { $count }
}
document-position = Document { $at } of { $count }
document-image-tooltip = Picture of { $name }
document-image-progress = Loading preview…
document-sharp-image-progress = Loading a sharper image…
document-previous-button = Previous document
document-previous-tooltip = Previous document (left arrow)
document-next-button = Next document
document-next-tooltip = Next document (right arrow)
document-zoom-button = Larger
document-open-button = Open in default app
document-open-progress = Opening in default app…
document-opened-hint = A copy opened in your default app. Changes you make there are not saved here
document-open-denied-error = We could not open “{ $name }”: the system does not let this program start others
document-open-no-program-error = We could not open “{ $name }”: this computer has no app for a { $kind }. Install or choose one, then try again
document-open-copy-error = We could not open “{ $name }”: it can’t be copied ({ $source })

## No preview.

document-preview-too-large = This image is too large to preview
document-preview-locked = This document is locked with a password, so there is no preview. Attach a copy without a password, or CM.com may not be able to open it
document-preview-unreadable = We could not preview this document. It may be damaged. Open it before you send it
document-preview-too-slow = A preview would take too much time or memory. Open the document before you send it
document-preview-cut-off = This document is cut off: part of the file is missing. Attach the whole file
document-preview-no-content = This document has no content. Save or scan it again, then attach the new file
document-preview-no-pages = This document has no pages. Save or scan it again, then attach the new file
document-preview-damaged = This document is damaged and can’t be opened. Save or scan it again, then attach the new file
document-preview-gone = The file of this document is no longer in the library. Attach it again
