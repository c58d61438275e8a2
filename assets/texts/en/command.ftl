### Commands of the menu and the palette, and why one cannot be done.

command-new-profile = New profile
command-go-to-library = Go to the library
command-next-profile = Next profile
command-previous-profile = Previous profile
menu-profile = Profile
menu-view = View
menu-help = Help
command-search-library = Search the library
command-all = All commands…
command-save = Save now
command-submit = Submit profile
command-check = Check profile
command-next-problem = Next problem
command-previous-problem = Previous problem
command-next-area = Next area of the window
command-previous-area = Previous area of the window
command-redo = Redo
command-attach = Attach documents…
command-view-documents = View documents…
command-duplicate = Duplicate profile…
command-copy-from = Copy from another profile…
command-representative-as-contact = Use representative as contact
command-export = Export profile…
command-export-view = Export listed profiles…
command-check-selected = Check selected profiles
command-submit-selected = Submit selected profiles…
command-export-selected = Export selected profiles…
command-trash-selected = Move selected profiles to trash
command-show-request = Show what will be sent…
command-trash = Move profile to trash
command-accounts = Accounts…
command-settings = Settings…
command-refresh-all = Refresh all from CM.com
command-bring-in = Bring in from CM.com…
command-refresh-requirements = Refresh country requirements
command-check-status = Check approval status
command-take-over = Take over from the other window
command-theme-system = System colours
command-theme-light = Light colours
command-theme-dark = Dark colours
command-zoom-in = Larger text
command-zoom-out = Smaller text
command-zoom-reset = Reset text size
command-help = Help with this field
command-shortcuts = Keyboard shortcuts
shortcut-sections = Go to a section of the profile

## Why not now.

command-library-loading-reason = The library is still opening
command-no-profile-reason = Open a profile first
command-claimed-reason = Another window or command has this profile
command-in-trash-reason = The profile is in the trash
command-not-in-trash-reason = The profile is not in the trash
command-not-edited-reason = No other window is editing this profile
command-submitting-reason = The profile is being submitted
command-nothing-to-undo-reason = Nothing to undo
command-nothing-to-redo-reason = Nothing to redo
command-values-reason = Choose Edit first
command-no-problem-reason = No problems shown. Use “Check profile” to check every field
command-no-document-reason = No documents attached yet
command-no-other-profile-reason = There is no other profile yet
command-empty-view-reason = No profiles in the list
command-no-selection-reason = Select profiles in the library first
command-selection-in-trash-reason = The selected profiles are in the trash
command-not-submitted-reason = This profile has not been submitted yet
command-no-account-reason = Choose an account first
command-no-field-reason = Select a field first
command-no-representative-reason = Enter the representative’s name first
command-same-contact-reason = The representative is already the contact

## The palette, the menu and the keys.

palette-title = All commands
palette-section = Section
palette-field = Field
palette-profile = Profile
palette-search-label = Search or type a command
palette-empty = Nothing found
menu-label = Menu
key-ctrl = Ctrl
key-shift = Shift
key-enter = Enter
