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
settings-library-hint = Drafts, documents, settings and accounts are stored in this folder. Product tokens are in the keyring. To use another folder, start with --data-dir
