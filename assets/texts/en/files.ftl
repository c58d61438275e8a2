### Files that are read: what was left out of them.

documents-left-out = { $file } names documents that can’t be read: { $names }. They were left out; attach them again. { $fate }
it-is-behind-link-to-nothing = it is behind a link that leads to nothing, for example to a drive that is not mounted
many-files-have-trouble = { $count ->
    [one] One file of the library is damaged or can’t be read: { $names }. It was not deleted; the log in { $log } names it
   *[other] { $count } files of the library are damaged or can’t be read, among them { $names }. None was deleted; the log in { $log } names all of them
}
many-partly-read = { $count ->
    [one] Only a part of a profile could be read; check every field of { $names }
   *[other] Only a part of { $count } profiles could be read, among them { $names }. Check every field of them
}
document-of = { $name } of { $profile }
many-documents-not-copied = { $text }. { $count } documents could not be copied, among them { $names }
quoted-name = “{ $name }”
