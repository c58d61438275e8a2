### Files that could not be read in full, and documents left out of them.

documents-left-out = { $file } lists documents that can’t be read: { $names }. They were left out. Attach them again. { $fate }
it-is-behind-link-to-nothing = it is a link to a file that does not exist, for example on a drive that is not connected
many-files-have-trouble = { $count ->
    [one] 1 file in the library is damaged or can’t be read: { $names }. It was not deleted. See the log in { $log }
   *[other] { $count } files in the library are damaged or can’t be read, including { $names }. Nothing was deleted. See the log in { $log } for all of them
}
many-partly-read = { $count ->
    [one] We could read only part of one profile. Check every field of { $names }
   *[other] We could read only part of { $count } profiles, including { $names }. Check every field
}
document-of = { $name } of { $profile }
many-documents-not-copied = Export incomplete. We could not copy { $count } documents, including { $names }. { $text }
quoted-name = “{ $name }”
