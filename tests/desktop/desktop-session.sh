#!/usr/bin/env bash
# desktop-session.sh COMMAND [ARGS...]
#
# Runs COMMAND in a private desktop and returns COMMAND's exit code: a virtual
# screen (Xvfb), a session bus, a window manager, an unlocked keyring, AT-SPI
# switched on, and xdg-desktop-portal with its GTK file chooser. Home and all XDG
# folders lie in a temporary folder, so nothing of the person's own is read or
# touched, and several of these can run side by side.
#
# What COMMAND finds in its environment, besides DISPLAY, HOME, XDG_* and
# DBUS_SESSION_BUS_ADDRESS:
#   DESKTOP_SESSION_DIR        the temporary folder; gone when COMMAND has ended
#   DESKTOP_KEYRING_PASSWORD   what the keyring is unlocked with
# What may be set from outside:
#   DESKTOP_PORTAL   "hangs": without the part portal there is one that never answers
#   DESKTOP_SCREEN   size and depth of the screen, default 1280x800x24
#   DESKTOP_XVFB     more options of Xvfb, such as "-extension MIT-SHM"
#   DESKTOP_PARTS    parts to start, default "wm keyring a11y portal"; may be ""; there
#                    is "notifications", too
#   DESKTOP_LOGS     folder that gets each part's output (made if missing)
#   DESKTOP_WAIT     bound in seconds on each wait, default 30
# Exit code 125: the desktop could not be started, and COMMAND was not run.
set -euo pipefail

readonly could_not_start=125
readonly wait_bound=${DESKTOP_WAIT:-30}
read -ra xvfb_options <<<"${DESKTOP_XVFB:-}"
readonly parts=${DESKTOP_PARTS-wm keyring a11y portal}

say() { printf 'desktop-session: %s\n' "$*" >&2; }

# ------------------------------------------------------------------- tearing down
# Services that the bus starts are nobody's children once it is gone, so a process
# group is not enough to find them. All of them carry DESKTOP_SESSION_DIR in the
# environment they were started with; this shell does not.
processes_of() { # FOLDER
  local file
  env -u DESKTOP_SESSION_DIR grep -slzxF "DESKTOP_SESSION_DIR=$1" /proc/[0-9]*/environ |
    while IFS=/ read -r _ _ file _; do echo "$file"; done || true
}

sweep() { # FOLDER
  local signal tries pids
  for signal in TERM KILL; do
    for tries in {1..60}; do
      mapfile -t pids < <(processes_of "$1")
      ((${#pids[@]})) || break 2
      # Told once; then they get 3 s to go.
      ((tries > 1)) || kill -s "$signal" -- "${pids[@]}" 2>/dev/null || true
      sleep 0.05
    done
  done
  # The portal for documents mounts a FUSE folder; rm must not walk into it.
  if grep -qsF " $1/run/doc " /proc/self/mounts; then
    fusermount3 -uz "$1/run/doc" 2>/dev/null || umount -l "$1/run/doc" 2>/dev/null || true
  fi
  # A screen that had to be killed leaves its socket behind (started with -displayfd it
  # has no lock file). By now another one may have taken over the number.
  local socket
  if [[ -r $1/display ]]; then
    socket=/tmp/.X11-unix/X$(<"$1/display")
    grep -qsF "$socket" /proc/net/unix || rm -f -- "$socket"
  fi
  rm -rf --one-file-system -- "$1"
}

# The second way in: waits for the first one to end and then sweeps, so that
# nothing stays behind either when the first one was ended by SIGKILL.
if [[ ${1-} == --sweep-after ]]; then
  tail --pid="$2" --sleep-interval=0.2 -f /dev/null
  sweep "$3"
  exit
fi

if (($# == 0)); then
  say 'usage: desktop-session.sh COMMAND [ARGS...]'
  exit "$could_not_start"
fi
for part in $parts; do
  [[ " wm keyring a11y portal notifications " == *" $part "* ]] || {
    say "no such part: $part"
    exit "$could_not_start"
  }
done
for tool in Xvfb dbus-daemon gdbus jwm xdotool gnome-keyring-daemon dunst; do
  command -v "$tool" >/dev/null || {
    say "$tool is missing; packages.txt names the packages"
    exit "$could_not_start"
  }
done

# Short, because the paths of sockets end at 107 characters.
dir=$(mktemp -d "${TMPDIR:-/tmp}/desktop.XXXXXX")
readonly dir
# Its own process group, so that Ctrl+C does not reach it; no output of ours, so
# that who reads our output to its end does not wait for it.
setsid "$BASH" "${BASH_SOURCE[0]}" --sweep-after "$$" "$dir" </dev/null >/dev/null 2>&1 &
readonly sweeper=$!
clean_up() {
  trap '' INT TERM HUP
  sweep "$dir"
  kill -s KILL -- "-$sweeper" 2>/dev/null || true
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# -------------------------------------------------------------------- environment
mkdir -p "$dir"/{home,run,config,data,cache,state}
chmod 700 "$dir/run"
readonly logs=${DESKTOP_LOGS:-$dir/logs}
mkdir -p "$logs"

give_up() { # SENTENCE LOG...
  say "$1; the last of what was written:"
  shift
  (cd "$logs" && tail -n 15 -- "$@" >&2) || true
  exit "$could_not_start"
}

environment=(
  env
  # Whatever leads to another desktop of the one who runs this.
  -u WAYLAND_DISPLAY -u XAUTHORITY -u SESSION_MANAGER -u DBUS_SESSION_BUS_ADDRESS
  -u AT_SPI_BUS_ADDRESS -u GNOME_KEYRING_CONTROL -u SSH_AUTH_SOCK -u DESKTOP_STARTUP_ID
  -u NO_AT_BRIDGE -u GTK_MODULES -u GTK_THEME -u QT_QPA_PLATFORM
  -u XDG_DATA_DIRS -u XDG_CONFIG_DIRS -u XDG_DOCUMENTS_DIR
  "DESKTOP_SESSION_DIR=$dir"
  "DESKTOP_KEYRING_PASSWORD=keyring password"
  "HOME=$dir/home"
  "XDG_RUNTIME_DIR=$dir/run"
  "XDG_CONFIG_HOME=$dir/config"
  "XDG_DATA_HOME=$dir/data"
  "XDG_CACHE_HOME=$dir/cache"
  "XDG_STATE_HOME=$dir/state"
  # xdg-desktop-portal before 1.17 picks the backend by this name alone (UseIn= in
  # gtk.portal); later ones read portals.conf below.
  XDG_CURRENT_DESKTOP=GNOME
  XDG_SESSION_TYPE=x11
  LANG=C.UTF-8
  LC_ALL=C.UTF-8
  GDK_BACKEND=x11
  LIBGL_ALWAYS_SOFTWARE=1
  # COMMAND may be cargo: its folders are looked for below HOME, which changes.
  "CARGO_HOME=${CARGO_HOME:-${HOME:-/}/.cargo}"
  "RUSTUP_HOME=${RUSTUP_HOME:-${HOME:-/}/.rustup}"
)

mkdir -p "$dir/config/xdg-desktop-portal" "$dir/config/gtk-3.0"
cat >"$dir/config/xdg-desktop-portal/portals.conf" <<'END'
[preferred]
default=gtk
END
# No animations: a chooser that slides in is not where it was looked for.
cat >"$dir/config/gtk-3.0/settings.ini" <<'END'
[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
END
# A click focuses, new windows get the focus (jwm's default), and Alt+F4 asks the
# window to close (xdotool can only destroy it). No other key is taken from programs.
cat >"$dir/jwmrc" <<'END'
<?xml version="1.0"?>
<JWM>
  <FocusModel>click</FocusModel>
  <Key mask="A" key="F4">close</Key>
</JWM>
END

# What is notified is written down beside being shown, and a click does what the
# notification offers.
cat >"$dir/note" <<'END'
#!/bin/sh
printf '%s | %s | %s\n' "$1" "$2" "$3" >>"$DESKTOP_SESSION_DIR/notified"
END
chmod +x "$dir/note"
cat >"$dir/dunstrc" <<END
[global]
  origin = top-left
  offset = 40x40
  mouse_left_click = do_action, close_current
[all]
  summary = "*"
  timeout = 0
  script = $dir/note
END

# ---------------------------------------------------------------- screen and bus
# Both say on a descriptor of their own when they are ready, so there is nothing to
# poll; and if they end before that, read meets the end of the pipe at once.
exec {ready}< <(
  exec "${environment[@]}" Xvfb -displayfd 3 -screen 0 "${DESKTOP_SCREEN:-1280x800x24}" \
    -nolisten tcp -noreset "${xvfb_options[@]}" 3>&1 >"$logs/xvfb" 2>&1
)
read -rt "$wait_bound" number <&"$ready" || give_up 'Xvfb did not start' xvfb
exec {ready}<&-
echo "$number" >"$dir/display"
environment+=("DISPLAY=:$number")

# The bus would start a portal that is installed for whoever asks: a desktop without
# that part has none, or one that hangs when DESKTOP_PORTAL=hangs.
if [[ " $parts " != *" portal "* ]]; then
  mkdir -p "$dir/data/dbus-1/services"
  portal=/bin/false
  [[ ${DESKTOP_PORTAL:-} != hangs ]] || portal='/bin/sleep 600'
  printf '[D-BUS Service]\nName=%s\nExec=%s\n' org.freedesktop.portal.Desktop "$portal" \
    >"$dir/data/dbus-1/services/org.freedesktop.portal.Desktop.service"
fi

# The same goes for notifications.
if [[ " $parts " != *" notifications "* ]]; then
  mkdir -p "$dir/data/dbus-1/services"
  printf '[D-BUS Service]\nName=%s\nExec=%s\n' org.freedesktop.Notifications /bin/false \
    >"$dir/data/dbus-1/services/org.freedesktop.Notifications.service"
fi

# The daemon behind dbus-run-session, started by hand so that what the services
# write does not end up among COMMAND's output. Everything it starts on demand gets
# its environment, DISPLAY included, so nothing has to be handed in later. Not at
# $XDG_RUNTIME_DIR/bus, where it would be found even without
# DBUS_SESSION_BUS_ADDRESS: a test may want to take the bus away. The way to do that is
#   env DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent COMMAND
# since with the variable unset libdbus and GLib start a new bus where dbus-x11 is
# installed, and that one starts a new, locked keyring.
exec {ready}< <(
  cd "$dir/home"   # the file chooser lists the folder that it was started in
  exec "${environment[@]}" dbus-daemon --session --nofork --nopidfile \
    --address="unix:path=$dir/bus" --print-address=3 3>&1 >"$logs/bus" 2>&1
)
read -rt "$wait_bound" address <&"$ready" || give_up 'the session bus did not start' bus
exec {ready}<&-
environment+=("DBUS_SESSION_BUS_ADDRESS=$address")

# -------------------------------------------------------------------------- parts
in_session() { "${environment[@]}" "$@"; }

get_property() { # SERVICE PATH INTERFACE PROPERTY
  in_session gdbus call --session --timeout "$wait_bound" -d "$1" -o "$2" \
    -m org.freedesktop.DBus.Properties.Get "$3" "$4"
}

wm_is_ready() { in_session xdotool get_num_desktops; }

# The login collection is also the one that "default" stands for. That a service owns
# the name is asked first, lest the question starts a second, locked keyring.
keyring_is_ready() {
  [[ $(in_session gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus \
    -m org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets) == '(true,)' ]] &&
    [[ $(get_property org.freedesktop.secrets /org/freedesktop/secrets/collection/login \
      org.freedesktop.Secret.Collection Locked) == '(<false>,)' ]]
}

a11y_is_ready() {
  [[ $(get_property org.a11y.Bus /org/a11y/bus org.a11y.Status IsEnabled) == '(<true>,)' ]]
}

notifications_is_ready() {
  in_session gdbus call --session -d org.freedesktop.Notifications \
    -o /org/freedesktop/Notifications -m org.freedesktop.Notifications.GetServerInformation
}

# The portal has this interface only when it found a backend that can do it.
portal_is_ready() {
  get_property org.freedesktop.portal.Desktop /org/freedesktop/portal/desktop \
    org.freedesktop.portal.FileChooser version
}

# All are started first and waited for afterwards: they come up side by side.
for part in $parts; do
  case $part in
    wm) "${environment[@]}" jwm -f "$dir/jwmrc" ;;
    keyring) printf %s 'keyring password' |
      "${environment[@]}" gnome-keyring-daemon --unlock --foreground --components=secrets ;;
    # Programs show their tree only once somebody has said that it is wanted.
    a11y) in_session gdbus call --session -d org.a11y.Bus -o /org/a11y/bus \
      -m org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' ;;
    portal) portal_is_ready ;;
    notifications) "${environment[@]}" dunst -conf "$dir/dunstrc" ;;
  esac >"$logs/$part" 2>&1 </dev/null &
done

for part in $parts; do
  end=$((SECONDS + wait_bound))
  until "${part}_is_ready" >/dev/null 2>&1; do
    if ((SECONDS >= end)); then
      give_up "$part was not ready after $wait_bound s" "$part" bus
    fi
    sleep 0.05
  done
done

# ------------------------------------------------------------------------ command
# In the background, so that a signal to this shell is acted on at once. bash starts
# background commands deaf to Ctrl+C and with no input: both are undone here.
"${environment[@]}" env --default-signal=INT,QUIT "$@" <&0 &
code=0
wait "$!" || code=$?
exit "$code"
