#!/usr/bin/python3
"""drag-file.py FILE: a small window from which FILE can be dragged, as from a file manager."""
import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

uri = pathlib.Path(sys.argv[1]).resolve().as_uri()
source = Gtk.EventBox()
source.add(Gtk.Label(label="drag"))
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
source.drag_source_add_uri_targets()
source.connect("drag-data-get", lambda _widget, _context, data, _info, _time: data.set_uris([uri]))
window = Gtk.Window(title="a file to drag")
window.set_default_size(160, 60)
window.set_keep_above(True)
window.add(source)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
