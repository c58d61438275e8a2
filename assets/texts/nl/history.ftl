### De geschiedenis van een profiel, en wat oudere en nieuwere versies hebben bewaard.

history-stopped = { $failure }. { $outcome }
history-newer-version = Vastgelegd door een nieuwere versie van Profile Desk; werk Profile Desk bij om dit te lezen
