#!/usr/bin/env bash
# pick-file.sh PATH
#
# Drives the GTK file chooser of xdg-desktop-portal by keyboard, as a person would:
# waits until it is there and has the focus, types PATH, presses Enter, waits until it
# is gone. To be run inside desktop-session.sh after a program has asked for a file.
#   PATH      absolute: its first "/" is what opens the chooser's location entry
#   --cancel  instead of PATH: presses Escape
# PICK_SCREENSHOT=FILE takes a picture of the whole screen before Enter.
# PICK_WAIT bounds each wait in seconds, default 15. Exit code 1: it did not work.
set -euo pipefail

readonly path=${1:?usage: pick-file.sh ABSOLUTE-PATH | --cancel}
readonly bound=${PICK_WAIT:-15}

wait_until() { # WHAT COMMAND...
  local what=$1 end=$((SECONDS + bound))
  shift
  until "$@"; do
    if ((SECONDS >= end)); then
      echo "pick-file: waited $bound s until $what, in vain" >&2
      exit 1
    fi
    sleep 0.02
  done
}

# Not `xdotool search --sync`: it looks only every 500 ms, and for ever.
chooser() { xdotool search --onlyvisible --class '^xdg-desktop-portal-gtk$' 2>/dev/null; }
is_there() { window=$(chooser) && [[ -n $window ]]; }
is_active() { [[ $(xdotool getactivewindow 2>/dev/null) == "$window" ]]; }
is_gone() { ! chooser >/dev/null; }

wait_until 'the file chooser is there' is_there
# Keys typed before it has the focus go to the program underneath.
wait_until 'the file chooser has the focus' is_active

if [[ $path != --cancel ]]; then
  [[ $path == /* ]] || { echo "pick-file: $path is not an absolute path" >&2; exit 1; }
  # Characters outside the keyboard's layout get a key lent for the moment of typing:
  # xdotool needs time between them, or neighbours get lost. 12 ms does for ASCII.
  delay=12
  [[ $path == *[!\ -~]* ]] && delay=100
  xdotool type --delay "$delay" -- "$path"
  if [[ -n ${PICK_SCREENSHOT-} ]]; then maim "$PICK_SCREENSHOT"; fi
fi
key=Return
[[ $path != --cancel ]] || key=Escape

# Where another file's name begins like this one, a list of completions opens, and an
# Enter that comes before it has opened is lost (as Escape is: it closes only the list).
# So the key is pressed again as long as the chooser stays, and only while it has the
# focus: a key too many would reach the program.
end=$((SECONDS + bound))
until is_gone; do
  if ((SECONDS >= end)); then
    echo "pick-file: the chooser stayed open for $bound s after $key" >&2
    exit 1
  fi
  if is_active; then xdotool key "$key"; fi
  for _ in {1..40}; do
    is_gone && break
    sleep 0.05
  done
done
