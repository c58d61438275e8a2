### Der Verlauf eines Profils, und was ältere und neuere Versionen gespeichert haben.

history-stopped = { $failure }. { $outcome }
history-newer-version = Von einer neueren Version von Profile Desk gespeichert; aktualisieren Sie Profile Desk, um dies zu lesen
