# Sourced by ./scripts/up and ./scripts/test from the root of the checkout: brings in what the machine lacks.

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# Runs a command as root where that is possible without asking.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo "$@"; else return 1; fi
}

install_debian() {
  command -v apt-get >/dev/null || return 1
  say "Installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null
}

# Node's own packages bring the Node.js that X8 runs on; any Node.js with npm is enough to fetch them.
install_packages() {
  command -v npm >/dev/null || install_debian nodejs npm || {
    echo "X8 needs Node.js with npm to install itself. Install Node.js 20 or newer and start again." >&2
    return 1
  }
  wanted=$(sha256sum <package-lock.json | cut -d' ' -f1)
  [ "$(cat node_modules/.x8-installed 2>/dev/null)" = "$wanted" ] && return 0
  say 'Installing npm packages'
  # Not `npm ci`: it refuses a lock file without the optional packages of every other platform.
  npm install --no-save --no-audit --no-fund --loglevel=error </dev/null
  echo "$wanted" >node_modules/.x8-installed
}

# A browser and the fonts it draws with: music is imported with it, and the browser tests need it.
install_browser() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && return 0
  done
  install_debian chromium fonts-noto-core fonts-noto-color-emoji || {
    echo 'Importing music and the browser tests need Chromium. Install the packages chromium, fonts-noto-core and fonts-noto-color-emoji.' >&2
    return 1
  }
}

# What videos and music are made with: the letters written into videos in every script, a voice that is always there, the
# program that fetches videos by their links, and the one that tells recordings apart. Without them X8 runs, and says what is missing where it is missed.
install_media() {
  if command -v ffmpeg >/dev/null && command -v espeak-ng >/dev/null && command -v yt-dlp >/dev/null &&
    command -v fpcalc >/dev/null &&
    [ -n "$(fc-list 'Noto Sans' 2>/dev/null | head -1)" ] && [ -n "$(fc-list 'Noto Sans CJK JP' 2>/dev/null | head -1)" ] &&
    [ -n "$(fc-list 'Symbola' 2>/dev/null | head -1)" ]; then return 0; fi
  wanted='ffmpeg fontconfig fonts-noto-core fonts-noto-cjk fonts-symbola espeak-ng yt-dlp libchromaprint-tools'
  # shellcheck disable=SC2086
  install_debian $wanted || echo "Videos made on this machine need more. Install the packages $wanted." >&2
}

# A mail server for the tests, which start their own and stop it again. Where it cannot be had its tests are skipped.
install_mail_server() {
  [ -x /usr/sbin/dovecot ] && return 0
  # The package would start a server of its own, open to the network.
  command -v systemctl >/dev/null && { as_root systemctl mask dovecot.service >/dev/null 2>&1 || true; }
  install_debian dovecot-imapd openssl ||
    echo 'The tests of mailboxes need Dovecot (package dovecot-imapd) and are skipped without it.' >&2
}

export NEXT_TELEMETRY_DISABLED=1
# Whatever is started from here runs on the project's own Node.js.
export PATH="$PWD/node_modules/.bin:$PATH"
