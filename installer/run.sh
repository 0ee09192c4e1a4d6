#!/usr/bin/env bash
# Installs what is missing, builds what changed, and opens the application.
#
#   installer/run.sh [DATASET]     DATASET: a folder or file; default: the practice dataset
#
# Without a display it makes the practice dataset, prints the class report, exports it balanced,
# paints every mode into a PNG, and says where everything lies.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
work=$root/build/run
PATH=/usr/bin:$PATH

case ${1:-} in
-h | --help)
    sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
    ;;
esac
if [ $# -gt 0 ]; then
    [ -e "$1" ] || { echo "There is no such dataset: $1" >&2; exit 2; }
    dataset=$(realpath "$1")
fi

"$root/installer/install-packages.sh" build gui run

# A tree that was moved or copied here: CMake would refuse the old build folder.
if [ -f "$build/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
    rm -rf "$build"
fi
mkdir -p "$build" "$work"
if [ ! -f "$build/build.ninja" ]; then
    (cd "$root" && cmake --preset release) >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; exit 1; }
fi
cmake --build "$build" --target ballast ballast-cli

cli=$build/app/ballast-cli
if [ -z "${dataset:-}" ]; then
    dataset=$work/sample
    [ -e "$dataset" ] || "$cli" sample "$dataset"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/app/ballast" "$dataset"
fi

# Exit code 1 means finished, but with problems: they were said, and the rest goes on.
finish() { "$@" || [ $? -eq 1 ]; }
echo "No display: what the application would show, as text and pictures."
echo
finish "$cli" info "$dataset"
echo
rm -rf "$work/balanced" "$work/pictures"
finish "$cli" export "$dataset" "$work/balanced"
# Qt warns of what the offscreen platform cannot do, such as size hints.
QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="default.warning=false" "$build/app/ballast" --render "$work/pictures" "$dataset"
echo
echo "Dataset:           $dataset"
echo "Balanced dataset:  $work/balanced"
echo "Pictures:          $work/pictures"
echo "Programs:          $build/app/ballast, $cli"
