### The settings.

settings-title = Einstellungen
settings-theme-label = Farben
settings-language-label = Sprache
settings-language-system = Systemsprache
settings-text-size-label = Textgröße
settings-text-smaller-button = Kleiner
settings-text-reset-button = Standard
settings-text-larger-button = Größer
settings-notifications-label = Benachrichtigungen
settings-notifications-checkbox = Über Statusänderungen benachrichtigen, wenn das Fenster im Hintergrund ist
settings-library-hint = In diesem Ordner liegen Entwürfe, Dokumente, Einstellungen und Konten. Produkt-Tokens sind im Schlüsselbund. Um einen anderen Ordner zu verwenden, starten Sie mit --data-dir
