### Welches Programm ein Profil hat

claim-window-name = Ein Profile-Desk-Fenster von { $who }
claim-command-name = Ein Profile-Desk-Befehl von { $who }
claim-sending-change-error = { $holder } sendet dieses Profil gerade, deshalb wurde hier nichts geändert. Versuchen Sie es danach erneut
claim-sending-send-error = { $holder } sendet dieses Profil gerade. Von hier wurde nichts gesendet. Versuchen Sie es danach erneut
claim-editing-change-error = { $holder } bearbeitet dieses Profil gerade, deshalb wurde hier nichts geändert. Öffnen Sie dort ein anderes Profil oder warten Sie zwei Minuten, und versuchen Sie es dann erneut
claim-editing-send-error = { $holder } bearbeitet dieses Profil gerade. Von hier wurde nichts gesendet. Öffnen Sie dort ein anderes Profil oder warten Sie zwei Minuten, und versuchen Sie es dann erneut
claim-failed-error = Nichts wurde gesendet ({ $reason }): Dieses Programm konnte nicht vermerken, dass es das Profil sendet. Versuchen Sie es erneut, wenn das behoben ist
