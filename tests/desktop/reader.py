#!/usr/bin/python3
"""reader.py --app NAME

A screen reader for tests: reads a program over AT-SPI and notes what it would say. Each line
on standard input is a question, and each answer is a line of JSON:

  tree    every accessible of the program in reading order
  dialog  the same of the dialog that stands over the window, if there is one
  focus   the accessible that has the focus, as it is now; null when none got it yet
  heard   what came since the last question of this kind: {"event": "focus", ...} with the
          accessible that got the focus, or {"event": "announcement", "text": ...}

It says "ready" once it listens, and ends with its standard input. AT-SPI has to be switched
on before (org.a11y.Status IsEnabled).
"""
import argparse
import json
import sys

try:
    import pyatspi
    from gi.repository import Atspi, GLib
except ImportError as missing:
    sys.exit(f"reader: {missing}: run it with /usr/bin/python3, which python3-pyatspi belongs to")

# AccessKit programs have no cache to hand out, and libatspi complains of it each time.
GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

MOST = 20_000  # accessibles: a tree that never ends must not hang a test
WITH_TEXT = ("entry", "combo box", "password text")
heard = []
focus = []  # the accessible that got it last


def attempt(ask, otherwise=None):
    """An accessible may go away between two questions; that is no reason to stop."""
    try:
        return ask()
    except (GLib.Error, NotImplementedError, LookupError, RuntimeError, AttributeError):
        return otherwise


def described(node):
    # What is remembered here may be of a frame ago.
    attempt(node.clear_cache)
    found = {"id": attempt(lambda: node.path, ""),
             "role": attempt(node.getRoleName, "?"),
             "name": attempt(lambda: node.name, "") or "",
             "description": attempt(lambda: node.description, "") or "",
             "text": "", "box": [0, 0, 0, 0]}
    # To ask which interfaces there are takes longer than all else together.
    if found["role"] in WITH_TEXT:
        text = attempt(node.queryText)
        found["text"] = (attempt(lambda: text.getText(0, -1), "") if text else "") or ""
    box = attempt(lambda: node.queryComponent().getExtents(pyatspi.WINDOW_COORDS))
    if box is not None:
        found["box"] = [box.x, box.y, box.width, box.height]
    states = attempt(lambda: node.getState().getStates(), []) or []
    found["states"] = sorted(pyatspi.stateToString(s) for s in states)
    return found


def children(node):
    count = attempt(lambda: node.childCount, 0)
    found = [attempt(lambda i=i: node.getChildAtIndex(i)) for i in range(count)]
    return [child for child in found if child is not None]


def apps(name):
    desktop = pyatspi.Registry.getDesktop(0)
    attempt(desktop.clear_cache)
    return [app for app in children(desktop) if attempt(lambda: app.name, "") == name]


def tree(name):
    return walk(apps(name))


def dialog(name):
    over = [node for app in apps(name) for frame in children(app) for node in children(frame)]
    return walk([node for node in over if attempt(node.getRoleName) == "dialog"])


def walk(roots):
    waiting, found = [(node, 0) for node in reversed(roots)], []
    while waiting and len(found) < MOST:
        node, depth = waiting.pop()
        found.append({"depth": depth, **described(node)})
        waiting += [(child, depth + 1) for child in reversed(children(node))]
    return found


def listen(name):
    def ours(event):
        return attempt(lambda: event.host_application.name, "") == name

    def focused(event):
        if event.detail1 and ours(event):
            focus[:] = [event.source]
            heard.append({"event": "focus", "depth": 0, **described(event.source)})

    def announced(event):
        if ours(event):
            heard.append({"event": "announcement", "text": str(event.any_data)})

    pyatspi.Registry.registerEventListener(focused, "object:state-changed:focused")
    pyatspi.Registry.registerEventListener(announced, "object:announcement")


def main():
    arguments = argparse.ArgumentParser(description=__doc__,
                                        formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--app", required=True)
    name = arguments.parse_args().app
    loop = GLib.MainLoop()

    def say(answer):
        print(json.dumps(answer, ensure_ascii=False), flush=True)

    def asked(channel, condition):
        question = sys.stdin.readline().strip()
        if question == "tree":
            say(tree(name))
        elif question == "dialog":
            say(dialog(name))
        elif question == "focus":
            say({"depth": 0, **described(focus[0])} if focus else None)
        elif question == "heard":
            say(heard)
            heard.clear()
        else:
            loop.quit()
            return False
        return True

    listen(name)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, asked)
    say("ready")
    loop.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
