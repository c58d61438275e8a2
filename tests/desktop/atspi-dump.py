#!/usr/bin/python3
"""atspi-dump.py [--app NAME] [--json] [--until TEXT] [--seconds N]

Prints what a program tells assistive technology (AT-SPI): for each accessible its role,
name, description, text, value, states and place on the screen, indented by depth.

  --app NAME      the application (part of its name, any case); without it, lists them
  --json          one JSON array in reading order instead; "depth" gives the nesting
  --until TEXT    ask again until the name, description or text of something contains TEXT
  --seconds N     bound on both waits, default 10

Exit code: 0, or 1 with a sentence when the application or the text does not show up.
AT-SPI has to be switched on before (org.a11y.Status IsEnabled).
"""
import argparse
import json
import sys
import time

try:
    import pyatspi
    from gi.repository import GLib
except ImportError as missing:
    sys.exit(f"atspi-dump: {missing}: run it with /usr/bin/python3, "
             "which python3-pyatspi belongs to")

# AccessKit programs have no cache to hand out, and libatspi complains of it each time.
GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

MOST = 20_000  # accessibles: a tree that never ends must not hang a test


def attempt(ask, otherwise=None):
    """An accessible may go away between two questions; that is no reason to stop."""
    try:
        return ask()
    except (GLib.Error, NotImplementedError, LookupError, RuntimeError, AttributeError):
        return otherwise


def applications():
    desktop = pyatspi.Registry.getDesktop(0)
    # Without a main loop nobody tells the cache of changes.
    attempt(desktop.clear_cache)
    count = attempt(lambda: desktop.childCount, 0)
    children = [attempt(lambda i=i: desktop.getChildAtIndex(i)) for i in range(count)]
    return [c for c in children if c is not None]


def describe(node, depth):
    found = {"depth": depth,
             "role": attempt(node.getRoleName, "?"),
             "name": attempt(lambda: node.name, "") or "",
             "description": attempt(lambda: node.description, "") or ""}
    interfaces = attempt(lambda: pyatspi.listInterfaces(node), []) or []
    if "Text" in interfaces:
        text = attempt(node.queryText)
        found["text"] = attempt(lambda: text.getText(0, -1), "") if text else ""
    if "Value" in interfaces:
        value = attempt(node.queryValue)
        found["value"] = attempt(lambda: value.currentValue) if value else None
    states = attempt(lambda: node.getState().getStates(), []) or []
    found["states"] = sorted(pyatspi.stateToString(s) for s in states)
    if "Component" in interfaces:
        box = attempt(lambda: node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS))
        if box is not None:
            found["extents"] = [box.x, box.y, box.width, box.height]
    return found


def walk(node):
    found, waiting = [], [(node, 0)]
    while waiting and len(found) < MOST:
        node, depth = waiting.pop()
        found.append(describe(node, depth))
        count = attempt(lambda: node.childCount, 0)
        children = [attempt(lambda i=i: node.getChildAtIndex(i)) for i in range(count)]
        waiting += [(c, depth + 1) for c in reversed(children) if c is not None]
    return found


def line(found):
    parts = ["  " * found["depth"] + found["role"], json.dumps(found["name"], ensure_ascii=False)]
    for key in ("description", "text", "value"):
        if found.get(key) not in (None, ""):
            parts.append(f"{key}={json.dumps(found[key], ensure_ascii=False)}")
    parts.append("[" + " ".join(found["states"]) + "]")
    if "extents" in found:
        parts.append("{},{} {}x{}".format(*found["extents"]))
    return " ".join(parts)


def main():
    arguments = argparse.ArgumentParser(description=__doc__,
                                        formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--app")
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--until")
    arguments.add_argument("--seconds", type=float, default=10)
    options = arguments.parse_args()
    end = time.monotonic() + options.seconds

    if options.app is None:
        for application in applications():
            print(attempt(lambda: application.name, "?"))
        return 0

    def wanted(application):
        return options.app.lower() in (attempt(lambda: application.name, "") or "").lower()

    while True:
        there = applications()
        matching = [a for a in there if wanted(a)]
        # An application is listed a moment before it has a window to show.
        trees = [walk(a) for a in matching]
        found = max(trees, key=len, default=[])
        if len(found) > 1 and (options.until is None or any(
                options.until in (f.get(key) or "")
                for f in found for key in ("name", "description", "text"))):
            break
        if time.monotonic() > end:
            if not matching:
                names = ", ".join(sorted(attempt(lambda: a.name, "?") or "?" for a in there))
                what = f"no application named {options.app!r} showed up"
                what += f" (there are: {names or 'none'})"
            elif len(found) <= 1:
                what = f"{options.app!r} shows no window"
            else:
                what = f"nothing in {options.app!r} says {options.until!r}"
            print(f"atspi-dump: {what} within {options.seconds:g} s", file=sys.stderr)
            return 1
        time.sleep(0.1)
        for application in matching:
            attempt(application.clear_cache)

    if options.json:
        json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(map(line, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
