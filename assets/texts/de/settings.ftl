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
settings-callback-label = Callback
settings-callback-checkbox = Nachrichten von CM.com über Statusänderungen empfangen, solange dieses Fenster geöffnet ist
settings-callback-hint = Geben Sie diese Adresse als Callback-Adresse eines Profils ein, so wie CM.com sie erreichen kann: Sie gilt nur auf diesem Computer, wenn kein Proxy sie weiterleitet. Halten Sie sie geheim
settings-callback-copy-button = Adresse kopieren
settings-library-hint = In diesem Ordner liegen Entwürfe, Dokumente, Einstellungen und Konten. Produkt-Tokens sind im Schlüsselbund. Um einen anderen Ordner zu verwenden, starten Sie mit --data-dir
