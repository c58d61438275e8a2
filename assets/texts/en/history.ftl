### The history of a profile, and what older and newer versions kept.

history-stopped = { $failure }. { $outcome }
history-newer-version = Recorded by a newer version of Profile Desk; update Profile Desk to read it
