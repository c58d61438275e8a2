### The settings.

settings-title = Settings
settings-theme-label = Colours
settings-language-label = Language
settings-language-system = Same as system
settings-text-size-label = Text size
settings-text-smaller-button = Smaller
settings-text-reset-button = Default
settings-text-larger-button = Larger
settings-notifications-label = Notifications
settings-notifications-checkbox = Notify me when a status changes while the window is in the background
settings-callback-label = Callback
settings-callback-checkbox = Receive CM.com’s messages about status changes while this window is open
settings-callback-hint = Enter this address as callback address of a profile, as CM.com can reach it: it only works on this computer, unless a proxy forwards it. Keep it secret
settings-callback-copy-button = Copy address
settings-library-hint = Drafts, documents, settings and accounts are stored in this folder. Product tokens are in the keyring. To use another folder, start with --data-dir
