#!/usr/bin/env bash
# Drives the real window on a virtual X display with key and mouse, as a user would:
# every mode by its shortcut, one by the rail, a slider and undo, and quit.
#
#   xvfb_drive.sh BALLAST BALLAST_CLI [DIR]     DIR: keep the screenshots there
set -euo pipefail
ballast=$1 cli=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
shots=${3:-$work/shots}
app='' server=''

end() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap end EXIT
fail() { echo "FAIL: $*" >&2; cat "$work/stderr" >&2; exit 1; }
shot() { # NAME [--like NAME] [--unlike NAME]...
    local args=("$shots/$1.png" ${detail:+--detail})
    while [ $# -gt 1 ]; do args+=("$2" "$shots/$3.png"); shift 2; done
    python3 "$here/framebuffer.py" "$work/Xvfb_screen0" "${args[@]}" || fail "see the line above"
    echo "ok: ${args[*]##*/}"
}

mkdir -p "$shots" "$work/home" "$work/run"
chmod 700 "$work/run"
export HOME=$work/home XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS BALLAST_SETTINGS QT_SCALE_FACTOR
"$cli" sample "$work/practice" --images 24 >"$work/stderr" 2>&1 || fail "no sample"

# The server writes the number of its display, and thereby says that it is ready.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1440x900x24 -fbdir "$work" -nolisten tcp 3>"$work/number" 2>"$work/xvfb" &
server=$!
read -r -t 20 number <"$work/number" || { cat "$work/xvfb" >&2; exit 1; }
export DISPLAY=:$number

"$ballast" --theme dark --mode overview "$work/practice" 2>"$work/stderr" &
app=$!
# xdotool trips over a window that goes while it looks: look again.
window=''
for ((i = 0; i < 150; ++i)); do
    window=$(xdotool search --onlyvisible --name '^practice .* Ballast$' 2>/dev/null) && break
    kill -0 "$app" 2>/dev/null || break
    sleep 0.2
done
[ -n "$window" ] || fail "no window"
window=${window%%$'\n'*}
# There is no window manager to place and focus it.
xdotool windowmove --sync "$window" 0 0 windowfocus --sync "$window"
away=(mousemove 1439 899)
xdotool "${away[@]}"

shot overview
xdotool key ctrl+3
shot augment --unlike overview
xdotool key ctrl+4
shot balance --unlike overview --unlike augment
xdotool key ctrl+5
shot export --unlike overview --unlike augment --unlike balance

# Under the menu bar and the header the rail begins with Overview.
xdotool mousemove 40 107 click 1 "${away[@]}"
shot rail --like overview --unlike export

xdotool key ctrl+3
shot again --like augment
read -r x y < <(python3 "$here/framebuffer.py" "$work/Xvfb_screen0" "$shots/handle.png" --handle)
xdotool mousemove "$x" "$y" mousedown 1 mousemove $((x - 4)) "$y" mousemove $((x - 9)) "$y" \
    mousemove $((x - 14)) "$y" mouseup 1 "${away[@]}"
# Whether the preview shows it hangs on the draw for its image: the slider and its number do.
detail=1
shot dragged --unlike again
xdotool key ctrl+z
shot undone --like again --unlike dragged

xdotool key ctrl+q
for ((i = 0; i < 100; ++i)); do
    kill -0 "$app" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$app" 2>/dev/null && fail "Ctrl+Q does not end it"
code=0
wait "$app" || code=$?
app=''
[ "$code" -eq 0 ] || fail "exit code $code"
# A machine without a graphics card makes its OpenGL libraries talk.
if grep -vE '^(libEGL|libGL|MESA)' "$work/stderr" >/dev/null; then fail "it wrote to stderr"; fi
