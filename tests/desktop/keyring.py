#!/usr/bin/python3
"""keyring.py lock | unlock | state

Locks or unlocks the login collection of the desktop-session's gnome-keyring without a
prompt, or prints "locked" / "unlocked". (`gnome-keyring-daemon --unlock` does not unlock a
collection that was locked later: it starts a second daemon. Hence the daemon's own,
unofficial interface.)
"""
import os
import sys

from gi.repository import Gio, GLib

SERVICE = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
LOGIN = ROOT + "/collection/login"

bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(path, interface, method, arguments):
    return bus.call_sync(SERVICE, path, interface, method, arguments, None,
                         Gio.DBusCallFlags.NO_AUTO_START, 10_000, None).unpack()


def locked():
    return call(LOGIN, "org.freedesktop.DBus.Properties", "Get",
                GLib.Variant("(ss)", ("org.freedesktop.Secret.Collection", "Locked")))[0]


wish = sys.argv[1] if len(sys.argv) == 2 else ""
if wish == "lock":
    call(ROOT, "org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([LOGIN],)))
elif wish == "unlock":
    _, session = call(ROOT, "org.freedesktop.Secret.Service", "OpenSession",
                      GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
    password = os.environ["DESKTOP_KEYRING_PASSWORD"].encode()
    call(ROOT, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
         "UnlockWithMasterPassword",
         GLib.Variant("(o(oayays))", (LOGIN, (session, b"", password, "text/plain"))))
elif wish != "state":
    sys.exit(__doc__)
print("locked" if locked() else "unlocked")
sys.exit({"lock": not locked(), "unlock": locked()}.get(wish, 0))
