# shellcheck shell=bash
# Sourced by dist/run, dist/release and tests/run: installs the Debian packages that a list
# names, and the one tool that is no package.

# install_missing LIST: installs what is missing when this user may, else names it and
# goes on: a machine may have the same things by other names.
install_missing() {
  local -a wanted missing=()
  local package
  mapfile -t wanted < <(sed 's/#.*//' "$1" | tr -s ' ' '\n' | sed '/^$/d')
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian or Ubuntu; install what these packages hold: ${wanted[*]}" >&2
    return 0
  fi
  for package in "${wanted[@]}"; do
    # A package of two architectures has a line for each.
    # shellcheck disable=SC2016 # dpkg-query's own placeholder
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  local -a root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      echo "Missing packages, to be installed by somebody who may: ${missing[*]}" >&2
      return 0
    fi
    root=(sudo -n)
  fi
  echo "Installing ${missing[*]}" >&2
  # One source that can't be reached must not keep the others from being used.
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}" >&2 ||
    echo "These could not be installed; what follows may fail: ${missing[*]}" >&2
}

# need_cargo: Rust is the one thing that is asked for.
need_cargo() {
  # Installed by rustup, but not on the path of this shell.
  [[ -x ${HOME:-/root}/.cargo/bin/cargo ]] && PATH=$PATH:${HOME:-/root}/.cargo/bin
  command -v cargo >/dev/null && return 0
  echo "Rust is missing: install it as https://rustup.rs says, then run this again" >&2
  return 1
}

# cargo_deny CHECK...: what .cargo/deny.toml allows. The version is fixed, so that a new one
# breaks nothing by surprise; it is built without optimization, since it runs for a second.
cargo_deny() {
  local version=0.20.2
  local tools=${CARGO_TARGET_DIR:-target}/tools
  if [[ $("$tools/bin/cargo-deny" --version 2> /dev/null) != "cargo-deny $version" ]]; then
    CARGO_TARGET_DIR=$tools/build cargo install cargo-deny --version "$version" \
      --locked --debug --force --root "$tools" || return
    rm -rf -- "$tools/build"
  fi
  "$tools/bin/cargo-deny" check "$@"
}
