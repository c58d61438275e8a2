### The window.

help-on = Help on { $field }
help-on-keys = { $name } ({ $keys } while the cursor is in it)
help-example = For example
help-required = required
help-optional = may be blank
help-server = set by CM.com
help-takes = In the API: { $name }, { $presence }, at most { $max } characters
help-takes-any = In the API: { $name }, { $presence }
what-comes-next = What comes next
what-comes-next-draft = Fill in the fields, attach the documents, then check and submit the profile. CM.com looks at it, and its answer appears here
language = Language
language-of-desktop = That of the desktop
